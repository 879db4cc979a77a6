import HolubProviderKit
import Testing

private struct Coded: MailProvider {
    var profile: ProviderProfile

    init(_ id: String, _ domains: [DomainClaim] = [], mx: [Domain] = [], at host: Domain = "smtp.coded.example") {
        profile = ProviderProfile(
            id: id, name: id, domains: domains, mxSuffixes: mx, endpoints: [.tls(host)], support: Support(),
            checked: "2026-11", sources: [])
    }
}

@Suite("The table of plain providers") struct TableTests {
    private static let table = ProviderTable(
        gathered: "2026-11",
        domains: """
            a.example first
            b.example first ?
            coded.example second
            college.example coded
            open.example open
            sealed.example sealed
            token.example token
            under.example under

            """,
        exchangers: """
            filter.example g Filter|2026-11|T,own.example
            forward.example f Forward|2026-10|own.example
            mx.college.example p coded
            mx.example p first
            mx.filter.example p second ?

            """,
        providers: """
            first|First Mail|pae|smtp.a.example/T smtp.a.example/S smtp2.a.example:2525/S|l|p|2024-08|T,own.example|https://a.example/help
            open|Open|c||a|p||T|
            sealed|Sealed|x||a|||T|
            second|Second|u?|smtp.second.example/S|a|||K|
            token|Token|o|smtp.token.example/S|a|o|2024-11|T|
            under|Under|n|smtp.*/T|d|pc||T|

            """,
        sources: """
            K k9mail/k-9
            T thunderbird/autoconfig

            """)

    private func registry(_ coded: [any MailProvider] = [Coded("coded", ["coded.example"], mx: ["coded.example"])])
        throws -> ProviderRegistry
    {
        try ProviderRegistry(coded, table: Self.table, fallback: Coded("fallback"))
    }

    @Test func aLineHasItsFacts() throws {
        let resolution = try #require(try registry().resolve("a.example"))
        #expect(resolution.evidence == .domain)
        let profile = resolution.provider.profile
        #expect(profile.id == "first" && profile.name == "First Mail" && profile.suitability == .needsPreparation)
        #expect(
            profile.endpoints.map(\.description) == [
                "smtp.a.example:465 (tls)", "smtp.a.example:587 (starttls)", "smtp2.a.example:2525 (starttls)",
            ])
        #expect(profile.username == .localPart && profile.mechanisms == SASLMechanism.forPasswords)
        #expect(profile.appPassword == .always(nil) && profile.confidence == .vetted && profile.refusal == nil)
        #expect(profile.checked == "2024-08" && profile.helpLink == "https://a.example/help")
        #expect(profile.sources == ["thunderbird/autoconfig", "own.example"])
        let settings = resolution.provider.settings(for: try EmailAddress("jana@a.example"))
        #expect(settings.username.text == "jana" && settings.endpoints == profile.endpoints)
    }

    @Test func whatIsKnownAtSecondHandSaysSo() throws {
        let registry = try registry()
        #expect(registry.resolve("b.example")?.provider.profile.confidence == .secondHand)
        #expect(registry.resolve("a.example")?.provider.profile.confidence == .vetted)
        #expect(registry.provider(id: "second")?.profile.confidence == .secondHand)
        #expect(registry.provider(id: "second")?.profile.checked == nil)
    }

    @Test func aHostMayStandUnderTheDomain() throws {
        let provider = try #require(try registry().resolve("under.example")?.provider)
        #expect(provider.profile.endpoints.isEmpty)
        let settings = provider.settings(for: try EmailAddress("jana@under.example"))
        #expect(settings.endpoints.map(\.description) == ["smtp.under.example:465 (tls)"])
        #expect(settings.username.text == "jana.under.example")
    }

    @Test(arguments: [
        ("open.example", Cause.cleartextOnly, "generic.cleartext-only"),
        ("sealed.example", .noSubmission, "generic.no-submission"),
        ("token.example", .basicAuthDisabled, "generic.basic-auth-disabled"),
    ])
    func whoTakesNoPasswordIsKnownAndRefused(_ domain: Domain, _ cause: Cause, _ guidance: String) throws {
        let provider = try #require(try registry().resolve(domain)?.provider)
        let profile = provider.profile
        #expect(profile.suitability == .notByPassword && profile.refusal == cause)
        #expect(provider.preparation.id == guidance)
        #expect(profile.endpoints.allSatisfy { $0.security != .none })
        #expect(cause != .cleartextOnly || profile.endpoints.isEmpty)
        #expect(cause != .basicAuthDisabled || profile.mechanisms == SASLMechanism.forTokens)
    }

    @Test func codedProvidersWin() throws {
        let registry = try registry()
        #expect(registry.resolve("coded.example")?.provider.profile.id == "coded")
        // A line's domain may be a coded provider's, and none of its own.
        #expect(registry.resolve("college.example")?.provider.profile.id == "coded")
        #expect(registry.resolve(mailExchanger: "mx.college.example")?.provider.profile.id == "coded")
        #expect(registry.resolve("sub.a.example") == nil && registry.resolve("example") == nil)
        let without = try self.registry([])
        #expect(without.resolve("college.example") == nil)
        // A provider of a line's id stands in its place, everywhere.
        let replaced = try registry.adding(Coded("first", ["mine.example"]))
        #expect(replaced.provider(id: "first")?.profile.name == "first")
        #expect(replaced.resolve("a.example")?.provider.profile.name == "first")
        #expect(replaced.resolve(mailExchanger: "mx.example")?.provider.profile.name == "first")
        #expect(registry.provider(at: .name("smtp2.a.example"))?.profile.id == "first")
        #expect(registry.provider(at: .name("a.example")) == nil)
        #expect(registry.provider(at: .name("smtp.coded.example"))?.profile.id == "coded")
        #expect(registry.claims(of: "first").domains == ["a.example", "b.example"])
        #expect(registry.claims(of: "first").mxSuffixes == ["mx.example"])
        #expect(registry.claims(of: "coded").domains == ["coded.example", "college.example"])
    }

    @Test func aMailExchangerIsAProvidersAGatewaysOrAForwarders() throws {
        let registry = try registry()
        guard case .gateway(let gateway) = registry.owner(ofMailExchanger: "in.filter.example") else {
            Issue.record("no gateway")
            return
        }
        let expected = MailService(
            name: "Filter", checked: "2026-11", sources: ["thunderbird/autoconfig", "own.example"])
        #expect(gateway == expected)
        guard case .forwarder(let forwarder) = registry.owner(ofMailExchanger: "forward.example") else {
            Issue.record("no forwarder")
            return
        }
        #expect(forwarder.name == "Forward" && forwarder.checked == "2026-10")
        // The longest suffix wins; a gateway is nobody's provider.
        let second = try #require(registry.resolve(mailExchanger: "a.mx.filter.example"))
        #expect(second.provider.profile.id == "second" && second.provider.profile.confidence == .secondHand)
        #expect(second.evidence == .mailExchanger("a.mx.filter.example", suffix: "mx.filter.example"))
        #expect(registry.resolve(mailExchanger: "in.filter.example") == nil)
        #expect(registry.owner(ofMailExchanger: "evilfilter.example") == nil)
    }

    @Test func everyKeyIsFoundAndNothingElse() throws {
        let registry = try registry()
        #expect(Array(Self.table.providers.map(\.id)) == ["first", "open", "sealed", "second", "token", "under"])
        for id in Self.table.providers.map(\.id) { #expect(registry.provider(id: id)?.profile.id == id) }
        for none in ["", "a", "fir", "firsts", "zzz", "first|"] { #expect(Self.table.provider(id: none) == nil) }
        for none in ["a.exampl", "a.example0", "0.example", "zz.example"] {
            #expect(registry.resolve(try Domain(none)) == nil, "\(none)")
        }
    }

    @Test func anEmptyTableAnswersNothing() throws {
        let table = ProviderTable(gathered: "2026-11", domains: "", providers: "")
        let registry = try ProviderRegistry([], table: table, fallback: Coded("fallback"))
        #expect(registry.resolve("a.example") == nil && registry.owner(ofMailExchanger: "mx.example") == nil)
        #expect(table.provider(id: "a") == nil && Array(table.providers.map(\.id)).isEmpty)
    }

    @Test func aLineThatIsNoneHasNoServer() throws {
        let table = ProviderTable(
            gathered: "2026-11", domains: "a.example bad\n", providers: "bad|Bad|n|smtp.a.example/T\n")
        let registry = try ProviderRegistry([], table: table, fallback: Coded("fallback"))
        let provider = try #require(registry.resolve("a.example")?.provider)
        #expect(provider.profile.endpoints.isEmpty && provider.profile.suitability == .unknown)
        #expect(provider.settings(for: try EmailAddress("jana@a.example")).endpoints.isEmpty)
    }
}
