#if Sending
import HolubSender
public import ServiceLifecycle

extension Mailroom: Service {
    /// Works the outbox until the service is told to stop: then the message that is under way comes to its end, and no other
    /// begins. Cancelling the task ends it sooner; what then may have gone out is *perhaps sent*.
    public func run() async throws {
        let stop = StopSignal()
        try await withGracefulShutdownHandler {
            _ = try await OutboxWorker(core: core, stop: stop).work(.untilStopped)
            await hangUp()
        } onGracefulShutdown: {
            stop.set()
            core.bell.ring()
        }
    }

    /// Does everything that is due now, and returns when the next thing will be; nil when nothing waits.
    ///
    /// For programs that run now and then, and for tests: with a ``VirtualWallClock``, call it, set the clock to what it
    /// returned, and call it again.
    @discardableResult
    public func work() async throws -> Moment? {
        let next = try await OutboxWorker(core: core, stop: StopSignal()).work(.untilIdle)
        await hangUp()
        return next
    }

    /// Connections are kept while the outbox works, and not between.
    private func hangUp() async {
        await core.courier.close()
        await core.route?.courier.close()
    }
}
#endif
