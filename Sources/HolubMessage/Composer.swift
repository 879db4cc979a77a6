public import HolubSMTP

extension Message {
    /// The message as octets of known length. But where an address has letters beyond ASCII before its `@`, the header has
    /// them too, and ``ComposedMessage/needs`` says so.
    ///
    /// Whoever sends composes before any server is asked, and a message must be the same at each try: so without a server
    /// it is 7-bit throughout, which every server takes. For a server that is known, texts may stay as they are where it
    /// offers 8BITMIME.
    ///
    /// Files are opened and closed again, to learn that they can be read and how long they are.
    /// - Parameter server: what the one server offers to which this goes; nothing for any server.
    /// - Throws: ``MessageError`` for a control character in a text of one line, a NUL in a text, an extra field that
    ///   is not the caller's to write, no recipient, or an attachment that cannot be read. Nothing is ever repaired.
    public func compose(for server: Capabilities = Capabilities()) throws(MessageError) -> ComposedMessage {
        let envelope = try checkedEnvelope()
        let content = try content(for: server)
        var assembly = Assembly(messageID: messageID)
        assembly.header = header
        assembly.header.words(.mimeVersion, ["1.0"])
        var letters = HeaderLetters()
        letters.look(at: assembly.header.octets)
        var needs = letters.needs
        if content.isEightBit { needs.insert(.eightBitMIME) }
        assembly.append(content)
        return ComposedMessage(
            envelope: envelope, messageID: messageID, segments: assembly.finished(), needs: needs)
    }

    /// The parts as ``compose(for:)`` lays them out, with their sizes, and why each is written as it is.
    /// - Throws: as ``compose(for:)``.
    public func explained(for server: Capabilities = Capabilities()) throws(MessageError) -> MessageExplanation {
        let composed = try compose(for: server)
        return MessageExplanation(of: self, composed, root: try content(for: server))
    }

    private func checkedEnvelope() throws(MessageError) -> Envelope {
        try LineText.check(subject, as: .subject, tab: .allowed)
        for (name, _) in headers {
            let isOurs = unsubscription != nil && (name == .listUnsubscribe || name == .listUnsubscribePost)
            guard !name.isReserved, !isOurs else { throw .reservedHeader(name) }
        }
        do {
            return try Envelope(
                sender: (sender ?? from).address, recipients: (to + cc + bcc).map(\.address),
                notifications: notifications)
        } catch {
            throw .noRecipients
        }
    }

    /// The fields before those that describe the content.
    private var header: HeaderWriter {
        var header = HeaderWriter()
        header.words(.date, [date.description])
        header.mailboxes(.from, [from] + coauthors)
        if let sender = writtenSender { header.mailboxes(.sender, [sender]) }
        if !replyTo.isEmpty { header.mailboxes(.replyTo, replyTo) }
        if !to.isEmpty { header.mailboxes(.to, to) }
        // RFC 5322 §3.4: an empty group. Without any recipient field some servers add one of their own.
        if to.isEmpty && cc.isEmpty { header.words(.to, ["undisclosed-recipients:;"]) }
        if !cc.isEmpty { header.mailboxes(.cc, cc) }
        header.text(.subject, subject, form: .prose)
        header.words(.messageID, [messageID.text])
        if !inReplyTo.isEmpty { header.words(.inReplyTo, inReplyTo.map(\.text)) }
        if !references.isEmpty { header.words(.references, references.map(\.text)) }
        if let unsubscription {
            let links = unsubscription.links
            // RFC 2369 §2: links by a comma.
            header.words(.listUnsubscribe, links.dropLast().map { $0 + "," } + links.suffix(1))
            // RFC 8058 §3.1: this and nothing else.
            if unsubscription.page == .oneClick { header.words(.listUnsubscribePost, ["List-Unsubscribe=One-Click"]) }
        }
        for (name, value) in headers { header.text(name, value.text, form: .perhapsStructured) }
        return header
    }

    /// RFC 5322 §3.6.2: with several authors there must be a Sender; one that equals the only author is not written.
    private var writtenSender: Mailbox? {
        guard coauthors.isEmpty else { return sender ?? from }
        return sender.flatMap { $0.address == from.address ? nil : $0 }
    }

    /// The parts, nested as readers expect them: files around the text, pictures around the HTML that shows them.
    private func content(for server: Capabilities) throws(MessageError) -> Part {
        let flow = textFlow == .flowed ? [ContentType.Parameter(name: "format", value: "flowed")] : []
        var forms = [Part.text(try BodyText(text, as: .text, flow: textFlow, for: server), "text/plain", flow)]
        var shown: [Int: ContentID] = [:]
        if let html {
            let page = ShownParts(html, attachments, of: messageID)
            shown = page.contentIDs
            let text = Part.text(try BodyText(page.html, as: .html, for: server), "text/html", [])
            let pictures = try parts(shown) { shown[$0] != nil }
            forms.append(pictures.isEmpty ? text : .several("related", [text] + pictures))
        }
        if let calendar {
            // RFC 6047 §2.4: the method stands here too.
            let method = ContentType.Parameter(name: "method", value: calendar.method)
            forms.append(
                .text(try BodyText(calendar.content, as: .calendar, for: server), "text/calendar", [method]))
        }
        // RFC 2046 §5.1.4: the best form comes last.
        let body = forms.count == 1 ? forms[0] : .several("alternative", forms)
        let files = try parts(shown) { shown[$0] == nil }
        return files.isEmpty ? body : .several("mixed", [body] + files)
    }

    /// Of the attachments those at these places.
    private func parts(
        _ contentIDs: [Int: ContentID], where isWanted: (Int) -> Bool
    ) throws(MessageError) -> [Part] {
        var parts: [Part] = [], known: Set<ContentID> = []
        for (index, attachment) in attachments.enumerated() where isWanted(index) {
            // RFC 2045 §7: it names one part in the world.
            if let id = contentIDs[index] ?? attachment.contentID, !known.insert(id).inserted {
                throw .malformed(.contentID)
            }
            guard !attachment.type.isComposite else { throw .compositeAttachment(attachment.name) }
            let content: Segment
            switch attachment.source {
            case .octets(let octets): content = .base64(octets)
            case .stream(let source): content = .base64Stream(source)
            case .path(let path): content = .base64File(try FileSource(path: path, name: attachment.name))
            }
            parts.append(.file(attachment, contentIDs[index] ?? attachment.contentID, content))
        }
        return parts
    }
}
