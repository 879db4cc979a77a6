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
        await report(depart([Submission(message, leave: leave)], as: account), by: account)[0]
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
        var reports: [SendReport] = []
        // Groups, so that whoever waits is woken once for many; two of them, so that no connection waits for the next.
        var underWay: [Departure] = []
        var next = 0, isOver = false
        while true {
            while !isOver, next < messages.count, underWay.count < 2 {
                let group = next..<min(next + pool.limits.connections * Self.group, messages.count)
                next = group.upperBound
                let submissions = group.map { index in
                    guard let leave else { return Submission(messages[index]) }
                    return Submission(messages[index]) { try await leave(index) }
                }
                underWay.append(await depart(submissions, as: account))
            }
            guard !underWay.isEmpty else { break }
            let departure = underWay.removeFirst()
            reports += await report(departure, by: account) { if !$0.wasConnected { isOver = true } }
        }
        // Without a connection the run ended early.
        guard let last = reports.last else { return [] }
        return reports + messages.dropFirst(reports.count).map { last.forMessage($0.messageID) }
    }

    private static let group = 16

    /// Sends messages in their order. Each is asked for while up to `ahead` before it are under way, and settled in turn. It
    /// ends when there is none, and after a connection that could not be opened.
    package func run(
        as account: SubmissionAccount, ahead: Int, next: @Sendable () async -> Submission?,
        settled: @Sendable (SendReport) async -> Void
    ) async {
        var underWay: [Departure] = []
        var isOver = false
        while true {
            while !isOver, underWay.count < ahead {
                guard let submission = await next() else {
                    isOver = true
                    break
                }
                underWay.append(await depart([submission], as: account))
            }
            guard !underWay.isEmpty else { return }
            let departure = underWay.removeFirst()
            let reports = await report(departure, by: account) { if !$0.wasConnected { isOver = true } }
            for report in reports { await settled(report) }
        }
    }

    /// Says goodbye on every kept connection: at once where nothing is sent over it, on the others when their messages have
    /// their verdicts. Messages can still be sent, over new connections.
    public func close() async { await pool.close() }

    // MARK: Handing over

    private func depart(_ submissions: [Submission], as account: SubmissionAccount) async -> Departure {
        var departure = Departure(submissions)
        let secret: Secret?
        do throws(Failure) { secret = try await account.secret() } catch {
            departure.fail(.untried(error))
            return departure
        }
        await departure.open()
        if !departure.jobs.isEmpty {
            departure.handOver = pool.lane(of: account, secret, for: self).send(departure.jobs)
        }
        return departure
    }

    private func report(
        _ departure: Departure, by account: SubmissionAccount, _ look: (SubmissionPool.Result) -> Void = { _ in }
    ) async -> [SendReport] {
        var reports: [SendReport] = []
        for (submission, result) in zip(departure.submissions, await departure.results()) {
            look(result)
            let result = await completed(result, of: submission, by: account)
            pool.metrics.settled(result.outcome, result.receipt)
            logger?.info(
                "submission", metadata: ["outcome": "\(result.outcome.word)", "server": "\(account.endpoint)"])
            reports.append(
                SendReport(result.outcome, of: submission.message, by: account, result.context, result.receipt))
        }
        return reports
    }

    /// Sends a message again to those for whom the server had no room in the first transaction (RFC 5321 §4.5.3.1.10).
    ///
    /// As long as each takes some. When the fate of a later one is unknown, that of the whole is: for some of those who are not
    /// in `refused` it is certain, and nobody may take the message for sent to the others.
    private func completed(
        _ result: SubmissionPool.Result, of submission: Submission, by account: SubmissionAccount
    ) async -> SubmissionPool.Result {
        var result = result
        while case .sent(let reply, let refused) = result.outcome {
            let rest = refused.filter(\.reply.saysTooManyRecipients)
            guard !rest.isEmpty, let message = submission.message.addressed(to: rest.map(\.recipient)) else { break }
            let next = await depart([Submission(message, leave: submission.leave)], as: account).results()[0]
            let others = refused.filter { !$0.reply.saysTooManyRecipients }
            switch next.outcome {
            case .sent(_, let refusedNow):
                result.outcome = .sent(reply, refused: others + refusedNow)
                result.receipt?.recipients += next.receipt?.recipients ?? []
                if refusedNow.count(where: \.reply.saysTooManyRecipients) >= rest.count { return result }
            case .notSent: return result
            case .unknown(let failure, let refusedNow):
                result.outcome = .unknown(failure, refused: others + refusedNow)
                result.receipt = nil
            }
        }
        return result
    }
}

/// Messages that leave together.
private struct Departure: Sendable {
    let submissions: [Submission]
    private(set) var jobs: [SubmissionJob] = []
    /// Those that came to a lane.
    var handOver: HandOver?
    private var leaves: [LeaveTask] = []
    /// The others, by their places.
    private var failed: [Int: SubmissionPool.Result] = [:]

    init(_ submissions: [Submission]) { self.submissions = submissions }

    mutating func fail(_ result: SubmissionPool.Result) {
        for place in submissions.indices { failed[place] = result }
    }

    /// Opens what they are made of.
    mutating func open() async {
        for (place, submission) in submissions.enumerated() {
            let leave = submission.leave.map { LeaveTask($0) }
            do {
                jobs.append(try await .opening(submission.message, leave: leave))
                if let leave { leaves.append(leave) }
            } catch {
                var result = SubmissionPool.Result.untried(Failure(.data, .content(ContentFault(error))))
                // The message is at fault, and not the way to the server.
                result.wasConnected = true
                failed[place] = result
            }
        }
    }

    /// One for each, in order.
    func results() async -> [SubmissionPool.Result] {
        var fates = await handOver?.fates { [leaves] in for leave in leaves { leave.cancel() } } ?? []
        guard !failed.isEmpty else { return fates }
        fates.reverse()
        return submissions.indices.compactMap { failed[$0] ?? fates.popLast() }
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

    /// Asks for leave; where nobody is to be asked it is given.
    package func mayLeave() async throws -> Bool { try await leave?() ?? true }
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
