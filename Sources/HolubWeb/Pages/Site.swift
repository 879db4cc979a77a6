#if Web
import Holub

/// Where the pages are, and how they lead to each other.
struct Site: Sendable {
    let prefix: String
    /// The language that the person chose for these pages: it goes along in every link, since there is no cookie to keep it.
    private var language: Language?

    /// - Throws: ``PagesError/invalidPrefix``.
    init(prefix: String) throws(PagesError) {
        let octets = Array(prefix.utf8)
        let isPath = octets.first == UInt8(ascii: "/") && octets.last != UInt8(ascii: "/")
        let isPlain = octets.allSatisfy { octet in
            switch octet {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "/-_.".utf8.contains(octet)
            }
        }
        let parts = octets.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        guard octets.isEmpty || isPath && isPlain && !parts.contains(where: \.isEmpty) else { throw .invalidPrefix }
        self.prefix = prefix
    }

    func speaking(_ language: Language?) -> Site {
        var site = self
        site.language = language
        return site
    }

    /// The path of one of our pages. The first one has the prefix's own.
    func path(_ inner: String) -> String { inner == "/" ? (prefix.isEmpty ? "/" : prefix) : prefix + inner }

    /// Our part of a path; nil for a path that is not ours.
    func inner(_ path: String) -> String? {
        let octets = Array(path.utf8), before = Array(prefix.utf8)
        guard octets.starts(with: before) else { return nil }
        let rest = octets[before.count...]
        guard let first = rest.first else { return "/" }
        return first == UInt8(ascii: "/") ? String(decoding: rest, as: UTF8.self) : nil
    }

    /// A link to one of our pages, with the language that was chosen.
    func link(_ inner: String, query: String = "") -> Link {
        let parts = [query, language.map { "lang=\($0.rawValue)" } ?? ""].filter { !$0.isEmpty }
        return Link.known(path(inner) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&")))
    }

    /// The same page in a language.
    /// - Parameter query: the rest of it, encoded.
    func link(to path: String, query: String, in language: Language) -> Link {
        let lang = "lang=" + language.rawValue
        // A path as it was asked for may hold anything.
        return Link.own(path + "?" + (query.isEmpty ? "" : query + "&") + lang)
            ?? Link.known(self.path("/") + "?" + lang)
    }
}

/// What a browser would rather read (RFC 9110 §12.5.4).
enum AcceptedLanguages {
    /// The best of ours; nil where it names none of them.
    static func best(_ header: String?) -> Language? {
        var best: (language: Language, weight: Int)?
        for part in Array((header ?? "").utf8.prefix(1024)).split(separator: UInt8(ascii: ",")).prefix(32) {
            let pieces = part.split(separator: UInt8(ascii: ";"))
            let tag = (pieces.first ?? []).filter { $0 != 0x20 && $0 != 0x09 }.map {
                (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
            }
            let weight = pieces.dropFirst().compactMap(Self.weight).first ?? 1000
            guard let language = language(tag), weight > best?.weight ?? 0 else { continue }
            best = (language, weight)
        }
        return best?.language
    }

    private static func language(_ tag: [UInt8]) -> Language? {
        // Who reads Slovak reads Czech.
        switch String(decoding: tag.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self) {
        case "cs", "sk": .czech
        case "en": .english
        default: nil
        }
    }

    /// Thousandths of `q=0.8`; nil for another parameter.
    private static func weight(_ octets: ArraySlice<UInt8>) -> Int? {
        let text = octets.filter { $0 != 0x20 && $0 != 0x09 }
        guard text.starts(with: Array("q=".utf8)), let whole = text.dropFirst(2).first else { return nil }
        guard whole == UInt8(ascii: "0") else { return 1000 }
        var weight = 0, place = 100
        for digit in text.dropFirst(4).prefix(3) {
            guard (0x30...0x39).contains(digit) else { return 0 }
            weight += Int(digit - 0x30) * place
            place /= 10
        }
        return weight
    }
}
#endif
