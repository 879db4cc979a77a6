import HolubProviderKit

/// Microsoft's replies, as Microsoft's documentation, logs and reports of others have them (2026-11; each persona names
/// its source). 535 5.7.139 has at least seven sentences with different remedies, and a refused sign-in is said again
/// at MAIL within another reply: so the sentence decides, in whatever phase.
enum MicrosoftRules {
    static let all: [ReplyRule] = signIn + transaction

    /// Where no password is taken none is wrong: whatever is said of one means that.
    static let withoutPasswords: [ReplyRule] =
        all.map { rule in
            guard rule.verdict.cause == .badCredentials else { return rule }
            var rule = rule
            rule.verdict = Verdict(.basicAuthDisabled)
            return rule
        } + [ReplyRule([.auth], codes: [535], byToken: false, cause: .basicAuthDisabled)]

    private static let signIn: [ReplyRule] = [
        ReplyRule(words: ["smtpclientauthentication is disabled"], cause: .smtpAuthDisabled),
        ReplyRule(words: ["basic authentication is disabled"], cause: .basicAuthDisabled),
        // Announced for the end of passwords: 550 5.7.30 (public code 57688602828, 2026-11).
        ReplyRule(words: ["basic authentication is not supported"], cause: .basicAuthDisabled),
        ReplyRule(words: ["security defaults policy"], cause: .orgPolicyBlocked),
        ReplyRule(words: ["did not meet the criteria to be authenticated"], cause: .orgPolicyBlocked),
        ReplyRule(words: ["authentication unsuccessful", "account has an issue"], cause: .accountLocked),
        ReplyRule(words: ["authentication unsuccessful", "account locked"], cause: .accountLocked),
        ReplyRule(words: ["user credentials were incorrect"], byToken: false, cause: .badCredentials),
        ReplyRule(words: ["535 5.7.3 authentication unsuccessful"], byToken: false, cause: .badCredentials),
        ReplyRule(words: ["535 5.7.3 authentication unsuccessful"], byToken: true, cause: .oauthTokenRejected),
        ReplyRule([.auth], statuses: [EnhancedStatus(5, 7, 3)], byToken: false, cause: .badCredentials),
        ReplyRule([.auth], statuses: [EnhancedStatus(5, 7, 3)], byToken: true, cause: .oauthTokenRejected),
        // A sentence that nobody wrote down: about the account or the organisation, and not about the password.
        ReplyRule([.auth], statuses: [EnhancedStatus(5, 7, 139)], cause: .orgPolicyBlocked),
        ReplyRule(words: ["tls 1.0 and 1.1 are not supported"], cause: .tlsTooOld),
    ]

    /// Nearly all of it comes after the message's end: 554 5.2.0 is a wrapper, and the exception in it decides.
    private static let transaction: [ReplyRule] = [
        ReplyRule(words: ["concurrent connections limit exceeded"], cause: .tooManyConnections),
        ReplyRule(words: ["does not have permissions to send as this sender"], cause: .senderNotAllowed),
        ReplyRule(words: ["sendasdenied"], cause: .senderNotAllowed),
        ReplyRule(words: ["submissionquotaexceeded"], cause: .dailyLimit),
        ReplyRule(words: ["daily limit for message recipients"], cause: .dailyLimit),
        ReplyRule(words: ["outboundspamexception"], cause: .senderAccountSuspended),
        ReplyRule(words: ["bad outbound sender"], cause: .senderAccountSuspended),
        ReplyRule(words: ["traffic not accepted from this ip"], cause: .senderAccountSuspended),
        ReplyRule(codes: [552], words: ["message size exceeds"], cause: .messageTooLarge),
    ]
}
