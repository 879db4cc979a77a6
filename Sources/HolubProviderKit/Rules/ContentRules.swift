import HolubSMTP

/// What is said about the message itself.
enum ContentRules {
    static let rules: [ReplyRule] = size + circling + harmful + shape + unwanted

    /// A message that comes back again and again is no fault in it.
    private static let circling: [ReplyRule] = ReplyRule.said(
        .refused, at: .content,
        ["mail loop", "loop detected", "looping", "hop count", "too many hops", "too many received"])

    private static let size: [ReplyRule] = ReplyRule.said(
        .messageTooLarge, at: .transaction,
        [
            "message size", "message too large", "message too big", "message is too large", "message is too big",
            "message file too big", "size limit", "size exceeds", "exceeds size", "maximum size", "max size",
            "exceeds … size", "exceeds … maximum", "exceeded … size", "too large", "too big", "larger than",
            "larger … than", "message length", "maximum message", "message exceeds", "message exceeded",
            "message quota", "příliš velk", "prilis velk", "velikost", "veľkosť", "zu groß", "zu gross", "trop gros",
            "trop volumineux", "za duż",
        ])

    /// Not only attachments: a server that finds a virus means what is attached.
    private static let harmful: [ReplyRule] = ReplyRule.said(
        .attachmentBlocked, at: .content,
        [
            "attachment", "attached file", "potential security issue", "potential … security", "blockedmessage",
            "virus", "malware", "infected", "trojan", "worm", "banned content", "banned file", "banned name",
            "banned", "executable", "file type", "file extension", "file name", "filename", ".exe", "forbidden file",
            "macro", "příloh", "priloh", "encrypted archive",
        ])

    private static let shape: [ReplyRule] = ReplyRule.said(
        .messageMalformed, at: .content,
        [
            "malformed", "rfc 5322", "rfc5322", "rfc 2822", "rfc2822", "rfc 822", "rfc822", "rfc 5321",
            "not rfc", "non-compliant", "not compliant", "non compliant", "bare lf", "bare cr", "bare linefeed",
            "bare <lf>", "bare <cr>", "bare newline", "bare carriage", "stray", "missing header", "missing required",
            "missing from", "missing date", "missing message-id", "missing subject", "no from", "no valid from",
            "without a valid", "invalid header", "bad header", "header error", "header syntax", "header … missing",
            "header … invalid", "duplicate header", "duplicate … header", "multiple … header", "multiple from",
            "header line", "headers", "header field", "message-id", "mime", "line too long", "lines too long",
            "line length", "long line", "line limit", "8bit", "8-bit", "non-ascii", "null byte", "nul char",
            "nul byte", "illegal character", "invalid character", "improper", "badly formatted", "syntax error",
            "content-transfer", "message format",
        ])

    private static let unwanted: [ReplyRule] = ReplyRule.said(
        .messageRejectedSpam, at: .content,
        [
            "spam", "unsolicited", "junk", " bulk", "content rejected", "content filter",
            "message content", "content denied", "content … blocked", "content … rejected", "content violation",
            "contains … url", "url … listed", "phish", "scam", "fraud", "suspicious", "suspect",
            "reputation", "rejected by … filter", "filtered", "filter", "policy", "policies", " score",
            "classified", "considered", "dkim", "dmarc", " spf", "unauthenticated", "not accepted for",
            "message refused", "message rejected", "message was rejected", "message denied", "message not accepted",
            "message blocked", "message has been blocked", "blocked", "nevyžádan", "nevyzadan", "security reasons",
            "unacceptable", "rejected for", "rejected due", "reject",
        ])
}
