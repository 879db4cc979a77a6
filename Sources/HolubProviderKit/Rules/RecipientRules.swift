import HolubSMTP

/// What is said about the recipient.
enum RecipientRules {
    static let rules: [ReplyRule] = full + domain + syntax + unknown

    private static let full: [ReplyRule] =
        ReplyRule.said(
            .recipientMailboxFull, at: .fromRecipient,
            [
                "mailbox full", "mailbox is full", "mailbox quota", "mailbox … over quota", "mailbox … exceed",
                "mailbox size limit", "mailbox … too full", "mailbox … storage", "inbox is full", "inbox full",
                "inbox is out of storage", "over quota", "overquota", "over-quota", "over its quota", "over the quota",
                "quota exceed", "quota is full", "quota full", "exceeded quota", "exceeds quota", "exceeded … quota",
                "disk quota", "storage quota", "out of storage", "exceeded storage", "exceeds storage",
                "insufficient disk space", "not enough space", "not enough storage", "no space", "account is full",
                "account full", "user is full", "is full", "boite du destinataire pleine", "boite pleine",
                "boîte pleine",
                "postfach voll", "postfach ist voll", "schránka je plná", "schranka je plna", "plná schránka",
                "skrzynka … pełna", "skrzynka … pelna", "přeplněn", "preplnen", "user has exceeded",
                "maildir over", "has no space",
            ])

    private static let domain: [ReplyRule] = ReplyRule.said(
        .recipientDomainUnknown, at: .fromRecipient,
        [
            "domain not found", "recipient domain", "host unknown", "host not found", "unknown host",
            "no such domain", "domain does not exist", "domain doesn't exist", "domain name not found",
            "domain … not exist", "unknown domain", "domain unknown", "unrouteable", "unroutable", "not routable",
            "unable to route", "no route to", "no mx", "valid mx", "null mx", "nullmx", "mx record",
            "name or service not known",
            "dns error", "dns fail", "dns lookup", "nxdomain", "bad destination system", "bad destination host",
            "destination … does not exist", "invalid domain", "non-existent domain", "nonexistent domain",
            "domain is not", "domain has no", "name server", "name not found", "malformed dns", "doména … neexist",
            "domena … neexist", "all relevant mx", "cannot find … domain", "domain could not",
        ])

    private static let syntax: [ReplyRule] = ReplyRule.said(
        .recipientAddressSyntax, at: [.rcpt],
        [
            "not a valid rfc", "bad recipient address syntax", "syntax", "malformed", "fully-qualified",
            "fully qualified", "must contain a domain", "illegal character", "invalid character",
            "restricted character",
            "unqualified", "bad address format", "invalid address format", "address format", "invalid email",
            "not a valid email", "not a valid address", "domain missing", "missing domain", "missing or malformed",
            "invalid local part", "unbalanced", "ambiguous", "bad mailbox", "ascii", "smtputf8",
        ])

    private static let unknown: [ReplyRule] =
        ReplyRule.said(
            .recipientUnknown, at: .fromRecipient,
            [
                "user unknown", "unknown user", "no such user", "no such recipient", "no such mailbox",
                "no such person",
                "no such address", "no such email", "no such account", "no such local", "no such virtual",
                "no mailbox", "no account", "no user", "not exist", "doesn't exist", "not existing",
                "mailbox not found",
                "mailbox unavailable", "mailbox not available", "mailbox unknown", "mailbox disabled",
                "mailbox is disabled", "mailbox is inactive", "mailbox inactive", "mailbox … closed",
                "invalid recipient", "invalid mailbox", "invalid user", "invalid address", "recipient not found",
                "recipient unknown", "recipient … not found", "recipient … unknown", "recipient … invalid",
                "unknown recipient", "recipient no longer",
                "no longer on server", "no longer available", "no longer valid", "no longer active", "no longer in use",
                "no longer accept", "no longer exist", "not our customer", "user not found", "address not found",
                "account not found", "address unknown", "unknown address", "unknown email", "unknown local",
                "unknown account", "unknown mailbox", "unknown or illegal", "not a known user", "not known",
                "not a valid user", "not a valid mailbox", "not a valid recipient", "not a user", "is inactive",
                "is disabled", "is not active", "has been disabled", "been deactivated", "deactivated",
                "unavailable user",
                "user disabled", "user doesn't have an account", "user does not have an account", "user has moved",
                "recipnotfound",
                "recipientnotfound",
                "hasn't got the service", "neexistuje", "nenalezen", "neznámý", "neznamy", "neznama", "neznámá",
                "destinataire invalide", "destinataire inconnu", "inconnu", "n'existe pas", "unbekannt",
                "existiert nicht", "nicht gefunden", "nie istnieje", "nie ma takiego", "sconosciuto", "inesistente",
                "desconocid", "no existe", "bad destination mailbox", "undeliverable address", "undeliverable",
                "addressee unknown", "at that address", "by that address", "destination address rejected",
                "mailbox name not allowed",
                "recipient address rejected: unverified", "unverified address", "recipient lookup failed",
                "user lookup failed", "address lookup failed", "can't find user", "cannot find user",
                "recipient verification failed", "recipient verify failed", "address verification failed",
                "verification failed for",
                "zrušen", "zrusen", "account closed", "account … disabled", "user_unknown",
            ])
        + ReplyRule.said(
            .recipientUnknown, at: .fromRecipient, codes: [550, 551, 553, 554, 556],
            ["is not accepting", "not accepting mail"])
        + [
            // X.7.X is a policy, and never a mailbox that is not there (RFC 3463 §3.8).
            ReplyRule(
                .fromRecipient, statuses: Set((0...30).map { EnhancedStatus(5, 7, $0) }),
                words: ["recipient address rejected"], cause: .refused)
        ]
        + ReplyRule.said(
            .recipientUnknown, at: .fromRecipient, codes: [550, 551, 553, 554, 556], ["recipient address rejected"])
}
