#if Sending
import HolubSMTP
import NIOCore
import Synchronization

extension SubmissionLane {
    /// A lane as the rest of the program sees it, from any thread.
    final class Entrance: Sendable {
        let key: SubmissionPool.Key
        /// What signs in, as it was handed in.
        let secret: Secret?
        let loop: any EventLoop
        private let lane: NIOLoopBoundBox<SubmissionLane?>

        init(
            _ key: SubmissionPool.Key, _ secret: Secret?, on loop: any EventLoop, limits: PoolLimits,
            pool: SubmissionPool, open: @escaping Open
        ) {
            self.key = key
            self.secret = secret
            self.loop = loop
            lane = .makeBoxSendingValue(nil, eventLoop: loop)
            let make = { @Sendable in self.lane.value = SubmissionLane(self, limits: limits, pool: pool, open: open) }
            if loop.inEventLoop { make() } else { loop.execute(make) }
        }

        /// Hands a message over, in the order of the calls.
        func send(_ job: SubmissionJob) -> HandOver {
            let hasBegun = Begun()
            let result = loop.flatSubmit { [loop] in
                hasBegun.set()
                let promise = loop.makePromise(of: SubmissionPool.Result.self)
                self.lane.value?.add(Waiting(job: job) { promise.succeed($0) })
                return promise.futureResult
            }
            return HandOver(job: job, lane: self, result: result, hasBegun: hasBegun)
        }

        func cancel(_ job: SubmissionJob) { loop.execute { self.lane.value?.cancel(job) } }

        func close() async {
            let closed = loop.flatSubmit { [loop] in self.lane.value?.close() ?? loop.makeSucceededVoidFuture() }
            try? await closed.get()
        }
    }
}

/// A message that was handed over, and the fate that is still to come.
struct HandOver: Sendable {
    let job: SubmissionJob
    let lane: SubmissionLane.Entrance
    fileprivate let result: EventLoopFuture<SubmissionPool.Result>
    fileprivate let hasBegun: Begun

    /// Waits for its fate. When the task is cancelled, the message ends by the fate that it has reached.
    func fate(_ alsoCancel: @escaping @Sendable () -> Void = {}) async -> SubmissionPool.Result {
        do {
            return try await withTaskCancellationHandler {
                try await result.get()
            } onCancel: {
                lane.cancel(job)
                alsoCancel()
            }
        } catch {
            return SubmissionPool.Result(outcome: hasBegun.fateWithoutVerdict, context: SubmissionContext())
        }
    }
}

/// Whether a message ever came to the loop of its connection.
final class Begun: Sendable {
    private let value = Atomic(false)

    func set() { value.store(true, ordering: .releasing) }

    /// The fate of a message about which the loop tells none, such as one that is shut down. Of what has begun nobody
    /// knows how far it came.
    var fateWithoutVerdict: Outcome {
        value.load(ordering: .acquiring)
            ? .unknown(Failure(.afterData, .closed), refused: []) : .notSent(Failure(.mail, .closed), refused: [])
    }
}
#endif
