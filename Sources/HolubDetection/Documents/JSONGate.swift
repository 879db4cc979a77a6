import Foundation
import HolubSMTP

/// Looks at the octets of a JSON document (RFC 8259) before a parser does: what passes is UTF-8, an object, and small in
/// every direction. Whether it is well formed is the parser's business.
enum JSONGate {
    /// The members of the document's object.
    static func object(_ octets: [UInt8]) throws(DocumentFault) -> [String: Any] {
        try check(octets)
        guard let value = try? JSONSerialization.jsonObject(with: Data(octets)) else { throw .malformed }
        guard let object = value as? [String: Any] else { throw .notADocument }
        return object
    }

    static func check(_ octets: [UInt8]) throws(DocumentFault) {
        guard octets.count <= DocumentLimits.octets else { throw .tooLarge }
        // RFC 8259 §8.1: UTF-8, and no mark before it. A parser takes zero octets among the first four for UTF-16.
        guard !octets.prefix(4).contains(0), String(validating: octets, as: UTF8.self) != nil else { throw .encoding }
        guard octets.first(where: { !isBlank($0) }) == UInt8(ascii: "{") else { throw .notADocument }
        var depth = 0, values = 0
        var index = 0
        while index < octets.count {
            switch octets[index] {
            case UInt8(ascii: "\""): index = try end(ofStringAt: index, octets)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                values += 1
                guard depth <= DocumentLimits.depth else { throw .depth }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                guard depth >= 0 else { throw .malformed }
            case UInt8(ascii: ","): values += 1
            case let byte where isNumber(byte):
                let number = octets[index...].prefix(33).prefix(while: isNumber)
                // Longer than any number that means something here.
                guard number.count <= 32 else { throw .textTooLong }
                index += number.count - 1
            case let byte:
                guard ASCII.isVisible(byte) || isBlank(byte) else { throw .malformed }
            }
            guard values <= DocumentLimits.elements else { throw .tooManyElements }
            index += 1
        }
        guard depth == 0 else { throw .malformed }
    }

    /// The place of the closing quotation mark.
    private static func end(ofStringAt begin: Int, _ octets: [UInt8]) throws(DocumentFault) -> Int {
        var index = begin + 1
        while index < octets.count {
            switch octets[index] {
            case UInt8(ascii: "\""): return index
            case UInt8(ascii: "\\"): index += 2
            // RFC 8259 §7: control characters stand escaped.
            case 0..<0x20: throw .malformed
            default: index += 1
            }
            guard index - begin <= DocumentLimits.text else { throw .textTooLong }
        }
        throw .malformed
    }

    /// RFC 8259 §2
    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    private static func isNumber(_ byte: UInt8) -> Bool { ASCII.isDigit(byte) || "+-.eE".utf8.contains(byte) }
}
