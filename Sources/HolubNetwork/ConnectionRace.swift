#if Sending
import HolubSMTP
import NIOCore
import NIOPosix

/// Connects to the first of several addresses that answers (RFC 8305 §5): one attempt after the other, each begun when
/// the one before has failed or has been silent for a moment.
final class ConnectionRace: Sendable {
    /// RFC 8305 §8 recommends 250 ms.
    static let attemptDelay = TimeAmount.milliseconds(250)

    private let scope: SocketScope<any Channel>
    private let attempts: NIOLoopBoundBox<Attempts>

    private struct Attempts {
        var waiting: ArraySlice<SocketAddress>
        var running = 0
        var begun = 0
        var failure: DialError?
    }

    private let prepare: @Sendable (any Channel) throws -> Void

    init(
        to addresses: [SocketAddress], on loop: any EventLoop, within limit: TimeAmount,
        prepare: @escaping @Sendable (any Channel) throws -> Void
    ) {
        self.prepare = prepare
        let attempts = NIOLoopBoundBox.makeBoxSendingValue(Attempts(waiting: addresses[...]), eventLoop: loop)
        self.attempts = attempts
        scope = SocketScope(
            on: loop, within: limit, orFailWith: DialError.timedOut.orMoreTelling(attempts.value.failure ?? .timedOut))
    }

    func winner() async throws(DialError) -> any Channel {
        do {
            return try await scope.result { self.begin() }
        } catch let error as DialError {
            throw error
        } catch {
            throw .cancelled
        }
    }

    private func begin() {
        guard !scope.isSettled, let address = attempts.value.waiting.popFirst() else { return }
        attempts.value.running += 1
        attempts.value.begun += 1
        let number = attempts.value.begun
        ClientBootstrap(group: scope.loop)
            // The scope has the only deadline.
            .connectTimeout(.hours(1))
            .channelOption(.autoRead, value: false)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try self.scope.admit(channel)
                    try self.prepare(channel)
                }
            }
            .connect(to: address)
            .whenComplete { self.finished($0, address) }
        scope.after(Self.attemptDelay) { if self.attempts.value.begun == number { self.begin() } }
    }

    private func finished(_ result: Result<any Channel, any Error>, _ address: SocketAddress) {
        guard !scope.isSettled else { return }
        attempts.value.running -= 1
        let failure: DialError
        switch result {
        // The address was judged before; this is the one that the system has really connected to. A peer that has hung up
        // already has none any more, and may have said why.
        case .success(let channel) where channel.remoteAddress == address || channel.remoteAddress == nil:
            return scope.succeed(channel, keeping: channel)
        case .success(let channel):
            channel.close(promise: nil)
            failure = .blocked
        case .failure(let error):
            failure = DialError(connecting: error)
        }
        attempts.value.failure = attempts.value.failure?.orMoreTelling(failure) ?? failure
        if !attempts.value.waiting.isEmpty {
            begin()
        } else if attempts.value.running == 0 {
            scope.fail(attempts.value.failure ?? .unreachable)
        }
    }
}
#endif
