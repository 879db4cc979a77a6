import HolubSMTP

/// What is said about how much may be sent, and about accounts that may not send any more.
enum LimitRules {
    static let rules: [ReplyRule] = toRecipient + hourly + recipients + suspended + daily + pace + ownMailbox

    private static let toRecipient: [ReplyRule] =
        ReplyRule.said(
            .recipientRateLimited, at: .fromRecipient,
            [
                "receiving mail too quickly", "receiving mail at a rate", "recipient … too many messages",
                "user you are trying to contact is receiving", "recipient … rate", "mailbox is receiving",
                "recipient is receiving", "recipient has exceeded", "messages they can receive",
            ])

    private static let hourly: [ReplyRule] = ReplyRule.said(
        .rateLimited, at: .transaction,
        ["hourly", "per hour", "this hour", "per minute", "za hodinu", "in the last hour", "mail send limit"])

    private static let recipients: [ReplyRule] =
        ReplyRule.said(
            .dailyLimit, at: .transaction,
            [
                "daily limit", "daily … recipient", "recipients … per day", "recipients … today", "limit … today",
                "recipients … 24 hours",
            ])
        + tooMany(Set(400...499).union([552])) + tooMany(manyForGood, retry: .no)

    private static func tooMany(_ codes: Set<Int>, retry: Retry? = nil) -> [ReplyRule] {
        ReplyRule.said(
            .tooManyRecipients, at: .transaction, codes: codes, retry: retry,
            [
                "too many recipients", "too many rcpt", "too many recip", "too many to ", "recipient limit",
                "recipients limit", "maximum number of recipients", "max number of recipients", "number of recipients",
                "maximum recipients", "recipients exceed", "recipient count", "recipients per message",
                "recipients in one", "trop de destinataires", "zu viele empf", "too many addresses",
            ])
    }

    /// RFC 5321 §4.5.3.1.10: of the codes that begin with 5, 552 alone means that the others may follow later.
    private static let manyForGood = Set(500...599).subtracting([552])

    private static let suspended: [ReplyRule] = ReplyRule.said(
        .senderAccountSuspended, at: .transaction,
        [
            "mail sending denied", "spam abuse detected", "banned sender", "bad outbound sender",
            "outboundspamexception", "unusual sending activity",
            "unusual activity", "outgoing mail … suspen", "outgoing mail … blocked", "outgoing mail … disabled",
            "outgoing email … suspen", "outgoing messages … blocked", "outbound mail … suspen", "outgoing … blocked",
            "outbound … blocked",
            "sending … suspended", "sending … disabled", "sending … has been blocked", "sending mail … not allowed for",
            "blocked from sending", "restricted from sending", "not allowed to send mail from this account",
            "suspended from sending", "prevented from sending", "account … suspended", "account … blocked",
            "account … been disabled", "account … compromised", "account … restricted", "account … locked",
            "sender … suspended", "sender … blocked for", "sender … has been blocked", "user … blocked from",
            "user … suspended", "mailbox … suspended", "trial account", "sending privileges",
            "sender is blocked", "sender is locked", "blocked for sending", "user is blocked", "compromised",
            "odesílání … blokov", "odesilani … blokov",
        ])

    private static let daily: [ReplyRule] = ReplyRule.said(
        .dailyLimit,
        [
            "daily", "per day", "24 hour", "24-hour", "24h", "24 hodin", "za den", "denní limit", "denni limit",
            "sending quota", "sending limit", "submission quota", "submissionquota", "message quota",
            "send quota", "outgoing quota", "messages quota", "mail quota exceeded for sender", "limit for today",
            "today's limit", "messages today", "relay limit exceeded", "relay quota",
            "limit on the number of allowed outgoing", "number of outgoing messages", "outgoing message limit",
            "outgoing messages limit", "outgoing limit", "monthly", "per month", "mail limit exceeded",
            "sender … exceeded … quota", "sender … quota", "quota … sender", "tageslimit", "limit odes",
            "překročen limit", "prekrocen limit", "překročil", "maximum number of messages", "exceeded its sending",
            "exceeded your sending", "limit of messages", "email limit", "policy rejection … quota",
            "outgoing mail limit",
        ])

    private static let pace: [ReplyRule] = ReplyRule.said(
        .rateLimited,
        [
            "rate limit", "rate-limit", "ratelimit", "rate exceed", "rate control", "throttl", "too fast",
            "too quickly", "too many messages", "too many mails", "too many emails", "too many e-mails",
            "too much mail", "slow down", "submission rate", "sending rate", "message rate", "mail rate",
            "messages per", "emails per", "mails per", "per hour", "per minute", "hourly", "za hodinu",
            "too frequent", "spam limit exceeded", "frequency", "reduce the rate", "excessive", "flood",
            "try again later, closing connection", "max defers and failures", "zprav za",
        ])

    /// Nothing gets past a mailbox of one's own that is full.
    private static let ownMailbox: [ReplyRule] = ReplyRule.said(
        .accountLocked, at: [.auth], ["quota", "mailbox full", "mailbox is full"])
}
