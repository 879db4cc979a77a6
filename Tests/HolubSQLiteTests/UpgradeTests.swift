#if Personas && SQLite
import GRDB
import Holub
import HolubSQLite
import Testing

/// A store that was brought up to date is as one that was made today: the same tables, the same indices.
@Suite("Stores brought up to date") struct UpgradeTests {
    /// What earlier versions left: the first one, and the third one as it was for some days.
    enum Origin: Sendable, CaseIterable {
        case first, third

        func make(at place: Place) async throws {
            switch self {
            case .first:
                try await DatabaseQueue(path: place.path).writeWithoutTransaction { try $0.execute(sql: OldStore.sql) }
            case .third:
                do { _ = try await place.open() }
                try await DatabaseQueue(path: place.path).writeWithoutTransaction { database in
                    try database.execute(
                        sql: """
                            DROP INDEX entryUndecided;
                            ALTER TABLE issue DROP COLUMN kind;
                            ALTER TABLE entry DROP COLUMN notify;
                            ALTER TABLE entry DROP COLUMN ret;
                            ALTER TABLE entry DROP COLUMN envid;
                            DELETE FROM grdb_migrations WHERE identifier > '3';
                            PRAGMA user_version = 3
                            """)
                }
            }
        }
    }

    let place: Place

    init() throws { place = try Place() }

    /// The SQL of each table and index, but for blanks.
    private func schema(of place: Place) async throws -> [String: String] {
        try await DatabaseQueue(path: place.path).read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%'")
            let parts = rows.map { row -> (String, String) in
                let words: String = row["sql"]
                let blanks = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return (row["name"], blanks.replacing("( ", with: "(").replacing(" )", with: ")"))
            }
            return Dictionary(uniqueKeysWithValues: parts)
        }
    }

    @Test(arguments: Origin.allCases)
    func theSchemaIsThatOfANewStore(_ origin: Origin) async throws {
        let new = try Place()
        do { _ = try await new.open() }
        try await origin.make(at: place)
        do { _ = try await place.open() }
        let expected = try await schema(of: new), found = try await schema(of: place)
        #expect(Set(found.keys) == Set(expected.keys))
        for (name, sql) in expected { #expect(found[name] == sql, "\(name)") }
    }

    /// What is asked while messages leave, as the store asks it.
    static let questions = [
        "SELECT * FROM entry WHERE ticket = x'00'",
        "SELECT * FROM entry WHERE account = x'00' AND key = x'00'",
        "SELECT * FROM entry WHERE account = x'00' AND state = 0 AND serial < 9 ORDER BY serial DESC LIMIT 1",
        """
        SELECT * FROM entry JOIN queue ON queue.serial = entry.queue
        WHERE queue.key = x'00' AND state = 0 AND due <= 9 ORDER BY due, entry.serial LIMIT 1
        """,
        "SELECT count(*) FROM entry JOIN queue ON queue.serial = entry.queue WHERE queue.key = x'00' AND state = 0",
        """
        SELECT submittedAt FROM entry JOIN queue ON queue.serial = entry.queue
        WHERE queue.key = x'00' AND submittedAt IS NOT NULL ORDER BY submittedAt DESC LIMIT 1 OFFSET 9
        """,
        """
        SELECT * FROM entry JOIN queue ON queue.serial = entry.queue
        WHERE entry.waitsSince > 9 AND state = 0 LIMIT 1
        """,
        """
        SELECT * FROM entry JOIN queue ON queue.serial = entry.queue
        WHERE closedAt < 9 AND state >= 2 ORDER BY closedAt, entry.serial LIMIT 1
        """,
        "SELECT * FROM entry JOIN queue ON queue.serial = entry.queue WHERE expires <= 9 AND state = 0 LIMIT 1",
        "SELECT count(*) FROM entry WHERE mailbox = x'00' AND state = 4",
        "SELECT due FROM entry WHERE entry.queue = 1 AND state = 1 ORDER BY due LIMIT 1",
        "SELECT kept FROM entry WHERE content = x'00' AND content <> ticket",
        "SELECT * FROM queue WHERE waitsSince > 9 LIMIT 1",
        "SELECT count(*) FROM issue WHERE kind = 0 AND address = x'00' AND at >= 9",
        "SELECT count(*) FROM issue WHERE kind = 0 AND account = x'00' AND at >= 9",
        "SELECT * FROM notice WHERE mailbox = x'00' AND cause = x'00' AND clearedAt IS NULL",
        "SELECT * FROM verification WHERE mailbox = x'00' AND closedAt IS NULL ORDER BY serial DESC",
        "SELECT * FROM mailbox WHERE account = x'00' ORDER BY serial",
    ]

    @Test(arguments: Origin.allCases)
    func questionsAreAnsweredByIndex(_ origin: Origin) async throws {
        try await origin.make(at: place)
        do { _ = try await place.open() }
        try await DatabaseQueue(path: place.path).read { database in
            for question in Self.questions {
                let plan = try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(question)").map { row -> String in
                    row["detail"]
                }
                #expect(!plan.isEmpty && !plan.contains { $0.hasPrefix("SCAN") }, "\(question): \(plan)")
            }
        }
    }

    @Test func whatWasIssuedBeforeCountsByItsAddressHoweverItIsSpelled() async throws {
        try await DatabaseQueue(path: place.path).writeWithoutTransaction { database in
            try database.execute(
                sql: OldStore.sql + "UPDATE verification SET address = CAST('\"JANA\"@firma.example' AS BLOB)")
        }
        let store = try await place.open()
        let address = try EmailAddress("jana@firma.example")
        #expect(try await store.verificationsIssued(.address(address), since: Sample.now) == 1)
    }
}
#endif
