/// A way to sign in (RFC 4422).
public enum SASLMechanism: String, Hashable, Sendable, CaseIterable {
    /// RFC 4616
    case plain = "PLAIN"
    /// User name and password in answer to two prompts; never standardised, offered nearly everywhere.
    case login = "LOGIN"
    /// Google's and Microsoft's form for OAuth 2.0 access tokens.
    case xoauth2 = "XOAUTH2"
    /// RFC 7677: the password never leaves, and the server proves that it knows it too.
    case scramSHA256 = "SCRAM-SHA-256"
    /// The same, bound to the TLS connection (RFC 5802 §6): who relays it gets nothing.
    case scramSHA256Plus = "SCRAM-SHA-256-PLUS"
    /// RFC 7628: the standard's form for OAuth 2.0 access tokens.
    case oauthBearer = "OAUTHBEARER"

    /// Whether it signs in with a password (otherwise with an access token).
    public var takesPassword: Bool {
        switch self {
        case .plain, .login, .scramSHA256, .scramSHA256Plus: true
        case .xoauth2, .oauthBearer: false
        }
    }
}

extension SASLMechanism {
    /// Whether the password stays here: the server gets a proof that it is known, for one sign-in, and gives one.
    package var keepsPassword: Bool { self == .scramSHA256 || self == .scramSHA256Plus }
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
    /// It lets the server finish after a refusal: no success can follow it.
    let isConcession: Bool

    /// The response of no octets: `=` as an initial response (RFC 4954 §4), an empty line as an answer.
    package static let empty = SASLResponse(secret: Secret(unchecked: []))
    /// The empty answer to a refusal that comes as a challenge; a verdict follows.
    package static let concession = SASLResponse(secret: Secret(unchecked: []), isConcession: true)

    package init(secret: Secret) { self.init(secret: secret, isConcession: false) }

    private init(secret: Secret, isConcession: Bool) {
        self.secret = secret
        self.isConcession = isConcession
    }

    /// The secret between what the mechanism has around it.
    fileprivate init(_ secret: Secret, behind head: [UInt8], before tail: [UInt8] = []) {
        var message: [UInt8] = []
        // One allocation: growing would leave copies behind that nobody wipes.
        message.reserveCapacity(head.count + secret.count + tail.count)
        message += head
        secret.withOctets { message += $0 }
        message += tail
        self.init(secret: Secret(unchecked: message))
        wipe(&message)
    }
}

/// The client's side of one sign-in: what to say first, and what to answer. It lives only as long as the sign-in.
public struct SASLExchange: Sendable {
    public let mechanism: SASLMechanism
    /// Sent with the AUTH command, which saves a round trip; nil where the mechanism waits to be asked, and where the
    /// command would become too long: then it is the first answer.
    public let initialResponse: SASLResponse?
    /// What is answered by position, before anything else.
    private var answers: [SASLResponse]
    private var responder: Responder?

    /// Answers each challenge by what is in it, where that takes more than this module has.
    package struct Responder: Sendable {
        /// What of an answer takes long, to be done on any thread before `answer` is asked for it; nil where nothing does.
        package var preparation: @Sendable ([UInt8]) -> (@Sendable () -> Void)?
        /// Nil cancels the sign-in.
        package var answer: @Sendable ([UInt8]) -> SASLResponse?

        package init(
            preparation: @escaping @Sendable ([UInt8]) -> (@Sendable () -> Void)?,
            answer: @escaping @Sendable ([UInt8]) -> SASLResponse?
        ) {
            self.preparation = preparation
            self.answer = answer
        }
    }

    /// - Returns: nil for SCRAM, whose hashes this module does not reckon: the sender does; and for a token that holds what
    ///   divides the fields of its mechanism.
    public init?(_ mechanism: SASLMechanism, username: Username, secret: Secret) {
        guard mechanism.takesPassword || secret.isToken else { return nil }
        let user = Array(username.text.utf8)
        switch mechanism {
        case .plain:
            // RFC 4616 §2: message = [authzid] NUL authcid NUL passwd
            self.init(mechanism, SASLResponse(secret, behind: [0] + user + [0]), [])
        case .login:
            self.init(mechanism, nil, [SASLResponse(secret: Secret(unchecked: user)), SASLResponse(secret: secret)])
        case .xoauth2:
            // developers.google.com/workspace/gmail/imap/xoauth2-protocol (2026-11)
            let head = Array("user=".utf8) + user + Array("\u{1}auth=Bearer ".utf8)
            // A refused token is answered by a challenge that holds the reason; an empty answer brings the verdict.
            self.init(mechanism, SASLResponse(secret, behind: head, before: [1, 1]), [.empty])
        case .oauthBearer:
            // RFC 7628 §3.1: gs2-header, then pairs between U+0001; a bearer token needs neither host nor port.
            let head = Array("n,a=".utf8) + SCRAM.name(user) + Array(",\u{1}auth=Bearer ".utf8)
            // RFC 7628 §3.2.3: a refused token is answered by a challenge too, and that by one U+0001.
            let concession = SASLResponse(secret: Secret(unchecked: [1]))
            self.init(mechanism, SASLResponse(secret, behind: head, before: [1, 1]), [concession])
        case .scramSHA256, .scramSHA256Plus: return nil
        }
    }

    /// An exchange whose first message is at hand, and whose answers depend on what the server says.
    package init(_ mechanism: SASLMechanism, first: SASLResponse, responder: Responder) {
        self.init(mechanism, first, [])
        self.responder = responder
    }

    private init(_ mechanism: SASLMechanism, _ first: SASLResponse?, _ answers: [SASLResponse]) {
        self.mechanism = mechanism
        let waits = first.map { Self.isTooLong($0, for: mechanism) } ?? true
        initialResponse = waits ? nil : first
        self.answers = (waits ? first.map { [$0] } ?? [] : []) + answers
    }

    /// RFC 4954 §4: a response that would make the AUTH command longer than a command may be waits for the challenge.
    private static func isTooLong(_ response: SASLResponse, for mechanism: SASLMechanism) -> Bool {
        "AUTH \(mechanism.rawValue) \r\n".utf8.count + Base64.length(of: response.secret.count) > maxCommand
    }

    /// RFC 5321 §4.5.3.1.4: CR LF counted.
    private static let maxCommand = 512

    /// The answer to a challenge; nil cancels. PLAIN, LOGIN and the forms for tokens answer by position: some servers'
    /// prompts are worded in their own way.
    public mutating func answer(to challenge: [UInt8]) -> SASLResponse? {
        answers.isEmpty ? responder?.answer(challenge) : answers.removeFirst()
    }

    /// What of the answer to this challenge takes so long that it should not hold up others. Done on any thread before
    /// ``answer(to:)``, it makes that quick; left out, it is done there. Nil where nothing takes long.
    package func preparation(for challenge: [UInt8]) -> (@Sendable () -> Void)? {
        answers.isEmpty ? responder?.preparation(challenge) : nil
    }
}

extension SASLMechanism {
    /// How many responses have to be given, the initial one counted, before a success can be true.
    var responsesOwed: Int {
        switch self {
        case .plain, .xoauth2, .oauthBearer: 1
        case .login: 2
        // RFC 5802 §3: two messages, and the empty answer to the server's proof, which SMTP can send as a challenge alone.
        case .scramSHA256, .scramSHA256Plus: 3
        }
    }
}
