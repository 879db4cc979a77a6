#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubDetection

/// What is found decides, and not who spoke first.
@Suite("The order of arrival") struct OrderOfArrivalTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    private static let sources: [any SettingsSource] = [
        RegistrySource(), PACCSource(), AutoconfigSource(.ownHost), ExchangerSource(), DirectorySource(),
        ServiceSource(), CanarySource(), GuessSource(),
    ]

    /// The same reports in every order, each followed by the greetings of all servers asked so far.
    private func outcomes(_ reports: [(String, SourceReport)]) throws -> [Detection] {
        try permutations(Array(reports.indices)).map { order in
            var course = try Course("jana@firma.example", registry, sources: Self.sources), answered = 0
            func answer() {
                while answered < course.probed.count {
                    answered += 1
                    course.answer(course.probed[answered - 1], .ok)
                }
            }
            for place in order {
                course.report(reports[place].0, reports[place].1)
                answer()
            }
            course.nothing("pacc", "autoconfig", "mx", "directory", "srv", "canary", "guess")
            answer()
            #expect(course.isFinished)
            return course.detection
        }
    }

    private func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { first in
            permutations(items.filter { $0 != first }).map { [first] + $0 }
        }
    }

    private func expectSame(_ detections: [Detection], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let first = try #require(detections.first)
        for other in detections {
            #expect(other.status == first.status, sourceLocation: sourceLocation)
            #expect(other.candidates.first == first.candidates.first, sourceLocation: sourceLocation)
            #expect(other.provider.profile.id == first.provider.profile.id, sourceLocation: sourceLocation)
        }
    }

    private func document(_ publisher: Evidence.Publisher, _ hosts: Domain..., username: UsernameForm) -> SourceReport {
        SourceReport(.found, evidence: hosts.map { Evidence(publisher, .tls($0), username: .form(username)) })
    }

    @Test("two documents of one class name one server: the source that is worth more says whose name it is")
    func equals() throws {
        let detections = try outcomes([
            ("pacc", document(.mailDomain, "smtp.firma.example", username: .address)),
            ("autoconfig", document(.mailDomain, "smtp.firma.example", username: .localPart)),
            ("mx", SourceReport(.absent)), ("srv", SourceReport(.absent)), ("canary", SourceReport(.absent)),
        ])
        try expectSame(detections)
        #expect(detections[0].candidates[0].source == "pacc")
        #expect(detections[0].candidates[0].username.text == "jana@firma.example")
    }

    @Test("that the domain declines counts, whether a document comes before or after")
    func declined() throws {
        let detections = try outcomes([
            ("autoconfig", document(.mailDomain, "smtp.firma.example", username: .address)),
            ("pacc", SourceReport(.absent)), ("mx", SourceReport(.absent)), ("canary", SourceReport(.absent)),
            ("srv", SourceReport(.declined, facts: [.noSubmission])),
        ])
        #expect(detections.allSatisfy { $0.status == .declined && $0.candidates.isEmpty })
    }

    @Test("exchanger, directory and services of one class")
    func peers() throws {
        let host: Domain = "in.mx.posta.example"
        let owner = try #require(registry.resolve(mailExchanger: host))
        let detections = try outcomes([
            (
                "mx",
                SourceReport(
                    .found,
                    facts: [
                        .exchangers([host], [.provider("posta")]), .provider(id: "posta", by: owner.evidence),
                    ])
            ),
            ("directory", document(.directory, "smtp.firma.example", username: .address)),
            ("srv", document(.dns, "smtp.firma.example", username: .address)),
            ("pacc", SourceReport(.absent)), ("autoconfig", SourceReport(.absent)), ("canary", SourceReport(.absent)),
        ])
        try expectSame(detections)
        // Two operators agree: R1 puts them before the one.
        #expect(detections[0].candidates[0].endpoint == .tls("smtp.firma.example"))
        #expect(detections[0].trace.contains { $0.source == "decision" && $0.detail.hasPrefix("R1 agreement") })
    }

    @Test("who agree on a domain agree, though each names another host of it")
    func domains() throws {
        let suffixes = PublicSuffixes(listFile: Array("example\n".utf8))
        var course = try Course(
            "jana@firma.example", registry, sources: Self.sources, suffixes: suffixes)
        func agreement(_ host: Domain) throws -> String? {
            let lead = try #require(course.inquiry.ranked.first { $0.host == host })
            let other = try #require(course.inquiry.ranked.last)
            return course.inquiry.reason(for: lead, before: other)
        }
        course.report(
            "directory", document(.directory, "a.spolu.example", "lone.example", username: .address))
        course.report(
            "mx",
            SourceReport(.found, evidence: [Evidence(.exchangerRule, .tls("b.spolu.example"), username: .provider)]))
        #expect(course.inquiry.ranked.prefix(2).map(\.host) == ["b.spolu.example", "a.spolu.example"])
        #expect(try agreement("a.spolu.example") == "agreement")
    }
}

@Suite("What is missed, and what is unknown") struct UnknownTests {
    let registry: ProviderRegistry

    init() throws { registry = try .ofTwo() }

    @Test("a better source that has not answered at the soft deadline makes the answer provisional, as a failure does")
    func open() throws {
        func course() throws -> Course {
            var course = try Course(
                "jana@firma.example", registry,
                sources: [RegistrySource(), AutoconfigSource(.ownHost), ServiceSource(), CanarySource()])
            course.services(.tls("smtp.jinde.example"))
            course.nothing("canary")
            course.answer(.tls("smtp.jinde.example"), .okForDomain)
            return course
        }
        var silent = try course()
        #expect(!silent.isFinished)
        silent.wait(until: .seconds(4))
        #expect(silent.isFinished && silent.detection.isProvisional)
        #expect(silent.status == .confirm([.unverified("source-failed")]))
        var failed = try course()
        failed.report("autoconfig", SourceReport(.failed("timeout", isTransient: true)))
        #expect(failed.detection.isProvisional && failed.status == silent.status)
        var absent = try course()
        absent.nothing("autoconfig")
        #expect(!absent.detection.isProvisional && absent.status == .accept)
    }

    @Test("a server that any service leads to is no more than a guess; a record of its own counts")
    func everyService() throws {
        for (target, status) in [
            ("smtp.firma.example", Detection.Status.confirm([.guessed])), ("w.firma.example", .accept),
        ] as [(Domain, Detection.Status)] {
            var course = try Course("jana@firma.example", registry)
            course.services(.tls("smtp.firma.example"))
            course.nothing("mx")
            course.report("canary", SourceReport(.found, facts: [.wildcardService([target])]))
            course.answer(.tls("smtp.firma.example"), .ok)
            course.nothing("guess")
            course.wait(until: .seconds(1))
            #expect(course.isFinished && course.status == status, "\(target)")
        }
    }

    @Test("a canary that nobody answered is no word that names lead nowhere")
    func canary() throws {
        let address = IPAddress.v4(0xC000_0201)
        let guess = SourceReport(
            .found, evidence: [Evidence(.guess, .tls("smtp.firma.example"), username: .form(.address))],
            facts: [.addresses("smtp.firma.example", [address])])
        for (canary, status) in [
            (SourceReport(.absent), Detection.Status.accept),
            (
                SourceReport(.failed("no-answer", isTransient: true), facts: [.wildcardUnknown]),
                .confirm([.guessed])
            ),
        ] {
            var course = try Course("jana@firma.example", registry)
            course.exchangers(["mail.firma.example"], .addresses("mail.firma.example", [address]))
            course.nothing("srv")
            course.report("canary", canary)
            course.report("guess", guess)
            course.answer(.tls("smtp.firma.example"), .ok)
            course.wait(until: .seconds(1))
            #expect(course.isFinished && course.status == status)
        }
    }

    @Test("consent is for the host that it names, for a source of anybody's too")
    func consent() throws {
        var policy = DetectionPolicy()
        policy.consents = ["autoconfig.firma.example"]
        let inquiry = Inquiry(
            try EmailAddress("jana@firma.example"), registry: registry, policy: policy, sources: [])
        let question = inquiry.question(discloses: true)
        #expect(question.address(toTell: "autoconfig.firma.example")?.local == "jana")
        #expect(question.address(toTell: "firma.example") == nil)
        #expect(question.address(toTell: "a.autoconfig.firma.example") == nil)
        #expect(inquiry.question(discloses: false).address(toTell: "autoconfig.firma.example") == nil)
    }

    @Test("a source that reads several documents keeps what it met at each")
    func merged() {
        var report = SourceReport(.absent)
        report.add(
            SourceReport(
                .failed("status-503", isTransient: true), facts: [.insecureOnly], notes: [.init("redirected", "a")]))
        report.add(SourceReport(.absent, notes: [.init("status-404", "b")]))
        #expect(report.result == .failed("status-503", isTransient: true))
        #expect(report.facts == [.insecureOnly] && report.notes.map(\.code) == ["redirected", "status-404"])
        report.add(SourceReport(.failed("doctype", isTransient: false)))
        #expect(report.result == .failed("status-503", isTransient: true))
        let evidence = Evidence(.directory, .tls("smtp.firma.example"), username: .form(.address))
        report.add(SourceReport(.found, evidence: [evidence]))
        #expect(report.result == .found && report.evidence == [evidence] && report.notes.count == 2)
    }

    @Test("a directory's server outside the domain rests on DNS: the exchanger chose the key")
    func directory() throws {
        for (host, rests) in [("smtp.jinde.example", true), ("smtp.firma.example", false)] as [(Domain, Bool)] {
            var course = try Course(
                "jana@firma.example", registry,
                sources: [RegistrySource(), DirectorySource(), ServiceSource(), CanarySource()])
            course.nothing("srv", "canary")
            course.report(
                "directory",
                SourceReport(.found, evidence: [Evidence(.directory, .tls(host), username: .form(.address))]))
            course.answer(.tls(host), .ok)
            #expect(course.status == .accept && course.detection.restsOnDNS == rests)
        }
    }
}
#endif
