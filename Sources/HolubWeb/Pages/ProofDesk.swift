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
        /// A code of all that was asked for, the password too, which nobody can read from it; empty for what is saved.
        var wish: [UInt8] = []
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
        /// What those that run stand in place of.
        var earlier: [Key: Run] = [:]
        var next = 1
        var waiters: [Key: [CheckedContinuation<Void, Never>]] = [:]
    }

    private let state = Mutex(State())

    /// Proofs at once: of all, and of one account; and outcomes remembered.
    static let mostRunning = 64, mostOfOne = 4, mostKept = 4096
    /// How long an outcome is shown.
    static let memory = Duration.seconds(1800)

    /// What became of the wish for a proof.
    enum Beginning: Sendable {
        case begun
        /// One of this mailbox runs already; that one goes on.
        case runs(Subject)
        /// The mailroom refused it before anybody was asked. What came of the one before stands.
        case refused(any Error)
    }

    /// Starts a proof, and returns once it is on its way or over: so what the mailroom refuses is known by then.
    /// - Throws: ``PageError/tooMany(_:)`` while too many run.
    @discardableResult
    func start(
        _ key: Key, _ subject: Subject, at now: Moment,
        _ work: @escaping @Sendable (_ progress: @escaping @Sendable (CheckReport.Rung) -> Void) async -> ProofOutcome
    ) async throws(PageError) -> Beginning {
        let number: Int
        switch try begin(key, subject, at: now) {
        case .success(let begun): number = begun
        case .failure(let other): return .runs(other.subject)
        }
        let refusal: (any Error)? = await withCheckedContinuation { begun in
            let signal = Once { begun.resume(returning: $0) }
            Task {
                let outcome = await work { rung in
                    self.reached(rung, of: key, number)
                    signal.fire(nil)
                }
                self.finish(key, number, outcome)
                signal.fire(outcome.refusal)
            }
        }
        return refusal.map { .refused($0) } ?? .begun
    }

    /// The run of a mailbox, or what came of it; nil when there was none, or long ago.
    func run(_ key: Key, at now: Moment) -> Run? {
        state.withLock { state in
            guard let run = state.runs[key], run.outcome == nil || now < run.startedAt + Self.memory else { return nil }
            return run
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

    private struct Other: Error { let subject: Subject }

    private func begin(
        _ key: Key, _ subject: Subject, at now: Moment
    ) throws(PageError) -> Swift.Result<Int, Other> {
        let number = state.withLock { state -> Swift.Result<Int, Other>? in
            if let run = state.runs[key], run.outcome == nil { return .failure(Other(subject: run.subject)) }
            let running = state.runs.filter { $0.value.outcome == nil }.keys
            guard running.count < Self.mostRunning, running.count(where: { $0.account == key.account }) < Self.mostOfOne
            else { return nil }
            if state.runs.count >= Self.mostKept { Self.drop(&state) }
            let number = state.next
            state.next += 1
            var run = Run(number: number, subject: subject, startedAt: now)
            // A clock that was set back ends no row of blocked sign-ins.
            if let before = state.runs[key], now < before.startedAt + Self.memory { run.blocked = before.blocked }
            state.earlier[key] = state.runs[key]
            state.runs[key] = run
            return .success(number)
        }
        guard let number else { throw .tooMany(.seconds(30)) }
        return number
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
            let earlier = state.earlier.removeValue(forKey: key)
            run.outcome = outcome
            run.blocked = outcome.cause == Cause.loginBlocked.rawValue ? run.blocked + 1 : 0
            // Nobody was asked: what the one before taught still holds.
            state.runs[key] = outcome.refusal != nil && run.reached.isEmpty ? earlier : run
            return state.waiters.removeValue(forKey: key) ?? []
        }
        for waiter in waiters { waiter.resume() }
    }
}

/// Does something the first time that it is asked to.
private final class Once: Sendable {
    private let isDone = Mutex(false)
    private let body: @Sendable ((any Error)?) -> Void

    init(_ body: @escaping @Sendable ((any Error)?) -> Void) { self.body = body }

    func fire(_ error: (any Error)?) {
        let isFirst = isDone.withLock { done in
            defer { done = true }
            return !done
        }
        if isFirst { body(error) }
    }
}
#endif
