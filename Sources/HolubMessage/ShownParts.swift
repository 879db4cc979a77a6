internal import HolubSMTP

/// Which attachments HTML shows in place, and the page that names them by their content IDs.
///
/// A `src` is compared with the names that the caller gave to inline attachments, octet for octet. No path and no address
/// is followed: a page with `src="/etc/passwd"` attaches nothing.
struct ShownParts {
    /// The page, with names replaced by `cid:` links (RFC 2392 §2).
    private(set) var html: String
    /// By the attachment's place: the content IDs of those that the page shows.
    private(set) var contentIDs: [Int: ContentID] = [:]

    /// A page that names what it shows by content IDs already.
    init(_ html: String, as contentIDs: [Int: ContentID]) {
        self.html = html
        self.contentIDs = contentIDs
    }

    init(_ html: String, _ attachments: [Attachment], of id: MessageID) {
        self.html = html
        var named: [[UInt8]: Int] = [:]
        for (index, attachment) in attachments.enumerated() where attachment.disposition == .inline {
            if let given = attachment.contentID { contentIDs[index] = given }
            let name = Array(attachment.name.text.utf8)
            // What has the form of a path or an address is never taken for a name.
            guard !name.isEmpty, !name.contains(where: { "/\\:".utf8.contains($0) }) else { continue }
            if named[name] == nil { named[name] = index }
        }
        if !named.isEmpty { rewrite(named, id) }
    }

    /// RFC 2392 §2: as a URL has it. An identifier has one `@` at most, which stays.
    private static func escaped(_ id: ContentID) -> [UInt8] {
        let sides = id.text.utf8.split(separator: UInt8(ascii: "@"))
        return Array(sides.map { PercentEncoding.encode($0) }.joined(separator: "@".utf8))
    }

    private mutating func rewrite(_ named: [[UInt8]: Int], _ id: MessageID) {
        let page = Array(html.utf8)
        var output: [UInt8] = []
        var copied = 0
        for case .tag(let tag) in HTMLPieces(page) where !tag.isEnd {
            guard let source = tag.value("src"), let index = named[Array(page[source])] else { continue }
            let contentID = contentIDs[index] ?? ContentID(of: id, part: index)
            contentIDs[index] = contentID
            output += page[copied..<source.lowerBound] + Array("cid:".utf8) + Self.escaped(contentID)
            copied = source.upperBound
        }
        if copied > 0 { html = String(decoding: output + page[copied...], as: UTF8.self) }
    }
}
