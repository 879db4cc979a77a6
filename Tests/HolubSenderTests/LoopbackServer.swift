#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

@testable import HolubSender

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A sink on loopback, for the length of a test.
final class LoopbackServer: Sendable {
    /// What it saw, connection by connection.
    struct Seen {
        var connections = 0
        var sinks: [Int: Sink] = [:]
        var messages: [[UInt8]] { sinks.sorted { $0.key < $1.key }.flatMap(\.value.messages) }
        var lines: [String] { sinks.sorted { $0.key < $1.key }.flatMap(\.value.lines) }
    }

    private let seen = Mutex(Seen())
    private let listener = Mutex<(any Channel)?>(nil)

    var saw: Seen { seen.withLock { $0 } }
    var port: ServerPort { get throws { try ServerPort(listener.withLock { $0?.localAddress?.port ?? 0 }) } }

    func note(_ sink: Sink, _ number: Int) { seen.withLock { $0.sinks[number] = sink } }

    /// Starts a listener whose connections begin as `accept` says, and stops it after the body.
    static func with<Result>(
        _ accept: @escaping @Sendable (any Channel, LoopbackServer, Int) throws -> Void,
        _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let server = LoopbackServer()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                let number = server.seen.withLock { seen in
                    seen.connections += 1
                    return seen.connections
                }
                return channel.eventLoop.makeCompletedFuture { try accept(channel, server, number) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        server.listener.withLock { $0 = channel }
        do {
            let result = try await body(server)
            try? await channel.close().get()
            return result
        } catch {
            try? await channel.close().get()
            throw error
        }
    }

    /// A listener that says nothing.
    static func silent<Result>(_ body: (LoopbackServer) async throws -> Result) async throws -> Result {
        try await with({ _, _, _ in }, body)
    }

    /// Sinks; each connection gets a copy of its own: the first one of `first`, the others of `rest` where that is given.
    static func sinking<Result>(
        _ first: Sink = Sink(), then rest: Sink? = nil, tls: NIOSSLContext? = nil,
        _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        try await with(
            { channel, server, number in
                let sink = number == 1 ? first : rest ?? first
                if let tls, !sink.startsTLS {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                }
                try channel.pipeline.syncOperations.addHandler(
                    SinkHandler(sink, tls: tls) { seen in server.note(seen, number) })
            }, body)
    }

    /// A sender whose `mail.holub.test` is this server.
    func sender(
        trust: TrustRoots = .system, deadlines: Deadlines = .probe,
        dial: DialDeadlines = DialDeadlines(lookup: .seconds(10), connect: .seconds(10), tls: .seconds(10)),
        on group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) throws -> Sender {
        let dialer = Dialer(
            resolver: Resolver(servers: []), policy: .publicOnly, trust: trust, deadlines: dial, group: group)
        let target = try ServerAddress("127.0.0.1:\(try port)")
        let routes = try [ServerPort.submissions, .submission].map {
            (Route(try ServerHost("mail.holub.test"), $0), target)
        }
        return Sender(dialer: dialer.rehearsing(Dictionary(uniqueKeysWithValues: routes)), deadlines: deadlines)
    }
}

extension SubmissionAccount {
    static func test(
        _ security: Security, _ credential: Credential? = try! .password(password),
        provider: TestProvider = TestProvider()
    ) -> SubmissionAccount {
        let endpoint = security == .tls ? Endpoint.tls("mail.holub.test") : .startTLS("mail.holub.test")
        return SubmissionAccount(
            address: jana, endpoint: Endpoint(endpoint.host, port: endpoint.port, security: security),
            credential: credential, provider: provider)
    }
}

extension Channel {
    /// Closing sends a reset.
    func resetOnClose() {
        (self as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in }
    }
}

/// Puts a sink on a channel.
final class SinkHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var sink: Sink
    private let tls: NIOSSLContext?
    private let report: (Sink) -> Void
    private var isGreeted = false

    init(_ sink: Sink, tls: NIOSSLContext?, _ report: @escaping (Sink) -> Void) {
        self.sink = sink
        self.tls = tls
        self.report = report
    }

    func channelActive(context: ChannelHandlerContext) {
        // With implicit TLS this is queued behind the handshake: the greeting is the first thing after it.
        write(sink.greet(), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        write(sink.receive(unwrapInboundIn(data).readableBytesView), context)
        guard sink.wantsTLS, let tls else { return }
        sink.becameSecure()
        try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
    }

    private func write(_ octets: [UInt8], _ context: ChannelHandlerContext) {
        let isLast = sink.mode == .closed
        // Not while a message comes: a copy that somebody keeps would be made anew for each piece.
        if !octets.isEmpty || isLast { report(sink) }
        guard !octets.isEmpty else {
            if isLast { context.close(promise: nil) }
            return
        }
        let end = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        end.futureResult.whenComplete { _ in if isLast { bound.value.close(promise: nil) } }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: end)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
#endif
