import HolubSMTP

/// What is said about the conversation, and about the server's own trouble.
enum ProtocolRules {
    /// Before what is said about content: a server that rejects for now has not judged it.
    static let trouble: [ReplyRule] =
        ReplyRule.said(
            .serverBusy, codes: Set(400...499),
            [
                "try again later", "try later", "please retry", "server busy", "too busy", "system busy",
                "temporarily unavailable", "temporary failure", "temporary problem", "temporary system",
                "temporary local", "temporary error", "temporarily", "insufficient system", "system resources",
                "out of memory", "load average", "load too high", "high load", "system load", "overload",
                "shutting down", "maintenance", "going down", "service not available", "queue file write error",
                "local error in processing", "local problem", "server configuration problem", "internal error",
                "server error", "resources temporarily", "insufficient resources", "no space left",
                "not enough disk", "server is busy", "policy service", "policy server", "scanners failed",
                "virus_scan failed", "zkuste to později", "zkuste později", "opakujte",
            ])

    static let rules: [ReplyRule] =
        ReplyRule.said(
            .refused,
            [
                "administratively denied", "administrative policy", "administrative prohibition", "policy service",
                "policy server",
            ])
        + ReplyRule.said(
            .protocolError,
            [
                "bad sequence", "out of sequence", "out of order", "command unrecognized", "command not recognized",
                "command not recognised", "unrecognized command", "unrecognised command", "unknown command",
                "command unknown", "command not implemented", "not implemented", "unimplemented", "bad command",
                "invalid command", "unexpected command", "unrecognized commands",
                "too many errors", "too many syntax", "too many protocol", "synchronization error", "synchronisation",
                "improper command pipelining", "pipelining", "nested mail", "need mail", "need rcpt",
                "mail first", "rcpt first", "send helo", "send ehlo", "say helo", "ehlo first", "helo first",
                "no valid recipients", "no recipients", "no valid rcpt", "unsupported parameter",
                "unsupported option", "unknown parameter", "parameters not recognized",
                "sender already", "polite people", "expecting", "protocol error", "protocol violation",
            ])
}
