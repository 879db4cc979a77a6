/// What a text is for, since not every rule holds for every text.
package enum TextUse: Hashable, Sendable {
    /// Sentences for a person.
    case prose
    /// A title: up to 60 characters.
    case title
    /// A label of the form, or one of its values: here the words SMTP, TLS and port may stand, and a value may be the same
    /// in every language.
    case label
    /// A message to copy, for somebody who knows the field.
    case letter
    /// About a message that was perhaps sent: nothing here may sound as if anybody knew.
    case perhapsSent
}

/// The rules of Docs/Texts.md that a script can check.
package enum TextRules {
    /// What is wrong with a guidance, a sentence for each fault; empty when all is well.
    package static func faults(in guidance: Guidance) -> [String] {
        var faults: [String] = []
        for text in guidance.texts {
            faults += self.faults(in: text, as: text == guidance.administratorMessage ? .letter : .prose)
        }
        for language in Language.all {
            if guidance.title.template(in: language).count > 60 { faults.append("the title is over 60 characters") }
            if guidance.causes.contains(.perhapsSent) {
                for text in guidance.texts { faults += certainty(text.template(in: language)) }
            }
        }
        for branch in guidance.branches where branch.steps.count > 7 { faults.append("over 7 steps") }
        for branch in guidance.branches where Set(branch.steps.map(\.id)).count < branch.steps.count {
            faults.append("two steps with one id")
        }
        return faults.map { "\(guidance.id): \($0)" }
    }

    /// What is wrong with one text.
    package static func faults(in text: Text, as use: TextUse = .prose) -> [String] {
        var faults: [String] = []
        for language in Language.all {
            let template = text.template(in: language)
            guard !template.isEmpty else { return ["has no text in \(language)"] }
            faults += self.faults(in: template, language, use)
            if parameters(of: template).contains("count") {
                faults.append("has {count} and no plural forms: \(template)")
            }
        }
        let czech = text.template(in: .czech), english = text.template(in: .english)
        if czech == english && use != .label { faults.append("is the same in both languages: \(czech)") }
        return faults + disparities(czech, english)
    }

    /// What is wrong with a text that counts: as with any text, in each of its forms, and whether all forms are there.
    package static func faults(in text: CountedText, as use: TextUse = .prose) -> [String] {
        var faults: [String] = []
        for language in Language.all {
            let forms = text.forms(in: language)
            for category in language.pluralCategories {
                guard let template = forms?[category], !template.isEmpty else {
                    faults.append("has no form \(category) in \(language)")
                    continue
                }
                faults += self.faults(in: template, language, use)
                if !parameters(of: template).contains("count") { faults.append("counts without {count}: \(template)") }
                faults += disparities(template, text.template(in: .english, for: 2))
            }
            for category in PluralCategory.allCases where !language.pluralCategories.contains(category) {
                if forms?[category] != nil { faults.append("has a form \(category), which \(language) does not know") }
            }
        }
        let czech = text.template(in: .czech, for: 5)
        if czech == text.template(in: .english, for: 5) { faults.append("is the same in both languages: \(czech)") }
        return faults
    }

    private static func faults(in template: String, _ language: Language, _ use: TextUse) -> [String] {
        var faults = wording(template, in: language) + marks(template, in: language)
        if use != .letter && use != .label { faults += technical(template) }
        if use == .title && template.count > 60 { faults.append("is a title of over 60 characters") }
        if use == .perhapsSent { faults += certainty(template) }
        return faults.map { "\($0): \(template)" }
    }

    private static func disparities(_ text: String, _ english: String) -> [String] {
        var faults: [String] = []
        if Set(parameters(of: text)) != Set(parameters(of: english)) { faults.append("parameters differ: \(text)") }
        if links(of: text) != links(of: english) { faults.append("links differ: \(text)") }
        return faults
    }

    /// Words that know what nobody knows of a message perhaps sent.
    private static func certainty(_ template: String) -> [String] {
        ["odesláno", "odeslána", "předáno", "předána"].filter { template.lowercased().contains($0) }.map {
            "says \($0) of a message perhaps sent"
        }
    }

    private static let banned: [Language: [String]] = [
        .czech: [
            "bohužel", "chyba č", "doručeno", "doručena", "doručen ", "16-ti", "zadal", "abyste", "přihlášen/a", "(a)",
            "{app}i", "{provider}u", "ve {", "neplatný",
        ],
        .english: ["unfortunately", "sorry", "error no", "delivered", "invalid", "please note"],
    ]

    private static func wording(_ template: String, in language: Language) -> [String] {
        var faults: [String] = []
        let spaced = " " + template + " "
        for word in banned[language] ?? [] where contains(spaced, word) { faults.append("says “\(word)”") }
        for sentence in sentences(of: template) {
            let words = sentence.split(separator: " ")
            if words.count > 20 { faults.append("a sentence of over 20 words") }
            let polite = ["Vy", "Vás", "Vám", "Vámi", "Váš", "Vaše", "Vaši", "Vašeho", "Vašem"]
            if words.dropFirst().contains(where: { polite.contains(String($0)) }) {
                faults.append("says Vy with a capital")
            }
            if language == .czech { faults += participles(in: words) }
        }
        if language == .czech { faults += inflections(in: template) }
        return faults
    }

    /// „Zadal jste“, „jste zadala“: a participle of the reader takes the reader's gender.
    private static func participles(in words: [Substring]) -> [String] {
        let bare: [String] = words.map { $0.lowercased().filter(\.isLetter) }
        var faults: [String] = []
        for index in bare.indices where ["jste", "byste", "abyste", "kdybyste"].contains(bare[index]) {
            for word in bare[max(index - 1, 0)...min(index + 1, bare.count - 1)] where isParticiple(word) {
                faults.append("has a participle of the reader, \(word)")
            }
        }
        return faults
    }

    private static func isParticiple(_ word: String) -> Bool {
        guard word.count > 2, word != "jestli" else { return false }
        return word.hasSuffix("l") || word.hasSuffix("la") || word.hasSuffix("li")
    }

    /// Nobody can inflect a parameter: no ending may follow one, and no word that wants a case may stand before a name.
    private static func inflections(in template: String) -> [String] {
        var faults: [String] = []
        let parts = template.split(separator: "}", omittingEmptySubsequences: false).map(String.init)
        for (part, next) in zip(parts, parts.dropFirst()) {
            if next.first?.isLetter == true { faults.append("inflects a parameter") }
            let ends = ["{app", "{provider"].filter { part.hasSuffix($0) }
            for end in ends {
                let word = part.dropLast(end.count).split(separator: " ").last.map { $0.lowercased() } ?? ""
                if prepositions.contains(word) { faults.append("wants a case of \(end)}") }
            }
        }
        return faults
    }

    private static let prepositions: Set<String> = [
        "v", "ve", "do", "od", "u", "z", "ze", "s", "se", "k", "ke", "na", "o", "po", "pro", "přes", "před", "při",
        "za",
        "bez", "nad", "pod", "mezi", "podle", "díky",
    ]

    /// Characters and marks that belong in no text.
    private static func marks(_ template: String, in language: Language) -> [String] {
        var faults: [String] = []
        if template.contains("!") { faults.append("has an exclamation mark") }
        if template.contains("\u{A0}") { faults.append("has a typed no-break blank") }
        if contains(template, "  ") { faults.append("has two blanks") }
        if template.first == " " || template.last == " " { faults.append("has a blank at an end") }
        if language == .czech {
            if template.contains("\"") || template.contains("”") { faults.append("wants „Czech quotation marks“") }
            if template.filter({ $0 == "„" }).count != template.filter({ $0 == "“" }).count {
                faults.append("has an open quotation")
            }
        } else if template.contains("„") {
            faults.append("has a Czech quotation mark")
        }
        if contains(template, " - ") { faults.append("wants a dash") }
        for number in 1...20 where contains(template, "[V\(number)]") {
            faults.append("has a mark of something unverified")
        }
        for name in parameters(of: template) where !TextParameters.names.contains(name) {
            faults.append("has an unknown parameter {\(name)}")
        }
        for link in links(of: template) where !link.hasPrefix("https://") { faults.append("has a link without https") }
        let bare = sentences(of: template).joined(separator: " ")
        if contains(bare, "http") { faults.append("has a link outside brackets") }
        return faults
    }

    /// People see these words only as the form's labels and their values.
    private static func technical(_ template: String) -> [String] {
        var faults: [String] = []
        let words = template.split(whereSeparator: { " .,;:?()„“\"".contains($0) }).map(String.init)
        let isAboutSecurity = contains(template, "zabezpečení") || contains(template, "security type")
        if words.contains("TLS") || words.contains("STARTTLS"), !isAboutSecurity {
            faults.append("says TLS without its label")
        }
        if words.contains("SMTP"), !contains(template, "Nastavit SMTP"), !contains(template, "Set up SMTP") {
            faults.append("says SMTP outside the label")
        }
        let ports = words.indices.filter { ["port", "portu", "ports"].contains(words[$0].lowercased()) }
        let labelled = ports.allSatisfy { index in
            index > 0 && words[index - 1].lowercased().hasPrefix("čís") || words.dropFirst(index + 1).first == "number"
        }
        if !labelled { faults.append("says port without its label") }
        return faults
    }

    /// The text in sentences, a link's address taken out.
    private static func sentences(of template: String) -> [String] {
        var bare = "", isAddress = false, before: Character = " "
        for character in template {
            if before == "]" && character == "(" { isAddress = true }
            if !isAddress { bare.append(character) }
            if character == ")" { isAddress = false }
            before = character
        }
        var sentences: [String] = [], current = ""
        for word in bare.split(separator: " ") {
            current += current.isEmpty ? String(word) : " " + word
            if let last = word.last(where: { !"“\")".contains($0) }), ".?:;".contains(last) {
                sentences.append(current)
                current = ""
            }
        }
        return current.isEmpty ? sentences : sentences + [current]
    }

    private static func parameters(of template: String) -> [String] {
        template.split(separator: "{").dropFirst(template.first == "{" ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    private static func links(of template: String) -> [String] {
        template.split(separator: "](").dropFirst().compactMap { part in
            part.firstIndex(of: ")").map { String(part[..<$0]) }
        }
    }

    private static func contains(_ text: String, _ words: String) -> Bool {
        text.lowercased().split(separator: words.lowercased(), omittingEmptySubsequences: false).count > 1
            && (words.lowercased() == words || text.split(separator: words, omittingEmptySubsequences: false).count > 1)
    }
}
