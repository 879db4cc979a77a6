#if Personas
import HolubMessage
import HolubSMTP
import Synchronization

@testable import Holub

/// A store that applies changes at once, and is slow to say so.
final class SlowStore: Store {
    let base: any Store
    private let wait: @Sendable ([StoreChange]) async -> Void
    private let waiting = Mutex(0)

    /// Whether changes have been applied of which the caller has not heard.
    var isWaiting: Bool { get async { waiting.withLock { $0 > 0 } } }

    init(_ base: any Store, wait: @escaping @Sendable ([StoreChange]) async -> Void) {
        self.base = base
        self.wait = wait
    }

    func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try await base.apply(changes)
        waiting.withLock { $0 += 1 }
        await wait(changes)
        waiting.withLock { $0 -= 1 }
    }

    func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord? {
        try await base.mailbox(id)
    }

    func mailboxes(of account: AccountID) async throws(StoreError) -> [MailboxRecord] {
        try await base.mailboxes(of: account)
    }

    func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] {
        try await base.mailboxesWithSecrets(after: after, limit: limit)
    }

    func verification(_ id: VerificationID) async throws(StoreError) -> VerificationRecord? {
        try await base.verification(id)
    }

    func openVerifications(of mailbox: MailboxID) async throws(StoreError) -> [VerificationRecord] {
        try await base.openVerifications(of: mailbox)
    }

    func verificationsIssued(_ to: VerificationCount, since: Moment) async throws(StoreError) -> Int {
        try await base.verificationsIssued(to, since: since)
    }

    func entry(_ ticket: Ticket) async throws(StoreError) -> EntryRecord? {
        try await base.entry(ticket)
    }

    func entry(of account: AccountID, key: String) async throws(StoreError) -> EntryRecord? {
        try await base.entry(of: account, key: key)
    }

    func entries(of account: AccountID, in states: Set<EntryRecord.State>, before: Ticket?, limit: Int)
        async throws(StoreError) -> [EntryRecord]
    {
        try await base.entries(of: account, in: states, before: before, limit: limit)
    }

    func entries(in queue: QueueKey, _ states: Set<EntryRecord.State>, dueBy: Moment, limit: Int)
        async throws(StoreError) -> [EntryRecord]
    {
        try await base.entries(in: queue, states, dueBy: dueBy, limit: limit)
    }

    func count(in queue: QueueKey, _ states: Set<EntryRecord.State>) async throws(StoreError) -> Int {
        try await base.count(in: queue, states)
    }

    func undecided(of mailbox: MailboxID) async throws(StoreError) -> Int {
        try await base.undecided(of: mailbox)
    }

    func submission(in queue: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment? {
        try await base.submission(in: queue, nthLatest: nthLatest)
    }

    func entriesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await base.entriesWaiting(since: now, limit: limit)
    }

    func queuesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await base.queuesWaiting(since: now, limit: limit)
    }

    func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await base.entriesExpired(by: now, limit: limit)
    }

    func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await base.closedEntries(before: before, limit: limit)
    }

    func queue(_ key: QueueKey) async throws(StoreError) -> QueueRecord? {
        try await base.queue(key)
    }

    func readyQueues(at now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await base.readyQueues(at: now, limit: limit)
    }

    func nextReady() async throws(StoreError) -> Moment? {
        try await base.nextReady()
    }

    func notice(_ id: NoticeID) async throws(StoreError) -> NoticeRecord? {
        try await base.notice(id)
    }

    func openNotice(of mailbox: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord? {
        try await base.openNotice(of: mailbox, cause: cause)
    }

    func openNotices(of mailbox: MailboxID) async throws(StoreError) -> [NoticeRecord] {
        try await base.openNotices(of: mailbox)
    }

    func notices(of account: AccountID, _ which: NoticeFilter, limit: Int) async throws(StoreError) -> [NoticeRecord] {
        try await base.notices(of: account, which, limit: limit)
    }

    func keep(_ message: ComposedMessage) async throws(StoreError) -> KeptContent {
        try await base.keep(message)
    }

    func content(_ ticket: Ticket) async throws(StoreError) -> KeptContent? {
        try await base.content(ticket)
    }
}
#endif
