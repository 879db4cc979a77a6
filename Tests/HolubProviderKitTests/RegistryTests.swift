import HolubProviderKit
import Testing

private struct Sample: MailProvider {
    var profile: ProviderProfile

    init(_ id: String, _ domains: [DomainClaim] = [], mx: [Domain] = []) {
        profile = ProviderProfile(
            id: id, name: id, domains: domains, mxSuffixes: mx, endpoints: [.tls("smtp.example.com")],
            support: Support(), checked: "2026-11", sources: [])
    }
}

@Suite("Registry") struct RegistryTests {
    private func registry(_ providers: [Sample]) throws -> ProviderRegistry {
        try ProviderRegistry(providers, fallback: Sample("fallback"))
    }

    @Test func looksUpByDomain() throws {
        let registry = try registry([
            Sample("one", ["one.example", .presumed("o-ne.example", meant: "one.example")]),
            Sample("two", [.withSubdomains("two.example"), "mail.one.example"]),
        ])
        #expect(registry.resolve("one.example")?.provider.profile.id == "one")
        #expect(registry.resolve("one.example")?.evidence == .domain)
        #expect(registry.resolve("sub.one.example") == nil)
        #expect(registry.resolve("a.b.two.example")?.evidence == .parentDomain("two.example"))
        #expect(registry.resolve("two.example")?.evidence == .domain)
        #expect(registry.resolve("o-ne.example")?.evidence == .presumed(meant: "one.example"))
        #expect(registry.suggestion(for: "o-ne.example") == "one.example")
        #expect(registry.resolve("other.example") == nil)
        #expect(registry.provider(id: "fallback") != nil)
        #expect(registry.providers.map(\.profile.id) == ["one", "two", "fallback"])
    }

    @Test func theLongestSuffixWins() throws {
        let registry = try registry([
            Sample("wide", mx: ["mx.example"]), Sample("narrow", mx: ["deep.mx.example"]),
        ])
        #expect(registry.resolve(mailExchanger: "a.mx.example")?.provider.profile.id == "wide")
        #expect(registry.resolve(mailExchanger: "a.deep.mx.example")?.provider.profile.id == "narrow")
        #expect(
            registry.resolve(mailExchanger: "mx.example")?.evidence
                == .mailExchanger("mx.example", suffix: "mx.example"))
        #expect(registry.resolve(mailExchanger: "evilmx.example") == nil)
    }

    @Test func conflictsAreFoundWhenItIsBuilt() throws {
        let one = Sample("one", ["a.example"], mx: ["mx.example"])
        func conflict(_ other: Sample) -> RegistryConflict.Claim? {
            do {
                _ = try registry([one, other])
                return nil
            } catch let conflict as RegistryConflict {
                #expect(conflict.description.contains("one"))
                return conflict.claim
            } catch {
                return nil
            }
        }
        #expect(conflict(Sample("one")) == .id("one"))
        #expect(conflict(Sample("fallback")) == .id("fallback"))
        #expect(conflict(Sample("two", ["a.example"])) == .domain("a.example"))
        #expect(conflict(Sample("two", [.withSubdomains("a.example")])) == .domain("a.example"))
        #expect(conflict(Sample("two", [.presumed("a.example", meant: "b.example")])) == .domain("a.example"))
        #expect(conflict(Sample("two", mx: ["mx.example"])) == .mxSuffix("mx.example"))
        #expect(conflict(Sample("two", [.withSubdomains("example")], mx: ["sub.mx.example"])) == nil)
    }

    @Test func aProviderMakesRoomForAnother() throws {
        let first = try registry([Sample("one", ["a.example"])])
        let second = try first.replacing("one", with: Sample("mine", ["a.example"]))
        #expect(second.resolve("a.example")?.provider.profile.id == "mine")
        #expect(second.provider(id: "one") == nil)
        #expect(
            try second.adding(Sample("three", ["c.example"])).providers.map(\.profile.id) == [
                "mine", "three", "fallback",
            ])
        #expect(try first.replacing("fallback", with: Sample("other")).fallback.profile.id == "other")
        #expect(throws: RegistryConflict.self) { try first.adding(Sample("two", ["a.example"])) }
    }

    @Test func nearMisses() throws {
        let registry = try registry([
            Sample("google", ["gmail.com", "googlemail.com"]),
            Sample("czech", ["seznam.cz", "email.cz", "post.cz", "centrum.cz", "atlas.cz", "volny.cz", "centrum.sk"]),
        ])
        let slips: [(Domain, Domain)] = [
            ("gmial.com", "gmail.com"), ("gmal.com", "gmail.com"), ("gmaill.com", "gmail.com"),
            ("gmail.cm", "gmail.com"),
            ("seznma.cz", "seznam.cz"), ("sezman.cz", "seznam.cz"), ("seznam.c", "seznam.cz"),
            ("centrum.c", "centrum.cz"),
            ("centum.cz", "centrum.cz"), ("atals.cz", "atlas.cz"), ("googlemial.com", "googlemail.com"),
        ]
        for (typed, meant) in slips { #expect(registry.suggestion(for: typed) == meant, "\(typed)") }
        let real: [Domain] = [
            "gmail.com", "mail.com", "email.com", "ymail.com", "posta.cz", "host.cz", "firma.example", "gmail.cz",
            "sub.gmial.com", "novak.cz", "seznam.example", "yaho.com",
        ]
        for domain in real { #expect(registry.suggestion(for: domain) == nil, "\(domain)") }
    }
}
