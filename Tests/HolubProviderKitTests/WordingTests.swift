import HolubProviderKit
import Testing

/// Replies in the words of many servers, by what they have to be taken for.
struct Wording: Sendable, CustomTestStringConvertible {
    var phase: Phase
    var text: String
    var cause: Cause
    var retry: Retry

    init(_ phase: Phase, _ text: String, _ cause: Cause, _ retry: Retry? = nil) {
        self.phase = phase
        self.text = text
        self.cause = cause
        self.retry = retry ?? cause.retry
    }

    var testDescription: String { "\(phase): \(text)" }

    func verdict() throws -> Verdict {
        let reply = try #require(Reply(pasted: text))
        return GenericRules.verdict(on: Failure(phase, .refused(reply)), in: DiagnosisContext())
    }
}

@Suite("Wordings of servers") struct WordingTests {
    @Test(
        arguments: Wording.signIn + Wording.connection + Wording.transaction + Wording.content + Wording.mistakable)
    func isUnderstood(_ wording: Wording) throws {
        let verdict = try wording.verdict()
        #expect(verdict.cause == wording.cause)
        #expect(verdict.retry == wording.retry)
    }
}

extension Wording {
    static let signIn: [Wording] = [
        Wording(.auth, "535 5.7.8 Error: authentication failed:", .badCredentials),
        Wording(.auth, "535 5.7.8 Authentication credentials invalid", .badCredentials),
        Wording(.auth, "535 authentication failed (#5.7.1)", .badCredentials),
        Wording(.auth, "535 5.7.0 authentication failed", .badCredentials),
        Wording(.auth, "535 Authentication failed. Restarting authentication process.", .badCredentials),
        Wording(.auth, "535 5.7.1 Username or password is incorrect", .badCredentials),
        Wording(.auth, "535 Error: authentication failed", .badCredentials),
        Wording(.auth, "501 5.7.0 authentication aborted", .protocolError),
        Wording(.auth, "454 4.7.0 Temporary authentication failure", .authTemporaryFailure),
        Wording(.auth, "435 Unable to authenticate at present", .authTemporaryFailure),
        Wording(.auth, "451 4.3.0 Internal server error", .authTemporaryFailure),
        Wording(.auth, "503 AUTH command used when not advertised", .authNotOffered),
        Wording(.auth, "502 5.5.1 Error: command not implemented", .authNotOffered),
        Wording(.auth, "504 5.5.4 Unrecognized authentication type", .authMechanismUnsupported),
        Wording(.auth, "534 5.7.9 Authentication mechanism is too weak", .authMechanismUnsupported),
        Wording(
            .auth, "538 5.7.11 Encryption required for requested authentication mechanism", .starttlsRequired),
        Wording(.auth, "530 5.7.0 Must issue a STARTTLS command first", .starttlsRequired),
        Wording(.auth, "525 5.7.13 User account disabled", .accountLocked),
        Wording(.auth, "535 5.7.8 Your account has been suspended", .accountLocked),
        Wording(.auth, "535 5.7.0 Too many failed login attempts, try again in 15 minutes", .tooManyAttempts),
        Wording(.auth, "421 4.7.0 Too many authentication failures, closing connection", .tooManyAttempts),
        Wording(.auth, "550 User has no permission", .clientAccessDisabled),
        Wording(.auth, "535 5.7.8 SMTP is disabled for this mailbox", .clientAccessDisabled),
        Wording(.auth, "535 Login from this country is not permitted (GeoIP)", .clientAccessDisabled),
        Wording(.auth, "535 5.7.8 Please use your full email address as username", .usernameForm),
        Wording(.auth, "535 5.7.8 Error: authentication failed: two-factor authentication is on", .appPasswordRequired),
        Wording(.mail, "535 5.7.8 Authentication failed", .badCredentials),
    ]

    static let connection: [Wording] = [
        Wording(.connect, "421 Too many concurrent SMTP connections; please try again later.", .tooManyConnections),
        Wording(.connect, "421 4.7.0 mx.example.com Error: too many connections from 203.0.113.9", .tooManyConnections),
        Wording(.connect, "554 5.7.1 Your IP is listed at zen.spamhaus.org", .ipBlocked),
        Wording(.connect, "554 No SMTP service here", .refused),
        Wording(
            .connect, "450 4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.9]", .ipBlocked),
        Wording(.connect, "421 4.3.2 Service shutting down", .serverBusy),
        Wording(.ehlo, "504 5.5.2 <host>: Helo command rejected: need fully-qualified hostname", .ehloInvalid),
        Wording(.ehlo, "550 5.7.1 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)", .ehloInvalid),
        Wording(.ehlo, "421 4.4.2 mx.example.com Error: timeout exceeded", .connectionTimeout),
        Wording(.starttls, "454 4.3.3 TLS not available due to temporary reason", .tlsUnavailable),
        Wording(.starttls, "554 5.7.3 Unable to initialize security subsystem", .tlsUnavailable, .later),
        Wording(.starttls, "503 STARTTLS command used when not advertised", .wrongSecurity),
        Wording(.starttls, "502 5.5.1 Command not implemented", .wrongSecurity),
        Wording(.mail, "421 4.4.1 Connection timed out", .connectionTimeout),
    ]

    static let transaction: [Wording] = [
        Wording(.mail, "530 5.7.1 Authentication required", .authRequired),
        Wording(.mail, "550 5.7.1 Client was not authenticated", .authRequired),
        Wording(.mail, "553 5.7.1 <jana@firma.example>: Sender address rejected: not logged in", .authRequired),
        Wording(.mail, "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", .relayDenied),
        Wording(.mail, "501 mail from address must be same as authorization user", .senderNotAllowed),
        Wording(.mail, "553 Mail from must equal authorized user", .senderNotAllowed),
        Wording(.mail, "550 5.1.0 <jana@firma.example> sender rejected", .senderNotAllowed),
        Wording(
            .mail, "553 5.1.8 <jana@firma.example>... Domain of sender address does not exist", .senderDomainInvalid),
        Wording(
            .mail, "450 4.1.8 <jana@firma.example>: Sender address rejected: Domain not found", .senderDomainInvalid,
            .later),
        Wording(.mail, "501 5.1.7 Bad sender address syntax", .addressSyntax),
        Wording(.mail, "452 4.3.1 Insufficient system storage", .serverBusy),
        Wording(.mail, "552 5.3.4 Message size exceeds maximum value", .messageTooLarge),
        Wording(
            .rcpt, "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in virtual alias table",
            .recipientUnknown),
        Wording(.rcpt, "550 No such user here", .recipientUnknown),
        Wording(.rcpt, "550 5.4.1 Recipient address rejected: Access denied", .recipientUnknown),
        Wording(.rcpt, "553 sorry, no mailbox here by that name. (#5.7.1)", .recipientUnknown),
        Wording(.rcpt, "550 Unrouteable address", .recipientDomainUnknown),
        Wording(
            .rcpt, "450 4.1.2 <a@example.com>: Recipient address rejected: Domain not found", .recipientDomainUnknown,
            .later),
        Wording(.rcpt, "501 5.1.3 Bad recipient address syntax", .recipientAddressSyntax),
        Wording(.rcpt, "550 5.7.1 Unable to relay", .relayDenied),
        Wording(.rcpt, "550 relay not permitted", .relayDenied),
        Wording(.rcpt, "550 5.7.1 <a@example.com>... Relaying denied", .relayDenied),
        Wording(.rcpt, "552 5.2.2 Mailbox full", .recipientMailboxFull),
        Wording(.rcpt, "450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted, see help", .serverBusy),
        Wording(.rcpt, "451 4.7.1 Greylisting in action, please come back later", .serverBusy),
        Wording(.rcpt, "452 4.5.3 Too many recipients", .tooManyRecipients),
        Wording(
            .rcpt, "554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.spamcop.net", .ipBlocked),
        Wording(.rcpt, "450 4.7.1 Error: too much mail from 203.0.113.9", .rateLimited),
        Wording(
            .rcpt, "550 Domain firma.example has exceeded the max emails per hour (500/500 (100%)) allowed.",
            .rateLimited),
        Wording(
            .rcpt, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
            .recipientUnknown),
    ]

    static let content: [Wording] = [
        Wording(
            .afterData, "550 5.7.1 Outgoing mail from jana@firma.example has been suspended", .senderAccountSuspended),
        Wording(.afterData, "552 5.3.4 Error: message file too big", .messageTooLarge),
        Wording(.afterData, "552 Message size exceeds maximum permitted", .messageTooLarge),
        Wording(.afterData, "554 5.7.1 Message rejected as spam by Content Filtering.", .messageRejectedSpam),
        Wording(
            .afterData, "550 5.7.26 Unauthenticated email is not accepted due to domain's DMARC policy.",
            .messageRejectedSpam),
        Wording(.afterData, "554 5.6.0 Message contains bare LF", .messageMalformed),
        Wording(.afterData, "550 5.7.0 Virus found in message", .attachmentBlocked),
        Wording(.afterData, "451 4.3.0 Temporary lookup failure", .serverBusy),
        Wording(.afterData, "451 4.3.0 Error: queue file write error", .serverBusy),
        Wording(.afterData, "550 5.7.1 Daily sending quota exceeded", .dailyLimit),
        Wording(
            .afterData, "421 4.4.2 Message submission rate for this client has exceeded the configured limit",
            .rateLimited),
        Wording(.afterData, "554 Transaction failed", .refused),
        Wording(.afterData, "451 4.0.0 x", .serverBusy),
    ]
}
