import HolubProviderKit

/// The replies of Yahoo's platform (2026-11; the personas name their sources).
enum YahooRules {
    static let all: [ReplyRule] = [
        // What an account password gets on the first try. Only repeats lock the mailbox, for about 15 minutes.
        ReplyRule([.auth], words: ["too many bad auth attempts"], byToken: false, cause: .appPasswordRequired),
        ReplyRule([.auth], words: ["(#auth005) bad credentials"], byToken: false, cause: .badCredentials),
        ReplyRule([.auth], words: ["(#auth005)"], byToken: true, cause: .oauthTokenRejected),
        // The From or MAIL FROM is not the login: the root cause was found (public code 54033746255).
        ReplyRule(
            [.mail, .afterData], codes: [550], words: ["request failed; mailbox unavailable"], cause: .senderNotAllowed),
    ]
}
