import Testing

@testable import HolubSMTP

@Suite("A message has one of three fates")
struct SessionFateTests {
    @Test(
        "One whole and coherent reply after the terminator decides",
        arguments: [
            ("250 ok\r\n", ["sent 250", "ready"]), ("250-a\r\n250 b\r\n", ["sent 250", "ready"]),
            ("251 ok\r\n", ["sent 251", "ready"]),
            ("451 later\r\n", ["not sent after-data 451", "ready"]),
            ("554 no\r\n", ["not sent after-data 554", "ready"]),
            ("421 bye\r\n", ["not sent after-data 421", "close mail 421"]),
            ("250 ok\r\n421 bye\r\n", ["sent 250", "close mail 421"]),
            ("250 ok\r\n250 Subject: hello\r\n", ["sent 250", "close mail unexpectedOctets"]),
            ("250 ok\r\n2", ["sent 250", "close mail unexpectedOctets"]),
            ("554 no\r\n250 ok\r\n", ["not sent after-data 554", "close mail unexpectedOctets"]),
        ])
    func verdict(text: String, expected: [String]) {
        var machine = Machine.committed()
        #expect(machine.hears(text) == expected)
    }

    @Test("A refusal after the terminator needs no RSET", arguments: [451, 554])
    func noReset(code: Int) {
        var machine = Machine.committed()
        machine.hears("\(code) no\r\n")
        #expect(machine.begins().first?.hasPrefix("> MAIL") == true)
    }

    @Test(
        "Anything else after the terminator is unknown",
        arguments: [
            ("354 go\r\n", "unexpectedReply(code: 354)"), ("25\r\n", "notAReply"), ("2500 ok\r\n", "notAReply"),
            ("ok\r\n", "notAReply"),
            ("\r\n", "notAReply"), ("\u{0}\u{0}\r\n", "notAReply"), ("+25 ok\r\n", "notAReply"),
            ("250ok\r\n", "notAReply"),
            ("250 ok\n", "bareLineFeed"), ("250-a\r\n554 b\r\n", "mixedCodes"), ("250-a\r\n421 b\r\n", "mixedCodes"),
            ("554-a\r\n250 b\r\n", "mixedCodes"), ("600 a\r\n", "notAReply"), ("199 a\r\n", "notAReply"),
            ("250 " + String(repeating: "a", count: 5000), "lineTooLong"),
            (String(repeating: "250-a\r\n", count: 300), "replyTooLong"),
            ("550 " + String(repeating: "a", count: 10_000_000), "lineTooLong"),
        ])
    func unknown(text: String, fault: String) {
        var machine = Machine.committed()
        #expect(machine.hears(text) == ["unknown after-data \(fault)", "close after-data \(fault)"])
    }

    @Test(
        "An end of the connection before the reply is whole is unknown",
        arguments: ["", "2", "250", "250 ok", "250 ok\r", "250-ok\r\n", "250-ok\r\n250 ok\r"])
    func cutReply(text: String) {
        for fault in [Fault.closed, .timedOut, .cancelled, .tls(.closed)] {
            var machine = Machine.committed()
            #expect(machine.hears(text) == [])
            #expect(machine.does { $0.fail(fault) } == ["unknown after-data \(fault)", "close after-data \(fault)"])
        }
    }

    @Test(
        "A verdict that came whole with the end of the connection counts",
        arguments: [("250 ok\r\n", "sent 250"), ("554 no\r\n", "not sent after-data 554")])
    func verdictWithEnd(text: String, fate: String) {
        var machine = Machine.committed()
        machine.session.receive(text.utf8)
        #expect(machine.does { $0.fail(.closed) } == [fate, "close mail closed"])
        machine = Machine.committed()
        machine.session.receive(text.utf8)
        #expect(machine.does { $0.quit() }.first == fate)
    }

    @Test("Whom the server refused before the end of the connection has not got it, whatever became of the rest")
    func refusedAndUnknown() {
        var machine = Machine.sending(to: ["b", "c"])
        machine.hears("250 ok\r\n250 ok\r\n550 no\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.does { $0.fail(.closed) } == ["unknown after-data closed -c:550", "close after-data closed"])
    }

    @Test("Without leave the terminator is not written")
    func leaveRefused() {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        #expect(machine.does { $0.leave(granted: false) } == ["not sent data cancelled", "close data cancelled"])
        #expect(machine.does { $0.leave(granted: true) } == [])
    }

    @Test(
        "A server that speaks before the terminator has not taken the message",
        arguments: [
            ("552 too large\r\n", "552"), ("421 bye\r\n", "421"), ("451 later\r\n", "451"),
            ("250 ok\r\n", "unexpectedOctets"),
            ("2", "unexpectedOctets"), ("250-a\r\n", "unexpectedOctets"), ("garbage\r\n", "unexpectedOctets"),
        ])
    func early(text: String, reason: String) {
        func atLeave() -> Machine {
            var machine = Machine.sending()
            machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
            machine.does { $0.contentWritten() }
            return machine
        }
        let expected = ["not sent data \(reason)", "close data \(reason)"]
        // It waits when leave is given.
        var machine = atLeave()
        machine.session.receive(text.utf8)
        #expect(machine.does { $0.leave(granted: true) } == expected)
        // It comes after leave was given, before the terminator was taken.
        machine = atLeave()
        machine.session.leave(granted: true)
        machine.session.receive(text.utf8)
        #expect(machine.drain() == expected)
    }

    @Test(
        "A refusal in the middle of the content ends it at once",
        arguments: [("552 no\r\n", "552"), ("421 bye\r\n", "421"), ("250 ok\r\n", "unexpectedReply(code: 250)")])
    func midContent(text: String, reason: String) {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
        #expect(machine.hears(text) == ["not sent data \(reason)", "close data \(reason)"])
        #expect(machine.does { $0.contentWritten() } == [])
    }

    @Test("A terminator that nobody took was not written")
    func untaken() {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.session.leave(granted: true)
        #expect(machine.does { $0.fail(.closed) } == ["not sent data closed", "close data closed"])
    }

    @Test("I31 Content that cannot be read to its end is not sent")
    func content() {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
        let fault = Fault.content(.changed(file: "a.pdf"))
        #expect(machine.does { $0.fail(fault) }.first == "not sent data \(fault)")
    }

    /// A session in each state, and what becomes of it when its connection ends.
    static func states() -> [(Machine, [String])] {
        var list: [(Machine, [String])] = []
        func add(_ machine: Machine, _ expected: String..., steps: (inout Machine) -> Void = { _ in }) {
            var machine = machine
            steps(&machine)
            list.append((machine, expected))
        }
        let response = SASLResponse(secret: Secret(unchecked: [0x78]))
        add(Machine(.startTLS), "close connect closed")
        add(Machine(.startTLS), "close ehlo closed") { $0.hears("220 a\r\n") }
        add(Machine(.startTLS), "close starttls closed") {
            $0.hears("220 a\r\n")
            $0.hears("250-a\r\n250 STARTTLS\r\n")
        }
        add(Machine(.startTLS), "close tls closed") {
            $0.hears("220 a\r\n")
            $0.hears("250-a\r\n250 STARTTLS\r\n")
            $0.hears("220 go\r\n")
        }
        add(Machine.choosing(), "close auth closed")
        add(Machine.choosing(), "close auth closed") { $0.does { $0.signIn(by: .plain, initial: response) } }
        add(Machine.choosing(), "close auth closed") {
            $0.does { $0.signIn(by: .login) }
            $0.hears("334 \r\n")
        }
        add(Machine.ready(), "close mail closed")
        for ehlo in [Machine.ehlo, Machine.plainEHLO] {
            add(Machine.sending(ehlo: ehlo), "not sent mail closed", "close mail closed")
            add(Machine.sending(ehlo: ehlo), "not sent rcpt closed", "close rcpt closed") { $0.hears("250 a\r\n") }
            add(Machine.sending(ehlo: ehlo), "not sent data closed", "close data closed") {
                $0.hears("250 a\r\n")
                $0.hears("250 a\r\n")
            }
        }
        add(Machine.sending(), "not sent data closed", "close data closed") { $0.hears("250 a\r\n250 a\r\n354 a\r\n") }
        add(Machine.sending(), "not sent data closed", "close data closed") {
            $0.hears("250 a\r\n250 a\r\n354 a\r\n")
            $0.does { $0.contentWritten() }
        }
        add(Machine.committed(), "unknown after-data closed", "close after-data closed")
        add(Machine.sending(), "not sent rcpt 550 -b:550", "close data closed") {
            $0.hears("250 a\r\n550 a\r\n354 a\r\n")
        }
        add(Machine.ready(), "probed mail closed", "close mail closed") { $0.does { $0.probe(sender: address("a")) } }
        add(Machine.ready(), "probed taken", "close mail closed") {
            $0.does { $0.probe(sender: address("a")) }
            $0.hears("250 a\r\n")
        }
        add(Machine.ready(), "close") { $0.does { $0.quit() } }
        add(Machine.ready()) { $0.does { $0.fail(.closed) } }
        return list
    }

    @Test(
        "An end of the connection gives each state its fate, and an octet more or less changes nothing",
        arguments: ["", "2", "250-"])
    func everyState(text: String) {
        for (start, expected) in Self.states() {
            var machine = start
            machine.session.receive(text.utf8)
            #expect(machine.does { $0.fail(.closed) } == expected, "\(start.log)")
            #expect(machine.does { $0.fail(.timedOut) } == [])
        }
    }
}
