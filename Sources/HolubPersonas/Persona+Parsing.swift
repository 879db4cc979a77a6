#if Personas
public import HolubProviderKit
import HolubSMTP

extension Persona {
    /// Reads a provider's script.
    /// - Throws: ``PersonaError`` with the line's number and the reason.
    public init(script: PersonaScript) throws(PersonaError) {
        try self.init(octets: script.octets, name: script.name)
    }

    /// Reads a script's text.
    /// - Throws: ``PersonaError`` with the line's number and the reason.
    public init(text: String, name: String = "") throws(PersonaError) {
        try self.init(octets: Array(text.utf8), name: name)
    }

    private init(octets: [UInt8], name: String) throws(PersonaError) {
        var reader = PersonaReader()
        for line in octets.split(separator: ASCII.lf, omittingEmptySubsequences: false) {
            reader.line += 1
            do { try reader.read(line) } catch { throw PersonaError(line: reader.line, error) }
        }
        do { self = try reader.finish(name: name) } catch { throw PersonaError(line: reader.line, error) }
    }
}

/// Reads a script line by line.
private struct PersonaReader {
    typealias Reason = PersonaError.Reason

    enum Header: String, CaseIterable { case title, address, password, token, accepts, endpoint, mx, follows }

    var line = 0
    private var headers: [Header: String] = [:]
    private var address: EmailAddress?
    private var entrance: Persona.Entrance?
    private var mailExchangers: [Domain] = []
    private var connections: [Persona.Connection] = []

    mutating func read(_ octets: ArraySlice<UInt8>) throws(Reason) {
        guard octets.last != ASCII.cr else { throw .carriageReturn }
        guard let text = String(validating: octets, as: UTF8.self) else { throw .notUTF8 }
        guard octets.allSatisfy({ $0 >= ASCII.space && $0 != 0x7F }) else { throw .controlCharacter }
        guard octets.contains(where: { $0 != ASCII.space }), octets.first != UInt8(ascii: "#") else { return }
        if text == "--- connection" {
            try endExchange()
            return connections.append(Persona.Connection(opening: .init()))
        }
        switch octets.first {
        case UInt8(ascii: "S") where octets.starts(with: "S:".utf8): try readServer(Self.value(octets.dropFirst(2)))
        case UInt8(ascii: "C") where octets.starts(with: "C:".utf8): try readClient(Self.value(octets.dropFirst(2)))
        case UInt8(ascii: "~"): try readEvent(Self.word(octets.dropFirst()))
        case UInt8(ascii: "="): try readEnding(Self.word(octets.dropFirst()))
        default: try readHeader(octets)
        }
    }

    func finish(name: String) throws(Reason) -> Persona {
        try endExchange()
        guard let title = headers[.title] else { throw .noTitle }
        guard let address else { throw .noAddress }
        guard !connections.isEmpty else { throw .noConnection }
        return Persona(
            name: name, title: title, address: address,
            password: headers[.token] ?? headers[.password] ?? Persona.usualPassword, accepts: headers[.accepts],
            signsInByToken: headers[.token] != nil, entrance: entrance, mailExchangers: mailExchangers,
            guidance: headers[.follows], connections: connections)
    }

    // MARK: Headers

    private mutating func readHeader(_ octets: ArraySlice<UInt8>) throws(Reason) {
        guard let colon = octets.firstIndex(of: UInt8(ascii: ":")) else { throw .unknownLine }
        guard let header = Header(rawValue: String(decoding: octets[..<colon], as: UTF8.self)) else {
            throw .unknownHeader
        }
        guard connections.isEmpty else { throw .headerAfterConnection }
        let value = Self.word(octets[(colon + 1)...])
        guard !value.isEmpty else { throw .emptyLine }
        guard headers[header] == nil || header == .mx else { throw .doubleHeader }
        headers[header] = value
        // One of the two signs in.
        guard headers[.token] == nil || headers[.password] == nil else { throw .doubleHeader }
        switch header {
        case .address:
            guard let address = try? EmailAddress(value) else { throw .invalidAddress }
            self.address = address
        case .endpoint: entrance = try Self.entrance(value)
        case .mx:
            guard let host = try? Domain(value) else { throw .invalidDomain }
            mailExchangers.append(host)
        case .title, .password, .token, .accepts, .follows: break
        }
    }

    private static func entrance(_ value: String) throws(Reason) -> Persona.Entrance {
        let words = value.utf8.split(separator: ASCII.space).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2, let port = try? ServerPort(words[0]), let security = Security(rawValue: words[1]) else {
            throw .invalidEndpoint
        }
        return Persona.Entrance(port, security)
    }

    // MARK: Connections

    private mutating func readServer(_ text: String) throws(Reason) {
        try respond { (response) throws(Reason) in
            guard response.event == nil else { throw .afterEvent }
            response.lines.append(text)
        }
    }

    private mutating func readEvent(_ word: String) throws(Reason) {
        guard let event = Persona.Event(rawValue: word) else { throw .unknownEvent }
        try respond { (response) throws(Reason) in
            guard response.event == nil else { throw .afterEvent }
            response.event = event
        }
    }

    private mutating func readClient(_ text: String) throws(Reason) {
        try endExchange()
        try inConnection { (connection) throws(Reason) in
            connection.exchanges.append(Persona.Exchange(try LinePattern(text), .init()))
        }
    }

    private mutating func readEnding(_ word: String) throws(Reason) {
        let isWord =
            !word.isEmpty
            && word.utf8.allSatisfy {
                ASCII.isVisible($0) && ASCII.uppercased($0) != $0 || $0 == ASCII.dash || ASCII.isDigit($0)
            }
        guard isWord else { throw .invalidEnding }
        try endExchange()
        try inConnection { (connection) throws(Reason) in connection.ending = Persona.Ending(word) }
    }

    /// Changes what the server does after the last line of the client, or at the opening.
    private mutating func respond(_ change: (inout Persona.Exchange.Response) throws(Reason) -> Void) throws(Reason) {
        try inConnection { (connection) throws(Reason) in
            if connection.exchanges.isEmpty {
                try change(&connection.opening)
            } else {
                try change(&connection.exchanges[connection.exchanges.count - 1].response)
            }
        }
    }

    private mutating func inConnection(_ change: (inout Persona.Connection) throws(Reason) -> Void) throws(Reason) {
        guard !connections.isEmpty else { throw .beforeConnection }
        guard connections[connections.count - 1].ending == nil else { throw .afterEnding }
        try change(&connections[connections.count - 1])
    }

    /// What the server does last must be something.
    private func endExchange() throws(Reason) {
        guard let connection = connections.last else { return }
        let response = connection.exchanges.last?.response ?? connection.opening
        guard !response.lines.isEmpty || response.event != nil else { throw .noResponse }
    }

    // MARK: Words

    /// What follows a colon and one blank, other blanks kept: they are part of the line.
    private static func value(_ octets: ArraySlice<UInt8>) -> String {
        String(decoding: octets.first == ASCII.space ? octets.dropFirst() : octets, as: UTF8.self)
    }

    /// What follows, without the blanks around it.
    private static func word(_ octets: ArraySlice<UInt8>) -> String {
        let head = octets.drop { $0 == ASCII.space }
        let blanks = head.reversed().prefix { $0 == ASCII.space }.count
        return String(decoding: head.dropLast(blanks), as: UTF8.self)
    }
}
#endif
