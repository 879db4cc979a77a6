#if Sending
public import Foundation
import Synchronization

/// The clock that schedules go by. Deadlines on the wire have their own, which nobody can set.
public protocol WallClock: Sendable {
    var now: Moment { get }
    /// Returns when it is `moment`, or throws when the task is cancelled.
    func sleep(until moment: Moment) async throws
}

/// The machine's clock.
public struct SystemWallClock: WallClock {
    public init() {}

    public var now: Moment { Moment(Date()) }

    public func sleep(until moment: Moment) async throws {
        let wait = now.duration(to: moment)
        // In steps, because the clock may be set meanwhile.
        try await Task.sleep(for: min(max(wait, .zero), .seconds(60)))
    }
}

/// A clock that a test turns: call ``Mailroom/work()``, set the clock to what it returned, and call it again. Three days of
/// waiting pass in a moment.
public final class VirtualWallClock: WallClock {
    private struct State {
        var now: Moment
        var sleepers: [Int: (until: Moment, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var next = 0
    }

    private let state: Mutex<State>

    public init(_ start: Date = Date(timeIntervalSince1970: 1_800_000_000)) {
        state = Mutex(State(now: Moment(start)))
    }

    public var now: Moment { state.withLock(\.now) }

    /// Turns the clock, also back.
    public func advance(by duration: Duration) { set(now + duration) }

    public func set(_ moment: Moment) {
        let woken = state.withLock { state in
            state.now = moment
            let due = state.sleepers.filter { $0.value.until <= moment }
            for key in due.keys { state.sleepers[key] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    public func sleep(until moment: Moment) async throws {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state -> Result<Void, any Error>? in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if state.now >= moment { return .success(()) }
                    state.sleepers[id] = (moment, continuation)
                    return nil
                }
                if let isOver { continuation.resume(with: isOver) }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: id) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
#endif
