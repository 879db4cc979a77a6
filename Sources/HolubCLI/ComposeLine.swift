#if Command
import Foundation
import HolubMessage
import HolubSMTP

/// Why a line has no files.
enum BadLine: Error {
    case shape, id, locale, repeated, folder

    /// What stands after the number of the line.
    var sentence: String {
        switch self {
        case .shape: #"is not {"id","input"}"#
        case .id: #"has an "id" that is no name of a file"#
        case .locale: #"has a "locale" that is no name of one"#
        case .repeated: #"has an "id" that stands twice"#
        case .folder: "has files that cannot be written"
        }
    }
}

/// Why an input becomes no message: the key, and a sentence.
struct InputFault: Error {
    var sentence: String

    init(_ key: String, _ sentence: String) { self.sentence = key.isEmpty ? sentence : "\(key): \(sentence)" }
}

/// A line of `holub compose`: what it is called, where it is built, and an input that is read when the message is made.
struct ComposeLine {
    let id: String
    /// Under which it is built; empty for where the command runs.
    let locales: [String]
    /// What the server offers.
    private(set) var server = Capabilities()
    private let octets: [UInt8]
    private let input: Result<ComposeInput, InputFault>

    init(_ octets: [UInt8]) throws(BadLine) {
        self.octets = octets
        // An escape such as \ud800 alone is no letter, and a decoder may read nothing of such a line, its name neither.
        let repaired = Surrogates.replaced(in: octets)
        guard let whole = try? JSONDecoder().decode(Whole.self, from: Data(repaired ?? octets)) else { throw .shape }
        let head = whole.head
        guard Self.isFileName(head.id.text) else { throw .id }
        id = head.id.text
        locales = head.environment?.locale ?? []
        guard locales.allSatisfy(Self.isLocale), Set(locales).count == locales.count else { throw .locale }
        // With what stands behind the dot it is the name of a file.
        let longest = locales.map(\.utf8.count).max() ?? 0
        guard id.utf8.count + longest < 240 else { throw .id }
        input =
            repaired == nil
            ? whole.input
            : .failure(InputFault("input", "Half of a surrogate pair is no letter; write the letter whole."))
        if case .success(let read) = input { server = read.server ?? Self.usual }
    }

    /// What is offered where nothing is said.
    private static let usual = Capabilities(keywords: ["8BITMIME"])

    /// The beginnings of the names of its files.
    var names: [String] { locales.isEmpty ? [id] : locales.map(name(under:)) }

    func name(under locale: String) -> String { "\(id)@\(locale)" }

    /// - Parameter now: seconds since 1970, for an input without a date.
    func message(now: Int) throws(InputFault) -> Message {
        let input = try input.get()
        let date = try InputFault.at("date") { () throws(MessageError) in
            if let date = input.date { return try MessageDate(iso8601: date) }
            return try MessageDate(secondsSinceEpoch: now)
        }
        // The same line gives the same message, so that what is built twice can be compared.
        return try input.message(date: date) { domain in
            .derived(from: Array("\(date) ".utf8) + octets, domain: domain)
        }
    }

    private static func isFileName(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && text.utf8.first != ASCII.dot && !text.utf8.contains(UInt8(ascii: "/"))
            && text.utf8.elementsEqual(Terminal.inert(text).utf8)
    }

    /// POSIX and Unicode names, such as `th_TH.UTF-8` and `th_TH@calendar=buddhist`.
    private static func isLocale(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || "_-.@=;+".utf8.contains($0) }
    }
}

extension ComposeLine {
    private struct Head: Decodable {
        struct ID: Decodable {
            let text: String

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                text = try (try? container.decode(Int.self)).map { "\($0)" } ?? container.decode(String.self)
            }
        }

        struct Environment: Decodable { var locale: [String]? }

        var id: ID
        var environment: Environment?
    }

    private struct Whole: Decodable {
        var head: Head
        var input: Result<ComposeInput, InputFault>

        private enum Key: CodingKey { case input }

        init(from decoder: any Decoder) throws {
            head = try Head(from: decoder)
            let container = try decoder.container(keyedBy: Key.self)
            guard container.contains(.input) else { throw InputFault("input", "missing") }
            do {
                input = .success(try container.decode(ComposeInput.self, forKey: .input))
            } catch {
                input = .failure(InputFault(reading: error))
            }
        }
    }
}

extension Capabilities {
    /// What a server offers that says these lines behind its greeting.
    init(keywords: [String]) {
        let lines = ["server"] + keywords
        let text = lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)\r\n" }.joined()
        self = Reply(pasted: text).map(Capabilities.init) ?? Capabilities()
    }
}

extension InputFault {
    /// Runs `work`; what it throws is said of this key.
    static func at<Value, Fault: Error & CustomStringConvertible>(
        _ key: String, _ work: () throws(Fault) -> Value
    ) throws(InputFault) -> Value {
        do { return try work() } catch { throw InputFault(key, error.description) }
    }

    /// What the decoder met, with the key as one would write it: `to[0].address`.
    init(reading error: any Error) {
        if let fault = error as? InputFault {
            self = fault
            return
        }
        var path: [any CodingKey] = [], sentence = "This is no JSON of the right form; see Docs/Command.md."
        switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            path = context.codingPath + [key]
            sentence = "It is missing; give it."
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
            sentence = "It is of another type; see Docs/Command.md."
        default: break
        }
        let text = path.drop { $0.stringValue == "input" && $0.intValue == nil }.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
        }
        self.init(text.isEmpty ? "input" : text, sentence)
    }
}

/// Escapes of JSON that are half a letter (RFC 8259 §8.2).
enum Surrogates {
    /// The text with each of them replaced, nil when there is none.
    static func replaced(in octets: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = [], index = 0, isChanged = false
        while index < octets.count {
            guard octets[index] == UInt8(ascii: "\\") else {
                output.append(octets[index])
                index += 1
                continue
            }
            let unit = unit(octets[index...])
            guard let unit, (0xD800..<0xE000).contains(unit) else {
                output += octets[index...].prefix(2)
                index += 2
                continue
            }
            if unit < 0xDC00, let low = self.unit(octets[(index + 6)...]), (0xDC00..<0xE000).contains(low) {
                output += octets[index..<(index + 12)]
                index += 12
            } else {
                output += Array("\\ufffd".utf8)
                index += 6
                isChanged = true
            }
        }
        return isChanged ? output : nil
    }

    private static func unit(_ octets: ArraySlice<UInt8>) -> UInt16? {
        guard octets.count >= 6, octets.starts(with: "\\u".utf8) else { return nil }
        return UInt16(String(decoding: octets.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
    }
}
#endif
