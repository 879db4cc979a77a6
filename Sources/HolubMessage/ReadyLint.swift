internal import HolubSMTP

extension ComposedMessage {
    /// As ``Message/warnings()``, of a ready message in a file: what can be read of it. Letters in other character sets than UTF-8
    /// and ISO-8859-1, more than a thousand parts, and what stands behind the first 16 MiB, are not looked at.
    /// - Throws: ``MessageError`` for a file that cannot be read. What is wrong with the message itself,
    ///   ``init(eml:envelope:)`` tells.
    public static func warnings(eml path: String) throws(MessageError) -> [MessageWarning] {
        guard !path.utf8.contains(0) else { throw .controlCharacter(.path) }
        let source = try FileSource(path: path, name: FileName(lastComponentOf: path))
        let octets = try source.open().read(min(source.stamp.size, 16 << 20), at: 0)
        return MessageLint(of: ReadyEntity(octets[...])).warnings
    }
}

extension MessageLint {
    /// What is looked at in a ready message.
    fileprivate init(of message: ReadyEntity) {
        self.init(subject: EncodedWord.decoded(message.value(.subject) ?? []), text: "", html: nil)
        replyTo = message.mailboxes(.replyTo)
        people = message.mailboxes(.from) + message.mailboxes(.sender) + replyTo
        recipients = message.mailboxes(.to) + message.mailboxes(.cc)
        var contentIDs: [Int: ContentID] = [:], hasText = false
        for part in message.leaves() {
            let type = part.type, disposition = part.disposition
            let name = disposition?.text("filename") ?? type.text("name")
            let isBody = name == nil && disposition?.value != "attachment"
            switch type.value {
            case "text/plain" where isBody && !hasText: (text, hasText) = (part.text, true)
            case "text/html" where isBody && html == nil: html = part.text
            case "text/calendar" where isBody && calendar == nil:
                calendar = (type.text("method") ?? "", part.text)
            default:
                if let id = part.contentID { contentIDs[attachments.count] = id }
                let isShown = disposition?.value == "inline"
                let shown = (try? FileName(name ?? "")) ?? .none
                attachments.append(.data([], name: shown, disposition: isShown ? .inline : .attachment))
            }
        }
        page = html.map { ShownParts($0, as: contentIDs) }
    }
}

extension ReadyEntity {
    /// Without its brackets (RFC 2392 §2).
    fileprivate var contentID: ContentID? {
        let text = EncodedWord.decoded(value(.contentID) ?? [])
        return try? ContentID(text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text)
    }
}
