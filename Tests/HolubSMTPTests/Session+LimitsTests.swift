import Testing

@testable import HolubSMTP

/// RFC 9422 §4.2: a server that says beforehand how many recipients it takes at a time.
@Suite("A session keeps to RCPTMAX")
struct SessionLimitsTests {
    static func ehlo(_ limits: String) -> String {
        "250-mx.example\r\n250-PIPELINING\r\n250-LIMITS \(limits)\r\n250 AUTH PLAIN\r\n"
    }

    static func sending(_ count: Int, _ limits: String) -> Machine {
        Machine.sending(to: (1...count).map { "r\($0)" }, ehlo: ehlo(limits))
    }

    @Test("No more are named than that; the others are told apart, and are refused by nobody")
    func split() {
        var machine = Self.sending(5, "RCPTMAX=2")
        #expect(
            machine.log.suffix(2) == [
                "ready", "> MAIL FROM:<a@x.example>|RCPT TO:<r1@x.example>|RCPT TO:<r2@x.example>|DATA|",
            ])
        machine.hears("250 ok\r\n250 ok\r\n550 no\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(
            machine.hears("250 ok\r\n") == [
                "sent 250 -r2:550 -r3:tooManyRecipients -r4:tooManyRecipients -r5:tooManyRecipients", "ready",
            ])
    }

    @Test(
        "As many as there is room for, no limit, and what is none: all in one transaction",
        arguments: [
            "RCPTMAX=3", "RCPTMAX=999999", "RCPTMAX=0", "RCPTMAX=1000000", "RCPTMAX=-1", "MAILMAX=1", "RCPTDOMAINMAX=1",
        ])
    func room(limits: String) {
        var machine = Self.sending(3, limits)
        #expect(machine.log.last?.split(separator: "|").count { $0.hasPrefix("RCPT") } == 3)
        machine.hears("250 ok\r\n250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.hears("250 ok\r\n") == ["sent 250", "ready"])
    }

    @Test("Everybody refused who was named: the others are told apart, since they may fare better")
    func allRefused() {
        var machine = Self.sending(3, "RCPTMAX=2")
        let told = "not sent rcpt 550 -r1:550 -r2:451 -r3:tooManyRecipients"
        #expect(machine.hears("250 ok\r\n550 no\r\n451 no\r\n503 no\r\n") == [told, "ready"])
        machine = Self.sending(3, "RCPTMAX=2")
        machine.hears("250 ok\r\n550 no\r\n451 no\r\n354 go\r\n")
        #expect(machine.hears("250 ok\r\n") == [told, "ready"])
    }

    @Test("A message that nobody gets for another reason has no others")
    func notSent() {
        var machine = Self.sending(3, "RCPTMAX=2")
        #expect(machine.hears("550 no\r\n503 no\r\n503 no\r\n503 no\r\n") == ["not sent mail 550", "ready"])
        machine = Self.sending(3, "RCPTMAX=2")
        #expect(machine.does { $0.fail(.closed) }.first == "not sent mail closed")
        machine = Self.sending(3, "RCPTMAX=2")
        machine.hears("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.hears("554 no\r\n") == ["not sent after-data 554", "ready"])
    }

    @Test("A message that is perhaps sent is certainly not sent to the others")
    func unknown() {
        var machine = Self.sending(3, "RCPTMAX=2")
        machine.hears("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n")
        machine.does { $0.contentWritten() }
        machine.does { $0.leave(granted: true) }
        #expect(machine.does { $0.fail(.timedOut) }.first == "unknown after-data timedOut -r3:tooManyRecipients")
    }
}
