#if Personas
public import HolubSMTP

/// A message to send in a rehearsal: its envelope, its octets, lines ended by CR LF, and what it needs of the server.
public struct RehearsalMessage: Hashable, Sendable {
    public var envelope: Envelope
    public var octets: [UInt8]
    public var needs: MessageNeeds

    public init(envelope: Envelope, octets: [UInt8], needs: MessageNeeds = []) {
        self.envelope = envelope
        self.octets = octets
        self.needs = needs
    }

    /// A few lines from the persona's address to itself, one of them beginning with a dot.
    /// - Throws: never for an address; the envelope has a recipient.
    public static func small(for address: EmailAddress) -> RehearsalMessage {
        let text = """
            From: <\(address)>\r
            To: <\(address)>\r
            Subject: Rehearsal\r
            \r
            A line.\r
            .A line that begins with a dot.\r

            """
        guard let envelope = try? Envelope(sender: address, recipients: [address]) else {
            preconditionFailure("an envelope with one recipient is refused")
        }
        return RehearsalMessage(envelope: envelope, octets: Array(text.utf8))
    }
}
#endif
