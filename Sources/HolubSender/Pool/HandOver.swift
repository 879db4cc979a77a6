#if Sending
import HolubSMTP
import NIOCore
import Synchronization

/// The fates of messages that were handed over together, on their event loop.
final class Gathering {
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
    let results: Arrival<[SubmissionPool.Result]>
    let hasBegun: Begun

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

/// What comes of a future, for one task that waits for it. What is there already costs no change of thread.
final class Arrival<Value: Sendable>: Sendable {
    private enum State: Sendable {
        case awaited(CheckedContinuation<Value, any Error>?)
        case arrived(Result<Value, any Error>)
    }

    private let state = Mutex(State.awaited(nil))

    init(_ future: EventLoopFuture<Value>) {
        future.whenComplete { [self] result in
            let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
                defer { state = .arrived(result) }
                guard case .awaited(let waiting) = state else { return nil }
                return waiting
            }
            waiting?.resume(with: result)
        }
    }

    func get() async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let result = state.withLock { state in
                if case .arrived(let result) = state { return Optional(result) }
                state = .awaited(continuation)
                return nil
            }
            if let result { continuation.resume(with: result) }
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
