#if Sending
import HolubSender
import Synchronization

/// Works the outbox off: takes lines that are ready, one holder a line, and sends what is due.
struct OutboxWorker: Sendable {
    let core: MailroomCore
    /// Set when the work has to end soon.
    let stop: StopSignal

    /// Lines that are worked on at a time, and those of one account: one customer's slow servers are not everybody's.
    static let lines = 32
    static let linesOfAnAccount = 2

    /// How long to work.
    enum Span: Sendable {
        /// Until nothing is due.
        case untilIdle
        /// Until the stop signal.
        case untilStopped
    }

    private enum Event: Sendable {
        case served(QueueKey, QueueRun.End)
        case failed(QueueKey, any Error)
        /// Somebody rang, or time has passed.
        case tick
    }

    /// What is under way.
    private struct Hands {
        var running: [QueueKey: AccountID?] = [:]
        /// Lines with which nothing can be done before the next tick: somebody else's, or the store failed.
        var left: Set<QueueKey> = []
        /// The store itself failed.
        var failure: (any Error)?

        func isFree(for account: AccountID?) -> Bool {
            guard let account else { return true }
            return running.values.count { $0 == account } < OutboxWorker.linesOfAnAccount
        }
    }

    /// Works, and returns when the next thing will be due.
    ///
    /// What one line meets is no reason to break off what others are sending, and a line that takes long holds no other:
    /// while lines run, it looks for more whenever one ends, the bell rings, or some time has passed.
    func work(_ span: Span) async throws -> Moment? {
        let failure: (any Error)? = await withTaskGroup(of: Event.self) { group in
            var hands = Hands()
            addTick(to: &group)
            await begin(&hands, &group)
            while !(hands.running.isEmpty && (span == .untilIdle || stop.isSet)) {
                switch await group.next() {
                case .served(let key, .served)?: hands.running[key] = nil
                case .served(let key, .left)?:
                    hands.running[key] = nil
                    hands.left.insert(key)
                case .failed(let key, let error)?:
                    core.log(error, in: key)
                    hands.running[key] = nil
                    hands.left.insert(key)
                    hands.failure = error
                case .tick?:
                    hands.left = []
                    hands.failure = nil
                    addTick(to: &group)
                case nil: return hands.failure
                }
                if span == .untilStopped && Task.isCancelled { stop.set() }
                await begin(&hands, &group)
            }
            group.cancelAll()
            return hands.failure
        }
        if span == .untilIdle, let failure { throw failure }
        return try await core.store.nextReady()
    }

    /// Takes up lines that are ready, as far as there are hands.
    private func begin(_ hands: inout Hands, _ group: inout TaskGroup<Event>) async {
        guard !stop.isSet, hands.running.count < Self.lines else { return }
        do {
            try await upkeep()
            let known = hands.running.count + hands.left.count
            let ready = try await core.store.readyQueues(at: core.clock.now, limit: known + 4 * Self.lines)
            for queue in ready where hands.running[queue.key] == nil && !hands.left.contains(queue.key) {
                guard hands.running.count < Self.lines else { break }
                let account: AccountID?
                do { account = try await core.mailbox(of: queue.key)?.account } catch StoreError.unreadable(let detail)
                {
                    // A mailbox that cannot be read holds its own line and no other.
                    core.log(StoreError.unreadable(detail), in: queue.key)
                    hands.left.insert(queue.key)
                    continue
                }
                guard hands.isFree(for: account) else { continue }
                hands.running[queue.key] = .some(account)
                group.addTask {
                    do {
                        return .served(
                            queue.key, try await QueueRun(core: core, stop: stop, key: queue.key).serve())
                    } catch {
                        return .failed(queue.key, error)
                    }
                }
            }
        } catch {
            core.log(error)
            hands.failure = error
        }
    }

    /// How often to look for what other processes have put into a store that is shared.
    static let glance = Duration.seconds(5)

    private func addTick(to group: inout TaskGroup<Event>) {
        // From here on: who rings while we look at what is ready is heard.
        let heard = core.bell.rings
        group.addTask {
            let now = core.clock.now
            let next = (try? await core.store.nextReady()) ?? now + Self.glance
            // What is due and could not be done is tried again in a moment, and not at once.
            let wake = min(max(next, now + .milliseconds(500)), now + Self.glance)
            await withTaskGroup { group in
                group.addTask { try? await core.clock.sleep(until: wake) }
                group.addTask { await core.bell.wait(after: heard) }
                await group.next()
                group.cancelAll()
            }
            return .tick
        }
    }

    /// What time has done: waits that a clock set back would draw out, and messages that are too late.
    private func upkeep() async throws {
        let now = core.clock.now
        // A record that cannot be read is no reason to send nothing.
        for work in [rebase, expire, forget] {
            do { try await work(now) } catch StoreError.unreadable(let detail) {
                core.log(StoreError.unreadable(detail))
            }
        }
    }

    private func rebase(at now: Moment) async throws {
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
