#if Personas
import HolubTesting
import Synchronization

@testable import Holub

/// A store that applies changes at once, and is slow to say so.
final class SlowStore: ForwardingStore {
    let base: any Store
    private let wait: @Sendable ([StoreChange]) async -> Void
    private let waiting = Mutex(0)

    /// Whether changes have been applied of which the caller has not heard.
    var isWaiting: Bool { get async { waiting.withLock { $0 > 0 } } }

    init(_ base: any Store, wait: @escaping @Sendable ([StoreChange]) async -> Void) {
        self.base = base
        self.wait = wait
    }

    func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try await base.apply(changes)
        waiting.withLock { $0 += 1 }
        await wait(changes)
        waiting.withLock { $0 -= 1 }
    }
}
#endif
