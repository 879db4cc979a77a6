#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("What a detection says when it found nothing")
struct InquiryEndsTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    /// A detection that is told what the exchangers are, and that there is nothing else.
    private func ended(
        _ mx: SourceReport, _ address: String = "jana@firma.example", by registry: ProviderRegistry? = nil
    ) throws -> Detection {
        var course = try Course(address, registry ?? self.registry, policy: .namesOnly)
        course.report("mx", mx)
        course.nothing("srv", "canary", "guess")
        return course.detection
    }

    private func strangers(_ host: Domain, _ address: String = "jana@firma.example") throws -> Detection {
        var course = try Course(address, registry, policy: .namesOnly)
        course.exchangers([host])
        course.nothing("srv", "canary", "guess")
        return course.detection
    }

    @Test("a host that only resembles a suffix is nobody's")
    func resembling() throws {
        #expect(try strangers("evilmx.posta.example.net").status == .manual([.providerUnknown]))
        #expect(try strangers("xdruha.example").status == .manual([.providerUnknown]))
    }

    @Test("what DNS could not say is not taken for an answer")
    func failures() throws {
        let lost = SourceReport(.failed("timeout", isTransient: true))
        #expect(try ended(lost).status == .inconclusive(.timedOut))
        let failed = SourceReport(.failed("servfail", isTransient: true))
        #expect(try ended(failed).status == .inconclusive(.lookupFailed))
        let unasked = SourceReport(.skipped("offline"))
        #expect(try ended(unasked).status == .inconclusive(.offline))
        let null = SourceReport(.declined, facts: [.receivesNoMail])
        #expect(try ended(null).status == .manual([.receivesNoMail]))
        let none = try ended(SourceReport(.absent))
        #expect(none.status == .manual([.providerUnknown]) && none.candidates.isEmpty)
    }

    @Test("when nobody answers at all, the machine is offline")
    func offline() throws {
        var course = try Course("jana@firma.example", registry)
        course.report("mx", SourceReport(.failed("timeout", isTransient: true), facts: [.nobodyAnswers]))
        course.report("srv", SourceReport(.failed("timeout", isTransient: true)))
        course.nothing("canary", "guess")
        #expect(course.status == .inconclusive(.offline))
    }

    @Test("an exchanger's provider whose server could not be asked is a question, and keeps its settings")
    func silentProvider() throws {
        for result in [ProbeResult.timedOut, .refused, .unresolvable] {
            var course = try Course("jana@firma.example", registry)
            course.exchangers(["in.mx.posta.example"])
            course.nothing("srv", "canary")
            course.answer(.tls("smtp.posta.example"), result)
            course.nothing("guess")
            #expect(course.status == .confirm([.unverified(result.code)]))
            #expect(course.detection.provider.profile.id == "posta" && course.detection.restsOnMailExchanger)
            #expect(course.detection.candidates.map(\.endpoint) == [.tls("smtp.posta.example")])
        }
    }

    @Test("a presumed spelling that nobody could look up is provisional")
    func presumedOffline() throws {
        let offline = try ended(SourceReport(.skipped("offline")), "jana@p-osta.example")
        #expect(offline.status == .confirm([.presumedSpelling(meant: "posta.example")]))
        #expect(offline.isProvisional)
        let asked = try ended(SourceReport(.absent, facts: [.domainNotFound]), "jana@p-osta.example")
        #expect(asked.status == .confirm([.presumedSpelling(meant: "posta.example")]))
        #expect(!asked.isProvisional)
    }

    @Test(
        "a slip of the finger is a suggestion beside the answer",
        arguments: ["jana@gmial.com", "jana@gmaill.com"])
    func nearMiss(_ address: String) throws {
        // Only mailboxes that anybody can have, and that the registry knows, are meant.
        let known = try ProviderRegistry(
            [PlainProvider("velka", domains: ["gmail.com"])], fallback: PlainProvider("generic", suitability: .unknown))
        let detection = try ended(SourceReport(.absent, facts: [.domainNotFound]), address, by: known)
        #expect(detection.status == .manual([.domainNotFound]))
        #expect(detection.suggestion?.description == "jana@gmail.com")
    }

    @Test("one certificate at two places is a portal's; at one place it is the domain's own web host's")
    func portal() throws {
        let print = Fingerprint(of: [1])
        func course(_ second: IPAddress) throws -> Course {
            var course = try Course("jana@firma.example", registry)
            let names: [Domain] = ["autoconfig.firma.example", "firma.example"]
            let places: [IPAddress] = [.v4(0xC000_0201), second]
            let facts = zip(names, places).flatMap { name, place -> [SourceReport.Fact] in
                [.addresses(name, [place]), .foreignCertificate(name, print)]
            }
            course.report("srv", SourceReport(.absent, facts: facts))
            course.nothing("mx", "canary", "guess")
            return course
        }
        #expect(try course(.v4(0xC000_0202)).status == .inconclusive(.captivePortal))
        #expect(try course(.v4(0xC000_0201)).status == .manual([.providerUnknown]))
    }
}
#endif
