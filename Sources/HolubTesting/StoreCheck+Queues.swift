#if Personas
import Holub

extension StoreCheck {
    /// Which queues are ready, and when the next one is.
    static let queues: [StoreCheck] = [
        StoreCheck("a queue is ready when its first entry is due, also one that was never put") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox, due: .seconds(9))))
            try await trial.expectReady([], at: .milliseconds(8999), next: .seconds(9))
            try await trial.expectReady([key], at: .seconds(9), next: .seconds(9))
            let found = try await trial.store.readyQueues(at: Sample.now + .seconds(9), limit: 1)
            trial.expect(found, is: [QueueRecord(key: key)], "the queue")
            let none = try await trial.store.queue(key)
            trial.expect(none == nil, "a queue that was never put is there")
            try await trial.put(.queue(QueueRecord(key: key)))
            await trial.expectConflict("putting it a second time", .put(.queue(QueueRecord(key: key))))
            try await trial.expectReady([key], at: .seconds(9), next: .seconds(9))
            try await trial.put(.entry(Sample.entry(mailbox, due: .seconds(5))))
            try await trial.expectReady([key], at: .seconds(5), next: .seconds(5))
        },
        StoreCheck("entries that are over make no queue ready") { trial in
            let mailbox = Sample.mailbox()
            var entry = Sample.entry(mailbox)
            try await trial.put(.mailbox(mailbox), .entry(entry))
            try await trial.expectReady([entry.queue], at: .zero, next: .zero)
            for state in EntryRecord.State.allCases where state.isOver {
                entry.revision += 1
                entry.state = state
                try await trial.put(.entry(entry))
                try await trial.expectReady([], at: .seconds(999), next: nil)
            }
            entry.revision += 1
            entry.state = .queued
            try await trial.put(.entry(entry))
            try await trial.expectReady([entry.queue], at: .zero, next: .zero)
            try await trial.apply(.removeEntry(entry.ticket, revision: entry.revision + 1))
            try await trial.expectReady([], at: .seconds(999), next: nil)
        },
        StoreCheck("an entry that moves to another queue takes its readiness along") { trial in
            let mailbox = Sample.mailbox()
            var entry = Sample.entry(mailbox)
            try await trial.put(.mailbox(mailbox), .entry(entry))
            entry.revision = 1
            entry.queue = .application
            try await trial.put(.entry(entry))
            try await trial.expectReady([.application], at: .zero, next: .zero)
        },
        StoreCheck("a queue is not ready before its notBefore, whatever is due") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            var queue = QueueRecord(key: key), committing = Sample.entry(mailbox)
            queue.notBefore = Sample.now + .seconds(60)
            committing.state = .committing
            try await trial.put(
                .mailbox(mailbox), .queue(queue), .entry(Sample.entry(mailbox, due: .seconds(-5))), .entry(committing))
            try await trial.expectReady([], at: .milliseconds(59_999), next: .seconds(60))
            try await trial.expectReady([key], at: .seconds(60), next: .seconds(60))
            queue.revision = 1
            queue.notBefore = Sample.now
            try await trial.put(.queue(queue))
            try await trial.expectReady([key], at: .zero, next: .zero)
        },
        StoreCheck("of a queue that is paused only what is committing counts") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            var queue = QueueRecord(key: key), committing = Sample.entry(mailbox, due: .seconds(3))
            queue.isPaused = true
            committing.state = .committing
            try await trial.put(.mailbox(mailbox), .queue(queue), .entry(Sample.entry(mailbox)))
            try await trial.expectReady([], at: .seconds(99), next: nil)
            try await trial.put(.entry(committing))
            try await trial.expectReady([], at: .seconds(2), next: .seconds(3))
            try await trial.expectReady([key], at: .seconds(3), next: .seconds(3))
            queue.revision = 1
            queue.isPaused = false
            try await trial.put(.queue(queue))
            try await trial.expectReady([key], at: .zero, next: .zero)
        },
        StoreCheck("a queue that somebody holds is not ready until the lease ends") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            var queue = QueueRecord(key: key)
            queue.heldUntil = Sample.now + .seconds(30)
            try await trial.put(.mailbox(mailbox), .queue(queue), .entry(Sample.entry(mailbox)))
            try await trial.expectReady([], at: .zero, next: .zero)
            try await trial.expectReady([], at: .milliseconds(29_999), next: .zero)
            try await trial.expectReady([key], at: .seconds(30), next: .zero)
        },
        StoreCheck("a lease that ends later than the longest from now holds nothing") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            var queue = QueueRecord(key: key)
            queue.heldUntil = Sample.now + QueueRecord.longestLease
            try await trial.put(.mailbox(mailbox), .queue(queue), .entry(Sample.entry(mailbox, due: .seconds(-9))))
            try await trial.expectReady([], at: .zero, next: .seconds(-9))
            try await trial.expectReady([key], at: .milliseconds(-1), next: .seconds(-9))
        },
        StoreCheck("the queue that has been ready longest comes first") { trial in
            var keys: [Int: QueueKey] = [:]
            for (number, due) in [20, 10, 40, 30].enumerated() {
                let mailbox = Sample.mailbox("m\(number)@firma.example"), key = QueueKey.mailbox(mailbox.id)
                var queue = QueueRecord(key: key)
                // The second is due first, and may begin last.
                if number == 1 { queue.notBefore = Sample.now + .seconds(50) }
                try await trial.put(
                    .mailbox(mailbox), .queue(queue), .entry(Sample.entry(mailbox, due: .seconds(due))))
                keys[number] = key
            }
            try await trial.expectReady([0, 3, 2, 1].compactMap { keys[$0] }, at: .seconds(50), next: .seconds(20))
            let two = try await trial.store.readyQueues(at: Sample.now + .seconds(50), limit: 2)
            trial.expect(two.map(\.key), is: [0, 3].compactMap { keys[$0] }, "the first two")
        },
        StoreCheck("a claim that raises the fence and holds the queue succeeds once") { trial in
            let store = trial.store, mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox)))
            let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        guard var queue = try await store.readyQueues(at: Sample.now, limit: 1).first else {
                            return false
                        }
                        queue.fence += 1
                        queue.heldUntil = Sample.now + .seconds(60)
                        return (try? await store.apply([.put(.queue(queue))])) != nil
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            trial.expect(wins, is: 1, "claims")
        },
    ]
}

extension StoreTrial {
    fileprivate mutating func expectReady(
        _ keys: [QueueKey], at time: Duration, next: Duration?
    ) async throws(StoreError) {
        let found = try await store.readyQueues(at: Sample.now + time, limit: 99).map(\.key)
        let nextFound = try await store.nextReady()
        expect(found, is: keys, "the queues ready at \(time)")
        expect(nextFound, is: next.map { Sample.now + $0 }, "when the next one is ready")
    }
}
#endif
