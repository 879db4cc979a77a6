#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

/// Providers that are lines of the table, and services that are no providers.
@Suite("What the table's lines add up to") struct TableInquiryTests {
    private func course(_ address: String, _ exchangers: [Domain] = []) throws -> Course {
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
                onward.example f Onward|2026-11|a.example

                """,
            providers: """
                open|Open|c||a|p||a.example|
                sure|Sure|n|smtp.sure.example/T|a|p||a.example|

                """)
        let registry = try ProviderRegistry(
            [], table: table, fallback: PlainProvider("generic", suitability: .unknown))
        var course = try Course(address, registry, policy: .namesOnly)
        if !exchangers.isEmpty { course.exchangers(exchangers) }
        course.nothing("srv", "canary")
        return course
    }

    @Test("a vetted line is used without a question")
    func vetted() throws {
        let byName = try course("jana@sure.example").detection
        #expect(byName.status == .accept && byName.candidates.map(\.trust) == [.a])
        let byExchanger = try course("jana@firma.example", ["in.mx.sure.example"]).detection
        #expect(byExchanger.status == .accept && byExchanger.candidates.map(\.trust) == [.b])
    }

    @Test("a line known at second hand is a question, by its name and by its exchanger")
    func secondHand() throws {
        for course in [
            try course("jana@hearsay.example"), try course("jana@firma.example", ["mx.hearsay.example"]),
        ] {
            #expect(course.status == .confirm([.secondHand]) && course.detection.candidates.map(\.trust) == [.c])
        }
    }

    @Test("who offers cleartext only is known and refused, with no server")
    func refused() throws {
        for course in [try course("jana@open.example"), try course("jana@firma.example", ["mx.open.example"])] {
            #expect(course.isFinished)
            #expect(course.status == .manual([.refused(.cleartextOnly)]))
            #expect(course.detection.provider.profile.id == "open" && course.detection.candidates.isEmpty)
            #expect(course.detection.suitability == .notByPassword)
        }
        #expect(try course("jana@open.example").asked == ["registry"])
    }

    @Test("a gateway and a forwarder are nobody's mailbox, and are named")
    func services() throws {
        let gateway = try course("jana@firma.example", ["in.filter.example"])
        #expect(gateway.status == .manual([.exchangerIsGateway("Filter")]))
        let forwarder = try course("jana@firma.example", ["in.onward.example"])
        #expect(forwarder.status == .manual([.receivesOnly("Onward")]))
        #expect(forwarder.detection.mailExchangers == ["in.onward.example"])
    }
}
#endif
