/// Why octets are no document that settings are read from. Nothing of such a document is used.
public enum DocumentFault: String, Error, Hashable, Sendable, CaseIterable {
    /// Over ``DocumentLimits/octets``.
    case tooLarge = "too-large"
    /// Not UTF-8, or declared to be something else.
    case encoding
    /// Something else: a page for people, another kind of document, nothing at all.
    case notADocument = "not-a-document"
    /// It declares a document type, and with it could declare entities.
    case doctype
    /// An entity that XML itself does not have.
    case entity
    /// Nested over ``DocumentLimits/depth``.
    case depth
    /// Over ``DocumentLimits/elements``.
    case tooManyElements = "too-many-elements"
    /// Over ``DocumentLimits/servers``.
    case tooManyServers = "too-many-servers"
    /// Over ``DocumentLimits/text``.
    case textTooLong = "text-too-long"
    /// It breaks the rules of its own notation.
    case malformed
}

/// How much of a stranger's document is read (<doc:DetectionExplained>). Real ones have some 2 KiB and 40 elements.
public enum DocumentLimits {
    public static let octets = 65_536
    public static let depth = 16
    /// Elements of XML; values of JSON.
    public static let elements = 2000
    /// Server sections, incoming ones among them.
    public static let servers = 16
    /// Octets of one text or attribute.
    public static let text = 4096
}

/// A section of a document that was not used, and why. The others are.
public struct DroppedSection: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// No host name in the strict form, or one of a single label.
        case badHost = "bad-host"
        case badPort = "bad-port"
        /// Without protection.
        case plain = "plain-dropped"
        /// A protection that is neither `SSL`, `STARTTLS` nor `plain`, or none.
        case unknownSecurity = "unknown-security"
        /// Two hosts, two ports, two user names, or two kinds of protection.
        case repeated
        /// A server that is not for sending by SMTP.
        case notSMTP = "not-smtp"
    }

    public var reason: Reason
    /// Which of the document's outgoing servers, from 0.
    public var index: Int

    public init(_ reason: Reason, index: Int) {
        self.reason = reason
        self.index = index
    }
}

/// What a document says about sending.
public struct PublishedSettings: Hashable, Sendable {
    /// In the publisher's order. None in a document that says nothing about sending.
    public var servers: [PublishedServer] = []
    public var dropped: [DroppedSection] = []

    public init(servers: [PublishedServer] = [], dropped: [DroppedSection] = []) {
        self.servers = servers
        self.dropped = dropped
    }

    /// Whether there are servers, and all of them without protection.
    public var isInsecureOnly: Bool {
        servers.isEmpty && !dropped.isEmpty && dropped.allSatisfy { $0.reason == .plain || $0.reason == .notSMTP }
            && dropped.contains { $0.reason == .plain }
    }
}
