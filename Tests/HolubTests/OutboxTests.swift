#if Personas
import HolubSender
import Testing

@testable import Holub

@Suite("Outbox")
struct OutboxTests {
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
#endif
