import Testing

@testable import HolubSMTP

@Suite("A command is one line")
struct CommandTests {
    private func line(_ command: Command) -> String {
        var octets: [UInt8] = []
        command.encode(into: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    @Test("Every command is spelled as its standard says")
    func spelling() throws {
        let secret = SASLResponse(secret: try Secret("x"))
        let commands: [(Command, String)] = [
            (.ehlo(.neutral), "EHLO [127.0.0.1]"), (.ehlo(try EHLOName("mx.example")), "EHLO mx.example"),
            (.startTLS, "STARTTLS"),
            (.auth(.login, initial: nil), "AUTH LOGIN"), (.auth(.plain, initial: secret), "AUTH PLAIN eA=="),
            (.authAnswer(secret), "eA=="),
            (.authAnswer(.empty), ""), (.authCancel, "*"),
            (.mail(address("a"), MailParameters()), "MAIL FROM:<a@x.example>"),
            (.mail(address("a"), MailParameters(size: 0)), "MAIL FROM:<a@x.example> SIZE=0"),
            (
                .mail(address("a"), MailParameters(size: 12, needs: .eightBitMIME)),
                "MAIL FROM:<a@x.example> SIZE=12 BODY=8BITMIME"
            ),
            (.mail(address("a"), MailParameters(needs: .eightBitMIME)), "MAIL FROM:<a@x.example> BODY=8BITMIME"),
            (.mail(address("a"), MailParameters(needs: .smtpUTF8)), "MAIL FROM:<a@x.example> SMTPUTF8"),
            (.bdat(size: 0, .last), "BDAT 0 LAST"), (.bdat(size: 1_000_000, .inner), "BDAT 1000000"),
            (.rcpt(address("jiří")), "RCPT TO:<jiří@x.example>"),
            (.rcpt(address("\"a b>\"")), "RCPT TO:<\"a b>\"@x.example>"), (.data, "DATA"), (.rset, "RSET"),
            (.quit, "QUIT"),
        ]
        for (command, text) in commands { #expect(line(command) == text + "\r\n") }
    }

    @Test("What may be logged holds no line break, and nothing that signs in")
    func description() throws {
        let secret = SASLResponse(secret: try Secret("x"))
        #expect(Command.auth(.plain, initial: secret).description == "AUTH PLAIN ‹redacted›")
        #expect(Command.auth(.login, initial: nil).description == "AUTH LOGIN")
        #expect(Command.authAnswer(secret).description == "‹redacted›")
        #expect(Command.authCancel.description == "*")
        #expect(Command.rcpt(address("a")).description == "RCPT TO:<a@x.example>")
    }

    @Test("A command is appended to what is there")
    func appends() {
        var octets = Array("NOOP\r\n".utf8)
        Command.data.encode(into: &octets)
        #expect(octets == Array("NOOP\r\nDATA\r\n".utf8))
    }

    @Test("Ten thousand random addresses make one line each, whose path ends where it should")
    func property() throws {
        var random = Seeded(10)
        let alphabet = Array("abcXYZ019.!#$%&'*+-/=?^_`{|}~\"\\ @<>:;,()[]\r\n\u{0}\u{7F}čĊ".unicodeScalars)
        var made = 0
        while made < 10_000 {
            var local = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...6, using: &random) { local.append(alphabet.randomElement(using: &random)!) }
            let quoted = Bool.random(using: &random) ? "\"\(String(local))\"" : String(local)
            guard let address = try? EmailAddress(quoted + "@x.example") else { continue }
            made += 1
            let octets = Array(
                line(Bool.random(using: &random) ? .rcpt(address) : .mail(address, MailParameters(size: 1))).utf8)
            hold(octets.suffix(2) == [0x0D, 0x0A], "\(address)")
            hold(octets.dropLast(2).allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(address)")
            let end = octets.firstIndex(of: 0x3C)! + 1 + address.description.utf8.count
            hold(try pathEnd(octets) == end, "\(address)")
        }
    }

    /// Where a server finds the `>` that ends the path: the first outside quotation marks.
    private func pathEnd(_ octets: [UInt8]) throws -> Int {
        var quoted = false, escaped = false
        for (index, octet) in octets.enumerated() {
            if escaped {
                escaped = false
            } else if quoted, octet == 0x5C {
                escaped = true
            } else if octet == 0x22 {
                quoted.toggle()
            } else if octet == 0x3E, !quoted {
                return index
            }
        }
        throw CancellationError()
    }
}
