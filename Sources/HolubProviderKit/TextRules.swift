/// The rules of Docs/Texts.md that a script can check.
package enum TextRules {
    /// What is wrong with a guidance, a sentence for each fault; empty when all is well.
    package static func faults(in guidance: Guidance) -> [String] {
        var faults: [String] = []
        for text in guidance.texts {
            faults += self.faults(in: text, toAdministrator: text == guidance.administratorMessage)
        }
        for language in Language.all {
            if guidance.title.template(in: language).count > 60 { faults.append("the title is over 60 characters") }
            if guidance.causes.contains(.perhapsSent) {
                let all = guidance.texts.map { $0.template(in: language).lowercased() }.joined(separator: " ")
                if all.contains("odesláno") || all.contains("odeslána") {
                    faults.append("says odesláno of a message perhaps sent")
                }
            }
        }
        for branch in guidance.branches where branch.steps.count > 7 { faults.append("over 7 steps") }
        for branch in guidance.branches where Set(branch.steps.map(\.id)).count < branch.steps.count {
            faults.append("two steps with one id")
        }
        return faults.map { "\(guidance.id): \($0)" }
    }

    /// What is wrong with one text.
    package static func faults(in text: Text, toAdministrator: Bool = false) -> [String] {
        var faults: [String] = []
        for language in Language.all {
            let template = text.template(in: language)
            guard !template.isEmpty else { return ["has no text in \(language)"] }
            faults += (wording(template, in: language) + marks(template, in: language)).map { "\($0): \(template)" }
            if !toAdministrator { faults += technical(template).map { "\($0): \(template)" } }
        }
        let czech = text.template(in: .czech), english = text.template(in: .english)
        if czech == english { faults.append("is the same in both languages: \(czech)") }
        if Set(parameters(of: czech)) != Set(parameters(of: english)) { faults.append("parameters differ: \(czech)") }
        if links(of: czech) != links(of: english) { faults.append("links differ: \(czech)") }
        return faults
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
        }
        return faults
    }

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
