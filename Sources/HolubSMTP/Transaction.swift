/// One message under way.
struct Transaction: Sendable {
    enum Step: Hashable, Sendable { case reset, mail, rcpt(Int), data }
    enum Stage: Sendable {
        /// Replies to the envelope's commands are awaited.
        case envelope
        /// Every recipient was refused, but the server asked for content: it got none.
        case emptyContent
        case content
        case leave
        /// What ends the message may be out.
        case committed
    }

    /// What stays as it is: one object, since a transaction is copied with each reply.
    private final class Terms: Sendable {
        let envelope: Envelope
        let size: Int
        let parameters: MailParameters
        let framing: Session.Framing

        init(_ envelope: Envelope, _ size: Int, _ parameters: MailParameters, _ framing: Session.Framing) {
            self.envelope = envelope
            self.size = size
            self.parameters = parameters
            self.framing = framing
        }
    }

    private let terms: Terms
    var envelope: Envelope { terms.envelope }
    /// In octets before dot-stuffing.
    var size: Int { terms.size }
    var parameters: MailParameters { terms.parameters }
    var framing: Session.Framing { terms.framing }
    /// What has been written and not yet answered, in order.
    var awaited: [Step] = []
    /// What is still to be written, in order.
    var unsent: [Step] = []
    var stage = Stage.envelope
    /// The first reason for which this message cannot go.
    var failure: Failure?
    var mailAccepted = false
    var accepted: [AcceptedRecipient] = []
    var refused: [RefusedRecipient] = []

    init(envelope: Envelope, size: Int, parameters: MailParameters, framing: Session.Framing) {
        terms = Terms(envelope, size, parameters, framing)
    }

    var isCommitted: Bool { if case .committed = stage { true } else { false } }

    var phase: Phase {
        switch stage {
        case .committed: return .afterData
        case .content, .leave, .emptyContent: return .data
        case .envelope:
            switch awaited.first {
            case .rcpt: return .rcpt
            case .data: return .data
            case .mail, .reset, nil: return .mail
            }
        }
    }

    var waiting: Session.Waiting {
        switch stage {
        case .committed: return .final
        case .content: return .block
        case .leave: return .nothing
        case .emptyContent: return .data
        case .envelope:
            switch awaited.first {
            case .rcpt: return .rcpt
            case .data: return .data
            case .mail, .reset, nil: return .mail
            }
        }
    }

    /// The fate of the message when this ends it.
    func fate(when failure: Failure) -> Outcome {
        // In one flight the server may have refused sender or recipients before: then the message is nobody's.
        if isCommitted, self.failure == nil { return .unknown(failure, refused: refused) }
        return .notSent(self.failure ?? failure, refused: refused)
    }
}
