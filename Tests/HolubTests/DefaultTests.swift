#if Personas && SQLite
import HolubSender
import Testing

@testable import Holub

/// An account has one default address at most, however many calls are made at once.
@Suite("The default address")
struct DefaultTests {
    private static let many = 20

    /// Makes so many calls that all have read the same before the first one writes.
    private func atOnce(
        _ store: WatchedStore, _ call: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let turnstile = Turnstile(Self.many)
        store.onApply { _ throws(StoreError) in await turnstile.pass() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<Self.many { group.addTask { try await call(number) } }
            try await group.waitForAll()
        }
    }

    @Test("Of twenty addresses that are an account's first at once, one is the default", arguments: StoreKind.allCases)
    func firsts(_ kind: StoreKind) async throws {
        let folder = try Folder()
        let store = WatchedStore(try await kind.open(in: folder))
        let jana = try Office(store: store).mailroom.account("4711")
        try await atOnce(store) { try await jana.add("jana\($0)@seznam.cz") }
        let mailboxes = try await jana.mailboxes()
        #expect(mailboxes.count == Self.many)
        #expect(mailboxes.count(where: \.settings.isDefault) == 1)
    }

    @Test("Of twenty addresses that are made the default at once, one is", arguments: StoreKind.allCases)
    func choices(_ kind: StoreKind) async throws {
        let folder = try Folder()
        let store = WatchedStore(try await kind.open(in: folder))
        let jana = try Office(store: store).mailroom.account("4711")
        var mailboxes: [MailboxID] = []
        for number in 0..<Self.many { mailboxes.append(try await jana.add("jana\(number)@seznam.cz")) }
        try await jana.set(MailboxSettings(), of: mailboxes[0])
        #expect(try await jana.mailboxes().allSatisfy { !$0.settings.isDefault })
        let all = mailboxes
        try await atOnce(store) { try await jana.set(MailboxSettings(isDefault: true), of: all[$0]) }
        #expect(try await jana.mailboxes().count(where: \.settings.isDefault) == 1)
    }
}
#endif
