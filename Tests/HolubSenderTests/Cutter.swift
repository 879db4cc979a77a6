#if Sending
import NIOCore
import NIOSSL
import Synchronization

@testable import HolubSender

/// Where and how a connection on loopback is cut.
struct Cut: Hashable, Sendable {
    var direction: CutTests.Direction
    var end: CutTests.End
    /// So many octets of the direction pass. On a connection with TLS they are octets of ciphertext.
    var limit: Int
}

/// Stands at the socket of a server's end: counts what passes, and cuts.
final class Cutter: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let cut: Cut?
    private let onCut: () -> Void
    /// Octets that came before the cut.
    private(set) var heard = 0
    /// Octets that were written, and those among them that left.
    private(set) var written = 0, left = 0
    private(set) var isCut = false
    private var context: ChannelHandlerContext?

    init(_ cut: Cut?, onCut: @escaping () -> Void = {}) {
        self.cut = cut
        self.onCut = onCut
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    /// Closes the socket, past TLS, whose goodbye nobody answers.
    func close() { context?.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isCut else {
            // Who has said its last word may still listen.
            if cut?.end == .half { context.fireChannelRead(data) }
            return
        }
        var buffer = unwrapInboundIn(data)
        heard += buffer.readableBytes
        guard let cut, cut.direction == .fromClient, heard >= cut.limit else { return context.fireChannelRead(data) }
        let rest = heard - cut.limit
        heard = cut.limit
        if let head = buffer.readSlice(length: buffer.readableBytes - rest) {
            // What is answered to these octets still leaves.
            context.fireChannelRead(wrapInboundOut(head))
            context.fireChannelReadComplete()
        }
        end(cut.end, context)
        if cut.end == .half, buffer.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(buffer)) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var buffer = unwrapOutboundIn(data)
        written += buffer.readableBytes
        guard !isCut else {
            promise?.succeed()
            return
        }
        guard let cut, cut.direction == .fromServer, written >= cut.limit else {
            left = written
            return context.write(data, promise: promise)
        }
        if let head = buffer.readSlice(length: cut.limit - left) { context.write(wrapOutboundOut(head), promise: nil) }
        left = cut.limit
        promise?.succeed()
        end(cut.end, context)
    }

    /// When what was written before it has gone to the kernel.
    private func end(_ end: CutTests.End, _ context: ChannelHandlerContext) {
        isCut = true
        onCut()
        let flushed = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        flushed.futureResult.whenComplete { _ in
            switch end {
            case .fin: bound.value.close(promise: nil)
            case .reset:
                bound.value.channel.resetOnClose()
                bound.value.close(promise: nil)
            case .half: bound.value.close(mode: .output, promise: nil)
            case .silence: break
            }
        }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: flushed)
    }
}

/// What the server's end of one connection knows when it is over.
struct CutRecord: Sendable {
    var messages: [[UInt8]] = []
    /// For each message whose content was asked for, and for each that was taken: whether the client was told so.
    var invitations: [Bool] = []
    var verdicts: [Bool] = []
    var wasCut = false
    /// Octets of both directions when the handshake began, when TLS was up, and at the end.
    var clear = (heard: 0, written: 0)
    var secured = (heard: 0, written: 0)
    var ended = (heard: 0, written: 0)
}

/// A sink behind a cutter.
final class CutSinkHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let cutter: Cutter
    private let tls: NIOSSLContext?
    private let over: EventLoopPromise<CutRecord>
    private var sink: Sink
    /// Where in what is written, as the socket sees it, these replies end.
    private var invitationEnds: [Int] = [], verdictEnds: [Int] = []
    private var record = CutRecord()
    private var isSecured = false

    init(_ sink: Sink, tls: NIOSSLContext?, behind cutter: Cutter, _ over: EventLoopPromise<CutRecord>) {
        self.sink = sink
        self.tls = tls
        self.cutter = cutter
        self.over = over
    }

    func channelActive(context: ChannelHandlerContext) { write(sink.greet(), context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if tls != nil, !isSecured, sink.isSecure || !sink.startsTLS {
            isSecured = true
            record.secured = (cutter.heard, cutter.written)
        }
        write(sink.receive(unwrapInboundIn(data).readableBytesView), context)
        guard sink.wantsTLS, let tls else { return }
        sink.becameSecure()
        record.clear = (cutter.heard, cutter.written)
        try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .after(cutter))
    }

    private func write(_ replies: [UInt8], _ context: ChannelHandlerContext) {
        guard !replies.isEmpty else { return }
        let written = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop), isLast = sink.mode == .closed
        written.futureResult.whenComplete { _ in if isLast { bound.value.close(promise: nil) } }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: replies)), promise: written)
        // In clear each reply ends for itself; in a record of TLS all that it bears comes at once.
        let isClear = tls == nil
        invitationEnds += sink.invitationEnds.dropFirst(invitationEnds.count).map { isClear ? $0 : cutter.written }
        verdictEnds += sink.verdictEnds.dropFirst(verdictEnds.count).map { isClear ? $0 : cutter.written }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func handlerRemoved(context: ChannelHandlerContext) {
        record.messages = sink.messages
        record.invitations = invitationEnds.map { $0 <= cutter.left }
        record.verdicts = verdictEnds.map { $0 <= cutter.left }
        record.wasCut = cutter.isCut
        record.ended = (cutter.heard, cutter.written)
        over.succeed(record)
    }
}
#endif
