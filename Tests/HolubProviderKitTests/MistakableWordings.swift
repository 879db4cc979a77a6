import HolubProviderKit

// Replies that are easily taken for something else: the password's fault, the recipient's or the address's.
extension Wording {
    static let mistakable = notThePassword + notTheRecipient + notTheAddress + notTheMessage

    private static let notThePassword: [Wording] = [
        Wording(.auth, "521 Zzz", .refused),
        Wording(.auth, "554 Zzz", .refused),
        Wording(.auth, "599 Zzz", .refused),
        Wording(.auth, "550 Zzz", .refused),
        Wording(.auth, "554 5.3.2 Zzz", .refused),
        Wording(.auth, "535 5.2.1 Zzz", .accountLocked),
        Wording(.auth, "550 5.2.2 Zzz", .accountLocked),
        Wording(.auth, "550 Quota exceeded", .accountLocked),
        Wording(.auth, "550 Sending quota exceeded", .dailyLimit),
        Wording(.auth, "535 5.7.8 Your subscription has expired", .accountLocked),
        Wording(.auth, "535 5.7.8 Mailbox not activated", .accountLocked),
        Wording(.auth, "535 5.7.8 Error: authentication failed: internal failure", .authTemporaryFailure),
        Wording(.auth, "535 5.7.8 System busy", .authTemporaryFailure),
        Wording(.auth, "535 Temporary authentication failure", .authTemporaryFailure),
        Wording(.auth, "535 5.7.8 Error: authentication failed: bad protocol / cancel", .protocolError),
        Wording(.auth, "432 4.7.12 Zzz", .authMechanismUnsupported),
        Wording(.auth, "535 Zzz", .badCredentials),
        Wording(.auth, "550 5.7.8 Zzz", .badCredentials),
        Wording(.auth, "550 5.7.1 Login failed", .badCredentials),
    ]

    private static let notTheRecipient: [Wording] = [
        Wording(
            .rcpt,
            "553 5.7.1 <a@b.example>: Recipient address rejected: Sender is not same as SMTP authenticate username",
            .senderNotAllowed),
        Wording(
            .rcpt, "554 5.7.1 <a@b.example>: Recipient address rejected: Policy Rejection- Quota Exceeded.", .dailyLimit
        ),
        Wording(
            .rcpt, "554 5.7.1 <a@b.example>: Recipient address rejected: Outgoing mail limit reached", .dailyLimit),
        Wording(.rcpt, "550 5.7.23 <a@b.example>: Recipient address rejected: SPF fail", .messageRejectedSpam),
        Wording(.rcpt, "550 5.7.1 <a@b.example>: Recipient address rejected: Blocked by policy", .refused),
        Wording(.rcpt, "550 5.7.1 <a@b.example>: Recipient address rejected: Zzz", .refused),
        Wording(.rcpt, "550 5.7.1 <a@b.example>: Recipient address rejected: User unknown", .recipientUnknown),
        Wording(.rcpt, "550 5.1.1 <a@b.example>: Recipient address rejected: Zzz", .recipientUnknown),
        Wording(.rcpt, "550 5.7.1 <a@b.example>: Recipient address rejected: HELO/EHLO invalid", .ehloInvalid),
        Wording(.rcpt, "451 Could not complete sender verify", .serverBusy),
        Wording(.rcpt, "451 Could not complete sender verify callout", .serverBusy),
        Wording(.rcpt, "550 Sender verify callout failed", .senderNotAllowed),
        Wording(
            .rcpt,
            "550 5.1.1 <c@d.example>: Sender address rejected: unverified address: host mx.d.example[203.0.113.1] "
                + "said: 550 5.1.1 user unknown (in reply to RCPT TO command)", .senderNotAllowed),
        Wording(.rcpt, "550 5.7.27 Sender address has null MX", .senderDomainInvalid),
        Wording(.rcpt, "550 5.7.27 Zzz", .senderDomainInvalid),
        Wording(.rcpt, "550 SPF verification failed", .messageRejectedSpam),
        Wording(.rcpt, "550 DKIM verification failed", .messageRejectedSpam),
        Wording(.rcpt, "451 Policy service lookup failed", .serverBusy),
        Wording(.rcpt, "550 Policy service lookup failed", .refused),
        Wording(.rcpt, "550 Sending from that address is not allowed", .senderNotAllowed),
        Wording(.rcpt, "550 User doesn't have permission to send", .senderNotAllowed),
        Wording(.rcpt, "421 4.3.2 Service not accepting mail now", .serverBusy),
        Wording(
            .rcpt,
            "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; not authenticated",
            .refused),
        Wording(.rcpt, "550 Administrative prohibition", .refused),
        Wording(.rcpt, "550 5.5.3 Too many recipients", .tooManyRecipients, .no),
        Wording(.rcpt, "550 5.5.3 Zzz", .tooManyRecipients, .no),
        Wording(.rcpt, "552 Too many recipients", .tooManyRecipients, .later),
    ]

    private static let notTheAddress: [Wording] = [
        Wording(.connect, "521 Zzz", .refused),
        Wording(.connect, "550 Zzz", .refused),
        Wording(.connect, "554 5.7.1 Zzz", .ipBlocked),
        Wording(.connect, "554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.9", .ipBlocked),
        Wording(.connect, "550 Reject due to policy restrictions", .ipBlocked),
        Wording(
            .afterData, "550-Requested action not taken: mailbox unavailable\n550 Reject due to policy restrictions.",
            .messageRejectedSpam),
        Wording(
            .rcpt,
            "550-The mail server could not deliver mail to a@b.example. The account or domain may not exist,\n"
                + "550 they may be blacklisted, or missing the proper dns entries.", .recipientUnknown),
        Wording(
            .afterData, "550 Rejected: message contains an URL in a blacklist (dbl.spamhaus.org)", .messageRejectedSpam),
        Wording(.afterData, "554 5.7.1 Message blocked, URL listed at multi.surbl.org", .messageRejectedSpam),
    ]

    private static let notTheMessage: [Wording] = [
        Wording(
            .afterData, "451 4.5.0 Error in processing, id=1-1, virus_scan FAILED: ALL VIRUS SCANNERS FAILED",
            .serverBusy),
        Wording(
            .afterData,
            "554 5.7.1 id=1-1 - Rejected by next-hop MTA on relaying, from MTA(smtp:[127.0.0.1]:10025): 550 5.1.1 "
                + "<a@b.example>: User unknown", .recipientUnknown),
        Wording(.afterData, "554 5.4.6 Too many hops", .refused),
        Wording(.afterData, "554 5.7.1 Too many received headers, mail loop", .refused),
        Wording(
            .afterData,
            "550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n"
                + "550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n"
                + "550 5.7.26 - gsmtp", .messageRejectedSpam),
    ]
}
