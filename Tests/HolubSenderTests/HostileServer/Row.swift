#if Sending
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// One behaviour of a hostile server and what must come of it. The name begins with the row's number in the list of
/// behaviours, which `Tests/check-rows` looks for.
struct HostileRow: Sendable, CustomTestStringConvertible {
    enum Chunking: Sendable { case whole, octets }

    let name: String
    let fate: Fate
    let deeds: [Deed]
    var roads: [Security] = [.tls, .starttls]
    /// Some rows are about what comes in one segment.
    var chunkings: [Chunking] = [.whole, .octets]
    /// The keywords of each reply to EHLO.
    var offers = ["PIPELINING", "SIZE 40000000", "8BITMIME", "AUTH PLAIN LOGIN"]
    var offersSTARTTLS = true
    var recipients = [petr]
    /// So many octets of content beyond what is short enough for one write.
    var length: Int?
    var deadlines = Deadlines.distinct
    /// The fate is known so many seconds after the last words, and not before; nil: at once.
    var after: Int64?
    var cause: Cause?
    /// Commands that must have come, and commands that must not.
    var says: [String] = [], never: [String] = []
    /// What becomes of recipients that were refused though the message was sent.
    var refused: [Fate] = []
    /// The connection is not used any more.
    var isDropped = false
    /// Why the row is not held yet.
    var known: Comment?

    init(_ name: String, _ fate: Fate, _ deeds: [Deed], _ change: (inout HostileRow) -> Void = { _ in }) {
        self.name = name
        self.fate = fate
        self.deeds = deeds
        change(&self)
    }

    var testDescription: String { name }

    /// Plays the row on each road to TLS and in each chunking.
    func play() throws {
        for road in roads {
            for chunking in chunkings {
                guard let known else {
                    try MemoryStage(self, road, chunking).play()
                    continue
                }
                withKnownIssue(known) { try MemoryStage(self, road, chunking).play() }
            }
        }
    }
}

/// A row on a channel in memory, with a clock that the stage moves.
final class MemoryStage {
    private let row: HostileRow
    private let place: String
    private let byOctet: Bool
    private let dialogue: Dialogue
    private let stopper = Stopper()
    private var server: HostileServer
    private let outcome = Kept<Outcome>()
    private var flooded = 0
    private var pieces = Pieces([])

    init(_ row: HostileRow, _ road: Security, _ chunking: HostileRow.Chunking) throws {
        self.row = row
        place = "\(row.name) (\(road), \(chunking))"
        byOctet = chunking == .octets
        dialogue = try Dialogue(road, deadlines: row.deadlines)
        try dialogue.channel.pipeline.syncOperations.addHandler(stopper, position: .first)
        server = HostileServer(
            Sink(offers: row.offers, startsTLS: road == .starttls && row.offersSTARTTLS), row.deeds,
            isSecure: road == .tls)
    }

    func play() throws {
        perform(server.greet())
        converse()
        if case .success = dialogue.ready.value {
            dialogue.send(try job(), outcome)
            converse()
        }
        if let after = row.after {
            dialogue.advance(after - 1)
            #expect(fate == nil, "\(place): too early")
            dialogue.advance(1)
        }
        guard let fate else {
            Issue.record("\(place): no fate")
            return
        }
        converse()
        check(fate)
    }

    private var fate: Outcome? { outcome.value ?? dialogue.refusal.map { .notSent($0, refused: []) } }

    private func job() throws -> SubmissionJob {
        guard let length = row.length else { return try .job(to: row.recipients) }
        let piece = [UInt8](repeating: 0x61, count: 65_534) + [0x0D, 0x0A]
        pieces = Pieces(Array(repeating: piece, count: length / piece.count))
        return try .job(pieces.content, size: length, to: row.recipients)
    }

    private func converse() {
        while true {
            dialogue.channel.embeddedEventLoop.run()
            let heard = dialogue.hear().joined()
            guard !heard.isEmpty else { return }
            perform(server.receive(Array(heard.utf8)))
        }
    }

    private func perform(_ reactions: [Reaction]) {
        for reaction in reactions {
            switch reaction {
            case .say(let text): say(Array(text.utf8))
            case .octets(let octets): say(octets)
            case .flood(let text):
                while dialogue.channel.isActive, flooded < 200_000 {
                    say(Array(text.utf8))
                    flooded += text.utf8.count
                }
            case .wait(let seconds): dialogue.advance(seconds)
            case .stopReading: stopper.isStopped = true
            case .startTLS: if dialogue.handler.tls != nil { server.becameSecure() }
            case .hangUp: dialogue.hangUp()
            case .answer, .reset, .hangUpHalf, .untilHeard, .beneath, .dripReading: break
            }
        }
    }

    private func say(_ octets: [UInt8]) {
        guard byOctet else { return dialogue.say(octets) }
        for octet in octets { dialogue.say([octet]) }
    }

    private func check(_ fate: Outcome) {
        row.fate.expect(fate, place)
        expectInert(fate, place)
        #expect(outcome.count + (dialogue.refusal == nil ? 0 : 1) == 1, "\(place): one fate")
        #expect(flooded < 200_000, "\(place): a flood without end")
        let clear = String(decoding: server.clear, as: UTF8.self)
        #expect(Leak(password, user: jana.description).found(in: clear).isEmpty, "\(place)")
        if let cause = row.cause {
            #expect(fate.failure.map { TestProvider().diagnose($0).cause } == cause, "\(place)")
        }
        // One piece is in the hands of the peer, one is gathered behind it, one waits: no more is read ahead.
        if stopper.isStopped { #expect(pieces.taken <= 3, "\(place)") }
        let lines = server.sink.lines
        for word in row.says { #expect(lines.contains { $0.hasPrefix(word) }, "\(place): no \(word) in \(lines)") }
        for word in row.never { #expect(!lines.contains { $0.hasPrefix(word) }, "\(place): \(word) in \(lines)") }
        let whole = server.sink.messages.filter { $0 != Array(".\r\n".utf8) }
        switch fate {
        case .sent(_, let refused):
            #expect(refused.count == row.refused.count, "\(place): \(refused)")
            for (refusal, fate) in zip(refused, row.refused) {
                fate.expect(.notSent(refusal.failure, refused: []), place)
            }
            #expect(dialogue.channel.isActive != row.isDropped, "\(place)")
            if row.length == nil {
                #expect(whole == [Array("Subject: Faktura\r\n\r\n..Dobry den\r\n.\r\n".utf8)], "\(place)")
            }
        case .notSent(let failure, _): if failure.phase != .afterData { #expect(whole.isEmpty, "\(place)") }
        case .unknown: break
        }
    }
}
#endif
