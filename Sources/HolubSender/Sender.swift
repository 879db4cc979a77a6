#if Sending
public import HolubMessage
public import HolubNetwork
import HolubProviderKit
public import HolubSMTP
public import Logging
import Synchronization

/// Signs in at a person's provider, checks that everything works, and hands messages over.
///
/// ```swift
/// let sender = Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly))
/// let report = await sender.send(message, as: account)
/// ```
///
/// Mail results are values, never thrown: failing to send is an answer. Nothing is queued or retried; but connections are
/// kept for a while, signed in, for the mailbox's next message (``PoolLimits``). Copies of a sender share them. ``close()``
/// says goodbye to their servers.
public struct Sender: Sendable {
    package let dialer: Dialer
    let name: EHLOName
    let deadlines: Deadlines
    let logger: Logger?
    let pool: SubmissionPool

    /// - Parameters:
    ///   - name: what EHLO says; by default it names neither the machine nor the application.
    ///   - deadlines: how long to wait for the server's replies.
    ///   - limits: how many connections are kept, and for how long.
    ///   - logger: for a line a message at most, at `info` or quieter; secrets have no textual form.
    public init(
        dialer: Dialer, name: EHLOName = .neutral, deadlines: Deadlines = .delivery, limits: PoolLimits = PoolLimits(),
        logger: Logger? = nil
    ) {
        self.dialer = dialer
        self.name = name
        self.deadlines = deadlines
        self.logger = logger
        pool = SubmissionPool(limits)
    }

    /// Sends one message, over a kept connection or a new one.
    ///
    /// `leave` is asked just before the end of the message leaves: store there what must survive a crash. When it gives
    /// false, throws, or the task is cancelled by then, the message is not sent. It is asked again where the message has to
    /// take another connection. Without it leave is given.
    public func send(
        _ message: ComposedMessage, as account: SubmissionAccount, leave: (@Sendable () async throws -> Bool)? = nil
    ) async -> SendReport {
        let submission = Submission(message, leave: leave)
        var renewal = TokenRenewal()
        let result = await fate(of: handOver(submission, as: account), by: account, &renewal)
        return report(result, of: message, by: account)
    }

    /// Sends messages in their order, over as few connections as the mailbox's limits and their number call for.
    ///
    /// In such a run the end of one message shares its way with the envelope of the next, so that each costs one round trip.
    /// When a connection breaks, the next message gets a new one, and so does a message of which nothing was taken yet. A
    /// connection that cannot be opened ends the run: what could not be tried is reported as not sent with that failure, and
    /// after a refused sign-in no second one is made.
    public func send(
        _ messages: [ComposedMessage], as account: SubmissionAccount,
        leave: (@Sendable (_ index: Int) async throws -> Bool)? = nil
    ) async -> [SendReport] {
        let begun = Mutex(0), reports = Mutex<[SendReport]>([])
        await run(as: account, ahead: max(8, 4 * pool.limits.connections)) {
            let index = begun.withLock { count in
                defer { count += 1 }
                return count
            }
            guard index < messages.count else { return nil }
            guard let leave else { return Submission(messages[index]) }
            return Submission(messages[index]) { try await leave(index) }
        } settled: { report in
            reports.withLock { $0.append(report) }
        }
        return reports.withLock { reports in
            // Without a connection the run ended early.
            let untried = messages.dropFirst(reports.count)
            return reports + (reports.last.map { last in untried.map { last.forMessage($0.messageID) } } ?? [])
        }
    }

    /// Sends messages in their order. Each is asked for while up to `ahead` before it are under way, and settled in turn. It
    /// ends when there is none, and after a connection that could not be opened.
    package func run(
        as account: SubmissionAccount, ahead: Int, next: @Sendable () async -> Submission?,
        settled: @Sendable (SendReport) async -> Void
    ) async {
        var underWay: [(submission: Submission, hand: Handed)] = []
        var isOver = false
        var renewal = TokenRenewal()
        while true {
            // What was handed over with a token that was refused goes before all that follows.
            while !isOver, underWay.count < ahead, !underWay.contains(where: { renewal.replaces($0.hand.secret) }) {
                guard let submission = await next() else {
                    isOver = true
                    break
                }
                underWay.append((submission, await handOver(submission, as: account)))
            }
            guard !underWay.isEmpty else { return }
            let (submission, hand) = underWay.removeFirst()
            let result = await fate(of: hand, by: account, &renewal)
            if !result.wasConnected { isOver = true }
            await settled(report(result, of: submission.message, by: account))
        }
    }

    /// Says goodbye on every kept connection: at once where nothing is sent over it, on the others when their messages have
    /// their verdicts. Messages can still be sent, over new connections.
    public func close() async { await pool.close() }

    // MARK: Handing over

    /// A message that came to a lane, or cannot.
    private enum Handed: Sendable {
        case lane(HandOver, LeaveTask?)
        case failed(SubmissionPool.Result)

        /// What was to sign in.
        var secret: Secret? { if case .lane(let handOver, _) = self { handOver.lane.secret } else { nil } }

        func fate() async -> SubmissionPool.Result {
            switch self {
            case .lane(let handOver, let leave): await handOver.fate { leave?.cancel() }
            case .failed(let result): result
            }
        }
    }

    private func handOver(_ submission: Submission, as account: SubmissionAccount) async -> Handed {
        let leave = submission.leave.map { LeaveTask($0) }
        let secret: Secret?
        do throws(Failure) { secret = try await account.secret() } catch { return .failed(.untried(error)) }
        do {
            let job = try await SubmissionJob.opening(submission.message, leave: leave)
            return .lane(pool.lane(of: account, secret, for: self).send(job), leave)
        } catch {
            let failure = Failure(.data, .content(ContentFault(error)))
            var result = SubmissionPool.Result.untried(failure)
            // The message is at fault, and not the way to the server.
            result.wasConnected = true
            return .failed(result)
        }
    }

    /// Waits for a message's fate. Where the token was refused that was to sign in, it is tried once with another one.
    private func fate(
        of hand: Handed, by account: SubmissionAccount, _ renewal: inout TokenRenewal
    ) async -> SubmissionPool.Result {
        let result = await hand.fate()
        guard case .lane(let handOver, let leave) = hand,
            let secret = await renewal.secret(after: result, with: hand.secret, of: account)
        else { return result }
        let lane = pool.lane(of: account, secret, for: self)
        let second = await Handed.lane(lane.send(handOver.job), leave).fate()
        if !second.wasConnected { renewal.failed() }
        return second
    }

    private func report(
        _ result: SubmissionPool.Result, of message: ComposedMessage, by account: SubmissionAccount
    ) -> SendReport {
        logger?.info("submission", metadata: ["outcome": "\(result.outcome.word)", "server": "\(account.endpoint)"])
        return SendReport(result.outcome, of: message, by: account, result.context)
    }
}

/// A message of a run, and who is asked before its last octets leave.
package struct Submission: Sendable {
    package var message: ComposedMessage
    package var leave: (@Sendable () async throws -> Bool)?

    package init(_ message: ComposedMessage, leave: (@Sendable () async throws -> Bool)? = nil) {
        self.message = message
        self.leave = leave
    }
}

extension Outcome {
    /// On a connection that has taken messages before: it ended, or the server has had enough of it, before anything of
    /// this message was taken.
    var callsForAnotherConnection: Bool {
        guard case .notSent(let failure, _) = self, failure.phase == .mail || failure.phase == .rcpt else {
            return false
        }
        return switch failure.fault {
        case .closed: true
        case .refused(let reply): reply.code == 421 || failure.phase == .mail && reply.kind == .transient
        default: false
        }
    }

    /// `sent`, `not-sent` or `unknown`.
    public var word: String {
        switch self {
        case .sent: "sent"
        case .notSent: "not-sent"
        case .unknown: "unknown"
        }
    }
}
#endif
