#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// A dialogue is cut after each of its octets; the fate that the sender tells is held against what the sink saw.
///
/// T: the sink has the message with its terminator. R: the whole verdict was delivered. *Sent* needs both, *not sent* may
/// only be told without T, and T without R is *unknown*. Without T *unknown* is over-caution, for what was written may be
/// lost on the way; but never before the client was asked for the content: then it cannot have written a terminator.
struct Verdicts {
    var cuts = 0
    var hangs = 0
    var wrong: [String] = []
    /// *Unknown* though the sink has nothing: over-caution.
    var cautious = 0

    mutating func judge(
        _ outcome: Outcome?, wasInvited: Bool, terminator: Bool, reply: Reply, _ place: @autoclosure () -> String
    ) {
        cuts += 1
        guard let outcome else {
            hangs += 1
            return
        }
        let isRight =
            switch (outcome.word, terminator, reply) {
            case ("sent", true, .delivered), ("sent", true, .perhaps): true
            case ("unknown", true, .none), ("unknown", true, .perhaps): true
            case ("not-sent", false, _): true
            case ("unknown", false, _): wasInvited
            default: false
            }
        if outcome.word == "unknown" && !terminator { cautious += 1 }
        if !isRight { wrong.append("\(place()): \(outcome.word), terminator \(terminator), reply \(reply)") }
    }

    enum Reply { case none, delivered, perhaps }

    func summary(_ name: String) -> String {
        "\(name): \(cuts) cuts, \(hangs) hangs, 0 crashes, \(wrong.count) wrong fates, \(cautious) unknown without need"
    }
}

@Suite("Cuts after every octet")
struct CutTests {
    enum Direction: CaseIterable { case fromServer, fromClient }
    enum End: CaseIterable { case fin, reset, silence }
    enum Chunking: CaseIterable { case bursts, octets }

    struct Road {
        var offers: [String]
        var security = Security.tls
        var recipients = [petr]
    }

    static let roads = [
        "pipelined": Road(offers: ["PIPELINING", "SIZE", "AUTH PLAIN"]),
        "unpipelined": Road(offers: ["SIZE", "AUTH LOGIN"]),
        "three recipients, one refused": Road(offers: ["PIPELINING", "AUTH PLAIN"], recipients: [jana, petr, nobody]),
    ]
    static let nobody = try! EmailAddress("nobody@firma.example")

    /// One dialogue in memory, cut after `limit` octets of one direction. Nil: `limit` lies behind its end.
    struct Run {
        var road: Road
        var direction: Direction
        var end: End
        var chunking: Chunking
        var limit: Int
        var passed = 0

        mutating func play(_ verdicts: inout Verdicts) throws -> Bool {
            var sink = Sink(offers: road.offers)
            sink.answers["RCPT TO:<nobody@"] = "550 5.1.1 No"
            let dialogue = try Dialogue(road.security)
            let outcome = Kept<Outcome>()
            var isBegun = false, isDone = false
            var delivered = 0
            var replies = sink.greet()
            while !isDone {
                isDone = !deliver(replies, to: dialogue, &delivered)
                if isDone { break }
                if dialogue.handler.isReady && !isBegun {
                    isBegun = true
                    dialogue.send(try .job(to: road.recipients), outcome)
                } else if outcome.value != nil {
                    dialogue.handler.quit()
                }
                var heard = Array(dialogue.hear().joined().utf8)
                if heard.isEmpty { break }
                if direction == .fromClient {
                    isDone = heard.count >= limit - passed
                    heard = Array(heard.prefix(limit - passed))
                    passed += heard.count
                }
                replies = sink.receive(heard)
                // What the sink answers to the last octets it got is still on its way when the cut comes.
                if isDone && direction == .fromClient { _ = deliver(replies, to: dialogue, &delivered) }
            }
            cut(dialogue)
            if dialogue.ready.value == nil { verdicts.hangs += 1 }
            guard dialogue.refusal == nil else {
                let fate = dialogue.refusal.map { Outcome.notSent($0, refused: []) }
                verdicts.judge(
                    fate, wasInvited: false, terminator: !sink.messages.isEmpty, reply: .none, "before the message")
                return isDone
            }
            if !isBegun {
                dialogue.send(try .job(), outcome)
                if end == .silence { dialogue.advance(1000) }
            }
            let reply = sink.verdictEnd.map { delivered >= $0 } ?? false
            verdicts.judge(
                outcome.value, wasInvited: sink.invitationEnd.map { delivered >= $0 } ?? false,
                terminator: !sink.messages.isEmpty, reply: reply ? .delivered : .none,
                "\(direction) \(end) \(chunking) \(limit)")
            if outcome.count > 1 { verdicts.wrong.append("answered twice") }
            return isDone
        }

        /// False when this is the place of the cut.
        private mutating func deliver(_ replies: [UInt8], to dialogue: Dialogue, _ delivered: inout Int) -> Bool {
            var part = replies
            if direction == .fromServer {
                part = Array(replies.prefix(limit - passed))
                passed += part.count
            }
            delivered += part.count
            if chunking == .octets {
                for octet in part { dialogue.say([octet]) }
            } else if !part.isEmpty {
                dialogue.say(part)
            }
            return direction == .fromClient || passed < limit
        }

        private func cut(_ dialogue: Dialogue) {
            switch end {
            case .fin: break
            case .reset: dialogue.channel.pipeline.fireErrorCaught(IOError(errnoCode: 104, reason: "read"))
            case .silence:
                dialogue.advance(1000)
                return
            }
            dialogue.hangUp()
        }
    }

    @Test("In memory", arguments: roads.keys.sorted())
    func inMemory(name: String) throws {
        var verdicts = Verdicts()
        let road = try #require(Self.roads[name])
        for direction in Direction.allCases {
            for end in End.allCases {
                for chunking in Chunking.allCases {
                    var limit = 1
                    while true {
                        var run = Run(road: road, direction: direction, end: end, chunking: chunking, limit: limit)
                        guard try run.play(&verdicts) else { break }
                        limit += 1
                    }
                }
            }
        }
        #expect(verdicts.wrong.isEmpty && verdicts.hangs == 0, "\(verdicts.wrong.prefix(5))")
        #expect(verdicts.cuts > 1000)
        print(verdicts.summary("Cuts in memory, \(name)"))
    }
}
#endif
