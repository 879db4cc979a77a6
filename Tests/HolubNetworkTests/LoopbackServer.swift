#if Sending
import HolubSMTP
import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A TCP listener on loopback for the length of a test.
struct LoopbackServer: Sendable {
    let port: ServerPort

    /// Starts a listener that says nothing, and stops it after the body.
    @discardableResult
    static func with<Result>(
        host: String = "127.0.0.1", port: Int = 0, _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        try await accepting(host: host, port: port, { _ in }, during: body)
    }

    /// Starts a listener whose connections begin as `accept` says, and stops it after the body.
    @discardableResult
    static func accepting<Result>(
        host: String = "127.0.0.1", port: Int = 0, _ accept: @escaping @Sendable (any Channel) throws -> Void,
        during body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try accept(channel) } }
            .bind(host: host, port: port).get()
        let server = LoopbackServer(port: try ServerPort(listener.localAddress!.port!))
        do {
            let result = try await body(server)
            try? await listener.close().get()
            return result
        } catch {
            try? await listener.close().get()
            throw error
        }
    }

    /// A port of loopback on which nothing listens.
    /// One that nobody is assigned: of those that are given out it might be the next listener's.
    static func closedPort() async throws -> ServerPort { try ServerPort(4) }

    /// A listener that accepts nothing and whose queue is full: the kernel drops what knocks, as a black hole does.
    @discardableResult
    static func withBlackHole<Result>(_ body: (ServerPort) async throws -> Result) async throws -> Result {
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 0)
            .serverChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0).get()
        let address = listener.localAddress!
        // On loopback the handshake is done inside connect, so the queue is full when these have returned.
        let fillers = (0..<4).map { _ in knock(address) }
        defer { for filler in fillers { close(filler) } }
        let result: Result
        do { result = try await body(try ServerPort(address.port!)) } catch {
            try? await listener.close().get()
            throw error
        }
        try? await listener.close().get()
        return result
    }

    private static func knock(_ address: SocketAddress) -> CInt {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        _ = address.withSockAddr { pointer, size in connect(descriptor, pointer, socklen_t(size)) }
        return descriptor
    }
}

/// What a channel received, piece by piece.
final class Inbox: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    let pieces: AsyncStream<String>
    private let continuation: AsyncStream<String>.Continuation

    init() { (pieces, continuation) = AsyncStream.makeStream() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        continuation.yield(String(buffer: unwrapInboundIn(data)))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {}

    func channelInactive(context: ChannelHandlerContext) { continuation.finish() }
}

extension Channel {
    /// Adds an inbox before the first octet is read.
    func inbox() async throws -> AsyncStream<String> {
        try await eventLoop.submit {
            let inbox = Inbox()
            try self.pipeline.syncOperations.addHandler(inbox)
            return inbox.pieces
        }.get()
    }
}
#endif
