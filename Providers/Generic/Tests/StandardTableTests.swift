import HolubGeneric
import HolubProviderKit
import Testing

@Suite("The standard table") struct StandardTableTests {
    private static let table = ProviderTable.standard
    private let registry: ProviderRegistry

    init() throws { registry = try ProviderRegistry([], table: Self.table, fallback: GenericProvider()) }

    @Test func everyLineIsWhole() throws {
        var count = 0
        for provider in Self.table.providers {
            count += 1
            let profile = provider.profile
            #expect(registry.provider(id: profile.id)?.profile.name == profile.name)
            #expect(!profile.name.isEmpty && !profile.sources.isEmpty, "\(profile.id)")
            #expect(profile.endpoints.allSatisfy { $0.security != .none }, "\(profile.id)")
            #expect(profile.helpLink.map { $0.utf8.starts(with: "https://".utf8) } ?? true, "\(profile.id)")
            #expect(profile.support.line == nil, "\(profile.id)")
            let settings = provider.settings(for: try EmailAddress("jana@firma.example"))
            let isClosed = profile.refusal == .cleartextOnly || profile.refusal == .noSubmission
            #expect(settings.endpoints.isEmpty == (isClosed || profile.id == "ses"), "\(profile.id)")
            #expect(TextRules.faults(in: provider.preparation) == [], "\(profile.id)")
        }
        #expect(count > 250)
    }

    @Test(arguments: [
        ("freenet.de", "freenet-de", "mx.freenet.de:465 (tls)"), ("free.fr", "free-fr", "smtp.free.fr:465 (tls)"),
        ("wp.pl", "wp-pl", "smtp.wp.pl:465 (tls)"), ("zoznam.sk", "zoznam-sk", "smtp.zoznam.sk:465 (tls)"),
    ])
    func whoseDomain(_ domain: Domain, _ id: String, _ endpoint: String) throws {
        let provider = try #require(registry.resolve(domain)?.provider)
        #expect(provider.profile.id == id)
        let address = try EmailAddress(local: "jana", domain: domain)
        #expect(provider.settings(for: address).endpoints.first?.description == endpoint)
    }

    @Test func trustFollowsTheRulesOfTheData() {
        func confidence(_ domain: Domain) -> Confidence? { registry.resolve(domain)?.provider.profile.confidence }
        #expect(confidence("freenet.de") == .vetted)
        // One list alone; a server outside the domain that one family names.
        #expect(confidence("zoznam.sk") == .secondHand && confidence("verizon.net") == .secondHand)
        #expect(confidence("att.net") == .vetted && confidence("ameritech.net") == .secondHand)
    }

    @Test func whoOffersCleartextOnlyIsKnownAndRefused() throws {
        let provider = try #require(registry.resolve("tiscali.cz")?.provider)
        #expect(provider.profile.refusal == .cleartextOnly && provider.profile.endpoints.isEmpty)
        let closed = Self.table.providers.filter { $0.profile.refusal == .cleartextOnly }
        #expect(closed.count == 32)
        #expect(registry.resolve("tuta.com")?.provider.profile.refusal == .noSubmission)
    }

    @Test(arguments: [
        ("mx1.webhouse.sk", "webhouse-sk"), ("a.mx.weby.cz", "weby-cz"), ("mx.wp.pl", "wp-pl"),
    ])
    func whoseMailExchanger(_ host: Domain, _ id: String) {
        #expect(registry.resolve(mailExchanger: host)?.provider.profile.id == id)
    }

    @Test(arguments: [
        ("mxa-00000001.gslb.pphosted.com", "Proofpoint"), ("eu-smtp-inbound-1.mimecast.com", "Mimecast"),
        ("d1.a.ess.de.barracudanetworks.com", "Barracuda"), ("mx1.firma.iphmx.com", "Cisco Secure Email"),
        ("mx01.hornetsecurity.com", "Hornetsecurity"), ("firma.in.tmes.trendmicro.eu", "Trend Micro Email Security"),
    ])
    func gateways(_ host: Domain, _ name: String) {
        guard case .gateway(let service) = registry.owner(ofMailExchanger: host) else {
            Issue.record("\(host) is no gateway")
            return
        }
        #expect(service.name == name && service.checked != nil && service.sources.count > 1)
    }

    @Test(arguments: [
        ("route1.mx.cloudflare.net", "Cloudflare Email Routing"), ("mx1.improvmx.com", "ImprovMX"),
        ("mx1.forwardemail.net", "Forward Email"),
    ])
    func forwarders(_ host: Domain, _ name: String) {
        guard case .forwarder(let service) = registry.owner(ofMailExchanger: host) else {
            Issue.record("\(host) is no forwarder")
            return
        }
        #expect(service.name == name)
    }
}
