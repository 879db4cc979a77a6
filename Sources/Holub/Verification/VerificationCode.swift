#if Sending
/// Eight digits that a person copies from a message. They open one address for half an hour, so they have no textual form
/// but the one for the message.
package struct VerificationCode: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    static let length = 8
    /// ASCII digits.
    let digits: [UInt8]

    /// A new one, from the system's source; each of the 10^8 as likely as any other.
    package static func random() -> VerificationCode {
        var generator = SystemRandomNumberGenerator()
        return VerificationCode(digits: (0..<length).map { _ in UInt8.random(in: 0x30...0x39, using: &generator) })
    }

    private init(digits: [UInt8]) { self.digits = digits }

    /// Reads one as a person types or pastes it: ASCII digits, blanks and hyphens anywhere. Nil for anything else.
    package init?(typed: String) {
        var digits: [UInt8] = []
        var length = 0
        for scalar in typed.unicodeScalars {
            length += 1
            guard length <= 32 else { return nil }
            switch scalar.value {
            case 0x30...0x39: digits.append(UInt8(scalar.value))
            // Blank, no-break blank, hyphen-minus, hyphen, no-break hyphen.
            case 0x20, 0xA0, 0x2D, 0x2010, 0x2011: continue
            default: return nil
            }
        }
        guard digits.count == Self.length else { return nil }
        self.digits = digits
    }

    /// For the message alone: two groups of four, a no-break blank between them.
    package var shown: String {
        String(decoding: digits[..<4], as: UTF8.self) + "\u{A0}" + String(decoding: digits[4...], as: UTF8.self)
    }

    package var description: String { "‹redacted›" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(reflecting: description) }
}
#endif
