#if Sending
import NIOCore

/// Ends a connection where the socket is, past a TLS handler that would first wait for the peer's goodbye.
final class SocketCutter: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Cut: Sendable { case now }

    /// Closes the socket at once; from anywhere.
    static func cut(_ channel: any Channel) {
        channel.triggerUserOutboundEvent(Cut.now, promise: nil)
        // For one without TLS, which has no cutter.
        channel.close(promise: nil)
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard event is Cut else { return context.triggerUserOutboundEvent(event, promise: promise) }
        context.close(promise: promise)
    }
}
#endif
