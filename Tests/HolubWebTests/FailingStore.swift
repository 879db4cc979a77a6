#if Web && Personas
import Holub
import HolubTesting

/// A store whose disk is gone.
struct FailingStore: ForwardingStore {
    let base: any Store = MemoryStore()

    func meet(_ call: String) async throws(StoreError) { throw .failed("disk") }
}
#endif
