#if Web && Personas
import Holub
import HolubTesting

/// A store whose disk is gone, or full.
struct FailingStore: ForwardingStore {
    let base: any Store = MemoryStore()
    var error = StoreError.failed("disk")

    func meet(_ call: String) async throws(StoreError) { throw error }
}
#endif
