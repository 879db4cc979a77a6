#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// A dialogue is cut after each of its octets; the fate that the sender tells is held against what the sink saw.
@Suite("Cuts after every octet")
struct CutTests {
    enum Direction: CaseIterable { case fromServer, fromClient }
    /// Half: the server says no more and goes on listening.
    enum End: CaseIterable { case fin, reset, half, silence }
    enum Chunking: CaseIterable { case bursts, octets }

    struct Road: Sendable, CustomTestStringConvertible {
        var name: String
        var offers: [String]
        var recipients = [petr]
        var messages = 1
        var testDescription: String { name }

        var sink: Sink { Sink(offers: offers, answers: ["RCPT TO:<nobody@": "550 5.1.1 No"]) }
    }

    static let roads = [
        Road(name: "AUTH PLAIN, unpipelined", offers: ["SIZE", "AUTH PLAIN"]),
        Road(name: "AUTH LOGIN", offers: ["SIZE", "AUTH LOGIN"]),
        Road(
            name: "pipelined, three recipients, one refused", offers: ["PIPELINING", "AUTH PLAIN"],
            recipients: [jana, petr, nobody]),
        Road(name: "three messages, one behind the other", offers: ["PIPELINING", "SIZE", "AUTH PLAIN"], messages: 3),
        Road(name: "BDAT", offers: ["PIPELINING", "CHUNKING", "AUTH PLAIN"]),
    ]
    static let nobody = try! EmailAddress("nobody@firma.example")

    /// One dialogue in memory, cut after `limit` octets of one direction.
    struct Run {
        let road: Road
        let direction: Direction
        let end: End
        let chunking: Chunking
        let limit: Int
        let dialogue: Dialogue
        let outcomes: [Kept<Outcome>]
        /// What is behind the cut, and what would have seen all that the client wrote.
        var sink: Sink, witness: Sink
        /// Octets of the direction that is cut, and octets that reached the client.
        var passed = 0, delivered = 0
        var isBegun = false, isLeaving = false

        init(_ road: Road, _ direction: Direction, _ end: End, _ chunking: Chunking, limit: Int) throws {
            (self.road, self.direction, self.end, self.chunking, self.limit) = (road, direction, end, chunking, limit)
            dialogue = try Dialogue()
            outcomes = (0..<road.messages).map { _ in Kept() }
            sink = road.sink
            witness = road.sink
        }

        /// False: `limit` lies behind the end of the dialogue.
        mutating func play(_ verdicts: inout Verdicts) throws -> Bool {
            guard try talk() else {
                #expect(outcomes.allSatisfy { $0.value?.word == "sent" } && dialogue.closed.value == true)
                return false
            }
            try cut()
            verdicts.cuts += 1
            if dialogue.ready.value == nil || dialogue.closed.count != 1 { verdicts.hangs += 1 }
            for (index, outcome) in outcomes.enumerated() {
                let fate = dialogue.refusal.map { Outcome.notSent($0, refused: []) } ?? outcome.value
                verdicts.judge(fate, truth(of: index), "\(direction) \(end) \(chunking) \(limit), message \(index)")
                if outcome.count > 1 { verdicts.forbidden.append("answered twice") }
            }
            return true
        }

        /// Whether the place of the cut was reached.
        private mutating func talk() throws -> Bool {
            _ = witness.greet()
            guard deliver(sink.greet()) else { return true }
            while true {
                try goOn()
                let heard = hear()
                guard !heard.isEmpty else { return false }
                let part = direction == .fromClient ? heard.prefix(limit - passed) : heard[...]
                if direction == .fromClient { passed += part.count }
                let isLast = direction == .fromClient && passed == limit
                // What the sink answers to the last octets it got is still on its way when the cut comes.
                guard deliver(sink.receive(part)), !isLast else {
                    if end == .half { _ = sink.receive(heard.dropFirst(part.count)) }
                    return true
                }
            }
        }

        /// What the application does next.
        private mutating func goOn() throws {
            if !isBegun && dialogue.handler.isReady {
                isBegun = true
                for outcome in outcomes { dialogue.send(try .job(to: road.recipients), outcome) }
            } else if !isLeaving && outcomes.allSatisfy({ $0.value != nil }) {
                isLeaving = true
                dialogue.handler.quit()
            }
        }

        private mutating func hear() -> [UInt8] {
            let heard = Array(dialogue.hear().joined().utf8)
            _ = witness.receive(heard)
            return heard
        }

        /// False when this is the place of the cut.
        private mutating func deliver(_ replies: [UInt8]) -> Bool {
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

        private mutating func cut() throws {
            // A last write may have been made, and nobody but a half-closed peer hears it.
            let heard = hear()
            if end == .half { _ = sink.receive(heard) }
            switch end {
            case .fin, .half: break
            case .reset: dialogue.channel.pipeline.fireErrorCaught(IOError(errnoCode: 104, reason: "read"))
            case .silence:
                // The application knows of no cut, and goes on.
                for _ in 0..<2 {
                    try goOn()
                    dialogue.advance(1000)
                }
                return
            }
            dialogue.hangUp()
            guard !isBegun, dialogue.refusal == nil else { return }
            for outcome in outcomes { dialogue.send(try .job(to: road.recipients), outcome) }
        }

        private func truth(of index: Int) -> Verdicts.Truth {
            let hasReply = sink.verdictEnds.dropFirst(index).first.map { delivered >= $0 } ?? false
            return Verdicts.Truth(
                copies: sink.messages.count > index ? 1 : 0, reply: hasReply ? .delivered : .none,
                mayHaveEnded: witness.messages.count > index)
        }
    }

    @Test("In memory", arguments: roads)
    func inMemory(road: Road) throws {
        var verdicts = Verdicts()
        for direction in Direction.allCases {
            for end in End.allCases {
                // How octets come in is one thing and how the connection ends is another.
                for chunking in end == .fin ? Chunking.allCases : [.bursts] {
                    var limit = 1
                    while true {
                        var run = try Run(road, direction, end, chunking, limit: limit)
                        guard try run.play(&verdicts) else { break }
                        limit += 1
                    }
                }
            }
        }
        #expect(verdicts.areInBounds, "\(verdicts.complaint)")
        #expect(verdicts.cuts > 1700)
        print(verdicts.summary("in memory, \(road.name)"))
    }
}
#endif
