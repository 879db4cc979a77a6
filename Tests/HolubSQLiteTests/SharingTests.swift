#if Personas && SQLite
import Holub
import HolubSQLite
import Synchronization
import Testing

/// Several stores on one file, as several programs have it.
@Suite("Sharing a file") struct SharingTests {
    let place: Place

    init() throws { place = try Place() }

    /// Who works on a queue, to see that nobody else does.
    private final class Desk: Sendable {
        let holders = Mutex<[QueueKey: Int]>([:])
        let doubles = Mutex(0)
        let served = Mutex<[Ticket: Int]>([:])

        func enter(_ key: QueueKey, _ worker: Int) {
            let other = holders.withLock { $0.updateValue(worker, forKey: key) }
            if other != nil { doubles.withLock { $0 += 1 } }
        }

        func leave(_ key: QueueKey) { _ = holders.withLock { $0.removeValue(forKey: key) } }

        func serve(_ ticket: Ticket) { served.withLock { $0[ticket, default: 0] += 1 } }
    }

    @Test func fourWorkersOnTwoStoresClaimNothingTwice() async throws {
        let stores = [try await place.open(), try await place.open()]
        let entries = 400, desk = Desk()
        for number in 0..<8 {
            let mailbox = try Sample.mailbox("m\(number)")
            try await stores[number % 2].apply(
                [.put(.mailbox(mailbox))] + (0..<(entries / 8)).map { _ in .put(.entry(Sample.entry(mailbox))) })
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 { group.addTask { try await work(worker, stores[worker % 2], desk) } }
            try await group.waitForAll()
        }
        #expect(desk.doubles.withLock { $0 } == 0)
        let served = desk.served.withLock { $0 }
        #expect(served.count == entries)
        #expect(served.values.allSatisfy { $0 == 1 })
    }

    private func work(_ worker: Int, _ store: SQLiteStore, _ desk: Desk) async throws {
        while try await store.nextReady() != nil {
            guard var queue = try await store.readyQueues(at: Sample.now, limit: 1).first else {
                await Task.yield()
                continue
            }
            queue.fence += 1
            queue.heldUntil = Sample.now + .seconds(60)
            do throws(StoreError) { try await store.apply([.put(.queue(queue))]) } catch {
                guard error == .conflict else { throw error }
                continue
            }
            queue.revision += 1
            desk.enter(queue.key, worker)
            for var entry in try await store.entries(in: queue.key, [.queued], dueBy: Sample.now, limit: 5) {
                entry.state = .sent
                entry.closedAt = Sample.now
                try await store.apply([.put(.entry(entry)), .expectFence(queue.key, queue.fence)])
                desk.serve(entry.ticket)
            }
            desk.leave(queue.key)
            queue.heldUntil = Sample.now
            try await store.apply([.put(.queue(queue))])
        }
    }

    @Test func whatOneAppliesTheOtherSees() async throws {
        let first = try await place.open(), second = try await place.open(), mailbox = try Sample.mailbox()
        try await first.apply([.put(.mailbox(mailbox))])
        #expect(try await second.mailbox(mailbox.id) != nil)
        await #expect(throws: StoreError.conflict) { try await second.apply([.put(.mailbox(mailbox))]) }
    }

    @Test func manyOpenANewStoreAtOnce() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<6 {
                group.addTask {
                    try await place.open().apply([.put(.mailbox(Sample.mailbox("m\(number)")))])
                }
            }
            try await group.waitForAll()
        }
        #expect(try await place.open().mailboxes(of: "firma").count == 6)
    }

    @Test func aTaskThatIsCancelledKnowsWhatBecameOfItsChanges() async throws {
        let store = try await place.open(), mailbox = try Sample.mailbox()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await store.apply([.put(.mailbox(mailbox))])
            return try await store.mailbox(mailbox.id)
        }
        #expect(try await task.value != nil)
    }
}
#endif
