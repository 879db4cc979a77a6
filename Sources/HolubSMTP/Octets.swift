/// ASCII on octets. Loops in other modules look constants up once: nothing of a package is inlined there.
///
/// Wire rules look at bytes: a CR LF is one `Character` in Swift, `Int("+25")` is 25, and strings compare canonically.
package enum ASCII {
    package static var cr: UInt8 { 0x0D }
    package static var lf: UInt8 { 0x0A }
    package static var space: UInt8 { 0x20 }
    package static var dot: UInt8 { 0x2E }
    package static var dash: UInt8 { 0x2D }

    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    package static func isLetter(_ byte: UInt8) -> Bool {
        lowercased(byte) >= 0x61 && lowercased(byte) <= 0x7A
    }

    package static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    package static func uppercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
    }

    /// Printable, and no blank: what RFC 5234 calls VCHAR.
    package static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    /// The place of the first octet that is neither a blank nor visible, from `start` on; the count where there is none.
    ///
    /// Eight octets are looked at in one step.
    package static func firstUnprintable(in octets: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(octets)
        let highBits: UInt64 = 0x8080_8080_8080_8080
        var place = start
        while place + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
            // The high bit of an octet beyond ASCII, under 0x20, or 0x7F; exact for the first one, which is all that counts.
            let found =
                (word | (word &- 0x2020_2020_2020_2020) & ~word | (delete &- 0x0101_0101_0101_0101) & ~delete)
                & highBits
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < raw.count, raw[place] >= 0x20, raw[place] < 0x7F { place += 1 }
        return place
    }

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
