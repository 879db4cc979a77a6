internal import HolubSMTP

/// A page in the order it is written: tags, and the text between them.
///
/// It reads as far as mail needs, in one pass, and never fails: what it does not understand is passed over. The rules are
/// those of the HTML standard (https://html.spec.whatwg.org, §13.2.5); comments, and what stands in scripts and styles, are
/// neither tags nor text.
struct HTMLPieces: Sequence, IteratorProtocol {
    struct Attribute {
        /// In lower case.
        let name: String
        /// Where its value stands, quotation marks not counted.
        let value: Range<Int>
    }

    struct Tag {
        /// In lower case.
        let name: String
        let isEnd: Bool
        let attributes: [Attribute]

        /// Of an attribute that stands twice the first counts.
        func value(_ name: String) -> Range<Int>? { attributes.first { $0.name == name }?.value }
    }

    enum Piece {
        case text(Range<Int>)
        case tag(Tag)
    }

    private let page: [UInt8]
    private var place = 0
    /// The end tag before which everything is raw.
    private var raw: [UInt8]?

    init(_ page: [UInt8]) { self.page = page }

    mutating func next() -> Piece? {
        if let raw { skip(raw) }
        while place < page.count {
            guard page[place] == UInt8(ascii: "<") else {
                let start = place
                place = page[place...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
                return .text(start..<place)
            }
            let following = place + 1 < page.count ? page[place + 1] : 0
            let isEnd = following == UInt8(ascii: "/")
            let first = isEnd ? (place + 2 < page.count ? page[place + 2] : 0) : following
            if ASCII.isLetter(first) {
                place += isEnd ? 2 : 1
                if let tag = tag(isEnd: isEnd) { return .tag(tag) }
            } else if isEnd || following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
                skipComment()
            } else {
                place += 1
                return .text((place - 1)..<place)
            }
        }
        return nil
    }

    /// From the name on to behind the `>`; nil when the page ends before.
    private mutating func tag(isEnd: Bool) -> Tag? {
        let name = lowercased { !Self.isBlank($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        var attributes: [Attribute] = []
        while true {
            take { Self.isBlank($0) || $0 == UInt8(ascii: "/") }
            guard place < page.count else { return nil }
            if page[place] == UInt8(ascii: ">") { break }
            // A `=` in the first place belongs to the name.
            let start = place
            place += 1
            take { !Self.isBlank($0) && !"/>=".utf8.contains($0) }
            let name = String(decoding: ASCII.lowercased(page[start..<place]), as: UTF8.self)
            take(while: Self.isBlank)
            var value = place..<place
            if place < page.count, page[place] == UInt8(ascii: "=") {
                guard let found = self.value() else { return nil }
                value = found
            }
            attributes.append(Attribute(name: name, value: value))
        }
        place += 1
        if !isEnd, Self.rawElements.contains(name) { raw = Array("</\(name)".utf8) }
        return Tag(name: name, isEnd: isEnd, attributes: attributes)
    }

    /// A value from the `=` on; nil when the page ends before it does.
    private mutating func value() -> Range<Int>? {
        place += 1
        take(while: Self.isBlank)
        guard place < page.count else { return nil }
        let mark = page[place]
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            let start = place
            take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
            return start..<place
        }
        let start = place + 1
        guard let end = page[start...].firstIndex(of: mark) else {
            place = page.count
            return nil
        }
        place = end + 1
        return start..<end
    }

    private mutating func take(while isTaken: (UInt8) -> Bool) {
        while place < page.count, isTaken(page[place]) { place += 1 }
    }

    private mutating func lowercased(while isTaken: (UInt8) -> Bool) -> String {
        let start = place
        take(while: isTaken)
        return String(decoding: ASCII.lowercased(page[start..<place]), as: UTF8.self)
    }

    /// A comment, or what a browser takes for one.
    private mutating func skipComment() {
        if page[place...].starts(with: "<!--".utf8) {
            // Behind the `<!`: `<!-->` is a comment, and whole.
            place += 2
            while let dash = page[place...].firstIndex(of: ASCII.dash) {
                place = dash + 1
                if page[dash...].starts(with: "-->".utf8) {
                    place += 2
                    return
                }
            }
            place = page.count
        } else {
            place = page[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count
        }
    }

    private mutating func skip(_ end: [UInt8]) {
        raw = nil
        while let mark = page[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = mark
            if ASCII.equalIgnoringCase(page[mark...].prefix(end.count), end) { return }
            place = mark + 1
        }
        place = page.count
    }

    /// Elements whose content is no HTML.
    private static let rawElements: Set<String> = [
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ]

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == 0x09 || byte == 0x0C || byte == ASCII.cr || byte == ASCII.lf
    }
}
