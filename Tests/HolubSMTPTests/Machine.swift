import HolubSMTP
import Testing

/// A session that a test drives: octets in, what the session asks for out, as lines of text.
struct Machine {
    var session: Session
    /// Every octet that the session has asked to be written, content aside.
    private(set) var wire: [UInt8] = []
    /// Leave, probes, outcomes and all else, in order.
    private(set) var log: [String] = []
    private(set) var outcomes: [Outcome] = []
    private(set) var probes: [Failure?] = []

    init(_ settings: Session.Settings) { session = Session(settings) }

    /// Takes every action that waits.
    @discardableResult
    mutating func drain() -> [String] {
        var lines: [String] = []
        while let action = session.next() { lines += record(action) }
        log += lines
        return lines
    }

    /// Hands octets to the session and takes every action.
    @discardableResult
    mutating func hears(_ text: String) -> [String] {
        session.receive(text.utf8)
        return drain()
    }

    /// Runs an event and takes every action.
    @discardableResult
    mutating func does(_ event: (inout Session) -> Void) -> [String] {
        event(&session)
        return drain()
    }

    private mutating func record(_ action: Session.Action) -> [String] {
        switch action {
        case .write(let commands):
            var octets: [UInt8] = []
            for command in commands { command.encode(into: &octets) }
            wire += octets
            return ["> " + String(decoding: octets, as: UTF8.self).replacing("\r\n", with: "|")]
        case .startTLS: return ["start TLS"]
        case .chooseMechanism(let mechanisms): return ["choose " + mechanisms.map(\.rawValue).joined(separator: " ")]
        case .answerChallenge(let octets): return ["challenge " + String(decoding: octets, as: UTF8.self)]
        case .ready: return ["ready"]
        case .sendContent(.dots): return ["content"]
        case .sendContent(.chunk): return ["content in a chunk"]
        case .askLeave: return ["leave?"]
        case .writeTerminator: return ["terminator"]
        case .probed(let failure):
            probes.append(failure)
            return ["probed " + (failure.map(spelled) ?? "taken")]
        case .finished(let outcome):
            outcomes.append(outcome)
            return [spelled(outcome)]
        case .close(let failure): return ["close" + (failure.map { " " + spelled($0) } ?? "")]
        }
    }
}

func spelled(_ outcome: Outcome) -> String {
    func names(_ refused: [RefusedRecipient]) -> String {
        refused.map { " -\($0.recipient.local):\($0.reply.map { "\($0.code)" } ?? "\($0.failure.fault)")" }.joined()
    }
    return switch outcome {
    case .sent(let reply, let refused): "sent \(reply.code)" + names(refused)
    case .notSent(let failure, let refused): "not sent \(spelled(failure))" + names(refused)
    case .unknown(let failure, let refused): "unknown \(spelled(failure))" + names(refused)
    }
}

func spelled(_ failure: Failure) -> String {
    switch failure.fault {
    case .refused(let reply): "\(failure.phase) \(reply.code)"
    case .lacks(let what): "\(failure.phase) lacks \(what)"
    case .malformed(let fault): "\(failure.phase) \(fault)"
    default: "\(failure.phase) \(failure.fault)"
    }
}

// MARK: Dialogues

extension Session.Settings {
    static let implicitTLS = Session.Settings(security: .tls)
    static let startTLS = Session.Settings(security: .starttls)
    static let relay = Session.Settings(security: .none, signsIn: false)
}

extension Machine {
    static let ehlo = "250-mx.example\r\n250-PIPELINING\r\n250-SIZE 1000\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN\r\n"
    static let plainEHLO = "250 mx.example\r\n"

    /// A session that has greeted and needs no sign-in.
    static func ready(ehlo: String = Machine.ehlo) -> Machine {
        var machine = Machine(.relay)
        machine.hears("220 mx.example\r\n")
        machine.hears(ehlo)
        precondition(machine.session.isReady)
        return machine
    }

    /// A session that waits for the choice of a mechanism.
    static func choosing(_ mechanisms: String = "PLAIN LOGIN XOAUTH2") -> Machine {
        var machine = Machine(.implicitTLS)
        machine.hears("220 mx.example\r\n")
        machine.hears("250-mx.example\r\n250 AUTH \(mechanisms)\r\n")
        return machine
    }

    /// A ready session with a message for these recipients under way.
    static func sending(to recipients: [String] = ["b"], ehlo: String = Machine.ehlo) -> Machine {
        var machine = Machine.ready(ehlo: ehlo)
        machine.begins(to: recipients)
        return machine
    }

    /// A session that has written the terminator.
    static func committed(to recipients: [String] = ["b"]) -> Machine {
        var machine = Machine.sending(to: recipients)
        machine.hears("250 ok\r\n" + recipients.map { _ in "250 ok\r\n" }.joined() + "354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        return machine
    }

    @discardableResult
    mutating func begins(to recipients: [String] = ["b"], size: Int = 10, needs: MessageNeeds = []) -> [String] {
        guard let failure = session.begin(envelope(to: recipients), size: size, needs: needs) else {
            return drain()
        }
        let lines = ["not sent \(spelled(failure))"]
        log += lines
        return lines + drain()
    }
}

func envelope(from sender: String = "a", to recipients: [String] = ["b"]) -> Envelope {
    try! Envelope(sender: address(sender), recipients: recipients.map(address))
}

func address(_ local: String) -> EmailAddress { try! EmailAddress("\(local)@x.example") }

/// The same numbers on every machine and every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// An expectation for loops of many thousand rounds, where `#expect` would cost more than what it looks at.
func hold(_ condition: Bool, _ what: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation) {
    if !condition { Issue.record(Comment(rawValue: what()), sourceLocation: location) }
}
