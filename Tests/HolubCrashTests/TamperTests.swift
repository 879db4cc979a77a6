#if Personas && SQLite
import Foundation
import Holub
import HolubSQLite
import Testing

/// A sealed password that was changed in its row, or put in another's: it is refused, and messages wait for the person.
@Suite("Tampered rows") struct TamperTests {
    /// In memory every bit, on disk some of them: what a store does with octets does not depend on them.
    @Test(arguments: ["memory", "disk"]) func everyBitFlipIsRefusedAndTheQueueIsHeld(_ kind: String) async throws {
        let site = try await CrashSite(accounts: 0)
        let store: any Store = kind == "memory" ? MemoryStore() : try await SQLiteStore.open(at: site.store)
        let room = try site.mailroom(store)
        let jana = room.account("jana")
        let mailbox = try await site.connect("jana@a.example", of: jana, store)
        let ticket = try await jana.send(try letter("jana@a.example"), from: mailbox)
        let sealed = try #require(try await store.mailbox(mailbox)?.sealed)
        let signIns = site.sink.saw.signIns
        var flips = 0, held = 0
        for bit in stride(from: 0, to: sealed.count * 8, by: kind == "memory" ? 1 : 37) {
            var changed = sealed
            changed[bit / 8] ^= 1 << (bit % 8)
            try await put(changed, mailbox, store)
            try await room.work()
            flips += 1
            let entry = try await jana.message(ticket), own = try await jana.mailbox(mailbox)
            if entry.state == .queued, Self.isHeld(entry, own) { held += 1 }
        }
        #expect(held == flips)
        #expect(site.sink.saw.signIns == signIns && site.sink.saw.receipts.isEmpty)
        #expect(try await jana.notices().map(\.cause) == [.passwordUnreadable])
        // Nothing is lost: with the right octets it leaves.
        try await put(sealed, mailbox, store)
        try await room.work()
        #expect(try await jana.message(ticket).state == .sent)
        Length.report("bit flips of a sealed password, \(kind): \(held) of \(flips) refused with the queue held")
    }

    /// A key or a version that nobody knows is the application's to mend, and its line waits; anything else is the person's.
    private static func isHeld(_ entry: OutboxEntry, _ own: OwnMailbox) -> Bool {
        switch entry.situation {
        case .waitsForPerson: own.state == .needsAttention
        case .waitsForServer: own.state == .connected
        default: false
        }
    }

    @Test func rowsThatWereSwappedAreRefused() async throws {
        let site = try await CrashSite(accounts: 2, mailboxes: 1)
        #expect(try await site.run(["task=send", "messages=4", "accounts=2"]).ending == .exited(0))
        let signIns = site.sink.saw.signIns
        // Both are read before either is written.
        try Inventory.run(
            """
            CREATE TEMP TABLE old AS SELECT id, sealed FROM mailbox;
            UPDATE mailbox SET sealed = (SELECT old.sealed FROM old WHERE old.id <> mailbox.id)
            """, in: site.store)
        #expect(try await site.run(["task=work", "accounts=2", "rounds=3"]).ending == .exited(0))
        #expect(site.sink.saw.signIns == signIns && site.sink.saw.receipts.isEmpty)
        let inventory = try Inventory(of: site.store)
        #expect(inventory.states == [.queued: 4])
        Length.report("swapped rows: 2 of 2 refused, 4 messages held")
    }

    /// The row as somebody changed it, and its line as it was before.
    private func put(_ sealed: [UInt8], _ mailbox: MailboxID, _ store: any Store) async throws {
        var record = try #require(try await store.mailbox(mailbox))
        record.sealed = sealed
        record.state = .connected
        record.attention = nil
        var changes: [StoreChange] = [.put(.mailbox(record))]
        if var queue = try await store.queue(.mailbox(mailbox)) {
            queue.isPaused = false
            queue.notBefore = Moment(milliseconds: 0)
            queue.waitsSince = nil
            queue.failures = 0
            changes.append(.put(.queue(queue)))
        }
        try await store.apply(changes)
    }

    private func letter(_ from: String) throws -> Message {
        Message(
            from: Mailbox(try EmailAddress(from)), to: [Mailbox(try EmailAddress("b@example.com"))], subject: "tamper",
            text: "Sealed.\n", date: try MessageDate(secondsSinceEpoch: 1_790_000_000),
            messageID: try MessageID("<tamper@crash.test>"))
    }
}
#endif
