#if Web && Personas
import Holub
import HolubTesting
import Synchronization

/// A store whose disk is gone, or full.
struct FailingStore: ForwardingStore {
    let base: any Store = MemoryStore()
    var error = StoreError.failed("disk")

    func meet(_ call: String) async throws(StoreError) { throw error }
}

/// A store whose disk gets full when a test says so.
final class FillingStore: ForwardingStore {
    let base: any Store = MemoryStore()
    private let isFull = Mutex(false)

    func fill() { isFull.withLock { $0 = true } }

    func meet(_ call: String) async throws(StoreError) {
        if call.hasPrefix("apply"), isFull.withLock({ $0 }) { throw .full }
    }
}
#endif
