#if Sending
import NIOCore

/// The sockets and timers that work for one result, all on one event loop.
///
/// The first outcome, be it a value, an error, the deadline or the task's cancellation, settles the scope; then every
/// timer is stopped and every socket but the one kept is closed. What is admitted later is refused.
final class SocketScope<Value: Sendable>: Sendable {
    let loop: any EventLoop
    private let promise: EventLoopPromise<Value>
    private let state: NIOLoopBoundBox<State>

    private struct State {
        var isSettled = false
        var channels: [ObjectIdentifier: any Channel] = [:]
        var timers: [Scheduled<Void>] = []
    }

    init(
        on loop: any EventLoop, within limit: TimeAmount,
        orFailWith late: @autoclosure @escaping @Sendable () -> any Error
    ) {
        self.loop = loop
        promise = loop.makePromise(of: Value.self)
        state = .makeBoxSendingValue(State(), eventLoop: loop)
        loop.execute { self.after(limit) { self.fail(late()) } }
    }

    /// Runs `start` on the loop and waits for the outcome. Cancelling the task settles the scope with a
    /// `CancellationError`.
    func result(_ start: @escaping @Sendable () -> Void) async throws -> Value {
        try await withTaskCancellationHandler {
            loop.execute { if !self.isSettled { start() } }
            return try await promise.futureResult.get()
        } onCancel: {
            loop.execute { self.fail(CancellationError()) }
        }
    }

    // What follows is called on the loop.

    var isSettled: Bool { state.value.isSettled }

    /// Takes charge of a socket, at best in its initialiser, before it connects.
    func admit(_ channel: any Channel) throws {
        guard !isSettled else { throw ChannelError.ioOnClosedChannel }
        state.value.channels[ObjectIdentifier(channel)] = channel
    }

    func after(_ delay: TimeAmount, _ work: @escaping @Sendable () -> Void) {
        guard !isSettled else { return }
        state.value.timers.append(loop.scheduleTask(in: delay) { if !self.isSettled { work() } })
    }

    func succeed(_ value: Value, keeping kept: (any Channel)? = nil) {
        guard settle(keeping: kept) else { return }
        promise.succeed(value)
    }

    func fail(_ error: any Error) {
        guard settle(keeping: nil) else { return }
        promise.fail(error)
    }

    private func settle(keeping kept: (any Channel)?) -> Bool {
        guard !isSettled else { return false }
        state.value.isSettled = true
        let (channels, timers) = (state.value.channels, state.value.timers)
        state.value.channels = [:]
        state.value.timers = []
        for timer in timers { timer.cancel() }
        for (id, channel) in channels where kept.map({ ObjectIdentifier($0) }) != id {
            channel.close(promise: nil)
        }
        return true
    }
}

extension TimeAmount {
    /// NIO counts in nanoseconds; three hundred years are enough for any deadline.
    init(clamping duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let bounded = min(max(seconds, 0), 9_000_000_000)
        self = .nanoseconds(bounded * 1_000_000_000 + max(attoseconds, 0) / 1_000_000_000)
    }
}
#endif
