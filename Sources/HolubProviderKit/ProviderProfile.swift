public import HolubSMTP

/// Everything about a provider that data can say.
public struct ProviderProfile: Sendable {
    /// A lower-case ASCII word; it goes into settings, logs and the command line.
    public var id: String
    /// The name that people know.
    public var name: String
    /// The domains of its mailboxes. Claimed twice, they are a conflict when the registry is built.
    public var domains: [DomainClaim]
    /// The domains under which the mail exchangers of hosted domains stand: `mx.example` covers `a.mx.example`.
    public var mxSuffixes: [Domain]
    /// In order of preference.
    public var endpoints: [Endpoint]
    /// In order of preference.
    public var mechanisms: [SASLMechanism]
    public var username: UsernameForm
    public var appPassword: AppPassword
    public var suitability: Suitability
    /// Why no password opens a mailbox here, where that is known beforehand; its guidance says what to do instead.
    public var refusal: Cause?
    /// How its servers are known.
    public var confidence: Confidence
    /// The provider's quirks, first match first.
    public var rules: [ReplyRule]
    /// Its own words for people: for causes, and those that others refer to.
    public var guidance: [Guidance]
    /// The id of the guidance to show before the first sign-in.
    public var beforeFirstUse: String?
    public var limits: Limits
    /// Whether its servers may be given messages by BDAT.
    public var chunking: Chunking
    public var support: Support
    /// The provider's page about the settings.
    public var helpLink: String?
    public var keepsSentCopy: SentCopy
    /// What becomes of a message whose sender is no address of the account.
    public var foreignSender: ForeignSender
    /// When these facts were last compared with the provider: by us, or for a line of the table by one of its sources.
    /// Nil where no source says when.
    public var checked: Month?
    /// Where the facts were read.
    public var sources: [String]
    /// The scripted servers in the provider's folder.
    public var personas: [PersonaScript]

    public init(
        id: String, name: String, domains: [DomainClaim] = [], mxSuffixes: [Domain] = [], endpoints: [Endpoint],
        mechanisms: [SASLMechanism] = SASLMechanism.forPasswords, username: UsernameForm = .address,
        appPassword: AppPassword = .never, suitability: Suitability = .suitable, refusal: Cause? = nil,
        confidence: Confidence = .vetted, rules: [ReplyRule] = [], guidance: [Guidance] = [],
        beforeFirstUse: String? = nil, limits: Limits = Limits(), chunking: Chunking = .afterReplies,
        support: Support, helpLink: String? = nil, keepsSentCopy: SentCopy = .unknown,
        foreignSender: ForeignSender = .unknown, checked: Month?, sources: [String], personas: [PersonaScript] = []
    ) {
        self.id = id
        self.name = name
        self.domains = domains
        self.mxSuffixes = mxSuffixes
        self.endpoints = endpoints
        self.mechanisms = mechanisms
        self.username = username
        self.appPassword = appPassword
        self.suitability = suitability
        self.refusal = refusal
        self.confidence = confidence
        self.rules = rules
        self.guidance = guidance
        self.beforeFirstUse = beforeFirstUse
        self.limits = limits
        self.chunking = chunking
        self.support = support
        self.helpLink = helpLink
        self.keepsSentCopy = keepsSentCopy
        self.foreignSender = foreignSender
        self.checked = checked
        self.sources = sources
        self.personas = personas
    }
}

extension SASLMechanism {
    /// The order for passwords, where a provider has none of its own: first those that do not give the password away, and of
    /// these the one that is bound to the connection.
    public static let forPasswords: [SASLMechanism] = [.scramSHA256Plus, .scramSHA256, .plain, .login]
    /// The order for tokens: first the form that every provider's page names.
    public static let forTokens: [SASLMechanism] = [.xoauth2, .oauthBearer]
}

/// How a provider claims a domain.
public enum DomainClaim: Hashable, Sendable, ExpressibleByStringLiteral {
    /// This domain and no other.
    case exact(Domain)
    /// This domain and all below it.
    case withSubdomains(Domain)
    /// Probably a spelling of `meant`: shown as a question, gives way to the domain's own DNS, never rewritten.
    case presumed(Domain, meant: Domain)

    public init(stringLiteral text: String) { self = .exact(Domain(stringLiteral: text)) }

    public var domain: Domain {
        switch self {
        case .exact(let domain), .withSubdomains(let domain), .presumed(let domain, _): domain
        }
    }
}

extension Endpoint {
    /// Implicit TLS on port 465 (RFC 8314 §3.3).
    public static func tls(_ host: Domain) -> Endpoint { Endpoint(.name(host), port: .submissions, security: .tls) }
    /// STARTTLS on port 587 (RFC 6409 §3.1).
    public static func startTLS(_ host: Domain) -> Endpoint {
        Endpoint(.name(host), port: .submission, security: .starttls)
    }
}

/// The form of the user name.
public enum UsernameForm: String, Hashable, Sendable {
    /// The whole address.
    case address
    /// What stands before the `@`.
    case localPart = "local-part"
    /// The address with a dot for its `@`.
    case localPartDotDomain = "local-part.domain"

    public func name(for address: EmailAddress) -> Username {
        switch self {
        case .address: Username(address)
        case .localPart: (try? Username(address.local)) ?? Username(address)
        case .localPartDotDomain: (try? Username("\(address.local).\(address.domain)")) ?? Username(address)
        }
    }
}

/// Whether mail programs need a password of their own.
public enum AppPassword: Hashable, Sendable {
    case never
    /// Always, whatever the account's settings.
    case always(AppPasswordShape?)
    /// Only when two-factor sign-in is on, which nobody can see from outside.
    case withTwoFactor

    public var shape: AppPasswordShape? { if case .always(let shape) = self { shape } else { nil } }
}

/// The shape of app passwords that a provider generates.
public struct AppPasswordShape: Hashable, Sendable {
    /// Lower-case letters `a`–`z`, this many; the provider's page shows them in groups divided by blanks.
    public var letters: Int

    public init(letters: Int) { self.letters = letters }
}

/// Whether an address can be used, and what it takes.
public enum Suitability: String, Hashable, Sendable {
    case suitable
    /// After steps at the provider.
    case needsPreparation = "needs-preparation"
    /// The provider takes no password from applications.
    case notByPassword = "not-by-password"
    case unknown
}

/// How a provider's servers are known.
public enum Confidence: String, Hashable, Sendable {
    /// From the provider itself, or from lists that are kept with care.
    case vetted
    /// From other people's set-ups alone: the person confirms them before a password goes there.
    case secondHand = "second-hand"
}

/// Whether the provider puts what is submitted into the mailbox's Sent folder.
public enum SentCopy: String, Hashable, Sendable { case yes, no, unknown }

/// What a provider says that it allows; nil where it is not known. Messages wait for their turn, and a message for more
/// recipients goes in several transactions. The size is told to the person; whether a message is too large, the server says.
public struct Limits: Hashable, Sendable {
    public var messagesPerDay: Int?
    public var messagesPerHour: Int?
    public var messagesPerMinute: Int?
    public var recipientsPerMessage: Int?
    /// In octets on the wire, so a third more than the attachments.
    public var messageSize: Int?
    public var connections: Int?

    public init(
        messagesPerDay: Int? = nil, messagesPerHour: Int? = nil, messagesPerMinute: Int? = nil,
        recipientsPerMessage: Int? = nil, messageSize: Int? = nil, connections: Int? = nil
    ) {
        self.messagesPerDay = messagesPerDay
        self.messagesPerHour = messagesPerHour
        self.messagesPerMinute = messagesPerMinute
        self.recipientsPerMessage = recipientsPerMessage
        self.messageSize = messageSize
        self.connections = connections
    }
}

/// Where people get help from the provider.
public struct Support: Hashable, Sendable {
    public var url: String?
    public var email: String?

    public init(url: String? = nil, email: String? = nil) {
        self.url = url
        self.email = email
    }

    /// One line, such as `help.example, help@mail.example`; nil when nothing is known.
    public var line: String? {
        let parts = [url, email].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

/// A month of a year, written `2026-11`.
public struct Month: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let year: Int
    public let month: Int

    /// Nil for anything but four digits, a hyphen, and 01–12.
    public init?(_ text: String) {
        let octets = Array(text.utf8)
        guard octets.count == 7, octets[4] == ASCII.dash, let year = ASCII.number(octets[..<4]),
            let month = ASCII.number(octets[5...]), (1...12).contains(month)
        else { return nil }
        self.year = year
        self.month = month
    }

    /// For months written in source; a literal that is no month stops the program.
    public init(stringLiteral text: String) {
        guard let month = Month(text) else { preconditionFailure("not a month: \(text)") }
        self = month
    }

    /// Whole months from `self` to `other`.
    public func months(until other: Month) -> Int { (other.year - year) * 12 + other.month - month }

    public static func < (left: Month, right: Month) -> Bool { left.months(until: right) > 0 }

    public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

/// A scripted server in a provider's folder: its name, and the text that HolubPersonas reads.
public struct PersonaScript: Hashable, Sendable {
    /// A lower-case word with hyphens: the file's name without its ending, nor the prefix that keeps the files of
    /// several providers in one folder apart. Each provider has one that is called `accepts`.
    public var name: String
    public var octets: [UInt8]

    public init(_ name: String, _ octets: [UInt8]) {
        self.name = name
        self.octets = octets
    }
}
