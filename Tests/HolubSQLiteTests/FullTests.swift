#if Personas && SQLite
import Holub
import HolubSQLite
import Testing

@Suite("A full disk") struct FullTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func aFullStoreSaysSoAndGoesOnWhenThereIsRoom() async throws {
        let store = try await place.open(), mailbox = try Sample.mailbox()
        try await store.apply([.put(.mailbox(mailbox))])
        try await store.limitPages(to: 128)
        var applied: [EntryRecord] = [], fault: StoreError?
        while fault == nil, applied.count < 64 {
            let entry = Sample.entry(mailbox, content: .random())
            do throws(StoreError) {
                try await store.apply(changes(entry, octets: 16_000))
                applied.append(entry)
            } catch {
                fault = error
            }
        }
        #expect(fault == .full)
        #expect(!applied.isEmpty)
        #expect(try await store.count(in: .mailbox(mailbox.id), [.queued]) == applied.count)

        let refused = Sample.entry(mailbox, content: .random())
        await #expect(throws: StoreError.full) { try await store.apply(changes(refused, octets: 16_000)) }
        #expect(try await store.entry(refused.ticket) == nil)
        try await store.apply([.removeEntry(applied[0].ticket, revision: 1)])
        try await store.apply(changes(refused, octets: 8000))
        try await store.limitPages(to: 8192)
        try await store.apply(changes(Sample.entry(mailbox, content: .random()), octets: 60_000))
        #expect(try await store.pragma("integrity_check") == "ok")
    }

    @Test func whoAsksForTooMuchDoesNotFailTheOthers() async throws {
        let store = try await place.open(), mailbox = try Sample.mailbox()
        try await store.apply([.put(.mailbox(mailbox))])
        try await store.limitPages(to: 128)
        let large = Sample.entry(mailbox, content: .random())
        let results = await withTaskGroup(of: (Bool, StoreError?).self) { group in
            for number in 0..<20 {
                let entry = number == 10 ? large : Sample.entry(mailbox, content: .random())
                group.addTask {
                    do throws(StoreError) {
                        try await store.apply(changes(entry, octets: number == 10 ? 1_000_000 : 10))
                        return (number == 10, nil)
                    } catch {
                        return (number == 10, error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (isLarge, fault) in results { #expect(fault == (isLarge ? .full : nil)) }
        #expect(try await store.count(in: .mailbox(mailbox.id), [.queued]) == 19)
    }

    private func changes(_ entry: EntryRecord, octets: Int) -> [StoreChange] {
        [
            .content(entry.content ?? entry.ticket, .octets([UInt8](repeating: 97, count: octets))),
            .put(.entry(entry)),
        ]
    }
}
#endif
