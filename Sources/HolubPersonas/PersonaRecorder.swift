#if Personas
public import HolubSMTP

/// Writes a persona from a real session, event by event.
///
/// It takes what may be logged, and of that only what a script needs: what signs in becomes `*`, so do the names in EHLO,
/// MAIL and RCPT, addresses in replies become those of somebody at the same domain, and links in angle brackets, which
/// may sign their reader in, are cut after their host.
public struct PersonaRecorder: Sendable {
    private var persona: Persona
    /// What must not appear, and what stands in its place; longer names first.
    private var names: [(name: [UInt8], stand: [UInt8])] = []
    private var linkIsOpen = false

    /// - Parameters:
    ///   - title: one sentence: what this server did.
    ///   - address: whose mailbox signed in; its local part does not appear.
    public init(title: String, address: EmailAddress, entrance: Persona.Entrance? = nil) {
        let somebody = (try? EmailAddress(local: Self.somebody, domain: address.domain)) ?? address
        persona = Persona(
            title: Self.printable(Array(title.utf8)), address: somebody, entrance: entrance, connections: [])
        hide(address)
    }

    private static let somebody = "somebody"

    // MARK: Events

    /// A connection begins.
    public mutating func connected() {
        linkIsOpen = false
        persona.connections.append(Persona.Connection(opening: .init()))
    }

    /// The server said this line, without its CR LF.
    public mutating func server(_ line: [UInt8]) {
        let text = Self.printable(anonymous(withoutLinks(line)))
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
        if case .mail(let sender, _) = command { hide(sender) }
        if case .rcpt(let recipient) = command { hide(recipient) }
        let text =
            switch command {
            case .ehlo: "EHLO *"
            case .auth(let mechanism, let initial): "AUTH \(mechanism.rawValue)" + (initial == nil ? "" : " *")
            case .authAnswer, .authCancel: "*"
            case .mail: "MAIL FROM:<*>*"
            case .rcpt: "RCPT TO:<*>*"
            case .startTLS, .data, .rset, .quit: command.description
            }
        // What these texts hold is always a pattern.
        if let pattern = try? LinePattern(text) { expect(pattern) }
    }

    /// The client ended a message.
    public mutating func endOfMessage() { expect(.endOfMessage) }

    /// TLS started after STARTTLS.
    public mutating func tlsStarted() { respond { $0.event = .tls } }

    /// The server closed the connection, or was silent until a deadline passed.
    public mutating func server(_ event: Persona.Event) { respond { $0.event = event } }

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

    private mutating func expect(_ pattern: LinePattern) {
        linkIsOpen = false
        inConnection { $0.exchanges.append(Persona.Exchange(pattern, .init())) }
    }

    private mutating func respond(_ change: (inout Persona.Exchange.Response) -> Void) {
        inConnection { connection in
            // The replies to a group of commands come after the whole group: each goes to the first that lacks one.
            if !connection.opening.isWhole {
                change(&connection.opening)
            } else if let open = connection.exchanges.firstIndex(where: { !$0.response.isWhole }) {
                change(&connection.exchanges[open].response)
            } else if connection.exchanges.isEmpty {
                change(&connection.opening)
            } else {
                change(&connection.exchanges[connection.exchanges.count - 1].response)
            }
        }
    }

    private mutating func inConnection(_ change: (inout Persona.Connection) -> Void) {
        if persona.connections.isEmpty { connected() }
        change(&persona.connections[persona.connections.count - 1])
    }

    // MARK: Scrubbing

    /// A line as text: replacements for what is no UTF-8, blanks for what cannot be printed.
    static func printable(_ octets: [UInt8]) -> String {
        String(decoding: octets.map { $0 < ASCII.space || $0 == 0x7F ? ASCII.space : $0 }, as: UTF8.self)
    }

    private mutating func hide(_ address: EmailAddress) {
        let stand = Array("\(Self.somebody)@\(address.domain)".utf8)
        names.append((Array(address.description.utf8), stand))
        names.append((Array(address.local.utf8), Array(Self.somebody.utf8)))
        names.sort { $0.name.count > $1.name.count }
    }

    /// RFC 5321 §2.4: a domain is written in either case, and often a local part too.
    private func anonymous(_ line: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = line[...]
        while let byte = rest.first {
            let found = names.first { ASCII.equalIgnoringCase(rest.prefix($0.name.count), $0.name) }
            if let found, isWordStart(output), isWordEnd(rest.dropFirst(found.name.count)) {
                output += found.stand
                rest = rest.dropFirst(found.name.count)
            } else {
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return output
    }

    private func isWordStart(_ before: [UInt8]) -> Bool { before.last.map { !Self.isWordOctet($0) } ?? true }

    private func isWordEnd(_ after: ArraySlice<UInt8>) -> Bool { after.first.map { !Self.isWordOctet($0) } ?? true }

    private static func isWordOctet(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

    /// Cuts `<https://host/…>` after its host; a link may go on over several lines of a reply.
    private mutating func withoutLinks(_ line: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = line[...]
        if linkIsOpen {
            // Code and status are no part of a link that goes on (RFC 2034 §4); rules look at them.
            let status = rest.dropFirst(4).prefix { ASCII.isDigit($0) || $0 == ASCII.dot }
            let hasStatus =
                status.split(separator: ASCII.dot).count == 3 && rest.dropFirst(4 + status.count).first == ASCII.space
            output += rest.prefix(hasStatus ? 4 + status.count : 4)
            rest = rest.dropFirst(output.count)
        }
        while !rest.isEmpty {
            if linkIsOpen {
                let inside = rest.prefix { $0 != UInt8(ascii: ">") }
                rest = rest.dropFirst(inside.count)
                linkIsOpen = rest.isEmpty
            } else if rest.starts(with: "<http".utf8) {
                let link = rest.prefix { $0 != UInt8(ascii: ">") && $0 != ASCII.space }
                let slashes = link.indices.filter { link[$0] == UInt8(ascii: "/") }
                let host = slashes.count > 2 ? link[...slashes[2]] : link
                output += host
                rest = rest.dropFirst(link.count)
                linkIsOpen = rest.isEmpty
            } else {
                output.append(rest.removeFirst())
            }
        }
        return output
    }
}

extension Persona.Exchange.Response {
    /// A whole reply, or an event, has been recorded.
    fileprivate var isWhole: Bool {
        guard let last = lines.last else { return event != nil }
        return Array(last.utf8.prefix(4)).last != ASCII.dash
    }
}

extension Persona.Connection {
    /// Where the server never answered, it stalled.
    fileprivate mutating func complete() {
        if opening.lines.isEmpty, opening.event == nil { opening.event = .stall }
        for index in exchanges.indices where exchanges[index].response.lines.isEmpty {
            guard exchanges[index].response.event == nil else { continue }
            exchanges[index].response.event = .stall
        }
    }
}
#endif
