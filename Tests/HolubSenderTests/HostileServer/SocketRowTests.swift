#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOPosix
import Testing

@testable import HolubSender

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A. The connection, over real sockets.
@Suite(
    "Hostile servers: sockets", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(2)))
struct SocketRowTests {
    /// A sender whose `mail.holub.test` leads to that port of loopback.
    static func sender(
        to port: ServerPort, trust: TrustRoots = .system, _ dial: DialDeadlines = .probe
    ) throws -> Sender {
        let target = try ServerAddress("127.0.0.1:\(port)")
        let routes = try [ServerPort.submissions, .submission].map {
            (Route(try ServerHost("mail.holub.test"), $0), target)
        }
        let dialer = Dialer(resolver: Resolver(servers: []), policy: .publicOnly, trust: trust, deadlines: dial)
        return Sender(
            dialer: dialer.rehearsing(Dictionary(uniqueKeysWithValues: routes)), deadlines: LoopbackStage.short)
    }

    /// One that nobody is assigned: of those that are given out it might be the next listener's.
    static func closedPort() async throws -> ServerPort { try ServerPort(4) }

    @Test("S1 refuses the connection", arguments: [Security.tls, .starttls])
    func closed(security: Security) async throws {
        let report = await (try Self.sender(to: try await Self.closedPort())).send(
            try LoopbackTests.message(), as: .test(security))
        Fate.transient.expect(report.outcome, "S1")
        #expect(report.outcome.failure == Failure(.connect, .connectionRefused))
    }

    @Test("S2 does not answer a connection at all", arguments: [Security.tls, .starttls])
    func blackHole(security: Security) async throws {
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 0).serverChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0).get()
        let address = try #require(listener.localAddress), port = try #require(address.port)
        // With a full queue the kernel drops whoever knocks.
        let fillers = (0..<4).map { _ in Self.knock(address) }
        defer { for filler in fillers { close(filler) } }
        let dial = DialDeadlines(lookup: .seconds(5), connect: .milliseconds(200), tls: .seconds(5))
        let sender = try Self.sender(to: try ServerPort(port), trust: .system, dial)
        let report = await sender.send(try LoopbackTests.message(), as: .test(security))
        try await listener.close().get()
        Fate.transient.expect(report.outcome, "S2")
        #expect(report.outcome.failure == Failure(.connect, .timedOut))
    }

    private static func knock(_ address: SocketAddress) -> CInt {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        _ = address.withSockAddr { pointer, size in connect(descriptor, pointer, socklen_t(size)) }
        return descriptor
    }

    @Test("S3 accepts and hangs up at once", arguments: [Security.tls, .starttls])
    func hangsUp(security: Security) async throws {
        var stage = try LoopbackStage(security)
        stage.tls = nil
        try await stage.expect("S3", .transient, [.at("greeting", .hangUp)], never: ["EHLO"])
    }

    @Test("S4 accepts and resets at once", arguments: [Security.tls, .starttls])
    func resets(security: Security) async throws {
        var stage = try LoopbackStage(security)
        stage.tls = nil
        try await stage.expect("S4", .transient, [.at("greeting", .reset)], never: ["EHLO"])
    }

    @Test("S12 greets in clear on the port of TLS")
    func clearOnTLS() async throws {
        var stage = try LoopbackStage(.tls)
        stage.tls = nil
        let report = try await stage.expect("S12", .notSent, [], never: ["EHLO", "AUTH", "MAIL"])
        #expect(report.outcome.failure == Failure(.tls, .tls(.notTLS)) && report.diagnosis?.cause == .wrongSecurity)
    }

    @Test("S17 refuses at its first address and works at its second", arguments: [Security.tls, .starttls])
    func secondAddress(security: Security) async throws {
        let stage = try LoopbackStage(security)
        let closed = try await Self.closedPort()
        let port = security == .tls ? ServerPort.submissions : .submission
        try await stage.play([], then: []) { sender, witness, server in
            let resolver = try await TwoAddresses.start()
            let dialer = Dialer(
                resolver: Resolver(servers: [try resolver.address]), policy: .publicOnly,
                trust: try TestCertificates.require().trust, deadlines: stage.dial
            ).rehearsing(
                RehearsedNetwork(listeners: [
                    ServerAddress(TwoAddresses.first, port: port): try ServerAddress("127.0.0.1:\(closed)"),
                    ServerAddress(TwoAddresses.second, port: port): try ServerAddress("127.0.0.1:\(try server.port)"),
                ]))
            let report = await Sender(dialer: dialer, deadlines: stage.deadlines).send(
                try LoopbackTests.message(), as: .test(security))
            try await resolver.channel.close().get()
            Fate.sent.expect(report.outcome, "S17")
            #expect(witness.messages.count == 1)
            witness.expectNoSecretInClear("S17")
        }
    }
}

/// A name server that knows two addresses of every name.
private struct TwoAddresses {
    static let first = IPAddress.v4(0xC000_0201), second = IPAddress.v4(0xC000_0202)

    let channel: any Channel

    var address: ServerAddress {
        get throws { try ServerAddress("127.0.0.1:\(channel.localAddress?.port ?? 0)") }
    }

    static func start() async throws -> TwoAddresses {
        let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Answerer()) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return TwoAddresses(channel: channel)
    }

    private final class Answerer: ChannelInboundHandler {
        typealias InboundIn = AddressedEnvelope<ByteBuffer>

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let envelope = unwrapInboundIn(data)
            guard let query = try? DNSMessage(parsing: Array(envelope.data.readableBytesView)),
                let question = query.questions.first
            else { return }
            // 1 is the type of A.
            let known = question.type == 1 ? [first, second] : []
            let answer = query.response(known.map { DNSMessage.Resource(question.name, .a($0)) }).encode()
            context.channel.writeAndFlush(
                AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: answer)), promise: nil)
        }
    }
}
#endif
