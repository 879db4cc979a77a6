internal import HolubSMTP

/// What a page in a message may not show as its author means it.
struct PageLint {
    private(set) var warnings: [MessageWarning] = []
    private let page: [UInt8]
    private let contentIDs: Set<[UInt8]>
    private var link: (target: [UInt8], text: [UInt8])?
    private var used: Set<[UInt8]> = []

    /// Octets. Gmail cuts a page off at about that length (figures of senders; Google gives none).
    private static let longest = 102 * 1024
    /// More says nothing more, and each costs time.
    private static let most = 100

    /// - Parameter parts: the page as it is sent.
    init(_ html: String, _ parts: ShownParts, _ attachments: [Attachment]) {
        page = Array(parts.html.utf8)
        contentIDs = Set(parts.contentIDs.values.map { Array($0.text.utf8) })
        if html.utf8.count > Self.longest { add(.htmlTooLong, "\(html.utf8.count)") }
        for piece in HTMLPieces(page) {
            switch piece {
            case .text(let range): link?.text += page[range]
            case .tag(let tag): look(at: tag)
            }
        }
        for (index, attachment) in attachments.enumerated() where attachment.disposition == .inline {
            if let id = parts.contentIDs[index], used.contains(Array(id.text.utf8)) { continue }
            add(.pictureUnused, attachment.name.text)
        }
    }

    private mutating func add(_ id: MessageWarning.ID, _ subject: String? = nil) {
        if warnings.count < Self.most { warnings.append(MessageWarning(id, subject)) }
    }

    private mutating func look(at tag: HTMLPieces.Tag) {
        switch (tag.name, tag.isEnd) {
        case ("script", false), ("form", false), ("iframe", false), ("object", false), ("embed", false):
            add(.activeContent, tag.name)
        case ("a", true): endLink()
        case ("a", false):
            endLink()
            link = tag.value("href").map { (HTMLText.decoded(page[$0]), []) }
        case ("img", false): image(tag)
        default: break
        }
        // Outlook's own shapes and tables show pictures too.
        for name in ["src", "background"] {
            if let id = tag.value(name).flatMap({ Self.contentID(ofLink: HTMLText.decoded(page[$0])) }) {
                used.insert(id)
            }
        }
    }

    /// RFC 2392 §2: the content ID that a link names, whose octets may be percent-encoded; nil for another link.
    private static func contentID(ofLink link: [UInt8]) -> [UInt8]? {
        guard ASCII.equalIgnoringCase(link.prefix(4), "cid:".utf8) else { return nil }
        return HexDigits.decoded(link.dropFirst(4), after: UInt8(ascii: "%"))
    }

    private mutating func image(_ tag: HTMLPieces.Tag) {
        let source = tag.value("src").map { HTMLText.decoded(page[$0]) } ?? [],
            shown = String(decoding: source.prefix(200), as: UTF8.self)
        if tag.value("alt") == nil { add(.imageWithoutAlt, shown) }
        let scheme = ASCII.lowercased(source.prefix { $0 != UInt8(ascii: ":") })
        if let id = Self.contentID(ofLink: source) {
            if !contentIDs.contains(id) { add(.imageNotAttached, shown) }
        } else if scheme == Array("https".utf8) || scheme == Array("http".utf8) {
            add(.imageRemote, HTMLText.host(ofLink: source)?.name)
        } else if scheme != Array("data".utf8) {
            add(.imageNotAttached, shown)
        }
    }

    private mutating func endLink() {
        guard let link else { return }
        self.link = nil
        let text = HTMLText.decoded(link.text[...])
        if let target = HTMLText.host(ofLink: link.target) {
            guard let shown = HTMLText.host(shownAs: text), !HTMLText.belongTogether(shown, target) else { return }
            add(.linkHostDiffers, "\(shown) → \(target)")
        } else if let target = HTMLText.address(ofLink: link.target), let shown = HTMLText.address(shownAs: text),
            shown != target
        {
            add(.linkHostDiffers, "\(shown) → \(target)")
        }
    }
}

/// The little of links and entities that a look at a page needs.
enum HTMLText {
    /// With `&amp;` and numbers read; blanks at both ends left out.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = [], rest = text
        while let byte = rest.popFirst() {
            // The longest that is read is `&#x10FFFF;`.
            guard byte == UInt8(ascii: "&"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let letter = entity(String(decoding: rest[..<end], as: UTF8.self))
            else {
                output.append(byte)
                continue
            }
            output += Array(String(letter).utf8)
            rest = rest[(end + 1)...]
        }
        let isBlank = { (byte: UInt8) in byte <= ASCII.space }
        return Array(output.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": " ", "period": ".",
    ]

    private static func entity(_ name: String) -> Unicode.Scalar? {
        if let known = named[name] { return known }
        guard name.utf8.first == UInt8(ascii: "#") else { return nil }
        let digits = name.dropFirst()
        guard digits.first != "+", digits.first != "-" else { return nil }
        return (digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits))
            .flatMap(Unicode.Scalar.init)
    }

    /// The host of a link by http or https.
    static func host(ofLink link: [UInt8]) -> Domain? {
        for scheme in ["https://", "http://"] where ASCII.equalIgnoringCase(link.prefix(scheme.utf8.count), scheme.utf8)
        {
            return host(link.dropFirst(scheme.utf8.count))
        }
        return nil
    }

    /// The host that a text shows, when all of it is a link or a name.
    static func host(shownAs text: [UInt8]) -> Domain? {
        guard text.count <= 2048, !text.contains(where: { $0 <= ASCII.space }) else { return nil }
        if let host = host(ofLink: text) { return host }
        guard let host = host(text[...]), let last = host.labels.last, host.parent != nil else { return nil }
        // `faktura.pdf` is no host.
        return ContentType.isKnown(suffix: String(last)) ? nil : host
    }

    /// RFC 3986 §3.2: what stands before the path, without user and port.
    private static func host(_ rest: ArraySlice<UInt8>) -> Domain? {
        let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
        let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? []
        return try? Domain(String(decoding: host.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
    }

    static func address(ofLink link: [UInt8]) -> EmailAddress? {
        guard ASCII.equalIgnoringCase(link.prefix(7), "mailto:".utf8) else { return nil }
        return address(shownAs: Array(link.dropFirst(7).prefix { $0 != UInt8(ascii: "?") }))
    }

    static func address(shownAs text: [UInt8]) -> EmailAddress? {
        try? EmailAddress(String(decoding: text, as: UTF8.self))
    }

    /// Whether one is the other, or stands below it; `www.` does not count.
    static func belongTogether(_ left: Domain, _ right: Domain) -> Bool {
        let bare = [left, right].map { $0.labels.first == "www" ? $0.parent ?? $0 : $0 }
        return bare[0].isInside(bare[1]) || bare[1].isInside(bare[0])
    }
}
