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
