#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

/// A provider of two lines, for registries of the tests' own.
struct PlainProvider: MailProvider {
    var profile: ProviderProfile

    init(_ id: String, domains: [DomainClaim] = [], mx: [Domain] = [], suitability: Suitability = .suitable) {
        profile = ProviderProfile(
            id: id, name: id, domains: domains, mxSuffixes: mx, endpoints: [.tls("smtp.example.com")],
            suitability: suitability, support: Support(url: "https://help.example/"), checked: "2026-11",
            sources: ["https://help.example/"])
    }
}

@Suite("What the findings add up to")
struct WeighingTests {
    let registry: ProviderRegistry

    init() throws {
        registry = try ProviderRegistry(
            [
                PlainProvider(
                    "posta", domains: ["posta.example", .presumed("p-osta.example", meant: "posta.example")],
                    mx: ["mx.posta.example"]),
                PlainProvider(
                    "druha", domains: ["druha.example"], mx: ["druha.example"], suitability: .needsPreparation),
            ], fallback: PlainProvider("generic", suitability: .unknown))
    }

    private func conclude(_ address: String, _ exchangers: Weighing.MailExchangers) throws -> Detection {
        Weighing(address: try EmailAddress(address), registry: registry).conclude(exchangers, [])
    }

    @Test("a claimed domain needs no question and no DNS")
    func claimed() throws {
        let weighing = Weighing(address: try EmailAddress("jana@posta.example"), registry: registry)
        #expect(!weighing.needsDNS)
        let detection = weighing.conclude(.notAsked, [])
        #expect(detection.status == .accept)
        #expect(detection.candidates.map(\.trust) == [.a])
        #expect(detection.provider.profile.id == "posta")
        #expect(!detection.restsOnMailExchanger)
    }

    @Test("a mail exchanger chooses a vetted provider, and says that it alone did")
    func exchanger() throws {
        let detection = try conclude("jana@firma.example", .hosts(["in1.mx.posta.example"]))
        #expect(detection.status == .accept)
        #expect(detection.candidates.map(\.trust) == [.b])
        #expect(detection.restsOnMailExchanger)
        #expect(detection.suitability == .suitable)
    }

    @Test("two providers with equal right are a question")
    func several() throws {
        let detection = try conclude("jana@firma.example", .hosts(["a.druha.example", "b.mx.posta.example"]))
        #expect(detection.status == .confirm([.severalProviders(["druha", "posta"])]))
        #expect(detection.candidates.count == 2)
        #expect(detection.conflicts == ["several-providers"])
    }

    @Test("a stranger with equal right is a question too")
    func stranger() throws {
        let detection = try conclude("jana@firma.example", .hosts(["a.mx.posta.example", "mail.firma.example"]))
        #expect(detection.status == .confirm([.severalProviders(["posta", "mail.firma.example"])]))
        #expect(detection.provider.profile.id == "posta")
    }

    @Test("a host that only resembles a suffix is nobody's")
    func resembling() throws {
        #expect(
            try conclude("jana@firma.example", .hosts(["evilmx.posta.example.net"])).status
                == .manual([.providerUnknown]))
        #expect(try conclude("jana@firma.example", .hosts(["xdruha.example"])).status == .manual([.providerUnknown]))
    }

    @Test("a presumed spelling is a question, and never rewrites the address")
    func presumed() throws {
        let offline = try conclude("jana@p-osta.example", .notAsked)
        #expect(offline.status == .confirm([.presumedSpelling(meant: "posta.example")]))
        #expect(offline.isProvisional)
        #expect(offline.suggestion?.description == "jana@posta.example")
        #expect(offline.candidates.first?.username.text == "jana@p-osta.example")
        let asked = try conclude("jana@p-osta.example", .domainNotFound)
        #expect(asked.status == .confirm([.presumedSpelling(meant: "posta.example")]))
        #expect(!asked.isProvisional)
    }

    @Test("a presumed spelling gives way to its own DNS")
    func presumedGivesWay() throws {
        #expect(
            try conclude("jana@p-osta.example", .hosts(["mail.elsewhere.example"])).status
                == .manual([.providerUnknown]))
        let own = try conclude("jana@p-osta.example", .hosts(["a.mx.posta.example"]))
        #expect(own.status == .accept)
        #expect(own.suggestion == nil)
    }

    @Test(
        "a slip of the finger is a suggestion beside the answer",
        arguments: ["jana@gmial.com", "jana@gmaill.com"])
    func nearMiss(_ address: String) throws {
        // Only mailboxes that anybody can have, and that the registry knows, are meant.
        let known = try ProviderRegistry(
            [PlainProvider("velka", domains: ["gmail.com"])], fallback: PlainProvider("generic", suitability: .unknown))
        let detection = Weighing(address: try EmailAddress(address), registry: known).conclude(.domainNotFound, [])
        #expect(detection.status == .manual([.domainNotFound]))
        #expect(detection.suggestion?.description == "jana@gmail.com")
    }

    @Test(
        "names that no public DNS answers for are refused without a question",
        arguments: ["jana@a.localhost", "jana@x.local", "jana@x.invalid", "jana@x.internal", "jana@x.home.arpa"])
    func specialUse(_ address: String) throws {
        let weighing = Weighing(address: try EmailAddress(address), registry: registry)
        #expect(!weighing.needsDNS)
        #expect(weighing.conclude(.notAsked, []).status == .inconclusive(.invalidAddress))
    }

    @Test("what DNS could not say is not taken for an answer")
    func failures() throws {
        #expect(try conclude("jana@firma.example", .failed(.timedOut)).status == .inconclusive(.timedOut))
        #expect(try conclude("jana@firma.example", .failed(.lookupFailed)).status == .inconclusive(.lookupFailed))
        #expect(try conclude("jana@firma.example", .notAsked).status == .inconclusive(.offline))
        #expect(try conclude("jana@firma.example", .null).status == .manual([.receivesNoMail]))
        #expect(try conclude("jana@firma.example", .hosts([])).status == .manual([.providerUnknown]))
        #expect(try conclude("jana@firma.example", .hosts([])).candidates.isEmpty)
    }
}
#endif
