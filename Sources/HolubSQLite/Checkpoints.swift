#if SQLite
internal import Dispatch
internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// Copies the write-ahead log into the database, most of it on a thread of its own while the connection that writes goes on.
///
/// SQLite would do it within a commit, and every change would wait for it: tens of milliseconds each time. Only the little that
/// was written meanwhile is copied by a commit: then the log is begun anew, in the same place on the disk, which costs less than
/// making it longer.
final class Checkpoints: Sendable {
    private let connection: DatabaseQueue
    private let sync: LogSync
    private let queue = DispatchQueue(label: "holub.store.checkpoint", qos: .utility)
    private let plan: Mutex<CopyingPlan>

    /// - Parameter connection: not the one that writes, on the same file.
    init(on connection: DatabaseQueue, _ limits: LogLimits, sync: LogSync) {
        self.connection = connection
        self.sync = sync
        plan = Mutex(CopyingPlan(limits))
    }

    /// From here on this object decides when the changes of that connection are copied. It must outlive the connection.
    func watch(_ database: Database) {
        let watcher = Unmanaged.passUnretained(self).toOpaque()
        _ = sqlite3_wal_hook(
            database.sqliteConnection,
            { watcher, connection, name, pages in
                guard let watcher else { return SQLITE_OK }
                let checkpoints = Unmanaged<Checkpoints>.fromOpaque(watcher).takeUnretainedValue()
                switch checkpoints.plan.withLock({ $0.committed(Int(pages)) }) {
                case .nothing: break
                case .beside: checkpoints.begin()
                case .within:
                    // What it says does not undo the commit: a log that cannot be copied now is copied later.
                    var copied: CInt = -1
                    let code = sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nil, &copied)
                    checkpoints.plan.withLock { $0.copiedWithin(code == SQLITE_OK ? Int(copied) : nil) }
                    if code & 0xFF == SQLITE_IOERR { checkpoints.sync.failed("SQLite \(code)") }
                }
                return SQLITE_OK
            }, watcher)
    }

    private func begin() {
        queue.async { [self] in
            var copied: Int?
            do {
                copied = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) }.checkpointedFrameCount
            } catch {
                // What could not be read or written may be half of a page. Whoever is only held up copies the rest next time.
                if let error = error as? DatabaseError, error.resultCode == .SQLITE_IOERR {
                    sync.failed("SQLite \(error.extendedResultCode.rawValue)")
                }
            }
            plan.withLock { $0.copiedBeside(copied) }
        }
    }

    /// Lets go of the file; nothing is copied after it.
    func close() throws {
        try queue.sync {
            plan.withLock { $0.end() }
            try connection.close()
        }
    }
}
#endif
