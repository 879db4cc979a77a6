#if Personas
public import HolubProviderKit
public import HolubSMTP

/// A server as a script: what it says, what it expects to hear, and how an attempt to send through it ends.
///
/// Its text reads like the examples of RFC 5321, appendix D:
///
/// ```text
/// # The first sign-in is blocked, the second one works.
/// title: Blocks the first sign-in
/// address: jana@posta.example
/// password: abcd efgh
/// accepts: abcdefgh
/// endpoint: 465 tls
///
/// --- connection
/// S: 220 smtp.posta.example ESMTP
/// C: EHLO *
/// S: 250-smtp.posta.example
/// S: 250 AUTH PLAIN
/// C: AUTH PLAIN *
/// S: 534 5.7.14 Please sign in with a browser
/// ~ drop
/// = login-blocked
/// ```
///
/// Each `--- connection` serves one connection, and the last one all that follow. To a line of the client the server says
/// what follows the first unused `C:` that matches it, or else the one that matched last. `C: .` stands for a message's end.
/// In a pattern `*` is any run of octets, `{user}` and `{password}` are the base64 of what the server takes, and `{sign-in}`
/// that of both, as PLAIN has them (RFC 4616 §2). After the server's lines `~ tls` starts TLS, `~ stall` says nothing more,
/// and `~ drop` closes. Docs/Personas.md tells the whole language.
public struct Persona: Hashable, Sendable {
    /// The script's name; empty for a persona that has none.
    public var name: String
    /// One sentence: what this server does.
    public var title: String
    /// Whose mailbox it is.
    public var address: EmailAddress
    /// With what name the person signs in; nil for the whole address.
    public var username: Username?
    /// What the person types, or the token that the application has.
    public var password: String
    /// The sign-in is by a token (`token:` in place of `password:`).
    public var signsInByToken: Bool
    /// What the server takes.
    public var accepts: String
    /// Which of the provider's endpoints it plays; nil for the first.
    public var entrance: Entrance?
    /// What DNS answers for the address's domain.
    public var mailExchangers: [Domain]
    /// The id of the guidance to which the person is led.
    public var guidance: String?
    /// At least one.
    public var connections: [Connection]

    public init(
        name: String = "", title: String, address: EmailAddress, password: String = Persona.usualPassword,
        accepts: String? = nil, signsInByToken: Bool = false, entrance: Entrance? = nil,
        mailExchangers: [Domain] = [], guidance: String? = nil, connections: [Connection]
    ) {
        self.name = name
        self.title = title
        self.address = address
        self.password = password
        self.accepts = accepts ?? password
        self.signsInByToken = signsInByToken
        self.entrance = entrance
        self.mailExchangers = mailExchangers
        self.guidance = guidance
        self.connections = connections
    }

    /// What is typed in a persona that names no password.
    public static let usualPassword = "rehearsal"

    /// A port, and how its connections are protected.
    public struct Entrance: Hashable, Sendable {
        public var port: ServerPort
        public var security: Security

        public init(_ port: ServerPort, _ security: Security) {
            self.port = port
            self.security = security
        }
    }

    /// One connection, from the greeting on.
    public struct Connection: Hashable, Sendable {
        /// What the server does when a client has connected.
        public var opening: Exchange.Response
        public var exchanges: [Exchange]
        /// How an attempt to send over this connection ends; nil where the script does not say.
        public var ending: Ending?

        public init(opening: Exchange.Response, exchanges: [Exchange] = [], ending: Ending? = nil) {
            self.opening = opening
            self.exchanges = exchanges
            self.ending = ending
        }
    }

    /// A line of the client, and what the server does.
    public struct Exchange: Hashable, Sendable {
        public var pattern: LinePattern
        public var response: Response

        public init(_ pattern: LinePattern, _ response: Response) {
            self.pattern = pattern
            self.response = response
        }

        public struct Response: Hashable, Sendable {
            /// Lines without their CR LF, with code and separator.
            public var lines: [String]
            public var event: Event?

            public init(_ lines: [String] = [], event: Event? = nil) {
                self.lines = lines
                self.event = event
            }

            /// The octets on the wire.
            var octets: [UInt8] { lines.flatMap { $0.utf8 + [ASCII.cr, ASCII.lf] } }

            /// The code at the head of the last line; nil where there is none.
            var code: Int? { lines.last.flatMap { ASCII.number($0.utf8.prefix(3)) } }
        }
    }

    /// What happens after the server's lines.
    public enum Event: String, Hashable, Sendable, CaseIterable {
        /// The TLS handshake begins.
        case tls
        /// The server says nothing more, and does not close either.
        case stall
        /// The server closes the connection.
        case drop
    }

    /// How an attempt to send ends.
    public enum Ending: Hashable, Sendable, CustomStringConvertible {
        case sent
        /// The message may have gone out (RFC 1047).
        case perhapsSent
        /// Not sent, and this is why.
        case failed(Cause)

        /// `sent`, `perhaps-sent`, or the cause's word.
        public init(_ word: String) {
            switch word {
            case "sent": self = .sent
            case Cause.perhapsSent.rawValue: self = .perhapsSent
            default: self = .failed(Cause(rawValue: word))
            }
        }

        /// What came out of an attempt, as a provider sees it.
        public init(
            _ outcome: Outcome, by provider: any MailProvider, in context: DiagnosisContext = DiagnosisContext()
        ) {
            switch outcome {
            case .sent: self = .sent
            case .unknown: self = .perhapsSent
            case .notSent(let failure, _): self = .failed(provider.diagnose(failure, in: context).cause)
            }
        }

        public var description: String {
            switch self {
            case .sent: "sent"
            case .perhapsSent: Cause.perhapsSent.rawValue
            case .failed(let cause): cause.rawValue
            }
        }
    }

    /// The connection with this number, counted from zero; the last one serves all that follow.
    public func connection(_ number: Int) -> Connection { connections[min(max(number, 0), connections.count - 1)] }

    /// The one of these endpoints that the persona plays: the first with its port and security; nil when there is none.
    public func endpoint(among endpoints: [Endpoint]) -> Endpoint? {
        guard let entrance else { return endpoints.first }
        return endpoints.first { $0.port == entrance.port && $0.security == entrance.security }
    }
}
#endif
