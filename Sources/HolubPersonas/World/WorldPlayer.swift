#if Personas
import HolubSMTP

/// A server's side of one connection of a world: octets in, actions out; no socket and no clock.
protocol WorldPlayer {
    /// A client has connected; with implicit TLS, its handshake is done.
    mutating func opened() -> [WorldAction]
    mutating func received(_ octets: [UInt8]) -> [WorldAction]
    /// The handshake that it asked for is done.
    mutating func tlsStarted() -> [WorldAction]
}

extension WorldPlayer {
    mutating func tlsStarted() -> [WorldAction] { [] }
}

/// What a player does, in this order.
enum WorldAction: Hashable {
    case octets([UInt8])
    /// These after so many seconds; nothing else follows.
    case delayed([UInt8], seconds: Int)
    /// One a second; then the connection is closed.
    case dripped([UInt8])
    /// Again and again, as fast as the client takes them.
    case endless([UInt8])
    case startTLS
    case stall
    case close
}

/// A mail server, played from a persona that is made of the script.
struct MailPlayer: WorldPlayer {
    private let script: World.Script
    private var player: PersonaPlayer
    private var isMute = false

    init(_ script: World.Script, host: String) {
        self.script = script
        player = PersonaPlayer(Self.persona(script, host))
    }

    private static func persona(_ script: World.Script, _ host: String) -> Persona {
        typealias Response = Persona.Exchange.Response
        func reply(_ code: Int, _ lines: [String]) -> Response {
            Response(lines.enumerated().map { "\(code)\($0 == lines.count - 1 ? " " : "-")\($1)" })
        }
        func offer(_ mechanisms: [String], _ more: [String]) -> Response {
            let sign = mechanisms.isEmpty ? [] : ["AUTH " + mechanisms.joined(separator: " ")]
            let lines = [host, "PIPELINING", "SIZE 52428800", "8BITMIME"] + sign + more
            let rest = (lines.count..<max(script.lines ?? 0, lines.count)).map { "X-\($0)" }
            return reply(250, lines + rest)
        }
        func exchange(_ pattern: String, _ response: Response) -> Persona.Exchange? {
            (try? LinePattern(pattern)).map { Persona.Exchange($0, response) }
        }
        var exchanges: [Persona.Exchange?] = []
        if script.security == .starttls {
            exchanges.append(exchange("EHLO *", offer(script.clearMechanisms, ["STARTTLS"])))
            var start = reply(220, ["2.0.0 Ready to start TLS"])
            if script.injects { start.lines.append("250 x") }
            start.event = .tls
            exchanges.append(exchange("STARTTLS", start))
        }
        exchanges.append(exchange("EHLO *", offer(script.mechanisms, [])))
        let code = script.greeting ?? 220
        var opening = reply(code, [code == 220 ? "\(host) ESMTP" : "\(host) not now"])
        if code != 220 { opening.event = .drop }
        return Persona(
            title: "A server of a world", address: EmailAddress(neutral: "jana"),
            connections: [.init(opening: opening, exchanges: exchanges.compactMap { $0 })])
    }

    mutating func opened() -> [WorldAction] {
        if script.isMuteAfterTLS, script.security == .tls { return muted() }
        let actions = actions(player.opened())
        guard let seconds = script.greetingDelay else { return actions }
        guard case .octets(let greeting)? = actions.first else { return [.stall] }
        return [.delayed(greeting, seconds: seconds)]
    }

    mutating func received(_ octets: [UInt8]) -> [WorldAction] {
        if isMute { return [] }
        if script.isEndless, ASCII.equalIgnoringCase(octets.prefix(5), "EHLO ".utf8) {
            return [.endless(Array(String(repeating: "250-MORE OF THE SAME\r\n", count: 64).utf8))]
        }
        if script.ignoresQuit, ASCII.equalIgnoringCase(octets.prefix(4), "QUIT".utf8) { return [.stall] }
        return actions(player.received(octets))
    }

    mutating func tlsStarted() -> [WorldAction] {
        player.tlsStarted()
        return script.isMuteAfterTLS ? muted() : []
    }

    /// What came with the end of the handshake is read by then, and not answered either.
    private mutating func muted() -> [WorldAction] {
        isMute = true
        return [.stall]
    }

    private func actions(_ outputs: [PersonaPlayer.Output]) -> [WorldAction] {
        outputs.map { output in
            switch output {
            case .octets(let octets): .octets(octets)
            case .startTLS: .startTLS
            case .stall: .stall
            case .close, .reset: .close
            }
        }
    }
}

extension EmailAddress {
    /// Whoever it is: nobody signs in at the servers of a world.
    fileprivate init(neutral local: String) {
        guard let address = try? EmailAddress("\(local)@example.com") else { preconditionFailure("not a local part") }
        self = address
    }
}
#endif
