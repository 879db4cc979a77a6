/// A password or a token: octets without a textual form.
///
/// Printing, interpolating, dumping and reflecting all give `‹redacted›`. The octets kept here are overwritten when the last
/// copy of the value goes, and so are the lines and buffers that carry them in a sign-in. Other copies are beyond its
/// reach, and stay in memory until something else is written there: the text or octets it was made from, what the
/// libraries of TLS and the system hold, and the pieces of eight octets by which the sender finds an echo of it.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private final class Storage: @unchecked Sendable {
        // Written only by `init` and `deinit`, so sharing it is safe.
        let octets: UnsafeMutableBufferPointer<UInt8>

        init(_ source: [UInt8]) {
            octets = .allocate(capacity: source.count)
            _ = octets.initialize(from: source)
        }

        deinit {
            wipe(UnsafeMutableRawBufferPointer(octets))
            octets.deallocate()
        }
    }

    private let storage: Storage

    /// - Throws: ``CredentialError`` for a secret that is empty, over 4,096 octets, or holds NUL, CR or LF.
    public init(_ octets: [UInt8]) throws(CredentialError) {
        guard !octets.isEmpty else { throw .emptySecret }
        guard octets.count <= 4096 else { throw .secretTooLong }
        // RFC 4616 §2 allows no NUL; a line break in a password is always one that was pasted with it.
        guard !octets.contains(where: { $0 == 0 || $0 == ASCII.cr || $0 == ASCII.lf }) else { throw .invalidSecret }
        self.init(unchecked: octets)
    }

    /// The octets of the text, as UTF-8.
    public init(_ text: String) throws(CredentialError) { try self.init(Array(text.utf8)) }

    package init(unchecked octets: [UInt8]) { storage = Storage(octets) }

    /// Lends the octets for the time of one call. Nothing is copied; who copies them wipes the copy.
    package func withOctets<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withExtendedLifetime(storage) { body(UnsafeBufferPointer(storage.octets)) }
    }

    /// Whether it can be a token: U+0001 divides the fields of XOAUTH2 and OAUTHBEARER, and no token has a control.
    package var isToken: Bool { withOctets { $0.allSatisfy { $0 >= 0x20 && $0 != 0x7F } } }

    /// Whether both are the same octets; the time that takes tells their lengths and nothing else.
    package func matches(_ other: Secret) -> Bool {
        guard count == other.count else { return false }
        return withOctets { mine in
            other.withOctets { theirs in zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0 }
        }
    }

    /// The number of octets.
    package var count: Int { storage.octets.count }

    public var description: String { "‹redacted›" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(reflecting: description) }
}

extension SASLResponse: CustomStringConvertible, CustomReflectable {
    public var description: String { secret.description }
    public var customMirror: Mirror { secret.customMirror }
}

extension SASLExchange: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(mechanism.rawValue) ‹redacted›" }
    public var customMirror: Mirror { Mirror(reflecting: description) }
}

/// Why a user name or a secret cannot be used. The description is one sentence with the next step.
public enum CredentialError: Error, Hashable, Sendable, CustomStringConvertible {
    case emptyUsername, invalidUsername, emptySecret, secretTooLong, invalidSecret

    public var description: String {
        switch self {
        case .emptyUsername: "The user name is empty; type it, most often the whole address."
        case .invalidUsername: "The user name is too long or has a control or invisible character; type it by hand."
        case .emptySecret: "The password is empty; type or paste it again."
        case .secretTooLong: "The password is longer than 4,096 octets; check what was pasted."
        case .invalidSecret: "The password holds a line break or a NUL; keep the password alone on one line."
        }
    }
}
