/// The server to connect to, as a person or a profile names it: a name, or an address in digits.
public enum ServerHost: Hashable, Sendable, CustomStringConvertible {
    case name(Domain)
    case address(IPAddress)

    /// Reads a host alone: no port, no scheme, no path, no user.
    /// - Throws: ``ServerError/invalidHost``.
    public init(_ text: String) throws(ServerError) {
        if let address = IPAddress(text) {
            self = .address(address)
        } else if let name = try? Domain(text) {
            self = .name(name)
        } else {
            throw .invalidHost
        }
    }

    public var description: String {
        switch self {
        case .name(let domain): domain.name
        case .address(let address): address.description
        }
    }
}

/// A TCP port, 1–65535.
public struct ServerPort: Hashable, Sendable, CustomStringConvertible {
    public let number: UInt16

    /// Message submission with implicit TLS (RFC 8314 §3.3).
    public static let submissions = ServerPort(literal: 465)
    /// Message submission, upgraded by STARTTLS (RFC 6409 §3.1).
    public static let submission = ServerPort(literal: 587)

    private init(literal number: UInt16) { self.number = number }

    /// - Throws: ``ServerError/invalidPort`` outside 1–65535.
    public init(_ number: Int) throws(ServerError) {
        guard let port = UInt16(exactly: number), port > 0 else { throw .invalidPort }
        self.number = port
    }

    /// Reads decimal digits alone: `+587`, ` 587` and `587;25` are refused.
    public init(_ text: String) throws(ServerError) {
        guard let number = ASCII.number(text.utf8, maxDigits: 5) else { throw .invalidPort }
        try self.init(number)
    }

    public var description: String { String(number) }
}

/// How a connection is protected. There is no opportunistic mode.
public enum Security: String, Hashable, Sendable, CaseIterable {
    /// TLS from the first octet (RFC 8314 §3.3).
    case tls
    /// In clear until STARTTLS, which must succeed (RFC 3207).
    case starttls
    /// No protection: only for loopback and named private relays, and never with a password.
    case none
}

/// Whether a message goes by BDAT (RFC 3030) where a server offers CHUNKING.
public enum Chunking: String, Hashable, Sendable, CaseIterable {
    /// By DATA, always: for a server whose CHUNKING is known to be broken.
    case forbidden
    /// By BDAT once the replies to the envelope are in (RFC 3030 §2).
    case afterReplies = "after-replies"
    /// A short message in one write with its envelope, which saves a round trip. Where some recipients are refused it has
    /// already gone to the others, and a server that refuses BDAT without reading the chunk would take it for commands.
    case inOneFlight = "in-one-flight"
}

/// A server, its port, and how the connection is protected.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    public var host: ServerHost
    public var port: ServerPort
    public var security: Security

    public init(_ host: ServerHost, port: ServerPort, security: Security) {
        self.host = host
        self.port = port
        self.security = security
    }

    /// `smtp.example:465 (tls)`, with an address of IPv6 in brackets.
    public var description: String {
        if case .address(.v6) = host { return "[\(host)]:\(port) (\(security.rawValue))" }
        return "\(host):\(port) (\(security.rawValue))"
    }
}

/// Why a server setting cannot be used. The description is one sentence with the next step.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidHost, invalidPort, invalidSecurity, invalidEHLOName

    public var description: String {
        switch self {
        case .invalidHost: "The server name is not valid; type the name alone, such as smtp.firma.example."
        case .invalidPort: "The port must be a number from 1 to 65535; submission uses 465 or 587."
        case .invalidSecurity: "The security must be tls, starttls or none."
        case .invalidEHLOName: "The EHLO name must be a domain name or an address in brackets, such as [127.0.0.1]."
        }
    }
}
