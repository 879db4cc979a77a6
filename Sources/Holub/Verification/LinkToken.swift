#if Sending
/// What a link in a message carries: which verification it is, and 128 random bits. It has no textual form but ``word``.
package struct LinkToken: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package let id: VerificationID
    let random: [UInt8]

    /// A new one, from the system's source.
    package static func random(for id: VerificationID) -> LinkToken {
        var generator = SystemRandomNumberGenerator()
        return LinkToken(id: id, random: (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private init(id: VerificationID, random: [UInt8]) {
        self.id = id
        self.random = random
    }

    /// Reads a ``word``; nil for anything but 64 lower-case hexadecimal digits.
    package init?(_ word: String) {
        let octets = Array(word.utf8)
        guard octets.count == 64, octets.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let id = VerificationID(String(decoding: octets[..<32], as: UTF8.self)),
            let random = Hexadecimal.octets(String(decoding: octets[32...], as: UTF8.self))
        else { return nil }
        self.init(id: id, random: random)
    }

    /// For the link alone: one word of 64 lower-case hexadecimal digits. Nothing in it needs an escape in a URL, and no
    /// mail system can spoil it by changing the case of letters.
    package var word: String { id.text + Hexadecimal.text(random) }

    package var description: String { "‹redacted›" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(reflecting: description) }
}
#endif
