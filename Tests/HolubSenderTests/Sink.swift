#if Sending
/// A small server without a socket: octets in, octets out, and what it saw. It keeps every message it got whole.
struct Sink: Sendable {
    enum Mode: Hashable, Sendable {
        case greeting, command, plain, loginName, loginPassword, content, chunk(Int), closed
    }

    /// Keywords of the reply to EHLO.
    var offers: [String]
    /// Replies that differ from those of a good server, by the command's first words, or `greeting`, `content`;
    /// an empty one hangs up.
    var answers: [String: String]
    /// Offers STARTTLS until `isSecure`.
    var startsTLS: Bool
    var isSecure = false

    private(set) var mode = Mode.greeting
    /// Every command line, and `‹content›` for what ends in a terminator.
    private(set) var lines: [String] = []
    /// The octets of each message as they came, terminator included.
    private(set) var messages: [[UInt8]] = []
    /// STARTTLS was accepted: TLS is the next thing that the sink has to read.
    private(set) var wantsTLS = false
    /// How many octets it has answered, and how many up to the end of each verdict about a message.
    private(set) var written = 0
    private(set) var verdictEnds: [Int] = []
    /// The same up to the end of each 354, or of a reply after which BDAT may follow: before it a client has no reason to
    /// say anything of that message.
    private(set) var invitationEnds: [Int] = []
    private var line: [UInt8] = []
    private var recipients = 0
    private var hasSender = false

    init(
        offers: [String] = ["PIPELINING", "SIZE 40000000", "8BITMIME", "AUTH PLAIN LOGIN"], startsTLS: Bool = false,
        answers: [String: String] = [:]
    ) {
        self.offers = offers
        self.startsTLS = startsTLS
        self.answers = answers
    }

    mutating func greet() -> [UInt8] {
        mode = .command
        return say(answers["greeting"] ?? "220 sink.test ESMTP")
    }

    mutating func becameSecure() {
        isSecure = true
        line = []
        wantsTLS = false
    }

    mutating func receive(_ octets: some Sequence<UInt8>) -> [UInt8] {
        var replies: [UInt8] = []
        var rest = Array(octets)[...]
        while !rest.isEmpty, mode != .closed { replies += takeNext(&rest) }
        return replies
    }

    /// Takes octets up to the end of a command or of a message, and answers that.
    mutating func takeNext(_ octets: inout ArraySlice<UInt8>) -> [UInt8] {
        // Only so much can follow the end of a message; looking at each octet before that would take long.
        if mode == .content, octets.count > 4096 {
            line += octets.dropLast(4096)
            octets = octets.suffix(4096)
        }
        for index in octets.indices {
            line.append(octets[index])
            let isEnd =
                switch mode {
                case .content:
                    octets[index] == 0x0A && (line == Self.dot || line.suffix(5).elementsEqual(Self.end))
                case .chunk(let size): line.count == size
                default: octets[index] == 0x0A && line.suffix(2).elementsEqual(Self.lineBreak)
                }
            guard isEnd else { continue }
            octets = octets[(index + 1)...]
            return takeUnit()
        }
        octets = []
        return []
    }

    private mutating func takeUnit() -> [UInt8] {
        switch mode {
        case .content, .chunk: return tookMessage()
        default:
            let text = String(decoding: line.dropLast(2), as: UTF8.self)
            line = []
            lines.append(text)
            return reply(to: text)
        }
    }

    private static let lineBreak: [UInt8] = [0x0D, 0x0A], dot: [UInt8] = [0x2E, 0x0D, 0x0A]
    private static let end = lineBreak + dot

    private mutating func tookMessage() -> [UInt8] {
        messages.append(line)
        lines.append("‹content›")
        line = []
        hasSender = false
        recipients = 0
        mode = .command
        let verdict = say(answers["content"] ?? "250 2.0.0 Ok: taken")
        verdictEnds.append(written)
        return verdict
    }

    private mutating func say(_ text: String) -> [UInt8] {
        let octets = Array((text + "\r\n").utf8)
        written += octets.count
        if text.hasPrefix("354") { invitationEnds.append(written) }
        return octets
    }

    private mutating func reply(to command: String) -> [UInt8] {
        if let answer = answers.filter({ command.hasPrefix($0.key) }).max(by: { $0.key.count < $1.key.count }) {
            if answer.value.isEmpty {
                mode = .closed
                return []
            }
            if answer.value.hasPrefix("354") { mode = .content }
            if answer.value.hasPrefix("421") { mode = .closed }
            return say(answer.value)
        }
        switch mode {
        case .plain, .loginPassword:
            mode = .command
            return say("235 2.7.0 Signed in")
        case .loginName:
            mode = .loginPassword
            return say("334 UGFzc3dvcmQ6")
        default: return replyToVerb(command)
        }
    }

    private mutating func replyToVerb(_ command: String) -> [UInt8] {
        switch command.prefix(4) {
        case "EHLO":
            let keywords = offers + (startsTLS && !isSecure ? ["STARTTLS"] : [])
            let lines = ["sink.test"] + keywords
            let text = lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }
            return say(text.joined(separator: "\r\n"))
        case "STAR":
            wantsTLS = true
            return say("220 2.0.0 Ready")
        case "AUTH":
            if command == "AUTH LOGIN" {
                mode = .loginName
                return say("334 VXNlcm5hbWU6")
            }
            return say("235 2.7.0 Signed in")
        case "MAIL", "RSET":
            recipients = 0
            hasSender = command.hasPrefix("MAIL")
            return say("250 2.1.0 Ok")
        case "RCPT":
            guard hasSender else { return say("503 5.5.1 MAIL first") }
            recipients += 1
            let reply = say("250 2.1.5 Ok")
            if recipients == 1, offers.contains("CHUNKING") { invitationEnds.append(written) }
            return reply
        case "DATA":
            guard recipients > 0 else { return say("554 5.5.1 No valid recipients") }
            mode = .content
            return say("354 Go on")
        case "BDAT":
            let size = Int(command.split(separator: " ")[1]) ?? 0
            guard recipients > 0 else {
                // RFC 3030 §2: the chunk is read all the same; here by whoever wrote the test.
                return say("503 5.5.1 RCPT first")
            }
            mode = .chunk(size)
            return []
        case "QUIT":
            mode = .closed
            return say("221 2.0.0 Bye")
        default: return say("502 5.5.1 What?")
        }
    }
}
#endif
