// Messages (RFC 5321 §3.3), pipelined where the server offers it (RFC 2920).

extension Session {
    /// A longer message gains nothing by leaving before the server has heard of its recipients.
    static let longestFlight = 65_536

    /// Begins a message, or the next one behind the message whose verdict is awaited (``canFollow``). `size` is in octets
    /// before dot-stuffing.
    /// - Returns: why it cannot begin; nothing has changed then.
    @discardableResult
    public mutating func begin(_ envelope: Envelope, size: Int, needs: MessageNeeds = []) -> Failure? {
        guard takesMessage else { return Failure(.mail, .closed) }
        // RFC 1870 §6.1: a message that is too large needs no round trip.
        if let limit = capabilities.maxSize, size > limit { return Failure(.mail, .tooLarge(limit: limit)) }
        let needs = envelope.needsSMTPUTF8 ? needs.union(.smtpUTF8) : needs
        if let missing = needs.missing(in: capabilities) { return Failure(.mail, .lacks(missing)) }
        // RFC 3461 §4: a server that does not offer it is not asked for reports.
        let asked = capabilities.dsn ? envelope.notifications : nil
        let parameters = MailParameters(
            size: capabilities.declaresSize ? size : nil, needs: needs, ret: asked?.ret, envid: asked?.envid)
        // RFC 9422 §4.2: no more than RCPTMAX recipients a transaction; the others are for the next.
        let (named, beyond) = envelope.limited(to: capabilities.limits.rcptMax)
        var transaction = Transaction(
            envelope: named, beyond: beyond, size: size, parameters: parameters, framing: usesChunks ? .chunk : .dots)
        transaction.unsent = [.mail] + named.recipients.indices.map { .rcpt($0) }
        if case .transaction(let current, nil) = state {
            if !usesChunks { transaction.unsent.append(.data) }
            writeNextSteps(of: &transaction)
            state = .transaction(current, following: transaction)
            return nil
        }
        if needsReset { transaction.unsent.insert(.reset, at: 0) }
        needsReset = false
        state = .transaction(transaction, following: nil)
        guard parser.isEmpty else {
            endForWaitingOctets()
            return nil
        }
        if usesChunks, settings.chunking == .inOneFlight, capabilities.pipelining, size <= Self.longestFlight,
            !isDistrusted
        {
            fly(transaction)
        } else {
            if !usesChunks { transaction.unsent.append(.data) }
            writeNextSteps(of: &transaction)
            state = .transaction(transaction, following: nil)
        }
        return nil
    }

    /// Whether a message can begin, by itself or behind another.
    public var takesMessage: Bool { isReady || canFollow }

    /// Whether the next message's envelope may share the write with the end of the one whose verdict is awaited.
    public var canFollow: Bool {
        guard capabilities.pipelining, !losesVerdicts, settings.succession == .behindTheEnd,
            !(usesChunks && settings.chunking == .inOneFlight),
            case .transaction(let current, nil) = state, case .committed = current.stage
        else { return false }
        return true
    }

    /// RFC 2920 §3.1 lets RCPT follow the end of a message at once. The submission service of Dovecot 2.3 hands the message on
    /// and then dies of such a RCPT, before its verdict is out: the message is perhaps sent (Docs/Interoperation.md). RFC 4468
    /// §3.1: it is known by BURL, which it offers by default and few others do.
    private var losesVerdicts: Bool { capabilities.burl }

    /// After a rest nobody knows whether the server is still there: RSET goes before the next message, and its reply is
    /// waited for only shortly.
    public mutating func distrust() {
        guard isReady else { return }
        needsReset = true
        isDistrusted = true
    }

    private var usesChunks: Bool { capabilities.chunking && settings.chunking != .forbidden }

    /// Envelope and content in one write; only leave is asked before the last octets go.
    private mutating func fly(_ transaction: Transaction) {
        var transaction = transaction
        let chunk = Command.bdat(size: transaction.size, .last)
        let commands = transaction.unsent.map { command(for: $0, of: transaction) } + [chunk]
        transaction.awaited = transaction.unsent
        transaction.unsent = []
        transaction.stage = .content
        state = .transaction(transaction, following: nil)
        actions += [.write(commands), .sendContent(.chunk)]
    }

    /// RFC 2920 §3.1: RSET, MAIL and RCPT may stand anywhere in a group, DATA only as its last.
    private mutating func writeNextSteps(of transaction: inout Transaction) {
        let group = capabilities.pipelining ? transaction.unsent : Array(transaction.unsent.prefix(1))
        transaction.unsent.removeFirst(group.count)
        transaction.awaited += group
        actions.append(.write(group.map { command(for: $0, of: transaction) }))
    }

    private func command(for step: Transaction.Step, of transaction: Transaction) -> Command {
        switch step {
        case .reset: .rset
        case .mail: .mail(transaction.envelope.sender, transaction.parameters)
        case .rcpt(let index):
            .rcpt(
                transaction.envelope.recipients[index],
                parameters(for: transaction.envelope.recipients[index], of: transaction.envelope))
        case .data: .data
        }
    }

    private func parameters(for recipient: EmailAddress, of envelope: Envelope) -> RecipientParameters {
        guard capabilities.dsn, let asked = envelope.notifications else { return RecipientParameters() }
        return asked.parameters(for: recipient)
    }

    mutating func answered(_ reply: Reply, _ transaction: Transaction, _ following: Transaction?) {
        var transaction = transaction
        switch transaction.stage {
        case .emptyContent:
            // Whatever the server says of a message without recipients and content, it is not ours.
            finish(transaction.notSent(because: Failure(.rcpt, Self.refusal(reply))), of: transaction, following)
            if reply.code == 421 { end(with: .refused(reply)) }
        case _ where !transaction.awaited.isEmpty:
            let step = transaction.awaited.removeFirst()
            envelopeAnswered(reply, step, &transaction)
        case .envelope: end(transaction, following, with: .malformed(.unexpectedOctets))
        case .content, .leave:
            // A verdict before the terminator: the message is not whole, so it cannot have been accepted.
            end(transaction, following, with: Self.refusal(reply))
        case .committed: committed(reply, transaction, following)
        }
    }

    /// Ends the session with a message that the state does not hold at the moment, and the step that was answered.
    private mutating func end(
        _ transaction: Transaction, _ following: Transaction? = nil, at step: Transaction.Step? = nil,
        in phase: Phase? = nil, with fault: Fault
    ) {
        var transaction = transaction
        if let step { transaction.awaited.insert(step, at: 0) }
        state = .transaction(transaction, following: following)
        end(in: phase, with: fault)
    }

    private mutating func envelopeAnswered(_ reply: Reply, _ step: Transaction.Step, _ transaction: inout Transaction) {
        // RFC 5321 §3.8: 421 says that the server closes, whatever it answers.
        if reply.code == 421 { return end(transaction, at: step, with: .refused(reply)) }
        switch step {
        case .reset:
            // It says nothing about the message: all that concerns it is that this connection has come to its end.
            guard reply.kind == .completion else { return end(transaction, at: step, with: .closed) }
            isDistrusted = false
        case .mail:
            transaction.mailAccepted = reply.isAcceptance
            if !reply.isAcceptance, reply.isSuccess {
                return end(transaction, at: step, with: Self.refusal(reply))
            }
            if !transaction.mailAccepted { transaction.failure = Failure(.mail, .refused(reply)) }
        case .rcpt(let index):
            if !reply.isAcceptance, reply.isSuccess {
                return end(transaction, at: step, in: .rcpt, with: Self.refusal(reply))
            }
            let recipient = transaction.envelope.recipients[index]
            if reply.isAcceptance {
                transaction.accepted.append(AcceptedRecipient(recipient: recipient, reply: reply))
            } else if transaction.mailAccepted {
                transaction.refused.append(RefusedRecipient(recipient: recipient, reply: reply))
            }
        case .data: return dataAnswered(reply, &transaction)
        }
        goOn(with: &transaction)
    }

    /// After a reply to MAIL or RCPT: wait for the rest of the group, write the next command, or stop.
    private mutating func goOn(with transaction: inout Transaction) {
        if transaction.failure == nil, transaction.accepted.isEmpty,
            transaction.refused.count == transaction.envelope.recipients.count, let first = transaction.refused.first
        {
            transaction.failure = first.failure
        }
        state = .transaction(transaction, following: nil)
        switch transaction.stage {
        // In one flight: nothing more is to be written, and what was refused before its end left goes no further.
        case .content, .leave:
            if let failure = transaction.failure { end(in: failure.phase, with: failure.fault) }
            return
        case .committed, .emptyContent: return
        case .envelope: break
        }
        guard transaction.awaited.isEmpty else { return }
        if let failure = transaction.failure {
            // Without DATA in the group nothing else is under way.
            return finish(transaction.notSent(because: failure), of: transaction, nil)
        }
        guard transaction.unsent.isEmpty else {
            writeNextSteps(of: &transaction)
            state = .transaction(transaction, following: nil)
            return
        }
        sendContent(of: &transaction)
    }

    private mutating func sendContent(of transaction: inout Transaction) {
        transaction.stage = .content
        state = .transaction(transaction, following: nil)
        guard parser.isEmpty else { return endForWaitingOctets() }
        if transaction.framing == .chunk { actions.append(.write([.bdat(size: transaction.size, .last)])) }
        actions.append(.sendContent(transaction.framing))
    }

    private mutating func dataAnswered(_ reply: Reply, _ transaction: inout Transaction) {
        let hasRecipients = transaction.mailAccepted && !transaction.accepted.isEmpty
        guard reply.code == 354 else {
            state = .transaction(transaction, following: nil)
            let fault = Self.refusal(reply)
            guard case .refused = fault else { return end(in: .data, with: fault) }
            return finish(transaction.notSent(because: Failure(.data, fault)), of: transaction, nil)
        }
        if hasRecipients {
            sendContent(of: &transaction)
        } else if transaction.accepted.isEmpty, transaction.failure != nil {
            // RFC 2920 §3.1: a client that pipelined DATA has to end the message it will not send.
            transaction.stage = .emptyContent
            state = .transaction(transaction, following: nil)
            actions.append(.writeTerminator)
        } else {
            // The sender was refused and yet a recipient accepted: an empty message might be taken for one. Say no more.
            state = .transaction(transaction, following: nil)
            end(in: .mail, with: .malformed(.unexpectedReply(code: 354)))
        }
    }

    // MARK: The terminator

    /// All content is written.
    public mutating func contentWritten() {
        guard case .transaction(var transaction, nil) = state, case .content = transaction.stage else { return }
        transaction.stage = .leave
        state = .transaction(transaction, following: nil)
        actions.append(.askLeave)
    }

    /// Leave to write what ends the message was given, or not. Without it the connection is closed and the message is not
    /// sent.
    public mutating func leave(granted: Bool) {
        guard case .transaction(var transaction, nil) = state, case .leave = transaction.stage else { return }
        guard granted else { return end(with: .cancelled) }
        // ``next()`` hands the terminator out only while no octet waits: a verdict that came while we were writing is about
        // a message that was not whole.
        transaction.stage = .committed
        state = .transaction(transaction, following: nil)
        actions.append(.writeTerminator)
    }

    private mutating func committed(_ reply: Reply, _ transaction: Transaction, _ following: Transaction?) {
        switch reply.kind {
        // RFC 5321 §4.2.4: 250 is the answer to a message. Another 2yz, such as a farewell, is an answer to something else.
        case .completion where reply.isAcceptance && transaction.failure == nil:
            accepted = transaction.accepted
            finish(.sent(reply, refused: transaction.left), of: transaction, following)
        // A message nobody of which was accepted is taken by none.
        case .completion, .intermediate:
            end(transaction, following, with: .malformed(.unexpectedReply(code: reply.code)))
        case .transient, .permanent:
            let failure = Failure(.afterData, .refused(reply))
            finish(transaction.notSent(because: failure), of: transaction, following)
            // RFC 3030 §2 has the server read the chunk that it refuses. One that did not takes it for commands, and then
            // its replies are no longer answers to ours.
            if transaction.framing == .chunk {
                chunkWasRefused = true
                return end(with: .closed)
            }
        }
        if reply.code == 421 { end(with: .refused(reply)) }
    }

    /// The fate of the oldest message is known; the one behind it goes on.
    private mutating func finish(_ outcome: Outcome, of transaction: Transaction, _ following: Transaction?) {
        actions.append(.finished(outcome))
        if let following {
            state = .transaction(following, following: nil)
            return
        }
        if case .notSent(let failure, _) = outcome, failure.phase != .afterData {
            needsReset = transaction.mailAccepted
        }
        state = .ready
        becomeReady()
    }
}
