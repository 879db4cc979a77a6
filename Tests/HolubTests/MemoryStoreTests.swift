#if Personas
import Holub
import HolubTesting
import Testing

@Suite("The store in memory") struct MemoryStoreTests {
    @Test(arguments: StoreCheck.all)
    func keepsTo(_ check: StoreCheck) async throws { try await check.run { MemoryStore() } }

    @Test func whatIsPrintedTellsNothingOfAMessage() {
        let change = StoreChange.content(.random(), .octets(Array("Subject: Faktura\r\n".utf8)))
        var dumped = ""
        dump(change, to: &dumped)
        for text in ["\(change)", String(reflecting: change), dumped] {
            #expect(text.contains("18 octets") && !text.contains("83, 117"), "\(text)")
        }
    }
}
#endif
