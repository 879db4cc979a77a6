#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// A moment of a dialogue: the commands whose reply is the one awaited, how long that may take, and what it fails as.
struct Moment: Sendable, CustomTestStringConvertible {
    var name: String
    var seconds: Int64
    var phase: Phase
    var word = "not-sent"
    var testDescription: String { name }
}

/// In virtual time: each phase waits as long as its own deadline says, and no longer, whatever the peer drips.
@Suite("Deadlines")
struct DeadlineTests {
    static let openings: [Moment] = [
        Moment(name: "greeting", seconds: 10, phase: .connect), Moment(name: "EHLO", seconds: 20, phase: .ehlo),
        Moment(name: "STARTTLS", seconds: 20, phase: .starttls), Moment(name: "AUTH", seconds: 30, phase: .auth),
    ]
    static let sendings: [Moment] = [
        Moment(name: "MAIL", seconds: 40, phase: .mail), Moment(name: "RCPT", seconds: 50, phase: .rcpt),
        Moment(name: "DATA", seconds: 70, phase: .data),
        Moment(name: "final", seconds: 90, phase: .afterData, word: "unknown"),
    ]

    enum Stall: CaseIterable, Sendable { case silence, drip, lines, line }

    /// Stalls until the deadline, and says whether it was held just before and over just after.
    func stall(_ dialogue: Dialogue, _ stall: Stall, _ seconds: Int64, isOver: () -> Bool) {
        let code = "250"
        switch stall {
        case .silence: dialogue.advance(seconds - 1)
        case .drip:
            dialogue.say(code.prefix(1).description)
            dialogue.advance(seconds - 1)
            #expect(!isOver())
            dialogue.say(code.dropFirst().prefix(1).description)
        case .lines:
            for second in 0..<(seconds - 1) {
                dialogue.say(second == 0 ? "250-a\r\n" : "250-b\r\n")
                dialogue.advance(1)
            }
        case .line:
            dialogue.say("250-")
            for _ in 0..<(seconds - 1) {
                dialogue.say("x")
                dialogue.advance(1)
            }
        }
        #expect(!isOver())
        dialogue.advance(1)
        #expect(isOver())
        #expect(!dialogue.channel.isActive && dialogue.closed.value == true)
    }

    @Test("On the way to a session", arguments: Self.openings, Stall.allCases)
    func opening(moment: Moment, kind: Stall) throws {
        var sink = Sink(startsTLS: moment.name == "STARTTLS")
        let dialogue = try Dialogue(sink.startsTLS ? .starttls : .tls)
        if moment.name != "greeting" {
            dialogue.say(sink.greet())
            while let heard = dialogue.hear().first, !heard.hasPrefix(moment.name) {
                dialogue.say(sink.receive(heard.utf8))
            }
        }
        stall(dialogue, kind, moment.seconds) { dialogue.ready.value != nil }
        #expect(dialogue.refusal == Failure(moment.phase, .timedOut))
        #expect(dialogue.ready.count == 1)
    }

    @Test("While sending, with and without pipelining", arguments: Self.sendings, Stall.allCases)
    func sending(moment: Moment, kind: Stall) throws {
        for pipelining in [true, false] {
            var sink = Sink(offers: pipelining ? ["PIPELINING", "AUTH PLAIN"] : ["AUTH PLAIN"])
            let dialogue = try Dialogue()
            dialogue.open(&sink)
            let outcome = dialogue.send(try .job())
            dialogue.hear()
            let replies = ["250 Ok\r\n", "250 Ok\r\n", "354 Go\r\n"]
            let index = Self.sendings.firstIndex { $0.name == moment.name } ?? 0
            for reply in replies.prefix(index) {
                dialogue.say(reply)
                dialogue.hear()
            }
            stall(dialogue, kind, moment.seconds) { outcome.value != nil }
            #expect(outcome.value?.word == moment.word && outcome.count == 1)
            #expect(outcome.value?.failure == Failure(moment.phase, .timedOut))
        }
    }

    @Test("The answer to QUIT is waited for, and not for long")
    func quit() throws {
        var sink = Sink()
        let dialogue = try Dialogue()
        dialogue.open(&sink)
        dialogue.handler.quit()
        dialogue.advance(59)
        #expect(dialogue.closed.value == nil)
        dialogue.advance(1)
        #expect(dialogue.closed.value == true && !dialogue.channel.isActive)
    }

    @Test("Replies without end are cut off, in lines and in one line")
    func endless() throws {
        for piece in ["220-\(String(repeating: "x", count: 70))\r\n", String(repeating: "2", count: 70)] {
            let dialogue = try Dialogue()
            var said = 0
            while dialogue.ready.value == nil && said < 200_000 {
                dialogue.say(piece)
                said += piece.utf8.count
            }
            guard case .malformed = dialogue.refusal?.fault else { return #expect(Bool(false), "no end") }
            #expect(said < 70_000)
        }
    }

    @Test("A piece of content that the peer does not take in time: not sent, no terminator")
    func block() throws {
        let stopper = Stopper()
        var sink = Sink()
        let dialogue = try Dialogue()
        try dialogue.channel.pipeline.syncOperations.addHandler(stopper, position: .first)
        dialogue.open(&sink)
        let pieces = Pieces(Array(repeating: line(65_536), count: 4))
        let outcome = dialogue.send(try .job(pieces.content, size: 4 * 65_536))
        dialogue.hear()
        stopper.isStopped = true
        dialogue.say("250 Ok\r\n250 Ok\r\n354 Go\r\n")
        dialogue.advance(79)
        // One is with the peer, one lies ready behind it, and one was read meanwhile.
        #expect(outcome.value == nil && pieces.taken == 3)
        stopper.release()
        dialogue.advance(79)
        #expect(outcome.value == nil)
        dialogue.advance(1)
        #expect(outcome.value == .notSent(Failure(.data, .timedOut), refused: []))
        #expect(pieces.taken == 4)
        #expect(!dialogue.hear().joined().hasSuffix(".\r\n"))
    }

    @Test("A deadline of any length is no trap")
    func longest() throws {
        let deadlines = Deadlines(reply: .seconds(Int64.max), data: .zero, block: .zero, final: .seconds(-5))
        let dialogue = try Dialogue(deadlines: deadlines)
        dialogue.advance(1_000_000)
        #expect(dialogue.ready.value == nil)
    }

    private func line(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x61, count: count - 2) + [0x0D, 0x0A] }
}

/// Content in pieces that are there at once.
final class Pieces: @unchecked Sendable {
    private let pieces: [[UInt8]]
    private(set) var taken = 0

    init(_ pieces: [[UInt8]]) { self.pieces = pieces }

    var content: SubmissionJob.Content {
        .stream { eventLoop in
            defer { self.taken += 1 }
            return eventLoop.makeSucceededFuture(self.taken < self.pieces.count ? self.pieces[self.taken] : nil)
        }
    }
}

/// Holds what is written, as a peer does that does not read.
final class Stopper: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    var isStopped = false
    private var held: [(NIOAny, EventLoopPromise<Void>?)] = []
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        for (_, promise) in held { promise?.fail(ChannelError.ioOnClosedChannel) }
        held = []
        self.context = nil
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isStopped else { return context.write(data, promise: promise) }
        held.append((data, promise))
    }

    /// Lets out what is held now, and no more.
    func release() {
        let out = held
        held = []
        for (data, promise) in out { context?.writeAndFlush(data, promise: promise) }
    }
}
#endif
