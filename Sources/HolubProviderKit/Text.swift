/// A language of the texts for people. Open, so that a new one breaks nobody's switch.
public struct Language: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// An ISO 639-1 code.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let czech = Language(rawValue: "cs")
    public static let english = Language(rawValue: "en")

    /// The languages in which every text is complete.
    public static let all: [Language] = [.czech, .english]

    public var description: String { rawValue }
}

/// A text for people, in every language, with `{parameters}`.
///
/// A link is written `[words](https://…)`. Docs/Texts.md has the rules of tone; `TextRules` checks what a script can.
public struct Text: Hashable, Sendable {
    private var templates: [Language: String]

    public init(cs: String, en: String) { templates = [.czech: cs, .english: en] }

    /// A text in further languages too.
    public init(_ templates: [Language: String]) { self.templates = templates }

    /// The template; English where the language has none.
    public func template(in language: Language) -> String { templates[language] ?? templates[.english] ?? "" }

    /// The text with its parameters filled in and, in Czech, no-break blanks after one-letter words.
    public func rendered(in language: Language, _ parameters: TextParameters) -> String {
        let template = template(in: language)
        return parameters.fill(language == .czech ? Typography.czech(template) : template)
    }

    /// As ``rendered(in:_:)``, for a terminal: `[words](link)` becomes `words (link)`.
    public func plain(in language: Language, _ parameters: TextParameters) -> String {
        var output = "", rest = rendered(in: language, parameters)[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]"),
            rest[close...].dropFirst().first == "(", let end = rest[close...].firstIndex(of: ")")
        {
            let words = rest[rest.index(after: open)..<close]
            let link = rest[rest.index(close, offsetBy: 2)..<end]
            output += rest[..<open] + words + (words == link ? "" : " (\(link))")
            rest = rest[rest.index(after: end)...]
        }
        return output + rest
    }
}

/// What stands for `{app}`, `{address}` and the others. A placeholder without a value stays as it is written.
public struct TextParameters: Hashable, Sendable {
    private var values: [String: String]

    public init(
        app: String? = nil, address: String? = nil, provider: String? = nil, field: String? = nil,
        button: String? = nil, support: String? = nil, host: String? = nil, time: String? = nil,
        recipient: String? = nil, subject: String? = nil, account: String? = nil, code: String? = nil,
        link: String? = nil, until: String? = nil, since: String? = nil, messageID: String? = nil,
        reply: String? = nil, suggestion: String? = nil
    ) {
        values = [
            "app": app, "address": address, "provider": provider, "field": field, "button": button, "support": support,
            "host": host, "time": time, "recipient": recipient, "subject": subject, "account": account, "code": code,
            "link": link, "until": until, "since": since, "messageID": messageID, "reply": reply,
            "suggestion": suggestion,
        ].compactMapValues { $0 }
    }

    /// The names that texts may use.
    public static let names = [
        "app", "address", "provider", "field", "button", "support", "host", "time", "recipient", "subject", "account",
        "code", "link", "until", "since", "messageID", "reply", "suggestion", "count",
    ]

    /// With a number in words' place: only ``CountedText`` may, since the words beside a number depend on it.
    func counting(_ number: String) -> TextParameters {
        var parameters = self
        parameters.values["count"] = number
        return parameters
    }

    func fill(_ template: String) -> String {
        var output = "", rest = template[...]
        // One pass from left to right: a value that holds a brace is not read again.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            output += rest[..<open]
            output += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return output + rest
    }
}

/// Typography that nobody should have to type.
enum Typography {
    /// A no-break blank after the one-letter words k, s, v, z, o, u, a, i.
    static func czech(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for index in scalars.indices where scalars[index] == " " && index > 0 {
            let letter = scalars[index - 1]
            guard "ksvzouaiKSVZOUAI".unicodeScalars.contains(letter) else { continue }
            guard index == 1 || !scalars[index - 2].properties.isAlphabetic && scalars[index - 2] != "}" else {
                continue
            }
            scalars[index] = "\u{A0}"
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
