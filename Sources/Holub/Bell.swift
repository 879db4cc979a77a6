#if Sending
import Synchronization

/// Wakes those who work when there is something to do sooner than they thought.
final class Bell: Sendable {
    private struct State {
        var rings = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// How often it rang so far.
    var rings: Int { state.withLock(\.rings) }

    func ring() {
        let waiters = state.withLock { state in
            state.rings += 1
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when it has rung more often than `heard`, or when the task is cancelled.
    func wait(after heard: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.rings > heard || Task.isCancelled { return true }
                    state.waiters.append(continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }
}
#endif
