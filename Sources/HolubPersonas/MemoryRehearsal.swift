#if Personas
import HolubNetwork
public import HolubSMTP
import HolubSender
import NIOCore
import NIOEmbedded

/// A rehearsal in memory: the sender's own channel handler with its deadlines, over a channel without a socket, in a time
/// that passes only when nobody has anything to say.
public struct MemoryRehearsal: Sendable {
    /// The persona, its variant, the message, and how to sign in.
    public var rehearsal: MachineRehearsal
    public var deadlines: Deadlines

    public init(_ rehearsal: MachineRehearsal, deadlines: Deadlines = .delivery) {
        self.rehearsal = rehearsal
        self.deadlines = deadlines
    }

    /// How an attempt ended, and how long it would have taken.
    public struct Result: Sendable {
        /// The message's fate as the sender tells it.
        public var outcome: Outcome
        public var record: PersonaRecord
        public var tally: PersonaPlayer.Tally
        /// For how long nobody said anything: a deadline, where one has passed.
        public var waited: Duration
        /// The connection was still open when every deadline had long passed.
        public var isEndless: Bool

        /// Whether the fate is one that the truth allows; see ``MachineRehearsal/Result/allows(_:after:)``.
        public var isTruthful: Bool { MachineRehearsal.Result.allows(outcome, after: record) }
    }

    /// One attempt to send, over the connection with this number, counted from zero.
    /// - Throws: what the channel throws when the handler misuses it, which is a fault of the sender's.
    public func attempt(_ number: Int = 0) throws -> Result {
        let stage = try MemoryStage(self, number)
        try stage.play()
        return stage.result
    }
}

/// What a socket says of a reset.
private struct ConnectionReset: Error {}

/// The sender's handler, the player, and what is on its way from one to the other.
private final class MemoryStage {
    /// No deadline is so long; in seconds.
    private static let patience = 7200

    private let channel = EmbeddedChannel()
    private let handler: SubmissionHandler
    private let handshake: NIOLoopBoundBox<EventLoopPromise<TLSSession>?>
    private let message: RehearsalMessage
    private var player: PersonaPlayer
    private var coming: [PersonaPlayer.Output] = []
    private var outcome: Outcome?
    private var isClosed = false
    private var seconds = 0

    init(_ memory: MemoryRehearsal, _ number: Int) throws {
        let rehearsal = memory.rehearsal
        let handshake = NIOLoopBoundBox<EventLoopPromise<TLSSession>?>(nil, eventLoop: channel.eventLoop)
        let secret = try? Secret(rehearsal.password)
        let plan = SubmissionHandler.Plan(
            session: rehearsal.session,
            deadlines: memory.deadlines,
            exchange: { offered in secret.flatMap { rehearsal.exchange(offered, $0) } }, secret: secret,
            secure: { channel in
                let promise = channel.eventLoop.makePromise(of: TLSSession.self)
                handshake.value = promise
                return promise.futureResult
            })
        self.handshake = handshake
        message = rehearsal.message
        handler = SubmissionHandler(plan, on: channel.eventLoop)
        player = PersonaPlayer(
            rehearsal.persona, connection: number, mishap: rehearsal.variant.mishap(on: number))
        try channel.pipeline.syncOperations.addHandler(handler)
        // RFC 5737 §3: an address for documentation; nothing is dialled.
        channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 465), promise: nil)
    }

    var result: MemoryRehearsal.Result {
        MemoryRehearsal.Result(
            outcome: outcome ?? .unknown(Failure(handler.phase, .timedOut), refused: []), record: player.record,
            tally: player.tally, waited: .seconds(seconds), isEndless: !isClosed || outcome == nil)
    }

    func play() throws {
        handler.closed.assumeIsolated().whenComplete { _ in self.isClosed = true }
        handler.ready.assumeIsolated().whenComplete { result in self.opened(result) }
        coming = player.opened()
        while !isClosed, seconds < Self.patience {
            try listen()
            if outcome != nil, handler.isReady { handler.quit() }
        }
        // What was written before the end still arrives.
        while let octets = try channel.readOutbound(as: ByteBuffer.self) {
            _ = player.received(octets.readableBytesView)
        }
        _ = try? channel.finish(acceptAlreadyClosed: true)
    }

    private func opened(_ result: Swift.Result<Capabilities, any Error>) {
        switch result {
        case .success:
            let promise = channel.eventLoop.makePromise(of: Outcome.self)
            promise.futureResult.assumeIsolated().whenSuccess { self.outcome = $0 }
            let job = SubmissionJob(
                envelope: message.envelope, size: message.octets.count, needs: message.needs,
                content: .octets(message.octets))
            handler.send(job, promise)
        case .failure(let error):
            let failure = error as? Failure ?? Failure(handler.phase, .closed)
            outcome = .notSent(failure, refused: [])
        }
    }

    /// One step of the server, or one second in which nothing happens.
    private func listen() throws {
        while let octets = try channel.readOutbound(as: ByteBuffer.self) {
            coming += player.received(octets.readableBytesView)
        }
        if let promise = handshake.value {
            handshake.value = nil
            return shakeHands(promise)
        }
        guard !coming.isEmpty else {
            seconds += 1
            return channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        }
        switch coming.removeFirst() {
        case .octets(let octets): try channel.writeInbound(ByteBuffer(bytes: octets))
        case .startTLS, .stall: break
        case .close: channel.close(promise: nil)
        case .reset:
            channel.pipeline.fireErrorCaught(ConnectionReset())
            channel.close(promise: nil)
        }
        channel.embeddedEventLoop.run()
    }

    private func shakeHands(_ promise: EventLoopPromise<TLSSession>) {
        switch coming.isEmpty ? .stall : coming.removeFirst() {
        case .startTLS:
            player.tlsStarted()
            promise.succeed(TLSSession(version: .tls13))
        case .octets: promise.fail(DialError.tls(.notTLS))
        case .stall: promise.fail(DialError.tls(.timedOut))
        case .close, .reset: promise.fail(DialError.tls(.closed))
        }
    }
}
#endif
