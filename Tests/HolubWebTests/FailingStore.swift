#if Web && Personas
import Holub

/// A store whose disk is gone.
struct FailingStore: Store {
    private var error: StoreError { .failed("disk") }

    func apply(_: [StoreChange]) async throws(StoreError) { throw error }
    func mailbox(_: MailboxID) async throws(StoreError) -> MailboxRecord? { throw error }
    func mailboxes(of: AccountID) async throws(StoreError) -> [MailboxRecord] { throw error }
    func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] { throw error }
    func verification(_: VerificationID) async throws(StoreError) -> VerificationRecord? { throw error }
    func openVerifications(of: MailboxID) async throws(StoreError) -> [VerificationRecord] { throw error }
    func verificationsIssued(_: VerificationCount, since: Moment) async throws(StoreError) -> Int { throw error }
    func entry(_: Ticket) async throws(StoreError) -> EntryRecord? { throw error }
    func entry(of: AccountID, key: String) async throws(StoreError) -> EntryRecord? { throw error }
    func entries(
        of: AccountID, in: Set<EntryRecord.State>, before: Ticket?, limit: Int
    ) async throws(StoreError) -> [EntryRecord] { throw error }
    func entries(
        in: QueueKey, _: Set<EntryRecord.State>, dueBy: Moment, limit: Int
    ) async throws(StoreError) -> [EntryRecord] { throw error }
    func count(in: QueueKey, _: Set<EntryRecord.State>) async throws(StoreError) -> Int { throw error }
    func undecided(of: MailboxID) async throws(StoreError) -> Int { throw error }
    func submission(in: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment? { throw error }
    func entriesWaiting(since: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] { throw error }
    func queuesWaiting(since: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] { throw error }
    func entriesExpired(by: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] { throw error }
    func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] { throw error }
    func queue(_: QueueKey) async throws(StoreError) -> QueueRecord? { throw error }
    func readyQueues(at: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] { throw error }
    func nextReady() async throws(StoreError) -> Moment? { throw error }
    func notice(_: NoticeID) async throws(StoreError) -> NoticeRecord? { throw error }
    func openNotice(of: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord? { throw error }
    func openNotices(of: MailboxID) async throws(StoreError) -> [NoticeRecord] { throw error }
    func notices(of: AccountID, _: NoticeFilter, limit: Int) async throws(StoreError) -> [NoticeRecord] { throw error }
    func keep(_: ComposedMessage) async throws(StoreError) -> KeptContent { throw error }
    func content(_: Ticket) async throws(StoreError) -> KeptContent? { throw error }
}
#endif
