import HolubProviderKit
import HolubZoho
import Testing

@Suite("Zoho") struct ZohoTests {
    private let zoho = ZohoProvider()

    private func diagnosis(_ phase: Phase, _ text: String) throws -> Diagnosis {
        zoho.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text)))))
    }

    @Test(arguments: [
        ("a@zoho.com", "smtp.zoho.com"), ("a@zohomail.eu", "smtp.zoho.eu"), ("a@zoho.in", "smtp.zoho.in"),
        ("a@zohomail.com.au", "smtp.zoho.com.au"), ("a@zoho.jp", "smtp.zoho.jp"),
        ("a@zohomailcloud.ca", "smtp.zohocloud.ca"), ("a@firma.example", "smtp.zoho.com"),
    ])
    func theRegionIsTheAddresss(_ text: String, _ host: Domain) throws {
        let settings = zoho.settings(for: try EmailAddress(text))
        #expect(settings.endpoints == [.tls(host), .startTLS(host)])
        #expect(zoho.profile.endpoints.contains(.tls(host)))
    }

    @Test func everyDomainHasARegion() throws {
        for domain in zoho.profile.domains.map(\.domain) where !domain.name.hasSuffix(".com") {
            let host = zoho.settings(for: try EmailAddress(local: "a", domain: domain)).endpoints.first?.host
            #expect(host != .name("smtp.zoho.com"), "\(domain)")
        }
    }

    /// Nothing leads an organisation's domain to its server, so whoever is refused is told of it.
    @Test func theServersOfOrganisationsAreNamed() {
        let hosts = zoho.profile.endpoints.map(\.host.description).filter { $0.hasPrefix("smtppro.") }
        #expect(!hosts.isEmpty)
        for language in Language.all {
            let text = zoho.guidance(for: .badCredentials).plain(in: language, TextParameters())
            #expect(hosts.contains { text.contains($0) })
        }
    }

    @Test func whatItSays() throws {
        let refused = try diagnosis(.auth, "535 Authentication Failed")
        #expect(refused.cause == .badCredentials && refused.guidance.branches[0].steps[0].id == "region")
        #expect(try diagnosis(.mail, "553 Relaying disallowed as noreply@example.com").cause == .senderNotAllowed)
        let stopped = try diagnosis(
            .afterData, "550 5.4.6 Unusual sending activity detected. Please try after sometime.")
        #expect(stopped.cause == .senderAccountSuspended && stopped.retry == .afterUserAction)
    }

    @Test func textsKeepTheRules() {
        for guidance in zoho.profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
    }
}
