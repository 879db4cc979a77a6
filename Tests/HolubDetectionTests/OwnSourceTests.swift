#if Sending
import HolubDetection
import HolubProviderKit
import HolubSMTP
import Testing

/// As DetectionExplained.md shows it.
struct CompanyList: SettingsSource {
    let id = "company"
    let stage = DetectionStage.known
    let ceiling = TrustClass.a

    func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard question.domain == "firma.example" else { return SourceReport(.absent) }
        let server = Endpoint.tls("smtp.firma.example")
        return SourceReport(.found, evidence: [Evidence(.override, server, username: .form(.address))])
    }
}

@Suite("Sources of one's own") struct OwnSourceTests {
    @Test func aListOfOnesOwnIsTaken() async throws {
        let tools = DetectionTools(registry: try .ofTwo(), resolver: nil)
        let detector = Detector(tools, sources: [CompanyList()] + Detector.standardSources)
        let detection = await detector.detect(try EmailAddress("jana@firma.example"))
        #expect(detection.status == .accept)
        #expect(detection.candidates.map(\.endpoint) == [.tls("smtp.firma.example")])
        let other = await detector.detect(try EmailAddress("jana@posta.example"))
        #expect(other.candidates.first?.source == "registry")
    }

    /// Whoever it says has published it.
    private struct Claiming: SettingsSource {
        let id = "claiming"
        let stage = DetectionStage.known
        let ceiling: TrustClass
        let publisher: Evidence.Publisher

        func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
            SourceReport(
                .found, evidence: [Evidence(publisher, .tls("smtp.firma.example"), username: .form(.address))])
        }
    }

    @Test(
        "nobody is used without a question who may not claim that much",
        arguments: [.c, .d] as [TrustClass],
        [
            .override, .registry, .exchangerRule, .mailDomain, .directory, .dns, .exchangerDomain("firma.example"),
            .corroboration(["sign"]), .guess, .certificateName,
        ] as [Evidence.Publisher])
    func ceilings(_ ceiling: TrustClass, _ publisher: Evidence.Publisher) async throws {
        let tools = DetectionTools(registry: try .ofTwo(), resolver: nil)
        let detector = Detector(tools, sources: [Claiming(ceiling: ceiling, publisher: publisher)])
        let detection = await detector.detect(try EmailAddress("jana@firma.example"))
        let trust = try #require(detection.candidates.first?.trust)
        #expect(trust <= ceiling)
        guard case .confirm(let reasons) = detection.status else {
            Issue.record("\(detection.status)")
            return
        }
        #expect(!reasons.isEmpty && !reasons.contains(.outsideDomain("smtp.firma.example")))
    }
}
#endif
