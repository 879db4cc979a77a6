#if Sending
import Synchronization

/// How many sockets all detections that share it may have open together. Whoever finds none free waits, first come first served;
/// the budget of a detection goes on meanwhile, so that nobody waits longer than it says.
public final class DetectionCap: Sendable {
    fileprivate struct Waiter {
        let id: UInt64
        let count: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    fileprivate struct State {
        var taken = 0
        var peak = 0
        var waiters: [Waiter] = []
        var lastID: UInt64 = 0
        /// Those who gave up before they stood in the row.
        var gone: Set<UInt64> = []
    }

    public let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: well under what the system allows the process (often 1024).
    public init(_ limit: Int = 256) { self.limit = max(limit, 1) }

    /// The most that were taken at once.
    var peak: Int { state.withLock { $0.peak } }
    var taken: Int { state.withLock { $0.taken } }
    var waiting: Int { state.withLock { $0.waiters.count } }

    /// Waits for so many; nil when the task was cancelled.
    func take(_ count: Int) async -> Permit? {
        // Who wants more than there are gets all.
        let count = min(max(count, 0), limit)
        guard count > 0 else { return Task.isCancelled ? nil : Permit(0, of: self) }
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let isTaken = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Bool? in
                    if state.gone.remove(id) != nil { return false }
                    guard state.waiters.isEmpty, state.taken + count <= limit else {
                        state.waiters.append(Waiter(id: id, count: count, continuation: continuation))
                        return nil
                    }
                    state.take(count)
                    return true
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            giveUp(id)
        }
        state.withLock { _ = $0.gone.remove(id) }
        return isTaken ? Permit(count, of: self) : nil
    }

    private func giveUp(_ id: UInt64) {
        let (waiter, next) = state.withLock { state -> (Waiter?, [Waiter]) in
            guard let place = state.waiters.firstIndex(where: { $0.id == id }) else {
                state.gone.insert(id)
                return (nil, [])
            }
            let waiter = state.waiters.remove(at: place)
            // He may have stood before others for whom there is room.
            return (waiter, state.admitted(limit))
        }
        waiter?.continuation.resume(returning: false)
        for waiter in next { waiter.continuation.resume(returning: true) }
    }

    fileprivate func giveBack(_ count: Int) {
        let next = state.withLock { state in
            state.taken -= count
            return state.admitted(limit)
        }
        for waiter in next { waiter.continuation.resume(returning: true) }
    }

    /// What was taken, until it is given back.
    final class Permit: Sendable {
        private let cap: DetectionCap
        private let count: Mutex<Int>

        fileprivate init(_ count: Int, of cap: DetectionCap) {
            self.cap = cap
            self.count = Mutex(count)
        }

        /// Once; a second time nothing is left to give.
        func giveBack() {
            let count = count.withLock { count in
                defer { count = 0 }
                return count
            }
            if count > 0 { cap.giveBack(count) }
        }
    }
}

extension DetectionCap.State {
    fileprivate mutating func take(_ count: Int) {
        taken += count
        peak = max(peak, taken)
    }

    /// The first of the row for whom there is room now.
    fileprivate mutating func admitted(_ limit: Int) -> [DetectionCap.Waiter] {
        var admitted: [DetectionCap.Waiter] = []
        while let first = waiters.first, taken + first.count <= limit {
            take(first.count)
            admitted.append(waiters.removeFirst())
        }
        return admitted
    }
}
#endif
