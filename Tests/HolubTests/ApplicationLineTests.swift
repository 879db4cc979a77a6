#if Personas
import HolubSender
import Testing

@testable import Holub

/// Messages of several customers in one line: the application's own way.
@Suite("The application's line")
struct ApplicationLineTests {
    private let relay = StubServer()

    @Test("Who decides of one message leaves the question of every other open, whatever line they went")
    func decisions() async throws {
        let office = try Office(route: relay.route())
        let (jana, hers) = try await office.jana()
        let (petr, his) = try await office.jana("4712", "petr@seznam.cz")
        for server in [relay, office.server] { server.fate { _, _ in .vanishes } }
        let byRelay = try await jana.send(office.message(), from: hers, route: .application)
        let own = try await jana.send(office.message(), from: hers, route: .own)
        let other = try await petr.send(office.message("petr@seznam.cz"), from: his, route: .application)
        try await office.pass(.minutes(5))
        #expect(try await jana.notices().map(\.cause) == [.perhapsSent])
        #expect(try await jana.notices().map(\.count) == [2])
        #expect(try await petr.notices().map(\.cause) == [.perhapsSent])

        try await petr.decide(other, .wentOut)
        #expect(try await petr.notices().isEmpty)
        #expect(try await jana.notices().map(\.count) == [2])
        try await jana.decide(byRelay, .wentOut)
        #expect(try await jana.notices().map(\.cause) == [.perhapsSent])
        try await jana.decide(own, .wentOut)
        #expect(try await jana.notices().isEmpty)
    }

    @Test("What leaves by the application's way clears what it answers, and nothing of the person's own server")
    func notices() async throws {
        let office = try Office(route: relay.route())
        let (jana, mailbox) = try await office.jana()
        office.server.opening { _ in Failure(.auth, .refused(Reply(535, "5.7.8 Authentication failed"))) }
        _ = try await jana.send(office.message(), from: mailbox, route: .own)
        relay.fate { number, _ in number == 1 ? .refuses(.rcpt, Reply(550, "5.1.1 User unknown")) : .accepts() }
        _ = try await jana.send(office.message(), from: mailbox, route: .application)
        try await office.mailroom.work()
        #expect(try await Set(jana.notices().map(\.cause)) == [.badCredentials, .recipientUnknown])
        _ = try await jana.send(office.message(), from: mailbox, route: .application)
        try await office.mailroom.work()
        #expect(relay.committed.count == 1)
        #expect(try await jana.notices().map(\.cause) == [.badCredentials])
    }

    @Test("A message that may go out twice says so by whatever way, and so does what some recipients refuse of it")
    func marks() async throws {
        let office = try Office(route: relay.route())
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in
            number == 1 ? .vanishes : .accepts(refusing: ["plna@example.com": Reply(452, "4.2.2 Mailbox full")])
        }
        let ticket = try await jana.send(
            office.message(to: ["ok@example.com", "plna@example.com"]), from: mailbox)
        try await office.mailroom.work()
        try await jana.decide(ticket, .sendAgain)
        try await office.mailroom.work()
        let child = try #require(try await jana.outbox(in: [.queued]).first)
        #expect(child.parent == ticket && child.isPossibleDuplicate)
        let moved = try await jana.sendThroughApplication(child.ticket)
        #expect(try await jana.message(moved).isPossibleDuplicate)
        try await office.mailroom.work()
        let sent = try await jana.message(moved)
        #expect(sent.state == .sent && sent.route == .application && sent.isPossibleDuplicate)
    }

    @Test("While the application offers its way no more, messages for it rest and say so; offered again, they leave")
    func withdrawn() async throws {
        let store = MemoryStore(), key = MasterKey.random()
        let before = try Office(store: store, keys: .key(key), route: relay.route())
        let (_, mailbox) = try await before.jana()
        let ticket = try await before.mailroom.account("4711").send(
            before.message(), from: mailbox, route: .application)

        let without = try Office(store: store, keys: .key(key))
        let jana = without.mailroom.account("4711")
        let next = try #require(try await without.mailroom.work())
        #expect(next > without.clock.now)
        #expect(try await jana.message(ticket).situation == .waitsForServer(next))
        try await without.pass(.hours(5))
        #expect(try await jana.message(ticket).state == .queued)
        _ = try await jana.send(without.message(), from: mailbox, route: .own)
        try await without.mailroom.work()
        #expect(without.server.committed.count == 1)
        #expect(try await jana.notices().isEmpty)

        let again = try Office(store: store, keys: .key(key), route: relay.route())
        again.clock.set(without.clock.now)
        try await again.pass(.hours(2))
        #expect(try await jana.message(ticket).state == .sent)
        #expect(relay.committed.count == 1)
    }

    @Test("A relay that vanishes behind each message gets the next one after longer and longer, and pauses nobody")
    func vanishes() async throws {
        let office = try Office(route: relay.route())
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<50 { _ = try await jana.send(office.message(), from: mailbox, route: .application) }
        relay.fate { _, _ in .vanishes }
        try await office.pass(.hours(1))
        #expect((3...10).contains(relay.committed.count))
        #expect(try await jana.mailbox(mailbox).state == .connected)
        relay.fate { _, _ in .accepts() }
        try await office.pass(.hours(2))
        #expect(relay.committed.count == 50)
    }
}
#endif
