#if Personas
public import HolubSMTP

/// Writes a persona from a real session, event by event.
///
/// It takes what may be logged, and of that only what a script needs: what signs in becomes `*`, so do the names in EHLO,
/// MAIL and RCPT, addresses in replies become those of somebody at the same domain, links that may sign their reader in
/// are cut after their host, IP addresses become 192.0.2.1 (RFC 5737 §3), and of the reply to EHLO the first line keeps
/// the server's name alone.
public struct PersonaRecorder: Sendable {
    private var persona: Persona
    /// What must not appear, and what stands in its place; longer names first.
    private var names: [(name: [UInt8], stand: [UInt8])] = []
    /// What ends the link that the reply's last line began.
    private var linkEnd: UInt8?

    /// - Parameters:
    ///   - title: one sentence: what this server did.
    ///   - address: whose mailbox signed in; its local part does not appear.
    ///   - username: with what name, which does not appear either.
    public init(
        title: String, address: EmailAddress, username: Username? = nil, entrance: Persona.Entrance? = nil
    ) {
        let somebody = (try? EmailAddress(local: Self.somebody, domain: address.domain)) ?? address
        persona = Persona(
            title: Self.printable(Array(title.utf8)), address: somebody, entrance: entrance, connections: [])
        hide(address)
        if let username, username != Username(address) { hide(Array(username.text.utf8), behind: Self.somebody) }
    }

    private static let somebody = "somebody"

    // MARK: Events

    /// A connection begins.
    public mutating func connected() {
        linkEnd = nil
        persona.connections.append(Persona.Connection(opening: .init()))
    }

    /// The server said this line, without its CR LF.
    public mutating func server(_ line: [UInt8]) {
        // Code and separator are nobody's.
        let head = line.prefix(4)
        var rest = withoutLinks(line).dropFirst(head.count)
        if beginsAnswerToEHLO(head) { rest = rest.prefix { $0 != ASCII.space } }
        let text = Self.printable(head + anonymous(Self.withoutIPAddresses(rest)))
        respond { $0.lines.append(text) }
        // No link goes on in another reply.
        if head.last != ASCII.dash { linkEnd = nil }
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
        if case .rcpt(let recipient, _) = command { hide(recipient) }
        let text =
            switch command {
            case .ehlo: "EHLO *"
            case .auth(let mechanism, let initial): "AUTH \(mechanism.rawValue)" + (initial == nil ? "" : " *")
            case .authAnswer, .authCancel: "*"
            case .mail: "MAIL FROM:<*>*"
            case .rcpt: "RCPT TO:<*>*"
            // How long a message is differs from one to the next.
            case .bdat: "BDAT *"
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
        linkEnd = nil
        inConnection { $0.exchanges.append(Persona.Exchange(pattern, .init())) }
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

    private func beginsAnswerToEHLO(_ head: some Sequence<UInt8>) -> Bool {
        guard head.starts(with: "250".utf8), let connection = persona.connections.last, let index = connection.answered
        else { return false }
        let exchange = connection.exchanges[index]
        return exchange.pattern.description.utf8.elementsEqual("EHLO *".utf8) && exchange.response.lines.isEmpty
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

    private mutating func hide(_ address: EmailAddress) {
        hide(Array(address.description.utf8), behind: "\(Self.somebody)@\(address.domain)")
        hide(Array(address.local.utf8), behind: Self.somebody)
    }

    private mutating func hide(_ name: [UInt8], behind stand: String) {
        names.append((name, Array(stand.utf8)))
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

    /// An address of either family, which may be the client's, becomes one that is nobody's.
    private static func withoutIPAddresses(_ line: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var rest = Array(line)[...]
        while let byte = rest.first {
            let isStart = output.last.map { !isWordOctet($0) } ?? true
            if let length = isStart ? lengthOfIPAddress(rest) : nil {
                output += documentationAddress
                rest = rest.dropFirst(length)
            } else {
                output.append(byte)
                rest.removeFirst()
            }
        }
        return output
    }

    private static let documentationAddress = Array("192.0.2.1".utf8)
    /// RFC 5321 §4.1.3: `[IPv6:2001:db8::1]`.
    private static let tag = Array("IPv6:".utf8)

    /// The longest address at the head of the text that ends where a word does.
    private static func lengthOfIPAddress(_ text: ArraySlice<UInt8>) -> Int? {
        let hasTag = ASCII.equalIgnoringCase(text.prefix(tag.count), tag)
        let body = text.dropFirst(hasTag ? tag.count : 0)
        let run = body.prefix(45).prefix {
            ASCII.isDigit($0) || (0x61...0x66).contains(ASCII.lowercased($0)) || $0 == ASCII.dot
                || $0 == UInt8(ascii: ":")
        }
        // "1.1.1.1" and "1::1" are the shortest that tell anything.
        guard run.count > 2 else { return nil }
        let length = (3...run.count).reversed().first { length in
            let next = body.dropFirst(length).first
            guard next.map({ !isWordOctet($0) }) ?? true else { return false }
            return IPAddress(String(decoding: run.prefix(length), as: UTF8.self)) != nil
        }
        return length.map { $0 + (hasTag ? tag.count : 0) }
    }

    /// Cuts `<https://host/…>` after its host, and so a link to Google's sign-in that stands without brackets. A link may
    /// go on over several lines of a reply.
    private mutating func withoutLinks(_ line: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = line[...]
        if let end = linkEnd {
            // Code and status are no part of a link that goes on (RFC 2034 §4); rules look at them.
            let status = rest.dropFirst(4).prefix { ASCII.isDigit($0) || $0 == ASCII.dot }
            let hasStatus =
                status.split(separator: ASCII.dot).count == 3 && rest.dropFirst(4 + status.count).first == ASCII.space
            output += rest.prefix(hasStatus ? 4 + status.count : 4)
            rest = rest.dropFirst(output.count).drop { $0 == ASCII.space }
            skipLink(to: end, &rest)
        }
        while let byte = rest.first {
            let isBracketed = ASCII.equalIgnoringCase(rest.prefix(Self.bracketed.count), Self.bracketed)
            guard isBracketed || ASCII.equalIgnoringCase(rest.prefix(Self.signIn.count), Self.signIn) else {
                output.append(byte)
                rest.removeFirst()
                continue
            }
            let end = isBracketed ? UInt8(ascii: ">") : ASCII.space
            let link = rest.prefix { $0 != end && $0 != ASCII.space }
            let slashes = link.indices.filter { link[$0] == UInt8(ascii: "/") }
            output += slashes.count > 2 ? link[...slashes[2]] : link
            skipLink(to: end, &rest)
        }
        return output
    }

    private static let bracketed = Array("<http".utf8)
    private static let signIn = Array("https://accounts.google.com/".utf8)

    private mutating func skipLink(to end: UInt8, _ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 != end }
        linkEnd = rest.isEmpty ? end : nil
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
