import HolubSMTP

/// What is said about the connection's protection.
enum TLSRules {
    static let rules: [ReplyRule] =
        ReplyRule.said(
            .tlsTooOld,
            [
                "tls 1.0 and 1.1 are not supported", "client to support tls 1.2", "tls version", "unsupported ssl",
                "unsupported tls", "tls 1.0 … not supported", "tlsv1 … not supported", "sslv3", "outdated tls",
                "tls 1.2 or", "obsolete tls", "insecure tls",
            ])
        + ReplyRule.said(
            .rateLimited, at: .beforeSignIn, ["too many new tls sessions", "tls session rate"])
        + ReplyRule.said(
            .starttlsRequired,
            [
                "must issue a starttls", "must issue starttls", "starttls first", "use starttls",
                "starttls is required",
                "starttls required", "requires starttls", "starttls command first", "starttls before", "need starttls",
                "tls is required", "tls required", "requires tls", "tls encryption", "tls first", "must use tls",
                "ssl required", "ssl is required", "ssl/tls-connection is required", "tls-connection is required",
                "encryption required", "encryption is required", "requires encryption", "encryption needed",
                "secure connection required", "secure connection is required", "encrypted connection",
                "encrypted session", "plaintext authentication disallowed", "plaintext authentication not allowed",
                "plaintext auth", "cleartext authentication", "clear text authentication", "unencrypted connection",
                "non-secure (ssl/tls)", "without tls", "without encryption", "connection is not encrypted",
                "confidentiality required", "insecure connection",
            ])
        + ReplyRule.said(.starttlsRequired, codes: [538], ["authentication"])
        + ReplyRule.said(
            .wrongSecurity, at: [.starttls], codes: [500, 502, 503, 504],
            [
                "not implemented", "unimplemented", "not recognized", "not recognised", "unrecognized", "unrecognised",
                "unknown command", "command unknown", "not supported", "not advertised", "not available",
            ])
        + ReplyRule.said(
            .tlsUnavailable,
            [
                "tls not available", "tls is not available", "tls currently unavailable", "tls currently not",
                "tls temporarily", "tls unavailable", "unable to initialize security subsystem",
                "initialize security subsystem", "tls library problem", "ssl library", "cannot initialize tls",
                "tls negotiation failed", "tls handshake fail", "no tls certificate", "starttls failed",
            ])
        + ReplyRule.said(
            .protocolError, at: [.starttls, .tls], retry: .no,
            ["may not be repeated", "already active", "already in tls", "already running tls", "already started"])
}
