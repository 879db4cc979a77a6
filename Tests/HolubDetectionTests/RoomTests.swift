#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Synchronization
import Testing

@testable import HolubDetection

/// Whoever names much, or speaks first, must not keep somebody better from being heard.
@Suite("Room for whoever knows better") struct RoomTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    private let document = Endpoint.tls("smtp.firma.example")

    private func hosts(_ count: Int, _ suffix: String) throws -> [Endpoint] {
        try (0..<count).map { .tls(try Domain("h\($0).\(suffix)")) }
    }

    private func evidence(_ publisher: Evidence.Publisher, _ endpoints: [Endpoint]) -> [Evidence] {
        endpoints.map { Evidence(publisher, $0, username: .form(.address)) }
    }

    @Test("dead servers that DNS and a hoster name leave probes for the document that comes later")
    func late() throws {
        var line = Timeline()
        line.reports["srv"] = (
            Timeline.turn, SourceReport(.found, evidence: evidence(.dns, try hosts(14, "dead.example")))
        )
        line.reports["mx"] = (
            Timeline.turn, SourceReport(.found, facts: [.exchangers(["mx.host.example"], [.unknown])])
        )
        line.reports["mx-autoconfig"] = (
            Timeline.turn,
            SourceReport(.found, evidence: evidence(.exchangerDomain("host.example"), try hosts(14, "host.example")))
        )
        line.reports["autoconfig"] = (
            .milliseconds(900), SourceReport(.found, evidence: evidence(.mailDomain, [document]))
        )
        line.greetings[document] = Timeline.ready
        let (detection, _, probed) = try line.run(registry)
        #expect(detection.status == .accept && detection.candidates.first?.endpoint == document)
        #expect(probed.count <= DetectionBudget().probes)
    }

    @Test("of one source eight servers are weighed")
    func many() throws {
        var course = try Course("jana@firma.example", registry)
        course.report("srv", SourceReport(.found, evidence: evidence(.dns, try hosts(32, "dead.example"))))
        #expect(course.inquiry.leads.count == 8)
    }

    @Test("a published server whose address guesses have used up is offered, with a question")
    func displaced() throws {
        let shared: IPAddress = .v4(0xC000_0201),
            other = Endpoint(.name("smtp.firma.example"), port: try ServerPort(2465), security: .tls)
        var line = Timeline()
        line.places["smtp.firma.example"] = (Timeline.turn, .found([shared]))
        line.guesses("smtp.firma.example", at: [shared])
        line.reports["autoconfig"] = (
            .milliseconds(1600), SourceReport(.found, evidence: evidence(.mailDomain, [other]))
        )
        let (detection, _, probed) = try line.run(registry)
        #expect(!probed.contains(other))
        #expect(detection.status == .confirm([.unverified("not-asked")]))
        #expect(detection.candidates.first?.endpoint == other)
        #expect(detection.trace.contains { $0.detail == "address-limit" && $0.result == .skipped })
    }

    @Test("a guess that nobody has answered to is not offered")
    func unanswered() throws {
        var course = try Course("jana@firma.example", registry)
        course.exchangers(["mx.firma.example"])
        course.services(.startTLS("smtp.firma.example"))
        course.nothing("canary")
        course.answer(.startTLS("smtp.firma.example"), .silent)
        course.report(
            "guess",
            SourceReport(.found, evidence: evidence(.guess, [.tls("mx.firma.example"), .tls("mail.firma.example")])))
        course.wait(until: .seconds(8))
        #expect(course.isFinished)
        #expect(course.detection.candidates.allSatisfy { $0.source != "guess" })
    }

    @Test("what was not dialled uses up nobody's probe")
    func undialled() throws {
        var course = try Course("jana@firma.example", registry)
        let dead = try hosts(8, "dead.example")
        course.heldBack = Set(dead.map(\.host))
        course.report("srv", SourceReport(.found, evidence: evidence(.dns, dead)))
        course.nothing("mx", "canary")
        for endpoint in dead { _ = course.inquiry.lookedUp(endpoint.host, .failed(.unresolvable), at: .zero) }
        course.report(
            "guess", SourceReport(.found, evidence: evidence(.guess, try hosts(8, "firma.example"))))
        #expect(course.probed.count == DetectionBudget().probesAtOnce)
    }

    @Test("whose server it is, the table is asked once for each host that DNS names")
    func asked() throws {
        let count = Mutex(0)
        let registry = try ProviderRegistry(
            [CountingProvider(read: { count.withLock { $0 += 1 } })], fallback: PlainProvider("generic"))
        var course = try Course("jana@firma.example", registry)
        let named = try hosts(8, "dead.example")
        course.report("srv", SourceReport(.found, evidence: evidence(.dns, named)))
        let before = count.withLock { $0 }
        course.nothing("mx", "canary")
        for endpoint in named { course.answer(endpoint, .refused) }
        #expect(count.withLock { $0 } == before)
    }

    /// A provider who notices that it is read.
    private struct CountingProvider: MailProvider {
        let read: @Sendable () -> Void

        var profile: ProviderProfile {
            read()
            return PlainProvider("posta", domains: ["posta.example"]).profile
        }
    }

    // MARK: What is known at second hand

    private func secondHand() throws -> ProviderRegistry {
        var rumour = PlainProvider("rumour", domains: ["firma.example"])
        rumour.profile.confidence = .secondHand
        return try ProviderRegistry([rumour], fallback: PlainProvider("generic"))
    }

    @Test("a line known at second hand is a candidate, and the domain is asked all the same")
    func rumour() throws {
        var line = Timeline()
        let known = SourceReport(.found, facts: [.provider(id: "rumour", by: .domain)])
        line.reports["registry"] = (.zero, known)
        line.reports["autoconfig"] = (
            Timeline.turn, SourceReport(.found, evidence: evidence(.mailDomain, [document]))
        )
        line.greetings[document] = Timeline.ready
        line.greetings[.tls("smtp.rumour.example")] = Timeline.ready
        let registry = try secondHand()
        let best = try line.run(registry)
        #expect(best.detection.status == .accept && best.detection.candidates.first?.endpoint == document)
        line.reports["autoconfig"] = nil
        let alone = try line.run(registry)
        #expect(alone.detection.status == .confirm([.secondHand]))
        #expect(alone.detection.candidates.first?.endpoint == .tls("smtp.rumour.example"))
    }

    @Test("and it stays one where no name server answers")
    func rumourWithoutNetwork() throws {
        var line = Timeline()
        line.reports["registry"] = (.zero, SourceReport(.found, facts: [.provider(id: "rumour", by: .domain)]))
        for id in ["mx", "srv", "canary", "autoconfig", "well-known", "pacc"] {
            line.reports[id] = Timeline.silent(Timeline.dropped)
        }
        line.reports["mx"]?.report.facts = [.nobodyAnswers]
        line.places["smtp.rumour.example"] = (Timeline.dropped, .failed(.timedOut))
        let (detection, _, _) = try line.run(try secondHand())
        #expect(detection.candidates.first?.endpoint == .tls("smtp.rumour.example"))
        guard case .confirm(let reasons) = detection.status else {
            Issue.record("\(detection.status)")
            return
        }
        #expect(reasons.contains(.secondHand))
    }

    // MARK: What the domain and its servers say

    @Test("a form that the domain declines is not guessed, and the other is")
    func declined() throws {
        var course = try Course("jana@firma.example", registry)
        course.report("srv", SourceReport(.absent, facts: [.declined(.tls)]))
        course.nothing("mx", "canary")
        let upgraded = Endpoint.startTLS("smtp.firma.example")
        course.report("guess", SourceReport(.found, evidence: evidence(.guess, [document, upgraded])))
        #expect(course.probed == [upgraded])
        course.answer(upgraded, .ok)
        #expect(course.detection.candidates.map(\.endpoint) == [upgraded])
    }

    @Test("what is declined ends no search, and a certificate's name is dialled before it is offered")
    func declinedAndLate() throws {
        var line = Timeline()
        line.reports["srv"] = (Timeline.turn, SourceReport(.absent, facts: [.declined(.tls)]))
        line.guesses("smtp.firma.example", at: [.v4(0xC000_0201)])
        line.greetings[.startTLS("smtp.firma.example")] = (.seconds(4.3), .ok)
        let late = try line.run(registry)
        #expect(late.detection.candidates.map(\.endpoint) == [.startTLS("smtp.firma.example")])

        var course = try Course("jana@firma.example", registry)
        course.heldBack = [.name("mx.host.example")]
        course.report(
            "srv",
            SourceReport(.found, evidence: evidence(.dns, [document]), facts: [.declined(.tls)]))
        course.nothing("mx", "canary")
        course.answer(document, .foreignName(["mx.host.example"], nil))
        #expect(course.detection.candidates.isEmpty)
    }

    @Test("each server that is dialled counts, those in the wrong mode twice")
    func counted() throws {
        var course = try Course("jana@firma.example", registry)
        let wrong = try hosts(8, "firma.example")
        course.report("srv", SourceReport(.found, evidence: evidence(.dns, wrong)))
        course.nothing("mx", "canary")
        for endpoint in wrong { course.answer(endpoint, .noTLS) }
        for endpoint in course.probed.filter({ $0.security == .starttls }) { course.answer(endpoint, .refused) }
        #expect(course.probed.count <= DetectionBudget().probes && course.probed.count > 8)
    }

    @Test("whoever waits for a silent source gets the probes that were kept when time runs out")
    func released() throws {
        var line = Timeline()
        line.reports["srv"] = (
            Timeline.turn, SourceReport(.found, evidence: evidence(.dns, try hosts(8, "dead.example")))
        )
        line.reports["autoconfig"] = Timeline.silent(.seconds(7))
        line.guesses("smtp.firma.example", at: [.v4(0xC000_0201)])
        line.greetings[.startTLS("smtp.firma.example")] = Timeline.ready
        let (detection, end, _) = try line.run(registry)
        #expect(detection.candidates.first?.endpoint == .startTLS("smtp.firma.example") && end < .seconds(5))
    }

    @Test("where nobody could say whether every service is there, one that is named is a guess")
    func blind() throws {
        var course = try Course("jana@firma.example", registry)
        course.report("canary", SourceReport(.failed("no-answer", isTransient: true), facts: [.wildcardServiceUnknown]))
        course.services(document)
        course.nothing("mx")
        course.answer(document, .ok)
        course.wait(until: .seconds(4))
        #expect(course.detection.candidates.first?.trust == .d && course.status == .confirm([.guessed]))
    }

    @Test("a certificate leads to no name above the mail domain, nor to a public suffix")
    func above() throws {
        let suffixes = PublicSuffixes(listFile: "co.example\n".utf8)
        var course = try Course("jana@mail.firma.example", registry, suffixes: suffixes)
        let server = Endpoint.tls("smtp.mail.firma.example")
        course.services(server)
        course.nothing("mx", "canary")
        course.answer(server, .foreignName(["firma.example", "co.example"], nil))
        #expect(course.inquiry.leads.map(\.endpoint) == [server])
    }

    @Test("a server that offers no sign-in is a question")
    func speechless() throws {
        var course = try Course("jana@firma.example", registry)
        course.services(document)
        course.nothing("mx", "canary")
        course.answer(document, .ready(.init(mechanisms: [])))
        #expect(course.status == .confirm([.noSignIn]))
    }

    @Test("the story has the fingerprint of a certificate that nobody vouches for")
    func fingerprint() throws {
        var course = try Course("jana@firma.example", registry)
        let print = Fingerprint(of: [1, 2, 3])
        course.services(document)
        course.answer(document, .untrusted(print))
        #expect(course.inquiry.trace.contains { $0.source == "probe" && $0.detail == "sha256=\(print)" })
    }
}
#endif
