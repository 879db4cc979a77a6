#if SQLite
internal import GRDB
internal import Holub
internal import Synchronization

/// Takes all changes that wait into one transaction, so that they share what a durable commit costs; and begins the next
/// while the disk takes it.
///
/// A conflict of one is not the others' (savepoints part them, when there is one), nor is it when one asks for more than there
/// is room for (then each is tried alone). Any other failure of the transaction is everybody's.
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
    /// After which whatever else waits for the connection that writes has its turn.
    private static let mostGroups = 16

    private let pool: DatabasePool
    private let folder: ContentFolder
    private let sync: LogSync
    /// It is told of each commit, and so has to live as long as commits are made.
    let checkpoints: Checkpoints
    /// What the connection that writes knows of rows; used on it alone.
    private let memory = Mutex(WriterMemory())
    // A lock and not an actor: an actor would put two changes of thread between a caller and the disk.
    private let line = Mutex(Line())

    init(pool: DatabasePool, folder: ContentFolder, sync: LogSync, checkpoints: Checkpoints) {
        self.pool = pool
        self.folder = folder
        self.sync = sync
        self.checkpoints = checkpoints
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
        for _ in 0..<Self.mostGroups {
            guard let group = nextGroup() else { return }
            let outcome = outcome(of: group, database)
            // A refusal waits as well: what it rests on may be somebody else's change that is not on the disk yet.
            sync.afterSync { [folder] fault in
                // Rows first, files after, and both durably: a crash between the two leaves a file without a row, which the
                // next start removes.
                if fault == nil { folder.remove(outcome.files) }
                for (request, result) in zip(group, outcome.results) {
                    request.continuation.resume(returning: fault.map { .failure($0) } ?? result)
                }
            }
        }
        pool.asyncWriteWithoutTransaction { [self] in serve($0) }
    }

    /// A result for each request of a group, and the files that no row names any more.
    private struct Outcome: Sendable {
        var results: [Result<Void, StoreError>]
        var files: [String] = []
    }

    private func outcome(of group: [Request], _ database: Database) -> Outcome {
        if let fault = sync.fault { return Outcome(results: group.map { _ in .failure(fault) }) }
        do throws(StoreError) {
            return try commit(group, .together, database)
        } catch {
            guard group.count > 1 else { return Outcome(results: [.failure(error)]) }
            switch error {
            case .full:
                let each = group.map { either([$0], .together, database) }
                return Outcome(results: each.flatMap(\.results), files: each.flatMap(\.files))
            case .busy, .readOnly: return Outcome(results: group.map { _ in .failure(error) })
            default: return either(group, .apart, database)
            }
        }
    }

    /// What becomes of them, or one failure for all.
    private func either(_ group: [Request], _ manner: Manner, _ database: Database) -> Outcome {
        do throws(StoreError) {
            return try commit(group, manner, database)
        } catch {
            return Outcome(results: group.map { _ in .failure(error) })
        }
    }

    private enum Manner {
        /// A fault of one fails all: the shorter way, and the usual one.
        case together
        /// A fault of one takes back only what that one asked for.
        case apart
    }

    /// One transaction, committed and not yet on the disk.
    /// - Throws: what failed all of them; then nothing was applied.
    private func commit(_ group: [Request], _ manner: Manner, _ database: Database) throws(StoreError) -> Outcome {
        var results: [Result<Void, StoreError>] = []
        var consequences = Consequences(), learned = WriterMemory()
        do {
            // Asked for at once: a transaction that began by reading could not wait for its turn to write.
            try database.inTransaction(.immediate) {
                switch manner {
                case .together:
                    var writer = ChangeWriter(database, folder, try takeMemory().ifCurrent(database))
                    for request in group { try writer.apply(request.changes) }
                    consequences = writer.consequences
                    learned = writer.memory
                    results = group.map { _ in .success(()) }
                case .apart:
                    results = try group.map { try apply($0.changes, database, &consequences) }
                }
                try ReadyQueues.refresh(consequences.queues, database)
                return .commit
            }
        } catch {
            throw StoreError(cause: error)
        }
        learned.forget(consequences.queues)
        memory.withLock { $0 = learned }
        return Outcome(results: results, files: consequences.files)
    }

    /// One request in a savepoint.
    private func apply(
        _ changes: [StoreChange], _ database: Database, _ consequences: inout Consequences
    ) throws -> Result<Void, StoreError> {
        try database.run("SAVEPOINT changes")
        do {
            // What is taken back must not be remembered.
            var writer = ChangeWriter(database, folder, WriterMemory())
            try writer.apply(changes)
            try database.run("RELEASE changes")
            consequences.merge(writer.consequences)
            return .success(())
        } catch {
            let fault = StoreError(cause: error)
            // What is neither a conflict nor found by us may have ended the whole transaction already: it is for all.
            guard fault == .conflict || error is StoreError else { throw error }
            try database.run("ROLLBACK TO changes")
            try database.run("RELEASE changes")
            return .failure(fault)
        }
    }

    /// Nothing is left in its place: after a fault nothing is known.
    private func takeMemory() -> WriterMemory {
        memory.withLock { memory in
            defer { memory = WriterMemory() }
            return memory
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
