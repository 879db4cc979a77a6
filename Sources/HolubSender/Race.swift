#if Sending
import Synchronization

/// The moment came before what was to be done was done.
struct TooLate: Error {}

/// What `work` gives, unless the moment comes first: then it is cancelled, and nobody waits for its end.
/// - Throws: ``TooLate``; what `work` throws.
func doing<Value: Sendable>(
    before moment: ContinuousClock.Instant?, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    guard let moment else { return try await work() }
    guard moment > .now else { throw TooLate() }
    // No clock is set farther than that, about thirty years.
    let end = min(moment, .now + .seconds(1_000_000_000))
    let race = Race<Value>()
    return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
            race.begin(
                continuation,
                Task {
                    do { race.end(.success(try await work())) } catch { race.end(.failure(error)) }
                },
                Task {
                    do { try await Task.sleep(until: end, clock: .continuous) } catch { return }
                    race.end(.failure(TooLate()))
                })
        }
    } onCancel: {
        race.cancelWork()
    }
}

/// Two tasks, the first of which to end decides.
private final class Race<Value: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Value, any Error>?
        /// It came before there was anybody to be told.
        var early: Result<Value, any Error>?
        var work: Task<Void, Never>?
        var alarm: Task<Void, Never>?
        var isCancelled = false
    }

    private let state = Mutex(State())

    func begin(
        _ continuation: CheckedContinuation<Value, any Error>, _ work: Task<Void, Never>, _ alarm: Task<Void, Never>
    ) {
        let early = state.withLock { state in
            state.work = work
            state.alarm = alarm
            if state.isCancelled { work.cancel() }
            if state.early == nil { state.continuation = continuation }
            return state.early
        }
        guard let early else { return }
        settle()
        continuation.resume(with: early)
    }

    func end(_ result: Result<Value, any Error>) {
        let continuation = state.withLock { state in
            if state.early == nil { state.early = result }
            defer { state.continuation = nil }
            return state.continuation
        }
        guard let continuation else { return }
        settle()
        continuation.resume(with: result)
    }

    /// The task that waits was cancelled: so is the work, which says how that ends.
    func cancelWork() {
        state.withLock { state in
            state.isCancelled = true
            state.work?.cancel()
        }
    }

    private func settle() {
        let (work, alarm) = state.withLock { ($0.work, $0.alarm) }
        work?.cancel()
        alarm?.cancel()
    }
}
#endif
