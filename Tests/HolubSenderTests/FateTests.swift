#if Sending
import HolubMessage
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// What a message's fate turns on: its terminator.
@Suite("Fates")
struct FateTests {
    struct Broken: Error {}

    /// A dialogue in which the server has just asked for the content.
    func begun(_ job: SubmissionJob) throws -> (Dialogue, Kept<Outcome>) {
        var sink = Sink()
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let outcome = dialogue.send(job)
        dialogue.hear()
        dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
        return (dialogue, outcome)
    }

    func hasTerminator(_ dialogue: Dialogue) -> Bool {
        dialogue.hear()
        let all = dialogue.writes.joined()
        return all.utf8.elementsEqual(".\r\n".utf8) || Array(all.utf8).suffix(5) == Array("\r\n.\r\n".utf8)
    }

    @Test("Leave denied or failed: not sent, and no octet of the last piece goes out")
    func denied() throws {
        for leave in [
            { @Sendable loop in loop.makeSucceededFuture(false) },
            { @Sendable loop in loop.makeFailedFuture(Broken()) },
        ] as [@Sendable (any EventLoop) -> EventLoopFuture<Bool>] {
            let (dialogue, outcome) = try begun(.job(leave: leave))
            #expect(outcome.value == .notSent(Failure(.data, .cancelled), refused: []))
            #expect(dialogue.hear().isEmpty && !dialogue.channel.isActive)
        }
    }

    @Test("Leave that comes after the end changes nothing")
    func tooLate() throws {
        for fault in [Fault.cancelled, .closed] {
            let promise = Kept<EventLoopPromise<Bool>>()
            let (dialogue, outcome) = try begun(
                .job { loop in
                    promise.keep(loop.makePromise())
                    return promise.value!.futureResult
                })
            if fault == .closed { dialogue.hangUp() } else { dialogue.handler.fail(fault) }
            #expect(outcome.value == .notSent(Failure(.data, fault), refused: []))
            promise.value?.succeed(true)
            #expect(!hasTerminator(dialogue) && outcome.count == 1)
        }
    }

    @Test("A reply before the terminator is a refusal of a message that is not whole")
    func earlyReply() throws {
        let promise = Kept<EventLoopPromise<Bool>>()
        for reply in ["552 5.3.4 Too big\r\n", "250 Taken\r\n", "421 Bye\r\n", "nonsense\r\n"] {
            let (dialogue, outcome) = try begun(
                .job { loop in
                    promise.keep(loop.makePromise())
                    return promise.value!.futureResult
                })
            dialogue.say(reply)
            #expect(outcome.value?.word == "not-sent")
            promise.value?.succeed(true)
            #expect(!hasTerminator(dialogue) && !dialogue.channel.isActive)
        }
    }

    @Test("Half a reply that waits when leave comes ends the session before the terminator")
    func halfReply() throws {
        let promise = Kept<EventLoopPromise<Bool>>()
        let (dialogue, outcome) = try begun(
            .job { loop in
                promise.keep(loop.makePromise())
                return promise.value!.futureResult
            })
        dialogue.say("55")
        #expect(outcome.value == nil)
        promise.value?.succeed(true)
        #expect(outcome.value == .notSent(Failure(.data, .malformed(.unexpectedOctets)), refused: []))
        #expect(!hasTerminator(dialogue))
    }

    @Test("Content that fails in mid-message, or is no sound message: not sent, no terminator")
    func contentFails() throws {
        let piece = Array("Subject: a\r\n\r\n.\r\n".utf8)
        func failing(_ error: @escaping @Sendable (FileName) -> MessageError) -> SubmissionJob.Content {
            .stream { loop in loop.makeFailedFuture(error(try! FileName("a.pdf"))) }
        }
        let calls = Kept<Int>()
        let later = SubmissionJob.Content.stream { loop in
            calls.keep(0)
            return calls.count < 3 ? loop.makeSucceededFuture(piece) : loop.makeFailedFuture(Broken())
        }
        let bad = ["a\rb\r\n", "a\nb\r\n", "a\u{0}b\r\n", "ends in a CR\r"].map {
            SubmissionJob.Content.octets(Array($0.utf8))
        }
        let cases: [(SubmissionJob.Content, ContentFault)] =
            [
                (failing(MessageError.attachmentChanged), .changed(file: "a.pdf")),
                (failing(MessageError.attachmentUnreadable), .unreadable(file: "a.pdf")),
                (later, .unreadable(file: nil)),
            ] + bad.map { ($0, .malformed) }
        for (content, fault) in cases {
            let (dialogue, outcome) = try begun(.job(content))
            #expect(outcome.value == .notSent(Failure(.data, .content(fault)), refused: []))
            #expect(!hasTerminator(dialogue) && !dialogue.channel.isActive)
        }
    }

    @Test("Cancelled after the terminator: unknown; before: not sent")
    func cancelled() throws {
        let (after, outcome) = try begun(.job())
        #expect(hasTerminator(after))
        after.handler.fail(.cancelled)
        #expect(outcome.value == .unknown(Failure(.afterData, .cancelled), refused: []) && outcome.count == 1)

        var sink = Sink()
        let before = try Dialogue()
        before.open(&sink)
        let other = before.send(try .job())
        before.handler.fail(.cancelled)
        #expect(other.value == .notSent(Failure(.mail, .cancelled), refused: []))
    }

    @Test("A loop that tells no fate: unknown, unless the message never came to it")
    func noVerdict() throws {
        let begun = Begun()
        #expect(begun.fateWithoutVerdict == .notSent(Failure(.mail, .closed), refused: []))
        begun.set()
        #expect(begun.fateWithoutVerdict == .unknown(Failure(.afterData, .closed), refused: []))
    }

    @Test(
        "After the terminator one whole reply decides",
        arguments: [
            ("250 Ok\r\n", "sent"), ("250-a\r\n250 b\r\n", "sent"), ("451 4.3.0 Later\r\n", "not-sent"),
            ("554 5.7.1 No\r\n", "not-sent"), ("354 Go\r\n", "unknown"), ("250-a\r\n554 b\r\n", "unknown"),
            ("25\r\n", "unknown"), ("2500 ok\r\n", "unknown"), ("ok\r\n", "unknown"), ("250 Ok\n", "unknown"),
            ("\0\0\0\r\n", "unknown"), ("250-", "unknown"), ("", "unknown"), ("421 4.3.2 Down\r\n", "not-sent"),
        ])
    func verdicts(reply: String, word: String) throws {
        let (dialogue, outcome) = try begun(.job())
        dialogue.hear()
        if !reply.isEmpty { dialogue.say(reply) }
        dialogue.hangUp()
        #expect(outcome.value?.word == word && outcome.count == 1)
    }

    @Test("A long message goes in pieces, dot-stuffed across them, its last one with the terminator")
    func pieces() throws {
        let pieces = Pieces((0..<9).map { _ in Array(repeating: Array(".abc\r\n".utf8), count: 5000).flatMap { $0 } })
        let (dialogue, outcome) = try begun(.job(pieces.content, size: 270_000))
        let writes = dialogue.hear()
        #expect(writes.joined() == String(repeating: "..abc\r\n", count: 45_000) + ".\r\n")
        #expect(writes.count <= 6 && writes.last != ".\r\n")
        dialogue.say("250 Ok\r\n")
        #expect(outcome.value?.word == "sent")
    }

    @Test("What is in memory is made piece by piece as it leaves, octet for octet, and each time it is sent")
    func composed() async throws {
        let octets = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        let message = try LoopbackTests.message(attachments: [.data(octets, name: try FileName("data.bin"))])
        let job = try await SubmissionJob.opening(message, leave: nil)
        guard case .composed = job.content else {
            Issue.record("it lies ready whole")
            return
        }
        var reader = try message.makeReader(), whole = ""
        while let piece = try reader.read(upTo: 1000) { whole += String(decoding: piece, as: UTF8.self) }
        for _ in 0..<2 {
            let (dialogue, outcome) = try begun(job)
            let writes = dialogue.hear()
            #expect(writes.joined() == whole + ".\r\n")
            #expect(writes.count > 5 && writes.allSatisfy { $0.utf8.count <= 66_000 } && writes.last != ".\r\n")
            dialogue.say("250 Ok\r\n")
            #expect(outcome.value?.word == "sent")
        }
    }

    @Test("Pieces of one octet do not pile up on the stack")
    func smallPieces() throws {
        let pieces = Pieces(Array(repeating: [0x61], count: 200_000) + [[0x0D], [0x0A]])
        let (dialogue, outcome) = try begun(.job(pieces.content, size: 200_002))
        dialogue.hear()
        dialogue.say("250 Ok\r\n")
        #expect(outcome.value?.word == "sent")
    }
}
#endif
