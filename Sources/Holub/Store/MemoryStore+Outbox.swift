#if Sending
extension MemoryStore {
    public func entry(_ ticket: Ticket) async throws(StoreError) -> EntryRecord? { asking { $0.entries[ticket] } }

    public func entry(of account: AccountID, key: String) async throws(StoreError) -> EntryRecord? {
        asking { shelves in
            shelves.keys[MemoryShelves.EntryKey(account: account, key: Array(key.utf8))].flatMap { shelves.entries[$0] }
        }
    }

    public func entries(
        of account: AccountID, in states: Set<EntryRecord.State>, before: Ticket?, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        asking { shelves in
            var end = Int.max
            if let before {
                guard let row = shelves.entries.rows[before], row.record.account == account else { return [] }
                end = row.serial
            }
            let found = shelves.entries.rows.values.filter {
                $0.serial < end && $0.record.account == account && states.contains($0.record.state)
            }
            return found.sorted { $0.serial > $1.serial }.prefix(max(limit, 0)).map(\.record)
        }
    }

    public func entries(
        in queue: QueueKey, _ states: Set<EntryRecord.State>, dueBy: Moment, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        asking { shelves in
            let found = shelves.rows(in: queue, states).filter { $0.record.due <= dueBy }
            return found.sorted { ($0.record.due, $0.serial) < ($1.record.due, $1.serial) }
                .prefix(max(limit, 0)).map(\.record)
        }
    }

    public func count(in queue: QueueKey, _ states: Set<EntryRecord.State>) async throws(StoreError) -> Int {
        asking { $0.rows(in: queue, states).count }
    }

    public func undecided(of mailbox: MailboxID) async throws(StoreError) -> Int {
        asking { shelves in
            shelves.entries.rows.values.reduce(0) { sum, row in
                sum + (row.record.mailbox == mailbox && row.record.state == .unknown ? 1 : 0)
            }
        }
    }

    public func submission(in queue: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment? {
        guard nthLatest > 0 else { return nil }
        return asking { shelves in
            shelves.entries.rows.values.filter { $0.record.queue == queue }.compactMap(\.record.submittedAt)
                .sorted(by: >).dropFirst(nthLatest - 1).first
        }
    }

    public func entriesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        asking { shelves in
            let found = shelves.entries.records { entry in
                entry.state == .queued && entry.waitsSince.map { $0 > now } ?? false
            }
            return Array(found.prefix(max(limit, 0)))
        }
    }

    public func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        asking { shelves in
            let found = shelves.entries.records { $0.state == .queued && $0.expires <= now }
            return Array(found.prefix(max(limit, 0)))
        }
    }

    public func queuesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        asking { shelves in
            let found = shelves.queues.records { $0.waitsSince.map { $0 > now } ?? false }
            return Array(found.prefix(max(limit, 0)))
        }
    }

    public func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        asking { shelves in
            let found = shelves.entries.rows.values.compactMap { row in
                row.record.closedAt.map { (closed: $0, row: row) }
            }
            return found.filter { $0.row.record.state.isOver && $0.closed < before }
                .sorted { ($0.closed, $0.row.serial) < ($1.closed, $1.row.serial) }
                .prefix(max(limit, 0)).map(\.row.record)
        }
    }

    public func queue(_ key: QueueKey) async throws(StoreError) -> QueueRecord? { asking { $0.queues[key] } }

    public func readyQueues(
        at now: Moment, after key: QueueKey?, limit: Int
    ) async throws(StoreError) -> [QueueRecord] {
        asking { shelves in
            let all = shelves.readiness().sorted { ($0.from, $0.queue.key.text) < ($1.from, $1.queue.key.text) }
            var found = all[...]
            if let key {
                guard let place = all.firstIndex(where: { $0.queue.key == key }) else { return [] }
                found = all[(place + 1)...]
            }
            return found.filter { $0.from <= now && !$0.queue.isHeld(at: now) }.prefix(max(limit, 0)).map(\.queue)
        }
    }

    public func nextReady() async throws(StoreError) -> Moment? { asking { $0.readiness().map(\.from).min() } }
}

extension MemoryShelves {
    /// The entries of a queue in these states.
    fileprivate func rows(in queue: QueueKey, _ states: Set<EntryRecord.State>) -> [Ledger<Ticket, EntryRecord>.Row] {
        let rows =
            states.contains(where: \.isOver)
            ? Array(entries.rows.values) : waiting[queue, default: []].compactMap { entries.rows[$0] }
        return rows.filter { $0.record.queue == queue && states.contains($0.record.state) }
    }

    /// Each queue of which an entry counts, with the moment from which it is ready.
    fileprivate func readiness() -> [(queue: QueueRecord, from: Moment)] {
        waiting.compactMap { key, tickets in
            let queue = queues[key] ?? QueueRecord(key: key)
            let counted = tickets.compactMap { entries[$0] }.filter { !queue.isPaused || $0.state == .committing }
            return counted.map(\.due).min().map { (queue, max($0, queue.notBefore)) }
        }
    }
}
#endif
