#if Personas
import HolubTesting
import Synchronization

@testable import Holub

/// A store of which a test sees every call before it is made, and can hold it up or fail it.
final class WatchedStore: ForwardingStore {
    typealias OnCall = @Sendable (_ call: String) async throws(StoreError) -> Void
    typealias OnApply = @Sendable ([StoreChange]) async throws(StoreError) -> Void

    private struct State {
        var calls = 0
        var queues = 0
        var onCall: OnCall = { (_) throws(StoreError) in }
        var onApply: OnApply = { (_) throws(StoreError) in }
    }

    let base: any Store
    private let state = Mutex(State())

    init(_ base: any Store) { self.base = base }

    /// Calls that were made, and queues that were given as ready.
    var calls: Int { state.withLock(\.calls) }
    var queues: Int { state.withLock(\.queues) }

    /// Before each call; named by its function, such as `entry(of:key:)`.
    func onCall(_ body: @escaping OnCall) { state.withLock { $0.onCall = body } }
    /// Before changes are applied.
    func onApply(_ body: @escaping OnApply) { state.withLock { $0.onApply = body } }

    func meet(_ call: String) async throws(StoreError) {
        let body = state.withLock { state in
            state.calls += 1
            return state.onCall
        }
        try await body(call)
    }

    func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try await meet(#function)
        try await state.withLock(\.onApply)(changes)
        try await base.apply(changes)
    }

    func readyQueues(at now: Moment, after key: QueueKey?, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await meet(#function)
        let found = try await base.readyQueues(at: now, after: key, limit: limit)
        state.withLock { $0.queues += found.count }
        return found
    }
}

/// A store in which some mailboxes' rows cannot be read.
final class DamagedStore: ForwardingStore {
    let base: any Store
    private let damaged = Mutex<Set<MailboxID>>([])

    init(_ base: any Store) { self.base = base }

    func damage(_ mailboxes: Set<MailboxID>) { damaged.withLock { $0 = mailboxes } }

    func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord? {
        guard !damaged.withLock({ $0.contains(id) }) else { throw .unreadable("a mailbox") }
        return try await base.mailbox(id)
    }
}

/// Holds up whoever comes until so many have come; who comes later passes.
final class Turnstile: Sendable {
    private let expected: Int
    private let count = Mutex(0)
    private let gate = Gate()

    init(_ expected: Int) { self.expected = expected }

    func pass() async {
        let number = count.withLock { count in
            count += 1
            return count
        }
        if number >= expected { gate.open() }
        await gate.wait()
    }
}

/// A store whose process ends at one of its writes: what comes later fails, and so does that one, stored or not.
final class CutStore: ForwardingStore {
    enum Moment: Sendable, CaseIterable { case before, after }

    let base: any Store
    private let number: Int
    private let moment: Moment
    private let count = Mutex(0)

    init(_ base: any Store, atWrite number: Int, _ moment: Moment) {
        self.base = base
        self.number = number
        self.moment = moment
    }

    func meet(_ call: String) async throws(StoreError) {
        guard count.withLock({ $0 }) < number else { throw .failed("the process has ended") }
    }

    func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try await meet(#function)
        let isLast = count.withLock { count in
            count += 1
            return count == number
        }
        if !isLast || moment == .after { try await base.apply(changes) }
        if isLast { throw .failed("the process has ended") }
    }
}
#endif
