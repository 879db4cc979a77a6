#if Command
import HolubSMTP

/// Reads JSON as RFC 8259 has it, and nothing that resembles it. What a lenient reader would choose between or repair (two
/// members of one name, half a letter) is found, and told by its place.
struct JSONText {
    /// This is no JSON from that octet on, counted from 1.
    struct Malformed: Error { var octet: Int }

    /// Something that leaves open what was meant.
    struct Doubt {
        /// The members and places that lead to it, such as `input`, `to`, `[0]`.
        var path: [String]
        var sentence: String
    }

    private let octets: [UInt8]
    private var position = 0
    private var path: [String] = []
    private var doubts: [Doubt] = []

    /// Arrays and objects in each other; a reader must end somewhere (RFC 8259 §9).
    private static let deepest = 100

    private init(_ octets: [UInt8]) { self.octets = octets }

    /// - Returns: The value, and what in it is in doubt: of two members of one name it holds the last.
    static func read(_ octets: [UInt8]) throws(Malformed) -> (value: JSON, doubts: [Doubt]) {
        var text = JSONText(octets)
        let value = try text.value()
        text.skipBlanks()
        guard text.position == octets.count else { throw text.malformed }
        return (value, text.doubts)
    }

    private var malformed: Malformed { Malformed(octet: position + 1) }

    private var next: UInt8? { position < octets.count ? octets[position] : nil }

    /// RFC 8259 §2: ws
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private mutating func skipBlanks() {
        while let byte = next, Self.isBlank(byte) { position += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard let next, next == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func take(word: String, _ value: JSON) throws(Malformed) -> JSON {
        guard octets[position...].starts(with: word.utf8) else { throw malformed }
        position += word.utf8.count
        return value
    }

    private mutating func value() throws(Malformed) -> JSON {
        skipBlanks()
        guard path.count <= Self.deepest else { throw malformed }
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try take(word: "true", .boolean(true))
        case UInt8(ascii: "f"): return try take(word: "false", .boolean(false))
        case UInt8(ascii: "n"): return try take(word: "null", .null)
        default: return try number()
        }
    }

    // RFC 8259 §4
    private mutating func object() throws(Malformed) -> JSON {
        position += 1
        var members: [String: JSON] = [:]
        skipBlanks()
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw malformed }
            // A name in doubt is told at its own place.
            let place = doubts.count, key = try string()
            path.append(key)
            for index in place..<doubts.count { doubts[index].path = path }
            skipBlanks()
            guard take(":") else { throw malformed }
            if try members.updateValue(value(), forKey: key) != nil { doubt("It stands twice; leave one out.") }
            path.removeLast()
            skipBlanks()
        } while take(",")
        guard take("}") else { throw malformed }
        return .object(members)
    }

    // RFC 8259 §5
    private mutating func array() throws(Malformed) -> JSON {
        position += 1
        var values: [JSON] = []
        skipBlanks()
        if take("]") { return .array(values) }
        repeat {
            path.append("[\(values.count)]")
            values.append(try value())
            path.removeLast()
            skipBlanks()
        } while take(",")
        guard take("]") else { throw malformed }
        return .array(values)
    }

    // RFC 8259 §6
    private mutating func number() throws(Malformed) -> JSON {
        let start = position
        _ = take("-")
        // No integer begins with a zero but zero itself.
        if !take("0") { try digits() }
        var isInteger = true
        if take(".") {
            isInteger = false
            try digits()
        }
        if take("e") || take("E") {
            isInteger = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: octets[start..<position], as: UTF8.self)
        if isInteger, let number = Int(text) { return .integer(number) }
        return .number(Double(text) ?? .nan)
    }

    private mutating func digits() throws(Malformed) {
        let start = position
        while let byte = next, ASCII.isDigit(byte) { position += 1 }
        guard position > start else { throw malformed }
    }

    // RFC 8259 §7
    private mutating func string() throws(Malformed) -> String {
        position += 1
        var text: [UInt8] = [], start = position
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw malformed }
            guard byte == UInt8(ascii: "\\") else {
                position += 1
                continue
            }
            text += octets[start..<position]
            try escape(into: &text)
            start = position
        }
        text += octets[start..<position]
        guard take("\"") else { throw malformed }
        // RFC 8259 §8.1
        if let string = String(validating: text, as: UTF8.self) { return string }
        doubt("It is no UTF-8; write it in that encoding.")
        return String(decoding: text, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]

    private mutating func escape(into text: inout [UInt8]) throws(Malformed) {
        position += 1
        guard let byte = next else { throw malformed }
        if let plain = Self.escapes[byte] {
            position += 1
            text.append(plain)
            return
        }
        let unit = try self.unit()
        var scalar = Unicode.Scalar(unit)
        // RFC 8259 §8.2: half of a pair is no letter, and readers make different things of it.
        if unit & 0xFC00 == 0xD800, octets[position...].starts(with: "\\u".utf8) {
            let start = position
            position += 1
            let low = try self.unit()
            if low & 0xFC00 == 0xDC00 {
                scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF))
            } else {
                position = start
            }
        }
        if scalar == nil { doubt("Half of a surrogate pair is no letter; write the letter whole.") }
        text += String(Character(scalar ?? "\u{FFFD}")).utf8
    }

    /// `u` and four digits.
    private mutating func unit() throws(Malformed) -> UInt16 {
        let digits = octets[position...].dropFirst().prefix(4)
        guard take("u"), digits.count == 4, digits.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw malformed }
        position += 4
        return unit
    }

    private mutating func doubt(_ sentence: String) { doubts.append(Doubt(path: path, sentence: sentence)) }
}
#endif
