#if Sending
public import HolubMessage
public import HolubNetwork
import HolubProviderKit
public import HolubSMTP
public import Logging
import NIOCore
import Synchronization

/// Signs in at a person's provider, checks that everything works, and hands messages over.
///
/// ```swift
/// let sender = Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly))
/// let report = await sender.send(message, as: account)
/// ```
///
/// It keeps nothing: no queue, no retry. Mail results are values, never thrown: failing to send is an answer.
public struct Sender: Sendable {
    package let dialer: Dialer
    let name: EHLOName
    let deadlines: Deadlines
    let logger: Logger?

    /// - Parameters:
    ///   - name: what EHLO says; by default it names neither the machine nor the application.
    ///   - deadlines: how long to wait for the server's replies.
    ///   - logger: for a line a connection at most, at `info` or quieter; secrets have no textual form.
    public init(
        dialer: Dialer, name: EHLOName = .neutral, deadlines: Deadlines = .delivery, logger: Logger? = nil
    ) {
        self.dialer = dialer
        self.name = name
        self.deadlines = deadlines
        self.logger = logger
    }

    /// Sends one message over a connection of its own.
    ///
    /// `leave` is asked just before the terminator: store there what must survive a crash. When it gives false, throws, or
    /// the task is cancelled by then, the message is not sent.
    public func send(
        _ message: ComposedMessage, as account: SubmissionAccount,
        leave: @escaping @Sendable () async throws -> Bool = { true }
    ) async -> SendReport {
        await send([message], as: account) { _ in try await leave() }[0]
    }

    /// Sends messages one after the other, over one connection as long as it lasts.
    ///
    /// When the connection breaks, the next message gets a new one; and so does, once, a message before whose envelope a
    /// connection ended that had taken others. A connection that cannot be opened ends the run: what could not be tried is
    /// reported as not sent with that failure, and after a refused sign-in no second one is made.
    public func send(
        _ messages: [ComposedMessage], as account: SubmissionAccount,
        leave: @escaping @Sendable (_ index: Int) async throws -> Bool = { _ in true }
    ) async -> [SendReport] {
        let reports = Mutex<[SendReport]>([])
        await run(as: account) {
            let index = reports.withLock(\.count)
            guard index < messages.count else { return nil }
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

    /// Sends messages one after the other, over one connection as long as it lasts; each is asked for when the one before
    /// is settled. It ends when there is none, and after a connection that could not be opened.
    package func run(
        as account: SubmissionAccount, next: @Sendable () async -> Submission?,
        settled: @Sendable (SendReport) async -> Void
    ) async {
        var kept: SubmissionConnection?
        // Whether the connection that is kept has taken a message.
        var isProven = false
        while let submission = await next() {
            let usable = await kept?.isUsable == true
            if !usable { isProven = false }
            var (report, connection) = await send(submission, as: account, on: usable ? kept : nil)
            if usable && isProven && report.outcome.callsForAnotherConnection {
                await connection?.quit()
                (report, connection) = await send(submission, as: account, on: nil)
            }
            if connection !== kept { isProven = false }
            if report.outcome.isSent { isProven = true }
            kept = connection
            await settled(report)
            if connection == nil { break }
        }
        await kept?.quit()
    }

    /// Sends a message on this connection, or on a new one; without a connection the report says why there is none.
    private func send(
        _ submission: Submission, as account: SubmissionAccount, on kept: SubmissionConnection?
    ) async -> (SendReport, SubmissionConnection?) {
        let message = submission.message
        let connection: SubmissionConnection
        let opened: Result<SubmissionConnection, OpenFailure> =
            if let kept { .success(kept) } else { await open(account) }
        switch opened {
        case .success(let open): connection = open
        case .failure(let failure):
            let fate = Outcome.notSent(failure.failure, refused: [])
            return (SendReport(fate, of: message, by: account, failure.context), nil)
        }
        let outcome = await connection.send(message, leave: submission.leave)
        logger?.info("submission", metadata: ["outcome": "\(outcome.word)", "server": "\(account.endpoint)"])
        return (SendReport(outcome, of: message, by: account, connection.context), connection)
    }

    /// A connection that is signed in, or the failure.
    func open(_ account: SubmissionAccount) async -> Result<SubmissionConnection, OpenFailure> {
        await SubmissionConnection.open(to: account, by: self) { _ in }
    }
}

/// A message of a run, and who is asked before its last octets leave.
package struct Submission: Sendable {
    package var message: ComposedMessage
    package var leave: @Sendable () async throws -> Bool

    package init(_ message: ComposedMessage, leave: @escaping @Sendable () async throws -> Bool) {
        self.message = message
        self.leave = leave
    }
}

extension Outcome {
    fileprivate var isSent: Bool { if case .sent = self { true } else { false } }

    /// On a connection that has taken messages before: it ended, or the server has had enough of it, before anything of
    /// this message was taken.
    fileprivate var callsForAnotherConnection: Bool {
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
