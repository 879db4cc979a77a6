import Testing

@testable import HolubSMTP

@Suite("A session asks about a sender")
struct SessionProbeTests {
    private func probing(ehlo: String = Machine.ehlo) -> Machine {
        var machine = Machine.ready(ehlo: ehlo)
        machine.does { $0.probe(sender: address("a")) }
        return machine
    }

    @Test("Pipelined, MAIL and RSET share a write")
    func pipelined() {
        var machine = probing()
        #expect(machine.log.last == "> MAIL FROM:<a@x.example>|RSET|")
        #expect(machine.session.phase == .mail)
        #expect(machine.hears("250 ok\r\n") == [])
        #expect(machine.hears("250 ok\r\n") == ["probed taken", "ready"])
    }

    @Test(
        "Unpipelined, RSET waits for the answer",
        arguments: [("250 ok\r\n", "taken"), ("550 no\r\n", "mail 550"), ("451 later\r\n", "mail 451")])
    func unpipelined(reply: String, verdict: String) {
        var machine = probing(ehlo: Machine.plainEHLO)
        #expect(machine.log.last == "> MAIL FROM:<a@x.example>|")
        #expect(machine.hears(reply) == ["> RSET|"])
        #expect(machine.hears("250 ok\r\n") == ["probed \(verdict)", "ready"])
        #expect(machine.begins() == ["> MAIL FROM:<a@x.example>|"])
    }

    @Test("A sender beyond ASCII is asked about where SMTPUTF8 is offered, and named to no other server")
    func international() {
        var offering = Machine.ready(ehlo: "250-mx.example\r\n250 SMTPUTF8\r\n")
        #expect(offering.does { $0.probe(sender: address("jiří")) } == ["> MAIL FROM:<jiří@x.example> SMTPUTF8|"])
        var other = Machine.ready()
        #expect(other.does { $0.probe(sender: address("jiří")) } == ["probed mail lacks SMTPUTF8", "ready"])
        #expect(other.begins().first == "> MAIL FROM:<a@x.example> SIZE=10|RCPT TO:<b@x.example>|DATA|")
    }

    @Test("After a refused DATA the probe begins with RSET, and the next message needs none")
    func afterRefusal() {
        var machine = Machine.sending()
        machine.hears("250 ok\r\n250 ok\r\n451 no\r\n")
        #expect(machine.does { $0.probe(sender: address("a")) } == ["> RSET|MAIL FROM:<a@x.example>|RSET|"])
        #expect(machine.hears("250 ok\r\n550 no\r\n250 ok\r\n") == ["probed mail 550", "ready"])
        #expect(machine.begins().first?.hasPrefix("> MAIL") == true)
    }

    @Test(
        "A probe that breaks off says so once",
        arguments: [
            ("421 bye\r\n", ["probed mail 421", "close mail 421"]),
            ("ok\r\n", ["probed mail notAReply", "close mail notAReply"]),
            ("354 go\r\n250 ok\r\n", ["probed mail unexpectedReply(code: 354)", "ready"]),
            ("250 ok\r\n250 ok\r\n2", ["probed taken", "close mail unexpectedOctets"]),
        ])
    func broken(text: String, expected: [String]) {
        var machine = probing()
        #expect(machine.hears(text) == expected)
        #expect(machine.probes.count == 1)
    }

    @Test(
        "What the server said of the sender stands, whatever becomes of RSET",
        arguments: ["421 bye\r\n", "500 no\r\n", "354 a\r\n", "garbage\r\n", ""])
    func verdictStands(text: String) {
        for (reply, verdict) in [("250 ok\r\n", "taken"), ("550 no\r\n", "mail 550")] {
            var machine = probing()
            let lines = machine.hears(reply + text) + machine.does { $0.fail(.closed) }
            #expect(lines.count == 2)
            #expect(lines.first == "probed \(verdict)")
            #expect(lines.last?.hasPrefix("close mail") == true)
        }
    }

    @Test("No probe while something is under way")
    func busy() {
        var machine = Machine.sending()
        #expect(machine.does { $0.probe(sender: address("a")) } == ["probed mail closed"])
    }
}
