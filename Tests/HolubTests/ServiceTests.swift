#if Personas
import HolubSender
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import Holub

/// The outbox as a service, a line that two hold, and clocks that are set.
@Suite("Working the outbox off")
struct ServiceTests {
    @Test("The service sends what comes, and told to stop it ends the message under way and begins no other")
    func service() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: office.mailroom)],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let first = try await jana.send(office.message(), from: mailbox)
        // Shutdown begins while the first message's terminator is out.
        office.server.afterTerminator {
            await group.triggerGracefulShutdown()
            while !Task.isShuttingDownGracefully { await Task.yield() }
        }
        let second = try await jana.send(office.message(), from: mailbox)
        try await group.run()
        #expect(try await jana.message(first).state == .sent)
        #expect(try await jana.message(second).state == .queued)
        #expect(office.server.committed.count == 1)
        #expect(try await office.store.queue(.mailbox(mailbox))?.isHeld(at: office.clock.now) == false)
    }

    @Test("A message that comes while the service sleeps wakes it")
    func bell() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: office.mailroom)],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        office.server.afterTerminator { await group.triggerGracefulShutdown() }
        // The virtual clock stands still, so nothing but the bell can wake it.
        async let running: Void = group.run()
        for _ in 0..<50 { await Task.yield() }
        let ticket = try await jana.send(office.message(), from: mailbox)
        try await running
        #expect(try await jana.message(ticket).state == .sent)
    }

    /// Another process at the same store, whose clock has gone on while the first one sleeps.
    private func later(than office: Office) throws -> Office {
        let other = try Office(store: office.store, keys: office.mailroom.core.keys)
        other.clock.set(office.clock.now + office.mailroom.core.lease + .seconds(1))
        return other
    }

    @Test("A holder that slept too long does not send: the fence holds, and the message leaves once")
    func fence() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        let other = try later(than: office)
        office.server.beforeTerminator { _ = try? await other.mailroom.work() }
        try await office.mailroom.work()
        #expect(other.server.committed.count == 1)
        #expect(office.server.committed.isEmpty)
        #expect(office.server.seen.count == 1)
        #expect(try await jana.message(ticket).state == .sent)
    }

    @Test("A holder that slept with its terminator out: perhaps sent for the other, and the truth when it wakes")
    func lateTruth() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        let other = try later(than: office)
        office.server.afterTerminator {
            _ = try? await other.mailroom.work()
            let seen = try? await jana.message(ticket)
            #expect(seen?.state == .unknown)
            #expect((try? await jana.notices().map(\.cause)) == [.perhapsSent])
        }
        try await office.mailroom.work()
        #expect(try await jana.message(ticket).state == .sent)
        // The question has an answer.
        #expect(try await jana.notices().isEmpty)
        try await other.pass(.days(1))
        #expect(office.server.committed.count == 1)
        #expect(other.server.committed.isEmpty)
    }

    @Test("A line whose server takes long holds no other")
    func slowServer() async throws {
        let office = try Office()
        let (jana, hers) = try await office.jana()
        let (petr, his) = try await office.jana("4712", "petr@seznam.cz")
        let gate = Gate()
        let slow = try await jana.send(office.message(), from: hers)
        office.server.afterTerminator { await gate.wait() }
        async let working: Moment? = office.mailroom.work()
        while office.server.committed.isEmpty { await Task.yield() }
        office.server.afterTerminator {}
        let quick = try await petr.send(office.message("petr@seznam.cz"), from: his)
        while try await petr.message(quick).state != .sent { await Task.yield() }
        #expect(try await jana.message(slow).state == .committing)
        gate.open()
        _ = try await working
        #expect(try await jana.message(slow).state == .sent)
    }

    @Test("A session that ends while its leave is being stored: not sent, and no other message is mistaken for it")
    func leaveOutlivesTheSession() async throws {
        let gate = Gate()
        let store = SlowStore(MemoryStore()) { changes in
            let isCommitting = changes.contains {
                if case .put(.entry(let entry)) = $0 { entry.state == .committing } else { false }
            }
            if isCommitting { await gate.wait() }
        }
        let courier = Courier { _ in
            CheckReport(steps: [], diagnosis: nil)
        } run: { account, next, settled in
            guard let first = await next() else { return }
            let leave = Task { try await first.leave?() }
            // What is stored is visible, and the store has not answered yet, when the server hangs up.
            while await !store.isWaiting { await Task.yield() }
            Task { gate.open() }
            let failure = Failure(.data, .closed)
            await settled(SendReport(.notSent(failure, refused: []), of: first.message, by: account))
            // Whatever it says now, the session has ended.
            _ = try? await leave.value
            while let other = await next() {
                _ = try? await other.leave?()
                let outcome = Outcome.sent(Reply(250, "2.0.0 Ok"), refused: [])
                await settled(SendReport(outcome, of: other.message, by: account))
            }
        }
        let office = try Office(store: store, courier: courier)
        let (jana, mailbox) = try await office.jana()
        let first = try await jana.send(office.message(), from: mailbox)
        let second = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.message(first).state == .queued)
        #expect(try await jana.message(second).state == .queued)
        #expect(try await jana.notices().isEmpty)
    }

    @Test("A clock that jumps a day, forward or back, leaves nothing stuck and makes no storm", arguments: [1, -1])
    func clock(_ days: Int) async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in number <= 3 ? .refuses(.rcpt, Reply(451, "4.3.0 later")) : .accepts() }
        let ticket = try await jana.send(office.message(), from: mailbox)
        let away = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        office.clock.advance(by: .days(days))
        try await office.pass(.hours(3))
        #expect(try await jana.message(ticket).state == .sent)
        #expect(try await jana.message(away).state == .sent)
        #expect(office.server.seen.count < 8)

        office.server.opening { _ in Failure(.connect, .connectionRefused) }
        let third = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        let before = office.server.signIns
        office.clock.advance(by: .days(-days))
        try await office.pass(.minutes(20))
        #expect(office.server.signIns - before < 8)
        office.server.opening { _ in nil }
        try await office.pass(.hours(3))
        #expect(try await jana.message(third).state == .sent)
    }

    @Test("What another left behind in the moment of the terminator is perhaps sent, and the person is told")
    func leftBehind() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        // A process that ended right after it had stored that the last octets may leave.
        var entry = try #require(try await office.store.entry(ticket))
        entry.state = .committing
        entry.submittedAt = office.clock.now
        var queue = try await office.store.queue(.mailbox(mailbox)) ?? QueueRecord(key: .mailbox(mailbox))
        queue.fence += 1
        queue.heldUntil = office.clock.now + .seconds(30)
        try await office.store.apply([.put(.entry(entry)), .put(.queue(queue))])
        try await office.mailroom.work()
        #expect(try await jana.message(ticket).state == .committing)
        try await office.pass(.minutes(2))
        #expect(try await jana.message(ticket).state == .unknown)
        #expect(try await jana.notices().map(\.cause) == [.perhapsSent])
        #expect(office.server.seen.isEmpty)
    }

    @Test("Old messages that are over are forgotten after ninety days; what a person has to decide is not")
    func memory() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in number == 1 ? .vanishes : .accepts() }
        let unknown = try await jana.send(office.message(), from: mailbox)
        let sent = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.minutes(5))
        office.clock.advance(by: .days(91))
        try await office.mailroom.work()
        #expect(try await jana.outbox().map(\.ticket) == [unknown])
        await #expect(throws: MailroomError.self) { try await jana.message(sent) }
    }

    @Test("Notices come as they happen, to those who listen and to the application's hook")
    func notices() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let (_, other) = try await office.jana("4712", "petr@seznam.cz")
        var updates = jana.noticeUpdates().makeAsyncIterator()
        office.server.fate { _, _ in .refuses(.rcpt, Reply(550, "5.1.1 User unknown")) }
        _ = try await office.mailroom.account("4712").send(office.message("petr@seznam.cz"), from: other)
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        let first = try #require(await updates.next())
        #expect(first.account == jana.id && first.cause == .recipientUnknown && first.count == 1)
        #expect(!first.isRead && first.clearedAt == nil)
        try await jana.markRead(first.id)
        #expect(try await jana.notices(.unread).isEmpty)
        // The same again folds, and is unread again.
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        let folded = try #require(try await jana.notices(.unread).first)
        #expect(folded.id == first.id && folded.count == 2 && folded.countLine?.contains("2") == true)
        #expect(folded.beganAt == first.beganAt)
        office.server.fate { _, _ in .accepts() }
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.notices().isEmpty)
        let told = await office.hooked.notices
        #expect(told.filter { $0.account == jana.id }.last?.clearedAt != nil)
        #expect(told.contains { $0.account == "4712" })
        #expect(try await jana.notices(.all, in: .english).first?.advice.title != folded.advice.title)
    }
}

/// Shut until it is opened.
final class Gate: Sendable {
    private let bell = Mutex<(isOpen: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = bell.withLock { state in
                if !state.isOpen { state.waiters.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiters = bell.withLock { state in
            state.isOpen = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
#endif
