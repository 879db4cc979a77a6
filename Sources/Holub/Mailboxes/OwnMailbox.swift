#if Sending
/// An address of the account's, as people see it. Never with the password.
public struct OwnMailbox: Hashable, Sendable {
    public let id: MailboxID
    public let address: EmailAddress
    public let state: MailboxRecord.State
    public let settings: MailboxSettings
    /// The form with which the proof succeeded.
    public let form: SubmissionForm?
    /// The form as it was last typed.
    public let draft: SubmissionForm?
    /// Why it needs attention: the cause, the server's words, since when.
    public let attention: CauseRecord?
    /// Since when the person waits for an administrator; nil while they do not.
    public let awaitsAdministratorSince: Moment?
    /// Messages that wait in its line.
    public let waiting: Int
    /// Nothing leaves before this: the server was down, or the provider's limit is reached.
    public let waitsUntil: Moment?
    public let addedAt: Moment
    public let verifiedAt: Moment?
    public let connectedAt: Moment?

    init(_ record: MailboxRecord, queue: QueueRecord?, waiting: Int, now: Moment) {
        id = record.id
        address = record.address
        state = record.state
        settings = record.settings
        form = record.form
        draft = record.draft
        attention = record.attention
        awaitsAdministratorSince = record.awaitsAdministratorSince
        self.waiting = waiting
        waitsUntil = queue.flatMap { $0.notBefore > now ? $0.notBefore : nil }
        addedAt = record.addedAt
        verifiedAt = record.verifiedAt
        connectedAt = record.connectedAt
    }
}
#endif
