#if Personas && SQLite
import HolubSender
import Testing

@testable import Holub

/// What perhaps went out is a question to the person. With the last answer it is over, in whatever order answers come.
@Suite("Decisions")
struct DecisionTests {
    /// Two who are about to store that a message was sent wait for each other: what they have read is the same.
    private func meet(at store: WatchedStore) {
        let turnstile = Turnstile(2)
        store.onApply { changes throws(StoreError) in
            let isAnswer = changes.contains {
                if case .put(.entry(let entry)) = $0 { entry.state == .sent } else { false }
            }
            if isAnswer { await turnstile.pass() }
        }
    }

    @Test("The last two that are decided at once end the question", arguments: StoreKind.allCases)
    func atOnce(_ kind: StoreKind) async throws {
        let folder = try Folder()
        let store = WatchedStore(try await kind.open(in: folder))
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        office.server.fate { _, _ in .vanishes }
        let tickets = [
            try await jana.send(office.message(), from: mailbox), try await jana.send(office.message(), from: mailbox),
        ]
        try await office.pass(.hours(1))
        #expect(try await jana.outbox(in: [.unknown]).count == 2)
        meet(at: store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for ticket in tickets { group.addTask { try await jana.decide(ticket, .wentOut) } }
            try await group.waitForAll()
        }
        #expect(try await jana.outbox(in: [.sent]).count == 2)
        #expect(try await jana.notices().isEmpty)
    }

    @Test("A decision, and at once the truth about the other message, end the question", arguments: StoreKind.allCases)
    func lateTruth(_ kind: StoreKind) async throws {
        let folder = try Folder()
        let store = WatchedStore(try await kind.open(in: folder))
        let office = try Office(store: store)
        let (jana, mailbox) = try await office.jana()
        office.server.fate { number, _ in number == 1 ? .vanishes : .accepts() }
        let first = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.hours(1))
        #expect(try await jana.message(first).state == .unknown)
        let second = try await jana.send(office.message(), from: mailbox)
        let deciding = Gate()
        office.server.afterTerminator {
            // Another process takes the line, for all that it knows of the holder.
            guard let other = try? Office(store: store, keys: office.mailroom.core.keys) else { return }
            other.clock.set(office.clock.now + office.mailroom.core.lease + .seconds(1))
            _ = try? await other.mailroom.work()
            #expect((try? await jana.outbox(in: [.unknown]).count) == 2)
            meet(at: store)
            deciding.open()
        }
        async let decision: Void = {
            await deciding.wait()
            try await jana.decide(first, .wentOut)
        }()
        try await office.mailroom.work()
        try await decision
        #expect(try await jana.message(first).state == .sent)
        #expect(try await jana.message(second).state == .sent)
        #expect(try await jana.notices().isEmpty)
    }

    @Test("An answer that leaves the question open is no news")
    func noNews() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        office.server.fate { _, _ in .vanishes }
        let first = try await jana.send(office.message(), from: mailbox)
        let second = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.hours(1))
        let before = await office.hooked.notices.count
        try await jana.decide(first, .wentOut)
        #expect(await office.hooked.notices.count == before)
        try await jana.decide(second, .wentOut)
        let told = await office.hooked.notices
        #expect(told.count == before + 1)
        #expect(told.last?.clearedAt != nil)
    }
}
#endif
