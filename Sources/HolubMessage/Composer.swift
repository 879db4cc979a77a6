internal import HolubSMTP

extension Message {
    /// The message as octets of known length, which any server takes: 7-bit throughout, no line over 998 octets. But where
    /// an address has letters beyond ASCII before its `@`, the header has them too, and ``ComposedMessage/needs`` says so.
    ///
    /// Files are opened and closed again, to learn that they can be read and how long they are.
    /// - Throws: ``MessageError`` for a control character in a text of one line, a NUL in a text, an extra field that
    ///   is not the caller's to write, no recipient, or an attachment that cannot be read. Nothing is ever repaired.
    public func compose() throws(MessageError) -> ComposedMessage {
        try LineText.check(subject, as: .subject, tab: .allowed)
        for (name, _) in headers where name.isReserved { throw .reservedHeader(name) }
        let envelope: Envelope
        do {
            envelope = try Envelope(
                sender: (sender ?? from).address, recipients: (to + cc + bcc).map(\.address),
                notifications: notifications)
        } catch {
            throw .noRecipients
        }
        var assembly = Assembly(messageID: messageID)
        assembly.header = header
        assembly.header.words(.mimeVersion, ["1.0"])
        var letters = HeaderLetters()
        letters.look(at: assembly.header.octets)
        try assembly.append(content())
        return ComposedMessage(
            envelope: envelope, messageID: messageID, segments: assembly.finished(), needs: letters.needs)
    }

    /// The fields before those that describe the content.
    private var header: HeaderWriter {
        var header = HeaderWriter()
        header.words(.date, [date.description])
        header.mailboxes(.from, [from])
        // RFC 5322 §3.6.2: a Sender that equals the author is not written.
        if let sender, sender.address != from.address { header.mailboxes(.sender, [sender]) }
        if !replyTo.isEmpty { header.mailboxes(.replyTo, replyTo) }
        if !to.isEmpty { header.mailboxes(.to, to) }
        // RFC 5322 §3.4: an empty group. Without any recipient field some servers add one of their own.
        if to.isEmpty && cc.isEmpty { header.words(.to, ["undisclosed-recipients:;"]) }
        if !cc.isEmpty { header.mailboxes(.cc, cc) }
        header.text(.subject, subject, form: .prose)
        header.words(.messageID, [messageID.text])
        if let inReplyTo { header.words(.inReplyTo, [inReplyTo.text]) }
        if !references.isEmpty { header.words(.references, references.map(\.text)) }
        for (name, value) in headers { header.text(name, value.text, form: .perhapsStructured) }
        return header
    }

    /// The parts, nested as readers expect them: files around the text, pictures around the HTML that shows them.
    private func content() throws(MessageError) -> Part {
        let plain = Part.text(try BodyText(text, as: .text), subtype: "plain")
        var files = attachments[...]
        var body = plain
        if let html {
            var page = Part.text(try BodyText(html, as: .html), subtype: "html")
            let shown = attachments.filter(\.isShownInHTML)
            if !shown.isEmpty {
                files = attachments.filter { !$0.isShownInHTML }[...]
                page = .several("related", try [page] + Self.parts(shown))
            }
            // RFC 2046 §5.1.4: the best form comes last.
            body = .several("alternative", [plain, page])
        }
        return files.isEmpty ? body : .several("mixed", try [body] + Self.parts(Array(files)))
    }

    private static func parts(_ attachments: [Attachment]) throws(MessageError) -> [Part] {
        var parts: [Part] = []
        for attachment in attachments {
            guard !attachment.type.isComposite else { throw .compositeAttachment(attachment.name) }
            let content: Segment
            switch attachment.source {
            case .octets(let octets): content = .base64(octets)
            case .path(let path): content = .base64File(try FileSource(path: path, name: attachment.name))
            }
            parts.append(.file(attachment, content))
        }
        return parts
    }
}

/// A node of the tree of parts (RFC 2046).
enum Part {
    case text(BodyText, subtype: String)
    case file(Attachment, Segment)
    indirect case several(String, [Part])
}

/// Lays a tree of parts out as one stream.
private struct Assembly {
    let messageID: MessageID
    /// Fields of the part that comes next; those of the message to begin with.
    var header = HeaderWriter()
    private var segments: [Segment] = []
    private var octets: [UInt8] = []
    private var boundaries = 0

    init(messageID: MessageID) { self.messageID = messageID }

    mutating func append(_ part: Part) {
        switch part {
        case .text(let text, let subtype):
            let charset = ContentType.Parameter(name: "charset", value: text.charset)
            header.parameters(.contentType, "text/\(subtype)", [charset])
            header.words(.transferEncoding, [text.encoding.rawValue])
            endHeader(before: text.octets.count)
            octets += text.octets
        case .file(let attachment, let content):
            let name = ContentType.Parameter(name: "filename", value: attachment.name.text)
            header.parameters(.contentType, attachment.type.description, attachment.type.parameters)
            header.words(.transferEncoding, [BodyText.Encoding.base64.rawValue])
            // RFC 2183 §2.3
            header.parameters(.disposition, attachment.disposition.rawValue, [name])
            if let id = attachment.contentID { header.words(.contentID, ["<\(id)>"]) }
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
