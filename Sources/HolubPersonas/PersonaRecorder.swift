#if Personas
import HolubProviderKit
public import HolubSMTP

/// Writes a persona from a real session, event by event.
///
/// It takes what may be logged, and of that only what a script needs: what signs in becomes `*`, so do the names in EHLO,
/// MAIL and RCPT. In replies addresses become those of somebody, in base64 and in links too; links that may sign their reader in
/// are cut after their host; IP addresses become 192.0.2.1 (RFC 5737 §3), the client's host `client.example`, queue and session
/// ids and long numbers in hosts `ID`; of the reply to EHLO the first line keeps the server's name alone. A script knows no SCRAM, whose challenges help
/// whoever guesses passwords (RFC 5802 §9): such a sign-in is written as PLAIN.
///
/// What is known to be somebody's is taken out. A name that nothing in the session tells, such as a first name in a greeting,
/// stays: read it before you share it.
public struct PersonaRecorder: Sendable {
    private var persona: Persona
    private var scrubber = SessionScrubber()
    /// The domain that has a stand-in.
    private let hidden: Domain
    /// The sign-in under way answers challenges that no script has.
    private var isSCRAM = false

    /// - Parameters:
    ///   - title: one sentence: what this server did.
    ///   - address: whose mailbox signed in; its local part does not appear.
    ///   - domain: what stands for the address's domain; nil where that tells nothing of a person, such as a provider's own.
    ///   - username: with what name, which does not appear either.
    public init(
        title: String, address: EmailAddress, behind domain: Domain? = nil, username: Username? = nil,
        entrance: Persona.Entrance? = nil
    ) {
        hidden = address.domain
        let domain = domain ?? address.domain
        let somebody = (try? EmailAddress(local: SessionScrubber.somebody, domain: domain)) ?? address
        persona = Persona(
            title: Self.printable(Array(title.utf8)), address: somebody, entrance: entrance, connections: [])
        scrubber.hide(address, behind: domain)
        if let username, username != Username(address) { hide(username) }
    }

    // MARK: Events

    /// A connection begins.
    public mutating func connected() {
        persona.connections.append(Persona.Connection(opening: .init()))
        isSCRAM = false
    }

    /// The server said this line, without its CR LF.
    public mutating func server(_ line: [UInt8]) {
        guard !isSCRAM || !line.starts(with: "334".utf8) else { return }
        let kind = kind(of: line)
        if kind == .hello { scrubber.learnClient(from: line.dropFirst(4).drop { $0 != ASCII.space }) }
        let text = scrubber.scrubbed(line, kind)
        respond { $0.lines.append(text) }
    }

    /// The server said this reply.
    public mutating func server(_ reply: Reply) {
        for (index, line) in reply.lines.enumerated() {
            let separator = index == reply.lines.count - 1 ? ASCII.space : ASCII.dash
            server(Array(String(reply.code).utf8) + [separator] + line)
        }
    }

    /// The client said this command.
    public mutating func client(_ command: Command) {
        scrubber.endReply()
        if case .ehlo(let name) = command, name != .neutral { scrubber.hide(name) }
        if case .mail(let sender, _) = command { hide(sender) }
        if case .rcpt(let recipient, _) = command { hide(recipient) }
        if case .auth(let mechanism, _) = command {
            // Of two sign-ins the script has the one that it can play.
            if isSCRAM { inConnection { $0.exchanges.removeLast() } }
            isSCRAM = mechanism.keepsPassword
            if isSCRAM { inConnection { $0.offerPlain() } }
        }
        if isSCRAM, command.isAnswer { return }
        // What these texts hold is always a pattern.
        if let pattern = try? LinePattern(pattern(of: command)) {
            inConnection { $0.exchanges.append(Persona.Exchange(pattern, .init())) }
        }
    }

    private func pattern(of command: Command) -> String {
        switch command {
        case .ehlo: "EHLO *"
        case .auth where isSCRAM: "AUTH PLAIN *"
        case .auth(let mechanism, let initial): "AUTH \(mechanism.rawValue)" + (initial == nil ? "" : " *")
        case .authAnswer, .authCancel: "*"
        case .mail: "MAIL FROM:<*>*"
        case .rcpt: "RCPT TO:<*>*"
        // How long a message is differs from one to the next.
        case .bdat: "BDAT *"
        case .startTLS, .data, .rset, .quit: command.description
        }
    }

    private mutating func hide(_ address: EmailAddress) {
        // The sender's domain has its stand-in already; a recipient's is somebody else's.
        scrubber.hide(address, behind: address.domain == hidden ? persona.address.domain : address.domain)
    }

    /// As a whole, and in its parts: `jana@firma.example`, `FIRMA\jana`.
    private mutating func hide(_ username: Username) {
        scrubber.hide(Array(username.text.utf8), behind: SessionScrubber.somebody)
        if let other = try? EmailAddress(username.text) { hide(other) }
        let parts = username.text.split(separator: "\\")
        guard parts.count == 2 else { return }
        scrubber.hide(Array(parts[0].utf8), behind: "firma")
        scrubber.hide(Array(parts[1].utf8), behind: SessionScrubber.somebody)
    }

    /// A domain of the person's that is not the address's.
    mutating func hide(_ domain: Domain, behind stand: Domain) {
        scrubber.hide(Array(domain.name.utf8), behind: stand.name)
    }

    /// The words of this provider's rules and servers are not taken for names.
    mutating func keep(wordsOf profile: ProviderProfile) { scrubber.keep(wordsOf: profile) }

    /// The client ended a message.
    public mutating func endOfMessage() {
        inConnection { $0.exchanges.append(Persona.Exchange(.endOfMessage, .init())) }
    }

    /// TLS started after STARTTLS.
    public mutating func tlsStarted() { respond { $0.event = .tls } }

    /// The server closed the connection, or was silent until a deadline passed.
    public mutating func server(_ event: Persona.Event) { respond { $0.event = event } }

    /// The text of a reply as it would be recorded, its lines ended by LF.
    func text(of reply: Reply) -> String {
        var scrubber = scrubber
        return scrubber.scrubbed(reply).joined(separator: "\n")
    }

    /// Everything that this one knows is not to appear in that one either.
    mutating func hide(whatIsKnownTo other: PersonaRecorder) { scrubber = other.scrubber }

    /// How the attempt ended.
    public mutating func ended(_ ending: Persona.Ending) { inConnection { $0.ending = ending } }

    // MARK: The script

    /// What has been recorded; nil before the first connection.
    public var recorded: Persona? {
        var persona = persona
        for index in persona.connections.indices {
            persona.connections[index].complete()
        }
        return persona.connections.isEmpty ? nil : persona
    }

    private mutating func respond(_ change: (inout Persona.Exchange.Response) -> Void) {
        inConnection { connection in
            if let index = connection.answered {
                change(&connection.exchanges[index].response)
            } else {
                change(&connection.opening)
            }
        }
    }

    private func kind(of line: [UInt8]) -> SessionScrubber.Kind {
        guard line.starts(with: "250".utf8), let connection = persona.connections.last, let index = connection.answered
        else { return .other }
        let exchange = connection.exchanges[index]
        guard exchange.pattern.description.utf8.elementsEqual("EHLO *".utf8) else { return .other }
        return exchange.response.lines.isEmpty ? .hello : .keyword
    }

    private mutating func inConnection(_ change: (inout Persona.Connection) -> Void) {
        if persona.connections.isEmpty { connected() }
        change(&persona.connections[persona.connections.count - 1])
    }

    // MARK: Scrubbing

    /// A line as text: replacements for what is no UTF-8, blanks for what cannot be printed or is not seen.
    static func printable(_ octets: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: octets, as: UTF8.self).unicodeScalars {
            text.append(isPrintable(scalar) ? scalar : " ")
        }
        return String(text)
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

extension Persona.Exchange.Response {
    /// A whole reply, or an event, has been recorded.
    fileprivate var isWhole: Bool {
        guard let last = lines.last else { return event != nil }
        return Array(last.utf8.prefix(4)).last != ASCII.dash
    }
}

extension Command {
    /// An answer to a challenge.
    fileprivate var isAnswer: Bool {
        switch self {
        case .authAnswer, .authCancel: true
        default: false
        }
    }
}

extension Persona.Connection {
    /// Takes SCRAM out of what is offered, and puts PLAIN there.
    fileprivate mutating func offerPlain() {
        for index in exchanges.indices {
            exchanges[index].response.lines = exchanges[index].response.lines.map { line in
                var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                guard words.count > 1, words[0].uppercased().hasSuffix("AUTH") || words[1].uppercased() == "AUTH" else {
                    return line
                }
                words.removeAll { $0.uppercased().hasPrefix("SCRAM-") }
                if !words.contains(where: { $0.uppercased() == "PLAIN" }) { words.append("PLAIN") }
                return words.joined(separator: " ")
            }
        }
    }

    /// Whose answer comes next; nil for the opening. The replies to a group of commands come after the whole group: each
    /// goes to the first that lacks one.
    fileprivate var answered: Int? {
        guard opening.isWhole, !exchanges.isEmpty else { return nil }
        return exchanges.firstIndex { !$0.response.isWhole } ?? exchanges.count - 1
    }

    /// Where the server never answered, it stalled, unless it had closed.
    fileprivate mutating func complete() {
        let responses = [opening] + exchanges.map(\.response)
        let end: Persona.Event = responses.contains { $0.event == .drop } ? .drop : .stall
        if opening.lines.isEmpty, opening.event == nil { opening.event = end }
        for index in exchanges.indices where exchanges[index].response.lines.isEmpty {
            guard exchanges[index].response.event == nil else { continue }
            exchanges[index].response.event = end
        }
    }
}
#endif
