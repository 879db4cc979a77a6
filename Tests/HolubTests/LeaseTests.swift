#if Personas
import HolubSender
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import Holub

/// Who holds a line, and until when.
@Suite("Leases")
struct LeaseTests {
    /// Long enough for others to do what they are about to do.
    private static func yield() async {
        for _ in 0..<1000 { await Task.yield() }
    }

    @Test("A line that was given back is not held once more by a renewal that was under way")
    func renewal() async throws {
        let store = WatchedStore(MemoryStore()), renewals = Mutex((begun: 0, ended: 0))
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        let ticket = try await jana.send(office.message(), from: mailbox)
        // While the server thinks, nobody but the renewal asks for the line: it is held up until the work is over.
        office.server.afterTerminator {
            store.onCall { call throws(StoreError) in
                guard call == "queue(_:)", renewals.withLock({ $0.begun }) == 0 else { return }
                renewals.withLock { $0.begun += 1 }
                while !Task.isCancelled { await Task.yield() }
                await Self.yield()
                renewals.withLock { $0.ended += 1 }
            }
            office.clock.advance(by: .seconds(25))
            while renewals.withLock({ $0.begun }) == 0 { await Task.yield() }
        }
        try await office.mailroom.work()
        while renewals.withLock({ $0.ended }) == 0 { await Task.yield() }
        await Self.yield()
        #expect(try await jana.message(ticket).state == .sent)
        let queue = try #require(try await office.store.queue(.mailbox(mailbox)))
        #expect(!queue.isHeld(at: office.clock.now))
    }

    @Test("A ring is heard by each of those who work, also by one who is busy just then")
    func ring() async {
        let bell = Bell(), heard = bell.rings
        bell.ring()
        for _ in 0..<2 { await bell.wait(after: heard) }
        #expect(bell.rings == heard + 1)
    }

    @Test("Two services of one mailroom send each message once, and both end when they are told to")
    func twice() async throws {
        let office = try Office()
        var accounts: [(Account, MailboxID, String)] = []
        for number in 0..<5 {
            let address = "osoba\(number)@seznam.cz"
            let (account, mailbox) = try await office.jana(AccountID("\(number)"), address)
            accounts.append((account, mailbox, address))
        }
        let groups = (0..<2).map { _ in
            ServiceGroup(
                configuration: .init(
                    services: [.init(service: office.mailroom)],
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        }
        // So that the other one has time to take a line that is not its own.
        office.server.afterTerminator { for _ in 0..<20 { await Task.yield() } }
        async let first: Void = groups[0].run()
        async let second: Void = groups[1].run()
        for number in 0..<100 {
            let (account, mailbox, address) = accounts[number % 5]
            _ = try await account.send(office.message(address), from: mailbox)
        }
        for (account, _, _) in accounts {
            while try await account.outbox(in: [.sent]).count < 20 { await Task.yield() }
        }
        for group in groups { await group.triggerGracefulShutdown() }
        try await first
        try await second
        let identifiers = office.server.committed.compactMap(\.messageID)
        #expect(identifiers.count == 100 && Set(identifiers).count == 100)
        for (account, mailbox, _) in accounts {
            #expect(try await account.outbox(in: [.unknown, .queued, .committing]).isEmpty)
            #expect(try await account.notices(.all).isEmpty)
            #expect(try await office.store.queue(.mailbox(mailbox))?.isHeld(at: office.clock.now) == false)
        }
    }
}
#endif
