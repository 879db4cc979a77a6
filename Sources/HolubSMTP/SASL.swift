/// A way to sign in (RFC 4422).
public enum SASLMechanism: String, Hashable, Sendable, CaseIterable {
    /// RFC 4616
    case plain = "PLAIN"
    /// User name and password in answer to two prompts; never standardised, offered nearly everywhere.
    case login = "LOGIN"
    /// Google's and Microsoft's form for OAuth 2.0 access tokens.
    case xoauth2 = "XOAUTH2"

    /// Whether it carries a password (otherwise an access token).
    public var takesPassword: Bool { self != .xoauth2 }
}

/// The name with which a person signs in: often the whole address.
public struct Username: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Throws: ``CredentialError`` for an empty name, one over 512 octets, one with a control character (NUL divides the
    ///   parts of PLAIN, RFC 4616 §2, U+0001 those of XOAUTH2), one that hides a line break or that cannot be shown as it is.
    public init(_ text: String) throws(CredentialError) {
        guard !text.utf8.isEmpty else { throw .emptyUsername }
        guard text.utf8.count <= 512, text.unicodeScalars.allSatisfy(InertText.isInert),
            !ASCII.hidesLineBreak(text)
        else { throw .invalidUsername }
        self.text = text
    }

    /// The whole address as the user name.
    public init(_ address: EmailAddress) { text = address.description }

    public static func == (left: Username, right: Username) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    public func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }

    public var description: String { text }
}

/// One response of a client in a sign-in, before base64. It has no textual form.
public struct SASLResponse: Sendable {
    package let secret: Secret

    /// The response of no octets: `=` as an initial response (RFC 4954 §4), an empty line as an answer.
    package static let empty = SASLResponse(secret: Secret(unchecked: []))

    init(secret: Secret) { self.secret = secret }

    /// The secret between what the mechanism has around it.
    fileprivate init(_ secret: Secret, behind head: [UInt8], before tail: [UInt8] = []) {
        var message: [UInt8] = []
        // One allocation: growing would leave copies behind that nobody wipes.
        message.reserveCapacity(head.count + secret.count + tail.count)
        message += head
        secret.withOctets { message += $0 }
        message += tail
        self.secret = Secret(unchecked: message)
        wipe(&message)
    }
}

/// The client's side of one sign-in: what to say first, and what to answer. It lives only as long as the sign-in.
public struct SASLExchange: Sendable {
    public let mechanism: SASLMechanism
    /// Sent with the AUTH command, which saves a round trip; nil where the mechanism waits to be asked, and where the
    /// command would become too long: then it is the first answer.
    public let initialResponse: SASLResponse?
    private var answers: [SASLResponse]

    public init(_ mechanism: SASLMechanism, username: Username, secret: Secret) {
        self.mechanism = mechanism
        let user = Array(username.text.utf8)
        var first: SASLResponse?
        switch mechanism {
        case .plain:
            // RFC 4616 §2: message = [authzid] NUL authcid NUL passwd
            first = SASLResponse(secret, behind: [0] + user + [0])
            answers = []
        case .login:
            answers = [SASLResponse(secret: Secret(unchecked: user)), SASLResponse(secret: secret)]
        case .xoauth2:
            // developers.google.com/workspace/gmail/imap/xoauth2-protocol (2026-11)
            let head = Array("user=".utf8) + user + Array("\u{1}auth=Bearer ".utf8)
            first = SASLResponse(secret, behind: head, before: [1, 1])
            // A refused token is answered by a challenge that holds the reason; an empty answer brings the verdict.
            answers = [.empty]
        }
        if let message = first, Self.isTooLong(message, for: mechanism) {
            answers.insert(message, at: 0)
            first = nil
        }
        initialResponse = first
    }

    /// RFC 4954 §4: a response that would make the AUTH command longer than a command may be waits for the challenge.
    private static func isTooLong(_ response: SASLResponse, for mechanism: SASLMechanism) -> Bool {
        "AUTH \(mechanism.rawValue) \r\n".utf8.count + Base64.length(of: response.secret.count) > maxCommand
    }

    /// RFC 5321 §4.5.3.1.4: CR LF counted.
    private static let maxCommand = 512

    /// The answer to a challenge, by position: some servers' prompts are worded in their own way. Nil cancels.
    public mutating func answer() -> SASLResponse? { answers.isEmpty ? nil : answers.removeFirst() }
}

extension SASLMechanism {
    /// How many responses have to be given, the initial one counted, before a success can be true.
    var responsesOwed: Int { self == .login ? 2 : 1 }
}
