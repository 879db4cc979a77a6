#if Sending
import HolubSender
import Synchronization

/// Works the outbox off: takes lines that are ready, one holder a line, and sends what is due.
struct OutboxWorker: Sendable {
    let core: MailroomCore
    /// Set when the work has to end soon.
    let stop: StopSignal

    /// Lines that are worked on at a time.
    static let lines = 8

    /// Does everything that is due now, and returns when the next thing will be.
    ///
    /// A line with which nothing could be done (somebody else was faster, the store is full) is left for the next time.
    func work() async throws -> Moment? {
        try await upkeep()
        // What one line meets is no reason to break off what others are sending: errors are thrown in the end.
        let failure: (any Error)? = try await withThrowingTaskGroup(of: Served.self) { group in
            var failure: (any Error)?
            var taken: Set<QueueKey> = [], running = 0
            while true {
                if !stop.isSet, failure == nil {
                    do {
                        let ready = try await core.store.readyQueues(
                            at: core.clock.now, limit: Self.lines + taken.count)
                        for queue in ready where !taken.contains(queue.key) && running < Self.lines {
                            taken.insert(queue.key)
                            running += 1
                            group.addTask { await serve(queue.key) }
                        }
                    } catch {
                        failure = error
                    }
                }
                guard running > 0, let served = try await group.next() else { return failure }
                running -= 1
                switch served.end {
                case .success(.hasMore): taken.remove(served.key)
                case .success(.done): break
                case .failure(let error): failure = error
                }
            }
        }
        if let failure { throw failure }
        return try await core.store.nextReady()
    }

    private struct Served: Sendable {
        var key: QueueKey
        var end: Result<QueueRun.End, any Error>
    }

    private func serve(_ key: QueueKey) async -> Served {
        do {
            return Served(key: key, end: .success(try await QueueRun(core: core, stop: stop, key: key).serve()))
        } catch {
            return Served(key: key, end: .failure(error))
        }
    }

    /// What time has done: waits that a clock set back would draw out, and messages that are too late.
    private func upkeep() async throws {
        let now = core.clock.now
        while true {
            let waiting = try await core.store.entriesWaiting(since: now, limit: 100)
            let lines = try await core.store.queuesWaiting(since: now, limit: 100)
            if waiting.isEmpty && lines.isEmpty { break }
            var changes: [StoreChange] = []
            for var entry in waiting {
                entry.due = Self.rebased(entry.due, since: entry.waitsSince, at: now)
                entry.waitsSince = now
                changes.append(.put(.entry(entry)))
            }
            for var queue in lines {
                queue.notBefore = Self.rebased(queue.notBefore, since: queue.waitsSince, at: now)
                queue.waitsSince = now
                changes.append(.put(.queue(queue)))
            }
            // Whoever was faster has done the same.
            guard try await core.applied(changes) else { break }
        }
        try await expire(at: now)
        try await forget(at: now)
    }

    /// How long a message that is over can be looked up.
    static let memory = Duration.days(90)

    private func forget(at now: Moment) async throws {
        while true {
            let old = try await core.store.closedEntries(before: now - Self.memory, limit: 100)
            guard !old.isEmpty else { return }
            // Whoever was faster has done the same.
            guard try await core.applied(old.map { .removeEntry($0.ticket, revision: $0.revision) }) else { return }
        }
    }

    /// The whole wait once more, from now: how much of it has passed is what nobody knows any longer.
    private static func rebased(_ due: Moment, since: Moment?, at now: Moment) -> Moment {
        guard let since else { return now }
        return now + max(since.duration(to: due), .zero)
    }

    private func expire(at now: Moment) async throws {
        while true {
            let late = try await core.store.entriesExpired(by: now, limit: 100)
            guard !late.isEmpty else { return }
            for entry in late {
                try await core.change { () -> ([StoreChange], Void) in
                    guard var entry = try await core.store.entry(entry.ticket), entry.state == .queued,
                        entry.expires <= now
                    else { return ([], ()) }
                    return (try await core.expiring(&entry, at: now), ())
                }
            }
        }
    }
}

extension MailroomCore {
    /// A message that did not leave in time.
    func expiring(_ entry: inout EntryRecord, at now: Moment) async throws -> [StoreChange] {
        entry.state = .expired
        entry.closedAt = now
        let cause = CauseRecord(
            cause: Cause.notSentInTime.rawValue, phase: entry.failure?.phase ?? Phase.connect.rawValue,
            reply: entry.failure?.reply, at: now)
        guard let mailbox = try await store.mailbox(entry.mailbox) else { return [.put(.entry(entry))] }
        let notice = try await noticing(cause, of: mailbox, at: provider(for: mailbox.form), ticket: entry.ticket)
        return [.put(.entry(entry)), notice]
    }
}

/// Says once, to whoever asks, that the work has to end.
final class StopSignal: Sendable {
    private let state = Mutex(false)

    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
}
#endif
