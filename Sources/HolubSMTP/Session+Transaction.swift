// Messages (RFC 5321 §3.3), pipelined where the server offers it (RFC 2920).

extension Session {
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
            /// The terminator may be out.
            case committed
        }

        let envelope: Envelope
        /// What has been written and not yet answered, in order.
        var awaited: [Step] = []
        /// What is still to be written, in order.
        var unsent: [Step]
        var stage = Stage.envelope
        /// The first reason for which this message cannot go.
        var failure: Failure?
        var mailAccepted = false
        var accepted = 0
        var refused: [RefusedRecipient] = []

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

        var waiting: Waiting {
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
            if case .committed = stage { return .unknown(failure, refused: refused) }
            return .notSent(self.failure ?? failure, refused: refused)
        }
    }

    /// Begins a message. `size` is in octets before dot-stuffing; `eightBit` says that octets over 127 occur in its body.
    public mutating func begin(_ envelope: Envelope, size: Int, eightBit: Bool = false) {
        guard isReady else { return actions.append(.finished(.notSent(Failure(.mail, .closed), refused: []))) }
        var transaction = Transaction(envelope: envelope, unsent: needsReset ? [.reset, .mail] : [.mail])
        // RFC 1870 §6.1: a message that is too large needs no round trip.
        if let limit = capabilities.maxSize, size > limit {
            actions.append(.finished(.notSent(Failure(.mail, .tooLarge(limit: limit)), refused: [])))
            return actions.append(.ready)
        }
        if eightBit && !capabilities.eightBitMIME {
            actions.append(.finished(.notSent(Failure(.mail, .lacks("8BITMIME")), refused: [])))
            return actions.append(.ready)
        }
        transaction.unsent += envelope.recipients.indices.map { .rcpt($0) } + [.data]
        needsReset = false
        state = .transaction(transaction)
        guard parser.isEmpty else { return endForWaitingOctets() }
        parameters = MailParameters(size: capabilities.declaresSize ? size : nil, needs: eightBit ? .eightBitMIME : [])
        writeNextSteps(of: transaction)
    }

    /// RFC 2920 §3.1: RSET, MAIL and RCPT may stand anywhere in a group, DATA only as its last.
    private mutating func writeNextSteps(of transaction: Transaction) {
        var transaction = transaction
        let group = capabilities.pipelining ? transaction.unsent : Array(transaction.unsent.prefix(1))
        transaction.unsent.removeFirst(group.count)
        transaction.awaited += group
        let commands = group.map { step -> Command in
            switch step {
            case .reset: .rset
            case .mail: .mail(transaction.envelope.sender, parameters)
            case .rcpt(let index): .rcpt(transaction.envelope.recipients[index])
            case .data: .data
            }
        }
        state = .transaction(transaction)
        actions.append(.write(commands))
    }

    mutating func answered(_ reply: Reply, _ transaction: Transaction) {
        var transaction = transaction
        switch transaction.stage {
        case .envelope:
            guard !transaction.awaited.isEmpty else { return end(with: .malformed(.unexpectedOctets)) }
            let step = transaction.awaited.removeFirst()
            envelopeAnswered(reply, step, &transaction)
        case .emptyContent:
            // Whatever the server says of a message without recipients and content, it is not ours.
            let failure = transaction.failure ?? Failure(.rcpt, Self.refusal(reply))
            finish(transaction, with: .notSent(failure, refused: transaction.refused))
            if reply.code == 421 { end(with: .refused(reply)) }
        case .content, .leave:
            // A verdict before the terminator: the message is not whole, so it cannot have been accepted.
            end(with: Self.refusal(reply))
        case .committed: committed(reply, transaction)
        }
    }

    private mutating func envelopeAnswered(_ reply: Reply, _ step: Transaction.Step, _ transaction: inout Transaction) {
        // RFC 5321 §3.8: 421 says that the server closes, whatever it answers.
        if reply.code == 421 {
            transaction.awaited.insert(step, at: 0)
            state = .transaction(transaction)
            return end(with: .refused(reply))
        }
        switch step {
        case .reset:
            guard reply.kind == .completion else { return end(with: Self.resetFault(reply)) }
        case .mail:
            transaction.mailAccepted = reply.isAcceptance
            if !reply.isAcceptance, reply.isSuccess { return end(with: Self.refusal(reply)) }
            if !transaction.mailAccepted { transaction.failure = Failure(.mail, .refused(reply)) }
        case .rcpt(let index):
            if !reply.isAcceptance, reply.isSuccess { return end(in: .rcpt, with: Self.refusal(reply)) }
            if reply.isAcceptance {
                transaction.accepted += 1
            } else if transaction.mailAccepted {
                let recipient = transaction.envelope.recipients[index]
                transaction.refused.append(RefusedRecipient(recipient: recipient, reply: reply))
            }
        case .data: return dataAnswered(reply, &transaction)
        }
        goOn(with: &transaction)
    }

    /// After a reply to MAIL or RCPT: wait for the rest of the group, write the next command, or stop.
    private mutating func goOn(with transaction: inout Transaction) {
        if transaction.failure == nil, transaction.accepted == 0,
            transaction.refused.count == transaction.envelope.recipients.count, let first = transaction.refused.first
        {
            transaction.failure = Failure(.rcpt, .refused(first.reply))
        }
        state = .transaction(transaction)
        guard transaction.awaited.isEmpty else { return }
        if let failure = transaction.failure {
            // Without pipelining nothing else is under way.
            return finish(transaction, with: .notSent(failure, refused: transaction.refused))
        }
        writeNextSteps(of: transaction)
    }

    private mutating func dataAnswered(_ reply: Reply, _ transaction: inout Transaction) {
        let hasRecipients = transaction.mailAccepted && transaction.accepted > 0
        guard reply.code == 354 else {
            state = .transaction(transaction)
            let fault = Self.refusal(reply)
            guard case .refused = fault else { return end(in: .data, with: fault) }
            let failure = transaction.failure ?? Failure(.data, fault)
            return finish(transaction, with: .notSent(failure, refused: transaction.refused))
        }
        if hasRecipients {
            transaction.stage = .content
            state = .transaction(transaction)
            guard parser.isEmpty else { return endForWaitingOctets() }
            actions.append(.sendContent)
        } else if transaction.accepted == 0, transaction.failure != nil {
            // RFC 2920 §3.1: a client that pipelined DATA has to end the message it will not send.
            transaction.stage = .emptyContent
            state = .transaction(transaction)
            actions.append(.writeTerminator)
        } else {
            // The sender was refused and yet a recipient accepted: an empty message might be taken for one. Say no more.
            state = .transaction(transaction)
            end(in: .mail, with: .malformed(.unexpectedReply(code: 354)))
        }
    }

    // MARK: The terminator

    /// All content is written.
    public mutating func contentWritten() {
        guard case .transaction(var transaction) = state, case .content = transaction.stage else { return }
        transaction.stage = .leave
        state = .transaction(transaction)
        actions.append(.askLeave)
    }

    /// Leave to write the terminator was given, or not. Without it the connection is closed and the message is not sent.
    public mutating func leave(granted: Bool) {
        guard case .transaction(var transaction) = state, case .leave = transaction.stage else { return }
        guard granted else { return end(with: .cancelled) }
        // ``next()`` hands the terminator out only while no octet waits: a verdict that came while we were writing is about
        // a message that was not whole.
        transaction.stage = .committed
        state = .transaction(transaction)
        actions.append(.writeTerminator)
    }

    private mutating func committed(_ reply: Reply, _ transaction: Transaction) {
        switch reply.kind {
        // RFC 5321 §4.2.4: 250 is the answer to a message. Another 2yz, such as a farewell, is an answer to something else.
        case .completion where reply.isAcceptance: finish(transaction, with: .sent(reply, refused: transaction.refused))
        case .completion: end(with: .malformed(.unexpectedReply(code: reply.code)))
        case .transient, .permanent:
            finish(transaction, with: .notSent(Failure(.afterData, .refused(reply)), refused: transaction.refused))
        case .intermediate: end(with: .malformed(.unexpectedReply(code: reply.code)))
        }
        if reply.code == 421 { end(with: .refused(reply)) }
    }

    private mutating func finish(_ transaction: Transaction, with outcome: Outcome) {
        actions.append(.finished(outcome))
        if case .notSent(let failure, _) = outcome, failure.phase != .afterData {
            needsReset = transaction.mailAccepted
        }
        state = .ready
        becomeReady()
    }
}
