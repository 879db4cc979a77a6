#if Personas
public import HolubSMTP

/// A rehearsal without any I/O: the client's machine and the server's script hand each other octets.
///
/// Silence is a deadline that has passed, and a closed connection is one that broke: both come at once, without waiting.
public struct MachineRehearsal: Sendable {
    public var persona: Persona
    public var variant: Persona.Variant
    public var message: RehearsalMessage
    public var username: Username
    /// In order of preference.
    public var mechanisms: [SASLMechanism]
    public var password: String
    /// Whether the server may be given the message by BDAT.
    public var chunking: Chunking

    /// A small message from the persona's address to itself, signed in with the whole address.
    ///
    /// The blanks in a pasted app password are the sender's affair: where they are all that differs from what the server
    /// takes, they count as repaired.
    public init(
        _ persona: Persona, _ variant: Persona.Variant = .asWritten, message: RehearsalMessage? = nil,
        username: Username? = nil, mechanisms: [SASLMechanism] = SASLMechanism.allCases,
        chunking: Chunking = .afterReplies
    ) {
        self.persona = persona
        self.variant = variant
        self.message = message ?? .small(for: persona.address)
        self.username = username ?? Username(persona.address)
        self.chunking = chunking
        self.mechanisms = mechanisms.filter { $0.takesPassword != persona.signsInByToken }
        let typed = persona.password.utf8.filter { $0 != ASCII.space }
        let isRepaired = typed == persona.accepts.utf8.filter { $0 != ASCII.space }
        password = isRepaired ? persona.accepts : persona.password
    }

    /// One attempt to send, over the connection with this number, counted from zero.
    public func attempt(_ number: Int = 0) -> Result {
        let player = PersonaPlayer(persona, connection: number, mishap: variant.mishap(on: number))
        let secret = try? Secret(password)
        return Self.run(Session(session), against: player, sending: message) { offered in
            secret.flatMap { exchange(offered, $0) }
        }
    }

    /// How the client's machine is set.
    var session: Session.Settings {
        Session.Settings(security: persona.entrance?.security ?? .tls, chunking: chunking)
    }

    /// The first choice among what is offered. A script knows no SCRAM, which answers every sign-in in other words: it comes
    /// last, and can only be refused.
    func exchange(_ offered: [SASLMechanism], _ secret: Secret) -> SASLExchange? {
        let choice = mechanisms.filter(offered.contains)
        return choice.lazy.compactMap { SASLExchange($0, username: username, secret: secret) }.first
            ?? choice.first.map(firstMessage)
    }

    /// RFC 5802 §5.1: the client's first message, to which no answer is known. Nothing of the password is in it.
    private func firstMessage(of mechanism: SASLMechanism) -> SASLExchange {
        let header = mechanism == .scramSHA256Plus ? "p=tls-exporter,," : "n,,"
        let octets =
            Array(header.utf8) + Array("n=".utf8) + SCRAM.name(Array(username.text.utf8)) + Array(",r=rehearsal".utf8)
        return SASLExchange(
            mechanism, first: SASLResponse(secret: Secret(unchecked: octets)),
            responder: .init(preparation: { _ in nil }, answer: { _ in nil }))
    }

    /// One attempt to send: signs in by what `signIn` makes of the mechanisms offered, sends the message, says goodbye.
    public static func run(
        _ session: Session, against player: PersonaPlayer, sending message: RehearsalMessage,
        signIn: ([SASLMechanism]) -> SASLExchange?
    ) -> Result {
        var stage = Stage(session, player, message)
        stage.play(signIn)
        return stage.result
    }

    /// How an attempt ended, and what both sides know of it.
    public struct Result: Sendable {
        /// The message's fate as the client's machine tells it.
        public var outcome: Outcome
        /// Why the session ended; nil after a farewell.
        public var failure: Failure?
        /// The mechanism that was tried last.
        public var mechanism: SASLMechanism?
        public var record: PersonaRecord
        public var tally: PersonaPlayer.Tally
        /// The conversation did not end by itself within more steps than any conversation has.
        public var isEndless: Bool

        /// Whether the fate is one that the truth allows. Where the server has read the message to its end, its whole and
        /// coherent verdict decides, and without one the fate is unknown; else the message is not sent, or at worst unknown
        /// once the server has asked for it.
        public var isTruthful: Bool { Self.allows(outcome, after: record) }

        /// The rule of ``isTruthful`` for one message.
        public static func allows(_ outcome: Outcome, after record: PersonaRecord) -> Bool {
            guard let message = record.messages.last(where: { !$0.recipients.isEmpty }) else {
                return switch outcome {
                case .sent: false
                case .notSent: true
                // Before that the client cannot have written a terminator.
                case .unknown: record.hasInvited
                }
            }
            switch (message.reply?.kind, outcome) {
            // RFC 5321 §4.2.4: 250 is the answer to a message. Another 2yz, such as a farewell, answers something else.
            case (.completion, .sent): return message.isAccepted
            case (.completion, .unknown): return !message.isAccepted
            case (.transient, .notSent), (.permanent, .notSent): return true
            case (nil, .unknown), (.intermediate, .unknown): return true
            default: return false
            }
        }
    }
}

/// The two machines and what is on its way from one to the other.
private struct Stage {
    /// Far more than the longest conversation of a script has.
    private static let maxSteps = 100_000

    var session: Session
    var player: PersonaPlayer
    let message: RehearsalMessage
    private var coming: [PersonaPlayer.Output] = []
    private var stuffer = DotStuffer()
    private var exchange: SASLExchange?
    private var outcome: Outcome?
    private var failure: Failure?
    private var steps = 0
    private var mechanism: SASLMechanism?

    init(_ session: Session, _ player: PersonaPlayer, _ message: RehearsalMessage) {
        self.session = session
        self.player = player
        self.message = message
    }

    var result: MachineRehearsal.Result {
        .init(
            outcome: outcome ?? .notSent(failure ?? Failure(session.phase, .closed), refused: []), failure: failure,
            mechanism: mechanism, record: player.record, tally: player.tally, isEndless: steps >= Self.maxSteps)
    }

    mutating func play(_ signIn: ([SASLMechanism]) -> SASLExchange?) {
        coming = player.opened()
        while steps < Self.maxSteps {
            steps += 1
            guard let action = session.next() else {
                listen()
                continue
            }
            if case .close(let failure) = action {
                self.failure = failure
                return
            }
            perform(action, signIn)
        }
    }

    /// It is the server's turn.
    private mutating func listen() {
        // Nobody speaks: the deadline passes.
        guard !coming.isEmpty else { return session.fail(.timedOut) }
        switch coming.removeFirst() {
        case .octets(let octets): session.receive(octets)
        case .startTLS: session.fail(.tls(.notTLS))
        case .stall: session.fail(.timedOut)
        case .close, .reset: session.fail(.closed)
        }
    }

    private mutating func perform(_ action: Session.Action, _ signIn: ([SASLMechanism]) -> SASLExchange?) {
        switch action {
        case .write(let commands):
            var octets: [UInt8] = []
            for command in commands { command.encode(into: &octets) }
            write(octets)
        case .startTLS: handshake()
        case .chooseMechanism(let offered):
            exchange = signIn(offered)
            mechanism = exchange?.mechanism ?? mechanism
            session.signIn(by: exchange?.mechanism, initial: exchange?.initialResponse)
        case .answerChallenge(let challenge): session.answer(exchange?.answer(to: challenge))
        case .ready where outcome == nil: begin()
        case .ready: session.quit()
        case .sendContent(let framing): sendContent(framing)
        case .askLeave: session.leave(granted: true)
        case .writeTerminator: if let terminator = try? stuffer.terminator() { write(terminator) }
        case .finished(let outcome): self.outcome = outcome
        case .probed, .close: break
        }
    }

    private mutating func write(_ octets: [UInt8]) { coming += player.received(octets) }

    private mutating func begin() {
        guard let failure = session.begin(message.envelope, size: message.octets.count, needs: message.needs) else {
            return
        }
        outcome = .notSent(failure, refused: [])
        session.quit()
    }

    private mutating func sendContent(_ framing: Session.Framing) {
        var octets: [UInt8] = []
        stuffer = DotStuffer(framing)
        do {
            try stuffer.stuff(message.octets, into: &octets)
        } catch {
            return session.fail(.content(.malformed))
        }
        write(octets)
        session.contentWritten()
    }

    private mutating func handshake() {
        switch coming.isEmpty ? .stall : coming.removeFirst() {
        case .startTLS:
            player.tlsStarted()
            session.tlsStarted()
        case .octets: session.fail(.tls(.notTLS))
        case .stall: session.fail(.tls(.timedOut))
        case .close, .reset: session.fail(.tls(.closed))
        }
    }
}
#endif
