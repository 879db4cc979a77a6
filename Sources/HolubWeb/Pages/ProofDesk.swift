#if Web
import Holub
import HolubSender
import Synchronization

/// The proofs that run, and what came of those before: for the pages that show the ladder. Nothing here is secret, nothing
/// survives the process; the draft of the form does, in the store.
final class ProofDesk: Sendable {
    struct Key: Hashable, Sendable {
        let account: AccountID
        let mailbox: MailboxID
    }

    /// What is proved; the mailbox may have a draft of other settings meanwhile.
    struct Subject: Sendable {
        var security: String?
        /// Whether all may be told of its server.
        var isOpen: Bool
    }

    struct Run: Sendable {
        let number: Int
        let subject: Subject
        let startedAt: Moment
        /// Rungs in the order in which they were reached.
        var reached: [CheckReport.Rung] = []
        /// Nil while it runs.
        var outcome: ProofOutcome?
        /// Sign-ins in a row that the provider blocked, this one too.
        var blocked = 0
    }

    private struct State {
        var runs: [Key: Run] = [:]
        var next = 1
        var waiters: [Key: [CheckedContinuation<Void, Never>]] = [:]
    }

    private let state = Mutex(State())

    /// Proofs at once: of all, and of one account; and outcomes remembered.
    static let mostRunning = 64, mostOfOne = 4, mostKept = 4096
    /// How long an outcome is shown.
    static let memory = Duration.seconds(1800)

    /// Starts a proof, and returns once it is on its way or over: so what the mailroom refuses is known by then.
    /// - Returns: false when one of this mailbox runs already; that one goes on.
    /// - Throws: ``PageError/tooMany(_:)`` while too many run.
    @discardableResult
    func start(
        _ key: Key, _ subject: Subject, at now: Moment,
        _ work: @escaping @Sendable (_ progress: @escaping @Sendable (CheckReport.Rung) -> Void) async -> ProofOutcome
    ) async throws(PageError) -> Bool {
        guard let number = try begin(key, subject, at: now) else { return false }
        await withCheckedContinuation { begun in
            let signal = Once { begun.resume() }
            Task {
                let outcome = await work { rung in
                    self.reached(rung, of: key, number)
                    signal.fire()
                }
                self.finish(key, number, outcome)
                signal.fire()
            }
        }
        return true
    }

    /// The run of a mailbox, or what came of it; nil when there was none, or long ago.
    func run(_ key: Key, at now: Moment) -> Run? {
        state.withLock { state in
            guard let run = state.runs[key], run.outcome == nil || now < run.startedAt + Self.memory else { return nil }
            return run
        }
    }

    /// What came of it no longer matters.
    func forget(_ key: Key) {
        state.withLock { state in
            if state.runs[key]?.outcome != nil { state.runs[key] = nil }
        }
    }

    /// Returns when no proof of this mailbox runs.
    func settled(_ key: Key) async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard let run = state.runs[key], run.outcome == nil else { return true }
                state.waiters[key, default: []].append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    // MARK: -

    private func begin(_ key: Key, _ subject: Subject, at now: Moment) throws(PageError) -> Int? {
        let number = state.withLock { state -> Int? in
            if let run = state.runs[key], run.outcome == nil { return 0 }
            let running = state.runs.filter { $0.value.outcome == nil }.keys
            guard running.count < Self.mostRunning, running.count(where: { $0.account == key.account }) < Self.mostOfOne
            else { return nil }
            if state.runs.count >= Self.mostKept { Self.drop(&state) }
            let number = state.next
            state.next += 1
            var run = Run(number: number, subject: subject, startedAt: now)
            // A clock that was set back ends no row of blocked sign-ins.
            if let before = state.runs[key], now < before.startedAt + Self.memory { run.blocked = before.blocked }
            state.runs[key] = run
            return number
        }
        guard let number else { throw .tooMany(.seconds(30)) }
        return number == 0 ? nil : number
    }

    /// The older half of what is over.
    private static func drop(_ state: inout State) {
        let over = state.runs.filter { $0.value.outcome != nil }.sorted { $0.value.number < $1.value.number }
        for (key, _) in over.prefix(mostKept / 2) { state.runs[key] = nil }
    }

    private func reached(_ rung: CheckReport.Rung, of key: Key, _ number: Int) {
        state.withLock { state in
            guard state.runs[key]?.number == number else { return }
            state.runs[key]?.reached.append(rung)
        }
    }

    private func finish(_ key: Key, _ number: Int, _ outcome: ProofOutcome) {
        let waiters = state.withLock { state in
            guard var run = state.runs[key], run.number == number else { return [CheckedContinuation<Void, Never>]() }
            run.outcome = outcome
            run.blocked = outcome.cause == Cause.loginBlocked.rawValue ? run.blocked + 1 : 0
            state.runs[key] = run
            return state.waiters.removeValue(forKey: key) ?? []
        }
        for waiter in waiters { waiter.resume() }
    }
}

/// Does something the first time that it is asked to.
private final class Once: Sendable {
    private let isDone = Mutex(false)
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func fire() {
        let isFirst = isDone.withLock { done in
            defer { done = true }
            return !done
        }
        if isFirst { body() }
    }
}
#endif
