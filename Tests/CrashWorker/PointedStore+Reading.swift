#if Personas && SQLite
import Holub

// Reading has no points: what is only read is not lost.
extension PointedStore {
    func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord? { try await inner.mailbox(id) }

    func mailboxes(of account: AccountID) async throws(StoreError) -> [MailboxRecord] {
        try await inner.mailboxes(of: account)
    }

    func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] {
        try await inner.mailboxesWithSecrets(after: after, limit: limit)
    }

    func verification(_ id: VerificationID) async throws(StoreError) -> VerificationRecord? {
        try await inner.verification(id)
    }

    func openVerifications(of mailbox: MailboxID) async throws(StoreError) -> [VerificationRecord] {
        try await inner.openVerifications(of: mailbox)
    }

    func verificationsIssued(_ to: VerificationCount, since: Moment) async throws(StoreError) -> Int {
        try await inner.verificationsIssued(to, since: since)
    }

    func entry(_ ticket: Ticket) async throws(StoreError) -> EntryRecord? { try await inner.entry(ticket) }

    func entry(of account: AccountID, key: String) async throws(StoreError) -> EntryRecord? {
        try await inner.entry(of: account, key: key)
    }

    func entries(
        of account: AccountID, in states: Set<EntryRecord.State>, before: Ticket?, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        try await inner.entries(of: account, in: states, before: before, limit: limit)
    }

    func entries(
        in queue: QueueKey, _ states: Set<EntryRecord.State>, dueBy: Moment, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        try await inner.entries(in: queue, states, dueBy: dueBy, limit: limit)
    }

    func count(in queue: QueueKey, _ states: Set<EntryRecord.State>) async throws(StoreError) -> Int {
        try await inner.count(in: queue, states)
    }

    func undecided(of mailbox: MailboxID) async throws(StoreError) -> Int { try await inner.undecided(of: mailbox) }

    func submission(in queue: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment? {
        try await inner.submission(in: queue, nthLatest: nthLatest)
    }

    func entriesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await inner.entriesWaiting(since: now, limit: limit)
    }

    func queuesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await inner.queuesWaiting(since: now, limit: limit)
    }

    func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await inner.entriesExpired(by: now, limit: limit)
    }

    func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await inner.closedEntries(before: before, limit: limit)
    }

    func queue(_ key: QueueKey) async throws(StoreError) -> QueueRecord? { try await inner.queue(key) }

    func readyQueues(at now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await inner.readyQueues(at: now, limit: limit)
    }

    func nextReady() async throws(StoreError) -> Moment? { try await inner.nextReady() }

    func notice(_ id: NoticeID) async throws(StoreError) -> NoticeRecord? { try await inner.notice(id) }

    func openNotice(of mailbox: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord? {
        try await inner.openNotice(of: mailbox, cause: cause)
    }

    func openNotices(of mailbox: MailboxID) async throws(StoreError) -> [NoticeRecord] {
        try await inner.openNotices(of: mailbox)
    }

    func notices(
        of account: AccountID, _ which: NoticeFilter, limit: Int
    ) async throws(StoreError) -> [NoticeRecord] {
        try await inner.notices(of: account, which, limit: limit)
    }

    func content(_ ticket: Ticket) async throws(StoreError) -> KeptContent? { try await inner.content(ticket) }
}
#endif
