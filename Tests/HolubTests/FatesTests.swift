#if Personas && SQLite
import Foundation
import HolubSQLite
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// Each recipient has a fate, and each octet that was kept belongs to one.
@Suite("Fates")
struct FatesTests {
    private let relay = StubServer()

    @Test("Whom the server refused before the connection broke is told of, and not asked again with the rest")
    func refusedAndUnknown() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in
            number == 1 ? .vanishesRefusing(["neznamy@example.com": Reply(550, "5.1.1 User unknown")]) : .accepts()
        }
        let ticket = try await jana.send(
            office.message(to: ["ok@example.com", "neznamy@example.com"]), from: mailbox)
        try await office.mailroom.work()
        let entry = try await jana.message(ticket)
        #expect(entry.state == .unknown)
        #expect(entry.recipients.map(\.description) == ["ok@example.com"])
        let refused = try await jana.outbox(in: [.refused])
        #expect(refused.flatMap(\.recipients).map(\.description) == ["neznamy@example.com"])
        #expect(refused.map(\.parent) == [ticket])
        #expect(Set(try await jana.notices().map(\.cause)) == [.perhapsSent, .recipientUnknown])
        try await jana.decide(ticket, .sendAgain)
        try await office.pass(.minutes(5))
        #expect(office.server.committed.map(\.recipients.count) == [2, 1])
        #expect(try await jana.message(ticket).state == .sent)
    }

    @Test(
        "Recipients whose part of a message met a refused sign-in or a broken way wait as the message would",
        arguments: [
            Failure(.auth, .refused(Reply(535, "5.7.8 Bad credentials"))), Failure(.tls, .tls(.expired)),
            Failure(.auth, .lacks("SCRAM-SHA-256")), Failure(.mail, .closed), Failure(.mail, .cancelled),
        ])
    func restOfRecipients(_ failure: Failure) async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(to: ["ok@example.com", "dalsi@example.com"]), from: mailbox)
        let entry = try #require(try await office.store.entry(ticket))
        let queue = try await office.store.queue(entry.queue) ?? QueueRecord(key: entry.queue)
        let account = try relay.route().account
        let message = try office.message(to: ["ok@example.com", "dalsi@example.com"]).compose()
        let refused = RefusedRecipient(recipient: entry.recipients[1], failure: failure)
        let report = SendReport(.sent(Reply(250, "2.0.0 Ok"), refused: [refused]), of: message, by: account)
        let settlement = Settlement(report, of: entry, in: queue, at: office.clock.now, chance: 0)
        #expect(settlement.entry.state == .sent)
        #expect(settlement.children.map(\.state) == [.queued] && settlement.notices.isEmpty)
        #expect((settlement.line == .proven) == (failure.fault == .cancelled))
        let pauses = if case .pauses = settlement.line { true } else { false }
        #expect(pauses || failure.reply == nil)
    }

    @Test("A mailbox that is switched off sends nothing, also by the application's way")
    func switchedOff() async throws {
        let office = try Office(route: relay.route())
        let (jana, hers) = try await office.jana()
        let (petr, his) = try await office.jana("4712", "petr@seznam.cz")
        let held = try await jana.send(office.message(), from: hers, route: .application)
        let other = try await petr.send(office.message("petr@seznam.cz"), from: his, route: .application)
        try await jana.disable(hers)
        try await office.pass(.hours(1))
        #expect(relay.committed.count == 1)
        #expect(try await jana.message(held).state == .queued)
        #expect(try await petr.message(other).state == .sent)
        try await jana.enable(hers)
        try await office.pass(.hours(5))
        #expect(try await jana.message(held).state == .sent)
    }

    @Test("What was sent stays sent, whatever was decided while the one who knows it slept", arguments: [true, false])
    func truth(_ isCancelled: Bool) async throws {
        let store = MemoryStore(), key = MasterKey.random()
        let one = try Office(store: store, keys: .key(key)), two = try Office(store: store, keys: .key(key))
        let (jana, mailbox) = try await one.jana()
        let ticket = try await jana.send(one.message(), from: mailbox), isFirst = Atomic(true)
        two.server.fate { _, _ in .refuses(.rcpt, Reply(550, "5.1.1 User unknown")) }
        one.server.afterTerminator {
            guard isFirst.exchange(false, ordering: .relaxed) else { return }
            // It sleeps past its lease; another process finds that nobody knows, and a person decides.
            two.clock.set(one.clock.now + .minutes(5))
            _ = try? await two.mailroom.work()
            let account = two.mailroom.account(jana.id)
            try? await account.decide(ticket, .sendAgain)
            if isCancelled {
                try? await account.cancel(ticket)
            } else {
                two.clock.advance(by: .minutes(10))
                _ = try? await two.mailroom.work()
            }
            one.clock.set(two.clock.now)
        }
        try await one.mailroom.work()
        #expect(try await jana.message(ticket).state == .sent)
    }

    @Test("A file that no entry came to name is gone at once")
    func files() async throws {
        let folder = try Folder()
        let store = try await SQLiteStore.open(at: folder.store)
        let office = try Office(store: store, route: relay.route())
        let (jana, mailbox) = try await office.jana()
        let message = try office.message(attachment: 300_000)
        let tickets = await withTaskGroup(of: Ticket?.self) { group in
            for _ in 0..<12 { group.addTask { try? await jana.send(message, from: mailbox, key: "faktura-1") } }
            return await group.reduce(into: Set<Ticket?>()) { $0.insert($1) }
        }
        #expect(tickets.count == 1 && !tickets.contains(nil))
        #expect(try folder.messages().count == 1)
        let ticket = try #require(tickets.first ?? nil)
        try await store.limitPages(to: 1)
        await #expect(throws: StoreError.self) {
            for number in 0..<50 { _ = try await jana.send(message, from: mailbox, key: "plno-\(number)") }
        }
        #expect(try folder.messages().count == (try await jana.outbox(in: [.queued], limit: 100).count))
        // Whether there was room or not.
        for _ in 0..<2 { _ = try? await jana.sendThroughApplication(ticket) }
        #expect(try folder.messages().count == (try await jana.outbox(in: [.queued], limit: 100).count))
    }
}

extension Folder {
    /// The files of messages beside the store.
    fileprivate func messages() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: store + "-messages").filter { $0.hasSuffix(".message") }
    }
}
#endif
