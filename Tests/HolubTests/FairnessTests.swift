#if Personas && SQLite
import HolubSQLite
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// Nobody's many messages, long messages or late messages are in others' way, and a server is not asked without end.
@Suite("Turns")
struct FairnessTests {
    @Test("Who cancels the work gets it back, and what has not begun waits")
    func cancelled() async throws {
        let store = WatchedStore(MemoryStore()), task = Mutex<Task<Moment?, any Error>?>(nil)
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<2 { _ = try await jana.send(office.message(), from: mailbox) }
        office.server.beforeTerminator {
            while task.withLock({ $0 == nil }) { await Task.yield() }
            task.withLock { $0?.cancel() }
        }
        let before = store.calls
        let work = Task { try await office.mailroom.work() }
        task.withLock { $0 = work }
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(office.server.seen.count == 1)
        #expect(try await jana.outbox(in: [.queued, .unknown, .sent]).count == 2)
        #expect(try await jana.outbox(in: [.queued]).count >= 1)
        #expect(store.calls - before < 100)
        // Nothing is held, and all of it leaves later.
        office.server.beforeTerminator {}
        try await office.pass(.minutes(10))
        #expect(try await jana.outbox(in: [.sent]).count == 2)
    }

    @Test(
        "A store that takes no leave is not asked by one sign-in after the other, also when it takes no rest either",
        arguments: [true, false])
    func noStorm(_ takesRest: Bool) async throws {
        let store = WatchedStore(MemoryStore()), isFull = Mutex(true)
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        store.onApply { changes throws(StoreError) in
            let isRefused = changes.contains {
                switch $0 {
                case .put(.entry(let entry)): entry.state == .committing
                case .put(.queue(let queue)): !takesRest && queue.notBefore > office.clock.now
                default: false
                }
            }
            if isRefused && isFull.withLock({ $0 }) { throw .full }
        }
        let ticket = try await jana.send(office.message(), from: mailbox)
        let before = office.server.signIns
        let service = Task { try await office.mailroom.run() }
        // An hour in steps of half a second, and messages that come ring the bell.
        for step in 0..<7200 {
            if step % 60 == 0 { _ = try await jana.send(office.message(), from: mailbox) }
            office.clock.advance(by: .milliseconds(500))
            for _ in 0..<20 { await Task.yield() }
        }
        #expect((1...20).contains(office.server.signIns - before), "\(office.server.signIns - before)")
        #expect(office.server.committed.isEmpty)
        service.cancel()
        try? await service.value
        isFull.withLock { $0 = false }
        try await office.pass(.days(1))
        #expect(try await jana.message(ticket).state == .sent)
        #expect(try await jana.outbox(in: [.sent], limit: 1000).count == 121)
        #expect(office.server.committed.count == 121)
    }

    @Test("One account's many lines hide nobody else's", arguments: ["memory", "disk"])
    func manyLines(_ kind: String) async throws {
        let folder = try Folder()
        let office = try Office(
            store: kind == "memory" ? MemoryStore() : try await SQLiteStore.open(at: folder.store),
            tokens: { _, _ in try Secret("token") })
        let form = try #require(try await office.jana().0.mailboxes().first?.form)
        let many = try await office.mailboxes(300, of: "many", form)
        for mailbox in many { _ = try await office.send(from: mailbox) }
        office.clock.advance(by: .seconds(1))
        let one = try await office.mailboxes(1, of: "one", form)[0]
        let ticket = try await office.send(from: one)
        // The first account's server keeps whoever comes, until the other's message has left.
        let hasLeft = Mutex(false)
        office.server.fate { _, submission in
            if submission.message.envelope.sender == one.address { hasLeft.withLock { $0 = true } }
            return .accepts()
        }
        office.server.beforeTerminator {
            for _ in 0..<100_000 where !hasLeft.withLock({ $0 }) { await Task.yield() }
            office.mailroom.core.bell.ring()
        }
        let account = office.mailroom.account("one")
        let service = Task { try await office.mailroom.run() }
        while try await account.message(ticket).state != .sent {
            office.clock.advance(by: .seconds(1))
            await Task.yield()
            guard office.server.seen.count < 200 else { break }
        }
        #expect(try await account.message(ticket).state == .sent)
        #expect(office.server.seen.count < 200)
        service.cancel()
        try? await service.value
    }

    @Test("A line that had its turn goes behind those that are ready")
    func turns() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let (petr, other) = try await office.jana("4712", "petr@seznam.cz")
        for _ in 0..<201 { _ = try await jana.send(office.message(), from: mailbox) }
        office.clock.advance(by: .seconds(1))
        _ = try await petr.send(office.message("petr@seznam.cz"), from: other)
        office.clock.advance(by: .seconds(1))
        let run = QueueRun(core: office.mailroom.core, stop: StopSignal(), key: .mailbox(mailbox))
        #expect(try await run.serve() == .served)
        #expect(office.server.committed.count == 200)
        let ready = try await office.store.readyQueues(at: office.clock.now, limit: 9)
        #expect(ready.map(\.key) == [.mailbox(other), .mailbox(mailbox)])
    }

    @Test("What may not leave after a time does not, also when its server was slow or its line long")
    func notAfter() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let expiry = office.clock.now + .minutes(10)
        let slow = try await jana.send(office.message(), from: mailbox, expires: expiry)
        let next = try await jana.send(office.message(), from: mailbox, expires: expiry)
        let last = try await jana.send(office.message(), from: mailbox)
        office.server.beforeTerminator { office.clock.set(max(office.clock.now, expiry)) }
        try await office.mailroom.work()
        try await office.pass(.minutes(10))
        #expect(try await jana.message(slow).state == .expired)
        #expect(try await jana.message(next).state == .expired)
        #expect(try await jana.message(last).state == .sent)
        #expect(office.server.committed.count == 1)
        let notices = try await jana.notices()
        #expect(notices.map(\.cause) == [.notSentInTime] && notices[0].count == 2)
    }

    @Test("A late message whose mailbox cannot be read is late alone")
    func lateAndDamaged() async throws {
        let store = DamagedStore(MemoryStore())
        let office = try Office(store: store)
        let (jana, hers) = try await office.jana()
        let (petr, his) = try await office.jana("4712", "petr@seznam.cz")
        for (account, mailbox) in [(jana, hers), (petr, his)] { try await account.disable(mailbox) }
        // Both were handed over before.
        for (account, mailbox) in [(jana, hers), (petr, his)] { try await account.enable(mailbox) }
        office.server.opening { _ in Failure(.connect, .connectionRefused) }
        let expiry = office.clock.now + .minutes(5)
        _ = try await jana.send(office.message(), from: hers, expires: expiry)
        let other = try await petr.send(office.message("petr@seznam.cz"), from: his, expires: expiry)
        store.damage([hers])
        try? await office.pass(.minutes(10))
        #expect(try await petr.message(other).state == .expired)
    }

    @Test("Who stops waiting for the bell wakes nobody else")
    func bell() async {
        let bell = Bell(), heard = bell.rings, woken = Atomic(0)
        let wait: @Sendable () async -> Void = {
            await bell.wait(after: heard)
            woken.add(1, ordering: .relaxed)
        }
        let others = (0..<3).map { _ in Task(operation: wait) }
        let one = Task { await bell.wait(after: heard) }
        for _ in 0..<100 { await Task.yield() }
        one.cancel()
        await one.value
        for _ in 0..<100 { await Task.yield() }
        #expect(woken.load(ordering: .relaxed) == 0 && bell.rings == heard)
        bell.ring()
        for other in others { await other.value }
        #expect(woken.load(ordering: .relaxed) == 3)
    }
}

extension Office {
    /// Mailboxes of an account that sign in by a token.
    fileprivate func mailboxes(_ count: Int, of account: AccountID, _ form: SubmissionForm) async throws
        -> [MailboxRecord]
    {
        let mailboxes = try (0..<count).map { number in
            var mailbox = MailboxRecord(
                id: .random(), account: account, address: try EmailAddress("\(account).\(number)@seznam.cz"),
                addedAt: clock.now)
            mailbox.state = .connected
            mailbox.form = form
            mailbox.signsInByToken = true
            return mailbox
        }
        try await store.apply(mailboxes.map { .put(.mailbox($0)) })
        return mailboxes
    }

    fileprivate func send(from mailbox: MailboxRecord) async throws -> Ticket {
        try await mailroom.account(mailbox.account).send(message(mailbox.address.description), from: mailbox.id)
    }
}
#endif
