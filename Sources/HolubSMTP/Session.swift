/// The client's side of one SMTP connection, without socket, clock or secret: events in, actions out.
///
/// Rules of the house:
/// 1. Everything that changes the state of a conversation is in this type and its extensions.
/// 2. Nothing a peer sends can stop the program: it becomes a ``ProtocolFault``.
/// 3. No secret is kept: the caller is asked for each response, which passes straight through.
/// 4. At four points no octet may wait unread: before TLS, after signing in, before the terminator, and before a message on
///    a kept connection. Octets there end the session.
/// 5. A message's fate turns on its terminator. Before ``Action/writeTerminator`` any fault is *not sent*; after it one
///    whole and coherent reply decides, and everything else is *unknown*.
/// 6. One message follows another: while the verdict on one is awaited, the next one's envelope may be under way
///    (RFC 2920 §3.1), never its content. Outcomes come in the order in which the messages began.
///
/// Call an event's method, then take actions from ``next()`` until it gives nil, which means: wait for the peer.
public struct Session: Sendable {
    enum State: Sendable {
        case greeting
        case ehlo
        case startTLS
        case handshake
        case choosing(refused: Failure?)
        case signingIn(SignIn)
        case ready
        /// A message, and the one behind it.
        case transaction(Transaction, following: Transaction?)
        case probe(Probe)
        /// A reply to a message is judged, which is taken out meanwhile; no session stays in it.
        case judging
        case quitting
        case closed
    }

    let settings: Settings
    var state = State.greeting
    var parser = ReplyParser()
    var actions: [Action] = []
    /// A refused DATA leaves sender and recipients with the server; RSET goes before the next MAIL.
    var needsReset = false
    /// The connection was at rest, and no reply has come since.
    var isDistrusted = false
    /// The server refused a message that went by BDAT: by DATA it leaves no doubt what the server has read.
    public internal(set) var chunkWasRefused = false
    /// How many whole replies have come: a sign of life for whoever keeps the deadlines.
    public internal(set) var replies = 0
    /// TLS is up.
    public internal(set) var isSecure: Bool
    /// What the server offers now; nothing of what it said before TLS.
    public internal(set) var capabilities = Capabilities()
    /// The recipients of the message that was sent last.
    public internal(set) var accepted: [AcceptedRecipient] = []
    /// The mechanisms that this sign-in has not tried yet.
    var untried: [SASLMechanism] = []

    /// A session on a fresh connection. With ``Security/tls`` the handshake is already done.
    public init(_ settings: Settings) {
        self.settings = settings
        isSecure = settings.security == .tls
    }

    // MARK: What the caller does next

    /// The next thing to do; nil when it is the peer's turn.
    public mutating func next() -> Action? {
        while actions.isEmpty {
            if case .closed = state { return nil }
            do {
                guard let reply = try parser.next() else { return nil }
                replies &+= 1
                received(reply)
            } catch {
                // RFC 5321 §3.8: 421 may come at any moment, also in the middle of a reply. It is no verdict on a message
                // whose terminator is out.
                let farewell = isCommitted ? nil : parser.farewell
                end(with: farewell.map { .refused($0) } ?? .malformed(error))
            }
        }
        // Octets may have come since leave was given: the third of the four points is looked at as late as can be.
        if case .writeTerminator = actions[0], !parser.isEmpty, !awaitsEnvelope {
            withdraw()
            endForWaitingOctets()
        }
        return actions.removeFirst()
    }

    /// In one flight the replies to the envelope may come at any moment.
    private var awaitsEnvelope: Bool {
        if case .transaction(let transaction, _) = state { !transaction.awaited.isEmpty } else { false }
    }

    private var isCommitted: Bool {
        if case .transaction(let transaction, _) = state { transaction.isCommitted } else { false }
    }

    /// The phase whose reply is awaited: it chooses the deadline, and names a failure.
    public var phase: Phase {
        switch state {
        case .greeting: .connect
        case .ehlo: .ehlo
        case .startTLS: .starttls
        case .handshake: .tls
        case .choosing, .signingIn: .auth
        case .ready, .judging, .quitting, .closed: .mail
        case .probe: .mail
        case .transaction(let transaction, _): transaction.phase
        }
    }

    public var waiting: Waiting {
        switch state {
        case .greeting: .greeting
        case .ehlo, .startTLS: .command
        case .signingIn: .auth
        case .probe: .mail
        case .transaction(let transaction, _): isDistrusted ? .alive : transaction.waiting
        case .quitting: .quit
        case .handshake, .choosing, .ready, .judging, .closed: .nothing
        }
    }

    public var isClosed: Bool { if case .closed = state { true } else { false } }

    /// Whether a message or a probe can begin.
    public var isReady: Bool { if case .ready = state { true } else { false } }

    // MARK: Events

    /// Octets came from the peer. Hand in all that has been read before asking ``next()``: octets that wait at one of the
    /// four points are found only then.
    public mutating func receive(_ octets: some Sequence<UInt8>) {
        if case .closed = state { return }
        parser.append(octets)
    }

    /// The same, of memory that is lent.
    package mutating func receive(_ octets: UnsafeRawBufferPointer) {
        if case .closed = state { return }
        parser.append(octets)
    }

    /// The handshake after STARTTLS is done.
    public mutating func tlsStarted() {
        guard case .handshake = state else { return }
        // What came in clear before the handshake must not be taken for the head of the first protected reply.
        guard parser.isEmpty else { return end(with: .malformed(.unexpectedOctets)) }
        isSecure = true
        // RFC 3207 §4.2: what was learned before TLS is forgotten, and EHLO is said again.
        capabilities = Capabilities()
        state = .ehlo
        actions.append(.write([.ehlo(settings.name)]))
    }

    /// Something ended the conversation: the peer, the network, a deadline, the caller. Replies that came whole before it
    /// still count. Actions not yet taken are withdrawn.
    public mutating func fail(_ fault: Fault) {
        // After a rest silence says that the connection is dead, and nothing of the server.
        let fault = fault == .timedOut && waiting == .alive ? .closed : fault
        while actions.isEmpty, let reply = try? parser.next() { received(reply) }
        end(with: fault)
    }

    /// Says goodbye. In the middle of something it only closes.
    public mutating func quit() {
        guard case .ready = state, parser.isEmpty else { return fail(.cancelled) }
        state = .quitting
        actions.append(.write([.quit]))
    }

    // MARK: Replies

    private mutating func received(_ reply: Reply) {
        switch state {
        case .greeting: greeted(reply)
        case .ehlo: ehloAnswered(reply)
        case .startTLS: startTLSAnswered(reply)
        case .signingIn(let signIn): signInAnswered(reply, signIn)
        case .transaction(let transaction, let following):
            // What the state does not hold too is changed where it is, and not copied.
            state = .judging
            answered(reply, transaction, following)
        case .probe(let probe): probeAnswered(reply, probe)
        case .quitting: close(because: nil)
        case .ready where reply.code == 421, .choosing where reply.code == 421: end(with: .refused(reply))
        case .ready, .handshake, .choosing, .judging, .closed: end(with: .malformed(.unexpectedOctets))
        }
    }

    private mutating func greeted(_ reply: Reply) {
        // RFC 5321 §3.1: 220 opens; 554 refuses, and the client says QUIT.
        guard reply.code == 220 else {
            let fault = Self.refusal(reply)
            guard case .refused = fault else { return end(with: fault) }
            return refuse(Failure(.connect, fault))
        }
        guard parser.isEmpty else { return end(with: .malformed(.unexpectedOctets)) }
        state = .ehlo
        actions.append(.write([.ehlo(settings.name)]))
    }

    private mutating func ehloAnswered(_ reply: Reply) {
        // No fall-back to HELO: without EHLO there is neither TLS nor a sign-in.
        guard reply.code == 250 else { return end(with: Self.refusal(reply)) }
        guard parser.isEmpty else { return endForWaitingOctets() }
        capabilities = Capabilities(reply)
        guard settings.security == .starttls, !isSecure else { return greetingDone() }
        guard capabilities.startTLS else { return end(in: .starttls, with: .lacks("STARTTLS")) }
        state = .startTLS
        actions.append(.write([.startTLS]))
    }

    private mutating func startTLSAnswered(_ reply: Reply) {
        guard reply.code == 220 else { return end(with: Self.refusal(reply)) }
        // RFC 3207 §4.2: whatever came with the 220 was said by somebody who is not protected by TLS.
        guard parser.isEmpty else { return end(with: .malformed(.unexpectedOctets)) }
        state = .handshake
        actions.append(.startTLS)
    }

    private mutating func greetingDone() {
        guard settings.signsIn else { return becomeReady() }
        // A password never crosses an unprotected connection.
        guard isSecure else { return end(in: .auth, with: .lacks("STARTTLS")) }
        untried = capabilities.mechanisms
        chooseMechanism(after: nil)
    }

    mutating func becomeReady() {
        guard parser.isEmpty else { return endForWaitingOctets() }
        state = .ready
        actions.append(.ready)
    }

    // MARK: Ends

    /// What a reply that is no success means: a refusal, or no sense at all.
    static func refusal(_ reply: Reply) -> Fault {
        switch reply.kind {
        case .transient, .permanent: .refused(reply)
        case .completion, .intermediate: .malformed(.unexpectedReply(code: reply.code))
        }
    }

    /// Ends the session, and with it whatever is under way, by the fate it has reached.
    mutating func end(in phase: Phase? = nil, with fault: Fault) {
        withdraw()
        let failure = Failure(phase ?? self.phase, fault)
        switch state {
        case .closed: return
        case .transaction(let transaction, let following):
            actions.append(.finished(transaction.fate(when: failure)))
            // Of the message behind it no octet of content has left. That the connection ended is all that concerns it,
            // also where somebody took back the message before it.
            following.map { actions.append(.finished($0.fate(when: Failure(.mail, .closed)))) }
        case .probe(let probe): actions.append(.probed(probe.isAnswered ? probe.verdict : failure))
        case .quitting: return close(because: nil)
        default: break
        }
        close(because: failure)
    }

    /// Ends the session because octets wait where none may. A farewell among them is the better reason, and so is a
    /// refusal of the message that was being written.
    mutating func endForWaitingOctets() {
        guard let reply = try? parser.next() else { return end(with: .malformed(.unexpectedOctets)) }
        var isReason = reply.code == 421
        if case .transaction(let transaction, _) = state, case .leave = transaction.stage {
            isReason = reply.kind == .transient || reply.kind == .permanent
        }
        end(with: isReason ? .refused(reply) : .malformed(.unexpectedOctets))
    }

    /// Takes back what the caller has not begun to do. A terminator that was not taken has not been written.
    private mutating func withdraw() {
        let count = actions.count
        actions.removeAll { if case .writeTerminator = $0 { true } else { false } }
        if actions.count < count, case .transaction(var transaction, let following) = state, transaction.isCommitted {
            transaction.stage = .leave
            state = .transaction(transaction, following: following)
        }
        actions.removeAll {
            switch $0 {
            case .probed, .finished, .close: false
            default: true
            }
        }
    }

    mutating func close(because failure: Failure?) {
        state = .closed
        parser = ReplyParser()
        actions.append(.close(failure))
    }
}
