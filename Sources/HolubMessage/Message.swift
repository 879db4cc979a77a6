public import HolubSMTP

/// A message as its author thinks of it. ``compose(for:)`` turns it into octets.
///
/// The composer adds no field that names the application or the machine: no `X-Mailer`, no `User-Agent`, no host name.
public struct Message: Sendable {
    /// Who wrote it.
    public var from: Mailbox
    /// Who wrote it together with ``from``; they stand behind it in the same field.
    public var coauthors: [Mailbox]
    /// Who sends it, when that is somebody else; also where non-delivery reports go (RFC 5322 §3.6.2). Of several authors
    /// the first is the sender when nobody is named here.
    public var sender: Mailbox?
    public var to: [Mailbox]
    public var cc: [Mailbox]
    /// Recipients nobody else is told of: in the envelope, never in the header.
    public var bcc: [Mailbox]
    /// Where answers go; empty for the author's address.
    public var replyTo: [Mailbox]
    /// One line. Any letters, also none.
    public var subject: String
    /// The text for every reader. CR LF, a lone CR and a lone LF each end a line.
    public var text: String
    /// How the lines of the text may be shown.
    public var textFlow: TextFlow
    /// The same text in HTML, for readers that show it. Where a `src` is, to the octet, the name of an attachment of
    /// disposition `inline`, that part is shown there. No path and no address is ever followed.
    public var html: String?
    /// An invitation or an answer to one, for readers that keep a calendar.
    public var calendar: CalendarPart?
    public var attachments: [Attachment]
    /// How recipients leave the list that this message went to.
    public var unsubscription: Unsubscription?
    /// Extra fields, in this order. Those that the composer writes itself are refused when the message is composed.
    public var headers: [(HeaderName, HeaderText)]
    public var date: MessageDate
    public var messageID: MessageID
    /// The message that this one answers, or several (RFC 5322 §3.6.4).
    public var inReplyTo: [MessageID]
    /// The conversation so far, oldest first.
    public var references: [MessageID]
    /// The reports about delivery that are asked for; nil for those that a server sends anyway.
    public var notifications: DeliveryNotification?

    public init(
        from: Mailbox, coauthors: [Mailbox] = [], sender: Mailbox? = nil, to: [Mailbox] = [], cc: [Mailbox] = [],
        bcc: [Mailbox] = [], replyTo: [Mailbox] = [], subject: String, text: String, textFlow: TextFlow = .fixed,
        html: String? = nil, calendar: CalendarPart? = nil, attachments: [Attachment] = [],
        unsubscription: Unsubscription? = nil, headers: [(HeaderName, HeaderText)] = [], date: MessageDate,
        messageID: MessageID, inReplyTo: [MessageID] = [], references: [MessageID] = [],
        notifications: DeliveryNotification? = nil
    ) {
        self.from = from
        self.coauthors = coauthors
        self.sender = sender
        self.to = to
        self.cc = cc
        self.bcc = bcc
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.textFlow = textFlow
        self.html = html
        self.calendar = calendar
        self.attachments = attachments
        self.unsubscription = unsubscription
        self.headers = headers
        self.date = date
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.notifications = notifications
    }
}
