/// Why a message cannot be composed, or cannot be read to its end.
///
/// The description is one English sentence with the next step. It names files and header fields, and repeats neither
/// their content nor anything else that was typed.
public enum MessageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A line break, a NUL or another control character where a text of one line belongs.
    case controlCharacter(MessageField)
    /// Longer than any reader can be expected to take.
    case tooLong(MessageField)
    /// Not of the form that its RFC asks for.
    case malformed(MessageField)
    /// A NUL in a text of many lines.
    case nul(MessageField)
    /// An extra header field whose value the composer writes itself, or that only servers write.
    case reservedHeader(HeaderName)
    /// No To, no Cc and no Bcc.
    case noRecipients
    /// An attachment of type `multipart/…` or `message/…`, which may not be encoded (RFC 2045 §6.4).
    case compositeAttachment(FileName)
    /// There is no such file.
    case attachmentMissing(FileName)
    /// A directory, a device or a pipe.
    case attachmentNotAFile(FileName)
    /// The file is there and cannot be opened or read.
    case attachmentUnreadable(FileName)
    /// Over a tebibyte; no server takes a message of that size.
    case attachmentTooLarge(FileName)
    /// The file grew, shrank, was rewritten or was replaced after the message was composed, or a stream has another length
    /// than was said. What was read of it so far must not be completed into a message.
    case attachmentChanged(FileName)
    /// A stream where the octets cannot be awaited: by ``MessageReader/read(upTo:)``.
    case attachmentAwaited(FileName)
    /// A ready message (RFC 5322) that cannot be sent as it is.
    case unsound(FileName, UnsoundMessage)

    /// Where the fault lies, for programs that answer the three differently.
    public enum Origin: Hashable, Sendable {
        /// In what the caller or the person typed.
        case input
        /// In the content of a file.
        case fileContent
        /// The file cannot be read, or changed while it was being read.
        case fileAccess
    }

    public var origin: Origin {
        switch self {
        case .controlCharacter, .tooLong, .malformed, .nul, .reservedHeader, .noRecipients, .compositeAttachment,
            .attachmentAwaited:
            .input
        case .attachmentMissing, .attachmentNotAFile, .attachmentUnreadable, .attachmentChanged, .attachmentTooLarge:
            .fileAccess
        case .unsound: .fileContent
        }
    }

    public var description: String {
        switch self {
        case .controlCharacter(let field):
            "The \(field.rawValue) contains a line break or another control character; write it in one line."
        case .tooLong(let field): "The \(field.rawValue) is too long; shorten it."
        case .malformed(let field): "The \(field.rawValue) is not well formed; \(field.form)."
        case .nul(let field): "The \(field.rawValue) contains a NUL character; remove it."
        case .reservedHeader(let name): "The header \(name) cannot be added by hand; leave it out."
        case .noRecipients: "The message has no recipient; name at least one."
        case .compositeAttachment(let name):
            "The attachment “\(name)” cannot be of type multipart or message; attach it as application/octet-stream."
        case .attachmentMissing(let name): "The file “\(name)” does not exist; check its path."
        case .attachmentNotAFile(let name): "“\(name)” is a directory or no ordinary file; name a file."
        case .attachmentUnreadable(let name): "The file “\(name)” cannot be read; check its permissions."
        case .attachmentTooLarge(let name): "The file “\(name)” is too large for a message; send a link to it."
        case .attachmentChanged(let name):
            "The file “\(name)” changed while the message was being sent; send the message again when it is complete."
        case .attachmentAwaited(let name):
            "The attachment “\(name)” is a stream, and cannot be read at once; save it to a file."
        case .unsound(let name, let fault): "The message “\(name)” cannot be sent: \(fault)"
        }
    }
}

/// The places of a message that a person or a program fills in; the raw value is the English name.
public enum MessageField: String, Hashable, Sendable, CaseIterable {
    case subject, text
    case html = "HTML text"
    case displayName = "name beside an address"
    case headerName = "header name"
    case headerText = "header value"
    case fileName = "file name"
    case path = "path of a file"
    case contentType = "content type"
    case contentID = "content ID"
    case messageID = "message ID"
    case date
    case calendar
    case calendarMethod = "method of the calendar"
    case unsubscription = "link for unsubscribing"
    case attachmentLength = "length of an attachment"

    fileprivate var form: String {
        switch self {
        case .headerName: "use printable ASCII without blanks and colons, such as X-Invoice"
        case .contentType: "write type/subtype, such as application/pdf"
        case .contentID: "write letters, digits, dots and at most one @, such as logo@firma.example"
        case .messageID: "write it with its brackets, such as <4711@firma.example>"
        case .date: "write it as 2026-11-23T23:08:34+01:00, in a year between 1900 and 9999"
        case .calendarMethod: "write one of iTIP's words, such as REQUEST"
        case .unsubscription: "give an https link, which one click needs, or an address or a mailto link"
        case .attachmentLength: "count its octets"
        case .subject, .text, .html, .displayName, .headerText, .fileName, .path, .calendar: "check it"
        }
    }
}
