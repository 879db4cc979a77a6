#if Sending
import Crypto
import HolubSMTP

/// The application's key, 256 bits, under which everything secret in a store is sealed.
///
/// It belongs outside of the store: whoever has both has the passwords. It has no textual form: printing, interpolating,
/// dumping and reflecting all give `‹redacted›`, and nothing here writes it anywhere. `openssl rand -base64 32` makes one.
public struct MasterKey: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    // Its octets are overwritten when the last copy goes, and it compares in constant time.
    let key: SymmetricKey

    /// Which key it is; tells nothing about it.
    public let id: ID

    /// - Parameter octets: 32 of them, from a source of random numbers.
    /// - Throws: ``MasterKeyError`` for any other number.
    public init(octets: [UInt8]) throws(MasterKeyError) {
        guard octets.count == 32 else { throw .wrongLength }
        self.init(SymmetricKey(data: octets))
    }

    /// - Parameter text: The 32 octets as padded base64 (RFC 4648 §4), or as 64 hexadecimal digits; nothing around it.
    /// - Throws: ``MasterKeyError`` for anything else.
    public init(text: String) throws(MasterKeyError) {
        let written = Array(text.utf8)
        guard !written.isEmpty else { throw .empty }
        // 64 hexadecimal digits would also be base64, of 48 octets: the two cannot be mistaken for each other.
        guard var octets = written.count == 64 ? Hexadecimal.octets(text) : Base64.decode(written) else {
            throw .unreadable
        }
        defer { wipe(&octets) }
        try self.init(octets: octets)
    }

    /// A new one, from the system's source. It goes with the process, and what it sealed stays closed for ever: for
    /// rehearsals, and for stores that live in memory.
    public static func random() -> MasterKey { MasterKey(SymmetricKey(size: .bits256)) }

    private init(_ key: SymmetricKey) {
        self.key = key
        var hash = SHA256()
        hash.update(data: Array("holub master key id 1".utf8))
        key.withUnsafeBytes { hash.update(bufferPointer: $0) }
        id = ID(octets: Array(hash.finalize().prefix(ID.length)))
    }

    public static func == (left: MasterKey, right: MasterKey) -> Bool { left.key == right.key }

    public var description: String { "‹redacted›" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(reflecting: description) }
}

extension MasterKey {
    /// The first 8 octets of SHA-256 over a label and the key. What is sealed names the key that opens it by this.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        static let length = 8
        let octets: [UInt8]

        /// 16 hexadecimal digits.
        public var description: String { Hexadecimal.text(octets) }
    }
}

/// Why octets or a text are no key. The description is one sentence with the next step, and never holds what was given.
public enum MasterKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    case empty, wrongLength, unreadable

    public var description: String { "The key \(reason)." }

    /// What stands after the key's name in a sentence.
    var reason: String {
        switch self {
        case .empty: "is empty; \(Self.next)"
        case .wrongLength: "is not 32 octets long; \(Self.next)"
        case .unreadable: "is neither base64 nor 64 hexadecimal digits; \(Self.next)"
        }
    }

    private static let next = "make one with `openssl rand -base64 32` and give it as it is"
}
#endif
