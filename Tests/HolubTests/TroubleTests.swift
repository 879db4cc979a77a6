#if Personas && SQLite
import HolubSQLite
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// A store that is busy, damaged, or holds what nobody wrote: messages leave all the same, and none is lost.
@Suite("A store in trouble")
struct TroubleTests {
    @Test(
        "What came of a message is stored again when the store is busy", arguments: [EntryRecord.State.sent, .refused])
    func busy(_ state: EntryRecord.State) async throws {
        let store = WatchedStore(MemoryStore()), tries = Mutex(0)
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        if state == .refused {
            office.server.fate { _, _ in .refuses(.afterData, Reply(552, "5.3.4 Message too big")) }
        }
        store.onApply { changes throws(StoreError) in
            let isFate = changes.contains {
                if case .put(.entry(let entry)) = $0 { entry.state == state } else { false }
            }
            guard isFate else { return }
            let number = tries.withLock { tries in
                tries += 1
                return tries
            }
            if number == 1 { throw .busy }
        }
        let ticket = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.message(ticket).state == state)
        #expect(tries.withLock { $0 } == 2)
        try await office.pass(.days(1))
        #expect(office.server.committed.count == 1)
        #expect(try await jana.message(ticket).state == state)
    }

    @Test(
        "A record that cannot be read when time is looked after stops no message",
        arguments: [
            "entriesWaiting(since:limit:)", "queuesWaiting(since:limit:)", "entriesExpired(by:limit:)",
            "closedEntries(before:limit:)",
        ])
    func upkeep(_ damaged: String) async throws {
        let store = WatchedStore(MemoryStore()), met = Mutex(0)
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        store.onCall { call throws(StoreError) in
            guard call == damaged else { return }
            met.withLock { $0 += 1 }
            throw .unreadable("a row")
        }
        let ticket = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.message(ticket).state == .sent)
        #expect(met.withLock { $0 } > 0)
    }

    @Test("A mailbox that cannot be read holds its own messages, and nobody else's")
    func damagedMailbox() async throws {
        let store = DamagedStore(MemoryStore())
        let office = try Office(store: store)
        let (jana, hers) = try await office.jana()
        let (petr, his) = try await office.jana("4712", "petr@seznam.cz")
        let held = try await jana.send(office.message(), from: hers)
        office.clock.advance(by: .seconds(1))
        let other = try await petr.send(office.message("petr@seznam.cz"), from: his)
        store.damage([hers])
        _ = try? await office.mailroom.work()
        #expect(try await petr.message(other).state == .sent)
        #expect(try await jana.message(held).state == .queued)
        store.damage([])
        try await office.pass(.minutes(5))
        #expect(try await jana.message(held).state == .sent)
    }

    @Test(
        "Numbers that no version writes end no process, and messages leave", arguments: [Int.max, .min],
        ["memory", "disk"])
    func numbers(_ number: Int, _ kind: String) async throws {
        let folder = try Folder()
        let office = try Office(
            store: kind == "memory" ? MemoryStore() : try await SQLiteStore.open(at: folder.store))
        let (jana, mailbox) = try await office.jana()
        var tickets: [Ticket] = []
        for _ in 0..<5 { tickets.append(try await jana.send(office.message(), from: mailbox)) }
        try await damage(office, mailbox, tickets, number)
        office.server.opening { number in number == 2 ? Failure(.connect, .connectionRefused) : nil }
        office.server.fate { number, _ in
            switch number {
            case 1: .refuses(.rcpt, Reply(451, "4.3.0 try again later"))
            case 2: .fails(.data, .closed)
            case 3: .vanishes
            default: .accepts()
            }
        }
        try await office.pass(.days(1))
        // After so many failures a person may have to look first.
        #expect(try await jana.resume(mailbox).succeeded)
        try await office.pass(.days(1))
        #expect(try await jana.outbox(in: [.sent]).count == 4)
        #expect(try await jana.outbox(in: [.unknown]).count == 1)
        #expect(try await jana.notices(.all).contains { $0.cause == .perhapsSent })
    }

    /// Every number that is counted on while messages leave, set to this one.
    private func damage(_ office: Office, _ mailbox: MailboxID, _ tickets: [Ticket], _ number: Int) async throws {
        let moment = Moment(milliseconds: Int64(number)), store = office.store
        var queue = QueueRecord(key: .mailbox(mailbox))
        queue.fence = number
        queue.failures = number
        queue.heldUntil = moment
        queue.waitsSince = moment
        let owner = try #require(try await store.mailbox(mailbox))
        var notice = NoticeRecord(
            id: .random(), account: owner.account, mailbox: mailbox, provider: "seznam",
            latest: CauseRecord(cause: Cause.perhapsSent.rawValue, phase: "after-data", reply: nil, at: moment),
            ticket: nil)
        notice.count = number
        var changes: [StoreChange] = [.put(.queue(queue)), .put(.notice(notice))]
        for ticket in tickets {
            var entry = try #require(try await store.entry(ticket))
            entry.attempts = number
            entry.waitsSince = moment
            entry.submittedAt = moment
            entry.failure = CauseRecord(cause: "refused", phase: "rcpt", reply: nil, at: moment)
            changes.append(.put(.entry(entry)))
        }
        try await store.apply(changes)
    }
}
#endif
