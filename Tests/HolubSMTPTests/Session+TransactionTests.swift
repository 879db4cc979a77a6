import Testing

@testable import HolubSMTP

@Suite("A session sends a message")
struct SessionTransactionTests {
    @Test("Without pipelining each command waits for the reply before it")
    func unpipelined() {
        var machine = Machine.ready(ehlo: Machine.plainEHLO)
        #expect(machine.begins(to: ["b", "c"]) == ["> MAIL FROM:<a@x.example>|"])
        #expect(machine.session.phase == .mail)
        #expect(machine.hears("250 ok\r\n") == ["> RCPT TO:<b@x.example>|"])
        #expect(machine.session.phase == .rcpt)
        #expect(machine.hears("250 ok\r\n") == ["> RCPT TO:<c@x.example>|"])
        #expect(machine.hears("251 forwarded\r\n") == ["> DATA|"])
        #expect(machine.session.phase == .data)
        #expect(machine.hears("354 go\r\n") == ["content"])
        #expect(machine.does { $0.contentWritten() } == ["leave?"])
        #expect(machine.does { $0.leave(granted: true) } == ["terminator"])
        #expect(machine.session.phase == .afterData)
        #expect(machine.hears("250 ok\r\n") == ["sent 250", "ready"])
    }

    @Test("A replies' group is the same to the session whole and octet by octet")
    func dripped() {
        var machine = Machine.sending(to: ["b", "c"])
        var lines: [String] = []
        for octet in "250-ok\r\n250 ok\r\n250 ok\r\n550 no\r\n354 go\r\n".utf8 {
            lines += machine.hears(String(UnicodeScalar(octet)))
        }
        #expect(lines == ["content"])
    }

    @Test("What the server offers goes with MAIL, and nothing else")
    func parameters() {
        var machine = Machine.ready(ehlo: "250-mx\r\n250-SIZE\r\n250 8BITMIME\r\n")
        #expect(machine.begins(needs: .eightBitMIME) == ["> MAIL FROM:<a@x.example> SIZE=10 BODY=8BITMIME|"])
        machine = Machine.ready(ehlo: Machine.plainEHLO)
        #expect(machine.begins(size: .max) == ["> MAIL FROM:<a@x.example>|"])
    }

    @Test(
        "A message over the limit is refused without a word to the server, one at the limit is not",
        arguments: [999, 1000, 1001, Int.max])
    func size(octets: Int) {
        var machine = Machine.ready()
        let lines = machine.begins(size: octets)
        if octets <= 1000 {
            #expect(lines == ["> MAIL FROM:<a@x.example> SIZE=\(octets)|RCPT TO:<b@x.example>|DATA|"])
        } else {
            #expect(lines == ["not sent mail tooLarge(limit: 1000)"])
            #expect(machine.begins().first?.hasPrefix("> MAIL") == true)
        }
    }

    @Test("I28 A message that needs 8BITMIME is refused locally where it is not offered")
    func eightBit() {
        var machine = Machine.ready(ehlo: Machine.plainEHLO)
        #expect(machine.begins(needs: .eightBitMIME) == ["not sent mail lacks 8BITMIME"])
        #expect(machine.begins() == ["> MAIL FROM:<a@x.example>|"])
    }

    @Test("MAIL refused, with and without pipelining", arguments: [450, 451, 452, 530, 550, 552])
    func mailRefused(code: Int) {
        var machine = Machine.sending(to: ["b", "c"])
        #expect(machine.hears("\(code) no\r\n503 no\r\n503 no\r\n503 no\r\n") == ["not sent mail \(code)", "ready"])
        #expect(machine.begins().first?.hasPrefix("> MAIL") == true)
        machine = Machine.sending(ehlo: Machine.plainEHLO)
        #expect(machine.hears("\(code) no\r\n") == ["not sent mail \(code)", "ready"])
        #expect(machine.begins() == ["> MAIL FROM:<a@x.example>|"])
    }

    @Test(
        "MAIL refused and yet 354: a lone dot ends it, and what is said of it is not ours",
        arguments: ["250 ok\r\n", "554 no\r\n", "354 a\r\n"])
    func mailRefusedGo(verdict: String) {
        var machine = Machine.sending()
        #expect(machine.hears("550 no\r\n503 no\r\n354 go\r\n") == ["terminator"])
        #expect(machine.hears(verdict) == ["not sent mail 550", "ready"])
    }

    @Test("MAIL refused, a recipient taken and 354: nothing more is said")
    func contradiction() {
        var machine = Machine.sending()
        #expect(
            machine.hears("550 no\r\n250 ok\r\n354 go\r\n") == [
                "not sent mail 550", "close mail unexpectedReply(code: 354)",
            ])
    }

    @Test(
        "Some recipients refused: sent for the others, each refusal by name",
        arguments: [Machine.ehlo, Machine.plainEHLO])
    func partial(ehlo: String) {
        var machine = Machine.sending(to: ["b", "c", "d"], ehlo: ehlo)
        for reply in ["250 ok\r\n", "250 ok\r\n", "550 no\r\n", "451 later\r\n", "354 go\r\n"] { machine.hears(reply) }
        #expect(machine.log.last == "content")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.hears("250 ok\r\n") == ["sent 250 -c:550 -d:451", "ready"])
    }

    @Test("Ten recipients are enough for some servers")
    func tooMany() {
        var machine = Machine.sending(to: (1...12).map { "r\($0)" })
        machine.hears(
            "250 ok\r\n" + String(repeating: "250 ok\r\n", count: 10) + "452 too many\r\n452 too many\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.hears("250 ok\r\n").first == "sent 250 -r11:452 -r12:452")
    }

    @Test("All recipients refused", arguments: [450, 550])
    func allRefused(code: Int) {
        let refused = "not sent rcpt \(code) -b:\(code) -c:\(code)"
        var machine = Machine.sending(to: ["b", "c"])
        #expect(machine.hears("250 ok\r\n\(code) no\r\n\(code) no\r\n554 no\r\n") == [refused, "ready"])
        #expect(machine.begins().first?.hasPrefix("> RSET|MAIL") == true)
        machine = Machine.sending(to: ["b", "c"])
        #expect(machine.hears("250 ok\r\n\(code) no\r\n\(code) no\r\n354 go\r\n") == ["terminator"])
        #expect(machine.hears("250 ok\r\n") == [refused, "ready"])
        machine = Machine.sending(to: ["b", "c"], ehlo: Machine.plainEHLO)
        machine.hears("250 ok\r\n")
        machine.hears("\(code) no\r\n")
        #expect(machine.hears("\(code) no\r\n") == [refused, "ready"])
        #expect(machine.begins() == ["> RSET|"])
        #expect(machine.hears("250 ok\r\n") == ["> MAIL FROM:<a@x.example>|"])
    }

    @Test("All recipients refused and an answer to DATA that makes no sense")
    func allRefusedNonsense() {
        var machine = Machine.sending()
        #expect(
            machine.hears("250 ok\r\n550 no\r\n250 ok\r\n") == [
                "not sent rcpt 550 -b:550", "close data unexpectedReply(code: 250)",
            ])
    }

    @Test("DATA refused: the next message begins with RSET", arguments: [451, 554])
    func dataRefused(code: Int) {
        var machine = Machine.sending()
        #expect(machine.hears("250 ok\r\n250 ok\r\n\(code) no\r\n") == ["not sent data \(code)", "ready"])
        #expect(machine.begins() == ["> RSET|MAIL FROM:<a@x.example> SIZE=10|RCPT TO:<b@x.example>|DATA|"])
        #expect(machine.hears("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n") == ["content"])
    }

    @Test(
        "RSET refused says nothing about the message: the connection is given up",
        arguments: [(421, "421"), (500, "closed"), (354, "closed")])
    func resetRefused(code: Int, expected: String) {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n250 ok\r\n451 no\r\n")
        machine.begins()
        #expect(machine.hears("\(code) no\r\n") == ["not sent mail \(expected)", "close mail \(expected)"])
    }

    @Test("A DATA answered by anything but 354 sends no content", arguments: [250, 220, 334, 355])
    func dataNonsense(code: Int) {
        var machine = Machine.sending()
        let fault = "data unexpectedReply(code: \(code))"
        #expect(machine.hears("250 ok\r\n250 ok\r\n\(code) ok\r\n") == ["not sent \(fault)", "close \(fault)"])
    }

    @Test(
        "Replies out of step are found",
        arguments: [
            ("250 ok\r\n354 go\r\n", "rcpt unexpectedReply(code: 354)"),
            ("354 go\r\n", "mail unexpectedReply(code: 354)"),
            ("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n", "data unexpectedReply(code: 250)"),
            ("250 ok\r\n250 ok\r\n354 go\r\n2", "data unexpectedOctets"),
            ("250 ok\r\n250 ok\r\n354 go\r\n250 ok\r\n", "data unexpectedOctets"),
            ("000 a\r\n", "mail notAReply"), ("199 a\r\n", "mail notAReply"), ("600 a\r\n", "mail notAReply"),
            ("999 a\r\n", "mail notAReply"),
            ("250ok\r\n", "mail notAReply"), (" 250 ok\r\n", "mail notAReply"), ("+25 ok\r\n", "mail notAReply"),
            ("250 ok\n", "mail bareLineFeed"),
            ("250-a\r\n550 b\r\n", "mail mixedCodes"), ("250 ok\r\n250 ok\r\n354 go\r\n421 bye\r\n", "data 421"),
        ])
    func outOfStep(text: String, expected: String) {
        var machine = Machine.sending()
        #expect(machine.hears(text) == ["not sent \(expected)", "close \(expected)"])
    }

    @Test("A reply with a bare CR and a NUL in its text counts")
    func strayOctets() {
        var machine = Machine.sending()
        #expect(machine.hears("250 a\rb\u{0}\r\n250 ok\r\n354 go\r\n") == ["content"])
    }

    @Test("421 at each step ends the session, and the message is not sent", arguments: [0, 1, 2, 3])
    func goodbye(step: Int) {
        let phase = ["mail", "rcpt", "rcpt", "data"][step]
        for ehlo in [Machine.ehlo, Machine.plainEHLO] {
            var machine = Machine.sending(to: ["b", "c"], ehlo: ehlo)
            for _ in 0..<step { machine.hears("250 ok\r\n") }
            #expect(machine.hears("421 bye\r\n") == ["not sent \(phase) 421", "close \(phase) 421"])
        }
    }

    @Test("421 keeps what was refused before it")
    func goodbyeAfterRefusal() {
        var machine = Machine.sending(to: ["b", "c"])
        #expect(machine.hears("250 ok\r\n550 no\r\n421 bye\r\n").first == "not sent rcpt 421 -b:550")
        machine = Machine.sending()
        #expect(machine.hears("550 no\r\n421 bye\r\n").first == "not sent mail 550")
    }

    @Test("421 in answer to the lone dot closes too")
    func goodbyeToDot() {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n550 no\r\n354 go\r\n")
        #expect(machine.hears("421 bye\r\n") == ["not sent rcpt 550 -b:550", "close mail 421"])
    }

    @Test("A second message goes over the same session")
    func second() {
        var machine = Machine.committed()
        #expect(machine.hears("250 ok\r\n") == ["sent 250", "ready"])
        #expect(machine.begins(to: ["c"]) == ["> MAIL FROM:<a@x.example> SIZE=10|RCPT TO:<c@x.example>|DATA|"])
        machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.hears("250 ok\r\n") == ["sent 250", "ready"])
        #expect(machine.outcomes.count == 2)
    }

    @Test("One message per connection: the second is refused, the first stays sent")
    func onePerConnection() {
        var machine = Machine.committed()
        machine.hears("250 ok\r\n")
        machine.begins()
        #expect(machine.hears("451 enough\r\n503 no\r\n503 no\r\n") == ["not sent mail 451", "ready"])
    }

    @Test("A message that begins while another is under way is not sent, and the other goes on")
    func nested() {
        var machine = Machine.sending()
        #expect(machine.begins(to: ["c"]) == ["not sent mail closed"])
        #expect(machine.hears("250 ok\r\n250 ok\r\n354 go\r\n") == ["content"])
    }

    @Test(
        "The next envelope follows the end of a message at once, but not where BURL is offered",
        arguments: [true, false])
    func behindTheEnd(isOffered: Bool) {
        var machine = Machine.sending(ehlo: isOffered ? "250-mx\r\n250-BURL imap\r\n250 PIPELINING\r\n" : Machine.ehlo)
        machine.hears("250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.session.canFollow == !isOffered)
        machine.hears("250 ok\r\n")
        #expect(machine.outcomes.map(spelled) == ["sent 250"] && machine.session.isReady)
        #expect(machine.begins(to: ["c"]).count == 1)
    }

    @Test("Ten thousand recipients are one group")
    func many() {
        var machine = Machine.sending(to: (0..<10_000).map { "r\($0)" })
        machine.hears("250 ok\r\n" + String(repeating: "250 ok\r\n", count: 10_000) + "354 go\r\n")
        #expect(machine.log.last == "content")
    }
}
