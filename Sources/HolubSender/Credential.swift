#if Sending
public import HolubProviderKit
public import HolubSMTP

/// What a person or an application signs in with. Never a bare string.
public enum Credential: Sendable, CustomStringConvertible, CustomReflectable {
    case password(Secret)
    /// An OAuth 2.0 access token, fetched when a message is about to need one, and once more when it was refused.
    case token(@Sendable () async throws -> Secret)

    /// A password as it was typed or pasted.
    /// - Throws: ``/HolubSMTP/CredentialError`` for one that is empty, too long, or holds a line break.
    public static func password(_ text: String) throws(CredentialError) -> Credential { .password(try Secret(text)) }

    var isPassword: Bool { if case .password = self { true } else { false } }

    public var description: String { isPassword ? "password ‹redacted›" : "token ‹redacted›" }
    public var customMirror: Mirror { Mirror(reflecting: description) }
}

/// Who sends, from where, and how it signs in: all that one connection needs.
public struct SubmissionAccount: Sendable {
    public var address: EmailAddress
    public var endpoint: Endpoint
    public var username: Username
    /// Nil for a relay that asks for no sign-in.
    public var credential: Credential?
    /// Knows the order of mechanisms and what the server's replies mean.
    public var provider: any MailProvider

    public init(
        address: EmailAddress, endpoint: Endpoint, username: Username? = nil, credential: Credential?,
        provider: any MailProvider
    ) {
        self.address = address
        self.endpoint = endpoint
        self.username = username ?? Username(address)
        self.credential = credential
        self.provider = provider
    }
}
#endif
