#if Sending
public import HolubMessage
public import HolubNetwork
import HolubProviderKit
public import HolubSMTP
public import Logging
import NIOCore

/// Signs in at a person's provider, checks that everything works, and hands messages over.
///
/// ```swift
/// let sender = Sender(dialer: Dialer(resolver: .system(), policy: .publicOnly))
/// let report = await sender.send(message, as: account)
/// ```
///
/// It keeps nothing: no queue, no retry. Mail results are values, never thrown: failing to send is an answer.
public struct Sender: Sendable {
    let dialer: Dialer
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
    /// When the connection breaks, the next message gets a new one. A refused sign-in ends the run: what could not be
    /// tried is reported as not sent with that failure, and no second sign-in is made.
    public func send(
        _ messages: [ComposedMessage], as account: SubmissionAccount,
        leave: @escaping @Sendable (_ index: Int) async throws -> Bool = { _ in true }
    ) async -> [SendReport] {
        var reports: [SendReport] = []
        var connection: SubmissionConnection?
        var refusal: SendReport?
        for (index, message) in messages.enumerated() {
            if let refusal {
                reports.append(refusal.forMessage(message.messageID))
                continue
            }
            if await connection?.isUsable != true {
                switch await open(account) {
                case .success(let opened): connection = opened
                case .failure(let failure):
                    connection = nil
                    let report = SendReport(
                        .notSent(failure.failure, refused: []), of: message, by: account, failure.context)
                    reports.append(report)
                    refusal = report
                    continue
                }
            }
            guard let open = connection else { continue }
            let outcome = await open.send(message) { try await leave(index) }
            logger?.info("submission", metadata: ["outcome": "\(outcome.word)", "server": "\(account.endpoint)"])
            reports.append(SendReport(outcome, of: message, by: account, open.context))
        }
        await connection?.quit()
        return reports
    }

    /// A connection that is signed in, or the failure.
    func open(_ account: SubmissionAccount) async -> Result<SubmissionConnection, OpenFailure> {
        await SubmissionConnection.open(to: account, by: self) { _ in }
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
