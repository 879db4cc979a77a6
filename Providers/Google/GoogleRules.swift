import HolubProviderKit

/// Google's replies, as support.google.com/a/answer/3221692 lists them and as logs show them (2026-11). Where no
/// phase is given, Google uses the sentence in several.
enum GoogleRules {
    static let all: [ReplyRule] = signIn + connection + sender + recipient + message

    private static let signIn: [ReplyRule] = [
        ReplyRule([.auth], words: ["application-specific password required"], cause: .appPasswordRequired),
        ReplyRule([.auth], words: ["invalidsecondfactor"], cause: .appPasswordRequired),
        // 534 5.7.9 says either of the two: only the sentence tells.
        ReplyRule([.auth], words: ["log in", "web browser and then try again"], cause: .loginBlocked),
        ReplyRule([.auth], words: ["webloginrequired"], cause: .loginBlocked),
        ReplyRule([.auth], codes: [534], statuses: [EnhancedStatus(5, 7, 14)], cause: .loginBlocked),
        ReplyRule([.auth], words: ["too many login attempts"], cause: .tooManyAttempts),
        ReplyRule([.auth], words: ["cannot authenticate due to temporary"], cause: .authTemporaryFailure),
        ReplyRule([.auth], words: ["username and password not accepted"], cause: .badCredentials),
        ReplyRule([.auth], words: ["badcredentials"], cause: .badCredentials),
        ReplyRule([.auth], codes: [501], words: ["cannot decode response"], cause: .protocolError),
        ReplyRule([.auth], codes: [503], words: ["no identity changes"], cause: .protocolError),
    ]

    private static let connection: [ReplyRule] = [
        ReplyRule([.ehlo], codes: [421], words: ["closing connection. (ehlo)"], cause: .rateLimited),
        ReplyRule([.ehlo], codes: [501, 550, 553], words: ["helo/ehlo argument"], cause: .ehloInvalid),
        ReplyRule(codes: [421, 451], words: ["connection expired"], cause: .connectionTimeout),
        ReplyRule(codes: [421, 451], words: ["timeout - closing connection"], cause: .connectionTimeout),
        ReplyRule(codes: [421, 451], words: ["temporary system problem"], cause: .serverBusy),
        ReplyRule(codes: [421, 451], words: ["server busy"], cause: .serverBusy),
        ReplyRule(codes: [502], words: ["too many unrecognized commands"], cause: .protocolError),
    ]

    private static let sender: [ReplyRule] = [
        ReplyRule(codes: [530], words: ["authentication required"], cause: .authRequired),
        ReplyRule(codes: [530], words: ["must issue a starttls command first"], cause: .starttlsRequired),
        ReplyRule([.mail], codes: [501, 555], words: ["syntax error"], cause: .addressSyntax),
        ReplyRule([.mail], words: ["the sender address", "is not a valid rfc"], cause: .addressSyntax, retry: .no),
        ReplyRule(words: ["mail relay denied"], cause: .relayNotAuthorised),
        ReplyRule(words: ["invalid credentials for relay"], cause: .relayNotAuthorised),
        ReplyRule(words: ["mail sending denied"], cause: .senderAccountSuspended),
        ReplyRule(statuses: [EnhancedStatus(5, 4, 5)], words: ["daily"], cause: .dailyLimit),
    ]

    private static let recipient: [ReplyRule] = [
        ReplyRule([.rcpt], codes: [553], statuses: [EnhancedStatus(5, 1, 3)], cause: .recipientAddressSyntax),
        ReplyRule([.rcpt], codes: [550, 553], statuses: [EnhancedStatus(5, 1, 2)], cause: .recipientDomainUnknown),
        ReplyRule([.rcpt], codes: [550], statuses: [EnhancedStatus(5, 1, 1)], cause: .recipientUnknown),
        ReplyRule(codes: [550], words: ["account that you tried to reach"], cause: .recipientUnknown),
        ReplyRule(words: ["inbox is out of storage"], cause: .recipientMailboxFull),
        ReplyRule(words: ["receiving mail too quickly"], cause: .recipientRateLimited),
        ReplyRule(words: ["receiving mail at a rate"], cause: .recipientRateLimited),
    ]

    private static let message: [ReplyRule] = [
        ReplyRule(codes: [552], words: ["potential security issue"], cause: .attachmentBlocked),
        ReplyRule(codes: [552], words: ["illegal attachment"], cause: .attachmentBlocked),
        ReplyRule(codes: [552], words: ["exceeded google's message size limits"], cause: .messageTooLarge),
        ReplyRule(codes: [554], words: ["message is malformed"], cause: .messageMalformed),
        ReplyRule(codes: [550], words: ["likely unsolicited mail"], cause: .messageRejectedSpam),
        // Neither SPF nor DKIM vouches for the sender's domain.
        ReplyRule(statuses: [EnhancedStatus(5, 7, 26)], cause: .messageRejectedSpam),
    ]
}
