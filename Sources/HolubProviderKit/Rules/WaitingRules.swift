import HolubSMTP

/// Please wait: about connections, pace and time. Greylisting comes before everything that looks like a refused
/// recipient.
enum WaitingRules {
    static let rules: [ReplyRule] =
        ReplyRule.said(
            .rateLimited,
            [
                "unexpected volume", "temporarily rate limited", "too many requests", "unusual rate of",
                "user complaints",
            ])
        + ReplyRule.said(
            .serverBusy, retry: .later,
            [
                "greylist", "graylist", "grey-list", "gray-list", "grey list", "greytrap", "postgrey",
                "deferred for", "temporarily deferred", "temporarily rejected, try",
            ])
        + ReplyRule.said(
            .tooManyConnections,
            [
                "too many connections", "too many concurrent", "too many simultaneous", "too many smtp connections",
                "too many sessions", "too many open", "too many parallel", "concurrent connection",
                "concurrent session", "simultaneous connection", "simultaneous session", "connection limit",
                "connections limit", "maximum number of connections", "maximum connections", "max connections",
                "number of connections", "connections from your", "connections from this", "connection count",
                "trop de connexions", "zu viele verbindungen", "příliš mnoho spojení", "prilis mnoho spojeni",
                "too many hosts", "too many active", "thread limit exceeded",
            ])
        + ReplyRule.said(
            .rateLimited,
            [
                "connection rate", "connect rate", "connecting too", "connection frequency", "too many connects",
                "closing connection. (ehlo)",
            ])
        + ReplyRule.said(
            .connectionTimeout, at: Set(Phase.all).subtracting(.fromRecipient), codes: [421, 451, 442, 500, 554],
            [
                "timeout", "timed out", "time out", "idle", "inactivity", "inactive connection",
                "connection expired", "session expired", "waiting for input", "waiting for command",
                "took too long", "too slow",
            ])
        + ReplyRule.said(
            .connectionTimeout, at: .fromRecipient, codes: [421, 451, 442],
            ["timeout", "timed out", "idle", "connection expired", "session expired", "inactivity"])
}
