#if SQLite
import Foundation
import GRDB
import Synchronization

/// The least that a durable row costs: one table, no index, group commits by GRDB with the same settings.
final class BareStore: Sendable {
    private struct Request: Sendable {
        let octets: Data
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let pool: DatabasePool
    private let line = Mutex<(waiting: [Request], isServed: Bool)>(([], false))

    init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 8000;
                    CREATE TABLE row (id INTEGER PRIMARY KEY, octets BLOB NOT NULL)
                    """)
        }
    }

    func insert(_ octets: Data) async throws {
        try await withCheckedThrowingContinuation { continuation in
            let begins = line.withLock { line in
                line.waiting.append(Request(octets: octets, continuation: continuation))
                defer { line.isServed = true }
                return !line.isServed
            }
            if begins { pool.asyncWriteWithoutTransaction { [self] in serve($0) } }
        }
    }

    private func serve(_ database: Database) {
        while let group = nextGroup() {
            let result = Result {
                try database.inTransaction(.immediate) {
                    let statement = try database.cachedStatement(sql: "INSERT INTO row (octets) VALUES (?)")
                    for request in group { try statement.execute(arguments: [request.octets]) }
                    return .commit
                }
            }
            for request in group { request.continuation.resume(with: result) }
        }
    }

    private func nextGroup() -> [Request]? {
        line.withLock { line in
            guard !line.waiting.isEmpty else {
                line.isServed = false
                return nil
            }
            defer { line.waiting = [] }
            return line.waiting
        }
    }
}
#endif
