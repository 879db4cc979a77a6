#if SQLite
internal import Dispatch
internal import GRDB
public import Holub

extension Store where Self == SQLiteStore {
    /// The store in this file, and in the folder `<path>-messages` beside it; both are made when they are not there.
    /// - Throws: ``/Holub/StoreError``; see ``SQLiteStore/open(at:)``.
    public static func sqlite(at path: String) async throws(StoreError) -> SQLiteStore {
        try await SQLiteStore.open(at: path)
    }
}

/// A store in a file of SQLite, and long messages in a folder beside it.
///
/// Several processes on one machine may share the file; a file on a network share is refused where SQLite cannot share it.
/// A change is on the disk when ``apply(_:)`` returns: the write-ahead log is synchronised after every commit, and changes that
/// arrive together share one. How far `fsync` reaches is up to the disk and its drivers.
public final class SQLiteStore: Store {
    let pool: DatabasePool
    let folder: ContentFolder
    private let commits: GroupCommit
    let sync: LogSync

    private init(_ connections: StoreDatabase.Connections, folder: ContentFolder, log: LogLimits, sync: LogSync) {
        pool = connections.pool
        self.folder = folder
        self.sync = sync
        let checkpoints = Checkpoints(on: connections.checkpoints, log, sync: sync)
        commits = GroupCommit(pool: pool, folder: folder, sync: sync, checkpoints: checkpoints)
        pool.writeWithoutTransaction(checkpoints.watch)
    }

    /// Opens a store, or makes one that only the user of this process may read.
    ///
    /// A store of an earlier version is brought to this one. What crashed programs left in the folder of messages, and no
    /// entry names, is removed.
    /// - Throws: ``/Holub/StoreError/unreadable(_:)`` for a folder, or a file of another kind;
    ///   ``/Holub/StoreError/newer(version:known:)`` for a store of a later version; ``/Holub/StoreError/readOnly`` where the
    ///   file or its folder may not be written, or the folder is not there.
    public static func open(at path: String) async throws(StoreError) -> SQLiteStore {
        try await open(at: path, log: .standard)
    }

    /// The same, with other limits for the write-ahead log.
    package static func open(at path: String, log: LogLimits) async throws(StoreError) -> SQLiteStore {
        // Opening waits for the disk, and for other programs that open the store.
        let result: Result<SQLiteStore, StoreError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: opened(at: path, log)) }
        }
        return try result.get()
    }

    private static func opened(at path: String, _ log: LogLimits) -> Result<SQLiteStore, StoreError> {
        do throws(StoreError) {
            let place = try StorePlace(path)
            let folder = try ContentFolder(path: place.folder)
            let lock = try FolderLock(place.folder)
            do throws(StoreError) {
                try place.makeFile()
                let connections = try StoreDatabase.open(at: place.file)
                let sync = try LogSync(of: connections.pool.path)
                try folder.beginSession()
                try folder.sweep(connections.pool, after: sync)
                _ = lock
                return .success(SQLiteStore(connections, folder: folder, log: log, sync: sync))
            } catch {
                folder.removeIfNew()
                _ = lock
                throw error
            }
        } catch {
            return .failure(error)
        }
    }

    public func apply(_ changes: [StoreChange]) async throws(StoreError) {
        // Nothing to write: what the caller has read is to last, all the same.
        guard !changes.isEmpty else { return try await sync.settled() }
        try await commits.apply(changes).get()
    }

    public func keep(_ message: ComposedMessage) async throws(StoreError) -> KeptContent {
        // The usual message is short and in memory: no change of thread for it.
        if message.length <= KeptContent.longestOctets, !message.readsFiles, !message.awaitsStreams {
            return try folder.keep(message)
        }
        let folder = folder, pool = pool, sync = sync
        if message.awaitsStreams {
            await Disk.waiting { folder.sweepIfDue(pool, after: sync) }
            return try await folder.keepAwaited(message)
        }
        return try await Disk.waiting { () throws(StoreError) in
            folder.sweepIfDue(pool, after: sync)
            return try folder.keep(message)
        }
    }

    public func discard(_ content: KeptContent) async {
        guard case .file(let path) = content, let name = try? folder.name(ofFileAt: path) else { return }
        await Disk.waiting { [folder] in folder.remove([name]) }
    }

    /// Asks a question of the last committed state; a task that is cancelled gets its answer as well.
    func reading<Answer: Sendable>(
        _ question: @escaping @Sendable (Database) throws -> Answer
    ) async throws(StoreError) -> Answer {
        let result: Result<Answer, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncRead { access in
                continuation.resume(returning: Result { try question(access.get()) }.mapError(StoreError.init(cause:)))
            }
        }
        return try result.get()
    }

    /// Lets go of the file at once, for a test that reads it next: otherwise that happens when the last use of the store
    /// does. Whatever is asked of the store afterwards fails.
    package func close() async throws(StoreError) {
        let result: Result<Void, StoreError> = await withCheckedContinuation { [pool, commits] continuation in
            DispatchQueue.global().async {
                let closed = Result {
                    try pool.close()
                    try commits.checkpoints.close()
                }
                continuation.resume(returning: closed.mapError(StoreError.init(cause:)))
            }
        }
        try result.get()
    }

    /// Limits the file to so many pages (of 2 KiB), so that a test can fill it.
    package func limitPages(to count: Int) async throws(StoreError) {
        _ = try await onWriter { try Int64.fetchOne($0, sql: "PRAGMA max_page_count = \(count)") }
    }

    /// What a pragma says on the connection that writes.
    package func pragma(_ name: String) async throws(StoreError) -> String {
        try await onWriter { try StoreDatabase.pragma(name, $0) }
    }

    private func onWriter<Answer: Sendable>(
        _ question: @escaping @Sendable (Database) throws -> Answer
    ) async throws(StoreError) -> Answer {
        let result: Result<Answer, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(returning: Result { try question(database) }.mapError(StoreError.init(cause:)))
            }
        }
        return try result.get()
    }
}
#endif
