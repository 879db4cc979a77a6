/// Who sends and who receives, as the server is told (RFC 5321 §2.3.1). The headers of the message are another matter.
public struct Envelope: Hashable, Sendable {
    /// Where non-delivery reports go.
    public let sender: EmailAddress
    /// At least one, none twice, in the caller's order.
    public let recipients: [EmailAddress]
    /// The reports that the sender asks for; nil leaves them to the server, as most mail does.
    public var notifications: DeliveryNotification?

    /// Whether an address in it is one that only a server with SMTPUTF8 takes (RFC 6531 §3.6).
    public var needsSMTPUTF8: Bool { sender.needsSMTPUTF8 || recipients.contains(where: \.needsSMTPUTF8) }

    /// An envelope; of a recipient named twice the first is kept.
    /// - Throws: ``EnvelopeError/noRecipients``.
    public init(
        sender: EmailAddress, recipients: [EmailAddress], notifications: DeliveryNotification? = nil
    ) throws(EnvelopeError) {
        guard !recipients.isEmpty else { throw .noRecipients }
        self.sender = sender
        if recipients.count == 1 {
            self.recipients = recipients
        } else {
            var seen: Set<EmailAddress> = []
            self.recipients = recipients.filter { seen.insert($0).inserted }
        }
        self.notifications = notifications
    }
}

/// Why an envelope cannot be made.
public enum EnvelopeError: Error, Hashable, Sendable, CustomStringConvertible {
    case noRecipients
    /// An ``EnvelopeID`` that cannot be written.
    case malformedID

    public var description: String {
        switch self {
        case .noRecipients: "The message has no recipient; name at least one."
        case .malformedID: "The envelope's ID is empty, too long or not plain; write up to 100 letters of ASCII."
        }
    }
}
