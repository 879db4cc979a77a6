#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix
import Testing

@testable import HolubSender

/// The same cuts as in memory, on real sockets: what the kernel makes of a FIN, of a RST, and of silence.
@Suite("Cuts on loopback", .timeLimit(.minutes(5)))
struct LoopbackCutTests {
    struct Cut: Sendable {
        var direction: CutTests.Direction
        var end: CutTests.End
        var limit: Int
    }

    /// What the server's side of one connection knows when it is over.
    struct Oracle: Sendable {
        var wasInvited = false
        var terminator = false
        var wholeReply = false
        var wasCut = false
    }

    static let short = Deadlines(
        reply: .milliseconds(400), data: .milliseconds(400), block: .milliseconds(400), final: .milliseconds(400),
        quit: .milliseconds(400))

    /// The end of one cut dialogue.
    struct End: Sendable {
        var cut: Cut
        var outcome: Outcome
        var oracle: Oracle
    }

    @Test("After every octet, both ways")
    func everyOctet() async throws {
        var verdicts = Verdicts()
        try await withThrowingTaskGroup(of: End.self) { group in
            for (index, cut) in Self.cuts.enumerated() {
                if index >= 16, let end = try await group.next() { Self.judge(end, &verdicts) }
                group.addTask { try await Self.run(cut) }
            }
            for try await end in group { Self.judge(end, &verdicts) }
        }
        #expect(verdicts.wrong.isEmpty && verdicts.hangs == 0, "\(verdicts.wrong.prefix(5))")
        #expect(verdicts.cuts > 1000)
        print(verdicts.summary("Cuts on loopback, pipelined"))
    }

    private static func judge(_ end: End, _ verdicts: inout Verdicts) {
        guard end.oracle.wasCut else { return }
        // After a reset the kernel may throw away what came before it, and a slow machine may be late: then the truth is
        // still told by *unknown*.
        let reply: Verdicts.Reply = !end.oracle.wholeReply ? .none : end.cut.end == .fin ? .delivered : .perhaps
        verdicts.judge(
            end.outcome, wasInvited: end.oracle.wasInvited, terminator: end.oracle.terminator, reply: reply,
            "\(end.cut)")
    }

    private static let cuts = CutTests.Direction.allCases.flatMap { direction in
        CutTests.End.allCases.flatMap { end in
            (1...longest).map { Cut(direction: direction, end: end, limit: $0) }
        }
    }

    /// Longer than either direction of the dialogue; what lies behind the end of it is not counted.
    private static let longest = 330

    private static func run(_ cut: Cut) async throws -> End {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let over = loop.makePromise(of: Oracle.self)
        let listener = try await ServerBootstrap(group: loop)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(CuttingSink(cut, over))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let outcome = try await talk(to: listener.localAddress!)
        let oracle = try await over.futureResult.get()
        try await listener.close().get()
        return End(cut: cut, outcome: outcome, oracle: oracle)
    }

    private static func talk(to address: SocketAddress) async throws -> Outcome {
        let secret = try Secret(password)
        let plan = SubmissionHandler.Plan(
            session: Session.Settings(security: .tls), deadlines: short,
            exchange: { _ in SASLExchange(.plain, username: Username(jana), secret: secret) }, secret: secret,
            secure: { $0.eventLoop.makeSucceededFuture(TLSSession(version: .tls13)) })
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: false)
        // A reset may overtake the connection itself.
        guard let channel = try? await bootstrap.connect(to: address).get() else {
            return .notSent(Failure(.connect, .closed), refused: [])
        }
        let handler: NIOLoopBound<SubmissionHandler>
        do { handler = try await SubmissionConnection.put(plan, on: channel, Transcript()) } catch {
            return .notSent(error, refused: [])
        }
        do {
            _ = try await channel.eventLoop.flatSubmit { handler.value.ready }.get()
        } catch {
            return .notSent(error as? Failure ?? Failure(.dns, .cancelled), refused: [])
        }
        let job = try SubmissionJob.job()
        let outcome = try await channel.eventLoop.flatSubmit {
            let promise = channel.eventLoop.makePromise(of: Outcome.self)
            handler.value.send(job, promise)
            return promise.futureResult
        }.get()
        try await channel.eventLoop.flatSubmit {
            handler.value.quit()
            return handler.value.closed
        }.get()
        return outcome
    }
}

/// A sink that stops after a number of octets, and tells at its end what it knows.
private final class CuttingSink: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let cut: LoopbackCutTests.Cut
    private let over: EventLoopPromise<LoopbackCutTests.Oracle>
    private var sink = Sink(offers: ["PIPELINING", "SIZE", "AUTH PLAIN"])
    private var passed = 0
    private var delivered = 0
    private var isCut = false

    init(_ cut: LoopbackCutTests.Cut, _ over: EventLoopPromise<LoopbackCutTests.Oracle>) {
        self.cut = cut
        self.over = over
    }

    func channelActive(context: ChannelHandlerContext) { write(sink.greet(), context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isCut else { return }
        var octets = Array(unwrapInboundIn(data).readableBytesView)
        if cut.direction == .fromClient {
            octets = Array(octets.prefix(cut.limit - passed))
            passed += octets.count
            isCut = passed == cut.limit
        }
        write(sink.receive(octets), context)
    }

    private func write(_ replies: [UInt8], _ context: ChannelHandlerContext) {
        var part = replies
        if cut.direction == .fromServer {
            part = Array(replies.prefix(cut.limit - passed))
            passed += part.count
            isCut = passed == cut.limit
        }
        delivered += part.count
        let channel = context.channel
        let end = isCut ? cut.end : .silence
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: part))).whenComplete { _ in
            guard end != .silence else { return }
            if end == .reset { channel.resetOnClose() }
            channel.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelInactive(context: ChannelHandlerContext) {
        let whole = sink.verdictEnd.map { delivered >= $0 } ?? false
        over.succeed(
            LoopbackCutTests.Oracle(
                wasInvited: sink.invitationEnd.map { delivered >= $0 } ?? false, terminator: !sink.messages.isEmpty,
                wholeReply: whole, wasCut: isCut))
    }
}
#endif
