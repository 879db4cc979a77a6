public import HolubSMTP

/// The identifier of a message with its brackets, such as `<4711@firma.example>` (RFC 5322 §3.6.4).
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// With its brackets.
    public let text: String

    /// - Throws: ``MessageError/malformed(_:)`` for a text without brackets, without exactly one `@`, with a blank, a
    ///   control character or letters beyond ASCII, or of more than 900 octets.
    public init(_ text: String) throws(MessageError) {
        let octets = Array(text.utf8)
        // An identifier cannot be folded, so it must leave room in a line of 998 octets (RFC 5322 §2.1.1).
        guard octets.count <= 900, octets.first == UInt8(ascii: "<"), octets.last == UInt8(ascii: ">"),
            Self.isSound(octets.dropFirst().dropLast())
        else { throw .malformed(.messageID) }
        self.text = text
    }

    /// A new identifier: 128 random bits at the sender's domain. It names neither the machine nor the application.
    public static func random(domain: Domain) -> MessageID {
        var generator = SystemRandomNumberGenerator()
        let token = Hexadecimal.text(generator.next()) + Hexadecimal.text(generator.next())
        return MessageID(known: "<\(token)@\(domain.name)>")
    }

    /// The identifier that a content has, whenever it is composed: for messages that are built again and again.
    package static func derived(from content: [UInt8], domain: Domain) -> MessageID {
        MessageID(known: "<\(FNV.token(content))@\(domain.name)>")
    }

    private init(known text: String) { self.text = text }

    /// What stands behind the `@`, a word in place of a literal.
    fileprivate var right: String {
        let right = text.utf8.dropLast().drop { $0 != UInt8(ascii: "@") }.dropFirst()
        return right.first == UInt8(ascii: "[") ? "literal" : String(decoding: Array(right), as: UTF8.self)
    }

    /// RFC 5322 §3.6.4: id-left "@" id-right; dot-atoms, and a literal in brackets on the right.
    private static func isSound(_ octets: ArraySlice<UInt8>) -> Bool {
        let sides = octets.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard sides.count == 2, LineText.isDotAtom(sides[0]) else { return false }
        if sides[1].first == UInt8(ascii: "["), sides[1].last == UInt8(ascii: "]"), sides[1].count > 2 {
            // RFC 5322 §3.4.1: dtext
            return sides[1].dropFirst().dropLast().allSatisfy { ASCII.isVisible($0) && !(0x5B...0x5D).contains($0) }
        }
        return LineText.isDotAtom(sides[1])
    }

    public var description: String { text }
}

/// The identifier of a part that HTML shows in place, as `cid:` links name it: without brackets (RFC 2392 §2).
public struct ContentID: Hashable, Sendable, CustomStringConvertible {
    /// Without brackets.
    public let text: String

    /// - Throws: ``MessageError/malformed(_:)`` for anything but dot-separated atoms with at most one `@`, and for more
    ///   than 900 octets. `logo` is taken as well as `logo@firma.example`.
    public init(_ text: String) throws(MessageError) {
        let sides = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 900, sides.count <= 2, sides.allSatisfy(LineText.isDotAtom) else {
            throw .malformed(.contentID)
        }
        self.text = text
    }

    /// The identifier of a part that the caller gave none: unique as that of its message is (RFC 2392 §2), and the same
    /// each time the message is composed.
    init(of message: MessageID, part: Int) {
        text = "\(part).\(Boundary.token(for: message))@\(message.right)"
    }

    public var description: String { text }
}

/// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): a name of enough variety, no secret.
enum FNV {
    /// 32 digits.
    static func token(_ octets: [UInt8]) -> String {
        [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15].map { Hexadecimal.text(hash(octets, $0)) }.joined()
    }

    private static func hash(_ octets: [UInt8], _ seed: UInt64) -> UInt64 {
        octets.withUnsafeBufferPointer { octets in
            var hash = seed
            for octet in octets { hash = (hash ^ UInt64(octet)) &* 0x100_0000_01B3 }
            return hash
        }
    }
}

enum Hexadecimal {
    /// Sixteen lower-case digits.
    static func text(_ value: UInt64) -> String {
        String(unsafeUninitializedCapacity: 16) { output in
            for place in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: value >> (60 - 4 * place)) & 15
                output[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            }
            return 16
        }
    }
}
