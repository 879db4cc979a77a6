#if Sending
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// A place where the settings of an address may be written: the registry, DNS, a document of the domain, …
///
/// A source asks and reports. What its findings are worth, how they agree and when enough is known is decided by the core
/// alone; a source cannot claim more than its ``ceiling``.
public protocol SettingsSource: Sendable {
    /// A stable word for traces and settings: `srv`, `autoconfig`.
    var id: String { get }
    var stage: DetectionStage { get }
    /// The best class that one of its findings can have: what the core waits for.
    var ceiling: TrustClass { get }
    /// Whether it tells somebody the local part of the address. It gets to see it only then, and only for a host that the
    /// policy names (``SourceQuestion/address(toTell:)``).
    var discloses: Bool { get }
    /// How many sockets it has open at once, at most: what it takes of the ``DetectionTools/cap``.
    var sockets: Int { get }

    /// Asks. Ends soon after the task is cancelled; throws nothing, since every way to fail is part of the report.
    func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport
}

extension SettingsSource {
    public var discloses: Bool { false }
    /// Two: one question for each family of addresses, or two addresses that race.
    public var sockets: Int { 2 }
}

/// When a source is asked (<doc:DetectionExplained>).
public enum DetectionStage: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// At once, without a network. A hit ends the search: only the probe remains.
    case known
    /// At once: DNS and the documents of the mail domain.
    case published
    /// When the domain's mail exchangers are known.
    case exchangers
    /// When nothing of class C or better was found, or not soon enough.
    case guesses

    public static func < (left: DetectionStage, right: DetectionStage) -> Bool { left.rawValue < right.rawValue }
}

/// What a source is asked.
public struct SourceQuestion: Sendable {
    public var domain: Domain
    /// For a source that ``SettingsSource/discloses``, where the policy names a host; else nil.
    var address: EmailAddress?
    /// The hosts of the lowest preference; for the stages after ``DetectionStage/published``.
    public var exchangers: [Domain]
    /// What the exchangers are, as far as the registry knows.
    public var classes: [ExchangerClass]
    /// The addresses that any name below the domain has, when there are such.
    public var wildcard: Set<IPAddress>
    public var policy: DetectionPolicy

    /// The whole address, to be told to this host and to no other: nil unless the source ``SettingsSource/discloses`` and the
    /// policy consents to that very host.
    public func address(toTell host: Domain) -> EmailAddress? { policy.consents.contains(host) ? address : nil }
}

/// What a mail exchanger is.
public enum ExchangerClass: Hashable, Sendable {
    /// A mailbox provider, by its id.
    case provider(String)
    /// It filters mail for somebody else, whom it does not name.
    case gateway(String)
    /// It passes mail on; nobody can send through it.
    case forwarder(String)
    case unknown
}

/// What a source found.
public struct SourceReport: Hashable, Sendable {
    public enum Result: Hashable, Sendable {
        case found
        case absent
        /// The domain says that there is no such service.
        case declined
        /// With a stable word. A failure that may be over the next time is transient: what it would have said is missed.
        case failed(String, isTransient: Bool)
        /// With the reason, a stable word.
        case skipped(String)
    }

    public var result: Result
    public var evidence: [Evidence]
    public var facts: [Fact]
    /// Stable words, each with what it is about: what was dropped, corrected or refused on the way.
    public var notes: [Note]
    /// How long it may be remembered (``DetectionMemory``); nil for as long as its kind is.
    public var lifetime: Duration?

    public struct Note: Hashable, Sendable {
        public var code: String
        public var subject: String

        public init(_ code: String, _ subject: String = "") {
            self.code = code
            self.subject = subject
        }
    }

    public init(_ result: Result, evidence: [Evidence] = [], facts: [Fact] = [], notes: [Note] = []) {
        self.result = result
        self.evidence = evidence
        self.facts = facts
        self.notes = notes
    }

    /// What is no setting, and bears on settings.
    public enum Fact: Hashable, Sendable {
        /// The hosts of the lowest preference, and what they are.
        case exchangers([Domain], [ExchangerClass])
        /// RFC 7505: the domain receives no mail.
        case receivesNoMail
        case domainNotFound
        /// The domain, or its mail, is a provider's that the registry knows: the core adds that provider's servers itself.
        case provider(id: String, by: Resolution.Evidence)
        /// Both names of the service say that it is not offered (RFC 6186 §3.4).
        case noSubmission
        /// The name of one form says that this form is not offered.
        case declined(Security)
        /// Any name below the domain has these addresses.
        case wildcard(Set<IPAddress>)
        /// The domain's own addresses.
        case apex(Set<IPAddress>)
        /// Any service name below the domain has an SRV record, and it leads to these hosts.
        case wildcardService([Domain])
        /// Nobody could say whether any name below the domain leads somewhere, or whether whoever answers for DNS lies.
        case wildcardUnknown
        /// Nobody could say whether any service name does.
        case wildcardServiceUnknown
        /// A name that cannot exist has these addresses: whoever answers for DNS lies.
        case lyingResolver(Set<IPAddress>)
        /// The addresses of a host that was looked up.
        case addresses(Domain, Set<IPAddress>)
        /// An https host showed a certificate that is not its own.
        case foreignCertificate(Domain, Fingerprint)
        /// Settings are published, and all of them are without protection.
        case insecureOnly
        /// Signs lead to a provider that the registry knows: its id, and stable words for the signs. The core adds its
        /// servers.
        case corroborated(String, signs: [String])
        /// A server would tell more if it were told the address: its name.
        case wantsAddress(Domain)
        /// No DNS server answered at all.
        case nobodyAnswers
    }
}

/// How a user name is made of an address, for a source that does not see the address.
public enum UsernameRule: Hashable, Sendable {
    case form(UsernameForm)
    /// As a document has it.
    case published(PublishedUsername)
    /// The settings of a provider of the registry say it.
    case provider
}

/// One server that somebody names, and who does.
public struct Evidence: Hashable, Sendable {
    public enum Publisher: Hashable, Sendable {
        /// The application, or whoever manages the machine.
        case override
        /// A provider of the registry, by the domain's name.
        case registry
        /// A vetted provider, by the domain's mail exchanger.
        case exchangerRule
        /// A document of the mail domain over https; PACC with its digest.
        case mailDomain
        /// A directory that the application chose.
        case directory
        /// DNS: an SRV record of the mail domain.
        case dns
        /// A document of the domain of a mail exchanger.
        case exchangerDomain(Domain)
        /// Only signs: an alias of `autodiscover`, an SPF record.
        case corroboration([String])
        case guess
        /// A document that came over http, or by way of it.
        case insecureDocument
        /// The certificate of a candidate is for this name, at the same address.
        case certificateName
    }

    public var publisher: Publisher
    public var endpoint: Endpoint
    public var username: UsernameRule
    /// In the publisher's order; empty when it says nothing.
    public var mechanisms: [SASLMechanism]
    /// The provider whose server it is, by its id, where that is known.
    public var provider: String?
    /// The host of the document, where there is one.
    public var publishedBy: Domain?

    public init(
        _ publisher: Publisher, _ endpoint: Endpoint, username: UsernameRule, mechanisms: [SASLMechanism] = [],
        provider: String? = nil, publishedBy: Domain? = nil
    ) {
        self.publisher = publisher
        self.endpoint = endpoint
        self.username = username
        self.mechanisms = mechanisms
        self.provider = provider
        self.publishedBy = publishedBy
    }
}
#endif
