#if Personas
package import Holub
package import HolubMessage

/// A store in front of another, for tests: it passes everything on, but for what the type that conforms does itself.
package protocol ForwardingStore: Store {
    var base: any Store { get }

    /// Comes before whatever is passed on: to count it, to hold it up, or to fail in its place.
    /// - Parameter call: the function's name with its labels, such as `entry(of:key:)`.
    func meet(_ call: String) async throws(StoreError)
}

extension ForwardingStore {
    package func meet(_ call: String) async throws(StoreError) {}

    package func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try await meet(#function)
        try await base.apply(changes)
    }

    package func keep(_ message: ComposedMessage) async throws(StoreError) -> KeptContent {
        try await meet(#function)
        return try await base.keep(message)
    }

    package func discard(_ content: KeptContent) async { await base.discard(content) }

    package func contents(of tickets: [Ticket]) async throws(StoreError) -> [Ticket: KeptContent] {
        try await meet(#function)
        return try await base.contents(of: tickets)
    }
}

// MARK: - Mailboxes

extension ForwardingStore {
    package func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord? {
        try await meet(#function)
        return try await base.mailbox(id)
    }

    package func mailboxes(of account: AccountID) async throws(StoreError) -> [MailboxRecord] {
        try await meet(#function)
        return try await base.mailboxes(of: account)
    }

    package func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] {
        try await meet(#function)
        return try await base.mailboxesWithSecrets(after: after, limit: limit)
    }

    package func verification(_ id: VerificationID) async throws(StoreError) -> VerificationRecord? {
        try await meet(#function)
        return try await base.verification(id)
    }

    package func openVerifications(of mailbox: MailboxID) async throws(StoreError) -> [VerificationRecord] {
        try await meet(#function)
        return try await base.openVerifications(of: mailbox)
    }

    package func verificationsIssued(_ to: VerificationCount, since: Moment) async throws(StoreError) -> Int {
        try await meet(#function)
        return try await base.verificationsIssued(to, since: since)
    }

    package func notice(_ id: NoticeID) async throws(StoreError) -> NoticeRecord? {
        try await meet(#function)
        return try await base.notice(id)
    }

    package func openNotice(of mailbox: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord? {
        try await meet(#function)
        return try await base.openNotice(of: mailbox, cause: cause)
    }

    package func openNotices(of mailbox: MailboxID) async throws(StoreError) -> [NoticeRecord] {
        try await meet(#function)
        return try await base.openNotices(of: mailbox)
    }

    package func notices(
        of account: AccountID, _ which: NoticeFilter, limit: Int
    ) async throws(StoreError) -> [NoticeRecord] {
        try await meet(#function)
        return try await base.notices(of: account, which, limit: limit)
    }
}

// MARK: - The outbox

extension ForwardingStore {
    package func entry(_ ticket: Ticket) async throws(StoreError) -> EntryRecord? {
        try await meet(#function)
        return try await base.entry(ticket)
    }

    package func entry(of account: AccountID, key: String) async throws(StoreError) -> EntryRecord? {
        try await meet(#function)
        return try await base.entry(of: account, key: key)
    }

    package func entries(
        of account: AccountID, in states: Set<EntryRecord.State>, before: Ticket?, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        try await meet(#function)
        return try await base.entries(of: account, in: states, before: before, limit: limit)
    }

    package func entries(
        in queue: QueueKey, _ states: Set<EntryRecord.State>, dueBy: Moment, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        try await meet(#function)
        return try await base.entries(in: queue, states, dueBy: dueBy, limit: limit)
    }

    package func count(in queue: QueueKey, _ states: Set<EntryRecord.State>) async throws(StoreError) -> Int {
        try await meet(#function)
        return try await base.count(in: queue, states)
    }

    package func undecided(of mailbox: MailboxID) async throws(StoreError) -> Int {
        try await meet(#function)
        return try await base.undecided(of: mailbox)
    }

    package func submission(in queue: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment? {
        try await meet(#function)
        return try await base.submission(in: queue, nthLatest: nthLatest)
    }

    package func entriesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await meet(#function)
        return try await base.entriesWaiting(since: now, limit: limit)
    }

    package func queuesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await meet(#function)
        return try await base.queuesWaiting(since: now, limit: limit)
    }

    package func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await meet(#function)
        return try await base.entriesExpired(by: now, limit: limit)
    }

    package func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await meet(#function)
        return try await base.closedEntries(before: before, limit: limit)
    }

    package func queue(_ key: QueueKey) async throws(StoreError) -> QueueRecord? {
        try await meet(#function)
        return try await base.queue(key)
    }

    package func readyQueues(
        at now: Moment, after key: QueueKey?, limit: Int
    ) async throws(StoreError) -> [QueueRecord] {
        try await meet(#function)
        return try await base.readyQueues(at: now, after: key, limit: limit)
    }

    package func nextReady() async throws(StoreError) -> Moment? {
        try await meet(#function)
        return try await base.nextReady()
    }
}
#endif
