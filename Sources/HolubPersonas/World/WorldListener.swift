#if Personas
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization

/// One listener of a world on 127.0.0.1: plays each connection, and records every octet that it receives, before TLS takes
/// it and after.
final class WorldListener: Sendable {
    /// How the listener talks.
    struct Talk: Sendable {
        var server: String
        var opensWithTLS: Bool
        var tls: NIOSSLContext?
        /// What each arrival of octets takes, as on a longer way.
        var lag = TimeAmount.zero
        var player: @Sendable () -> any WorldPlayer
    }

    let address: ServerAddress
    private let listener: any Channel
    private let children: Children

    private init(address: ServerAddress, listener: any Channel, children: Children) {
        self.address = address
        self.listener = listener
        self.children = children
    }

    static func start(
        _ talk: Talk, _ record: WorldRecord, group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) async throws -> WorldListener {
        let children = Children()
        let listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .childChannelInitializer { channel in
                guard children.admit(channel) else { return channel.close() }
                let number = record.opened(talk.server)
                channel.closeFuture.whenComplete { _ in record.closed() }
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(BreakHandler())
                    if talk.lag > .zero { try pipeline.addHandler(LagHandler(talk.lag)) }
                    try pipeline.addHandler(RawRecorder { record.received(raw: $0, on: number) })
                    if talk.opensWithTLS, let tls = talk.tls {
                        try pipeline.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    try pipeline.addHandler(
                        WorldHandler(talk, secured: record.shookHands) { record.received(clear: $0, on: number) })
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try ServerPort(listener.localAddress?.port ?? 0)
        return WorldListener(
            address: ServerAddress(.v4(0x7F00_0001), port: port), listener: listener, children: children)
    }

    func stop() async {
        try? await listener.close()
        for channel in children.finish() {
            channel.triggerUserOutboundEvent(ConnectionBreak.close, promise: nil)
            try? await channel.closeFuture.get()
        }
    }
}

/// The connections that a listener has taken and that are open.
private final class Children: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isFinished = false
    }

    private let state = Mutex(State())

    /// False when the listener is being stopped.
    func admit(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let isAdmitted = state.withLock { state in
            if !state.isFinished { state.channels[id] = channel }
            return !state.isFinished
        }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.channels[id] = nil } }
        return isAdmitted
    }

    func finish() -> [any Channel] {
        state.withLock { state in
            state.isFinished = true
            return Array(state.channels.values)
        }
    }
}

/// Notes what comes from the socket.
private final class RawRecorder: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let note: (ByteBufferView) -> Void

    init(_ note: @escaping (ByteBufferView) -> Void) { self.note = note }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        note(unwrapInboundIn(data).readableBytesView)
        context.fireChannelRead(data)
    }
}

/// Holds back each arrival for a while, as a longer way would. Connecting is a way too, which the system here has gone
/// at once: what comes first, be it octets or the connection itself, waits for it.
private final class LagHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let lag: TimeAmount
    private var hasOpened = false
    /// Nothing overtakes what came before it.
    private var due = NIODeadline.uptimeNanoseconds(0)

    init(_ lag: TimeAmount) { self.lag = lag }

    func channelActive(context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: lag) {
            let (handler, context) = bound.value
            handler.hasOpened = true
            context.fireChannelActive()
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let part = unwrapInboundIn(data)
        due = max(due, .now() + (hasOpened ? lag : lag * 2))
        context.eventLoop.scheduleTask(deadline: due) {
            let (handler, context) = bound.value
            context.fireChannelRead(handler.wrapInboundOut(part))
            context.fireChannelReadComplete()
        }
    }
}

/// Carries out what a player says, on one connection.
private final class WorldHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let talk: WorldListener.Talk
    private let secured: () -> Void
    private let note: (ByteBufferView) -> Void
    private var player: (any WorldPlayer)?
    private var isShakingHands: Bool

    init(
        _ talk: WorldListener.Talk, secured: @escaping () -> Void, note: @escaping (ByteBufferView) -> Void
    ) {
        self.talk = talk
        self.secured = secured
        self.note = note
        isShakingHands = talk.opensWithTLS
    }

    func channelActive(context: ChannelHandlerContext) {
        if !isShakingHands { open(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard isShakingHands, case .handshakeCompleted? = event as? TLSUserEvent else { return }
        isShakingHands = false
        secured()
        if player == nil { return open(context) }
        guard let actions = player?.tlsStarted() else { return }
        perform(actions, context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let octets = unwrapInboundIn(data).readableBytesView
        note(octets)
        guard let actions = player?.received(Array(octets)) else { return }
        perform(actions, context)
    }

    /// A client that does not trust the certificate, or has gone.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.triggerUserOutboundEvent(ConnectionBreak.close, promise: nil)
    }

    private func open(_ context: ChannelHandlerContext) {
        var player = talk.player()
        let actions = player.opened()
        self.player = player
        perform(actions, context)
    }

    private func perform(_ actions: [WorldAction], _ context: ChannelHandlerContext) {
        for action in actions {
            switch action {
            case .octets(let octets): write(octets, context)
            case .delayed(let octets, let seconds):
                let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
                let timer = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
                    bound.value.0.write(octets, bound.value.1)
                }
                context.channel.closeFuture.whenComplete { _ in timer.cancel() }
            case .dripped(let octets): drip(octets[...], context)
            case .endless(let octets): repeatWriting(ByteBuffer(bytes: octets), context)
            case .startTLS: startTLS(context)
            // What is not read stays with the client, as with a server that hangs.
            case .stall: try? context.channel.syncOptions?.setOption(.autoRead, value: false)
            case .close: context.close(promise: nil)
            }
        }
    }

    private func write(_ octets: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: nil)
    }

    private func drip(_ octets: ArraySlice<UInt8>, _ context: ChannelHandlerContext) {
        guard let first = octets.first, context.channel.isActive else { return context.close(promise: nil) }
        write([first], context)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let rest = octets.dropFirst()
        let timer = context.eventLoop.scheduleTask(in: .seconds(1)) { bound.value.0.drip(rest, bound.value.1) }
        context.channel.closeFuture.whenComplete { _ in timer.cancel() }
    }

    private func repeatWriting(_ part: ByteBuffer, _ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(part), promise: written)
        written.futureResult.whenSuccess {
            // Not in one go: a socket that takes everything would keep the loop for itself.
            bound.value.1.eventLoop.execute { bound.value.0.repeatWriting(part, bound.value.1) }
        }
    }

    private func startTLS(_ context: ChannelHandlerContext) {
        guard let tls = talk.tls else { return context.close(promise: nil) }
        isShakingHands = true
        do {
            let handler = NIOSSLServerHandler(context: tls)
            try context.pipeline.syncOperations.addHandler(handler, position: .before(self))
        } catch {
            context.close(promise: nil)
        }
    }
}
#endif
