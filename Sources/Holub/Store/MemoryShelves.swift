#if Sending
internal import HolubSMTP

/// What a ``MemoryStore`` holds, and how changes are applied to it.
struct MemoryShelves: Sendable {
    struct EntryKey: Hashable, Sendable {
        let account: AccountID
        /// Octets, since strings compare canonically.
        let key: [UInt8]
    }

    struct Issue: Sendable {
        enum Kind { case verification, proof }

        let kind: Kind
        let account: AccountID
        /// As it counts.
        let address: String
        let at: Moment

        init(_ kind: Kind, _ account: AccountID, _ address: EmailAddress, at moment: Moment) {
            self.kind = kind
            self.account = account
            self.address = VerificationCount.key(of: address)
            at = moment
        }
    }

    private(set) var mailboxes = Ledger<MailboxID, MailboxRecord>()
    private(set) var verifications = Ledger<VerificationID, VerificationRecord>()
    private(set) var entries = Ledger<Ticket, EntryRecord>()
    private(set) var queues = Ledger<QueueKey, QueueRecord>()
    private(set) var notices = Ledger<NoticeID, NoticeRecord>()
    private(set) var contents = Ledger<Ticket, [UInt8]>()
    private(set) var keys = Ledger<EntryKey, Ticket>()
    private(set) var issues = Ledger<VerificationID, Issue>()
    /// The entries of each queue that are queued or committing.
    private(set) var waiting: [QueueKey: Set<Ticket>] = [:]
    /// The entries that name each content.
    private var names: [Ticket: Set<Ticket>] = [:]

    mutating func apply(_ changes: [StoreChange]) throws(StoreError) {
        do throws(StoreError) {
            for change in changes { try apply(change) }
        } catch {
            rollBack()
            throw error
        }
        settle()
        commit()
    }

    private mutating func apply(_ change: StoreChange) throws(StoreError) {
        switch change {
        case .put(.mailbox(let record)): try put(record)
        case .put(.verification(let record)): try put(record)
        case .put(.entry(let record)): try put(record)
        case .put(.queue(let record)): try put(record)
        case .put(.notice(let record)): try put(record)
        case .content(let ticket, let content): try put(content, ticket)
        case .removeMailbox(let id, let revision): try remove(id, revision)
        case .removeEntry(let ticket, let revision):
            guard let old = entries[ticket], old.revision == revision else { throw .conflict }
            remove(old)
        case .expectFence(let key, let fence):
            guard (queues[key]?.fence ?? 0) == fence else { throw .conflict }
        case .expectMailbox(let id, let revision):
            guard mailboxes[id]?.revision == revision else { throw .conflict }
        case .expectMailboxes(let account, let most):
            let count = mailboxes.rows.values.count { $0.record.account == account }
            guard count <= most else { throw .conflict }
        case .proof(let account, let address, let moment):
            issues.put(Issue(.proof, account, address, at: moment), .random())
        case .expectIssued(let to, let since, let most):
            guard issued(to, since: since) <= most else { throw .conflict }
        }
    }

    func issued(_ to: VerificationCount, since: Moment) -> Int {
        issues.rows.values.count { row in
            let issue = row.record
            guard issue.at >= since else { return false }
            return switch to {
            case .address(let address):
                issue.kind == .verification && issue.address == VerificationCount.key(of: address)
            case .account(let account): issue.kind == .verification && issue.account == account
            case .proofs(let account, let address):
                issue.kind == .proof && issue.account == account
                    && issue.address == VerificationCount.key(of: address)
            case .allProofs(let account): issue.kind == .proof && issue.account == account
            }
        }
    }

    /// The revision to write in place of `put`, when what is there has that one.
    private func next(_ put: Int, after old: Int?) throws(StoreError) -> Int {
        guard put == old ?? 0, put >= 0, put < .max else { throw .conflict }
        return put + 1
    }

    private mutating func put(_ record: MailboxRecord) throws(StoreError) {
        var record = record
        record.revision = try next(record.revision, after: mailboxes[record.id]?.revision)
        if let old = mailboxes[record.id], old.account != record.account { throw .conflict }
        let isTaken = mailboxes.rows.values.contains {
            $0.record.id != record.id && $0.record.account == record.account && $0.record.address == record.address
        }
        guard !isTaken else { throw .conflict }
        mailboxes.put(record, record.id)
    }

    private mutating func put(_ record: VerificationRecord) throws(StoreError) {
        var record = record
        record.revision = try next(record.revision, after: verifications[record.id]?.revision)
        guard mailboxes[record.mailbox]?.account == record.account else { throw .conflict }
        verifications.put(record, record.id)
        if record.revision == 1 {
            issues.put(Issue(.verification, record.account, record.address, at: record.issuedAt), record.id)
        }
    }

    private mutating func put(_ record: EntryRecord) throws(StoreError) {
        var record = record
        let old = entries[record.ticket]
        record.revision = try next(record.revision, after: old?.revision)
        guard mailboxes[record.mailbox]?.account == record.account else { throw .conflict }
        if let content = record.content, contents[content] == nil { throw .conflict }
        if let old { release(old) }
        if let key = record.key {
            let entryKey = EntryKey(account: record.account, key: Array(key.utf8))
            guard keys[entryKey] == nil else { throw .conflict }
            keys.put(record.ticket, entryKey)
        }
        entries.put(record, record.ticket)
    }

    private mutating func put(_ record: QueueRecord) throws(StoreError) {
        var record = record
        record.revision = try next(record.revision, after: queues[record.key]?.revision)
        queues.put(record, record.key)
    }

    private mutating func put(_ record: NoticeRecord) throws(StoreError) {
        var record = record
        record.revision = try next(record.revision, after: notices[record.id]?.revision)
        guard mailboxes[record.mailbox]?.account == record.account else { throw .conflict }
        if record.clearedAt == nil, let open = openNotice(record.mailbox, record.cause), open.id != record.id {
            throw .conflict
        }
        notices.put(record, record.id)
    }

    func openNotice(_ mailbox: MailboxID, _ cause: String) -> NoticeRecord? {
        notices.rows.values.first {
            $0.record.clearedAt == nil && $0.record.mailbox == mailbox
                && $0.record.cause.utf8.elementsEqual(cause.utf8)
        }?.record
    }

    private mutating func put(_ content: KeptContent, _ ticket: Ticket) throws(StoreError) {
        guard contents[ticket] == nil else { throw .conflict }
        guard case .octets(let octets) = content else { throw .failed("the contents are in a file of another store") }
        contents.put(octets, ticket)
    }

    private mutating func remove(_ id: MailboxID, _ revision: Int) throws(StoreError) {
        guard let old = mailboxes[id], old.revision == revision else { throw .conflict }
        for entry in entries.records(where: { $0.mailbox == id }) { remove(entry) }
        for record in verifications.records(where: { $0.mailbox == id }) { verifications.remove(record.id) }
        for record in notices.records(where: { $0.mailbox == id }) { notices.remove(record.id) }
        queues.remove(.mailbox(id))
        mailboxes.remove(id)
    }

    private mutating func remove(_ entry: EntryRecord) {
        release(entry)
        entries.remove(entry.ticket)
    }

    /// Frees the application's key.
    private mutating func release(_ entry: EntryRecord) {
        if let key = entry.key { keys.remove(EntryKey(account: entry.account, key: Array(key.utf8))) }
    }

    /// What follows from the changes, once all of them hold.
    private mutating func settle() {
        var touched = Set(contents.changes.keys)
        for (ticket, old) in entries.changes {
            if let old {
                waiting[old.queue]?.remove(ticket)
                if waiting[old.queue]?.isEmpty == true { waiting[old.queue] = nil }
                if let content = old.content {
                    names[content]?.remove(ticket)
                    touched.insert(content)
                }
            }
            if let new = entries[ticket] {
                if !new.state.isOver { waiting[new.queue, default: []].insert(ticket) }
                if let content = new.content { names[content, default: []].insert(ticket) }
            }
        }
        for content in touched where names[content, default: []].isEmpty {
            names[content] = nil
            contents.remove(content)
        }
        forgetIssues()
    }

    private mutating func forgetIssues() {
        guard !issues.changes.isEmpty, let latest = issues.rows.values.map(\.record.at).max() else { return }
        for (id, row) in issues.rows where row.record.at < latest - VerificationCount.longestMemory {
            issues.remove(id)
        }
    }

    private mutating func commit() {
        mailboxes.commit()
        verifications.commit()
        entries.commit()
        queues.commit()
        notices.commit()
        contents.commit()
        keys.commit()
        issues.commit()
    }

    private mutating func rollBack() {
        mailboxes.rollBack()
        verifications.rollBack()
        entries.rollBack()
        queues.rollBack()
        notices.rollBack()
        contents.rollBack()
        keys.rollBack()
        issues.rollBack()
    }
}
#endif
