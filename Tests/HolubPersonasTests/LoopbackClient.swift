#if Personas
import HolubNetwork
import HolubPersonas
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Testing

/// A client that writes lines and reads octets, and checks certificates as a client must.
struct LoopbackClient: ~Copyable {
    enum Event: Sendable { case octets([UInt8]), secure, failed(any Error), closed }

    private let channel: any Channel
    private let tls: NIOSSLContext
    private let name: String?
    private var events: AsyncStream<Event>.Iterator
    private var unread: [UInt8] = []

    /// Connects; with implicit TLS the handshake is done when a first octet has been read.
    init(_ server: PersonaServer, trusting pem: String, name: String?, security: Security) async throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)))
        let tls = try NIOSSLContext(configuration: configuration)
        let (stream, feed) = AsyncStream<Event>.makeStream()
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if security == .tls {
                        let handler = try NIOSSLClientHandler(context: tls, serverHostname: name)
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                    try channel.pipeline.syncOperations.addHandler(Feeder(feed))
                }
            }
            .connect(host: server.address.address.description, port: Int(server.address.port.number)).get()
        self.tls = tls
        self.name = name
        events = stream.makeAsyncIterator()
    }

    func write(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)) }

    func write(_ octets: [UInt8]) async throws { try await channel.writeAndFlush(ByteBuffer(bytes: octets)) }

    /// Starts TLS after STARTTLS.
    func startTLS() async throws {
        let (channel, tls, name) = (channel, tls, name)
        try await channel.eventLoop.submit {
            let handler = try NIOSSLClientHandler(context: tls, serverHostname: name)
            try channel.pipeline.syncOperations.addHandler(handler, position: .first)
        }.get()
    }

    /// Reads exactly this; throws what the connection throws, and says what came instead.
    mutating func expect(_ text: String, _ place: SourceLocation = #_sourceLocation) async throws {
        while unread.count < text.utf8.count, let octets = try await more() { unread += octets }
        let found = unread.prefix(text.utf8.count)
        #expect(String(decoding: found, as: UTF8.self) == text, sourceLocation: place)
        unread.removeFirst(found.count)
    }

    /// Everything up to the end of the connection, and whether it ended by an error.
    mutating func rest() async -> (text: String, isBroken: Bool) {
        var isBroken = false
        do { while let octets = try await more() { unread += octets } } catch { isBroken = true }
        return (String(decoding: unread, as: UTF8.self), isBroken)
    }

    private mutating func more() async throws -> [UInt8]? {
        while let event = await events.next() {
            switch event {
            case .octets(let octets): return octets
            case .failed(let error): throw error
            case .closed: return nil
            case .secure: continue
            }
        }
        return nil
    }

    consuming func close() async { try? await channel.close() }

    private final class Feeder: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let feed: AsyncStream<Event>.Continuation

        init(_ feed: AsyncStream<Event>.Continuation) { self.feed = feed }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            feed.yield(.octets(Array(unwrapInboundIn(data).readableBytesView)))
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            feed.yield(.failed(error))
            context.close(promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) {
            feed.yield(.closed)
            feed.finish()
        }
    }
}
#endif
