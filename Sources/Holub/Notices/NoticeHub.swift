#if Sending
import Synchronization

/// Hands notices to those who listen in this process.
final class NoticeHub: Sendable {
    private struct Listener {
        var account: AccountID
        var continuation: AsyncStream<Notice>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    /// A listener that is slow misses the oldest of more than a hundred: the store has them all.
    func updates(of account: AccountID) -> AsyncStream<Notice> {
        let (stream, continuation) = AsyncStream.makeStream(of: Notice.self, bufferingPolicy: .bufferingNewest(100))
        let id = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = Listener(account: account, continuation: continuation)
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: id) }
        }
        return stream
    }

    var hasListeners: Bool { state.withLock { !$0.listeners.isEmpty } }

    func tell(_ notice: Notice) {
        let listeners = state.withLock { $0.listeners.values.filter { $0.account == notice.account } }
        for listener in listeners { listener.continuation.yield(notice) }
    }
}
#endif
