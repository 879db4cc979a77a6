#if SQLite
internal import GRDB
public import Holub

// Questions about several states are asked for each state: an index leads to the first rows of one state, and to those of
// several only by sorting them all.
extension SQLiteStore {
    public func entry(_ ticket: Ticket) async throws(StoreError) -> EntryRecord? {
        try await reading { database in
            try database.first(
                "SELECT \(EntryRow.list) FROM \(EntryRow.table) WHERE ticket = ?", ticket, read: EntryRow.read)
        }
    }

    public func entry(of account: AccountID, key: String) async throws(StoreError) -> EntryRecord? {
        let found = try await reading { database in
            try database.first(
                "SELECT \(EntryRow.list) FROM \(EntryRow.table) WHERE account = ? AND entry.key = ?", account, key,
                read: EntryRow.read)
        }
        // Who is told that a message is there already relies on it as its first caller does.
        if found != nil { try await sync.settled() }
        return found
    }

    public func entries(
        of account: AccountID, in states: Set<EntryRecord.State>, before: Ticket?, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        try await reading { database in
            var end = Int.max
            if let before {
                let found = try database.first(
                    "SELECT serial FROM entry WHERE ticket = ? AND account = ?", before, account
                ) { try $0.number() }
                guard let found else { return [] }
                end = found
            }
            let rows = try states.flatMap { state in
                try database.all(
                    """
                    SELECT entry.serial, \(EntryRow.list) FROM \(EntryRow.table)
                    WHERE account = ? AND state = ? AND entry.serial < ? ORDER BY entry.serial DESC LIMIT ?
                    """, account, state, end, max(limit, 0)
                ) { (serial: try $0.number(), entry: try EntryRow.read(&$0)) }
            }
            return rows.sorted { $0.serial > $1.serial }.prefix(max(limit, 0)).map(\.entry)
        }
    }

    public func entries(
        in queue: QueueKey, _ states: Set<EntryRecord.State>, dueBy: Moment, limit: Int
    ) async throws(StoreError) -> [EntryRecord] {
        try await reading { database in
            let rows = try states.flatMap { state in
                try database.all(
                    """
                    SELECT entry.serial, \(EntryRow.list) FROM \(EntryRow.table)
                    WHERE queue.key = ? AND state = ? AND due <= ? ORDER BY due, entry.serial LIMIT ?
                    """, queue, state, dueBy, max(limit, 0)
                ) { (serial: try $0.number(), entry: try EntryRow.read(&$0)) }
            }
            return rows.sorted { ($0.entry.due, $0.serial) < ($1.entry.due, $1.serial) }
                .prefix(max(limit, 0)).map(\.entry)
        }
    }

    public func count(in queue: QueueKey, _ states: Set<EntryRecord.State>) async throws(StoreError) -> Int {
        try await reading { database in
            try states.reduce(0) { sum, state in
                let count = try database.first(
                    "SELECT count(*) FROM \(EntryRow.table) WHERE queue.key = ? AND state = ?", queue, state
                ) { try $0.number() }
                return sum + (count ?? 0)
            }
        }
    }

    public func submission(in queue: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment? {
        guard nthLatest > 0 else { return nil }
        return try await reading { database in
            try database.first(
                """
                SELECT submittedAt FROM \(EntryRow.table) WHERE queue.key = ? AND submittedAt IS NOT NULL
                ORDER BY submittedAt DESC LIMIT 1 OFFSET ?
                """, queue, nthLatest - 1
            ) { try $0.moment() }
        }
    }

    public func entriesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(EntryRow.list) FROM \(EntryRow.table) WHERE entry.waitsSince > ? AND state = 0 LIMIT ?", now,
                max(limit, 0),
                read: readable(EntryRow.read)
            ).compactMap(\.self)
        }
    }

    public func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await reading { database in
            try database.all(
                """
                SELECT \(EntryRow.list) FROM \(EntryRow.table) WHERE closedAt < ? AND state >= 2
                ORDER BY closedAt, entry.serial LIMIT ?
                """, before, max(limit, 0), read: readable(EntryRow.read)
            ).compactMap(\.self)
        }
    }

    // MARK: Queues

    public func queue(_ key: QueueKey) async throws(StoreError) -> QueueRecord? {
        try await reading { database in
            try database.first(
                "SELECT \(QueueRow.list) FROM queue WHERE key = ? AND revision > 0", key, read: QueueRow.read)
        }
    }

    public func queuesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(QueueRow.list) FROM queue WHERE waitsSince > ? LIMIT ?", now, max(limit, 0),
                read: readable(QueueRow.read)
            ).compactMap(\.self)
        }
    }

    public func readyQueues(
        at now: Moment, after key: QueueKey?, limit: Int
    ) async throws(StoreError) -> [QueueRecord] {
        let isFree = "(heldUntil <= ? OR heldUntil > ?)", last = now + QueueRecord.longestLease
        return try await reading { database in
            guard let key else {
                return try database.all(
                    "SELECT \(QueueRow.list) FROM queue WHERE ready <= ? AND \(isFree) ORDER BY ready, key LIMIT ?",
                    now,
                    now, last, max(limit, 0), read: readable(QueueRow.read)
                ).compactMap(\.self)
            }
            return try database.all(
                """
                SELECT \(QueueRow.list) FROM queue
                WHERE (ready, key) > (SELECT ready, key FROM queue WHERE key = ?) AND ready <= ? AND \(isFree)
                ORDER BY ready, key LIMIT ?
                """, key, now, now, last, max(limit, 0), read: readable(QueueRow.read)
            ).compactMap(\.self)
        }
    }

    public func nextReady() async throws(StoreError) -> Moment? {
        try await reading { database in
            try database.first(
                "SELECT ready FROM queue WHERE ready IS NOT NULL ORDER BY ready LIMIT 1"
            ) { try $0.moment() }
        }
    }
}
#endif
