/// Who sends and who receives, as the server is told (RFC 5321 §2.3.1). The headers of the message are another matter.
public struct Envelope: Hashable, Sendable {
    /// Where non-delivery reports go.
    public let sender: EmailAddress
    /// At least one, none twice, in the caller's order.
    public let recipients: [EmailAddress]

    /// An envelope; of a recipient named twice the first is kept.
    /// - Throws: ``EnvelopeError/noRecipients``.
    public init(sender: EmailAddress, recipients: [EmailAddress]) throws(EnvelopeError) {
        var seen: Set<EmailAddress> = []
        let unique = recipients.filter { seen.insert($0).inserted }
        guard !unique.isEmpty else { throw .noRecipients }
        self.sender = sender
        self.recipients = unique
    }
}

/// Why an envelope cannot be made.
public enum EnvelopeError: Error, Hashable, Sendable, CustomStringConvertible {
    case noRecipients

    public var description: String { "The message has no recipient; name at least one." }
}
