#if Personas
import Holub

extension StoreCheck {
    /// All or none, and against the revision that was read.
    static let changes: [StoreCheck] = [
        StoreCheck("no changes are applied too") { trial in try await trial.store.apply([]) },
        StoreCheck("a record that is put gets the next revision") { trial in
            var mailbox = Sample.mailbox()
            for revision in 1...3 {
                try await trial.put(.mailbox(mailbox))
                mailbox = try await trial.store.mailbox(mailbox.id) ?? mailbox
                trial.expect(mailbox.revision, is: revision, "the revision")
            }
        },
        StoreCheck("a record of an older, a later or an impossible revision is a conflict") { trial in
            var mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            mailbox.revision = 1
            try await trial.put(.mailbox(mailbox))
            for revision in [0, 1, 3, -1, .max, .min] {
                mailbox.revision = revision
                await trial.expectConflict("revision \(revision) in place of 2", .put(.mailbox(mailbox)))
            }
        },
        StoreCheck("each kind of record keeps to its revisions") { trial in
            let mailbox = Sample.mailbox()
            let entry = Sample.entry(mailbox), queue = QueueRecord(key: .mailbox(mailbox.id))
            let notice = Sample.notice(mailbox), verification = Sample.verification(mailbox)
            let records: [StoreRecord] = [
                .mailbox(mailbox), .entry(entry), .queue(queue), .notice(notice), .verification(verification),
            ]
            try await trial.store.apply(records.map(StoreChange.put))
            for record in records {
                await trial.expectConflict("a second new \(record.kind)", .put(record))
                try await trial.put(record.with(revision: 1))
                await trial.expectConflict("an old \(record.kind)", .put(record.with(revision: 1)))
                await trial.expectConflict("a \(record.kind) from the future", .put(record.with(revision: 9)))
            }
        },
        StoreCheck("a record that was never put cannot be put in place of one") { trial in
            var mailbox = Sample.mailbox()
            mailbox.revision = 1
            await trial.expectConflict("a mailbox of revision 1", .put(.mailbox(mailbox)))
        },
        StoreCheck("of changes with a conflict none is applied, wherever it stands") { trial in
            let mailbox = Sample.mailbox(), other = Sample.mailbox("petr@firma.example")
            try await trial.put(.mailbox(mailbox))
            let sound: [StoreChange] = [
                .put(.mailbox(other)), .put(.queue(QueueRecord(key: .application))), .put(.entry(Sample.entry(other))),
                .put(.notice(Sample.notice(other))), .put(.verification(Sample.verification(other))),
            ]
            for place in 1...sound.count {
                var changes = sound
                changes.insert(.put(.mailbox(mailbox)), at: place)
                await trial.expectConflict("changes with a conflict at \(place)", changes)
                let found = try await trial.store.mailbox(other.id)
                trial.expect(found == nil, "a conflict at \(place) leaves the mailbox before it")
            }
            let queue = try await trial.store.queue(.application), next = try await trial.store.nextReady()
            trial.expect(queue == nil && next == nil, "a conflict leaves a queue or an entry")
            let count = try await trial.store.verificationsIssued(.account(Sample.account), since: Sample.now)
            trial.expect(count, is: 0, "verifications that were never issued")
            try await trial.store.apply(sound)
        },
        StoreCheck("a conflict takes back what was removed before it") { trial in
            let mailbox = Sample.mailbox(), ticket = Ticket.random()
            let entry = Sample.entry(mailbox, key: "k", content: ticket)
            try await trial.apply(
                .put(.mailbox(mailbox)), .content(ticket, .octets([1, 2])), .put(.entry(entry)),
                .put(.queue(QueueRecord(key: .mailbox(mailbox.id)))))
            await trial.expectConflict(
                "removal with an old revision after it", .removeMailbox(mailbox.id, revision: 1),
                .removeEntry(entry.ticket, revision: 1))
            let found = try await trial.store.entry(of: Sample.account, key: "k")
            let content = try await trial.store.content(ticket)
            let ready = try await trial.store.readyQueues(at: Sample.now, limit: 9)
            trial.expect(found?.ticket, is: entry.ticket, "the entry")
            trial.expect(content, is: .octets([1, 2]), "the contents")
            trial.expect(ready.map(\.key), is: [.mailbox(mailbox.id)], "the ready queues")
        },
        StoreCheck("a number of an account's addresses that is expected is counted when the changes are stored") {
            trial in
            let first = Sample.mailbox(), second = Sample.mailbox("petr@firma.example")
            let foreign = Sample.mailbox(of: "jina-firma")
            try await trial.apply(
                .expectMailboxes(of: Sample.account, atMost: 0), .put(.mailbox(foreign)), .put(.mailbox(first)),
                .expectMailboxes(of: Sample.account, atMost: 1))
            await trial.expectConflict(
                "one address more than expected", .put(.mailbox(second)),
                .expectMailboxes(of: Sample.account, atMost: 1))
            let none = try await trial.store.mailbox(second.id)
            trial.expect(none == nil, "an address too many is there")
            try await trial.apply(
                .removeMailbox(first.id, revision: 1), .put(.mailbox(second)),
                .expectMailboxes(of: Sample.account, atMost: 1))
        },
        StoreCheck("each change sees those before it") { trial in
            let mailbox = Sample.mailbox()
            var second = mailbox
            second.revision = 1
            second.state = .verified
            var cleared = Sample.notice(mailbox)
            let notice = cleared
            cleared.revision = 1
            cleared.clearedAt = Sample.now
            try await trial.put(
                .mailbox(mailbox), .mailbox(second), .notice(notice), .notice(cleared), .notice(Sample.notice(mailbox)))
            let found = try await trial.store.mailbox(mailbox.id)
            trial.expect(found?.state, is: .verified, "the state that was put last")
            trial.expect(found?.revision, is: 2, "its revision")
        },
        StoreCheck("of 50 writers that change one record at once, each wins once") { trial in
            let store = trial.store, key = QueueKey.application
            try await trial.put(.queue(QueueRecord(key: key)))
            let conflicts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<50 { group.addTask { try await raiseFence(of: key, in: store) } }
                return try await group.reduce(0, +)
            }
            let queue = try await store.queue(key)
            trial.expect(queue?.fence, is: 50, "the fence after \(conflicts) conflicts")
            trial.expect(queue?.revision, is: 51, "the revision")
        },
        StoreCheck("of 50 writers that change records of their own at once, none fails") { trial in
            let store = trial.store, mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let ticket = Ticket.random()
                        let entry = Sample.entry(mailbox, key: "\(number)", content: ticket)
                        try await store.apply([.content(ticket, .octets([UInt8(number)])), .put(.entry(entry))])
                    }
                }
                try await group.waitForAll()
            }
            let count = try await store.count(in: .mailbox(mailbox.id), [.queued])
            trial.expect(count, is: 50, "entries")
        },
        StoreCheck("of 50 writers of one key, one wins, and the others change nothing") { trial in
            let store = trial.store, mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            let wins = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<50 {
                    let entry = Sample.entry(mailbox, key: "7")
                    group.addTask { (try? await store.apply([.put(.entry(entry))])) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let count = try await store.count(in: .mailbox(mailbox.id), [.queued])
            trial.expect(wins, is: 1, "writers who won")
            trial.expect(count, is: 1, "entries")
        },
        StoreCheck("a fence that was raised stops who knows the older one") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            try await trial.apply(.put(.mailbox(mailbox)), .expectFence(key, 0))
            var queue = QueueRecord(key: key)
            queue.fence = 4
            try await trial.apply(.put(.queue(queue)), .expectFence(key, 4))
            let entry = Sample.entry(mailbox)
            for fence in [0, 3, 5, -1] {
                await trial.expectConflict(
                    "fence \(fence) in place of 4", .put(.entry(entry)), .expectFence(key, fence))
            }
            let none = try await trial.store.entry(entry.ticket)
            trial.expect(none == nil, "who lost the fence writes")
            try await trial.apply(.expectFence(key, 4), .put(.entry(entry)))
            let found = try await trial.store.queue(key)
            trial.expect(found?.revision, is: 1, "the revision, since a fence is only read")
        },
        StoreCheck("a mailbox that was changed or removed stops who read it before") { trial in
            var mailbox = Sample.mailbox()
            let entry = Sample.entry(mailbox)
            await trial.expectConflict("no mailbox", .expectMailbox(mailbox.id, revision: 0))
            await trial.expectConflict("no mailbox", .expectMailbox(mailbox.id, revision: 1))
            try await trial.apply(.put(.mailbox(mailbox)), .expectMailbox(mailbox.id, revision: 1))
            mailbox.revision = 1
            mailbox.state = .disabled
            try await trial.apply(.put(.mailbox(mailbox)))
            for revision in [-1, 0, 1, 3] {
                await trial.expectConflict(
                    "revision \(revision) in place of 2", .put(.entry(entry)),
                    .expectMailbox(mailbox.id, revision: revision))
            }
            let none = try await trial.store.entry(entry.ticket)
            trial.expect(none == nil, "who read it before writes")
            try await trial.apply(.expectMailbox(mailbox.id, revision: 2), .put(.entry(entry)))
            let found = try await trial.store.mailbox(mailbox.id)
            trial.expect(found?.revision, is: 2, "the revision, since it is only read")
            try await trial.apply(.removeMailbox(mailbox.id, revision: 2))
            await trial.expectConflict("a removed mailbox", .expectMailbox(mailbox.id, revision: 2))
        },
    ]

    private static func raiseFence(of key: QueueKey, in store: any Store) async throws -> Int {
        var conflicts = 0
        while true {
            guard var queue = try await store.queue(key) else { throw StoreError.failed("the queue is gone") }
            queue.fence += 1
            do throws(StoreError) {
                try await store.apply([.put(.queue(queue))])
                return conflicts
            } catch {
                guard error == .conflict else { throw error }
                conflicts += 1
            }
        }
    }
}

extension StoreRecord {
    var kind: String {
        switch self {
        case .mailbox: "mailbox"
        case .verification: "verification"
        case .entry: "entry"
        case .queue: "queue"
        case .notice: "notice"
        }
    }

    func with(revision: Int) -> StoreRecord {
        switch self {
        case .mailbox(var record):
            record.revision = revision
            return .mailbox(record)
        case .verification(var record):
            record.revision = revision
            return .verification(record)
        case .entry(var record):
            record.revision = revision
            return .entry(record)
        case .queue(var record):
            record.revision = revision
            return .queue(record)
        case .notice(var record):
            record.revision = revision
            return .notice(record)
        }
    }
}
#endif
