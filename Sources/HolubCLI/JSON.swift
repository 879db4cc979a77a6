#if Command
import Foundation

/// A JSON document with keys in a stable order.
indirect enum JSON: Encodable, Sendable {
    case string(String), integer(Int), boolean(Bool), null
    /// One that is no integer.
    case number(Double)
    case array([JSON])
    case object([String: JSON])

    init(_ text: String?) { self = text.map(JSON.string) ?? .null }
    init(_ number: Int?) { self = number.map(JSON.integer) ?? .null }
    init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .boolean(let value): try container.encode(value)
        case .null: try container.encodeNil()
        case .array(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }

    /// One line for a line of JSONL, several for a document.
    func text(pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    func print() throws { Terminal.say(try text(pretty: true)) }
}
#endif
