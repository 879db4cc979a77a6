#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("The course of a detection, without a network")
struct InquiryTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    private func course(_ address: String = "jana@firma.example") throws -> Course { try Course(address, registry) }

    @Test("a claimed domain asks no further source, and its server is probed")
    func claimed() throws {
        var course = try course("jana@posta.example")
        #expect(course.asked == ["registry"])
        #expect(course.probed == [.tls("smtp.posta.example")])
        course.answer(.tls("smtp.posta.example"), .ok)
        #expect(course.isFinished)
        #expect(course.status == .accept)
        #expect(course.detection.candidates.map(\.trust) == [.a])
        #expect(course.detection.provider.profile.id == "posta")
        #expect(!course.detection.restsOnMailExchanger)
    }

    @Test("a claimed domain whose server is silent is a question, and keeps its settings")
    func claimedSilent() throws {
        var course = try course("jana@posta.example")
        course.answer(.tls("smtp.posta.example"), .timedOut)
        #expect(course.isFinished)
        #expect(course.status == .confirm([.unverified("timeout")]))
        #expect(course.detection.candidates.map(\.endpoint) == [.tls("smtp.posta.example")])
    }

    @Test("without probes a claimed domain is accepted at once")
    func unprobed() throws {
        let course = try Course("jana@posta.example", registry, policy: .namesOnly)
        #expect(course.isFinished)
        #expect(course.probed.isEmpty)
        #expect(course.status == .accept)
    }

    @Test("a mail exchanger chooses a vetted provider, and says that it alone did")
    func exchanger() throws {
        var course = try course()
        course.exchangers(["in1.mx.posta.example"])
        course.answer(.tls("smtp.posta.example"), .ok)
        #expect(!course.isFinished, "what any name leads to is not known yet")
        course.nothing("canary")
        #expect(!course.isFinished, "the domain may yet say that it takes no submission")
        course.nothing("srv")
        #expect(course.isFinished, "no source that is still asked could be worth more")
        #expect(course.status == .accept)
        #expect(course.detection.candidates.map(\.trust) == [.b])
        #expect(course.detection.restsOnMailExchanger)
    }

    @Test("I59 Two providers with equal right are a question, and so is a stranger beside one")
    func several() throws {
        var course = try course()
        course.exchangers(["a.druha.example", "b.mx.posta.example"])
        course.nothing("srv", "canary")
        course.answer(.tls("smtp.druha.example"), .ok)
        course.answer(.tls("smtp.posta.example"), .ok)
        #expect(course.status == .confirm([.severalProviders(["druha", "posta"])]))
        #expect(course.detection.candidates.count == 2)
        var other = try self.course()
        other.exchangers(["a.mx.posta.example", "mail.firma.example"])
        other.nothing("srv", "canary")
        other.answer(.tls("smtp.posta.example"), .ok)
        #expect(other.status == .confirm([.severalProviders(["posta", "mail.firma.example"])]))
    }

    @Test("so they are when neither answers")
    func severalSilent() throws {
        var course = try course()
        course.exchangers(["a.druha.example", "b.mx.posta.example"])
        course.nothing("srv", "canary")
        course.answer(.tls("smtp.druha.example"), .refused)
        course.answer(.tls("smtp.posta.example"), .refused)
        course.nothing("guess")
        #expect(course.status == .confirm([.unverified("refused"), .severalProviders(["druha", "posta"])]))
        #expect(course.detection.conflicts == ["several-providers"])
    }

    @Test("beside a guess, the server that wants to know the address is named")
    func wish() throws {
        var course = try course()
        let guess = Endpoint.tls("smtp.firma.example")
        course.report("srv", SourceReport(.absent, facts: [.wantsAddress("autoconfig.firma.example")]))
        course.nothing("mx", "canary")
        course.report("guess", SourceReport(.found, evidence: [Evidence(.guess, guess, username: .form(.address))]))
        course.answer(guess, .ok)
        #expect(course.detection.candidates.map(\.endpoint) == [guess])
        #expect(course.detection.disclosureWouldHelp == "autoconfig.firma.example")
    }

    @Test("a server inside the domain that DNS names is accepted; one outside is a question")
    func services() throws {
        var course = try course()
        course.services(.tls("smtp.firma.example"))
        course.nothing("mx", "canary")
        course.answer(.tls("smtp.firma.example"), .ok)
        #expect(course.status == .accept)
        var outside = try self.course()
        outside.services(.tls("smtp.jinde.example"))
        outside.nothing("mx", "canary")
        outside.answer(.tls("smtp.jinde.example"), .ok)
        #expect(outside.status == .confirm([.outsideDomain("smtp.jinde.example")]))
        var certified = try self.course()
        certified.services(.tls("smtp.jinde.example"))
        certified.nothing("mx", "canary")
        certified.answer(.tls("smtp.jinde.example"), .okForDomain)
        #expect(certified.status == .accept)
    }

    @Test("the priority of SRV counts before implicit TLS; between documents implicit TLS comes first")
    func order() throws {
        var course = try course()
        course.services(.startTLS("b.firma.example"), .tls("a.firma.example"))
        #expect(course.inquiry.ranked.map(\.endpoint) == [.startTLS("b.firma.example"), .tls("a.firma.example")])
        var document = try self.course()
        document.inquiry = Inquiry(
            document.inquiry.address, registry: registry, policy: DetectionPolicy(),
            sources: [.init(id: "autoconfig", stage: .published, ceiling: .a)])
        _ = document.inquiry.begin()
        let both = [Endpoint.startTLS("a.firma.example"), .tls("a.firma.example")]
        document.report(
            "autoconfig",
            SourceReport(.found, evidence: both.map { Evidence(.mailDomain, $0, username: .form(.address)) }))
        #expect(document.inquiry.ranked.map(\.endpoint) == both.reversed())
    }

    @Test("the root as a target declines, and nothing is guessed or probed")
    func declined() throws {
        var course = try course()
        course.report("srv", SourceReport(.declined, facts: [.noSubmission]))
        #expect(course.isFinished)
        #expect(course.status == .declined)
        #expect(course.probed.isEmpty)
    }

    @Test("hosts are guessed when nothing was found, and are a question even when they answer")
    func guess() throws {
        var course = try course()
        course.nothing("mx", "srv")
        #expect(!course.asked.contains("guess"))
        course.nothing("canary")
        #expect(course.asked.contains("guess"))
        let guesses = [Endpoint.tls("smtp.firma.example"), .startTLS("smtp.firma.example")]
        course.report(
            "guess", SourceReport(.found, evidence: guesses.map { Evidence(.guess, $0, username: .form(.address)) }))
        course.answer(guesses[0], .ok)
        course.answer(guesses[1], .refused)
        #expect(course.status == .confirm([.guessed]))
        #expect(course.detection.candidates.map(\.trust) == [.d])
    }

    @Test("a guess at the address of the mail exchanger is worth more")
    func raised() throws {
        var course = try course()
        let address = IPAddress.v4(0xC000_0201)
        course.exchangers(["mail.firma.example"], .addresses("mail.firma.example", [address]))
        course.nothing("srv", "canary")
        course.report(
            "guess",
            SourceReport(
                .found, evidence: [Evidence(.guess, .tls("smtp.firma.example"), username: .form(.address))],
                facts: [.addresses("smtp.firma.example", [address])]))
        course.answer(.tls("smtp.firma.example"), .ok)
        #expect(course.status == .accept)
    }

    @Test("what comes too late is left; a domain that does not exist is said so")
    func deadlines() throws {
        var course = try course()
        course.report("mx", SourceReport(.absent, facts: [.domainNotFound]))
        course.nothing("srv", "canary", "guess")
        #expect(course.status == .manual([.domainNotFound]))
        var late = try self.course()
        late.wait(until: .seconds(8))
        #expect(late.isFinished)
        #expect(late.status == .inconclusive(.timedOut))
    }

    @Test("the other encrypted mode of a port is tried when the server speaks it")
    func corrected() throws {
        var course = try course()
        let published = Endpoint(.name("smtp.firma.example"), port: .submission, security: .tls)
        course.services(published)
        course.answer(published, .noTLS)
        #expect(course.probed.last == .startTLS("smtp.firma.example"))
        course.nothing("mx", "canary")
        course.answer(.startTLS("smtp.firma.example"), .ok)
        #expect(course.status == .accept)
        #expect(course.detection.trace.contains { $0.detail == "mode-corrected" })
    }

    @Test("a certificate for another name is never passed over; that name is a question")
    func certificate() throws {
        var course = try course()
        let place = IPAddress.v4(0xC000_0201)
        course.places = [.name("smtp.firma.example"): [place], .name("h1.host.example"): [place]]
        course.services(.tls("smtp.firma.example"))
        course.nothing("mx", "canary")
        course.answer(.tls("smtp.firma.example"), .foreignName(["h1.host.example"], nil))
        #expect(course.probed.last == .tls("h1.host.example"))
        course.answer(.tls("h1.host.example"), .ok)
        #expect(course.status == .confirm([.certificateName("h1.host.example")]))
        #expect(!course.detection.candidates.contains { $0.endpoint == .tls("smtp.firma.example") })
    }

    @Test("a presumed spelling is a question, and gives way to its own DNS")
    func presumed() throws {
        var course = try course("jana@p-osta.example")
        course.report("mx", SourceReport(.absent, facts: [.domainNotFound]))
        course.nothing("srv", "canary", "guess")
        #expect(course.status == .confirm([.presumedSpelling(meant: "posta.example")]))
        #expect(course.detection.suggestion?.description == "jana@posta.example")
        #expect(course.detection.candidates.first?.username.text == "jana@p-osta.example")
        var own = try self.course("jana@p-osta.example")
        own.exchangers(["a.mx.posta.example"])
        own.nothing("srv", "canary")
        own.answer(.tls("smtp.posta.example"), .ok)
        #expect(own.status == .accept)
        #expect(own.detection.suggestion == nil)
        // It was the exchangers that led there.
        #expect(own.detection.restsOnMailExchanger)
        var strange = try self.course("jana@p-osta.example")
        strange.exchangers(["mail.elsewhere.example"])
        strange.nothing("srv", "canary", "guess")
        #expect(strange.status == .manual([.providerUnknown]))
    }

    @Test(
        "names that no public DNS answers for are refused without a question",
        arguments: ["jana@a.localhost", "jana@x.local", "jana@x.invalid", "jana@x.internal", "jana@x.home.arpa"])
    func specialUse(_ address: String) throws {
        let course = try course(address)
        #expect(course.asked.isEmpty)
        #expect(course.status == .inconclusive(.invalidAddress))
    }

    @Test("what a lying resolver says of exchangers and services is not believed, though the server answers")
    func liesAboutExchangers() throws {
        let liar = IPAddress.v4(0xC000_0209)
        let facts: [SourceReport.Fact] = [.apex([.v4(0xC000_0201)]), .lyingResolver([liar])]
        var course = try course()
        course.exchangers(["a.mx.posta.example"])
        course.nothing("srv")
        course.report("canary", SourceReport(.found, facts: facts))
        course.answer(.tls("smtp.posta.example"), .ok)
        #expect(course.status == .inconclusive(.resolverLies))
        #expect(course.detection.candidates.isEmpty)
        // The registry knows by itself.
        var known = try self.course("jana@posta.example")
        known.answer(.tls("smtp.posta.example"), .ok)
        #expect(known.status == .accept)
    }

    @Test("a resolver that makes answers up is no ground for a guess")
    func lies() throws {
        var course = try course()
        let liar = IPAddress.v4(0xC000_0209)
        course.nothing("mx", "srv")
        course.report("canary", SourceReport(.found, facts: [.apex([.v4(0xC000_0201)]), .lyingResolver([liar])]))
        #expect(!course.asked.contains("guess"))
        #expect(course.isFinished)
        #expect(course.status == .inconclusive(.resolverLies))
        var portal = try self.course()
        portal.nothing("mx", "srv")
        portal.report("canary", SourceReport(.found, facts: [.apex([liar]), .lyingResolver([liar])]))
        #expect(portal.status == .inconclusive(.captivePortal))
    }
}
#endif
