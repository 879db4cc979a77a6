#if SQLite
internal import GRDB
internal import Holub

/// Opens the file, and makes sure that SQLite does what durability needs.
enum StoreDatabase {
    /// How long a change waits for another program, in seconds.
    static let patience = 5

    /// Of a new store, in octets; one that is there keeps its own. A message changes a page of an index for its queue alone, and
    /// the log takes whole pages: half of SQLite's usual size writes half as much (Decision 0017).
    private static let pageSize = 2048

    /// The connections on one file.
    struct Connections {
        let pool: DatabasePool
        /// For copying the log into the database beside the connection that writes.
        let checkpoints: DatabaseQueue
    }

    static func open(at path: String) throws(StoreError) -> Connections {
        do {
            try examine(path)
            var configuration = Configuration()
            configuration.label = "holub.store"
            configuration.busyMode = .timeout(Double(patience))
            configuration.maximumReaderCount = 4
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = \(pageSize)") }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try StoreSchema.migrator.migrate(pool)
            // After opening: GRDB sets NORMAL when it prepares the log.
            try pool.writeWithoutTransaction(harden)
            let checkpoints = try DatabaseQueue(path: path, configuration: configuration)
            try checkpoints.writeWithoutTransaction(harden)
            try settle(checkpoints)
            return Connections(pool: pool, checkpoints: checkpoints)
        } catch {
            throw StoreError(cause: error)
        }
    }

    /// Looks before anything is written: what is not ours stays as it is.
    private static func examine(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Double(patience))
        try DatabaseQueue(path: path, configuration: configuration).read { database in
            let owner = try pragma("application_id", database), version = try pragma("user_version", database)
            if owner == "\(StoreSchema.applicationID)" {
                guard let number = Int(version), number > 0 else { throw StoreError.unreadable("it has no version") }
                guard number <= StoreSchema.version else {
                    throw StoreError.newer(version: number, known: StoreSchema.version)
                }
            } else {
                let count = try Int64.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
                guard owner == "0", version == "0", count == 0 else {
                    throw StoreError.unreadable("it is a database of another program")
                }
            }
        }
    }

    /// The settings, each read back: a build of SQLite may ignore one without a word.
    private static var settings: [(name: String, set: String, expected: String)] {
        var settings = [
            // NORMAL: not at the commit but right after it, by `LogSync`. Checkpoints are synchronised here as there.
            ("journal_mode", "WAL", "wal"), ("synchronous", "NORMAL", "1"), ("foreign_keys", "ON", "1"),
            ("busy_timeout", "\(patience * 1000)", "\(patience * 1000)"),
            // Indices by queue and account change pages everywhere: 16 MB of them stay at hand (the number is in KB, below zero).
            // `Checkpoints` copies the log.
            ("cache_size", "-16000", "-16000"), ("wal_autocheckpoint", "0", "0"),
            // What a burst has made of the log is given back when it begins anew.
            ("journal_size_limit", "67108864", "67108864"),
        ]
        #if canImport(Darwin)
        // There, only this reaches the disk itself.
        settings += [("fullfsync", "ON", "1"), ("checkpoint_fullfsync", "ON", "1")]
        #endif
        return settings.map { (name: $0.0, set: $0.1, expected: $0.2) }
    }

    /// Copies what an earlier run left in the log: it may have ended since the disk did not take it, and the system may have
    /// forgotten that. Copied, it is written once more.
    private static func settle(_ connection: DatabaseQueue) throws {
        do {
            _ = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            // Another process is at it.
        }
    }

    private static func harden(_ database: Database) throws {
        for setting in settings {
            try database.execute(sql: "PRAGMA \(setting.name) = \(setting.set)")
            let value = try pragma(setting.name, database)
            guard value == setting.expected else {
                throw StoreError.failed("SQLite's \(setting.name) is \(value), not \(setting.expected)")
            }
        }
    }

    static func pragma(_ name: String, _ database: Database) throws -> String {
        let value = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)")?.storage
        return switch value {
        case .int64(let number): "\(number)"
        case .string(let text): text
        default: ""
        }
    }
}
#endif
