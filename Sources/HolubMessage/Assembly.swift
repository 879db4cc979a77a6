internal import HolubSMTP

/// A node of the tree of parts (RFC 2046).
enum Part {
    /// A text, its type, and what its type says beside the character set.
    case text(BodyText, String, [ContentType.Parameter])
    case file(Attachment, ContentID?, Segment)
    indirect case several(String, [Part])

    /// Whether octets over 127 are in it.
    var isEightBit: Bool {
        switch self {
        case .text(let text, _, _): text.encoding == .eightBit
        case .file: false
        case .several(_, let parts): parts.contains(where: \.isEightBit)
        }
    }
}

/// Lays a tree of parts out as one stream.
struct Assembly {
    let messageID: MessageID
    /// Fields of the part that comes next; those of the message to begin with.
    var header = HeaderWriter()
    private var segments: [Segment] = []
    private var octets: [UInt8] = []
    private var boundaries = 0

    init(messageID: MessageID) { self.messageID = messageID }

    mutating func append(_ part: Part) {
        switch part {
        case .text(let text, let type, let parameters):
            let charset = ContentType.Parameter(name: "charset", value: text.charset)
            header.parameters(.contentType, type, [charset] + parameters)
            header.words(.transferEncoding, [text.encoding.rawValue])
            endHeader(before: text.octets.count)
            octets += text.octets
        case .file(let attachment, let contentID, let content):
            let name = ContentType.Parameter(name: "filename", value: attachment.name.text)
            header.parameters(.contentType, attachment.type.description, attachment.type.parameters)
            header.words(.transferEncoding, [TransferEncoding.base64.rawValue])
            // RFC 2183 §2.3
            header.parameters(.disposition, attachment.disposition.rawValue, [name])
            if let id = contentID { header.words(.contentID, ["<\(id)>"]) }
            endHeader()
            append(content)
        case .several(let subtype, let parts): append(subtype, parts)
        }
    }

    /// RFC 2046 §5.1.1: the line end before a boundary belongs to the boundary.
    private mutating func append(_ subtype: String, _ parts: [Part]) {
        let boundary = Boundary.text(for: messageID, level: boundaries)
        boundaries += 1
        var parameters = [ContentType.Parameter(name: "boundary", value: boundary)]
        // RFC 2387 §3.1: the type of the root part.
        if subtype == "related" { parameters.append(ContentType.Parameter(name: "type", value: "text/html")) }
        header.parameters(.contentType, "multipart/\(subtype)", parameters)
        // RFC 2045 §6.4: what holds an 8-bit part is 8-bit itself.
        if parts.contains(where: \.isEightBit) {
            header.words(.transferEncoding, [TransferEncoding.eightBit.rawValue])
        }
        endHeader()
        for (index, part) in parts.enumerated() {
            octets += Array("\(index == 0 ? "" : "\r\n")--\(boundary)\r\n".utf8)
            append(part)
        }
        octets += Array("\r\n--\(boundary)--\r\n".utf8)
    }

    /// - Parameter count: octets of the part that are at hand.
    private mutating func endHeader(before count: Int = 0) {
        header.lineEnd()
        octets.reserveCapacity(octets.count + header.octets.count + count)
        octets += header.octets
        header = HeaderWriter()
    }

    private mutating func append(_ segment: Segment) {
        segments.append(.octets(octets))
        segments.append(segment)
        octets = []
    }

    func finished() -> [Segment] { segments + [.octets(octets)] }
}
