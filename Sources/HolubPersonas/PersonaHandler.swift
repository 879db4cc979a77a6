#if Personas
import HolubSMTP
import NIOCore
import NIOSSL
import NIOTLS

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Carries out what a persona's player says, on one connection.
final class PersonaHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let ledger: Ledger
    private let makePlayer: (Int) -> PersonaPlayer
    private let tls: NIOSSLContext
    /// A handshake is awaited or under way.
    private var isShakingHands: Bool
    private var player: PersonaPlayer?
    private var number = 0

    init(_ ledger: Ledger, opensWithTLS: Bool, player: @escaping (Int) -> PersonaPlayer, tls: NIOSSLContext) {
        self.ledger = ledger
        isShakingHands = opensWithTLS
        makePlayer = player
        self.tls = tls
    }

    func channelActive(context: ChannelHandlerContext) {
        if !isShakingHands { open(context) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if isShakingHands, case .handshakeCompleted? = event as? TLSUserEvent {
            isShakingHands = false
            if player == nil { open(context) } else { player?.tlsStarted() }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let outputs = player?.received(unwrapInboundIn(data).readableBytesView) else { return }
        perform(outputs, context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if isShakingHands {
            isShakingHands = false
            ledger.noteFailedHandshake()
        }
        context.triggerUserOutboundEvent(ConnectionBreak.close, promise: nil)
    }

    /// The client has closed before the handshake was done.
    func channelInactive(context: ChannelHandlerContext) {
        if isShakingHands { ledger.noteFailedHandshake() }
        isShakingHands = false
        context.fireChannelInactive()
    }

    private func open(_ context: ChannelHandlerContext) {
        number = ledger.open()
        var player = makePlayer(number)
        let outputs = player.opened()
        self.player = player
        perform(outputs, context)
    }

    private func perform(_ outputs: [PersonaPlayer.Output], _ context: ChannelHandlerContext) {
        // Before the client can know of it.
        if let record = player?.record { ledger.note(record, of: number) }
        for output in outputs {
            switch output {
            case .octets(let octets):
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: nil)
            case .startTLS: startTLS(context)
            // What is not read stays with the client, as with a server that hangs.
            case .stall: try? context.channel.syncOptions?.setOption(.autoRead, value: false)
            case .close where player?.isCut == true:
                context.triggerUserOutboundEvent(ConnectionBreak.close, promise: nil)
            // TLS says goodbye first.
            case .close: context.close(promise: nil)
            case .reset: context.triggerUserOutboundEvent(ConnectionBreak.reset, promise: nil)
            }
        }
    }

    private func startTLS(_ context: ChannelHandlerContext) {
        isShakingHands = true
        let handler = NIOSSLServerHandler(context: tls)
        do {
            try context.pipeline.syncOperations.addHandler(handler, position: .before(self))
        } catch {
            context.close(promise: nil)
        }
    }
}

/// A connection that ends without TLS's goodbye: an event that travels past the TLS handler.
enum ConnectionBreak: Sendable { case close, reset }

/// Ends the connection where the socket is.
final class BreakHandler: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let how = event as? ConnectionBreak else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        if how == .reset, let options = context.channel as? any SocketOptionProvider {
            // A close that lingers for no time is a reset.
            options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenFailure { _ in }
        }
        context.close(promise: promise)
    }
}
#endif
