#if SQLite
internal import GRDB
internal import Holub
internal import Synchronization

/// Takes all changes that wait into one transaction, so that they share what a durable commit costs.
///
/// Each caller's changes stand in a savepoint of their own: a conflict of one takes back only those. When there is no room for
/// all, each is tried once more alone, so that one who asks for too much does not fail the others. Any other failure of the
/// transaction is everybody's.
final class GroupCommit: Sendable {
    private struct Request: Sendable {
        let changes: [StoreChange]
        let continuation: CheckedContinuation<Result<Void, StoreError>, Never>
    }

    private struct Line: Sendable {
        var waiting: [Request] = []
        var isServed = false
    }

    /// So that nobody waits for an endless transaction.
    private static let largestGroup = 256

    private let pool: DatabasePool
    private let folder: ContentFolder
    // A lock and not an actor: an actor would put two changes of thread between a caller and the disk.
    private let line = Mutex(Line())

    init(pool: DatabasePool, folder: ContentFolder) {
        self.pool = pool
        self.folder = folder
    }

    func apply(_ changes: [StoreChange]) async -> Result<Void, StoreError> {
        await withCheckedContinuation { continuation in
            let begins = line.withLock { line in
                line.waiting.append(Request(changes: changes, continuation: continuation))
                defer { line.isServed = true }
                return !line.isServed
            }
            if begins { pool.asyncWriteWithoutTransaction { [self] in serve($0) } }
        }
    }

    private func serve(_ database: Database) {
        while let group = nextGroup() {
            var results: [Result<Void, StoreError>]
            do throws(StoreError) {
                results = try commit(group, database)
            } catch {
                results = group.map { _ in .failure(error) }
                if group.count > 1, error == .full { results = group.map { alone($0, database) } }
            }
            for (request, result) in zip(group, results) { request.continuation.resume(returning: result) }
        }
    }

    private func alone(_ request: Request, _ database: Database) -> Result<Void, StoreError> {
        do throws(StoreError) { return try commit([request], database)[0] } catch { return .failure(error) }
    }

    /// One transaction; a result for each request once it is durable.
    /// - Throws: what failed all of them; then nothing was applied.
    private func commit(_ group: [Request], _ database: Database) throws(StoreError) -> [Result<Void, StoreError>] {
        var results: [Result<Void, StoreError>] = []
        var consequences = Consequences()
        do {
            // Asked for at once: a transaction that began by reading could not wait for its turn to write.
            try database.inTransaction(.immediate) {
                for request in group {
                    results.append(try apply(request.changes, database, &consequences))
                }
                try ReadyQueues.refresh(consequences.queues, database)
                return .commit
            }
        } catch {
            throw StoreError(cause: error)
        }
        // Rows first, files after: a crash between the two leaves a file without a row, which the next start removes.
        folder.remove(consequences.files)
        return results
    }

    private func apply(
        _ changes: [StoreChange], _ database: Database, _ consequences: inout Consequences
    ) throws -> Result<Void, StoreError> {
        try database.run("SAVEPOINT changes")
        do {
            var writer = ChangeWriter(database, folder)
            for change in changes { try writer.apply(change) }
            try writer.removeUnnamedContents()
            try database.run("RELEASE changes")
            consequences.merge(writer.consequences)
            return .success(())
        } catch {
            let fault = StoreError(cause: error)
            // A full disk or a failed read may have ended the whole transaction already: it is for all of them.
            guard fault == .conflict || error is StoreError else { throw error }
            try database.run("ROLLBACK TO changes")
            try database.run("RELEASE changes")
            return .failure(fault)
        }
    }

    private func nextGroup() -> [Request]? {
        line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.isServed = false
                return nil
            }
            let group = Array(line.waiting.prefix(Self.largestGroup))
            line.waiting.removeFirst(group.count)
            return group
        }
    }
}
#endif
