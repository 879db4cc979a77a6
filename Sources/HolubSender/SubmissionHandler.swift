#if Sending
package import HolubNetwork
import HolubProviderKit
package import HolubSMTP
package import NIOCore

/// Puts the session machine on a channel: octets to events, actions to octets. It decides nothing itself.
///
/// Octets are gathered while a burst is read and judged when it is over, so that what came with the last reply is seen.
/// Everything runs on the channel's event loop.
package final class SubmissionHandler: ChannelInboundHandler {
    package typealias InboundIn = ByteBuffer
    package typealias OutboundOut = ByteBuffer

    var session: Session
    let deadlines: Deadlines
    private let secure: @Sendable (any Channel) -> EventLoopFuture<TLSSession>
    let cut: @Sendable (any Channel) -> Void
    // What signs in lives only as long as the sign-in.
    private var prepare: (@Sendable ([SASLMechanism]) throws(Fault) -> SASLExchange?)?
    var exchange: SASLExchange?
    private(set) var redaction: Redaction?
    private var lastOffer: Capabilities?
    /// From the word to start TLS to its result, which alone says how that ended.
    private var isStartingTLS = false
    var alarm = Alarm()
    var context: ChannelHandlerContext?
    /// What is to be written with the next flush.
    var pending = ByteBuffer()
    /// It holds what signs in, and is wiped when it has left.
    private var isPendingSecret = false
    /// The last of a message's content, which waits for its terminator, or is never written.
    var content = ByteBuffer()
    /// At most two: the one whose content or verdict is due, and the one behind it.
    var jobs: [Job] = []
    private var begun = 0
    /// From whom messages come, when they are not handed in.
    package var keeper: Keeper?
    var handedIn: [Handed] = []
    private var isDriving = false
    /// The session has asked for leave, and nobody has answered yet.
    var awaitsLeave = false
    var pieces = Pieces()
    private var readiness: EventLoopPromise<Capabilities>
    var probe: EventLoopPromise<Failure?>?
    private let farewell: EventLoopPromise<Void>
    /// What was said, when somebody wants to know.
    package let transcript: Transcript?
    package private(set) var tls: TLSSession?
    /// The mechanism of the last sign-in.
    package private(set) var mechanism: SASLMechanism?

    package init(
        _ plan: Plan, on eventLoop: any EventLoop, tls: TLSSession? = nil, transcript: Transcript? = nil
    ) {
        self.tls = tls
        self.transcript = transcript
        secure = plan.secure
        cut = plan.cut
        prepare = plan.exchange
        deadlines = plan.deadlines
        session = Session(plan.session)
        redaction = plan.secret.map { Redaction($0) }
        transcript?.begin(without: redaction)
        readiness = eventLoop.makePromise()
        farewell = eventLoop.makePromise()
    }

    /// Succeeds when the session can take a message; fails with a ``/HolubSMTP/Failure``.
    package var ready: EventLoopFuture<Capabilities> { readiness.futureResult }
    /// Succeeds when the connection is closed.
    package var closed: EventLoopFuture<Void> { farewell.futureResult }
    /// What the server offers now, or offered last.
    package var capabilities: Capabilities {
        lastOffer ?? redaction?.applied(to: session.capabilities) ?? session.capabilities
    }
    /// The phase that a failure now would bear.
    package var phase: Phase { session.phase }
    package var isReady: Bool { session.isReady && jobs.isEmpty }
    /// Whether a message that is handed in now would be begun at once.
    package var canBegin: Bool { jobs.count < 2 && session.takesMessage }
    package var hasEnded: Bool { session.isClosed }
    /// The server refused a message that went by BDAT.
    package var chunkWasRefused: Bool { session.chunkWasRefused }

    /// Ends the life of a handler that came to no channel.
    func abandon() {
        forgetSecrets()
        transcript?.end()
        readiness.fail(Failure(.connect, .closed))
        farewell.succeed()
    }

    // MARK: Events of the channel

    package func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { arm() }
    }

    package func channelActive(context: ChannelHandlerContext) { arm() }

    package func handlerRemoved(context: ChannelHandlerContext) {
        fail(.closed)
        self.context = nil
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        guard !session.isClosed else { return }
        buffer.withUnsafeReadableBytes { octets in
            transcript?.received(octets)
            session.receive(octets)
        }
    }

    package func channelReadComplete(context: ChannelHandlerContext) { drive() }

    package func channelInactive(context: ChannelHandlerContext) {
        drive()
        // A handshake that fails closes the channel before it says why.
        guard !isStartingTLS else { return }
        fail(.closed)
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        drive()
        guard !isStartingTLS else { return }
        if case DialError.tls(let fault) = error { fail(.tls(fault)) } else { fail(.closed) }
    }

    // MARK: Actions

    /// Performs every action that is due, then waits with a deadline. What is asked for meanwhile joins it: all of it is
    /// one write.
    func drive() {
        guard !isDriving else { return }
        isDriving = true
        repeat {
            while let action = session.next() { perform(action) }
        } while begin()
        // Whoever keeps the connection may have said goodbye on hearing that nothing is under way.
        while let action = session.next() { perform(action) }
        isDriving = false
        flush()
        arm()
    }

    /// Begins the next message, if there is one and the session can take it.
    private func begin() -> Bool {
        guard jobs.count < 2, session.standing().takesMessage, let (message, finish) = next() else { return false }
        let isFirst = jobs.isEmpty
        if let failure = session.begin(message.envelope, size: message.size, needs: message.needs) {
            finish(.notSent(failure, refused: []), nil)
            return true
        }
        begun += 1
        jobs.append(Job(number: begun, message: message, finish: finish))
        // Leave for what lies ready is asked while the verdict on the message before is awaited: so it costs no turn.
        if !isFirst, case .pieces = message.content { requestLeave(of: 1) }
        return true
    }

    private func next() -> Handed? {
        guard handedIn.isEmpty else { return handedIn.removeFirst() }
        if let job = keeper?.next() { return job }
        if jobs.isEmpty { keeper?.rested() }
        return nil
    }

    private func perform(_ action: Session.Action) {
        switch action {
        case .write(let commands): write(commands)
        case .startTLS: startTLS()
        case .chooseMechanism(let offered):
            chooseMechanism(offered)
        case .answerChallenge(let challenge): answer(challenge)
        case .ready:
            forgetSecrets()
            readiness.succeed(capabilities)
        case .sendContent(let framing): sendContent(framing)
        case .askLeave: askLeave()
        case .writeTerminator: writeTerminator()
        case .probed(let failure): take(&probe)?.succeed(failure.map { redaction?.applied(to: $0) ?? $0 })
        case .finished(let outcome):
            content.clear()
            awaitsLeave = false
            guard !jobs.isEmpty else { return }
            let job = jobs.removeFirst()
            job.finish(redaction?.applied(to: outcome) ?? outcome, receipt(of: job, outcome))
        case .close(let failure): close(because: failure)
        }
    }

    private func take<Value>(_ value: inout Value?) -> Value? {
        defer { value = nil }
        return value
    }

    private func write(_ commands: [Command]) {
        var octets: [UInt8] = []
        octets.reserveCapacity(256)
        for command in commands {
            command.encode(into: &octets)
            transcript?.sent(command)
        }
        pending.writeBytes(octets)
        guard commands.contains(where: \.holdsSecret) else { return }
        isPendingSecret = true
        wipe(&octets)
    }

    private func chooseMechanism(_ offered: [SASLMechanism]) {
        do throws(Fault) { exchange = try prepare?(offered) } catch { return session.giveUpSignIn(because: error) }
        mechanism = exchange?.mechanism ?? mechanism
        session.signIn(by: exchange?.mechanism, initial: exchange?.initialResponse)
    }

    /// What finds an echo of the secret stays as long as the connection: a server can repeat it in any reply.
    private func forgetSecrets() {
        prepare = nil
        exchange = nil
    }

    /// One group, one buffer, one flush.
    func flush() {
        guard pending.readableBytes > 0, let context else { return }
        let buffer = pending
        pending = context.channel.allocator.buffer(capacity: 0)
        guard isPendingSecret else { return context.writeAndFlush(wrapOutboundOut(buffer), promise: nil) }
        isPendingSecret = false
        let left = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBoundBox(buffer, eventLoop: context.eventLoop), eventLoop = context.eventLoop
        left.futureResult.whenComplete { _ in
            // A turn later nobody else holds it, so that it is the octets that are overwritten and no copy of them.
            eventLoop.execute { bound.value.setRepeatingByte(0, count: bound.value.readableBytes, at: 0) }
        }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: left)
    }

    private func startTLS() {
        guard let context else { return }
        transcript?.startedTLS()
        isStartingTLS = true
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        secure(context.channel).assumeIsolatedUnsafelyOnLoop(bound) { handler, result in
            handler.isStartingTLS = false
            switch result {
            case .success(let tls):
                handler.tls = tls
                handler.session.tlsStarted()
            case .failure(DialError.tls(let fault)): handler.fail(.tls(fault))
            case .failure: handler.fail(.closed)
            }
            handler.drive()
        }
    }

    private func close(because failure: Failure?) {
        let failure = failure.map { redaction?.applied(to: $0) ?? $0 }
        forgetSecrets()
        lastOffer = capabilities
        redaction = nil
        transcript?.end()
        stopAlarm()
        flush()
        readiness.fail(failure ?? Failure(session.phase, .closed))
        closeChannel(because: failure?.fault)
        for (_, finish) in handedIn { finish(.notSent(Failure(.mail, .closed), refused: []), nil) }
        handedIn = []
        keeper?.closed()
        keeper = nil
        farewell.succeed()
    }
}

extension EventLoopFuture where Value: Sendable {
    /// Calls back on the loop on which both the future and the handler live.
    func assumeIsolatedUnsafelyOnLoop<Handler>(
        _ bound: NIOLoopBound<Handler>, _ body: @escaping @Sendable (Handler, Result<Value, any Error>) -> Void
    ) {
        whenComplete { result in body(bound.value, result) }
    }
}
#endif
