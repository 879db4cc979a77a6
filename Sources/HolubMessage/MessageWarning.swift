internal import HolubSMTP

/// Something about a message that its recipients may not see as its author means it. Nothing is changed or refused for it.
public struct MessageWarning: Hashable, Sendable, CustomStringConvertible {
    /// What it is. An identifier keeps its meaning; there may be more of them later.
    public struct ID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }
    }

    public enum Severity: String, Hashable, Sendable {
        /// Worth a look.
        case note
        /// Likely to be hidden, cut, or taken for fraud.
        case warning
    }

    public let id: ID
    /// What it is about: a name, a file's name, a host; one line, without anything that cannot be seen.
    public let subject: String?

    init(_ id: ID, _ subject: String? = nil) {
        self.id = id
        self.subject = subject.map { InertText.joined([Array($0.utf8)]) }
    }

    public var severity: Severity { Self.notes.contains(id) ? .note : .warning }

    private static let notes: Set<ID> = [.imageWithoutAlt, .imageRemote, .pictureUnused, .replyToRecipient]

    /// One English sentence with the next step; for people an application has its own.
    public var description: String {
        guard let sentence = Self.sentences[id] else { return id.rawValue }
        return (subject.map { "“\($0)”: " } ?? "") + sentence
    }

    private static let sentences: [ID: String] = [
        .textMissing: "The message has HTML and no text; say the same in plain text.",
        .subjectMissing: "The message has no subject; write one.",
        .htmlTooLong: "The HTML text is over 102 kB, and Gmail cuts it off there; shorten it.",
        .nameLooksLikeAddress: "The name shown is an address of somebody else; write a name.",
        .linkHostDiffers: "The text of a link names one host and leads to another; show where it leads.",
        .imageWithoutAlt: "A picture has no alt text; say what it shows, or write alt=\"\".",
        .imageNotAttached: "The page shows a picture that is not attached; attach it inline under that name.",
        .imageRemote: "The page loads a picture from a server, which most readers block; attach it inline.",
        .pictureUnused: "The page shows nothing of this inline attachment; name it in a src, or attach it as a file.",
        .bidiUnpaired: "A mark of writing direction is not closed, which can hide what stands behind it; remove it.",
        .replyToRecipient: "Answers go to one of the recipients; check the Reply-To.",
        .attachmentExecutable: "Programs are refused by most providers; send a link to it.",
        .calendarMethod: "The method of the calendar part is not the one in its content; make them the same.",
        .activeContent: "Scripts, forms and frames are removed by readers; link to a page that has them.",
    ]
}

extension MessageWarning.ID {
    /// There is HTML or an invitation, and no text for readers that show neither.
    public static let textMissing = Self(rawValue: "text-missing")
    public static let subjectMissing = Self(rawValue: "subject-missing")
    /// Gmail shows the first 102 kB of HTML.
    public static let htmlTooLong = Self(rawValue: "html-too-long")
    /// The name beside an address is another address.
    public static let nameLooksLikeAddress = Self(rawValue: "name-looks-like-address")
    /// The text of a link is an address on another host than where it leads.
    public static let linkHostDiffers = Self(rawValue: "link-host-differs")
    public static let imageWithoutAlt = Self(rawValue: "image-without-alt")
    /// A `src` that names neither a part of the message nor a server.
    public static let imageNotAttached = Self(rawValue: "image-not-attached")
    public static let imageRemote = Self(rawValue: "image-remote")
    public static let pictureUnused = Self(rawValue: "picture-unused")
    /// Marks such as U+202E that end nowhere, or end what nothing began.
    public static let bidiUnpaired = Self(rawValue: "bidi-unpaired")
    public static let replyToRecipient = Self(rawValue: "reply-to-recipient")
    public static let attachmentExecutable = Self(rawValue: "attachment-executable")
    /// RFC 6047 §2.4
    public static let calendarMethod = Self(rawValue: "calendar-method")
    public static let activeContent = Self(rawValue: "active-content")
}
