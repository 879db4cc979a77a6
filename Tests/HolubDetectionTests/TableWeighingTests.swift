#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

/// Providers that are lines of the table, and services that are no providers.
@Suite("What the table's lines add up to") struct TableWeighingTests {
    private func conclude(_ address: String, _ exchangers: Weighing.MailExchangers = .notAsked) throws -> Detection {
        let table = ProviderTable(
            gathered: "2026-11",
            domains: """
                hearsay.example sure ?
                open.example open
                sure.example sure

                """,
            exchangers: """
                filter.example g Filter|2026-11|a.example
                mx.hearsay.example p sure ?
                mx.open.example p open
                mx.sure.example p sure

                """,
            providers: """
                open|Open|c||a|p||a.example|
                sure|Sure|n|smtp.sure.example/T|a|p||a.example|

                """)
        let registry = try ProviderRegistry(
            [], table: table, fallback: PlainProvider("generic", suitability: .unknown))
        return Weighing(address: try EmailAddress(address), registry: registry).conclude(exchangers, [])
    }

    @Test("a vetted line is used without a question")
    func vetted() throws {
        let byName = try conclude("jana@sure.example")
        #expect(byName.status == .accept && byName.candidates.map(\.trust) == [.a])
        let byExchanger = try conclude("jana@firma.example", .hosts(["in.mx.sure.example"]))
        #expect(byExchanger.status == .accept && byExchanger.candidates.map(\.trust) == [.b])
    }

    @Test("a line known at second hand is a question, by its name and by its exchanger")
    func secondHand() throws {
        for detection in [
            try conclude("jana@hearsay.example"), try conclude("jana@firma.example", .hosts(["mx.hearsay.example"])),
        ] {
            #expect(detection.status == .confirm([.secondHand]) && detection.candidates.map(\.trust) == [.c])
        }
    }

    @Test("who offers cleartext only is known and refused, with no server")
    func refused() throws {
        for detection in [
            try conclude("jana@open.example"), try conclude("jana@firma.example", .hosts(["mx.open.example"])),
        ] {
            #expect(detection.status == .manual([.refused(.cleartextOnly)]))
            #expect(detection.provider.profile.id == "open" && detection.candidates.isEmpty)
            #expect(detection.suitability == .notByPassword)
        }
    }

    @Test("a gateway is nobody's mailbox")
    func gateway() throws {
        #expect(
            try conclude("jana@firma.example", .hosts(["in.filter.example"])).status == .manual([.providerUnknown]))
    }
}
#endif
