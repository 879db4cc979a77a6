#if Personas
import HolubDetection
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite("What is asked, and what is made of the answers")
struct DetectorTests {
    private func registry() throws -> ProviderRegistry {
        try ProviderRegistry(
            [PlainProvider("posta", domains: ["posta.example"], mx: ["mx.posta.example"])],
            fallback: PlainProvider("generic", suitability: .unknown))
    }

    /// A detection against a name server that knows this zone, and the questions it got.
    private func detect(
        _ text: String, _ zone: FakeZone, _ behaviour: FakeDNS.Behaviour = .answer
    ) async throws -> (detection: Detection, questions: [FakeDNS.Question]) {
        let server = try await FakeDNS.start(zone, behaviour)
        let timeouts = Resolver.Timeouts(
            first: .milliseconds(200), retry: .milliseconds(200), whole: .milliseconds(500))
        let patient = Resolver.Timeouts(first: .seconds(20), retry: .seconds(20), whole: .seconds(60))
        let resolver = Resolver(servers: [server.address], timeouts: behaviour == .drop ? timeouts : patient)
        let address = try EmailAddress(text)
        let detection = await Detector(registry: try registry(), resolver: resolver).detect(address)
        let questions = server.questions
        await server.stop()
        return (detection, questions)
    }

    private func zone(_ exchangers: [(UInt16, Domain)]) -> FakeZone {
        var zone = FakeZone()
        for (preference, host) in exchangers {
            zone.add("firma.example" as Domain, .mx(preference: preference, exchange: DNSName(host)))
        }
        return zone
    }

    @Test("a claimed domain is not asked about")
    func claimed() async throws {
        let (detection, questions) = try await detect("jana@posta.example", FakeZone())
        #expect(detection.status == .accept)
        #expect(questions.isEmpty)
    }

    @Test("I59 Only the exchangers of the lowest preference count")
    func lowest() async throws {
        let (detection, questions) = try await detect(
            "tajna@firma.example", zone([(10, "in.mx.posta.example"), (20, "backup.elsewhere.example")]))
        #expect(detection.provider.profile.id == "posta")
        #expect(detection.restsOnMailExchanger)
        #expect(questions.allSatisfy { !$0.description.contains("tajna") })
        #expect(Set(detection.trace.map(\.source)).isSuperset(of: ["registry", "mx", "srv", "canary"]))
        #expect(detection.trace.allSatisfy { !$0.question.contains("tajna") && !$0.detail.contains("tajna") })
        let behind = zone([(10, "mail.elsewhere.example"), (20, "in.mx.posta.example")])
        #expect(try await detect("jana@firma.example", behind).detection.status == .manual([.providerUnknown]))
    }

    @Test("I59 A null MX receives no mail; a name that does not exist is said so")
    func absent() async throws {
        var null = FakeZone()
        null.add("firma.example" as Domain, .mx(preference: 0, exchange: .root))
        #expect(try await detect("jana@firma.example", null).detection.status == .manual([.receivesNoMail]))
        #expect(try await detect("jana@nikde.example", FakeZone()).detection.status == .manual([.domainNotFound]))
    }

    @Test("a server that cannot say, and one that says nothing")
    func failing() async throws {
        let failing = try await detect("jana@firma.example", FakeZone(), .serverFailure)
        #expect(failing.detection.status == .inconclusive(.lookupFailed))
        let silent = try await detect("jana@firma.example", FakeZone(), .drop)
        #expect(silent.detection.status == .inconclusive(.offline))
    }
}
#endif
