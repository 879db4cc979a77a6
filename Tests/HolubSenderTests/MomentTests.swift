#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// A moment at which it is too late comes at each point of a dialogue, on a channel in memory: what has not left by then is
/// not sent, and what has left comes to its verdict.
@Suite("Too late, in memory")
struct MomentTests {
    struct Road: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var offers: [String]
        /// So many messages, the second behind the end of the first.
        var messages = 1
        var recipients = [petr]
    }

    static let roads = [
        Road(testDescription: "a command at a time", offers: ["SIZE", "AUTH PLAIN"]),
        Road(
            testDescription: "pipelined, one recipient of three refused", offers: ["PIPELINING", "AUTH PLAIN"],
            recipients: [jana, petr, CutTests.nobody]),
        Road(testDescription: "one behind the other", offers: ["PIPELINING", "AUTH PLAIN"], messages: 2),
        Road(testDescription: "BDAT", offers: ["PIPELINING", "CHUNKING", "AUTH PLAIN"]),
    ]

    /// One dialogue, in which the moment of the message with that number comes after so many octets of the server.
    private final class Run {
        let road: Road, place: Int, number: Int
        let dialogue: Dialogue
        let jobs: [SubmissionJob]
        let outcomes: [Kept<Outcome>]
        var sink: Sink
        var said = 0
        var hasCome = false, isBegun = false
        /// Ends of messages that had reached the server when the moment came.
        var ended = 0

        init(_ road: Road, place: Int, number: Int) throws {
            (self.road, self.place, self.number) = (road, place, number)
            dialogue = try Dialogue()
            jobs = try (0..<road.messages).map { _ in try .job(to: road.recipients) }
            outcomes = jobs.map { _ in Kept() }
            sink = Sink(offers: road.offers, answers: ["RCPT TO:<nobody@": "550 5.1.1 No"])
        }

        func play() {
            say(sink.greet())
            while true {
                if !isBegun, dialogue.handler.isReady {
                    isBegun = true
                    for (job, outcome) in zip(jobs, outcomes) { dialogue.send(job, outcome) }
                }
                let heard = dialogue.hear().joined()
                guard !heard.isEmpty else { return }
                say(sink.receive(heard.utf8))
            }
        }

        private func say(_ octets: [UInt8]) {
            for octet in octets {
                dialogue.say([octet])
                said += 1
                guard said == place, isBegun else { continue }
                hasCome = true
                // What the client has written is on its way.
                _ = sink.receive(dialogue.hear().joined().utf8)
                ended = sink.messages.count
                dialogue.handler.takeBack(jobs[number], because: .tooLate)
            }
        }
    }

    @Test("Only not sent, without an end at the server, or the verdict; never unknown", arguments: roads)
    func everywhere(road: Road) throws {
        var tooLate = 0, sent = 0
        for number in 0..<road.messages {
            var place = 1, isOver = false
            while !isOver {
                let run = try Run(road, place: place, number: number)
                run.play()
                isOver = place > run.said && !run.hasCome
                place += 1
                guard run.hasCome else { continue }
                let fate = run.outcomes[number].value
                switch fate {
                case .notSent(let failure, _):
                    #expect(failure.fault == .tooLate && run.ended <= number && run.sink.messages.count <= number)
                    tooLate += 1
                case .sent:
                    #expect(run.sink.messages.count > number)
                    sent += 1
                // The answer to what had left before the moment was said after it, in octets that were not delivered.
                case nil: #expect(run.ended > number, "\(place): no fate")
                case .unknown: Issue.record("\(place): \(String(describing: fate))")
                }
                #expect(run.outcomes[number].count <= 1)
                guard number > 0, run.outcomes[0].value != nil else { continue }
                #expect(run.outcomes[0].value?.word == "sent", "\(place): the one before")
            }
        }
        #expect(tooLate > 10 && sent > 0)
    }

    @Test("While the peer does not take the content: not sent, no end")
    func blocked() throws {
        var sink = Sink()
        let dialogue = try Dialogue(), stopper = Stopper()
        try dialogue.channel.pipeline.syncOperations.addHandler(stopper, position: .first)
        dialogue.open(&sink)
        let piece = [UInt8](repeating: 0x61, count: 65_534) + [0x0D, 0x0A]
        let job = try SubmissionJob.job(Pieces(Array(repeating: piece, count: 4)).content, size: 4 * 65_536)
        let outcome = dialogue.send(job)
        dialogue.hear()
        stopper.isStopped = true
        dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
        dialogue.handler.takeBack(job, because: .tooLate)
        #expect(outcome.value == .notSent(Failure(.data, .tooLate), refused: []))
        stopper.release()
        #expect(!dialogue.hear().joined().hasSuffix(".\r\n") && !dialogue.channel.isActive)
    }

    @Test("While leave is asked, by the timer and without it: the answer changes nothing", arguments: [true, false])
    func leave(isTaken: Bool) throws {
        for seconds in [4, 5, 6] as [Int64] {
            var sink = Sink()
            let dialogue = try Dialogue()
            dialogue.open(&sink)
            let leave = dialogue.channel.eventLoop.makePromise(of: Bool.self)
            let job = try SubmissionJob.job(due: dialogue.channel.eventLoop.now + .seconds(5)) { _ in leave.futureResult
            }
            let outcome = dialogue.send(job)
            dialogue.hear()
            dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
            dialogue.advance(seconds)
            if isTaken, seconds >= 5 { dialogue.handler.takeBack(job, because: .tooLate) }
            leave.succeed(true)
            let heard = dialogue.hear().joined()
            #expect(heard.hasSuffix("\r\n.\r\n") == (seconds < 5), "\(seconds) s")
            if seconds < 5 { dialogue.say("250 Ok\r\n") }
            #expect(outcome.value?.word == (seconds < 5 ? "sent" : "not-sent") && outcome.count == 1)
            guard seconds >= 5 else { continue }
            #expect(outcome.value == .notSent(Failure(.data, .tooLate), refused: []))
        }
    }

    @Test("When the end has left, the verdict has the time that it has without a moment")
    func verdict() throws {
        for isAnswered in [true, false] {
            var sink = Sink()
            let dialogue = try Dialogue()
            dialogue.open(&sink)
            let job = try SubmissionJob.job(), outcome = dialogue.send(job)
            dialogue.hear()
            dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
            dialogue.handler.takeBack(job, because: .tooLate)
            dialogue.advance(89)
            #expect(outcome.value == nil)
            if isAnswered { dialogue.say("250 Ok\r\n") } else { dialogue.advance(1) }
            let silent = Outcome.unknown(Failure(.afterData, .timedOut), refused: [])
            #expect(isAnswered ? outcome.value?.word == "sent" : outcome.value == silent)
        }
    }
}
#endif
