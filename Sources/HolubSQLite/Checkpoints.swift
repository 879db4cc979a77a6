#if SQLite
internal import Dispatch
internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// How long the write-ahead log may grow, in pages: of 2 KiB, and of 4 in stores that an earlier version made.
package struct LogLimits: Sendable {
    /// From here on it is copied into the database beside the connection that writes.
    let usual: Int
    /// From here on the commit itself copies it.
    let longest: Int

    /// For a test that is to see copies made: ``standard`` takes thousands of changes to be reached.
    package init(usual: Int, longest: Int) {
        self.usual = usual
        self.longest = longest
    }

    /// 32 MB, and 128 MB. Indices by queue and account change pages everywhere, and a page that changed often is copied once.
    package static let standard = LogLimits(usual: 16_000, longest: 64_000)
}

/// Copies the write-ahead log into the database on a thread of its own, while the connection that writes goes on.
///
/// SQLite would do it within a commit, and every change would wait for it: tens of milliseconds each time. Only when the log has
/// grown to ``LogLimits/longest`` all the same, since changes came without a pause, the commit does it.
final class Checkpoints: Sendable {
    private let connection: DatabaseQueue
    private let limits: LogLimits
    private let sync: LogSync
    private let queue = DispatchQueue(label: "holub.store.checkpoint", qos: .utility)
    private let isRunning = Atomic(false)

    /// - Parameter connection: not the one that writes, on the same file.
    init(on connection: DatabaseQueue, _ limits: LogLimits, sync: LogSync) {
        self.connection = connection
        self.limits = limits
        self.sync = sync
    }

    /// From here on this object decides when the changes of that connection are copied. It must outlive the connection.
    func watch(_ database: Database) {
        let watcher = Unmanaged.passUnretained(self).toOpaque()
        _ = sqlite3_wal_hook(
            database.sqliteConnection,
            { watcher, connection, name, pages in
                guard let watcher else { return SQLITE_OK }
                let checkpoints = Unmanaged<Checkpoints>.fromOpaque(watcher).takeUnretainedValue()
                // What it says does not undo the commit: a log that cannot be copied now is copied later.
                if Int(pages) >= checkpoints.limits.longest {
                    let code = sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                    if code & 0xFF == SQLITE_IOERR { checkpoints.sync.failed("SQLite \(code)") }
                } else if Int(pages) >= checkpoints.limits.usual {
                    checkpoints.begin()
                }
                return SQLITE_OK
            }, watcher)
    }

    private func begin() {
        guard !isRunning.exchange(true, ordering: .acquiringAndReleasing) else { return }
        queue.async { [self] in
            do { _ = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) } } catch {
                // What could not be read or written may be half of a page. Whoever is only held up copies the rest next time.
                if let error = error as? DatabaseError, error.resultCode == .SQLITE_IOERR {
                    sync.failed("SQLite \(error.extendedResultCode.rawValue)")
                }
            }
            isRunning.store(false, ordering: .releasing)
        }
    }

    /// Lets go of the file; nothing is copied after it.
    func close() throws {
        try queue.sync {
            isRunning.store(true, ordering: .releasing)
            try connection.close()
        }
    }
}
#endif
