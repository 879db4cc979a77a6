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
        case ended(QueueKey, QueueRun.End)
        case failed(QueueKey, any Error)
        /// Somebody rang, or time has passed.
        case tick
    }

    /// Works until it is told to stop or is cancelled; or, for ``Span/untilIdle``, returns when the next thing will be due.
    ///
    /// What one line meets is no reason to break off what others are sending, and a line that takes long holds no other:
    /// while lines run, it looks for more whenever one ends, the bell rings, or some time has passed.
    /// - Throws: only for ``Span/untilIdle``: what failed last in the store, or `CancellationError`.
    func work(_ span: Span) async throws -> Moment? {
        let failure = await withTaskCancellationHandler {
            await end(of: span)
        } onCancel: {
            stop.set()
        }
        guard span == .untilIdle else { return nil }
        if let failure { throw failure }
        try Task.checkCancellation()
        guard let next = try await core.store.nextReady() else { return nil }
        // What is ready and was not done is somebody else's, or cannot be done for the moment.
        return max(next, core.clock.now + Self.moment)
    }

    /// Gives what failed last in the store.
    private func end(of span: Span) async -> (any Error)? {
        await withTaskGroup(of: Event.self) { group in
            var hands = WorkersHands()
            addTick(to: &group)
            await begin(&hands, &group)
            while !(hands.running.isEmpty && (span == .untilIdle || stop.isSet)) {
                switch await group.next() {
                case .ended(let key, let end)?: hands.end(key, end, at: core.clock.now)
                case .failed(let key, let error)?:
                    core.log(error, in: key)
                    hands.end(key, .stuck, at: core.clock.now)
                    hands.failure = error
                case .tick?:
                    hands.failure = nil
                    // Who is to stop waits for what is under way, and for nothing else.
                    if !stop.isSet { addTick(to: &group) }
                case nil: return hands.failure
                }
                await begin(&hands, &group)
            }
            group.cancelAll()
            return hands.failure
        }
    }

    // MARK: Looking for lines

    /// How many lines one look shows.
    static let look = 2 * lines

    /// Takes up lines that are ready, as far as there are hands.
    ///
    /// The oldest come first. Where more are ready than one look shows, a second look goes on where the last one ended, so
    /// that nobody's many lines hide those of others.
    private func begin(_ hands: inout WorkersHands, _ group: inout TaskGroup<Event>) async {
        guard !stop.isSet else { return }
        do {
            try await upkeep()
            let now = core.clock.now
            var found = try await core.store.readyQueues(at: now, after: nil, limit: Self.look)
            await take(found, &hands, &group)
            var place = hands.place ?? found.last?.key
            while found.count == Self.look, hands.running.count < Self.lines {
                found = try await core.store.readyQueues(at: now, after: place, limit: Self.look)
                await take(found, &hands, &group)
                place = found.last?.key
                if !hands.running.isEmpty { break }
            }
            hands.place = found.count == Self.look ? place : nil
        } catch {
            core.log(error)
            hands.failure = error
        }
    }

    private func take(_ ready: [QueueRecord], _ hands: inout WorkersHands, _ group: inout TaskGroup<Event>) async {
        let now = core.clock.now
        for queue in ready where hands.running[queue.key] == nil && !hands.isResting(queue.key, at: now) {
            guard hands.running.count < Self.lines else { return }
            do {
                let account = try await account(of: queue.key, &hands)
                guard hands.isFree(for: account) else { continue }
                hands.running[queue.key] = .some(account)
            } catch {
                // A mailbox that cannot be read holds its own line and no other.
                core.log(error, in: queue.key)
                hands.end(queue.key, .stuck, at: now)
                continue
            }
            group.addTask {
                do {
                    return .ended(queue.key, try await QueueRun(core: core, stop: stop, key: queue.key).serve())
                } catch {
                    return .failed(queue.key, error)
                }
            }
        }
    }

    /// Whose line it is; nil for the application's own.
    private func account(of key: QueueKey, _ hands: inout WorkersHands) async throws -> AccountID? {
        if let known = hands.accounts[key] { return known }
        let account = try await core.mailbox(of: key)?.account
        hands.remember(account, of: key)
        return account
    }

    // MARK: Waiting

    /// How often to look for what other processes have put into a store that is shared.
    static let glance = Duration.seconds(5)
    /// After which what is due and could not be done is tried again.
    static let moment = Duration.milliseconds(500)

    private func addTick(to group: inout TaskGroup<Event>) {
        // From here on: who rings while we look at what is ready is heard.
        let heard = core.bell.rings
        group.addTask {
            let now = core.clock.now
            let next = (try? await core.store.nextReady()) ?? now + Self.glance
            let wake = min(max(next, now + Self.moment), now + Self.glance)
            await withTaskGroup { group in
                group.addTask { try? await core.clock.sleep(until: wake) }
                group.addTask { await core.bell.wait(after: heard) }
                await group.next()
                group.cancelAll()
            }
            return .tick
        }
    }
}

/// What a worker has in hand, and what it leaves alone for a while.
struct WorkersHands {
    /// By their lines, whose they are.
    var running: [QueueKey: AccountID?] = [:]
    /// From where to look on.
    var place: QueueKey?
    /// The store itself failed.
    var failure: (any Error)?
    private(set) var accounts: [QueueKey: AccountID?] = [:]
    private var rests: [QueueKey: (until: Moment, times: Int)] = [:]

    func isFree(for account: AccountID?) -> Bool {
        guard let account else { return true }
        return running.values.count { $0 == account } < OutboxWorker.linesOfAnAccount
    }

    /// A mailbox never changes hands.
    mutating func remember(_ account: AccountID?, of key: QueueKey) {
        if accounts.count >= 1000 { accounts = [:] }
        accounts[key] = .some(account)
    }

    /// Lets go of a line. One that is stuck rests in memory, longer each time: the store may be what failed.
    mutating func end(_ key: QueueKey, _ end: QueueRun.End, at now: Moment) {
        running[key] = nil
        switch end {
        case .served: rests[key] = nil
        case .overtaken: rests[key] = (now + OutboxWorker.moment, 0)
        case .stuck:
            let times = (rests[key]?.times ?? 0).next
            rests[key] = (now + Backoff.store.wait(after: times, chance: .random(in: 0..<1)), times)
        }
    }

    func isResting(_ key: QueueKey, at now: Moment) -> Bool {
        guard let rest = rests[key] else { return false }
        // A rest from the future began before the clock was set back.
        return rest.until > now && rest.until <= now + Backoff.store.longest * 2
    }
}

/// Says once, to whoever asks, that the work has to end.
final class StopSignal: Sendable {
    private let state = Mutex(false)

    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
}
#endif
