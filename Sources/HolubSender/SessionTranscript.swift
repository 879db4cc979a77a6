#if Sending
public import HolubSMTP

/// What was said on one connection, for support and for a report of a fault.
///
/// Neither a password nor a token is in it, not even where the server repeated it, and no text of a message; addresses are.
/// The server's words are made inert. Of a long conversation the end is kept.
public struct SessionTranscript: Sendable, CustomStringConvertible {
    public let endpoint: Endpoint
    /// `S: …` the server, `C: …` we, `TLS`, `content: … octets`, and how it ended.
    public let lines: [String]

    init(_ endpoint: Endpoint, _ transcript: Transcript) {
        self.endpoint = endpoint
        lines = transcript.events.map(\.description)
    }

    public var description: String { (["\(endpoint)"] + lines).joined(separator: "\n") }
}

extension Sender {
    /// The sessions that were opened last, the oldest first; up to 16, those that are still open among them.
    public func lastSessions() -> [SessionTranscript] {
        pool.lastTranscripts().map { SessionTranscript($0.endpoint, $0.transcript) }
    }
}
#endif
