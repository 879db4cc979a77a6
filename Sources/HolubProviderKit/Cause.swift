/// Why something failed, in one word that programs can act on. Open, so that a new one breaks nobody's switch.
///
/// The vocabulary is the one of Docs/Causes.md.
public struct Cause: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}

extension Cause {
    private init(_ word: String) { rawValue = word }

    // What servers say.
    public static let accountLocked = Cause("account-locked")
    public static let addressSyntax = Cause("address-syntax")
    public static let appPasswordRequired = Cause("app-password-required")
    public static let attachmentBlocked = Cause("attachment-blocked")
    public static let authMechanismUnsupported = Cause("auth-mechanism-unsupported")
    public static let authNotOffered = Cause("auth-not-offered")
    public static let authRequired = Cause("auth-required")
    public static let authTemporaryFailure = Cause("auth-temporary-failure")
    public static let badCredentials = Cause("bad-credentials")
    public static let basicAuthDisabled = Cause("basic-auth-disabled")
    public static let clientAccessDisabled = Cause("client-access-disabled")
    public static let connectionTimeout = Cause("connection-timeout")
    public static let dailyLimit = Cause("daily-limit")
    public static let ehloInvalid = Cause("ehlo-invalid")
    public static let ipBlocked = Cause("ip-blocked")
    public static let loginBlocked = Cause("login-blocked")
    public static let messageMalformed = Cause("message-malformed")
    public static let messageRejectedSpam = Cause("message-rejected-spam")
    public static let messageTooLarge = Cause("message-too-large")
    public static let oauthTokenRejected = Cause("oauth-token-rejected")
    public static let orgPolicyBlocked = Cause("org-policy-blocked")
    public static let protocolError = Cause("protocol-error")
    public static let rateLimited = Cause("rate-limited")
    public static let recipientAddressSyntax = Cause("recipient-address-syntax")
    public static let recipientDomainUnknown = Cause("recipient-domain-unknown")
    public static let recipientMailboxFull = Cause("recipient-mailbox-full")
    public static let recipientRateLimited = Cause("recipient-rate-limited")
    public static let recipientUnknown = Cause("recipient-unknown")
    public static let relayDenied = Cause("relay-denied")
    public static let relayNotAuthorised = Cause("relay-not-authorised")
    public static let senderAccountSuspended = Cause("sender-account-suspended")
    public static let senderDomainInvalid = Cause("sender-domain-invalid")
    public static let senderNotAllowed = Cause("sender-not-allowed")
    public static let serverBusy = Cause("server-busy")
    public static let smtpAuthDisabled = Cause("smtp-auth-disabled")
    public static let starttlsRequired = Cause("starttls-required")
    public static let termsNotAccepted = Cause("terms-not-accepted")
    public static let tlsTooOld = Cause("tls-too-old")
    public static let tlsUnavailable = Cause("tls-unavailable")
    public static let tooManyAttempts = Cause("too-many-attempts")
    public static let tooManyConnections = Cause("too-many-connections")
    public static let tooManyRecipients = Cause("too-many-recipients")
    public static let usernameForm = Cause("username-form")

    // What happens before a server says anything, or instead of it.
    /// The server's name does not exist, or has no address.
    public static let serverNotFound = Cause("server-not-found")
    /// The name could not be looked up.
    public static let lookupFailed = Cause("lookup-failed")
    /// The address is one that the policy does not allow, such as a private one.
    public static let addressNotAllowed = Cause("address-not-allowed")
    /// Nothing listens on that port.
    public static let connectionRefused = Cause("connection-refused")
    /// The server could not be reached, and no more may be told of it: it is one that a person named.
    public static let noConnection = Cause("no-connection")
    public static let serverUnreachable = Cause("server-unreachable")
    /// The connection broke.
    public static let connectionLost = Cause("connection-lost")
    public static let certificateNameMismatch = Cause("certificate-name-mismatch")
    public static let certificateExpired = Cause("certificate-expired")
    public static let certificateNotYetValid = Cause("certificate-not-yet-valid")
    public static let certificateUntrusted = Cause("certificate-untrusted")
    /// The port speaks another protocol, or TLS in another way.
    public static let wrongSecurity = Cause("wrong-security")
    /// An attachment changed while it was being sent.
    public static let contentChanged = Cause("content-changed")
    /// An attachment that was there when the message was composed cannot be read.
    public static let contentUnreadable = Cause("content-unreadable")
    public static let cancelled = Cause("cancelled")
    /// The provider takes mail without protection alone, and there no password goes.
    public static let cleartextOnly = Cause("cleartext-only")
    /// The provider has no server that takes mail from other programs.
    public static let noSubmission = Cause("no-submission")
    /// The message waited, in the outbox or on its way, until it was too late for it.
    public static let notSentInTime = Cause("not-sent-in-time")
    /// The application's key does not open the stored password. The password itself may be right.
    public static let passwordUnreadable = Cause("password-unreadable")
    /// The message may have gone out (RFC 1047).
    public static let perhapsSent = Cause("perhaps-sent")
    /// The server refused without a reason that we know.
    public static let refused = Cause("refused")

    /// Every cause that Holub itself names.
    public static let all: [Cause] = [
        accountLocked, addressSyntax, appPasswordRequired, attachmentBlocked, authMechanismUnsupported, authNotOffered,
        authRequired, authTemporaryFailure, badCredentials, basicAuthDisabled, clientAccessDisabled, connectionTimeout,
        dailyLimit, ehloInvalid, ipBlocked, loginBlocked, messageMalformed, messageRejectedSpam, messageTooLarge,
        oauthTokenRejected, orgPolicyBlocked, protocolError, rateLimited, recipientAddressSyntax,
        recipientDomainUnknown, recipientMailboxFull, recipientRateLimited, recipientUnknown, relayDenied,
        relayNotAuthorised, senderAccountSuspended, senderDomainInvalid, senderNotAllowed, serverBusy,
        smtpAuthDisabled, starttlsRequired, termsNotAccepted, tlsTooOld, tlsUnavailable, tooManyAttempts,
        tooManyConnections, tooManyRecipients, usernameForm, serverNotFound, lookupFailed, addressNotAllowed,
        connectionRefused, serverUnreachable, connectionLost, certificateNameMismatch, certificateExpired,
        certificateNotYetValid, certificateUntrusted, wrongSecurity, contentChanged, contentUnreadable, cancelled,
        cleartextOnly, noConnection, noSubmission, notSentInTime, passwordUnreadable, perhapsSent, refused,
    ]
}

/// Whether the same thing can be tried again.
public enum Retry: String, Hashable, Sendable {
    /// Never as it is.
    case no
    /// By itself, after a while.
    case later
    /// Once somebody has done something.
    case afterUserAction = "after-user-action"
}

extension Cause {
    /// What the cause alone says about trying again; a rule may know better.
    public var retry: Retry {
        switch self {
        case .authTemporaryFailure, .connectionTimeout, .dailyLimit, .ipBlocked, .rateLimited, .recipientMailboxFull,
            .recipientRateLimited, .serverBusy, .tlsUnavailable, .tooManyAttempts, .tooManyConnections,
            .tooManyRecipients, .lookupFailed, .connectionRefused, .serverUnreachable, .connectionLost, .cancelled,
            .noConnection:
            .later
        case .addressSyntax, .attachmentBlocked, .authMechanismUnsupported, .ehloInvalid, .messageMalformed,
            .messageRejectedSpam, .messageTooLarge, .protocolError, .recipientAddressSyntax, .recipientDomainUnknown,
            .recipientUnknown, .starttlsRequired, .tlsTooOld, .cleartextOnly, .noSubmission, .notSentInTime,
            .perhapsSent, .refused:
            .no
        default: .afterUserAction
        }
    }
}
