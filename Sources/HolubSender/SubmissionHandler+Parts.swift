#if Sending
package import HolubNetwork
package import HolubSMTP
package import NIOCore

// What a handler is given, and what it keeps of a message.

extension SubmissionHandler {
    /// What a connection is for.
    package struct Plan: Sendable {
        package var session: Session.Settings
        package var deadlines: Deadlines
        /// Chooses a mechanism and prepares the exchange; nil when none will do.
        package var exchange: @Sendable ([SASLMechanism]) -> SASLExchange?
        /// What signs in, so that an echo of it is kept nowhere: a server may know it from an earlier connection.
        package var secret: Secret?
        /// Starts TLS in mid-stream.
        package var secure: @Sendable (any Channel) -> EventLoopFuture<TLSSession>

        package init(
            session: Session.Settings, deadlines: Deadlines,
            exchange: @escaping @Sendable ([SASLMechanism]) -> SASLExchange?, secret: Secret?,
            secure: @escaping @Sendable (any Channel) -> EventLoopFuture<TLSSession>
        ) {
            self.session = session
            self.deadlines = deadlines
            self.exchange = exchange
            self.secret = secret
            self.secure = secure
        }
    }

    /// Is told the fate of a message, on the event loop, with a receipt if it was sent.
    package typealias Finish = (Outcome, Receipt?) -> Void
    /// A message, and whom to tell its fate.
    package typealias Handed = (message: SubmissionJob, finish: Finish)

    /// One message under way.
    struct Job {
        enum Leave { case unasked, asked, given(Bool) }

        let number: Int
        let message: SubmissionJob
        let finish: Finish
        var stuffer = DotStuffer()
        /// Octets of the message that have been taken so far.
        var taken = 0
        var leave = Leave.unasked
        var isCancelled = false
        /// When it began, when the server wanted its content, and when its end left.
        var began = NIODeadline.now(), invited: NIODeadline?, ended: NIODeadline?
    }

    /// What a connection asks of whoever keeps it, on the event loop.
    package struct Keeper {
        /// The next message, and whom to tell its fate.
        package var next: () -> Handed?
        /// Nothing is under way.
        package var rested: () -> Void
        package var closed: () -> Void

        package init(
            next: @escaping () -> Handed?,
            rested: @escaping () -> Void, closed: @escaping () -> Void
        ) {
            self.next = next
            self.rested = rested
            self.closed = closed
        }
    }

    func receipt(of job: Job, _ outcome: Outcome) -> Receipt? {
        guard case .sent(let reply, _) = outcome else { return nil }
        var accepted = session.accepted, words = reply
        if let redaction {
            words = redaction.applied(to: reply)
            accepted = accepted.map {
                AcceptedRecipient(recipient: $0.recipient, reply: redaction.applied(to: $0.reply))
            }
        }
        var receipt = Receipt(words, accepted, job.message, job.stuffer.framing, session.capabilities)
        let now = NIODeadline.now(), invited = job.invited ?? now, ended = job.ended ?? now
        receipt.envelopeTime = .nanoseconds((invited - job.began).nanoseconds)
        receipt.contentTime = .nanoseconds((ended - invited).nanoseconds)
        receipt.verdictTime = .nanoseconds((now - ended).nanoseconds)
        return receipt
    }
}
#endif
