#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

@Suite("Dialogues in memory")
struct DialogueTests {
    @Test("A short message takes two writes: the envelope, and content with terminator")
    func twoWrites() throws {
        var sink = Sink()
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        for _ in 0..<3 {
            let before = dialogue.writes.count
            let outcome = dialogue.send(try .job())
            dialogue.talk(with: &sink)
            guard case .sent(let reply, let refused) = outcome.value else { return #expect(Bool(false), "not sent") }
            #expect(reply.code == 250 && refused.isEmpty && outcome.count == 1)
            #expect(
                Array(dialogue.writes[before...]) == [
                    "MAIL FROM:<jana@firma.example> SIZE=\(text.count)\r\nRCPT TO:<petr@firma.example>\r\nDATA\r\n",
                    "Subject: Faktura\r\n\r\n..Dobry den\r\n.\r\n",
                ])
        }
        #expect(sink.messages.count == 3)
        dialogue.handler.quit()
        #expect(dialogue.hear() == ["QUIT\r\n"])
        #expect(dialogue.closed.value == nil)
        dialogue.say("221 Bye\r\n")
        #expect(dialogue.closed.value == true && !dialogue.channel.isActive)
    }

    @Test("Leave that comes later still shares the write with the content")
    func lateLeaveSharesTheWrite() throws {
        var sink = Sink()
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let leave = dialogue.channel.eventLoop.makePromise(of: Bool.self)
        let outcome = dialogue.send(try .job { _ in leave.futureResult })
        dialogue.talk(with: &sink)
        #expect(outcome.value == nil)
        #expect(dialogue.writes.last?.hasSuffix("DATA\r\n") == true)
        leave.succeed(true)
        #expect(dialogue.hear() == ["Subject: Faktura\r\n\r\n..Dobry den\r\n.\r\n"])
        dialogue.say("250 Ok\r\n")
        #expect(outcome.value?.word == "sent")
    }

    @Test("STARTTLS: EHLO again, nothing of before kept, the password only behind TLS")
    func startTLS() throws {
        var sink = Sink(startsTLS: true)
        let dialogue = try Dialogue(.starttls)
        dialogue.say(sink.greet())
        dialogue.talk(with: &sink)
        #expect(sink.lines.prefix(3) == ["EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]"])
        #expect(sink.lines.count == 4 && sink.lines[3].hasPrefix("AUTH PLAIN "))
        #expect(dialogue.handler.tls?.version == .tls13)
        #expect(dialogue.handler.isReady)
    }

    @Test("A handshake that fails tells why, though the channel closes first")
    func handshakeFails() throws {
        var sink = Sink(startsTLS: true)
        let dialogue = try Dialogue(.starttls) { channel in
            channel.close(promise: nil)
            return channel.eventLoop.makeFailedFuture(DialError.tls(.expired))
        }
        dialogue.open(&sink)
        #expect(dialogue.refusal == Failure(.tls, .tls(.expired)))
        #expect(!sink.lines.contains { $0.hasPrefix("AUTH") })
    }

    @Test("Clear text that came with the reply to STARTTLS ends the session")
    func injection() throws {
        var sink = Sink(startsTLS: true)
        sink.answers["STARTTLS"] = "220 Ready\r\n250 injected"
        let dialogue = try Dialogue(.starttls)
        dialogue.open(&sink)
        #expect(dialogue.refusal == Failure(.starttls, .malformed(.unexpectedOctets)))
    }

    @Test("Without pipelining one command at a time, and the same fate")
    func unpipelined() throws {
        var sink = Sink(offers: ["AUTH LOGIN"])
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let outcome = dialogue.send(try .job())
        dialogue.talk(with: &sink)
        #expect(outcome.value?.word == "sent")
        #expect(sink.lines.suffix(4).map { String($0.prefix(4)) } == ["MAIL", "RCPT", "DATA", "‹con"])
    }

    @Test("The verdict counts when it comes in one burst with the end of the connection, or with more octets")
    func verdictAndEnd() throws {
        for tail in ["", "250 once more\r\n", "nonsense\r\n", "250-"] {
            var sink = Sink()
            let dialogue = try Dialogue()
            dialogue.open(&sink)
            let outcome = dialogue.send(try .job())
            dialogue.hear()
            dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
            dialogue.hear()
            dialogue.channel.pipeline.fireChannelRead(ByteBuffer(string: "250 Ok\r\n" + tail))
            dialogue.hangUp()
            #expect(outcome.value?.word == "sent" && outcome.count == 1)
        }
    }

    @Test("Partial acceptance: sent, and who was refused")
    func partial() throws {
        var sink = Sink()
        sink.answers["RCPT TO:<petr@"] = "550 5.1.1 No such user"
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let outcome = dialogue.send(try .job(to: [petr, jana]))
        dialogue.talk(with: &sink)
        guard case .sent(_, let refused) = outcome.value else { return #expect(Bool(false), "not sent") }
        #expect(refused.map(\.recipient) == [petr] && sink.messages.count == 1)
    }

    @Test("All recipients refused, yet 354: an empty message ends it, nothing of ours goes out, the next is sent")
    func emptyMessage() throws {
        var sink = Sink()
        sink.answers = ["RCPT": "550 No", "DATA": "354 Go", "content": "554 No recipients"]
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let outcome = dialogue.send(try .job())
        dialogue.talk(with: &sink)
        #expect(outcome.value?.failure?.reply?.code == 550 && outcome.value?.word == "not-sent")
        #expect(sink.messages == [Array(".\r\n".utf8)])
        #expect(!dialogue.transcript.events.contains { if case .content = $0 { true } else { false } })
        sink.answers = [:]
        let next = dialogue.send(try .job())
        dialogue.talk(with: &sink)
        #expect(next.value?.word == "sent" && sink.lines.contains("RSET"))
    }

    @Test("Messages wait for their turn, the first ones for the sign-in; on a closed session they are not sent")
    func turns() throws {
        var sink = Sink()
        let dialogue = try Dialogue()
        let outcomes = try (0..<3).map { _ in dialogue.send(try .job()) }
        #expect(outcomes.allSatisfy { $0.value == nil })
        dialogue.open(&sink)
        #expect(outcomes.allSatisfy { $0.value?.word == "sent" } && sink.messages.count == 3)
        dialogue.hangUp()
        #expect(dialogue.send(try .job()).value == .notSent(Failure(.mail, .closed), refused: []))
    }

    @Test("A probe asks for the sender and takes it back")
    func probe() throws {
        for offers in [["PIPELINING", "AUTH PLAIN"], ["AUTH PLAIN"]] {
            var sink = Sink(offers: offers)
            let dialogue = try Dialogue()
            dialogue.open(&sink)
            let verdict = dialogue.probe()
            dialogue.talk(with: &sink)
            #expect(verdict.value == .some(nil) && verdict.count == 1 && dialogue.handler.isReady)
            #expect(sink.lines.suffix(2) == ["MAIL FROM:<jana@firma.example>", "RSET"])
            sink.answers["MAIL"] = "553 5.7.1 Not yours"
            let refused = dialogue.probe()
            dialogue.talk(with: &sink)
            #expect(refused.value??.reply?.code == 553 && refused.value??.phase == .mail)
        }
    }

    @Test("A session that was closed hears nothing more")
    func deafAfterwards() throws {
        var sink = Sink()
        sink.answers["AUTH"] = "535 5.7.8 No"
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let before = dialogue.transcript.events.count
        for _ in 0..<10 { dialogue.say("250 more\r\n") }
        #expect(dialogue.transcript.events.count == before)
        #expect(dialogue.refusal?.reply?.code == 535)
        #expect(sink.lines.filter { $0.hasPrefix("AUTH") }.count == 1)
    }

    @Test("A handler that finds its channel closed leaves no promise behind")
    func closedChannel() async throws {
        let channel = EmbeddedChannel()
        _ = try channel.finish()
        let plan = SubmissionHandler.Plan(
            session: Session.Settings(security: .none, signsIn: false), deadlines: .probe, exchange: { _ in nil },
            secret: nil,
            secure: { $0.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel) })
        let handler = SubmissionHandler(plan, on: channel.eventLoop)
        #expect(throws: (any Error).self) { try channel.pipeline.syncOperations.addHandler(handler) }
        handler.abandon()
        #expect(throws: Failure(.connect, .closed)) { try handler.ready.wait() }
    }
}
#endif
