import HolubProviderKit

/// The replies of the platform that GMX, WEB.DE and IONOS share (2026-11; the personas name their sources). Its first
/// line, *mailbox unavailable*, stands before nearly everything: what follows decides.
enum GermanRules {
    static let all: [ReplyRule] = [
        ReplyRule([.connect, .ehlo], words: ["reject due to policy restrictions"], cause: .ipBlocked),
        ReplyRule([.mail, .rcpt, .afterData], words: ["sender address is not allowed"], cause: .senderNotAllowed),
        // The same words are about the sender's domain at MAIL and about the recipient's at RCPT.
        ReplyRule([.mail], words: ["invalid dns mx or a/aaaa resource record"], cause: .senderDomainInvalid),
        ReplyRule([.rcpt], words: ["invalid dns mx or a/aaaa resource record"], cause: .recipientDomainUnknown),
        ReplyRule([.auth], codes: [535], words: ["authentication credentials invalid"], cause: .badCredentials),
        ReplyRule([.mail], codes: [451], words: ["local error in processing"], cause: .serverBusy),
    ]
}
