#if Personas
import HolubProviders
import HolubTesting
import Testing

/// Every check on every provider of the standard list: one that is added there is tested without another line.
@Suite("Conformance") struct ConformanceTests {
    @Test(arguments: ConformanceCase.all(in: .standard))
    func conforms(_ check: ConformanceCase) async throws { try await check.run() }
}
#endif
