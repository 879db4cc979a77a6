import HolubProviderKit
import Testing

@Suite("Texts") struct TextTests {
    @Test func parametersAreFilledOnce() {
        let text = Text(cs: "Aplikace {app} a {address}", en: "{app} and {address} and {time}")
        let parameters = TextParameters(app: "{address}", address: "a@b.example")
        #expect(text.rendered(in: .english, parameters) == "{address} and a@b.example and {time}")
    }

    @Test func oneLetterWordsKeepTheirNeighbour() {
        let text = Text(cs: "V poště a u správce k nám", en: "A mail")
        #expect(text.rendered(in: .czech, TextParameters()) == "V\u{A0}poště a\u{A0}u\u{A0}správce k\u{A0}nám")
        #expect(text.rendered(in: .english, TextParameters()) == "A mail")
    }

    @Test func linksInATerminal() {
        let text = Text(
            cs: "Otevřete [stránku](https://a.example/x) hned", en: "Open [https://a.example](https://a.example)")
        #expect(text.plain(in: .czech, TextParameters()) == "Otevřete stránku (https://a.example/x) hned")
        #expect(text.plain(in: .english, TextParameters()) == "Open https://a.example")
    }

    /// A quoted local part (RFC 5321 §4.1.2) may hold brackets.
    @Test func aValueMakesNoLink() throws {
        let address = try EmailAddress("\"[x](https://evil.example)\"@gmail.com")
        let parameters = TextParameters(app: "A](https://evil.example)[b\\", address: address.description)
        let text = Text(
            cs: "Účet {address} otevřete [tady](https://a.example) v {app}.",
            en: "Open {address} [here in {app}](https://a.example) now.")
        #expect(
            text.plain(in: .english, parameters)
                == "Open \(address) here in A](https://evil.example)[b\\ (https://a.example) now.")
        #expect(
            text.rendered(in: .english, parameters)
                == "Open \"\\[x\\](https://evil.example)\"@gmail.com "
                + "[here in A\\](https://evil.example)\\[b\\\\](https://a.example) now.")
        #expect(
            text.plain(in: .czech, parameters).hasPrefix("Účet \(address) otevřete tady (https://a.example) v\u{A0}A]"))
    }

    @Test func aBracketThatBeginsNoLinkHidesNone() {
        for (template, plain) in [
            ("a [b] [c](https://a.example)", "a [b] c (https://a.example)"),
            ("[[c](https://a.example)", "[c (https://a.example)"),
            ("a [b", "a [b"), ("[b](https://a.example", "[b](https://a.example"), ("[", "["), ("a](b) [", "a](b) ["),
            ("[b](https://a.example)[c](https://c.example)", "b (https://a.example)c (https://c.example)"),
        ] {
            #expect(Text(cs: template, en: template).plain(in: .english, TextParameters()) == plain)
        }
    }

    @Test func anUnknownLanguageGetsEnglish() {
        #expect(Text(cs: "ano", en: "yes").template(in: Language(rawValue: "xx")) == "yes")
    }

    @Test func everyCauseHasItsGuidance() {
        for cause in Cause.all {
            let guidance = GenericGuidance.guidance(for: cause)
            #expect(guidance.id == "generic.\(cause)")
            #expect(guidance.causes == [cause])
        }
        #expect(GenericGuidance.guidance(for: Cause(rawValue: "from-outer-space")).id == "generic.refused")
    }

    @Test(arguments: GenericGuidance.all)
    func genericGuidanceKeepsTheRules(_ guidance: Guidance) { #expect(TextRules.faults(in: guidance) == []) }

    /// The number is the provider's own, and never more than it takes.
    @Test(arguments: [
        (35_882_577, "35 MB"), (15_728_640, "15 MB"), (104_857_600, "100 MB"), (999_999, "999 kB"),
        (400, "400 B"), (Int.max, "9223372036854 MB"), (-1, "0 B"),
    ])
    func tooLargeSaysHowLargeOneMayBe(_ octets: Int, _ written: String) throws {
        struct Known: MailProvider {
            var profile = ProviderProfile(
                id: "known", name: "Known", endpoints: [], support: Support(), checked: "2026-11", sources: [])
        }
        var provider = Known()
        let none = provider.guidance(for: .messageTooLarge)
        #expect(none == GenericGuidance.guidance(for: .messageTooLarge))
        // The server's own word is the newer one.
        provider.profile.limits.messageSize = 7_000_000
        let told = provider.diagnose(Failure(.mail, .tooLarge(limit: octets))).guidance
        provider.profile.limits.messageSize = octets
        let guidance = provider.guidance(for: .messageTooLarge)
        #expect(guidance == told && guidance.id == none.id && TextRules.faults(in: guidance) == [])
        let lead = try #require(guidance.lead)
        #expect(lead.template(in: .english).contains(" up to \(written)."), "\(lead)")
        #expect(lead.template(in: .czech).contains("zprávy do \(written)."))
        #expect(provider.guidance(for: .badCredentials) == GenericGuidance.guidance(for: .badCredentials))
    }

    /// They also end a check, in which there is no message.
    @Test(arguments: [Cause.connectionLost, .serverBusy])
    func aCheckHasNoMessage(_ cause: Cause) {
        for text in GenericGuidance.guidance(for: cause).texts {
            #expect(!text.template(in: .czech).lowercased().contains("zpráv"))
            #expect(!text.template(in: .english).lowercased().contains("message"))
        }
    }

    /// „Heslo aplikace“ is an app password, so these words must not stand side by side by chance.
    @Test(arguments: GenericGuidance.all)
    func theApplicationIsNotItsPassword(_ guidance: Guidance) {
        for text in guidance.texts { #expect(!text.template(in: .czech).contains("eslo aplikace neposlala")) }
    }

    @Test func theFormsLabelIsQuoted() {
        for cause in [Cause.usernameForm, .authRequired, .relayDenied] {
            let texts = GenericGuidance.guidance(for: cause).texts
            #expect(texts.contains { $0.template(in: .czech).contains("„uživatelské jméno“") }, "\(cause)")
        }
    }

    @Test func theRulesFindFaults() {
        let faulty: [Text] = [
            Text(cs: "", en: "x"), Text(cs: "Pozor!", en: "Mind"), Text(cs: "Bohužel ne", en: "No"),
            Text(cs: "Zpráva byla doručena", en: "It went"), Text(cs: "Odešlo", en: "It was delivered"),
            Text(cs: "Řekl \"ne\"", en: "He said no"), Text(cs: "Aplikace {app}", en: "Application"),
            Text(cs: "Co {je}", en: "What {je}"), Text(cs: "Jeden [V1]", en: "One"),
            Text(cs: "[tam](http://a.example)", en: "[there](http://a.example)"),
            Text(cs: "[tam](https://a.example)", en: "[there](https://b.example)"),
            Text(cs: "Zvolte port 465", en: "Choose another"), Text(cs: "Přes SMTP", en: "By mail"),
            Text(cs: "Stejné", en: "Stejné"), Text(cs: "Otevřete „dveře", en: "Open"),
            Text(
                cs: "Ano",
                en:
                    "one two three four five six seven eight nine ten one two three four five six seven "
                    + "eight nine ten one"
            ),
        ]
        for text in faulty { #expect(TextRules.faults(in: text) != [], "\(text.template(in: .czech))") }
        let steps = (1...8).map { Guidance.Step("s\($0)", cs: "Krok \($0) je tu", en: "Step \($0) is here") }
        let long = Guidance("x", actor: .you, title: Text(cs: String(repeating: "a", count: 61), en: "b"), steps: steps)
        #expect(TextRules.faults(in: long).count == 2)
    }
}

@Suite("Counted texts") struct CountedTextTests {
    private let files = CountedText(
        cs: .init(one: "{count} soubor", few: "{count} soubory", many: "{count} souboru", other: "{count} souborů"),
        en: .init(one: "{count} file", other: "{count} files"))

    @Test(arguments: [
        (0, "0 souborů", "0 files"), (1, "1 soubor", "1 file"), (2, "2 soubory", "2 files"),
        (4, "4 soubory", "4 files"),
        (5, "5 souborů", "5 files"), (21, "21 souborů", "21 files"), (100, "100 souborů", "100 files"),
        (9999, "9999 souborů", "9999 files"), (10_000, "10\u{A0}000 souborů", "10,000 files"),
        (1_234_567, "1\u{A0}234\u{A0}567 souborů", "1,234,567 files"), (-1, "−1 soubor", "−1 file"),
    ])
    func aNumberChoosesItsForm(_ count: Int, _ czech: String, _ english: String) {
        #expect(files.rendered(in: .czech, count) == czech)
        #expect(files.rendered(in: .english, count) == english)
        #expect(files.rendered(in: Language(rawValue: "xx"), count) == english)
    }

    @Test func everyNumberHasAForm() {
        for count in [Int.min, -5, Int.max] { #expect(files.rendered(in: .czech, count).hasSuffix("souborů")) }
    }

    @Test func otherParametersAreFilledToo() {
        let text = CountedText(
            cs: .init(
                one: "{app}: {count} kus", few: "{app}: {count} kusy", many: "{app}: {count} kusu",
                other: "{app}: {count} kusů"),
            en: .init(one: "{app}: {count} piece", other: "{app}: {count} pieces"))
        #expect(text.rendered(in: .czech, 2, TextParameters(app: "{count}")) == "{count}: 2 kusy")
    }

    @Test func theRulesWantEveryForm() {
        #expect(TextRules.faults(in: files) == [])
        let en = PluralForms(one: "{count} file", other: "{count} files")
        let faulty: [CountedText] = [
            CountedText(cs: .init(one: "{count} soubor", few: "{count} soubory", other: "{count} souborů"), en: en),
            CountedText(cs: .init(few: "{count} a", many: "{count} b", other: "{count} c"), en: en),
            CountedText(cs: .init(one: "{count} a", many: "{count} b", other: "{count} c"), en: en),
            CountedText(cs: .init(one: "{count} a", few: "{count} b", many: "{count} c", other: ""), en: en),
            CountedText(cs: .init(one: "jeden", few: "{count} b", many: "{count} c", other: "{count} d"), en: en),
            CountedText(
                cs: .init(one: "{count} a", few: "{count} b", many: "{count} c", other: "{count} {app}"), en: en),
            CountedText(
                cs: .init(one: "{count} a", few: "{count} b", many: "{count} c", other: "{count} d"),
                en: .init(one: "{count} a", few: "{count} b", other: "{count} e")),
            CountedText(
                cs: .init(one: "{count} a", few: "{count} b", many: "{count} c", other: "{count} d"),
                en: .init(other: "{count} e")),
            CountedText(
                cs: .init(one: "{count} a", few: "{count} b", many: "{count} c!", other: "{count} d"), en: en),
            CountedText(
                cs: .init(one: "{count} a", few: "{count} b", many: "{count} c", other: "{count} files"), en: en),
        ]
        for text in faulty { #expect(TextRules.faults(in: text) != [], "\(text.template(in: .czech, for: 5))") }
    }

    @Test func aNumberOutsideIsAFault() {
        #expect(TextRules.faults(in: Text(cs: "{count} zpráv čeká", en: "{count} messages wait")) != [])
    }

    @Test func nobodyInflectsAParameterNorTheReader() {
        let faulty = [
            "Otevřete {app}u", "Napište do {app}", "Zeptejte se u {provider}", "Heslo, které jste zadali",
            "Pokud napsala jste",
            "Přes {app} to jde",
        ]
        for czech in faulty {
            let names = ["app", "provider"].filter { czech.contains("{\($0)}") }.map { "{\($0)}" }.joined()
            #expect(TextRules.faults(in: Text(cs: czech, en: "Open it \(names)")) != [], "\(czech)")
        }
        let good = Text(cs: "Potvrďte, jestli jste to vy, v aplikaci {app}", en: "Confirm in {app} that it was you")
        #expect(TextRules.faults(in: good) == [])
    }

    @Test func perhapsIsNotSent() {
        let text = Text(cs: "Zpráva byla odeslána", en: "It went")
        #expect(TextRules.faults(in: text) == [])
        #expect(TextRules.faults(in: text, as: .perhapsSent) != [])
    }

    @Test func labelsMaySayWhatStepsMayNot() {
        let label = Text(cs: "SSL/TLS", en: "SSL/TLS")
        #expect(TextRules.faults(in: label, as: .label) == [])
        #expect(TextRules.faults(in: label) != [])
    }
}
