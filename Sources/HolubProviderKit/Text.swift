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
    ///
    /// Its links are those of the template and no others: in a value each `[`, `]` and `\` has a `\` before it, so that
    /// nobody's address or name makes a link. Whoever turns `[words](https://…)` into a link takes those away. The rest of
    /// a value comes as it is; a page escapes it as any other text.
    public func rendered(in language: Language, _ parameters: TextParameters) -> String {
        parameters.fill(typeset(in: language)) { value in
            // By scalars: a bracket with an accent on it is one Character, and no bracket to Swift alone.
            var inert = String.UnicodeScalarView()
            for scalar in value.unicodeScalars {
                if "[]\\".unicodeScalars.contains(scalar) { inert.append("\\") }
                inert.append(scalar)
            }
            return String(inert)
        }
    }

    /// The text for a terminal: `[words](link)` of the template becomes `words (link)`, and values come as they are.
    public func plain(in language: Language, _ parameters: TextParameters) -> String {
        TemplatePiece.pieces(of: typeset(in: language)).map { piece in
            switch piece {
            case .words(let words): parameters.fill(words)
            case .link(let words, let address): parameters.fill(words) + (words == address ? "" : " (\(address))")
            }
        }.joined()
    }

    private func typeset(in language: Language) -> String {
        let template = template(in: language)
        return language == .czech ? Typography.czech(template) : template
    }
}

/// A stretch of a template.
private enum TemplatePiece {
    case words(String)
    case link(String, address: String)

    /// The template in pieces. A bracket that begins no link is a word.
    static func pieces(of template: String) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = [], rest = template[...]
        while let open = rest.firstIndex(of: "[") {
            guard let (link, end) = link(in: rest[open...]) else {
                pieces.append(.words(String(rest[...open])))
                rest = rest[rest.index(after: open)...]
                continue
            }
            pieces += [.words(String(rest[..<open])), link]
            rest = rest[end...]
        }
        return pieces + [.words(String(rest))]
    }

    /// The link that begins with this bracket, and where it ends.
    private static func link(in text: Substring) -> (TemplatePiece, end: String.Index)? {
        let words = text.dropFirst().prefix { $0 != "[" && $0 != "]" }
        let rest = text[words.endIndex...]
        guard rest.hasPrefix("]("), let end = rest.firstIndex(of: ")") else { return nil }
        let address = rest.dropFirst(2)[..<end]
        return (.link(String(words), address: String(address)), rest.index(after: end))
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

    /// The same with some of its values in another form, for whoever shows them in a way of its own.
    package func writing(_ names: Set<String>, _ form: (String) -> String) -> TextParameters {
        var parameters = self
        for (name, value) in values where names.contains(name) { parameters.values[name] = form(value) }
        return parameters
    }

    func fill(_ template: String, _ written: (String) -> String = { $0 }) -> String {
        var output = "", rest = template[...]
        // One pass from left to right: a value that holds a brace is not read again.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            output += rest[..<open]
            output += values[name].map(written) ?? "{\(name)}"
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
