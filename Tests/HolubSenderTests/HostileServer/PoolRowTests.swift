#if Sending
import HolubMessage
import HolubSMTP
import Testing

@testable import HolubSender

/// G. After the message, and the messages that follow; and what else takes more than one transaction.
@Suite(
    "Hostile servers: one message after the other", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(2)))
struct PoolRowTests {
    static let both = [Security.tls, .starttls]

    /// Sends messages in one call to a server whose first connection acts by a script; the words of their fates.
    func send(
        _ count: Int, _ security: Security, _ deeds: [Deed], stage change: (inout LoopbackStage) -> Void = { _ in }
    ) async throws -> (words: [String], connections: Int, delivered: Int) {
        var stage = try LoopbackStage(security)
        change(&stage)
        return try await stage.play(deeds, then: []) { sender, witness, _ in
            let messages = try (0..<count).map { _ in try LoopbackTests.message() }
            let reports = await sender.send(messages, as: .test(security))
            witness.expectNoSecretInClear("\(count) messages")
            return (reports.map(\.outcome.word), witness.connections, witness.messages.count)
        }
    }

    @Test("S94 does not answer QUIT, or hangs up at it", arguments: Self.both, [[], [Reaction.hangUp]])
    func quit(security: Security, reactions: [Reaction]) async throws {
        let deeds = [Deed(command: "QUIT", reactions: reactions)]
        try await LoopbackStage(security).play(deeds, then: deeds) { sender, witness, _ in
            let report = await sender.send(try LoopbackTests.message(), as: .test(security))
            Fate.sent.expect(report.outcome, "S94")
            await sender.close()
            #expect(witness.lines.last == "QUIT" && witness.messages.count == 1)
        }
    }

    @Test("S95 says 421 on a connection that rests", arguments: Self.both)
    func idle(security: Security) async throws {
        let deeds = [Deed.at("content", .say("250 2.0.0 Ok\r\n"), .wait(1), .say("421 4.4.2 Idle\r\n"))]
        try await LoopbackStage(security).play(deeds, then: []) { sender, witness, _ in
            let first = await sender.send(try LoopbackTests.message(), as: .test(security))
            Fate.sent.expect(first.outcome, "S95")
            // It was kept, and given up when the server spoke: a mailbox without connections is forgotten.
            #expect(witness.lines(beginning: "QUIT").isEmpty)
            while sender.pool.count > 0 { try await Task.sleep(for: .milliseconds(5)) }
            let second = await sender.send(try LoopbackTests.message(), as: .test(security))
            Fate.sent.expect(second.outcome, "S95")
            #expect(witness.messages.count == 2 && witness.connections == 2)
            #expect(witness.lines(beginning: "AUTH").count == 2)
            witness.expectNoSecretInClear("S95")
        }
    }

    @Test("S96 hangs up between MAIL and RCPT of the second message", arguments: Self.both, [true, false])
    func betweenMailAndRcpt(security: Security, isPipelined: Bool) async throws {
        let deeds = [Deed.at("RCPT", .say("250 2.1.5 Ok\r\n")), .at("RCPT", .hangUp)]
        let result = try await send(3, security, deeds) {
            if !isPipelined { $0.sink.offers.removeAll { $0 == "PIPELINING" } }
        }
        #expect(result == (["sent", "sent", "sent"], 2, 3))
    }

    @Test("S97 answers RSET with 421 or 500", arguments: Self.both, ["421 4.3.2 Bye", "500 5.5.1 What?"])
    func reset(security: Security, answer: String) async throws {
        // The second message is refused at DATA, so RSET goes before the third.
        let deeds = [
            Deed.at("DATA", .say("354 Go on\r\n")), .at("DATA", .say("554 5.7.1 No\r\n")),
            .always("RSET", .say("\(answer)\r\n")),
        ]
        #expect(try await send(3, security, deeds) == (["sent", "not-sent", "sent"], 2, 2))
    }

    @Test("S97 answers RSET with 421 or 500, and has taken nothing", arguments: ["421 4.3.2 Bye", "500 5.5.1 What?"])
    func resetFirst(answer: String) async throws {
        let deeds = [Deed.at("DATA", .say("554 5.7.1 No\r\n")), .always("RSET", .say("\(answer)\r\n"))]
        #expect(try await send(2, .tls, deeds) == (["not-sent", "sent"], 2, 1))
    }

    @Test("S98 takes one message a connection", arguments: Self.both)
    func oneEach(security: Security) async throws {
        let deeds = [
            Deed.at("MAIL", .say("250 2.1.0 Ok\r\n")), .always("MAIL", .say("451 4.7.0 One message a connection\r\n")),
        ]
        #expect(try await send(2, security, deeds) == (["sent", "sent"], 2, 2))
    }

    @Test("S69 takes ten recipients a message", arguments: Self.both)
    func tooManyRecipients(security: Security) async throws {
        let recipients = try (1...14).map { Mailbox(try EmailAddress("r\($0)@firma.example")) }
        let message = try Message(
            from: Mailbox(jana), to: recipients, subject: "Faktura", text: "Dobrý den",
            date: try MessageDate(secondsSinceEpoch: 1_800_000_000), messageID: try MessageID("<a@firma.example>")
        ).compose()
        let limit = Deed(command: "RCPT", reactions: [.say("452 4.5.3 Too many recipients\r\n")], times: 4)
        let taken = (1...10).map { Deed.at("RCPT TO:<r\($0)@", .say("250 2.1.5 Ok\r\n")) }
        try await LoopbackStage(security).play(taken + [limit], then: taken + [limit]) { sender, witness, _ in
            let report = await sender.send(message, as: .test(security))
            Fate.sent.expect(report.outcome, "S69")
            witness.expectNoSecretInClear("S69")
            #expect(report.refused.isEmpty && witness.messages.count == 2)
            #expect(Set(report.receipt?.recipients.map(\.recipient) ?? []) == Set(message.envelope.recipients))
        }
    }
}
#endif
