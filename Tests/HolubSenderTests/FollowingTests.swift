#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// One message behind another, on a channel in memory: the verdict on the first is awaited, and the second has begun.
@Suite("One message behind another")
struct FollowingTests {
    /// Both messages, and how leave for the second is asked and given.
    struct Two {
        let dialogue: Dialogue
        let jobs: [SubmissionJob]
        let outcomes: [Kept<Outcome>]
        let leave: Kept<EventLoopPromise<Bool>>

        /// Replies to the second one's envelope.
        func invite() { dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n") }

        /// How many messages were ended.
        var terminators: Int {
            dialogue.hear()
            return dialogue.writes.joined().split(separator: "\r\n", omittingEmptySubsequences: false)
                .count { $0 == "." }
        }
    }

    func begun() throws -> Two {
        var sink = Sink()
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        let leave = Kept<EventLoopPromise<Bool>>()
        let jobs = [
            try SubmissionJob.job(),
            try .job { loop in
                leave.keep(loop.makePromise())
                return leave.value!.futureResult
            },
        ]
        let outcomes = jobs.map { dialogue.send($0) }
        dialogue.hear()
        dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
        return Two(dialogue: dialogue, jobs: jobs, outcomes: outcomes, leave: leave)
    }

    @Test("The end of one and the envelope of the next are one write; leave for the next is asked before the verdict")
    func oneWrite() throws {
        let two = try begun()
        let writes = two.dialogue.hear()
        #expect(writes.count == 1 && writes[0].contains("\r\n.\r\nMAIL FROM:"))
        #expect(writes[0].hasSuffix("\r\nDATA\r\n"))
        #expect(two.leave.count == 1 && two.outcomes[0].value == nil)
        two.leave.value?.succeed(true)
        #expect(two.terminators == 1)
        two.dialogue.say("250 Ok\r\n")
        #expect(two.outcomes[0].value?.word == "sent" && two.outcomes[1].value == nil)
        two.invite()
        #expect(two.terminators == 2 && two.leave.count == 1)
        two.dialogue.say("250 Ok\r\n")
        #expect(two.outcomes.map { $0.value?.word } == ["sent", "sent"])
        #expect(two.outcomes.allSatisfy { $0.count == 1 })
    }

    @Test("Leave for the next that is denied before the verdict leaves the one before sent", arguments: [true, false])
    func denied(early: Bool) throws {
        let two = try begun()
        #expect(two.leave.count == 1)
        if early { two.leave.value?.succeed(false) }
        #expect(two.outcomes[0].value == nil)
        two.dialogue.say("250 Ok\r\n")
        #expect(two.outcomes[0].value?.word == "sent" && two.outcomes[1].value == nil)
        two.invite()
        if !early { two.leave.value?.succeed(false) }
        #expect(two.outcomes[1].value == .notSent(Failure(.data, .cancelled), refused: []))
        #expect(two.terminators == 1 && !two.dialogue.channel.isActive)
        #expect(two.outcomes.allSatisfy { $0.count == 1 })
    }

    @Test("Leave that is given to a message whose connection has ended changes nothing")
    func tooLate() throws {
        let two = try begun()
        two.dialogue.hangUp()
        two.leave.value?.succeed(true)
        #expect(two.outcomes[0].value == .unknown(Failure(.afterData, .closed), refused: []))
        #expect(two.outcomes[1].value == .notSent(Failure(.mail, .closed), refused: []))
        #expect(two.terminators == 1 && two.outcomes.allSatisfy { $0.count == 1 })
    }

    @Test(
        "The next one taken back has its fate at once, and the one before comes to its verdict",
        arguments: [Fault.cancelled, .tooLate])
    func takenBack(fault: Fault) throws {
        let two = try begun()
        two.dialogue.handler.takeBack(two.jobs[1], because: fault)
        two.dialogue.handler.takeBack(two.jobs[1], because: .cancelled)
        #expect(two.outcomes[1].value == .notSent(Failure(.mail, fault), refused: []))
        #expect(two.outcomes[0].value == nil)
        two.dialogue.say("250 Ok\r\n")
        two.invite()
        two.leave.value?.succeed(true)
        #expect(two.outcomes[0].value?.word == "sent" && two.terminators == 1)
        #expect(two.outcomes.allSatisfy { $0.count == 1 } && !two.dialogue.channel.isActive)
    }

    @Test("The next one taken back is not one that wants another connection", arguments: ["", "421 4.3.2 Bye\r\n"])
    func cancelledAndClosed(words: String) throws {
        let two = try begun()
        two.dialogue.handler.takeBack(two.jobs[1], because: .cancelled)
        two.dialogue.say(words)
        two.dialogue.hangUp()
        #expect(two.outcomes[1].value == .notSent(Failure(.mail, .cancelled), refused: []))
        #expect(two.outcomes[1].value?.callsForAnotherConnection == false)
    }

    @Test("The moment of the first comes when its end has left: both come to their verdicts")
    func firstTooLate() throws {
        let two = try begun()
        two.dialogue.handler.takeBack(two.jobs[0], because: .tooLate)
        #expect(two.outcomes.allSatisfy { $0.value == nil })
        two.leave.value?.succeed(true)
        two.dialogue.say("250 Ok\r\n")
        two.invite()
        two.dialogue.say("250 Ok\r\n")
        #expect(two.outcomes.map { $0.value?.word } == ["sent", "sent"])
    }

    @Test("The first one taken back: to the next that is the end of a connection, and no more")
    func firstCancelled() throws {
        let two = try begun()
        two.dialogue.handler.takeBack(two.jobs[0], because: .cancelled)
        #expect(two.outcomes[0].value == .unknown(Failure(.afterData, .cancelled), refused: []))
        #expect(two.outcomes[1].value == .notSent(Failure(.mail, .closed), refused: []))
        #expect(two.outcomes[1].value?.callsForAnotherConnection == true)
    }
}
#endif
