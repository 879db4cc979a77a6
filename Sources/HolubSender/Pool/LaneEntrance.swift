#if Sending
import HolubSMTP
import NIOCore

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
            return HandOver(jobs: jobs, lane: self, results: Arrival(results), hasBegun: hasBegun)
        }

        func cancel(_ job: SubmissionJob) {
            loop.execute { self.lane.value?.takeBack(job, because: .cancelled) }
        }

        func close() async {
            let closed = loop.flatSubmit { [loop] in self.lane.value?.close() ?? loop.makeSucceededVoidFuture() }
            try? await closed.get()
        }
    }
}
#endif
