#if Personas && SQLite
import HolubSQLite
import HolubSender
import Testing

@testable import Holub

/// What does not grow with what waits.
@Suite("Large outboxes")
struct ScaleTests {
    @Test(
        "What it costs to send a few messages does not depend on how many lines are ready",
        arguments: [OutboxWorker.linesOfAnAccount, OutboxWorker.lines])
    func lines(_ atATime: Int) async throws {
        // Whether each mailbox is an account's own, or all are one's.
        let isShared = atATime < OutboxWorker.lines
        for lines in [200, 10_000] {
            let folder = try Folder()
            let store = WatchedStore(try await SQLiteStore.open(at: folder.store))
            let office = try Office(store: store, tokens: { _, _ in try Secret("token") })
            let form = try #require(try await office.jana().0.mailboxes().first?.form)
            try await fill(office, lines, isShared: isShared, form)
            let stop = StopSignal()
            office.server.afterTerminator { stop.set() }
            let before = (calls: store.calls, queues: store.queues)
            _ = try await OutboxWorker(core: office.mailroom.core, stop: stop).work(.untilIdle)
            #expect((1...atATime).contains(office.server.committed.count))
            #expect(store.calls - before.calls < 40 * atATime + 300)
            #expect(store.queues - before.queues < 1000)
        }
    }

    /// Lines with a message each, all of them due.
    private func fill(_ office: Office, _ lines: Int, isShared: Bool, _ form: SubmissionForm) async throws {
        let now = office.clock.now, message = try office.message().compose()
        let octets = StubServer.octets(of: message)
        var changes: [StoreChange] = []
        for number in 0..<lines {
            let address = try EmailAddress("osoba\(number)@seznam.cz")
            var mailbox = MailboxRecord(
                id: .random(), account: AccountID(isShared ? "all" : "\(number)"), address: address, addedAt: now)
            mailbox.state = .connected
            mailbox.form = form
            mailbox.signsInByToken = true
            let ticket = Ticket.random()
            let entry = EntryRecord(
                ticket: ticket, account: mailbox.account, mailbox: mailbox.id, queue: .mailbox(mailbox.id), due: now,
                expires: now + .days(5), sender: address, recipients: message.envelope.recipients, subject: "Faktura",
                messageID: "<\(number)@seznam.cz>", size: octets.count, content: ticket, createdAt: now)
            changes += [.put(.mailbox(mailbox)), .content(ticket, .octets(octets)), .put(.entry(entry))]
        }
        try await office.store.apply(changes)
    }

    @Test("Of several hundred open notices all are listed, and what leaves clears every one that it answers")
    func notices() async throws {
        let office = try Office()
        let (jana, hers) = try await office.jana()
        let (_, other) = try await office.jana("4711", "jana@centrum.cz")
        // Those of the other mailbox are newer.
        for mailbox in [hers, other] {
            try await office.store.apply(
                (0..<250).map { number in
                    let cause = CauseRecord(
                        cause: "cause-\(number)", phase: Phase.auth.rawValue, reply: nil, at: office.clock.now)
                    return .put(
                        .notice(
                            NoticeRecord(
                                id: .random(), account: jana.id, mailbox: mailbox, provider: "seznam", latest: cause,
                                ticket: nil)))
                })
        }
        #expect(try await jana.notices(limit: 1000).count == 500)
        #expect(try await jana.notices(limit: 300).count == 300)
        _ = try await jana.send(office.message(), from: hers)
        try await office.mailroom.work()
        let open = try await jana.notices(limit: 1000)
        #expect(open.count == 250 && open.allSatisfy { $0.mailbox == other })
        #expect(try await jana.notices(.all, limit: 1000).count == 500)
    }
}
#endif
