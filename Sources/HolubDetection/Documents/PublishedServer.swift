public import HolubSMTP

/// A server for sending, as a document publishes it.
public struct PublishedServer: Hashable, Sendable {
    /// How one signs in, in the words of such documents.
    public enum Authentication: String, Hashable, Sendable, CaseIterable {
        /// A password that is sent as it is, inside TLS.
        case password
        /// OAuth 2.0.
        case oauth2
        /// A password that is not sent itself (CRAM-MD5 and its like): not spoken here.
        case encryptedPassword = "encrypted-password"
        /// By the machine's address, or not at all.
        case none
    }

    public var host: Domain
    public var port: ServerPort
    /// Never ``HolubSMTP/Security/none``.
    public var security: Security
    /// In the publisher's order, without repetitions; what is not known is left out. Empty when nothing was said.
    public var authentication: [Authentication]
    public var username: PublishedUsername

    public init(
        host: Domain, port: ServerPort, security: Security, authentication: [Authentication],
        username: PublishedUsername
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.authentication = authentication
        self.username = username
    }

    public var endpoint: Endpoint { Endpoint(.name(host), port: port, security: security) }

    /// The mechanisms of the ways that are spoken here, in the publisher's order.
    public var mechanisms: [SASLMechanism] {
        authentication.flatMap { way -> [SASLMechanism] in
            switch way {
            case .password: [.plain, .login]
            case .oauth2: [.xoauth2]
            case .encryptedPassword, .none: []
            }
        }
    }
}

/// How a user name is made of an address.
public enum PublishedUsername: Hashable, Sendable {
    /// The whole address.
    case address
    /// What stands before the `@`.
    case localPart
    /// Pieces one after the other.
    case pieces([Piece])
    /// The document does not say, or says it in a way that is not known: ask the person.
    case unknown

    public enum Piece: Hashable, Sendable {
        case text(String)
        case address, localPart, domain
    }

    /// Reads a user name with placeholders, from the left, once: what a placeholder stands for is not read again.
    public init(_ text: String) {
        guard !text.isEmpty, let pieces = Placeholders.pieces(of: text) else {
            self = .unknown
            return
        }
        switch pieces {
        case [.address]: self = .address
        case [.localPart]: self = .localPart
        default: self = .pieces(pieces)
        }
    }

    /// The name of one address's user.
    /// - Returns: nil when it is not known, or is none that can be signed in with.
    public func name(for address: EmailAddress) -> Username? {
        switch self {
        case .address: return Username(address)
        case .localPart: return try? Username(address.local)
        case .unknown: return nil
        case .pieces(let pieces):
            let text = pieces.map { piece in
                switch piece {
                case .text(let text): text
                case .address: address.description
                case .localPart: address.local
                case .domain: address.domain.name
                }
            }
            return try? Username(text.joined())
        }
    }
}

/// The placeholders of autoconfig documents: `%EMAILADDRESS%`, `%EMAILLOCALPART%` and `%EMAILDOMAIN%`.
enum Placeholders {
    private static let percent = UInt8(ascii: "%")

    /// A text with placeholders, in pieces; nil when it has one that is not known.
    static func pieces(of text: String) -> [PublishedUsername.Piece]? {
        var pieces: [PublishedUsername.Piece] = []
        var literal: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            guard byte == percent, let name = placeholder(at: rest) else {
                literal.append(byte)
                rest.removeFirst()
                continue
            }
            guard let piece = known[String(decoding: name, as: UTF8.self)] else { return nil }
            if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
            literal = []
            pieces.append(piece)
            rest = rest.dropFirst(name.count + 2)
        }
        if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
        return pieces
    }

    /// A host with the mail domain in the place of `%EMAILDOMAIN%`; nil with any other placeholder.
    static func host(_ text: String, for domain: Domain) -> String? {
        guard let pieces = pieces(of: text) else { return nil }
        var host = ""
        for piece in pieces {
            switch piece {
            case .text(let text): host += text
            case .domain: host += domain.name
            case .address, .localPart: return nil
            }
        }
        return host
    }

    private static let known: [String: PublishedUsername.Piece] = [
        "EMAILADDRESS": .address, "EMAILLOCALPART": .localPart, "EMAILDOMAIN": .domain,
    ]

    /// Upper-case letters, digits and underscores between two percent signs; a percent sign alone is one.
    private static func placeholder(at rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let name = rest.dropFirst().prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: "_") || isUppercase($0) }
        guard !name.isEmpty, rest.dropFirst(name.count + 1).first == percent else { return nil }
        return name
    }

    private static func isUppercase(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) && ASCII.lowercased(byte) != byte }
}
