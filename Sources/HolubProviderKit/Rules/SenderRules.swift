import HolubSMTP

/// What is said about whose mail this is, and whether the server carries it at all.
enum SenderRules {
    static let rules: [ReplyRule] = header + proof + domain + syntax + identity + relay + unknown

    /// A From that is missing is no From that is not allowed.
    private static let header: [ReplyRule] = ReplyRule.said(
        .messageMalformed, at: .content,
        [
            "no from", "missing from", "missing a from", "missing a valid from", "from header … missing",
            "multiple from",
            "without a from", "empty from",
        ])

    /// What the sender's domain says of its mail, and what the server asked the sender's server: never about the recipient.
    private static let proof: [ReplyRule] =
        ReplyRule.said(
            .serverBusy, at: .transaction, codes: Set(400...499), ["sender verify", "sender verification"])
        + ReplyRule.said(
            .messageRejectedSpam, at: .fromRecipient,
            [
                "spf fail", "spf … fail", "spf … not pass", "dkim … fail", "dkim … not pass", "sender policy framework",
                "dmarc … fail",
            ])

    private static let domain: [ReplyRule] =
        ReplyRule.said(
            .senderDomainInvalid, at: .transaction,
            [
                "sender address rejected: domain not found", "sender address rejected: malformed dns",
                "sender address rejected: nullmx", "domain of sender address", "domain of sender", "sender domain",
                "sender's domain", "senders domain", "invalid dns mx", "dns mx or a/aaaa", "sender … dns",
                "sender … mx record", "sender … no mx", "sender … unrouteable", "sender … unroutable",
                "sender … resolv", "return address … resolve", "bad sender's system", "sender … domain … not exist",
                "sender … domain does not", "sender … unknown domain", "proper dns entries",
                "sender … domain must", "sender … must resolve", "sender … null mx", "sender … nullmx",
            ])
        + ReplyRule.said(
            .senderDomainInvalid, at: [.mail],
            [
                "domain not found", "does not resolve", "not resolve", "no such domain", "domain does not exist",
                "domain name not found", "nullmx", "null mx", "dns error", "no mx", "host not found", "unresolvable",
                "non-existent domain", "domain must exist", "domain must resolve", "domain lookup", "unknown domain",
            ])

    private static let syntax: [ReplyRule] =
        ReplyRule.said(
            .addressSyntax, at: [.mail],
            [
                "syntax", "not a valid rfc", "malformed", "bad address", "invalid address", "fully-qualified",
                "fully qualified",
                "must contain a domain", "cannot decode", "bad mailbox", "unqualified", "domain name required",
                "domain required", "illegal character", "invalid character",
            ])
        + ReplyRule.said(
            .addressSyntax, at: .fromRecipient,
            ["bad sender address syntax", "sender address rejected: need fully", "sender address must contain"])

    /// The From is not an address of the account.
    private static let identity: [ReplyRule] =
        ReplyRule.said(
            .senderNotAllowed, at: .transaction,
            [
                "sender address rejected", "not owned by", "send as this", "send as other", "send as ", "sendas",
                "as this sender", "not one of your addresses", "sender address is not", "sender address not",
                "invalid sender", "emetteur invalide", "relaying disallowed as", "not authorised to send",
                "not authorized to send", "not permitted to send", "not allowed to send", "not allowed to use",
                "sender … not match", "sender … mismatch", "sender … differ", "sender … must",
                "sender … not allowed", "sender … not permitted", "sender … not authori", "sender … unauthori",
                "unauthorized sender", "unauthorised sender", "unauthenticated sender address", "sender rejected",
                "sender denied", "sender is not", "sender verify", "sender verification", "sending from",
                "permission to send", "permissions to send",
                "sender address verification", "sender unknown", "unknown sender", "sender refused", "bad sender",
                "forged sender", "spoof", "impersonat", "from address", "from-address", "from header",
                "header from", "from: header", "mail from must", "mail from address must", "from must", "from: must",
                "from does not match", "from is not", "from field", "must be same as auth", "must equal auth",
                "same as the authenticated", "does not belong to", "not belong", "use your own address",
                "not your address",
                "authorization user", "authorized user", "authenticated user", "authenticated sender", "auth user",
                "authenticated as", "verified sender", "email address is not verified", "sender identity",
                "envelope sender", "envelope from", "envelope-from", "return-path", "odesilatel",
                "odesílatel", "odosielate", "odosielateľ", "nadawc", "expéditeur", "expediteur", "absender",
                "request failed; mailbox unavailable", "pas autoris", "foreign domain",
            ])

    private static let relay: [ReplyRule] = ReplyRule.said(
        .relayDenied, at: .transaction,
        [
            "relay access denied", "relaying denied", "relay denied", "relay not permitted", "relaying not permitted",
            "relaying not allowed", "relay not allowed", "relaying is not", "relay is not", "not permitted to relay",
            "not allowed to relay", "we do not relay", "do not relay", "don't relay", "does not relay",
            "unable to relay",
            "cannot relay", "can't relay", "refuse to relay", "relay prohibited", "relaying prohibited",
            "relay disabled",
            "relaying disabled", "relay rejected", "relay refused", "no relay", "open relay", "relay attempt",
            "relaying", "to relay", "relay for", "relay access", "rcpthosts", "not a gateway",
            "not one of our", "we don't handle mail for", "mail for this domain", "domain isn't allowed to be relayed",
            "local recipients only", "only local", "is not local", "not a local domain", "not our domain",
            "předávání", "predavani",
        ])

    /// What at RCPT is about the recipient is about the sender at MAIL.
    private static let unknown: [ReplyRule] = ReplyRule.said(
        .senderNotAllowed, at: [.mail],
        [
            "not local", "not a local", "no such user", "user unknown", "unknown user", "does not exist",
            "mailbox not found", "mailbox unavailable", "not allowed", "not permitted", "not authorized",
            "not authorised", "access denied", "address rejected", "does not match", "mismatch",
        ])
}
