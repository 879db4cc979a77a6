#if Personas
import HolubSMTP

/// Names of one session: queue ids, tokens, time stamps. A server's sentences are made of words and short numbers; what is
/// neither was made for the occasion.
enum SessionNames {
    /// Where they are looked for.
    enum Place {
        case words
        /// In the lines of a reply to EHLO only behind keywords that are nobody's standard (RFC 5321 §4.1.1.1: `X…`).
        case parameters
    }

    private static let stand = Array("ID".utf8)

    /// - Parameter isPersonal: what must not appear, whatever it looks like.
    static func scrubbed(_ text: [UInt8], among place: Place, isPersonal: (ArraySlice<UInt8>) -> Bool) -> [UInt8] {
        if place == .parameters, text.first.map(ASCII.lowercased) != UInt8(ascii: "x") { return text }
        var output: [UInt8] = []
        var rest = text[...]
        while let byte = rest.first {
            let isStart = SessionScrubber.isWordStart(output)
            let code = rest.prefix(while: isBase64)
            if isStart, code.count >= 4, isPersonal(code) {
                output += stand
                rest = rest.dropFirst(code.count)
                continue
            }
            // RFC 3986 §2.1: two digits that belong to no word.
            if byte == UInt8(ascii: "%") {
                output += rest.prefix(3)
                rest = rest.dropFirst(3)
                continue
            }
            let run = rest.prefix(while: SessionScrubber.isWordOctet)
            if run.isEmpty {
                output.append(byte)
                rest.removeFirst()
                continue
            }
            output += isMade(Array(run)) ? stand : Array(run)
            rest = rest.dropFirst(run.count)
        }
        return output
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        SessionScrubber.isWordOctet(byte) || "+/-_=".utf8.contains(byte)
    }

    /// Keywords of the protocol that look like one.
    private static let keywords: Set<String> = ["8BITMIME", "SMTPUTF8", "BASE64", "OAUTH2", "XOAUTH2", "SHA256"]

    /// Whether a run of letters and digits is no word, no short number and no code.
    private static func isMade(_ run: [UInt8]) -> Bool {
        guard run.count >= 6, !keywords.contains(String(decoding: run.map(ASCII.uppercased), as: UTF8.self)) else {
            return false
        }
        let digits = run.count(where: ASCII.isDigit)
        // A number of so many digits is a time or a serial number; the largest size of a message has fewer.
        if digits == run.count { return digits > 9 }
        if digits == 0 { return run.count >= 16 && rises(run) > 2 }
        if run.count >= 8, run.allSatisfy({ ASCII.isDigit($0) || (0x61...0x66).contains(ASCII.lowercased($0)) }) {
            return true
        }
        let head = run.prefix(while: ASCII.isLetter), tail = run.dropFirst(head.count)
        // `RFC5321`, `AADSTS7000112`, `Office365`.
        if head.count >= 2, tail.allSatisfy(ASCII.isDigit) {
            let isCode = head.allSatisfy { $0 == ASCII.uppercased($0) }
            return tail.count > (isCode ? 7 : 3)
        }
        // `10240kB`
        let number = run.prefix(while: ASCII.isDigit)
        return !(number.count <= 9 && run.count - number.count <= 2 && !number.isEmpty)
    }

    /// How often a small letter is followed by a capital one: words do that seldom, base64 all the time.
    private static func rises(_ run: [UInt8]) -> Int {
        zip(run, run.dropFirst()).count { ASCII.lowercased($0) == $0 && ASCII.uppercased($1) == $1 }
    }
}

/// Cuts `<https://host/…>` after its host, and so a link to Google's sign-in that stands without brackets. A link may go on over
/// several lines of a reply.
struct LinkCutter: Sendable {
    /// What ends the link that the reply's last line began.
    private var end: UInt8?

    mutating func cut(_ line: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = line[...]
        if let end {
            // Code and status are no part of a link that goes on (RFC 2034 §4); rules look at them.
            let status = rest.dropFirst(4).prefix { ASCII.isDigit($0) || $0 == ASCII.dot }
            let hasStatus =
                status.split(separator: ASCII.dot).count == 3 && rest.dropFirst(4 + status.count).first == ASCII.space
            output += rest.prefix(hasStatus ? 4 + status.count : 4)
            rest = rest.dropFirst(output.count).drop { $0 == ASCII.space }
            skip(to: end, &rest)
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
            skip(to: end, &rest)
        }
        return output
    }

    private static let bracketed = Array("<http".utf8)
    private static let signIn = Array("https://accounts.google.com/".utf8)

    private mutating func skip(to end: UInt8, _ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 != end }
        self.end = rest.isEmpty ? end : nil
    }
}
#endif
