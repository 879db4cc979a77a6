import FuzzPlant
import HolubSMTP

/// A client that does what a session asks for, and holds against it what must be true at each moment.
struct Client {
    struct Message {
        let envelope: Envelope
        var hasContent = false
        /// How much the server had said when what ends the message was written.
        var committedAt: Int?
    }

    /// What the session was promised, and has not heard of yet.
    enum Due {
        case handshake, content, leave, message
        case mechanism([SASLMechanism])
        case answer
    }

    let plan: Plan
    var session: Session
    var due: Due?
    var refuses = false
    /// All that the server has said.
    var heard: [UInt8] = []
    /// The messages under way, the oldest first.
    var underWay: [Message] = []
    var attempted = 0, begun = 0, outcomes = 0, probes = 0, verdicts = 0
    var isClosed = false, hasSaidWhoWeAre = false, hasStartedTLS = false

    init(_ plan: Plan) {
        self.plan = plan
        session = Session(plan.settings)
    }

    mutating func talk(to server: Server) {
        var server = server
        var hasHeard = false
        while true {
            take(plan.takesOne ? 1 : .max)
            if isClosed { break }
            let event = due == nil || plan.isLate && !hasHeard ? server.next() : nil
            hasHeard = event != nil && due != nil
            if let event {
                hear(event)
            } else if let promised = due {
                due = nil
                keep(promised)
            } else {
                break
            }
        }
        session.fail(.closed)
        take(.max)
        checkEnd()
    }

    private mutating func hear(_ event: Server.Event) {
        switch event {
        case .says(let octets):
            heard += octets
            session.receive(octets)
        case .fails(let fault): session.fail(fault)
        case .quits: session.quit()
        case .refuses: refuses = true
        case .distrusts: session.distrust()
        }
    }

    private mutating func keep(_ promised: Due) {
        switch promised {
        case .handshake: session.tlsStarted()
        case .content: session.contentWritten()
        case .leave: session.leave(granted: !refuses)
        case .message: nextMessage()
        case .mechanism(let offered):
            let initial = plan.givesInitial ? SASLResponse(secret: Secret(unchecked: [0x78])) : nil
            session.signIn(by: plan.mechanism.map { offered[$0 % offered.count] }, initial: initial)
        case .answer: session.answer(refuses ? nil : plan.size & 8 == 0 ? .empty : .concession)
        }
    }

    private mutating func nextMessage() {
        if plan.probes, probes == 0 {
            probes += 1
            return session.probe(sender: Self.envelopes[0].sender)
        }
        while attempted < plan.messages { if begin() { return } }
        session.quit()
    }

    /// False when the session has refused it, which changes nothing.
    private mutating func begin() -> Bool {
        let envelope = Self.envelopes[attempted]
        attempted += 1
        guard session.begin(envelope, size: plan.size, needs: plan.needs) == nil else { return false }
        begun += 1
        underWay.append(Message(envelope: envelope))
        precondition(underWay.count <= 2, "three messages under way")
        return true
    }

    private static let envelopes: [Envelope] = (0..<4).map { place in
        let recipients = ["b", "c"].map { try! EmailAddress("\($0)\(place)@x.example") }
        return try! Envelope(
            sender: EmailAddress("a@x.example"), recipients: recipients,
            notifications: DeliveryNotification(notify: .failure))
    }

    // MARK: Actions

    private mutating func take(_ count: Int) {
        var left = count
        while left > 0, let action = session.next() {
            precondition(!isClosed, "an action after the end")
            look(at: action)
            left -= 1
        }
        _ = (session.phase, session.waiting)
    }

    private mutating func look(at action: Session.Action) {
        switch action {
        case .write(let commands): for command in commands { check(command) }
        case .startTLS:
            precondition(plan.settings.security == .starttls && !hasStartedTLS, "TLS where none is due")
            hasStartedTLS = true
            due = .handshake
        case .chooseMechanism(let offered):
            precondition(session.isSecure && !offered.isEmpty, "a choice of nothing, or in clear")
            due = .mechanism(offered)
        case .answerChallenge: due = .answer
        case .ready:
            precondition(session.isReady && underWay.isEmpty && probes == verdicts, "ready in the middle of something")
            due = .message
        case .sendContent(let framing): sendsContent(framing)
        case .askLeave:
            precondition(underWay.first?.hasContent == true, "leave for no content")
            due = .leave
        case .writeTerminator: writesTerminator()
        case .probed: verdicts += 1
        case .finished(let outcome): finished(outcome)
        case .close: isClosed = true
        }
    }

    private mutating func sendsContent(_ framing: Session.Framing) {
        precondition(underWay.count == 1 && !underWay[0].hasContent, "content of no message, or twice")
        precondition(
            framing == .dots || session.capabilities.chunking && plan.settings.chunking != .forbidden, "a chunk unasked"
        )
        underWay[0].hasContent = true
        due = .content
    }

    private mutating func writesTerminator() {
        precondition(underWay.count == 1 && underWay[0].committedAt == nil, "the end of no message, or twice")
        if underWay[0].hasContent { underWay[0].committedAt = heard.count }
        if plan.follows, attempted < plan.messages, session.canFollow { _ = begin() }
    }

    // MARK: What must be true

    private mutating func check(_ command: Command) {
        var line: [UInt8] = []
        command.encode(into: &line)
        precondition(Line.isOne(line), "a command of two lines")
        // It would be read as content.
        precondition(underWay.first.map { !$0.hasContent || $0.committedAt != nil } ?? true, "a command in the content")
        switch command {
        case .auth, .authAnswer:
            precondition(session.isSecure, "what signs in, in clear")
            precondition(plan.settings.signsIn, "signing in unasked")
            hasSaidWhoWeAre = true
        case .mail, .rcpt, .data, .bdat, .rset:
            precondition(session.isSecure || plan.settings.security == .none, "a message in clear")
            precondition(hasSaidWhoWeAre || !plan.settings.signsIn, "a message before signing in")
        case .startTLS: precondition(plan.settings.security == .starttls && !session.isSecure, "STARTTLS unasked")
        case .ehlo, .authCancel, .quit: break
        }
    }

    private mutating func finished(_ outcome: Outcome) {
        outcomes += 1
        precondition(!underWay.isEmpty, "a fate of no message")
        let message = underWay.removeFirst()
        let refused: [RefusedRecipient]
        switch outcome {
        case .sent(let reply, let some):
            refused = some
            precondition(message.committedAt != nil, "sent without an end")
            precondition(refused.count < message.envelope.recipients.count, "sent to nobody")
            precondition((250...259).contains(reply.code), "sent without an acceptance")
        case .unknown(_, let some):
            refused = some
            precondition(message.committedAt != nil, "unknown without an end")
        case .notSent(let failure, let some):
            refused = some
            // Only a refusal says that a message whose end left was not taken.
            precondition(message.committedAt == nil || failure.reply.map { $0.code >= 400 } == true, "not sent unsaid")
        }
        precondition(
            refused.allSatisfy { refusal in
                message.envelope.recipients.contains(refusal.recipient)
                    && refusal.reply.map { $0.code >= 400 } ?? (refusal.failure.fault == .tooManyRecipients)
            },
            "another message's recipient")
        checkVerdict(outcome, of: message)
    }

    /// What the server said behind the end of the message decides, read anew.
    private func checkVerdict(_ outcome: Outcome, of message: Message) {
        // In one flight replies to the envelope may still come behind it.
        guard let place = message.committedAt, plan.settings.chunking != .inOneFlight else { return }
        var parser = ReplyParser()
        parser.append(heard[place...])
        let verdict = try? parser.next()
        switch outcome {
        case .sent(let reply, _): precondition(reply == verdict, "sent by another reply")
        case .notSent(let failure, _): precondition(failure.reply == verdict, "refused by another reply")
        case .unknown:
            // Where actions waited, replies behind them were not read.
            guard !plan.takesOne, let verdict else { return }
            precondition(!(250...259).contains(verdict.code) && verdict.code < 400, "unknown in spite of a verdict")
        }
    }

    private mutating func checkEnd() {
        precondition(isClosed && session.isClosed, "no end")
        precondition(outcomes == begun && underWay.isEmpty, "a message without a fate")
        precondition(verdicts == probes, "a probe without a verdict")
        session.receive("250 a\r\n".utf8)
        session.tlsStarted()
        session.contentWritten()
        session.leave(granted: true)
        session.answer(.empty)
        session.signIn(by: .plain)
        session.fail(.timedOut)
        session.distrust()
        precondition(session.begin(Self.envelopes[0], size: 1) != nil, "a message after the end")
        precondition(session.next() == nil, "an action after the end")
    }
}
