#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

/// In virtual time: each phase waits as long as its own deadline says, and no longer, whatever the peer drips.
@Suite("Deadlines")
struct DeadlineTests {
    static let profiles: [(name: String, deadlines: Deadlines, seconds: [Moment: Int64])] = [
        (
            // RFC 5321 §4.5.3.2, with 5 minutes for the commands that it does not name.
            "delivery", .delivery,
            [
                .banner: 300, .ehlo: 300, .starttls: 300, .auth: 300, .mail: 300, .rcpt: 300, .data: 120, .block: 180,
                .dot: 600, .quit: 5,
            ]
        ),
        (
            "probe", .probe,
            [
                .banner: 10, .ehlo: 10, .starttls: 10, .auth: 10, .mail: 10, .rcpt: 10, .data: 10, .block: 10, .dot: 60,
                .quit: 5,
            ]
        ),
    ]

    @Test("The profiles: as long as the standard says, and as long as a person waits", arguments: 0..<2)
    func profile(index: Int) throws {
        let (name, deadlines, seconds) = Self.profiles[index]
        #expect(seconds.count == Moment.allCases.count - 1)
        for (moment, limit) in seconds {
            let scene = try StalledScene(at: moment, pipelining: true, deadlines: deadlines)
            scene.dialogue.advance(limit - 1)
            #expect(!scene.isOver, "\(name), \(moment)")
            scene.dialogue.advance(1)
            #expect(scene.isOver, "\(name), \(moment)")
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

    @Test("A peer that takes one octet a second loses: the deadline is for each 64 KiB")
    func dripReader() throws {
        let scene = try StalledScene(at: .block, pipelining: true)
        var taken: Int64 = 0
        while !scene.isOver && taken < 1000 {
            scene.stopper.take(1)
            taken += 1
            scene.dialogue.advance(1)
        }
        #expect(taken == Moment.block.seconds)
        #expect(scene.outcome.value == .notSent(Failure(.data, .timedOut), refused: []) && scene.outcome.count == 1)
        #expect(!scene.dialogue.hear().joined().hasSuffix(".\r\n"))
    }

    @Test("A peer that takes 64 KiB within each deadline gets all of it, however long that takes")
    func slowReader() throws {
        let scene = try StalledScene(at: .block, pipelining: true)
        var heard = "", rounds = 0
        while !scene.isOver && !heard.hasSuffix(".\r\n") && rounds < 10 {
            scene.dialogue.advance(Moment.block.seconds - 1)
            scene.stopper.release()
            heard = scene.dialogue.hear().joined()
            rounds += 1
        }
        // The last of it waits for the verdict as soon as it is written, and no longer for the block.
        #expect(!scene.isOver && rounds == 3)
        scene.dialogue.say("250 Ok\r\n")
        #expect(scene.outcome.value?.word == "sent")
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
    private var held: [(buffer: ByteBuffer, promise: EventLoopPromise<Void>?)] = []
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        for (_, promise) in held { promise?.fail(ChannelError.ioOnClosedChannel) }
        held = []
        self.context = nil
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isStopped else { return context.write(data, promise: promise) }
        held.append((unwrapOutboundIn(data), promise))
    }

    /// Lets out what is held now, and no more.
    func release() {
        let out = held
        held = []
        for (buffer, promise) in out { context?.writeAndFlush(wrapOutboundOut(buffer), promise: promise) }
    }

    /// Lets out so many octets. A write is done when all of it is out.
    func take(_ count: Int) {
        guard let octets = held.first?.buffer.readableBytes else { return }
        if let part = held[0].buffer.readSlice(length: min(count, octets)) {
            context?.writeAndFlush(wrapOutboundOut(part), promise: nil)
        }
        if octets <= count { held.removeFirst().promise?.succeed() }
    }
}
#endif
