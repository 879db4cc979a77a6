#if SQLite
internal import GRDB
internal import Holub

/// Keeps the column `ready` of the queues.
enum ReadyQueues {
    /// Computes anew when each of these queues becomes ready; part of the transaction that touched them.
    static func refresh(_ queues: Set<Int>, _ database: Database) throws {
        for serial in queues { try refresh(serial, database) }
    }

    private static func refresh(_ serial: Int, _ database: Database) throws {
        let queue = try database.first(
            """
            SELECT isPaused, notBefore, ready,
                (SELECT due FROM entry WHERE entry.queue = queue.serial AND state = 0 ORDER BY due LIMIT 1),
                (SELECT due FROM entry WHERE entry.queue = queue.serial AND state = 1 ORDER BY due LIMIT 1)
            FROM queue WHERE serial = ?
            """, serial
        ) { columns in
            let isPaused = try columns.truth(), notBefore = try columns.moment(), ready = try columns.optionalMoment()
            let queued = try columns.optionalMoment(), committing = try columns.optionalMoment()
            let due = [isPaused ? nil : queued, committing].compactMap { $0 }.min()
            return (old: ready, new: due.map { max($0, notBefore) })
        }
        guard let queue, queue.old != queue.new else { return }
        try database.run("UPDATE queue SET ready = ? WHERE serial = ?", queue.new, serial)
    }
}
#endif
