#if Sending
import HolubSMTP
import NIOCore

/// One mailbox's way to its server: the messages that wait, and the connections that take them. It lives on one event
/// loop, and so do all its connections.
final class SubmissionLane {
    typealias Open = @Sendable () async -> Result<SubmissionConnection, OpenFailure>

    /// A message that waits for a connection.
    struct Waiting {
        let job: SubmissionJob
        let finish: (SubmissionPool.Result) -> Void
        /// So many connections, in use before, have ended before anything of it was taken.
        var replacements = 0
    }

    /// It owns the lane.
    private weak var entrance: Entrance?
    private let key: SubmissionPool.Key
    private let loop: any EventLoop
    private let limits: PoolLimits
    private let open: Open
    private let pool: SubmissionPool
    private var waiting: CircularBuffer<Waiting> = []
    private var connections: [KeptConnection] = []
    private var opening: Task<Void, Never>?
    /// Nobody waited any more for the connection that is opening.
    private var hasGivenUp = false
    private var isForgotten = false

    init(_ entrance: Entrance, limits: PoolLimits, pool: SubmissionPool, open: @escaping Open) {
        self.entrance = entrance
        key = entrance.key
        loop = entrance.loop
        self.limits = limits
        self.pool = pool
        self.open = open
    }

    // MARK: What callers ask for

    func add(_ message: Waiting) {
        // Whoever sends may have been given this lane just before it was forgotten.
        if isForgotten, let entrance { pool.remember(entrance) }
        isForgotten = false
        waiting.append(message)
        serve()
    }

    /// Takes a message back: before its end has left it is not sent.
    func cancel(_ job: SubmissionJob) {
        guard let index = waiting.firstIndex(where: { $0.job === job }) else {
            for connection in connections { connection.handler.cancel(job) }
            return
        }
        let message = waiting.remove(at: index)
        if waiting.isEmpty { giveUpOpening() }
        message.finish(.untried(Failure(.connect, .cancelled)))
    }

    /// Gives up its connections.
    /// - Returns: when those are closed that nothing was sent over.
    func close() -> EventLoopFuture<Void> {
        let resting = connections.filter(\.isResting).map(\.handler.closed)
        for connection in connections { connection.retire() }
        if waiting.isEmpty { giveUpOpening() }
        return .andAllComplete(resting, on: loop)
    }

    private func giveUpOpening() {
        hasGivenUp = opening != nil
        opening?.cancel()
    }

    // MARK: Messages to connections

    /// Hands waiting messages to whoever can take them, and opens another connection where there are too many.
    private func serve() {
        for connection in connections where !waiting.isEmpty && connection.canBegin { connection.handler.wake() }
        guard !waiting.isEmpty, opening == nil, connections.count < allowed else { return }
        // One connection takes a message after the other with a turn each; another one costs seven turns and a sign-in.
        guard connections.isEmpty || waiting.count > Self.backlog * connections.count else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        opening = Task { [open, loop] in
            let result = await open()
            loop.execute { bound.value.opened(result) }
        }
    }

    private static let backlog = 8

    private var allowed: Int { min(limits.connections, pool.learned(key).connections ?? .max) }

    private func opened(_ result: Result<SubmissionConnection, OpenFailure>) {
        opening = nil
        note(result)
        let wasGivenUp = hasGivenUp
        hasGivenUp = false
        switch result {
        case .success(let connection) where !connection.handler.value.hasEnded:
            let kept = KeptConnection(connection, at: loop.now, limits: limits)
            // RFC 9422 §4.1 counts MAIL commands, whatever becomes of them.
            let most = [pool.learned(key).messages, connection.context.capabilities.limits.mailMax]
            kept.messages = most.compactMap(\.self).reduce(kept.messages, min)
            connections.append(kept)
            connection.handler.value.keeper = SubmissionHandler.Keeper(
                next: { [weak self, weak kept] in kept.flatMap { self?.next(for: $0) } },
                rested: { [weak self, weak kept] in kept.map { self?.rested($0) } },
                closed: { [weak self, weak kept] in kept.map { self?.closed($0) } })
            kept.handler.wake()
            serve()
        case .success(let connection):
            failed(OpenFailure(failure: Failure(.mail, .closed), context: connection.context))
        case .failure where wasGivenUp:
            // Whoever came since is not the one who gave it up.
            serve()
            forgetIfIdle()
        case .failure(let failure): failed(failure)
        }
    }

    private func note(_ result: Result<SubmissionConnection, OpenFailure>) {
        switch result {
        case .success(let connection):
            pool.metrics.opened(true)
            pool.keep(connection.context.transcript, of: key.endpoint)
        case .failure(let failure):
            pool.metrics.opened(false)
            pool.keep(failure.context.transcript, of: key.endpoint)
        }
    }

    /// Whoever waited is told why there is no connection; where one is left, the server was seen to allow no more.
    private func failed(_ failure: OpenFailure) {
        guard connections.isEmpty else {
            let count = connections.count
            pool.learn(key) { $0.connections = count }
            return serve()
        }
        let untried = waiting
        waiting = []
        for message in untried { message.finish(.untried(failure.failure, failure.context)) }
        forgetIfIdle()
    }

    /// The next message for a connection that can take one.
    private func next(for connection: KeptConnection) -> SubmissionHandler.Handed? {
        guard !waiting.isEmpty, connection.mayTake(at: loop.now) else { return nil }
        if connection.isResting { pool.endRest() }
        let isBehind = connection.begin(at: loop.now)
        let message = waiting.removeFirst()
        return (message.job, { [weak self] in self?.finished(message, $0, $1, by: connection, wasBehind: isBehind) })
    }

    private func finished(
        _ message: Waiting, _ outcome: Outcome, _ receipt: Receipt?, by connection: KeptConnection, wasBehind: Bool
    ) {
        connection.underWay -= 1
        if case .sent = outcome { connection.taken += 1 }
        if case .unknown(let failure, _) = outcome, failure.fault != .cancelled, connection.underWay > 0 {
            pool.learn(key) { $0.losesVerdicts = true }
        }
        if connection.handler.chunkWasRefused { pool.learn(key) { $0.avoidsChunks = true } }
        guard outcome.callsForAnotherConnection,
            wasBehind || connection.isWorn(by: outcome) && message.replacements < limits.connections
        else {
            return message.finish(
                SubmissionPool.Result(outcome: outcome, context: connection.context, receipt: receipt))
        }
        // Nothing of it was taken: a new connection takes it, and nobody need know.
        if connection.taken > 0, outcome.failure?.reply != nil {
            let taken = connection.taken
            pool.learn(key) { $0.wore(out: taken) }
        }
        connection.retire()
        waiting.prepend(
            Waiting(
                job: message.job, finish: message.finish, replacements: message.replacements + (wasBehind ? 0 : 1)))
        serve()
    }

    // MARK: Connections

    /// Nothing is under way on it.
    private func rested(_ connection: KeptConnection) {
        guard !connection.isResting else { return }
        guard connection.mayTake(at: loop.now), pool.beginRest() else {
            return connection.retire()
        }
        let bound = NIOLoopBound(connection, eventLoop: loop)
        connection.rest(
            at: loop.now,
            until: loop.assumeIsolated().scheduleTask(
                in: TimeAmount(limits.rest)
            ) { bound.value.retire() })
    }

    private func closed(_ connection: KeptConnection) {
        if connection.isResting { pool.endRest() }
        connection.ended()
        connections.removeAll { $0 === connection }
        serve()
        forgetIfIdle()
    }

    private func forgetIfIdle() {
        guard connections.isEmpty, opening == nil, waiting.isEmpty else { return }
        isForgotten = true
        if let entrance { pool.forget(entrance) }
    }
}
#endif
