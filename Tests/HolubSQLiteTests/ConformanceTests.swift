#if Personas && SQLite
import HolubTesting
import Testing

@Suite("The store on disk") struct ConformanceTests {
    @Test(arguments: StoreCheck.all)
    func keepsTo(_ check: StoreCheck) async throws {
        let place = try Place()
        try await check.run { try await place.open() }
    }
}
#endif
