/// The forms that a noun and its verb take beside a number (Unicode CLDR, plural rules).
public enum PluralCategory: String, Hashable, Sendable, CaseIterable { case one, few, many, other }

extension Language {
    /// The categories that a text in this language must have.
    ///
    /// Czech's *many* stands beside fractions (1,5 zprávy) and so beside no whole number; it is kept complete, as every
    /// catalogue keeps it.
    public var pluralCategories: [PluralCategory] { self == .czech ? [.one, .few, .many, .other] : [.one, .other] }

    /// The category of a whole number. A language that is not ours is taken for one like English.
    public func pluralCategory(of count: Int) -> PluralCategory {
        switch count.magnitude {
        case 1: .one
        case 2...4 where self == .czech: .few
        default: .other
        }
    }

    /// The number as people write it: from five digits on in groups of three, divided by a no-break blank in Czech, by a
    /// comma in English.
    func written(_ count: Int) -> String {
        let digits = Array(String(count.magnitude))
        let isGrouped = digits.count > 4
        var text = count < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if isGrouped, index > 0, (digits.count - index).isMultiple(of: 3) {
                text += self == .czech ? "\u{A0}" : ","
            }
            text.append(digit)
        }
        return text
    }
}

/// The wordings of one text for each ``PluralCategory``. `TextRules` refuses those that lack one of their language's.
public struct PluralForms: Hashable, Sendable {
    private var forms: [PluralCategory: String]

    public init(one: String? = nil, few: String? = nil, many: String? = nil, other: String) {
        forms = [.other: other]
        forms[.one] = one
        forms[.few] = few
        forms[.many] = many
    }

    public subscript(category: PluralCategory) -> String? { forms[category] }
}

/// A text for people about a number of things, written `{count}`, in every language and every plural form.
public struct CountedText: Hashable, Sendable {
    private var forms: [Language: PluralForms]

    public init(cs: PluralForms, en: PluralForms) { forms = [.czech: cs, .english: en] }

    /// A text in further languages too.
    public init(_ forms: [Language: PluralForms]) { self.forms = forms }

    /// The wordings; English where the language has none.
    public func forms(in language: Language) -> PluralForms? { forms[language] ?? forms[.english] }

    /// The template for this number; the form *other* where one is missing.
    public func template(in language: Language, for count: Int) -> String {
        // English words take English forms, whoever reads them.
        let spoken = forms[language] == nil ? .english : language
        guard let wordings = forms[spoken] else { return "" }
        return wordings[spoken.pluralCategory(of: count)] ?? wordings[.other] ?? ""
    }

    /// The text for this number, as ``Text/rendered(in:_:)``.
    public func rendered(in language: Language, _ count: Int, _ parameters: TextParameters = .init()) -> String {
        let spoken = forms[language] == nil ? .english : language
        return Text([spoken: template(in: spoken, for: count)])
            .rendered(in: spoken, parameters.counting(spoken.written(count)))
    }

    /// As ``rendered(in:_:_:)``, for a terminal: `[words](link)` becomes `words (link)`.
    public func plain(in language: Language, _ count: Int, _ parameters: TextParameters = .init()) -> String {
        let spoken = forms[language] == nil ? .english : language
        return Text([spoken: template(in: spoken, for: count)])
            .plain(in: spoken, parameters.counting(spoken.written(count)))
    }
}
