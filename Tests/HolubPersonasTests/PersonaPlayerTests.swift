#if Personas
import HolubPersonas
import HolubSMTP
import Testing

@Suite struct PersonaPlayerTests {
    typealias Output = PersonaPlayer.Output

    private func said(_ outputs: [Output]) -> String {
        outputs.map { output in
            switch output {
            case .octets(let octets): String(decoding: octets, as: UTF8.self)
            case .startTLS: "‹tls›"
            case .stall: "‹stall›"
            case .close: "‹close›"
            case .reset: "‹reset›"
            }
        }.joined()
    }

    private func plain(_ password: String) -> String {
        let octets = Array("\u{0}jana@posta.example\u{0}\(password)".utf8)
        return String(decoding: Base64.encode(octets), as: UTF8.self)
    }

    @Test func aWholeConversationInOneBurst() throws {
        var player = PersonaPlayer(try Scripts.pipelined.persona)
        #expect(said(player.opened()) == "220 smtp.posta.example ESMTP\r\n")
        #expect(said(player.received("EHLO x\r\n".utf8)).hasSuffix("250 AUTH LOGIN PLAIN\r\n"))
        #expect(said(player.received("auth plain \(plain("abcdefgh"))\r\n".utf8)) == "235 2.7.0 Accepted\r\n")
        let group = "MAIL FROM:<jana@posta.example> SIZE=9\r\nRCPT TO:<petr@jinde.example>\r\nDATA\r\n"
        let replies = player.received(group.utf8)
        #expect(replies.count == 1)
        #expect(said(replies) == "250 2.1.0 OK\r\n250 2.1.5 OK\r\n354 Go ahead\r\n")
        let end = player.received("a\r\n..b\r\n.\r\nQUIT\r\n".utf8)
        #expect(said(end) == "250-2.0.0 OK\r\n250 2.0.0 queued as 4711\r\n221 2.0.0 closing connection\r\n‹close›")
        let message = try #require(player.record.messages.first)
        #expect(message.sender == "jana@posta.example")
        #expect(message.recipients == ["petr@jinde.example"])
        #expect(String(decoding: message.octets, as: UTF8.self) == "a\r\n.b\r\n")
        #expect(message.reply?.code == 250)
        #expect(player.record.surprises.isEmpty)
        #expect(player.isOver && player.received("NOOP\r\n".utf8).isEmpty)
    }

    @Test func aWrongPasswordDoesNotMatch() throws {
        var player = PersonaPlayer(try Scripts.pipelined.persona)
        _ = player.opened()
        // The case of base64 is part of what it says.
        for wrong in [plain("abcd efgh"), plain("abcdefgh").uppercased()] {
            #expect(said(player.received("AUTH PLAIN \(wrong)\r\n".utf8)) == "535 5.7.8 authentication failed\r\n")
        }
        #expect(player.record.surprises == ["AUTH PLAIN ‹redacted›", "AUTH PLAIN ‹redacted›"])
    }

    @Test func aTranscriptNeverShowsAPassword() throws {
        var player = PersonaPlayer(try Scripts.startTLS.persona)
        _ = player.opened()
        let password = String(decoding: Base64.encode(Array("rehearsal".utf8)), as: UTF8.self)
        #expect(said(player.received("EHLO x\r\nSTARTTLS\r\n".utf8)).hasSuffix("220 2.0.0 Ready\r\n‹tls›"))
        player.tlsStarted()
        let user = String(decoding: Base64.encode(Array("jana@posta.example".utf8)), as: UTF8.self)
        let answers = player.received("EHLO x\r\nAUTH LOGIN\r\n\(user)\r\n\(password)\r\nXPASS \(password)\r\n".utf8)
        #expect(said(answers).contains("235 2.7.0"))
        _ = player.received("MAIL FROM:<rehearsal@posta.example>\r\n".utf8)
        let lines = [
            "EHLO x", "STARTTLS", "EHLO x", "AUTH LOGIN", "‹redacted›", "‹redacted›", "‹redacted›", "‹redacted›",
        ]
        #expect(player.record.clientLines == lines)
        let all = player.record.transcript.map(\.description) + player.record.surprises
        #expect(!all.contains { $0.contains("rehearsal") || $0.contains(password) || $0.contains(user) })
    }

    @Test func unusedExchangesComeFirstAndTheLastUsedComesAgain() throws {
        let script = """
            title: t
            address: a@b.example
            --- connection
            S: 220 x
            C: RCPT TO:<*>
            S: 250 first
            C: RCPT TO:<*>
            S: 450 second
            C: RSET
            S: 250 scripted

            """
        var player = PersonaPlayer(try Persona(text: script))
        _ = player.opened()
        let answers = said(player.received("RCPT TO:<a@x>\r\nRSET\r\nrcpt to:<b@x>\r\nRCPT TO:<c@x>\r\nRSET\r\n".utf8))
        #expect(answers == "250 first\r\n250 scripted\r\n450 second\r\n450 second\r\n250 scripted\r\n")
        #expect(
            said(player.received("NOOP\r\nHELP\r\nQUIT\r\n".utf8)) == """
                250 2.0.0 OK\r
                500 5.5.1 not in this persona\r
                221 2.0.0 closing connection\r
                ‹close›
                """)
        #expect(player.record.surprises == ["HELP"])
    }

    @Test func whatIsSaidBetweenSTARTTLSAndTheHandshakeIsThrownAway() throws {
        var player = PersonaPlayer(try Scripts.startTLS.persona)
        _ = player.opened()
        _ = player.received("EHLO x\r\nSTARTTLS\r\nNOOP\r\n".utf8)
        player.tlsStarted()
        #expect(player.record.surprises == ["octets between STARTTLS and the handshake"])
        #expect(player.record.clientLines == ["EHLO x", "STARTTLS"])
    }

    @Test(arguments: [
        (".\r\n", ""), ("..\r\n.\r\n", ".\r\n"), (".a\r\n.\r\n", "a\r\n"), ("a\n.\n\r\n.\r\n", "a\n.\n\r\n"),
        (".\r.\r\n.\r\n", "\r.\r\n"), ("\r\n.\r\n", "\r\n"), ("a\r.\r\n\r\n.\r\n", "a\r.\r\n\r\n"),
        (".\r\r\n.\r\n", "\r\r\n"),
    ])
    func aMessageEndsAtTheDotThatStandsAlone(_ wire: String, _ message: String) throws {
        for isDripped in [false, true] {
            var player = PersonaPlayer(try Scripts.busy.persona)
            _ = player.opened()
            _ = player.received("MAIL FROM:<\"a>b\"@x>\r\nRCPT TO:<c@x>\r\nDATA\r\n".utf8)
            if isDripped {
                for byte in wire.utf8 { _ = player.received([byte]) }
            } else {
                _ = player.received(wire.utf8)
            }
            #expect(player.record.messages.map { String(decoding: $0.octets, as: UTF8.self) } == [message])
            #expect(player.record.messages.first?.sender == "\"a>b\"@x")
            #expect(player.record.messages.first?.reply?.code == 451)
        }
    }

    /// 5 MB, whose end comes in small pieces: what looked at all of it with each piece would not come to its end.
    @Test(.timeLimit(.minutes(2))) func aLongMessageComesWhole() throws {
        var player = PersonaPlayer(try Scripts.busy.persona)
        _ = player.opened()
        _ = player.received("MAIL FROM:<a@x>\r\nRCPT TO:<c@x>\r\nDATA\r\n".utf8)
        let line = [ASCII.dot, ASCII.dot] + [UInt8](repeating: 0x61, count: 74) + [ASCII.cr, ASCII.lf]
        let block = Array(repeatElement(line, count: 1000).joined())
        for _ in 0..<64 { _ = player.received(block) }
        for piece in stride(from: 0, to: block.count, by: 13) {
            _ = player.received(block[piece..<min(piece + 13, block.count)])
        }
        _ = player.received(".\r\n".utf8)
        #expect(player.record.messages.map(\.octets.count) == [65_000 * 77])
        #expect(player.record.messages[0].reply?.code == 451 && player.tally.clientOctets > 65_000 * 78)
    }

    @Test func mishapsChangeHowItComesAndNotWhat() throws {
        let persona = try Scripts.pipelined.persona
        var dripped = PersonaPlayer(persona, mishap: .dripped)
        #expect(dripped.opened().count == 30)
        var split = PersonaPlayer(persona, mishap: .splitAtLines)
        _ = split.opened()
        #expect(split.received("EHLO x\r\n".utf8).count == 4)
    }

    @Test func aBreakComesAtItsPlace() throws {
        let persona = try Scripts.pipelined.persona
        func opening(_ how: Mishap.Break, _ place: Mishap.Place) -> String {
            var player = PersonaPlayer(persona, mishap: .ended(how, after: place))
            return said(player.opened())
        }
        #expect(opening(.close, .serverOctets(0)) == "‹close›")
        #expect(opening(.reset, .serverOctets(3)) == "220‹reset›")
        #expect(opening(.stall, .serverSteps(0)) == "‹stall›")
        #expect(opening(.close, .serverSteps(1)) == "220 smtp.posta.example ESMTP\r\n‹close›")
        #expect(opening(.close, .clientOctets(0)) == "220 smtp.posta.example ESMTP\r\n‹close›")
        var player = PersonaPlayer(persona, mishap: .ended(.stall, after: .clientOctets(6)))
        _ = player.opened()
        #expect(said(player.received("NOOP\r\nNOOP\r\n".utf8)) == "250 2.0.0 OK\r\n‹stall›")
    }
}
#endif
