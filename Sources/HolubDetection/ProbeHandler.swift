#if Sending
import HolubNetwork
import HolubSMTP
import NIOCore

/// A session that says EHLO and goodbye.
final class ProbeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var session: Session
    private let security: Security
    /// Until each reply, and until the one to QUIT.
    private let patience, farewell: TimeAmount
    private let domain: Domain
    private let shown: ShownCertificate
    private let secure: (any Channel) -> EventLoopFuture<TLSSession>
    private let cut: (any Channel) -> Void
    private let promise: EventLoopPromise<ProbeResult>
    private var verdict: ProbeResult?
    private var deadline: Scheduled<Void>?
    private var context: ChannelHandlerContext?
    private var isStartingTLS = false

    /// - Parameter shown: the certificate of the handshake that is done, where the connection began with it.
    init(
        _ prober: Prober, _ endpoint: Endpoint, _ dialer: Dialer, _ shown: ShownCertificate = ShownCertificate(),
        on eventLoop: any EventLoop
    ) {
        security = endpoint.security
        patience = TimeAmount(prober.budget.reply)
        farewell = TimeAmount(prober.budget.farewell)
        domain = prober.domain
        self.shown = shown
        secure = { dialer.secure($0, as: endpoint.host, seen: shown.see) }
        cut = dialer.cut
        // The neutral name says nothing of this machine.
        session = Session(Session.Settings(security: security, signsIn: false))
        promise = eventLoop.makePromise()
    }

    var result: EventLoopFuture<ProbeResult> { promise.futureResult }

    /// For a handler that never gets into a pipeline.
    func abandon() { finish(.refused) }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { drive() }
    }

    func channelActive(context: ChannelHandlerContext) { drive() }

    func handlerRemoved(context: ChannelHandlerContext) {
        end(.closed)
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let octets = unwrapInboundIn(data).readableBytesView
        session.receive(octets.prefix { admits($0) })
    }

    /// What is read of one reply is less than a session would take: a probe's answers are short.
    private func admits(_ octet: UInt8) -> Bool {
        guard lines < Self.mostLines, lineLength < Self.longestLine else {
            isFlooded = true
            return false
        }
        lineLength = octet == ASCII.lf ? 0 : lineLength + 1
        if octet == ASCII.lf { lines += 1 }
        return true
    }

    private static let mostLines = 100
    private static let longestLine = 2048
    /// Since the last command.
    private var lines = 0
    private var lineLength = 0
    private var isFlooded = false

    func channelReadComplete(context: ChannelHandlerContext) { drive() }

    func channelInactive(context: ChannelHandlerContext) {
        drive()
        if !isStartingTLS { end(.closed) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        drive()
        guard !isStartingTLS else { return }
        if case DialError.tls(let fault) = error { end(.tls(fault)) } else { end(.closed) }
    }

    private func end(_ fault: Fault) {
        session.fail(fault)
        drive()
    }

    private func drive() {
        while let action = session.next() { perform(action) }
        if isFlooded, verdict == nil {
            isFlooded = false
            return end(.malformed(.replyTooLong))
        }
        wait()
    }

    private func perform(_ action: Session.Action) {
        guard let context else { return finish(.cancelled) }
        switch action {
        case .write(let commands):
            (lines, lineLength) = (0, 0)
            var octets: [UInt8] = []
            for command in commands { command.encode(into: &octets) }
            context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: octets)), promise: nil)
        case .startTLS: startTLS(context)
        case .ready:
            finish(.ready(greeting))
            session.quit()
        case .close(let failure):
            finish(failure.map(result(of:)) ?? .refused)
            close(context)
        case .chooseMechanism: session.signIn(by: nil, initial: nil)
        // A session that was asked for nothing asks for nothing.
        default: end(.cancelled)
        }
    }

    private var greeting: ProbeResult.Greeting {
        .init(
            mechanisms: session.capabilities.mechanisms, size: session.capabilities.maxSize,
            namesMailDomain: shown.names(domain))
    }

    private func startTLS(_ context: ChannelHandlerContext) {
        isStartingTLS = true
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        secure(context.channel).whenComplete { result in
            let handler = bound.value
            handler.isStartingTLS = false
            switch result {
            case .success: handler.session.tlsStarted()
            case .failure(DialError.tls(let fault)): handler.session.fail(.tls(fault))
            case .failure: handler.session.fail(.closed)
            }
            handler.drive()
        }
    }

    private func result(of failure: Failure) -> ProbeResult {
        switch failure.fault {
        case .refused(let reply): 400..<500 ~= reply.code ? .busy(reply.code) : .rejected(reply.code)
        case .lacks("STARTTLS"): .noTLS
        case .tls(let fault): ProbeResult(fault, shown)
        case .malformed(.unexpectedOctets) where security == .starttls && failure.phase == .tls: .injection
        case .malformed(.unexpectedOctets) where failure.phase == .starttls: .injection
        case .malformed: .notSMTP
        case .timedOut: .silent
        case .closed: .refused
        default: .cancelled
        }
    }

    /// Says that TLS ends (RFC 8446 §6.1), and does not wait for the server to say so too: it may never.
    private func close(_ context: ChannelHandlerContext) {
        let channel = context.channel
        context.close(promise: nil)
        cut(channel)
    }

    private func finish(_ result: ProbeResult) {
        guard verdict == nil else { return }
        verdict = result
        promise.succeed(result)
    }

    /// Until the next reply; a server that says goodbye slowly is left.
    private func wait() {
        deadline?.cancel()
        deadline = nil
        guard !session.isClosed, !isStartingTLS, let context else { return }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let limit = verdict == nil ? patience : farewell
        deadline = context.eventLoop.scheduleTask(in: limit) { bound.value.end(.timedOut) }
    }
}
#endif
