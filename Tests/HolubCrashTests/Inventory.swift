#if Personas && SQLite
import Foundation
import GRDB
import Holub
import Testing

/// What stands in a store, read past it.
struct Inventory {
    struct Row: Hashable {
        let key: String
        let state: EntryRecord.State
        let isPossibleDuplicate: Bool
    }

    var integrity: String
    var rows: [Row]
    var files: Set<String>

    var keys: Set<String> { Set(rows.map(\.key)) }
    /// How many entries are in each state.
    var states: [EntryRecord.State: Int] { rows.reduce(into: [:]) { $0[$1.state, default: 0] += 1 } }

    /// By their numbers in the schema.
    private static let known: [EntryRecord.State] = [
        .queued, .committing, .sent, .refused, .unknown, .cancelled, .expired,
    ]

    /// Of a database that nobody else works on.
    init(of path: String) throws {
        let found = try DatabaseQueue(path: path).writeWithoutTransaction { database in
            let entries = try Row.fetchAll(database)
            return (
                try String.fetchOne(database, sql: "PRAGMA integrity_check") ?? "", entries,
                try Data.fetchAll(database, sql: "SELECT file FROM content WHERE file IS NOT NULL")
            )
        }
        integrity = found.0
        rows = found.1
        files = Set(found.2.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Of a copy of the database and its log, so that what a crash left stays as it is.
    init(ofCopyOf path: String) throws {
        let copy = path + ".copy"
        defer { for end in ["", "-wal", "-shm"] { unlink(copy + end) } }
        for end in ["", "-wal"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
        }
        try self.init(of: copy)
    }

    /// Changes the database behind the store's back.
    static func run(_ sql: String, in path: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// Whether an entry bears the mark, asked while others work on the store.
    static func isFlagged(_ key: String, in path: String) throws -> Bool {
        // After a kill whoever opens the database first puts its log in order, and the others wait for that.
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        let found = try DatabaseQueue(path: path, configuration: configuration).read { database in
            try Bool.fetchOne(
                database, sql: "SELECT isPossibleDuplicate FROM entry WHERE key = ?", arguments: [Data(key.utf8)])
        }
        return found == true
    }
}

extension Inventory.Row {
    fileprivate static func fetchAll(_ database: Database) throws -> [Self] {
        let sql = "SELECT coalesce(key, messageID) AS key, state, isPossibleDuplicate FROM entry ORDER BY serial"
        return try GRDB.Row.fetchAll(database, sql: sql).map { row in
            let number: Int = row["state"], octets: Data = row["key"]
            return Self(
                key: String(decoding: octets, as: UTF8.self), state: try #require(Inventory.state(number)),
                isPossibleDuplicate: row["isPossibleDuplicate"])
        }
    }
}

extension Inventory {
    fileprivate static func state(_ number: Int) -> EntryRecord.State? {
        known.indices.contains(number) ? known[number] : nil
    }
}
#endif
