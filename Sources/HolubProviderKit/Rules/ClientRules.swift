import HolubSMTP

/// What is said about the machine that connects: its address, its name, and whether it has signed in.
enum ClientRules {
    static let rules: [ReplyRule] = others + signedIn + names + addresses

    /// Sentences about something else, in words that would be about the machine.
    private static let others: [ReplyRule] =
        ReplyRule.said(.senderNotAllowed, at: .transaction, ["same as smtp authenticat"])
        + ReplyRule.said(
            .refused, at: .fromRecipient,
            ["notauthenticatedforgroup", "notauthenticatedformailbox", "not authenticated for group"])
        + ReplyRule.said(.senderNotAllowed, at: .transaction, ["could not deliver mail to … sender verify"])
        + ReplyRule.said(
            .recipientUnknown, at: [.rcpt], ["could not deliver mail to … account or domain may not exist"])
        + ReplyRule.said(
            .senderDomainInvalid, at: [.mail], ["could not deliver mail to … account or domain may not exist"])
        + ReplyRule.said(
            .messageRejectedSpam, at: .content,
            [
                "contains … url", "url … blacklist", "url … listed", "dbl.spamhaus", "surbl", "uribl",
                "reject due to policy restrictions",
            ])
        + ReplyRule.said(.refused, at: [.mail, .rcpt], ["reject due to policy restrictions"])
        + [
            // RFC 7372 §3.4: nothing vouches for the sender's domain.
            ReplyRule(.fromRecipient, statuses: [EnhancedStatus(5, 7, 26)], cause: .messageRejectedSpam)
        ]

    private static let signedIn: [ReplyRule] =
        ReplyRule.said(
            .authRequired, at: [.mail, .rcpt, .data, .afterData, .ehlo],
            [
                "authentication required", "authentication is required", "authentication needed", "auth required",
                "authenticate first", "must authenticate", "must first authenticate", "must be authenticated",
                "must be logged in", "please authenticate", "please login", "please log in", "please turn on smtp auth",
                "smtp authentication", "smtp auth", "login first", "log in first", "not authenticated",
                "not been authenticated", "not logged in", "need to authenticate", "needs authentication",
                "requires authentication", "require authentication", "requires smtp auth", "unauthenticated sender",
                "unauthenticated connection", "unauthenticated user", "unauthenticated access",
                "unauthenticated client", "was not authenticated", "authentication requise",
                "authentification requise", "authentifizierung", "anonymous", "auth first", "use authentication",
                "no authentication", "without authentication", "authorization required", "authorisation required",
                "pop before smtp", "pop-before-smtp", "check for new mail", "check your mail", "log on first",
                "nutná autentizace", "vyžaduje ověření", "vyzaduje overeni", "vyžaduje přihlášení", "autentizac",
                "autorizac", "autoryzac", "uwierzytelni", "enable authentication", "only authenticated",
                "login required", "login is required", "need auth", "only available to authenticated",
            ])
        + ReplyRule.said(
            .authRequired, at: [.mail, .rcpt, .data], ["client host rejected: access denied"])
        + ReplyRule.said(
            .relayNotAuthorised, at: .transaction,
            ["invalid credentials for relay", "mail relay denied", "registered in your workspace"])

    private static let names: [ReplyRule] =
        ReplyRule.said(
            .ehloInvalid,
            [
                "helo command rejected", "ehlo command rejected", "helo/ehlo argument", "helo/ehlo name",
                "ehlo/helo argument", "ehlo/helo name", "helo argument",
                "ehlo argument", "invalid helo", "invalid ehlo", "bad helo", "helo name", "ehlo name", "helo hostname",
                "fake helo", "helo must", "helo should", "helo required", "helo rejected", "ehlo rejected", "in helo",
                "helo domain", "helo requires", "ehlo requires", "syntactically invalid … helo", "helo/ehlo invalid",
                "ehlo/helo invalid", "helo invalid",
                "ehlo invalid",
            ])

    private static let addresses: [ReplyRule] =
        ReplyRule.said(
            .senderAccountSuspended, ["traffic not accepted from this ip", "tenant has exceeded"])
        + ReplyRule.said(
            .ipBlocked,
            [
                "block list", "blocklist", "block-list", "blacklist", "black list", "black-list", "denylist", "dnsbl",
                " rbl", "spamhaus", "spamcop", "barracuda", "sorbs", "uceprotect", "abuseat", "mailspike",
                "invaluement",
                "client host … blocked", "client host … rejected", "client host … refused", "listed at", "listed in",
                "listed on", "is listed", "currently listed", "your ip", "ip address … blocked",
                "ip address … rejected", "ip address … banned", "ip address … refused", "ip address … not allowed",
                "ip … reputation", "poor reputation", "bad reputation", "low reputation", "sender reputation",
                "no ptr", "ptr record", "dns ptr", "reverse dns", "rdns", "reverse lookup", "reverse hostname",
                "reverse resolution", "ip name lookup failed", "dynamic ip", "dynamic address", "residential ip",
                "dial-up", "dialup", "banned sending ip", "intrusion prevention",
                "from your network",
                "from your host", "from your server", "from this ip", "from this host", "refused your connection",
                "network is blocked", "host is blocked", "host blocked", "connections not accepted",
                "not allowed to connect", "not permitted to connect",
                "sending ip", "sending mta", "blocked … ?ip=",
            ])
        + ReplyRule.said(.ipBlocked, at: [.connect, .ehlo], ["reject due to policy restrictions"])
}
