#if Sending
import HolubSMTP
import NIOCore
import NIOPosix

/// One question put to one server over one socket: a fresh port for each.
struct DNSExchange {
    enum Transport { case udp, tcp }

    /// Why there is no message.
    enum Failure: Error { case timedOut, unreachable, malformed }

    let server: ServerAddress
    let query: DNSMessage
    let group: any EventLoopGroup

    /// The server's message about this very question, whatever it says.
    /// - Throws: ``/HolubSMTP/Failure``, or `CancellationError`.
    func run(over transport: Transport, within limit: Duration) async throws -> DNSMessage {
        guard limit > .zero else { throw Failure.timedOut }
        let remote: SocketAddress
        do { remote = try server.address.socketAddress(port: server.port) } catch { throw Failure.unreachable }
        let loop = group.next()
        let scope = SocketScope<DNSMessage>(
            on: loop, within: TimeAmount(clamping: limit), orFailWith: Failure.timedOut)
        let query = query
        return try await scope.result {
            let opened =
                switch transport {
                case .udp: Self.askOverUDP(query, remote, scope)
                case .tcp: Self.askOverTCP(query, remote, scope)
                }
            opened.whenFailure { _ in scope.fail(Failure.unreachable) }
        }
    }

    /// A connected socket: the kernel picks a port at random and drops what comes from another address or port
    /// (RFC 5452 §9.1 and §9.2).
    private static func askOverUDP(
        _ query: DNSMessage, _ remote: SocketAddress, _ scope: SocketScope<DNSMessage>
    ) -> EventLoopFuture<Void> {
        let octets = query.encode()
        return DatagramBootstrap(group: scope.loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try scope.admit(channel)
                    try channel.pipeline.syncOperations.addHandler(DatagramReplies(to: octets, scope))
                }
            }
            .connect(to: remote)
            .flatMap { channel in
                let envelope = AddressedEnvelope(remoteAddress: remote, data: ByteBuffer(bytes: octets))
                return channel.writeAndFlush(envelope)
            }
    }

    private static func askOverTCP(
        _ query: DNSMessage, _ remote: SocketAddress, _ scope: SocketScope<DNSMessage>
    ) -> EventLoopFuture<Void> {
        guard let framed = query.encodeForTCP() else { return scope.loop.makeFailedFuture(Failure.malformed) }
        return ClientBootstrap(group: scope.loop)
            // The scope has the only deadline.
            .connectTimeout(.hours(1))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try scope.admit(channel)
                    try channel.pipeline.syncOperations.addHandler(StreamReplies(to: query.encode(), scope))
                }
            }
            .connect(to: remote)
            .flatMap { $0.writeAndFlush(ByteBuffer(bytes: framed)) }
    }

    /// Whether these octets answer this query: its id, a response, the operation asked for, and the one question octet
    /// for octet, the case of its letters included (RFC 5452 §9.1).
    static func isReply(_ octets: [UInt8], to query: [UInt8]) -> Bool {
        guard octets.count >= 12, octets[0..<2] == query[0..<2], octets[2] & 0xF8 == 0x80 else { return false }
        // RFC 1035 §4.1.2: behind twelve octets of header stand the name, the type and the class.
        guard octets[4..<6] == [0, 1], let end = query[12...].firstQuestionEnd, octets.count >= end else {
            return false
        }
        return octets[12..<end] == query[12..<end]
    }
}

extension ArraySlice<UInt8> {
    /// The index behind the question that begins this slice, as we encode it: without compression.
    fileprivate var firstQuestionEnd: Int? {
        var index = startIndex
        while index < endIndex, self[index] != 0 { index += Int(self[index]) + 1 }
        return index + 5 <= endIndex ? index + 5 : nil
    }
}

/// Reads datagrams until one answers the query. Others are passed over: they may be a forger's.
private final class DatagramReplies: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>

    private let query: [UInt8]
    private let scope: SocketScope<DNSMessage>
    private var passedOver = 0

    init(to query: [UInt8], _ scope: SocketScope<DNSMessage>) {
        self.query = query
        self.scope = scope
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let octets = Array(unwrapInboundIn(data).data.readableBytesView)
        guard DNSExchange.isReply(octets, to: query) else {
            passedOver += 1
            return
        }
        guard var message = try? DNSMessage(parsing: octets) else { return scope.fail(DNSExchange.Failure.malformed) }
        message.passedOver = passedOver
        scope.succeed(message)
    }

    /// Nothing listens there: the kernel says so on a connected socket.
    func errorCaught(context: ChannelHandlerContext, error: any Error) { scope.fail(DNSExchange.Failure.unreachable) }
}

/// Gathers one message behind its length (RFC 1035 §4.2.2); that length caps it at 65,535 octets.
private final class StreamReplies: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let query: [UInt8]
    private let scope: SocketScope<DNSMessage>
    private var received = ByteBuffer()

    init(to query: [UInt8], _ scope: SocketScope<DNSMessage>) {
        self.query = query
        self.scope = scope
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        received.writeBuffer(&part)
        guard !scope.isSettled, let message = received.readLengthPrefixedSlice(as: UInt16.self) else { return }
        let octets = Array(message.readableBytesView)
        guard DNSExchange.isReply(octets, to: query), let reply = try? DNSMessage(parsing: octets) else {
            return scope.fail(DNSExchange.Failure.malformed)
        }
        scope.succeed(reply)
    }

    func channelInactive(context: ChannelHandlerContext) { scope.fail(DNSExchange.Failure.unreachable) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { scope.fail(DNSExchange.Failure.unreachable) }
}
#endif
