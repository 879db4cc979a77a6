#if Web
import Holub

/// The texts of the mailroom as pieces of a page: `[words](https://…)` becomes a link, and a `\` makes the next mark a word.
enum RichText {
    // Around what somebody typed; no text of ours has these controls.
    private static let opening: Unicode.Scalar = "\u{2}", closing: Unicode.Scalar = "\u{3}"

    /// What somebody typed, as a value of a text: whichever way it is written, the words around it keep their order.
    static func isolated(_ value: String) -> String {
        var output = String.UnicodeScalarView([opening])
        output.append(contentsOf: value.unicodeScalars.lazy.filter { $0 != opening && $0 != closing })
        output.append(closing)
        return String(output)
    }

    static func html(_ text: String) -> HTML { html(text.unicodeScalars[...]) }

    private static func html(_ text: Substring.UnicodeScalarView) -> HTML {
        var pieces: [HTML] = [], words = String.UnicodeScalarView(), rest = text
        func flush() {
            if !words.isEmpty { pieces.append(.text(String(words))) }
            words = .init()
        }
        while let scalar = rest.first {
            if scalar == "\\", let next = rest.dropFirst().first {
                words.append(next)
                rest = rest.dropFirst(2)
            } else if scalar == opening {
                flush()
                let end = rest.firstIndex(of: closing) ?? rest.endIndex
                pieces.append(HTML(.bdi) { html(rest[..<end].dropFirst()) })
                rest = rest[end...].dropFirst()
            } else if scalar == "[", let (link, after) = link(in: rest) {
                flush()
                pieces.append(link)
                rest = after
            } else {
                words.append(scalar)
                rest = rest.dropFirst()
            }
        }
        flush()
        return .group(pieces)
    }

    /// The link that begins here, and what follows it; nil where none does.
    private static func link(in text: Substring.UnicodeScalarView) -> (HTML, Substring.UnicodeScalarView)? {
        var words = String.UnicodeScalarView(), rest = text.dropFirst()
        while let scalar = rest.first, scalar != "]" {
            guard scalar != "[" else { return nil }
            // A link's words are one.
            if scalar == opening || scalar == closing {
                rest = rest.dropFirst()
                continue
            }
            let isEscaped = scalar == "\\"
            guard let word = isEscaped ? rest.dropFirst().first : scalar else { return nil }
            words.append(word)
            rest = rest.dropFirst(isEscaped ? 2 : 1)
        }
        rest = rest.dropFirst()
        guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
        let address = String(rest[rest.index(after: rest.startIndex)..<end])
        guard let link = Link.https(address) else { return nil }
        return (anchor(String(words), link), rest[rest.index(after: end)...])
    }

    static func anchor(_ words: String, _ link: Link) -> HTML { HTML(.a, .href(link), .elsewhere) { words } }
}
#endif
