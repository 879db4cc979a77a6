#if Personas && SQLite
import HolubSQLite
import HolubSender
import Testing

@testable import Holub

/// The key is changed, and the process ends on the way.
@Suite("Changing the key")
struct RotationTests {
    private static let count = 5

    /// Which passwords the current key has wrapped; each must open.
    private func opened(_ store: any Store, by keys: KeyRing) async throws -> Int {
        let records = try await store.mailboxesWithSecrets(after: nil, limit: 100)
        #expect(records.count == Self.count)
        for record in records {
            let sealed = try #require(record.sealed)
            let secret = try keys.open(sealed, field: .password, of: record.id, account: record.account)
            #expect(secret.withOctets { Array($0) } == Array(Office.password.utf8))
        }
        return records.count { $0.sealed.map(keys.isCurrent) ?? false }
    }

    @Test(
        "Ended before or after whichever write, every password opens, and a second call finishes it",
        arguments: StoreKind.allCases, CutStore.Moment.allCases)
    func ended(_ kind: StoreKind, _ moment: CutStore.Moment) async throws {
        for number in 1...Self.count {
            let folder = try Folder(), old = MasterKey.random(), new = MasterKey.random()
            let store = try await kind.open(in: folder)
            let before = try Office(store: store, keys: .key(old))
            for person in 0..<Self.count {
                _ = try await before.jana(AccountID("\(person)"), "jana\(person)@seznam.cz")
            }
            let both = KeyRing(current: new, previous: [old])
            let cut = try Office(store: CutStore(store, atWrite: number, moment), keys: both)
            await #expect(throws: StoreError.self) { try await cut.mailroom.rotateKey() }

            // As the next process finds it.
            let next = kind == .disk ? try await kind.open(in: folder) : store
            let done = moment == .after ? number : number - 1
            #expect(try await opened(next, by: both) == done)
            let again = try Office(store: next, keys: both)
            #expect(try await again.mailroom.rotateKey() == Rotation(wrapped: Self.count - done, failed: []))
            #expect(try await opened(next, by: .key(new)) == Self.count)
        }
    }
}
#endif
