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

        /// Hands messages over, in the order of the calls.
        func send(_ jobs: [SubmissionJob]) -> HandOver {
            let hasBegun = Begun()
            let results = loop.flatSubmit { [loop] in
                hasBegun.set()
                let promise = loop.makePromise(of: [SubmissionPool.Result].self)
                let gathering = Gathering(jobs.count, promise)
                for (index, job) in jobs.enumerated() {
                    self.lane.value?.add(Waiting(job: job) { gathering.put($0, at: index) })
                }
                return promise.futureResult
            }
            return HandOver(jobs: jobs, lane: self, results: results, hasBegun: hasBegun)
        }

        func cancel(_ job: SubmissionJob) { loop.execute { self.lane.value?.cancel(job) } }

        func close() async {
            let closed = loop.flatSubmit { [loop] in self.lane.value?.close() ?? loop.makeSucceededVoidFuture() }
            try? await closed.get()
        }
    }
}

/// The fates of messages that were handed over together, on their event loop.
private final class Gathering {
    private var results: [SubmissionPool.Result?]
    private var missing: Int
    private let promise: EventLoopPromise<[SubmissionPool.Result]>

    init(_ count: Int, _ promise: EventLoopPromise<[SubmissionPool.Result]>) {
        results = Array(repeating: nil, count: count)
        missing = count
        self.promise = promise
    }

    func put(_ result: SubmissionPool.Result, at index: Int) {
        if results[index] == nil { missing -= 1 }
        results[index] = result
        if missing == 0 { promise.succeed(results.compactMap { $0 }) }
    }
}

/// Messages that were handed over, and the fates that are still to come.
struct HandOver: Sendable {
    let jobs: [SubmissionJob]
    let lane: SubmissionLane.Entrance
    fileprivate let results: EventLoopFuture<[SubmissionPool.Result]>
    fileprivate let hasBegun: Begun

    /// Waits for their fates. When the task is cancelled, each ends by the fate that it has reached.
    func fates(_ alsoCancel: @escaping @Sendable () -> Void = {}) async -> [SubmissionPool.Result] {
        do {
            return try await withTaskCancellationHandler {
                try await results.get()
            } onCancel: {
                for job in jobs.reversed() { lane.cancel(job) }
                alsoCancel()
            }
        } catch {
            return jobs.map { _ in
                SubmissionPool.Result(outcome: hasBegun.fateWithoutVerdict, context: SubmissionContext())
            }
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
