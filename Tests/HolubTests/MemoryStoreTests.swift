#if Personas
import Holub
import HolubTesting
import Testing

@Suite("The store in memory") struct MemoryStoreTests {
    @Test(arguments: StoreCheck.all)
    func keepsTo(_ check: StoreCheck) async throws { try await check.run { MemoryStore() } }
}
#endif
