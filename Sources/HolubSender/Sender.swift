#if Sending
public import HolubMessage
public import HolubNetwork
import HolubProviderKit
public import HolubSMTP
public import Logging

/// Signs in at a person's provider, checks that everything works, and hands messages over.
///
/// ```swift
/// let sender = Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly))
/// let report = await sender.send(message, as: account)
/// ```
///
/// Mail results are values, never thrown: failing to send is an answer. Nothing is stored, and what a server has said of a
/// message stands. Connections are kept for a while, signed in, for the mailbox's next message (``PoolLimits``). Copies of a
/// sender share them. ``close()`` says goodbye to their servers.
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
    /// take another connection, or another transaction for some of its recipients. Without it leave is given.
    ///
    /// - Parameter moment: when it is too late. If the end of the message has not left by then, whatever was waited for, it
    ///   is not sent, with ``/HolubSMTP/Fault/tooLate``. If it has, the server's verdict is awaited as ever: a moment never
    ///   makes a message *perhaps sent*.
    public func send(
        _ message: ComposedMessage, as account: SubmissionAccount, before moment: ContinuousClock.Instant? = nil,
        leave: (@Sendable () async throws -> Bool)? = nil
    ) async -> SendReport {
        let departure = await depart([Submission(message, before: moment, leave: leave)], as: account)
        var renewal = TokenRenewal()
        return await report(departure, by: account, &renewal).reports[0]
    }

    /// Sends messages in their order, over as few connections as the mailbox's limits and their number call for.
    ///
    /// They are asked for as they are sent: a lazy sequence that composes them need not hold them all in memory.
    ///
    /// In such a run the end of one message shares its way with the envelope of the next, so that each costs one round trip.
    /// When a connection breaks, the next message gets a new one, and so does a message of which nothing was taken yet. A
    /// connection that cannot be opened ends the run: what could not be tried is reported as not sent with that failure, and
    /// after a refused sign-in no second one is made.
    ///
    /// - Parameter moment: when it is too late for those that are not handed over by then.
    public func send(
        _ messages: some Sequence<ComposedMessage>, as account: SubmissionAccount,
        before moment: ContinuousClock.Instant? = nil, leave: (@Sendable (_ index: Int) async throws -> Bool)? = nil
    ) async -> [SendReport] {
        var reports: [SendReport] = []
        var messages = messages.makeIterator(), count = 0
        // For each connection 16, or fewer long ones, since all of them are made ready before the first leaves.
        let most = 16 * max(1, min(pool.limits.connections, 16))
        func nextGroup() -> [Submission] {
            var group: [Submission] = [], octets = 0
            while group.count < most, octets < 262_144, let message = messages.next() {
                var submission = Submission(message, before: moment)
                if let leave { submission.leave = { [count] in try await leave(count) } }
                group.append(submission)
                octets += message.length
                count += 1
            }
            return group
        }
        // Groups, so that whoever waits is woken once for many; two of them, so that no connection waits for the next.
        let untried = await run(as: account, ahead: { 2 }, next: nextGroup, settled: { reports += $0 })
        guard let untried else { return reports }
        // Without a connection the run ended early, and the others were not tried either.
        while let message = messages.next() { reports.append(untried.forMessage(message.messageID)) }
        return reports
    }

    /// Sends messages in their order. Each is asked for while fewer than `ahead` are under way, the second when the first has
    /// its fate; they are settled in turn. It ends when there is none, and after a connection that could not be opened.
    package func run(
        as account: SubmissionAccount, ahead: @Sendable () -> Int, next: @Sendable () async -> Submission?,
        settled: @Sendable (SendReport) async -> Void
    ) async {
        _ = await run(as: account, ahead: ahead) {
            await next().map { [$0] } ?? []
        } settled: { reports in
            for report in reports { await settled(report) }
        }
    }

    /// The same for groups; an empty one is the end.
    /// - Returns: the report on the first message for which no connection could be opened, when that ended the run.
    private func run(
        as account: SubmissionAccount, ahead: () -> Int, next: () async -> [Submission],
        settled: ([SendReport]) async -> Void
    ) async -> SendReport? {
        var underWay: [Departure] = []
        var untried: SendReport?
        // The first is waited for: before it has shown that there is a connection, another might bring a second sign-in.
        var isProven = false, isOver = false
        var renewal = TokenRenewal()
        while true {
            // What was handed over with a token that was refused goes before all that follows.
            while !isOver, underWay.count < (isProven ? ahead() : 1), !renewal.concerns(underWay) {
                let group = await next()
                guard !group.isEmpty else {
                    isOver = true
                    break
                }
                underWay.append(await depart(group, as: account))
            }
            guard !underWay.isEmpty else { return untried }
            let done = await report(underWay.removeFirst(), by: account, &renewal)
            isProven = done.untried == nil
            isOver = isOver || !isProven
            untried = untried ?? done.untried
            await settled(done.reports)
        }
    }

    /// Says goodbye on every kept connection: at once where nothing is sent over it, on the others when their messages have
    /// their verdicts. Messages can still be sent, over new connections.
    public func close() async { await pool.close() }
}

/// A message of a run, when it is too late for it, and who is asked before its last octets leave.
package struct Submission: Sendable {
    package var message: ComposedMessage
    package var moment: ContinuousClock.Instant?
    package var leave: (@Sendable () async throws -> Bool)?
    /// Whether leave was given beforehand, which spares the question; it waits for nothing.
    package var leaveWasGiven: (@Sendable () -> Bool)?
    /// Whether leave that was given still holds: between it and the end of the message may lie the verdict on the one before.
    package var leaveHolds: (@Sendable () -> Bool)?

    package init(
        _ message: ComposedMessage, before moment: ContinuousClock.Instant? = nil,
        leave: (@Sendable () async throws -> Bool)? = nil, leaveWasGiven: (@Sendable () -> Bool)? = nil,
        leaveHolds: (@Sendable () -> Bool)? = nil
    ) {
        self.message = message
        self.moment = moment
        self.leave = leave
        self.leaveWasGiven = leaveWasGiven
        self.leaveHolds = leaveHolds
    }
}

extension Outcome {
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
