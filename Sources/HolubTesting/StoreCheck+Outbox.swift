#if Personas
import Holub

extension StoreCheck {
    /// Lists of entries: which, in what order, how many.
    static let outbox: [StoreCheck] = [
        StoreCheck("an account's entries come newest first, page by page, each once") { trial in
            let mailbox = Sample.mailbox(), other = Sample.mailbox(of: "jina-firma")
            try await trial.put(.mailbox(mailbox), .mailbox(other), .entry(Sample.entry(other)))
            var tickets: [Ticket] = []
            for number in 0..<10 {
                var entry = Sample.entry(mailbox, due: .seconds(-number))
                entry.state = number.isMultiple(of: 3) ? .sent : .queued
                try await trial.put(.entry(entry))
                tickets.insert(entry.ticket, at: 0)
            }
            let store = trial.store, all = Set(EntryRecord.State.allCases)
            var read: [Ticket] = []
            while true {
                let page = try await store.entries(of: Sample.account, in: all, before: read.last, limit: 3)
                if page.isEmpty { break }
                read += page.map(\.ticket)
                guard read.count <= tickets.count else { break }
            }
            trial.expect(read, is: tickets, "the pages")
            let sent = try await store.entries(of: Sample.account, in: [.sent], before: tickets[3], limit: 9)
            trial.expect(sent.map(\.ticket), is: [tickets[6], tickets[9]], "those sent before the seventh")
        },
        StoreCheck("a page before an entry that the account does not have is empty") { trial in
            let mailbox = Sample.mailbox(), other = Sample.mailbox(of: "jina-firma"), foreign = Sample.entry(other)
            try await trial.put(
                .mailbox(mailbox), .mailbox(other), .entry(Sample.entry(mailbox)), .entry(foreign))
            for before in [Ticket.random(), foreign.ticket] {
                let page = try await trial.store.entries(of: Sample.account, in: [.queued], before: before, limit: 9)
                trial.expect(page.map(\.ticket), is: [], "the page")
            }
        },
        StoreCheck("no state, and no limit above zero, give no entry") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox)))
            let store = trial.store
            for limit in [0, -1, .min] {
                let listed = try await store.entries(of: Sample.account, in: [.queued], before: nil, limit: limit)
                let due = try await store.entries(in: key, [.queued], dueBy: Sample.now, limit: limit)
                let ready = try await store.readyQueues(at: Sample.now, limit: limit)
                trial.expect(listed.count + due.count + ready.count, is: 0, "what limit \(limit) gives")
            }
            let listed = try await store.entries(of: Sample.account, in: [], before: nil, limit: 9)
            let due = try await store.entries(in: key, [], dueBy: Sample.now, limit: 9)
            let count = try await store.count(in: key, [])
            trial.expect(listed.count + due.count + count, is: 0, "what no state gives")
        },
        StoreCheck("a queue's entries come in the order in which they are due, up to then") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox, queue: .application)))
            var tickets: [Int: Ticket] = [:]
            for (number, due) in [5, -3, 0, 5, -3, 60].enumerated() {
                var entry = Sample.entry(mailbox, due: .seconds(due))
                if number == 2 { entry.state = .committing }
                try await trial.put(.entry(entry))
                tickets[number] = entry.ticket
            }
            let both: Set<EntryRecord.State> = [.queued, .committing]
            let all = try await trial.store.entries(in: key, both, dueBy: Sample.now + .seconds(5), limit: 9)
            trial.expect(all.map(\.ticket), is: [1, 4, 2, 0, 3].compactMap { tickets[$0] }, "those due in 5 s")
            let three = try await trial.store.entries(in: key, both, dueBy: .init(milliseconds: .max), limit: 3)
            trial.expect(three.map(\.ticket), is: [1, 4, 2].compactMap { tickets[$0] }, "the first three")
            let one = try await trial.store.entries(in: key, [.committing], dueBy: Sample.now, limit: 9)
            trial.expect(one.map(\.ticket), is: [2].compactMap { tickets[$0] }, "those committing")
        },
        StoreCheck("an entry that is put again keeps its place among those due at once") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            var first = Sample.entry(mailbox)
            let second = Sample.entry(mailbox)
            try await trial.put(.mailbox(mailbox), .entry(first), .entry(second))
            first.revision = 1
            first.attempts = 1
            try await trial.put(.entry(first))
            let due = try await trial.store.entries(in: key, [.queued], dueBy: Sample.now, limit: 9)
            trial.expect(due.map(\.ticket), is: [first.ticket, second.ticket], "the order")
        },
        StoreCheck("entries are counted by queue and state") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox, queue: .application)))
            for (number, state) in EntryRecord.State.allCases.enumerated() {
                for _ in 0...number {
                    var entry = Sample.entry(mailbox)
                    entry.state = state
                    try await trial.put(.entry(entry))
                }
            }
            for (number, state) in EntryRecord.State.allCases.enumerated() {
                let count = try await trial.store.count(in: key, [state])
                trial.expect(count, is: number + 1, "those \(state)")
            }
            let two = try await trial.store.count(in: key, [.queued, .sent])
            trial.expect(two, is: 1 + 3, "those queued or sent")
        },
        StoreCheck("the nth latest submission of a queue is found, in any state, and none beyond the last") { trial in
            let mailbox = Sample.mailbox(), key = QueueKey.mailbox(mailbox.id)
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox)))
            for (seconds, state) in [(10, EntryRecord.State.sent), (30, .unknown), (20, .queued), (20, .committing)] {
                var entry = Sample.entry(mailbox)
                entry.state = state
                entry.submittedAt = Sample.now + .seconds(seconds)
                var elsewhere = Sample.entry(mailbox, queue: .application)
                elsewhere.submittedAt = Sample.now + .seconds(99)
                try await trial.put(.entry(entry), .entry(elsewhere))
            }
            let expected: [(Int, Int?)] = [(1, 30), (2, 20), (3, 20), (4, 10), (5, nil), (0, nil), (-1, nil)]
            for (nth, seconds) in expected {
                let found = try await trial.store.submission(in: key, nthLatest: nth)
                trial.expect(found, is: seconds.map { Sample.now + .seconds($0) }, "submission \(nth)")
            }
        },
        StoreCheck("what waits since a later moment is found: the clock was set back") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            var late: Ticket?
            for (seconds, state) in [(0, EntryRecord.State.queued), (1, .queued), (1, .sent)] {
                var entry = Sample.entry(mailbox)
                entry.state = state
                entry.waitsSince = Sample.now + .seconds(seconds)
                try await trial.put(.entry(entry))
                if seconds == 1, state == .queued { late = entry.ticket }
            }
            var queue = QueueRecord(key: .application)
            queue.waitsSince = Sample.now + .milliseconds(1)
            var earlier = QueueRecord(key: .mailbox(mailbox.id))
            earlier.waitsSince = Sample.now
            try await trial.put(.entry(Sample.entry(mailbox)), .queue(queue), .queue(earlier))
            let entries = try await trial.store.entriesWaiting(since: Sample.now, limit: 9)
            let queues = try await trial.store.queuesWaiting(since: Sample.now, limit: 9)
            trial.expect(entries.map(\.ticket), is: [late].compactMap { $0 }, "the entries")
            trial.expect(queues.map(\.key), is: [.application], "the queues")
            let none = try await trial.store.entriesWaiting(since: Sample.now, limit: 0)
            trial.expect(none.count, is: 0, "no more than asked for")
        },
        StoreCheck("queued entries that are too late are found, in whatever line, and no others") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox))
            var tickets: [Ticket] = []
            for (seconds, state) in [(0, EntryRecord.State.queued), (1, .queued), (0, .committing), (0, .sent)] {
                var entry = Sample.entry(mailbox)
                entry.expires = Sample.now + .seconds(seconds)
                entry.state = state
                if state != .queued { entry.queue = .application }
                try await trial.put(.entry(entry))
                tickets.append(entry.ticket)
            }
            let late = try await trial.store.entriesExpired(by: Sample.now, limit: 9)
            trial.expect(late.map(\.ticket), is: [tickets[0]], "those too late")
            let none = try await trial.store.entriesExpired(by: Sample.now, limit: 0)
            trial.expect(none.count, is: 0, "no more than asked for")
        },
        StoreCheck("what waits for a decision is counted by mailbox, whatever its line") { trial in
            let hers = Sample.mailbox(), his = Sample.mailbox("petr@firma.example")
            try await trial.put(.mailbox(hers), .mailbox(his))
            for (mailbox, queue) in [(hers, QueueKey?.none), (hers, .application), (his, .application)] {
                var entry = Sample.entry(mailbox, queue: queue)
                entry.state = .unknown
                try await trial.put(.entry(entry))
            }
            try await trial.put(.entry(Sample.entry(hers)))
            trial.expect(try await trial.store.undecided(of: hers.id), is: 2, "hers")
            trial.expect(try await trial.store.undecided(of: his.id), is: 1, "his")
        },
        StoreCheck("mailboxes with a secret are found page by page, those of all accounts") { trial in
            var sealed: [MailboxID] = []
            for number in 0..<5 {
                var mailbox = Sample.mailbox(of: AccountID("\(number)"))
                if number != 2 {
                    mailbox.sealed = [1, 2, 3]
                    sealed.append(mailbox.id)
                }
                try await trial.put(.mailbox(mailbox))
            }
            sealed.sort { $0.text < $1.text }
            let first = try await trial.store.mailboxesWithSecrets(after: nil, limit: 3)
            trial.expect(first.map(\.id), is: Array(sealed.prefix(3)), "the first page")
            let rest = try await trial.store.mailboxesWithSecrets(after: first.last?.id, limit: 3)
            trial.expect(rest.map(\.id), is: Array(sealed.suffix(1)), "the second page")
        },
        StoreCheck("entries that are over come in the order of closing, those before a moment") { trial in
            let mailbox = Sample.mailbox()
            try await trial.put(.mailbox(mailbox), .entry(Sample.entry(mailbox)))
            var tickets: [Ticket] = []
            for (seconds, state) in [
                (3, EntryRecord.State.sent), (1, .cancelled), (2, .unknown), (1, .queued), (4, .sent),
            ] {
                var entry = Sample.entry(mailbox)
                entry.state = state
                entry.closedAt = Sample.now + .seconds(seconds)
                try await trial.put(.entry(entry))
                tickets.append(entry.ticket)
            }
            let closed = try await trial.store.closedEntries(before: Sample.now + .seconds(4), limit: 9)
            trial.expect(closed.map(\.ticket), is: [tickets[1], tickets[2], tickets[0]], "those closed")
            let one = try await trial.store.closedEntries(before: Sample.now + .seconds(4), limit: 1)
            trial.expect(one.map(\.ticket), is: [tickets[1]], "the first of them")
        },
    ]
}
#endif
