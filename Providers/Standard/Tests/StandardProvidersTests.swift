import HolubProviderKit
import HolubProviders
import Testing

@Suite("Standard providers") struct StandardProvidersTests {
    private static let providers = ProviderRegistry.standard.providers

    @Test func theListHoldsTogether() {
        #expect(StandardProviders.all.count + 1 == Self.providers.count)
        #expect(ProviderRegistry.standard.fallback.profile.id == "generic")
    }

    @Test(arguments: [
        ("priklad@seznam.cz", "seznam"), ("priklad@email.cz", "seznam"), ("priklad@spoluzaci.cz", "seznam"),
        ("priklad@centrum.cz", "centrum"), ("priklad@atlas.cz", "centrum"), ("priklad@volny.cz", "volny"),
        ("priklad@pobox.sk", "centrum-sk"), ("example@gmail.com", "google"), ("example@googlemail.com", "google"),
        ("example@outlook.cz", "outlook"), ("example@icloud.com", "icloud"), ("example@yahoo.com", "yahoo"),
        ("example@gmx.de", "gmx"), ("example@gmx.com", "gmx-com"), ("example@web.de", "web-de"),
        ("example@proton.me", "proton"), ("example@zoho.eu", "zoho"), ("example@mail.ru", "mail-ru"),
        // Domains that only a line names, with a module's provider behind them.
        ("example@nyu.edu", "google"), ("example@hotmail.co.uk", "outlook"), ("example@123mail.org", "fastmail"),
        ("example@yahoo.de", "yahoo"), ("example@gmx.se", "gmx-com"),
    ])
    func whoseAddress(_ text: String, _ id: String) throws {
        let address = try EmailAddress(text)
        #expect(ProviderRegistry.standard.resolve(address.domain)?.provider.profile.id == id)
    }

    @Test func presumedAndNear() {
        #expect(ProviderRegistry.standard.resolve("e-mail.cz")?.evidence == .presumed(meant: "email.cz"))
        #expect(ProviderRegistry.standard.suggestion(for: "e-mail.cz") == "email.cz")
        #expect(ProviderRegistry.standard.suggestion(for: "gmial.com") == "gmail.com")
        #expect(ProviderRegistry.standard.suggestion(for: "seznma.cz") == "seznam.cz")
        #expect(ProviderRegistry.standard.suggestion(for: "firma.example") == nil)
    }

    @Test func slipsAreAskedAbout() throws {
        var count = 0
        for line in Slips.typed.split(separator: "\n") {
            let words = line.split(separator: " ")
            let meant = try Domain(String(words[0].dropLast()))
            for typed in words.dropFirst() {
                count += 1
                let domain = try Domain(String(typed))
                #expect(ProviderRegistry.standard.suggestion(for: domain) == meant, "\(typed)")
                // Never applied: the slip itself is nobody's.
                #expect(ProviderRegistry.standard.resolve(domain) == nil, "\(typed)")
            }
        }
        #expect(count == 100)
    }

    @Test func realDomainsAreNotAskedAbout() throws {
        let domains = Slips.real.split { $0 == " " || $0 == "\n" }
        for name in domains {
            #expect(ProviderRegistry.standard.suggestion(for: try Domain(String(name))) == nil, "\(name)")
        }
        #expect(domains.count == 100)
    }

    /// One letter from a domain that Seznam has, and a company's (it was asked about once).
    @Test func firmaIsNoSlipOfFirmy() { #expect(ProviderRegistry.standard.suggestion(for: "firma.cz") == nil) }

    /// Coded providers win by standing first; the table has nothing that they claim.
    @Test func noLineClaimsWhatAModuleClaims() throws {
        let table = try #require(ProviderRegistry.standard.table)
        let alone = try ProviderRegistry([], table: table, fallback: ProviderRegistry.standard.fallback)
        for provider in StandardProviders.all {
            #expect(table.provider(id: provider.profile.id) == nil)
            for domain in provider.profile.domains.map(\.domain) { #expect(alone.resolve(domain) == nil, "\(domain)") }
            for suffix in provider.profile.mxSuffixes {
                #expect(alone.owner(ofMailExchanger: suffix) == nil, "\(suffix)")
            }
        }
    }

    @Test func linesStandBehindTheModules() throws {
        #expect(ProviderRegistry.standard.resolve("freenet.de")?.provider.profile.id == "freenet-de")
        #expect(ProviderRegistry.standard.provider(id: "freenet-de") != nil)
        #expect(ProviderRegistry.standard.provider(at: .name("smtp.gmail.com"))?.profile.id == "google")
        #expect(ProviderRegistry.standard.provider(at: .name("mx.freenet.de"))?.profile.id == "freenet-de")
        #expect(
            ProviderRegistry.standard.resolve(mailExchanger: "mx1.webhouse.sk")?.provider.profile.id == "webhouse-sk")
        #expect(ProviderRegistry.standard.resolve(mailExchanger: "aspmx.l.google.com")?.provider.profile.id == "google")
    }

    @Test(arguments: [
        ("aspmx.l.google.com", "google"), ("alt1.aspmx.l.google.com", "google"), ("aspmx2.googlemail.com", "google"),
        ("mx1.seznam.cz", "seznam"), ("1a2b3c.mx1.emailprofi.seznam.cz", "seznam"),
        ("mx1.forpsi.com", "forpsi"), ("wes1-mx1.wedos.net", "wedos"), ("mx1.websupport.cz", "websupport-cz"),
        ("mx10.active24.cz", "active24"), ("mx1.websupport.sk", "websupport-sk"), ("mx1.webglobe.cz", "webglobe-cz"),
        ("mx1.mx-hub.eu", "webglobe"), ("mx1.hostcreators.sk", "hostcreators"),
        ("firma-cz.mail.protection.outlook.com", "microsoft"), ("mx01.mail.icloud.com", "icloud"),
        ("outlook-com.olc.protection.outlook.com", "outlook"), ("mx00.kundenserver.de", "ionos"),
        ("in1-smtp.messagingengine.com", "fastmail"), ("mail.protonmail.ch", "proton"),
    ])
    func whoseMailExchanger(_ host: String, _ id: String) throws {
        #expect(ProviderRegistry.standard.resolve(mailExchanger: try Domain(host))?.provider.profile.id == id)
    }

    /// Centrum, Volný and Pobox share it, and have different servers.
    @Test func aSharedMailExchangerDecidesNothing() {
        #expect(ProviderRegistry.standard.resolve(mailExchanger: "mx1.eco-mx.cz") == nil)
    }

    @Test(arguments: providers.flatMap(\.profile.guidance))
    func guidanceKeepsTheRules(_ guidance: Guidance) { #expect(TextRules.faults(in: guidance) == []) }

    @Test(arguments: providers.map(\.profile.id))
    func aProfileIsComplete(_ id: String) throws {
        let provider = try #require(ProviderRegistry.standard.provider(id: id))
        let profile = provider.profile
        #expect(!profile.personas.isEmpty)
        #expect(profile.personas.contains { $0.name == "accepts" })
        #expect(TextRules.faults(in: provider.preparation) == [])
        #expect(!profile.sources.isEmpty)
        #expect(Set(profile.personas.map(\.name)).count == profile.personas.count)
        #expect(Set(profile.guidance.map(\.id)).count == profile.guidance.count)
        for guidance in profile.guidance {
            for other in guidance.related { #expect(provider.guidance(id: other) != nil, "\(other)") }
        }
        if let first = profile.beforeFirstUse { #expect(provider.guidance(id: first) != nil) }
        guard id != "generic" else { return }
        #expect(profile.helpLink?.hasPrefix("https://") == true)
        #expect(profile.support.line != nil)
        #expect(!profile.endpoints.isEmpty && profile.endpoints.allSatisfy { $0.security != .none })
    }

    /// A page about the set-up is no support: people are sent there when the set-up did not help.
    @Test(arguments: StandardProviders.all.map(\.profile.id)) func supportIsNoGuide(_ id: String) throws {
        let profile = try #require(ProviderRegistry.standard.provider(id: id)).profile
        guard let url = profile.support.url else { return }
        #expect(url != profile.helpLink)
        let steps = profile.guidance.flatMap(\.branches).flatMap(\.steps).filter { $0.id != "support" }
        for step in steps {
            for language in Language.all {
                #expect(!step.text.template(in: language).contains("(\(url))"), "\(step.id)")
            }
        }
    }

    /// Only a password that the website refuses is set anew: the step says so, or stands right behind the sign-in there.
    @Test(arguments: providers) func noRightPasswordIsReset(_ provider: any MailProvider) {
        for guidance in Cause.all.map({ provider.guidance(for: $0) }) {
            for steps in guidance.branches.map(\.steps) {
                guard let place = steps.firstIndex(where: { $0.id == "reset" }) else { continue }
                let says = steps[place].text.template(in: .czech).contains("na webu")
                let before = steps[..<place].map(\.id)
                #expect(before.contains("webmail"), "\(guidance.id)")
                #expect(says || ["webmail", "works"].contains(before.last), "\(guidance.id)")
            }
        }
    }

    /// What each persona says at its end: a cause that has guidance, or an outcome.
    @Test(arguments: providers.map(\.profile.id))
    func personasEndInKnownWords(_ id: String) throws {
        let provider = try #require(ProviderRegistry.standard.provider(id: id))
        var succeeds = false
        for persona in provider.profile.personas {
            let lines = String(decoding: persona.octets, as: UTF8.self).split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix("title: ") } && lines.contains { $0.hasPrefix("address: ") })
            let ends = lines.filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) }
            #expect(ends.count == lines.count { $0 == "--- connection" } && !ends.isEmpty)
            for end in ends where end != "sent" {
                #expect(Cause.all.contains(Cause(rawValue: end)), "\(persona.name): \(end)")
            }
            succeeds = succeeds || ends.contains("sent")
            if let follows = lines.first(where: { $0.hasPrefix("follows: ") })?.dropFirst(9) {
                #expect(provider.guidance(id: String(follows)) != nil)
            }
        }
        #expect(succeeds)
    }

    /// Of each cause, at each provider, in each language: a title, and what to do or at least what is true.
    @Test(arguments: providers.map(\.profile.id)) func everyCauseIsExplainedInEveryLanguage(_ id: String) throws {
        let provider = try #require(ProviderRegistry.standard.provider(named: id))
        for cause in Cause.all {
            let guidance = provider.guidance(for: cause)
            #expect(guidance.causes.contains(cause), "\(id) \(cause): \(guidance.id)")
            let telling = guidance.branches.flatMap(\.steps).map(\.text) + [guidance.lead].compactMap { $0 }
            #expect(!telling.isEmpty, "\(id) \(cause)")
            for language in Language.all {
                let other = Language.all.first { $0 != language } ?? language
                for text in guidance.texts {
                    #expect(!text.template(in: language).isEmpty)
                    #expect(text.template(in: language) != text.template(in: other), "\(id) \(cause) in \(language)")
                }
            }
        }
    }
}
