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
        try await OutboxWorker(core: core, stop: StopSignal()).work(.untilIdle)
    }

    /// Wraps every sealed password with the current key, after the key was changed. It can be ended and called again at any
    /// time: what is done stays done, and the previous keys open what is not.
    /// - Returns: how many were wrapped anew.
    @discardableResult
    public func rotateKey() async throws -> Int {
        var count = 0, after: MailboxID?
        while true {
            let page = try await core.store.mailboxesWithSecrets(after: after, limit: 100)
            guard let last = page.last else { return count }
            after = last.id
            for record in page where !(record.sealed.map(core.keys.isCurrent) ?? true) {
                try await core.change { () -> ([StoreChange], Void) in
                    guard var record = try await core.store.mailbox(record.id), let sealed = record.sealed,
                        !core.keys.isCurrent(sealed)
                    else { return ([], ()) }
                    record.sealed = try core.keys.rewrapped(
                        sealed, field: .password, of: record.id, account: record.account)
                    return ([.put(.mailbox(record))], ())
                }
                count += 1
            }
        }
    }
}
#endif
