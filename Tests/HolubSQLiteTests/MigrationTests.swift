#if Personas && SQLite
import Foundation
import GRDB
import Holub
import HolubSQLite
import Testing

@Suite("Stores of other versions") struct MigrationTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func aStoreOfTheFirstVersionOpens() async throws {
        try await DatabaseQueue(path: place.path).writeWithoutTransaction { try $0.execute(sql: OldStore.sql) }
        let store = try await place.open()
        let mailbox = try #require(try await store.mailboxes(of: "firma").first)
        #expect(mailbox.id.text == OldStore.mailbox)
        #expect(mailbox.state == .verified && mailbox.revision == 3 && mailbox.settings.isDefault)
        #expect(mailbox.awaitsAdministratorSince == nil)
        let entry = try #require(try await store.entry(of: "firma", key: "7"))
        #expect(entry.ticket.text == OldStore.ticket && entry.recipients.count == 2)
        #expect(entry.keyFingerprint == nil && entry.notifications == nil)
        #expect(try await store.content(entry.ticket) == .octets([0x61, 0x0D, 0x0A]))
        #expect(try await store.readyQueues(at: Sample.now, limit: 9).map(\.key) == [.mailbox(mailbox.id)])
        // The second version remembers verifications apart.
        #expect(try await store.verificationsIssued(.account("firma"), since: Sample.now) == 1)
        try await store.apply([.removeMailbox(mailbox.id, revision: 3)])
        #expect(try await store.verificationsIssued(.account("firma"), since: Sample.now) == 1)
        #expect(try await store.pragma("user_version") == "6")
    }

    @Test func aStoreOfALaterVersionIsRefusedAndLeftAsItWas() async throws {
        do { _ = try await place.open() }
        try await DatabaseQueue(path: place.path).writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: place.path))
        await #expect(throws: StoreError.newer(version: 7, known: 6)) { try await place.open() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == before)
    }

    @Test func stringsInPlaceOfNumbersAndNonsenseAreAnErrorAndNoTrap() async throws {
        let mailbox = try Sample.mailbox(), entry = Sample.entry(mailbox)
        try await place.open().apply([.put(.mailbox(mailbox)), .put(.entry(entry))])
        let damage = [
            "UPDATE entry SET state = 99", "UPDATE entry SET state = 0, sender = x'ff00'",
            "UPDATE entry SET state = 0, sender = CAST('a@b.example' AS BLOB), notify = 8",
            "UPDATE entry SET notify = -1", "UPDATE entry SET notify = 1, ret = x'00'",
            "UPDATE entry SET ret = NULL, envid = x''",
            "UPDATE entry SET envid = NULL; UPDATE mailbox SET details = x'7b'", "UPDATE mailbox SET address = x''",
        ]
        for sql in damage {
            try await DatabaseQueue(path: place.path).write { try $0.execute(sql: sql) }
            let store = try await place.open()
            await #expect(throws: StoreError.self, "\(sql)") {
                _ = try await store.entry(entry.ticket)
                _ = try await store.mailbox(mailbox.id)
            }
        }
    }

    @Test func numbersAtTheirLimitsDoNotTrap() async throws {
        let mailbox = try Sample.mailbox(), entry = Sample.entry(mailbox)
        try await place.open().apply([
            .put(.mailbox(mailbox)), .put(.entry(entry)), .put(.queue(QueueRecord(key: .mailbox(mailbox.id)))),
        ])
        try await DatabaseQueue(path: place.path).write { database in
            let most = Int64.max, least = Int64.min
            try database.execute(
                sql: """
                    UPDATE entry SET revision = \(most), due = \(least), expires = \(most), attempts = \(least);
                    UPDATE queue SET revision = \(most), fence = \(most), heldUntil = \(most), ready = \(least)
                    """)
        }
        let store = try await place.open()
        let found = try #require(try await store.entry(entry.ticket))
        await #expect(throws: StoreError.conflict) { try await store.apply([.put(.entry(found))]) }
        let queue = try #require(try await store.readyQueues(at: .init(milliseconds: .max), limit: 9).first)
        await #expect(throws: StoreError.conflict) { try await store.apply([.put(.queue(queue))]) }
        #expect(try await store.nextReady()?.milliseconds == .min)
    }
}
#endif
