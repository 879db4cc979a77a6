#if Personas
import HolubSender
import Testing

@testable import Holub

@Suite("Outbox")
struct OutboxTests {
    private let busy = Reply(451, "4.3.0 try again later")
    private let badPassword = Failure(.auth, .refused(Reply(535, "5.7.8 Authentication failed")))

    @Test("A message is kept before it leaves, leaves once, and its octets are forgotten")
    func sends() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let message = try office.message()
        let ticket = try await jana.send(message, from: mailbox)
        #expect(try await jana.message(ticket).situation == .queued)
        #expect(office.server.seen.isEmpty)
        #expect(try await office.mailroom.work() == nil)
        #expect(try await office.mailroom.work() == nil)
        let entry = try await jana.message(ticket)
        #expect(entry.state == .sent)
        #expect(entry.acceptance == "250 2.0.0 Ok: queued")
        #expect(office.server.committed.count == 1)
        #expect(office.server.committed.first?.octets == StubServer.octets(of: try message.compose()))
        #expect(try await office.store.content(ticket) == nil)
    }

    @Test("A key makes one message of two calls, also side by side, and belongs to one message")
    func key() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let tickets = try await withThrowingTaskGroup(of: Ticket.self) { group in
            for _ in 0..<20 {
                group.addTask { try await jana.send(office.message(), from: mailbox, key: "faktura-1") }
            }
            return try await group.reduce(into: Set<Ticket>()) { $0.insert($1) }
        }
        #expect(tickets.count == 1)
        await #expect(throws: MailroomError.self) {
            try await jana.send(office.message(to: ["jiny@example.com"]), from: mailbox, key: "faktura-1")
        }
        try await office.pass(.minutes(1))
        #expect(office.server.committed.count == 1)
        // Another account's key is another key.
        let (petr, other) = try await office.jana("4712", "petr@seznam.cz")
        let his = try await petr.send(office.message("petr@seznam.cz"), from: other, key: "faktura-1")
        #expect(!tickets.contains(his))
    }

    @Test("A scheduled message waits for its time, can be taken back, and expires")
    func schedule() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let start = office.clock.now
        let later = try await jana.send(office.message(), from: mailbox, notBefore: start + .hours(5))
        let never = try await jana.send(office.message(), from: mailbox, notBefore: start + .hours(5))
        #expect(try await jana.message(later).situation == .scheduled(start + .hours(5)))
        #expect(try await office.mailroom.work() == start + .hours(5))
        try await jana.cancel(never)
        try await office.pass(.hours(4))
        #expect(office.server.seen.isEmpty)
        try await office.pass(.hours(2))
        #expect(try await jana.message(later).state == .sent)
        #expect(try await jana.message(never).state == .cancelled)
        await #expect(throws: MailroomError.self) { try await jana.cancel(later) }
        await #expect(throws: MailroomError.self) {
            try await jana.send(office.message(), from: mailbox, expires: office.clock.now - .seconds(1))
        }
    }

    @Test("A server that is busy is asked again, more and more seldom, for five days; then the person is told")
    func backoff() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { [busy] _, _ in .refuses(.rcpt, busy) }
        let ticket = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.days(3))
        #expect(try await jana.message(ticket).state == .queued)
        #expect((20...40).contains(office.server.seen.count))
        try await office.pass(.days(3))
        let entry = try await jana.message(ticket)
        #expect(entry.state == .expired)
        #expect(office.server.committed.isEmpty)
        #expect(try await jana.notices().map(\.cause) == [.notSentInTime])
        // The person may try it again, and it leaves.
        office.server.fate { _, _ in .accepts() }
        try await jana.retry(ticket)
        try await office.pass(.minutes(1))
        #expect(try await jana.message(ticket).state == .sent)
    }

    @Test("A refused sign-in is tried once, with a thousand messages in line; mended, they leave")
    func pause() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<1000 { _ = try await jana.send(office.message(), from: mailbox) }
        let before = office.server.signIns
        office.server.opening { [badPassword] _ in badPassword }
        try await office.pass(.days(2))
        #expect(office.server.signIns - before == 1)
        #expect(office.server.seen.isEmpty)
        let own = try await jana.mailbox(mailbox)
        #expect(own.state == .needsAttention)
        #expect(own.waiting == 1000)
        let notices = try await jana.notices()
        #expect(notices.map(\.cause) == [.badCredentials])
        #expect(notices.first?.waiting == 1000)
        #expect(notices.first?.waitingLine?.contains("1000") == true)
        // What will go, before it goes.
        let preview = try await jana.waiting(in: mailbox, limit: 10)
        #expect(preview.count == 1000 && preview.first.count == 10)
        #expect(preview.first.first?.situation == .waitsForPerson)
        try await jana.cancel(try #require(preview.first.first?.ticket))
        // A proof that fails leaves it paused; one that succeeds clears the notice and lets the rest go.
        #expect(try await jana.resume(mailbox).succeeded == false)
        try await office.pass(.hours(1))
        #expect(office.server.seen.isEmpty)
        office.server.opening { _ in nil }
        #expect(try await jana.resume(mailbox).succeeded)
        #expect(try await jana.notices().isEmpty)
        #expect(try await jana.notices(.all).count == 1)
        try await office.pass(.days(2))
        #expect(office.server.committed.count == 999)
    }

    @Test("One call sends all that is due, however long the line")
    func longLine() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        for _ in 0..<250 { _ = try await jana.send(office.message(), from: mailbox) }
        #expect(try await office.mailroom.work() == nil)
        #expect(office.server.committed.count == 250)
    }

    @Test("Of a message that some recipients refuse, each part has its own entry and fate")
    func partial() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in
            number > 1
                ? .accepts()
                : .accepts(refusing: [
                    "plna@example.com": Reply(452, "4.2.2 Mailbox full"),
                    "neni@example.com": Reply(550, "5.1.1 User unknown"),
                ])
        }
        let ticket = try await jana.send(
            office.message(to: ["ok@example.com", "plna@example.com", "neni@example.com"]), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.message(ticket).state == .sent)
        let children = try await jana.outbox().filter { $0.parent == ticket }
        #expect(children.map(\.state).sorted { $0.rawValue < $1.rawValue } == [.queued, .refused])
        #expect(try await jana.notices().map(\.cause) == [.recipientUnknown])
        try await office.pass(.hours(1))
        let full = try EmailAddress("plna@example.com")
        #expect(office.server.committed.map(\.recipients).last == [full])
        #expect(office.server.committed.count == 2)
        // Octet for octet the same message, with the same identifier.
        #expect(Set(office.server.committed.map(\.octets)).count == 1)
        // The first success of the same phase has cleared the notice; it stays in the history.
        #expect(try await jana.notices().isEmpty)
        #expect(try await jana.notices(.all).count == 1)
    }

    @Test("What perhaps went out is never sent again by itself; a person decides, and a second time is marked")
    func perhapsSent() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in number <= 2 ? .vanishes : .accepts() }
        let first = try await jana.send(office.message(), from: mailbox)
        let second = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.days(10))
        #expect(office.server.committed.count == 2)
        for ticket in [first, second] {
            #expect(try await jana.message(ticket).state == .unknown)
            await #expect(throws: MailroomError.self) { try await jana.retry(ticket) }
            await #expect(throws: MailroomError.self) { try await jana.cancel(ticket) }
        }
        #expect(try await jana.notices().map(\.cause) == [.perhapsSent])
        #expect(try await jana.notices().first?.count == 2)
        // Other messages that leave do not answer the question.
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.minutes(1))
        #expect(try await jana.notices().map(\.cause) == [.perhapsSent])
        try await jana.decide(first, .wentOut)
        #expect(try await jana.notices().map(\.cause) == [.perhapsSent])
        try await jana.decide(second, .sendAgain)
        #expect(try await jana.notices().isEmpty)
        try await office.pass(.minutes(1))
        #expect(office.server.committed.count == 4)
        let again = try await jana.message(second)
        #expect(again.state == .sent && again.isPossibleDuplicate)
        #expect(office.server.committed[1].octets == office.server.committed[3].octets)
    }

    @Test("A server that is away is left alone for longer and longer, and one mailbox does not hold another")
    func away() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let (petr, other) = try await office.jana("4712", "petr@centrum.cz")
        for _ in 0..<200 { _ = try await jana.send(office.message(), from: mailbox) }
        let before = office.server.signIns
        office.server.opening { _ in Failure(.connect, .connectionRefused) }
        try await office.pass(.hours(1))
        let tries = office.server.signIns - before
        #expect((4...10).contains(tries))
        #expect(try await jana.message(jana.outbox(limit: 1)[0].ticket).attempts == 0)
        #expect(try await jana.notices().map(\.cause) == [.connectionRefused])
        office.server.opening { _ in nil }
        _ = try await petr.send(office.message("petr@centrum.cz"), from: other)
        try await office.mailroom.work()
        #expect(office.server.committed.count == 1)
        try await office.pass(.hours(2))
        #expect(office.server.committed.count == 201)
        #expect(try await jana.notices().isEmpty)
    }

    @Test("The provider's limits hold what is over, and the person sees until when")
    func pace() async throws {
        var provider = SlowProvider()
        provider.profile.limits = Limits(messagesPerDay: 25, messagesPerHour: 10)
        let registry = try ProviderRegistry([provider], fallback: provider.fallback)
        let office = try Office(providers: registry)
        let (jana, mailbox) = try await office.jana("4711", "jana@slow.test")
        let start = office.clock.now
        for _ in 0..<30 { _ = try await jana.send(office.message("jana@slow.test"), from: mailbox) }
        try await office.mailroom.work()
        #expect(office.server.committed.count == 10)
        let last = try #require(try await jana.outbox(in: [.queued], limit: 1).first)
        #expect(last.situation == .waitsForLimit(start + .hours(1)))
        #expect(try await jana.mailbox(mailbox).waitsUntil == start + .hours(1))
        try await office.pass(.hours(3))
        #expect(office.server.committed.count == 25)
        try await office.pass(.hours(22))
        #expect(office.server.committed.count == 30)
        #expect(try await jana.notices(.all).isEmpty)
    }

    @Test("A message that is taken back while it is being sent does not leave; after its terminator it is too late")
    func cancelInFlight() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        office.server.beforeTerminator { try? await jana.cancel(ticket) }
        try await office.mailroom.work()
        #expect(office.server.committed.isEmpty)
        #expect(try await jana.message(ticket).state == .cancelled)
        office.server.beforeTerminator {}
        let late = try await jana.send(office.message(), from: mailbox)
        office.server.afterTerminator {
            await #expect(throws: MailroomError.self) { try await jana.cancel(late) }
        }
        try await office.pass(.minutes(1))
        #expect(try await jana.message(late).state == .sent)
    }

    @Test("A message that the server refuses holds no other")
    func refused() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in
            number == 1 ? .refuses(.afterData, Reply(552, "5.3.4 Message too big")) : .accepts()
        }
        let large = try await jana.send(office.message(), from: mailbox)
        let small = try await jana.send(office.message(), from: mailbox)
        try await office.mailroom.work()
        #expect(try await jana.message(large).state == .refused)
        #expect(try await jana.message(large).failure?.cause == "message-too-large")
        #expect(try await jana.message(small).state == .sent)
    }
}

/// A provider with limits.
struct SlowProvider: MailProvider {
    var profile = ProviderProfile(
        id: "slow", name: "Slow", domains: ["slow.test"], endpoints: [.tls("mail.slow.test")], support: Support(),
        checked: "2026-11", sources: [])

    var fallback: any MailProvider {
        var other = self
        other.profile.id = "fallback"
        other.profile.domains = []
        return other
    }
}
#endif
