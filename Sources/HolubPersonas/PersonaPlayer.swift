#if Personas
import HolubSMTP

/// The server's side of one connection, played from a persona: octets in, outputs out; no socket and no clock.
///
/// Carry out the outputs in their order. After ``Output/stall``, ``Output/close`` and ``Output/reset`` nothing follows.
public struct PersonaPlayer: Sendable {
    public enum Output: Hashable, Sendable {
        /// Hand these to the client in one piece.
        case octets([UInt8])
        /// Begin the TLS handshake, then call ``PersonaPlayer/tlsStarted()``.
        case startTLS
        /// Say nothing more and leave the connection open.
        case stall
        case close
        /// Close the connection by a reset (RFC 9293 §3.5).
        case reset
    }

    /// How much has been said.
    public struct Tally: Hashable, Sendable {
        public var serverOctets = 0
        /// The server's answers, its greeting counted.
        public var serverSteps = 0
        public var clientOctets = 0

        public init() {}
    }

    enum Mode: Sendable {
        case commands
        case content(DotUnstuffer)
        case chunk(Chunk)
        case handshake
    }

    /// RFC 5321 §4.5.3.1.4 lets a line have 512 octets, RFC 4954 §4 one of a sign-in 12,288.
    private static let maxLine = 65_536
    static let maxMessage = 64 << 20

    /// What follows a BDAT (RFC 3030 §2).
    struct Chunk: Sendable {
        /// The command.
        var line: [UInt8]
        /// Octets that are still to come.
        var left: Int
        var isLast: Bool
    }

    let connection: Persona.Connection
    let answers: SignInAnswers
    var filter: MishapFilter
    var mode = Mode.commands
    private var line: [UInt8] = []
    private var clientOctets = 0
    /// The exchanges that have been played, in this order.
    var used: [Int] = []
    /// The client's next line answers a challenge.
    var isChallenged = false
    /// What the server has agreed to.
    var sender: String?
    var recipients: [String] = []
    /// The message so far, which comes in chunks.
    var chunks: [UInt8] = []

    /// What happened so far.
    public internal(set) var record = PersonaRecord()

    /// - Parameters:
    ///   - number: which connection of the persona it is, counted from zero.
    ///   - mishap: what goes wrong on it.
    public init(_ persona: Persona, connection number: Int = 0, mishap: Mishap? = nil) {
        connection = persona.connection(number)
        answers = SignInAnswers(persona)
        filter = MishapFilter(mishap)
    }

    /// How much has been said so far.
    public var tally: Tally {
        var tally = Tally()
        tally.serverOctets = filter.octets
        tally.serverSteps = filter.steps
        tally.clientOctets = clientOctets
        return tally
    }

    /// Whether the connection has ended, or nothing more will come over it.
    public var isOver: Bool { filter.isOver }

    /// Whether it ended by a mishap, and not because the persona says so.
    var isCut: Bool { filter.isCut }

    /// Whether it has an answer to BDAT: then a recipient that is accepted is an invitation.
    var takesChunks: Bool {
        connection.exchanges.contains { $0.pattern.matches(Array("BDAT 1 LAST".utf8), answers) }
    }

    // MARK: Events

    /// A client has connected; with implicit TLS, its handshake is done.
    public mutating func opened() -> [Output] {
        var output: [Output] = []
        filter.open(&output)
        if !isOver { _ = say(connection.opening, &output) }
        filter.took(0, &output)
        return output
    }

    /// Octets came from the client.
    public mutating func received(_ octets: some Sequence<UInt8>) -> [Output] {
        var output: [Output] = []
        record.bursts += 1
        var rest = Array(octets)[...]
        while let byte = rest.first, !isOver {
            if let count = takeContent(rest.prefix(filter.room(after: clientOctets)), &output) {
                rest = rest[(rest.startIndex + count)...]
            } else {
                rest = rest[(rest.startIndex + 1)...]
                clientOctets += 1
                take(byte, &output)
            }
            filter.took(clientOctets, &output)
        }
        return output
    }

    /// The handshake after ``Output/startTLS`` is done.
    public mutating func tlsStarted() {
        guard case .handshake = mode else { return }
        mode = .commands
        (sender, recipients) = (nil, [])
    }

    // MARK: Octets

    private mutating func take(_ byte: UInt8, _ output: inout [Output]) {
        switch mode {
        case .commands:
            line.append(byte)
            guard byte == ASCII.lf else {
                if line.count > Self.maxLine { giveUp("a line that does not end", &output) }
                return
            }
            let whole = line
            line = []
            received(line: whole, &output)
        case .content, .chunk: break
        case .handshake:
            // RFC 3207 §4.2: what was said before TLS does not count.
            let surprise = "octets between STARTTLS and the handshake"
            if record.surprises.last != surprise { record.surprises.append(surprise) }
        }
    }

    /// Takes what belongs to a message's content, and says how much that was; nil where none is awaited.
    private mutating func takeContent(_ octets: ArraySlice<UInt8>, _ output: inout [Output]) -> Int? {
        if case .chunk(let chunk) = mode { return take(octets, of: chunk, &output) }
        guard case .content(var content) = mode else { return nil }
        // Taken out, so that its octets are not copied for each piece more.
        mode = .commands
        let (count, isEnd) = content.take(octets)
        clientOctets += count
        if isEnd {
            received(message: content.octets, &output)
        } else {
            if content.octets.count > Self.maxMessage { giveUp("a message that does not end", &output) }
            mode = .content(content)
        }
        return count
    }

    private mutating func take(_ octets: ArraySlice<UInt8>, of chunk: Chunk, _ output: inout [Output]) -> Int {
        var chunk = chunk
        let part = octets.prefix(chunk.left)
        chunks += part
        chunk.left -= part.count
        clientOctets += part.count
        mode = .chunk(chunk)
        if chunk.left == 0 { received(chunk, &output) }
        return part.count
    }

    mutating func giveUp(_ surprise: String, _ output: inout [Output]) {
        record.surprises.append(surprise)
        filter.end(.close, &output)
    }

    /// Says a response and keeps what follows from it. True when all of it came through.
    mutating func say(_ response: Persona.Exchange.Response, _ output: inout [Output]) -> Bool {
        for line in response.lines { record.transcript.append(.init(.server, line)) }
        isChallenged = response.code == 334
        if response.code == 354 { mode = .content(DotUnstuffer()) }
        if response.event == .tls { mode = .handshake }
        let isWhole = filter.say(response.octets, then: response.event, &output)
        if isWhole, response.code == 354 { record.hasInvited = true }
        return isWhole
    }
}
#endif
