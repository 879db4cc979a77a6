#if Sending
/// What a person can set about an address of theirs.
public struct MailboxSettings: Hashable, Sendable, Codable {
    /// The name that recipients see beside the address.
    public var displayName: String?
    /// Where answers go instead; an address.
    public var replyTo: String?
    /// The account's choice where it names none. One at most in an account.
    public var isDefault = false
    /// Each message goes to the person as well, as a hidden copy.
    public var copiesToSelf = false
    /// Which way messages leave when a message does not say.
    public var route = Route.own

    public init(
        displayName: String? = nil, replyTo: String? = nil, isDefault: Bool = false, copiesToSelf: Bool = false,
        route: Route = .own
    ) {
        self.displayName = displayName
        self.replyTo = replyTo
        self.isDefault = isDefault
        self.copiesToSelf = copiesToSelf
        self.route = route
    }
}

/// Which way a message leaves.
public enum Route: String, Hashable, Sendable, Codable {
    /// From the person's own mailbox; while that needs attention, messages wait.
    case own
    /// From the person's own mailbox, and through the application while that is not connected or needs attention.
    case ownOrApplication = "own-or-application"
    /// Through the application; answers go to the person.
    case application
}

/// The form "Set up SMTP" without the password, as it was typed and as it is kept.
public struct SubmissionForm: Hashable, Sendable, Codable {
    public var host: String
    public var port: Int
    /// `tls`, `starttls` or `none`.
    public var security: String
    public var username: String
    /// The id of the provider whose rules and words apply.
    public var provider: String

    public init(host: String, port: Int, security: String, username: String, provider: String) {
        self.host = host
        self.port = port
        self.security = security
        self.username = username
        self.provider = provider
    }
}
#endif
