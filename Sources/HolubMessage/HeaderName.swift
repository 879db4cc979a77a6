internal import HolubSMTP

/// The name of a header field (RFC 5322 §3.6.8), for example `X-Invoice`. Two names are equal whatever their case.
public struct HeaderName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it was written, without the colon.
    public let text: String

    /// - Throws: ``MessageError/malformed(_:)`` for anything but 1–76 octets of printable ASCII without the colon.
    public init(_ text: String) throws(MessageError) {
        // RFC 5322 §3.6.8: ftext; §2.1.1: a line should not be longer than 78 octets, the colon among them.
        guard Self.isName(text.utf8) else { throw .malformed(.headerName) }
        self.text = text
    }

    /// A name written in our own source.
    init(known text: StaticString) { self.text = "\(text)" }

    static func isName(_ octets: some Collection<UInt8>) -> Bool {
        (1...76).contains(octets.count) && octets.allSatisfy { ASCII.isVisible($0) && $0 != UInt8(ascii: ":") }
    }

    public static func == (left: HeaderName, right: HeaderName) -> Bool {
        ASCII.equalIgnoringCase(left.text.utf8, right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(ASCII.lowercased(byte)) }
    }

    public var description: String { text }

    /// Fields that the composer writes, that say how the content is encoded, or that only servers write: an extra field
    /// of such a name could contradict the message or leak what Bcc hides.
    var isReserved: Bool {
        let name = ASCII.lowercased(text.utf8)
        if isResent || name.starts(with: "content-".utf8) { return true }
        return Self.reserved.contains { $0.utf8.elementsEqual(name) }
    }

    /// RFC 5322 §3.6.6
    var isResent: Bool { ASCII.lowercased(text.utf8).starts(with: "resent-".utf8) }

    private static let reserved = [
        "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "mime-version", "in-reply-to",
        "references", "received", "return-path", "dkim-signature",
    ]

    static let from = HeaderName(known: "From")
    static let sender = HeaderName(known: "Sender")
    static let replyTo = HeaderName(known: "Reply-To")
    static let to = HeaderName(known: "To")
    static let cc = HeaderName(known: "Cc")
    static let bcc = HeaderName(known: "Bcc")
    static let resentBcc = HeaderName(known: "Resent-Bcc")
    static let subject = HeaderName(known: "Subject")
    static let date = HeaderName(known: "Date")
    static let messageID = HeaderName(known: "Message-ID")
    static let inReplyTo = HeaderName(known: "In-Reply-To")
    static let references = HeaderName(known: "References")
    static let mimeVersion = HeaderName(known: "MIME-Version")
    static let contentType = HeaderName(known: "Content-Type")
    static let transferEncoding = HeaderName(known: "Content-Transfer-Encoding")
    static let disposition = HeaderName(known: "Content-Disposition")
    static let contentID = HeaderName(known: "Content-ID")
    static let listUnsubscribe = HeaderName(known: "List-Unsubscribe")
    static let listUnsubscribePost = HeaderName(known: "List-Unsubscribe-Post")
}

/// The value of an extra header field: one line of any letters. Folding and encoding are the composer's.
///
/// ASCII is written as it is, so that structured fields (`List-Unsubscribe: <https://…>`) keep their form; a value with
/// other letters, with a TAB, or with blanks at an end is written in encoded words (RFC 2047).
public struct HeaderText: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Throws: ``MessageError/controlCharacter(_:)`` for CR, LF, NUL and every other control character but TAB, and
    ///   for U+0085, U+2028 and U+2029. Nothing is stripped.
    public init(_ text: String) throws(MessageError) {
        try LineText.check(text, as: .headerText, tab: .allowed)
        self.text = text
    }

    public var description: String { text }
}
