#if Sending
import HolubSender
public import ServiceLifecycle

extension Mailroom: Service {
    /// Works the outbox until the service is told to stop: then the message that is under way comes to its end, and no other
    /// begins. Cancelling the task ends it sooner; what then may have gone out is *perhaps sent*.
    public func run() async throws {
        let stop = StopSignal()
        try await withGracefulShutdownHandler {
            try await work(until: stop)
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
    public func work() async throws -> Moment? { try await OutboxWorker(core: core, stop: StopSignal()).work() }

    /// How often to look for what other processes have put into a store that is shared.
    static let glance = Duration.seconds(5)

    private func work(until stop: StopSignal) async throws {
        let worker = OutboxWorker(core: core, stop: stop)
        while !stop.isSet, !Task.isCancelled {
            var next: Moment?
            do {
                next = try await worker.work()
            } catch let error as StoreError {
                // A store that is full or busy now may do again in a while.
                core.log(error)
            }
            let now = core.clock.now
            // What is due and could not be done is tried again in a moment, and not at once.
            let wake = min(max(next ?? now + Self.glance, now + .milliseconds(500)), now + Self.glance)
            guard !stop.isSet else { return }
            await withTaskGroup { group in
                group.addTask { try? await core.clock.sleep(until: wake) }
                group.addTask { await core.bell.wait() }
                await group.next()
                group.cancelAll()
            }
        }
    }
}
#endif
