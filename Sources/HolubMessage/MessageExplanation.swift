public import HolubSMTP

/// What a composed message is made of, for developers: the tree of its parts, and why each is written as it is.
public struct MessageExplanation: Sendable, CustomStringConvertible {
    /// A node of the tree (RFC 2046).
    public struct Part: Sendable {
        /// The type with its parameters, such as `text/plain; charset=utf-8`, without borders.
        public let type: String
        /// Of a file.
        public let name: FileName?
        /// Of a part that HTML shows.
        public let contentID: ContentID?
        /// Octets on the wire, without its header and the borders around it; of a multipart the sum of its parts.
        public let octets: Int
        /// Nil for a multipart.
        public let encoding: TransferEncoding?
        /// Nil for a multipart.
        public let reason: EncodingReason?
        /// Of a multipart.
        public let parts: [Part]
    }

    /// Why the envelope's sender is who it is (RFC 5321 §4.4, RFC 5322 §3.6.2).
    public enum SenderReason: String, Hashable, Sendable, CustomStringConvertible {
        /// The message names a sender.
        case sender
        /// Its one author.
        case author
        /// Of several authors the first, who is named as the sender too.
        case firstAuthor = "first-author"

        public var description: String {
            switch self {
            case .sender: "the message names it as its sender"
            case .author: "it is the author"
            case .firstAuthor: "it is the first of several authors"
            }
        }
    }

    public let envelope: Envelope
    public let senderReason: SenderReason
    /// Octets in all, as the SIZE parameter wants them.
    public let length: Int
    /// What the server must offer.
    public let needs: MessageNeeds
    public let root: Part

    /// One line for the whole, one for the envelope, and the tree.
    public var description: String {
        let keywords = [needs.contains(.smtpUTF8) ? "SMTPUTF8" : nil, needs.contains(.eightBitMIME) ? "8BITMIME" : nil]
            .compactMap { $0 }
        let count = envelope.recipients.count
        let head = [
            "\(length) octets; "
                + (keywords.isEmpty ? "any server takes it" : "needs \(keywords.joined(separator: ", "))"),
            "MAIL FROM:<\(envelope.sender)>, since \(senderReason); \(count) recipient\(count == 1 ? "" : "s")",
        ]
        return (head + root.lines()).joined(separator: "\n")
    }
}

extension MessageExplanation {
    init(of message: Message, _ composed: ComposedMessage, root: HolubMessage.Part) {
        let reason: SenderReason =
            message.sender != nil ? .sender : message.coauthors.isEmpty ? .author : .firstAuthor
        self.init(
            envelope: composed.envelope, senderReason: reason, length: composed.length, needs: composed.needs,
            root: Part(root))
    }
}

extension MessageExplanation.Part {
    init(_ part: HolubMessage.Part) {
        switch part {
        case .text(let text, let type, let parameters):
            let all = [ContentType.Parameter(name: "charset", value: text.charset)] + parameters
            self.init(
                type: Self.typed(type, all), name: nil, contentID: nil, octets: text.octets.count,
                encoding: text.encoding, reason: text.reason, parts: [])
        case .file(let attachment, let contentID, let segment):
            self.init(
                type: Self.typed(attachment.type.description, attachment.type.parameters), name: attachment.name,
                contentID: contentID, octets: segment.length, encoding: .base64, reason: .file, parts: [])
        case .several(let subtype, let parts):
            let parts = parts.map(MessageExplanation.Part.init)
            self.init(
                type: "multipart/\(subtype)", name: nil, contentID: nil,
                octets: parts.reduce(0) { $0 + $1.octets }, encoding: nil, reason: nil, parts: parts)
        }
    }

    private static func typed(_ type: String, _ parameters: [ContentType.Parameter]) -> String {
        type + parameters.map { "; \($0.name)=\($0.value)" }.joined()
    }

    fileprivate func lines(_ indent: String = "") -> [String] {
        var line = indent + type
        if let name { line += " “\(name)”" }
        if let contentID { line += " <\(contentID)>" }
        if let encoding, let reason { line += ", \(octets) octets, \(encoding.rawValue): \(reason)" }
        return [line] + parts.flatMap { $0.lines(indent + "  ") }
    }
}
