import Testing

@testable import HolubSMTP

@Suite("A session, from the greeting to the farewell")
struct SessionTests {
    @Test("Implicit TLS: greeting, EHLO, sign-in, message, farewell, octet for octet")
    func implicitTLS() throws {
        var exchange = try #require(SASLExchange(.plain, username: Username("jana"), secret: Secret("heslo")))
        var machine = Machine(.implicitTLS)
        #expect(machine.drain() == [])
        #expect(machine.hears("220 mx.example ESMTP\r\n") == ["> EHLO [127.0.0.1]|"])
        #expect(machine.hears(Machine.ehlo) == ["choose PLAIN LOGIN"])
        #expect(
            machine.does { $0.signIn(by: .plain, initial: exchange.initialResponse) } == [
                "> AUTH PLAIN AGphbmEAaGVzbG8=|"
            ])
        #expect(machine.hears("235 2.7.0 ok\r\n") == ["ready"])
        #expect(exchange.answer(to: []) == nil)
        #expect(
            machine.begins(to: ["b", "c"]) == [
                "> MAIL FROM:<a@x.example> SIZE=10|RCPT TO:<b@x.example>|RCPT TO:<c@x.example>|DATA|"
            ])
        #expect(machine.hears("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n") == ["content"])
        #expect(machine.does { $0.contentWritten() } == ["leave?"])
        #expect(machine.does { $0.leave(granted: true) } == ["terminator"])
        #expect(machine.hears("250 2.0.0 taken\r\n") == ["sent 250", "ready"])
        #expect(machine.does { $0.quit() } == ["> QUIT|"])
        #expect(machine.hears("221 bye\r\n") == ["close"])
        #expect(machine.drain() == [])
    }

    @Test("STARTTLS: what was said in clear is forgotten, and EHLO is said again")
    func startTLS() {
        var machine = Machine(.startTLS)
        machine.hears("220 mx.example\r\n")
        #expect(!machine.session.isSecure)
        #expect(machine.hears("250-mx.example\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n") == ["> STARTTLS|"])
        #expect(machine.hears("220 go\r\n") == ["start TLS"])
        #expect(machine.session.phase == .tls)
        #expect(machine.does { $0.tlsStarted() } == ["> EHLO [127.0.0.1]|"])
        #expect(machine.session.isSecure)
        #expect(machine.session.capabilities.all.isEmpty)
        // STARTTLS offered once more is not taken twice.
        #expect(machine.hears("250-mx.example\r\n250-STARTTLS\r\n250 AUTH LOGIN\r\n") == ["choose LOGIN"])
    }

    @Test("A sign-in offered before TLS alone is not remembered")
    func nothingRemembered() {
        var machine = Machine(.startTLS)
        machine.hears("220 mx.example\r\n")
        machine.hears("250-mx.example\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n")
        machine.hears("220 go\r\n")
        machine.does { $0.tlsStarted() }
        #expect(machine.hears("250 mx.example\r\n") == ["> QUIT|", "close auth lacks AUTH"])
    }

    @Test("A relay without protection is never signed in to")
    func clear() {
        var machine = Machine(Session.Settings(security: .none))
        machine.hears("220 mx.example\r\n")
        #expect(machine.hears(Machine.ehlo) == ["close auth lacks STARTTLS"])
        #expect(Machine.ready().log == ["> EHLO [127.0.0.1]|", "ready"])
    }

    @Test(
        "A greeting other than 220 ends the session",
        arguments: [
            ("421 later\r\n", ["close connect 421"]), ("554 no\r\n", ["> QUIT|", "close connect 554"]),
            ("450 later\r\n", ["> QUIT|", "close connect 450"]),
            ("250 ok\r\n", ["close connect unexpectedReply(code: 250)"]),
            ("354 go\r\n", ["close connect unexpectedReply(code: 354)"]),
            ("221 ok\r\n", ["close connect unexpectedReply(code: 221)"]),
            ("HTTP/1.1 400 Bad Request\r\nServer: a\r\n\r\n<html>", ["close connect notAReply"]),
            ("* OK IMAP\r\n", ["close connect notAReply"]),
            ("+OK POP3\r\n", ["close connect notAReply"]),
            ("\u{15}\u{3}\u{1}\u{0}\u{2}\u{2}\u{46}\r\n", ["close connect notAReply"]),
            ("220 a\r\n220 b\r\n", ["close connect unexpectedOctets"]),
            ("220 a\r\n2", ["close connect unexpectedOctets"]),
            ("220 a\n", ["close connect bareLineFeed"]), ("220-a\r\n554 b\r\n", ["close connect mixedCodes"]),
        ])
    func greeting(text: String, expected: [String]) {
        var machine = Machine(.startTLS)
        #expect(machine.hears(text) == expected)
        #expect(machine.hears("220 mx.example\r\n") == [])
    }

    @Test(
        "A greeting needs no text, and may have many lines",
        arguments: ["220\r\n", "220 \r\n", "220-a\r\n220-b\r\n220 c\r\n"])
    func greetings(text: String) {
        var machine = Machine(.startTLS)
        #expect(machine.hears(text) == ["> EHLO [127.0.0.1]|"])
    }

    @Test(
        "An endless greeting ends at a bound",
        arguments: [String(repeating: "220-a\r\n", count: 1000), String(repeating: "2", count: 10_000)])
    func endless(text: String) {
        var machine = Machine(.startTLS)
        #expect(machine.hears(text).count == 1)
        #expect(machine.log[0].hasPrefix("close connect"))
    }

    @Test(
        "EHLO refused is the end: without it there is neither TLS nor a sign-in",
        arguments: [
            ("502 what?\r\n", "close ehlo 502"), ("421 bye\r\n", "close ehlo 421"),
            ("220 hi\r\n", "close ehlo unexpectedReply(code: 220)"),
            ("250-a\r\n251-b\r\n250 c\r\n", "close ehlo mixedCodes"), ("250-a\r\n421 b\r\n", "close ehlo 421"),
            ("250 mx\r\n", "close starttls lacks STARTTLS"),
            ("250-mx\r\n250 XSTARTTLS\r\n", "close starttls lacks STARTTLS"),
            ("250 NOSTARTTLS\r\n", "close starttls lacks STARTTLS"),
            ("250-mx\r\n250 STARTTLS\r\n2", "close ehlo unexpectedOctets"),
            ("250-mx\r\n250 STARTTLS\r\n421 bye\r\n", "close ehlo 421"),
        ])
    func ehlo(text: String, expected: String) {
        var machine = Machine(.startTLS)
        machine.hears("220 mx.example\r\n")
        #expect(machine.hears(text) == [expected])
    }

    @Test(
        "STARTTLS not answered by 220 alone never leads to TLS, nor to clear text",
        arguments: [
            ("454 later\r\n", "close starttls 454"), ("502 no\r\n", "close starttls 502"),
            ("500 no\r\n", "close starttls 500"),
            ("354 go\r\n", "close starttls unexpectedReply(code: 354)"),
            ("250 ok\r\n", "close starttls unexpectedReply(code: 250)"),
            ("220 go\r\n250-mx\r\n250 AUTH PLAIN\r\n", "close starttls unexpectedOctets"),
            ("220 go\r\n2", "close starttls unexpectedOctets"),
            ("220 go\r\n421 bye\r\n", "close starttls unexpectedOctets"),
            ("454 no\r\n250-mx\r\n250 AUTH PLAIN\r\n235 ok\r\n250 ok\r\n", "close starttls 454"),
        ])
    func startTLSRefused(text: String, expected: String) {
        var machine = Machine(.startTLS)
        machine.hears("220 mx.example\r\n")
        machine.hears("250-mx.example\r\n250 STARTTLS\r\n")
        #expect(machine.hears(text) == [expected])
        #expect(machine.does { $0.tlsStarted() } == [])
        #expect(!machine.session.isSecure)
    }

    @Test(
        "Octets in clear that come before the handshake is done end the session",
        arguments: ["2", "250-mx\r\n", "250 mx\r\n", "\u{0}"])
    func clearBeforeHandshake(text: String) {
        var machine = Machine(.startTLS)
        machine.hears("220 mx.example\r\n")
        machine.hears("250-mx.example\r\n250 STARTTLS\r\n")
        machine.hears("220 go\r\n")
        let lines = machine.hears(text) + machine.does { $0.tlsStarted() }
        #expect(lines.count == 1)
        #expect(lines[0].hasPrefix("close tls "))
        #expect(!machine.session.isSecure)
    }

    @Test("Octets on an idle connection end it before the next message", arguments: ["2", "250 ok\r\n", "250-a\r\n"])
    func idle(text: String) {
        var machine = Machine.ready()
        machine.session.receive(text.utf8)
        #expect(machine.begins() == ["not sent mail unexpectedOctets", "close mail unexpectedOctets"])
        machine = Machine.ready()
        machine.session.receive(text.utf8)
        #expect(
            machine.does { $0.probe(sender: address("a")) } == [
                "probed mail unexpectedOctets", "close mail unexpectedOctets",
            ])
        machine = Machine.ready()
        machine.session.receive(text.utf8)
        let lines = machine.does { $0.quit() }
        #expect(lines.count == 1 && lines[0].hasPrefix("close"))
    }

    @Test("A server that says goodbye while idle is believed", arguments: [true, false])
    func idleGoodbye(taken: Bool) {
        var machine = Machine.ready()
        if taken {
            #expect(machine.hears("421 4.4.2 timeout\r\n") == ["close mail 421"])
            #expect(machine.begins() == ["not sent mail closed"])
        } else {
            machine.session.receive("421 4.4.2 timeout\r\n".utf8)
            #expect(machine.begins() == ["not sent mail 421", "close mail 421"])
        }
    }

    @Test("A farewell needs no answer to be one", arguments: ["221 bye\r\n", "500 what?\r\n", "garbage\r\n", ""])
    func farewell(text: String) {
        var machine = Machine.ready()
        #expect(machine.does { $0.quit() } == ["> QUIT|"])
        #expect(machine.hears(text) + machine.does { $0.fail(.closed) } == ["close"])
    }

    @Test("After the end nothing more is asked for, and what comes is not kept")
    func end() {
        var machine = Machine.ready()
        #expect(machine.does { $0.fail(.timedOut) } == ["close mail timedOut"])
        machine.session.receive(Array(repeating: 0x32, count: 100_000))
        #expect(machine.session.parser.isEmpty)
        #expect(machine.does { $0.fail(.closed) } == [])
        #expect(machine.does { $0.quit() } == [])
        #expect(machine.does { $0.tlsStarted() } == [])
        #expect(machine.begins() == ["not sent mail closed"])
        #expect(machine.does { $0.probe(sender: address("a")) } == ["probed mail closed"])
    }

    @Test("What waited to be done when the connection failed is not asked for any more")
    func staleActions() {
        var machine = Machine.ready()
        machine.session.begin(envelope(), size: 1)
        #expect(machine.does { $0.fail(.closed) } == ["not sent mail closed", "close mail closed"])
        machine = Machine(.startTLS)
        machine.session.receive("220 a\r\n".utf8)
        #expect(machine.does { $0.fail(.closed) } == ["close ehlo closed"])
    }

    @Test("An EHLO reply of hostile text is read for its keywords alone")
    func hostileEHLO() {
        var machine = Machine(.relay)
        machine.hears("220 mx\r\n")
        #expect(machine.hears("250-<b>\u{1B}[2J</b>\r\n250-\u{0}\r\n250-=\r\n250-\r\n250 PIPELINING\r\n") == ["ready"])
        #expect(machine.session.capabilities.pipelining)
    }
}
