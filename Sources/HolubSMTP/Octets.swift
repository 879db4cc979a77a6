/// ASCII on octets.
///
/// Wire rules look at bytes: a CR LF is one `Character` in Swift, `Int("+25")` is 25, and strings compare canonically.
package enum ASCII {
    package static let cr: UInt8 = 0x0D
    package static let lf: UInt8 = 0x0A
    package static let space: UInt8 = 0x20
    package static let dot: UInt8 = 0x2E
    package static let dash: UInt8 = 0x2D

    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    package static func isLetter(_ byte: UInt8) -> Bool { lowercased(byte) >= 0x61 && lowercased(byte) <= 0x7A }

    package static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    package static func uppercased(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }

    /// Printable, and no blank: what RFC 5234 calls VCHAR.
    package static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    /// The number that these digits spell, and nothing else: no sign, no blank, no other script's digits.
    ///
    /// Returns nil for no digits, for more than `maxDigits` of them, and for a number that an `Int` cannot hold: numbers
    /// from the network never trap.
    package static func number(_ bytes: some Collection<UInt8>, maxDigits: Int = 18) -> Int? {
        guard !bytes.isEmpty, bytes.count <= min(maxDigits, 18) else { return nil }
        var value = 0
        for byte in bytes {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Equal but for the case of ASCII letters.
    package static func equalIgnoringCase(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        left.lazy.map(lowercased).elementsEqual(right.lazy.map(lowercased))
    }

    package static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map(lowercased) }

    /// Whether two letters beside each other have CR and LF as their low octets, such as U+010D U+010A: no word has them,
    /// and a program behind us that cuts letters to octets would see a line break.
    static func hidesLineBreak(_ text: String) -> Bool {
        zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains {
            $0.value & 0xFF == UInt32(cr) && $1.value & 0xFF == UInt32(lf)
        }
    }
}
