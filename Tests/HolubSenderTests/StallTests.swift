#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import HolubSender

/// What a peer can stall: the reply that is awaited, or what is to be taken.
enum Moment: String, CaseIterable, Sendable {
    case banner, ehlo, starttls, handshake, auth, mail, rcpt, data, block, dot, quit

    /// Of ``HolubSMTP/Deadlines/distinct``.
    var seconds: Int64 {
        switch self {
        case .banner: 10
        case .ehlo, .starttls: 20
        case .auth: 30
        case .mail: 40
        case .rcpt: 50
        case .quit: 60
        case .data: 70
        case .block: 80
        case .dot: 90
        case .handshake: 0
        }
    }

    var phase: Phase {
        switch self {
        case .banner: .connect
        case .ehlo: .ehlo
        case .starttls: .starttls
        case .handshake: .tls
        case .auth: .auth
        case .mail, .quit: .mail
        case .rcpt: .rcpt
        case .data, .block: .data
        case .dot: .afterData
        }
    }
}

/// A dialogue in memory that has come to a moment.
final class StalledScene {
    let moment: Moment
    let dialogue: Dialogue
    let stopper = Stopper()
    let outcome = Kept<Outcome>()

    init(at moment: Moment, pipelining: Bool, deadlines: Deadlines = .distinct) throws {
        self.moment = moment
        var sink = Sink(
            offers: (pipelining ? ["PIPELINING"] : []) + ["AUTH PLAIN"], startsTLS: moment == .starttls)
        dialogue = try Dialogue(sink.startsTLS ? .starttls : .tls, deadlines: deadlines)
        try dialogue.channel.pipeline.syncOperations.addHandler(stopper, position: .first)
        switch moment {
        case .banner, .handshake: break
        case .ehlo, .starttls, .auth:
            dialogue.say(sink.greet())
            while let heard = dialogue.hear().first, !heard.hasPrefix(moment.rawValue.uppercased()) {
                dialogue.say(sink.receive(heard.utf8))
            }
        case .mail, .rcpt, .data, .block, .dot:
            dialogue.open(&sink)
            try send()
        case .quit:
            dialogue.open(&sink)
            dialogue.handler.quit()
        }
    }

    private func send() throws {
        // Four pieces, each as long as what is written at a time.
        let piece = [UInt8](repeating: 0x61, count: 65_534) + [0x0D, 0x0A]
        let long = Pieces(Array(repeating: piece, count: 4)).content
        dialogue.send(moment == .block ? try .job(long, size: 4 * 65_536) : try .job(), outcome)
        dialogue.hear()
        let order: [Moment] = [.mail, .rcpt, .data]
        stopper.isStopped = moment == .block
        for reply in ["250 Ok", "250 Ok", "354 Go"].prefix(order.firstIndex(of: moment) ?? 3) {
            // Without pipelining, the commands that come between these replies have to get through.
            stopper.isStopped = moment == .block && reply.hasPrefix("354")
            dialogue.say(reply + "\r\n")
            dialogue.hear()
        }
    }

    var isOver: Bool {
        switch moment {
        case .banner, .ehlo, .starttls, .handshake, .auth: dialogue.ready.value != nil
        case .mail, .rcpt, .data, .block, .dot: outcome.value != nil
        case .quit: dialogue.closed.value != nil
        }
    }

    /// One end, told once; nothing is left open.
    func expectEnd(_ isFault: (Fault) -> Bool) {
        #expect(!dialogue.channel.isActive && dialogue.closed.count == 1 && dialogue.ready.count == 1)
        let failure: Failure?
        switch moment {
        case .quit: return
        case .banner, .ehlo, .starttls, .handshake, .auth: failure = dialogue.refusal
        case .mail, .rcpt, .data, .block, .dot:
            #expect(outcome.count == 1 && outcome.value?.word == (moment == .dot ? "unknown" : "not-sent"))
            failure = outcome.value?.failure
        }
        #expect(failure?.phase == moment.phase)
        #expect(failure.map { isFault($0.fault) } == true, "\(String(describing: failure))")
    }
}

/// In virtual time: a stall of any kind at any moment ends with the deadline of the whole reply, and costs little memory.
@Suite("Stalls", .timeLimit(.minutes(1)))
struct StallTests {
    /// Nothing; one octet just before each deadline; lines of a reply without end; a line without end.
    enum Kind: CaseIterable, Sendable { case silence, drip, lines, line }

    private static let tally = Mutex((stalls: 0, pastDeadline: 0, mostOctets: 0))

    @Test("Never past the deadline", arguments: Moment.allCases, Kind.allCases)
    func stall(moment: Moment, kind: Kind) async throws {
        var isInTime = true
        if moment == .handshake {
            for security in [Security.tls, .starttls] { try await expectHandshakeEnds(security, kind) }
        } else {
            for pipelining in [true, false] {
                let scene = try StalledScene(at: moment, pipelining: pipelining)
                stall(scene, kind)
                #expect(!scene.isOver)
                scene.dialogue.advance(1)
                #expect(scene.isOver)
                isInTime = isInTime && scene.isOver
                scene.expectEnd { $0 == .timedOut }
                if kind == .lines || kind == .line {
                    flood(try StalledScene(at: moment, pipelining: pipelining), kind)
                }
            }
        }
        Self.tally.withLock { tally in
            tally.stalls += 1
            tally.pastDeadline += isInTime ? 0 : 1
            guard tally.stalls == Moment.allCases.count * Kind.allCases.count else { return }
            print(
                "\(tally.stalls) stalls: \(tally.pastDeadline) past deadline, "
                    + "at most \(tally.mostOctets) octets of a reply without end")
        }
    }

    /// Until a second before the deadline.
    private func stall(_ scene: StalledScene, _ kind: Kind) {
        let dialogue = scene.dialogue, seconds = scene.moment.seconds
        switch kind {
        case .silence: dialogue.advance(seconds - 1)
        case .drip:
            let octets = scene.moment == .block ? ["", ""] : ["2", "5"]
            for (octet, pause) in zip(octets, [seconds - 1, 0]) {
                if octet.isEmpty { scene.stopper.take(1) } else { dialogue.say(octet) }
                dialogue.advance(pause)
            }
        case .lines, .line:
            if kind == .line { dialogue.say("250-") }
            for _ in 0..<(seconds - 1) {
                dialogue.say(kind == .line ? "x" : "250-a\r\n")
                dialogue.advance(1)
            }
        }
    }

    /// As much as is read, without a moment between.
    private func flood(_ scene: StalledScene, _ kind: Kind) {
        let piece = kind == .lines ? "250-\(String(repeating: "x", count: 70))\r\n" : String(repeating: "2", count: 70)
        var said = 0
        if kind == .line { scene.dialogue.say("250-") }
        while !scene.isOver && said < 200_000 {
            scene.dialogue.say(piece)
            said += piece.utf8.count
        }
        #expect(said < (kind == .lines ? 70_000 : 5_000))
        scene.expectEnd { if case .malformed = $0 { true } else { false } }
        Self.tally.withLock { $0.mostOctets = max($0.mostOctets, said) }
    }

    /// The handshake's deadline is the dialer's; on loopback it is short.
    private func expectHandshakeEnds(_ security: Security, _ kind: Kind) async throws {
        let closed = Mutex<[EventLoopFuture<Void>]>([])
        let accept = { @Sendable (channel: any Channel, _: LoopbackServer, _: Int) in
            closed.withLock { $0.append(channel.closeFuture) }
            let sink = security == .starttls ? Sink(startsTLS: true) : nil
            try channel.pipeline.syncOperations.addHandler(HandshakeStaller(kind, behind: sink))
        }
        try await LoopbackServer.with(accept) { server in
            let dial = DialDeadlines(lookup: .seconds(30), connect: .seconds(30), tls: .milliseconds(300))
            let sender = try server.sender(deadlines: .delivery, dial: dial)
            let report = await sender.send(try LoopbackTests.message(), as: .test(security))
            #expect(report.outcome == .notSent(Failure(.tls, .tls(.timedOut)), refused: []))
            let channels = closed.withLock { $0 }
            #expect(channels.count == 1)
            for channel in channels { try await channel.get() }
        }
    }
}

/// Answers a client's first word of TLS with the beginning of a handshake, and never ends it.
private final class HandshakeStaller: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let kind: StallTests.Kind
    private var sink: Sink?
    private var hasBegun = false
    private var number = 0

    init(_ kind: StallTests.Kind, behind sink: Sink?) {
        self.kind = kind
        self.sink = sink
    }

    func channelActive(context: ChannelHandlerContext) { say(sink?.greet() ?? [], context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if sink != nil, sink?.wantsTLS == false {
            return say(sink?.receive(unwrapInboundIn(data).readableBytesView) ?? [], context)
        }
        guard !hasBegun else { return }
        hasBegun = true
        drip(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func say(_ octets: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: nil)
    }

    private func drip(_ context: ChannelHandlerContext) {
        guard kind != .silence, context.channel.isActive else { return }
        // RFC 8446 §5.1: a record of the handshake, with its length. §4: a ServerHello of 16,383 octets.
        let header: [UInt8] = [0x16, 3, 3], hello: [UInt8] = [2, 0, 0x3F, 0xFF]
        switch kind {
        case .silence: break
        case .drip: say([number < header.count ? header[number] : 0], context)
        // A record for each octet.
        case .lines: say(header + [0, 1, number < hello.count ? hello[number] : 0], context)
        case .line: say(number == 0 ? header + [0x3F, 0xFF] + hello : [0], context)
        }
        number += 1
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(kind == .drip ? 250 : 20)) {
            bound.value.0.drip(bound.value.1)
        }
    }
}
#endif
