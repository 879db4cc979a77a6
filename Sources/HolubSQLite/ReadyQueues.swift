#if SQLite
internal import GRDB
internal import Holub

/// Keeps the column `ready` of the queues.
enum ReadyQueues {
    /// Computes anew when each of these queues becomes ready; part of the transaction that touched them.
    static func refresh(_ queues: Set<QueueKey>, _ database: Database) throws {
        for key in queues { try refresh(key, database) }
    }

    private static func refresh(_ key: QueueKey, _ database: Database) throws {
        let queue = try database.first("SELECT isPaused, notBefore, ready FROM queue WHERE key = ?", key) {
            (isPaused: try $0.truth(), notBefore: try $0.moment(), ready: try $0.optionalMoment())
        }
        var due = try firstDue(in: key, .committing, database)
        if queue?.isPaused != true, let queued = try firstDue(in: key, .queued, database) {
            due = min(due ?? queued, queued)
        }
        let fresh = QueueRecord(key: key)
        let ready = due.map { max($0, queue?.notBefore ?? fresh.notBefore) }
        if let queue {
            guard queue.ready != ready else { return }
            try database.run("UPDATE queue SET ready = ? WHERE key = ?", ready, key)
        } else if let ready {
            // Nobody put it: a row of revision 0, so that the queue is found.
            try database.run("INSERT INTO queue (\(QueueRow.list), ready) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)") {
                QueueRow.bind(fresh, revision: 0, to: &$0)
                $0.add(ready)
            }
        }
    }

    private static func firstDue(
        in key: QueueKey, _ state: EntryRecord.State, _ database: Database
    ) throws -> Moment? {
        try database.first(
            "SELECT due FROM entry WHERE queue = ? AND state = ? ORDER BY due LIMIT 1", key, state
        ) { try $0.moment() }
    }
}
#endif
