#if Personas
import HolubSMTP

// What the server answers to a line, and to a message.

extension PersonaPlayer {
    mutating func received(line whole: [UInt8], _ output: inout [Output]) {
        var line = whole.dropLast()
        if line.last == ASCII.cr { line.removeLast() } else { record.surprises.append("a line without CR") }
        let octets = Array(line)
        let shown = scrubbed(octets)
        record.transcript.append(.init(.client, shown))
        if let chunk = Chunk(octets) {
            guard chunk.left <= Self.maxMessage - chunks.count else {
                return giveUp("a message that is too long", &output)
            }
            mode = .chunk(chunk)
            if chunk.left == 0 { received(chunk, &output) }
            return
        }
        let response = response(to: octets, shown)
        note(octets, response)
        _ = say(response, &output)
    }

    mutating func received(message octets: [UInt8], _ output: inout [Output]) {
        record.transcript.append(.init(.client, "."))
        answer(response(to: [ASCII.dot], "."), to: octets, &output)
    }

    /// A chunk is there whole; with the last one, so is the message.
    mutating func received(_ chunk: Chunk, _ output: inout [Output]) {
        mode = .commands
        let response = response(to: chunk.line, PersonaRecorder.printable(chunk.line))
        guard chunk.isLast else {
            _ = say(response, &output)
            return
        }
        answer(response, to: chunks, &output)
    }

    private mutating func answer(
        _ response: Persona.Exchange.Response, to message: [UInt8], _ output: inout [Output]
    ) {
        let index = record.messages.count
        record.messages.append(PersonaRecord.Message(sender: sender ?? "", recipients: recipients, octets: message))
        (sender, recipients, chunks) = (nil, [], [])
        if say(response, &output) { record.messages[index].reply = response.reply }
    }

    /// The first unused exchange that matches, else the one that matched last, else what every server says.
    private mutating func response(to line: [UInt8], _ shown: String) -> Persona.Exchange.Response {
        let exchanges = connection.exchanges
        let unused = exchanges.indices.first { !used.contains($0) && exchanges[$0].pattern.matches(line, answers) }
        let found = unused ?? used.last { exchanges[$0].pattern.matches(line, answers) }
        guard let found else { return usualResponse(to: line, shown) }
        used.append(found)
        var response = exchanges[found].response
        // RFC 5321 §4.1.1.10: after 221 the server closes.
        if Self.verb(line) == "QUIT", response.code == 221, response.event == nil { response.event = .drop }
        return response
    }

    private mutating func usualResponse(to line: [UInt8], _ shown: String) -> Persona.Exchange.Response {
        switch Self.verb(line) {
        case "RSET", "NOOP": return .init(["250 2.0.0 OK"])
        case "QUIT": return .init(["221 2.0.0 closing connection"], event: .drop)
        case "AUTH":
            // Whoever types another password than the script expects is to read what a server says of that (RFC 4954 §6).
            record.surprises.append(shown)
            return .init(["535 5.7.8 authentication failed"])
        default:
            record.surprises.append(shown)
            return .init(["500 5.5.1 not in this persona"])
        }
    }

    /// Keeps the envelope as far as the server agrees to it.
    private mutating func note(_ line: [UInt8], _ response: Persona.Exchange.Response) {
        let isAgreed = response.code.map { $0 / 100 == 2 } ?? false
        switch Self.verb(line) {
        case "MAIL" where isAgreed:
            sender = Self.path(in: line)
            (recipients, chunks) = ([], [])
        case "RCPT" where isAgreed:
            recipients.append(Self.path(in: line))
            record.hasInvited = record.hasInvited || takesChunks
        case "RSET", "EHLO", "HELO": (sender, recipients, chunks) = (nil, [], [])
        default: break
        }
    }

    /// The line as it may be shown: without what signs in.
    private func scrubbed(_ line: [UInt8]) -> String {
        guard !isChallenged else { return "‹redacted›" }
        guard Self.verb(line) != "AUTH" else {
            let words = line.split(separator: ASCII.space, maxSplits: 2)
            let head = words.prefix(2).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            return words.count > 2 ? head + " ‹redacted›" : head
        }
        guard !answers.occur(in: line) else { return "‹redacted›" }
        return PersonaRecorder.printable(line)
    }

    private static func verb(_ line: [UInt8]) -> String {
        String(decoding: line.prefix { ASCII.isLetter($0) }.map(ASCII.uppercased), as: UTF8.self)
    }

    /// What stands between the angle brackets (RFC 5321 §4.1.2), in which a quoted local part may hold one.
    private static func path(in line: [UInt8]) -> String {
        var path: [UInt8] = []
        var isQuoted = false, isEscaped = false
        for byte in line.drop(while: { $0 != UInt8(ascii: "<") }).dropFirst() {
            if byte == UInt8(ascii: ">"), !isQuoted { break }
            if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            path.append(byte)
        }
        return String(decoding: path, as: UTF8.self)
    }
}

extension PersonaPlayer.Chunk {
    /// `BDAT 1000` or `BDAT 1000 LAST` (RFC 3030 §2); nil for anything else.
    init?(_ line: [UInt8]) {
        let words = line.split(separator: ASCII.space, omittingEmptySubsequences: false)
        guard 2...3 ~= words.count, words[0].map(ASCII.uppercased) == Array("BDAT".utf8),
            let size = ASCII.number(words[1]),
            words.count == 2 || words[2].map(ASCII.uppercased) == Array("LAST".utf8)
        else { return nil }
        self.init(line: line, left: size, isLast: words.count == 3)
    }
}

extension Persona.Exchange.Response {
    /// The response as a client must read it; nil for what is no whole and coherent reply.
    fileprivate var reply: Reply? {
        var parser = ReplyParser()
        parser.append(octets)
        guard let reply = try? parser.next(), parser.isEmpty else { return nil }
        return reply
    }
}
#endif
