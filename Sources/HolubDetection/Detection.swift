#if Sending
public import HolubProviderKit
public import HolubSMTP

/// The answer to "where does this address send mail", with its reasons.
public struct Detection: Sendable {
    public enum Status: Hashable, Sendable {
        /// May be used without a question.
        case accept
        /// Show host, provider and the reasons, and ask.
        case confirm([Reason])
        /// Nothing that could be used: the person fills in the form.
        case manual([Reason])
        /// The domain says that it takes no submission.
        case declined
        case inconclusive(Obstacle)
    }

    /// Why a person has to be asked.
    public enum Reason: Hashable, Sendable {
        /// The domain is probably a slip for another.
        case presumedSpelling(meant: Domain)
        /// The provider's settings were read at second hand.
        case secondHand
        /// The provider is known, and so is why no server of its can be used.
        case refused(Cause)
        /// The domain's mail goes to two providers with equal right.
        case severalProviders([String])
        /// The domain's mail goes to a server that no provider claims.
        case providerUnknown
        case domainNotFound
        /// The domain says that it receives no mail (RFC 7505).
        case receivesNoMail
        /// The settings are published, and the server could not be asked; a stable word says why (``ProbeResult/code``).
        case unverified(String)
        /// The server is outside the mail domain, and only DNS says that it is the right one.
        case outsideDomain(Domain)
        /// The settings come from the domain of a mail exchanger.
        case exchangerDerived(Domain)
        /// Only signs lead to this provider.
        case corroborated([String])
        /// The host was guessed; a server answered.
        case guessed
        /// The certificate is for this name, not for the one that was found.
        case certificateName(Domain)
        /// The document came over http.
        case insecureSource
        /// The document does not say which user name the address has.
        case needsUserName
        /// The server answered, and offers no way of signing in that we have.
        case noSignIn
        /// Two findings contradict each other; a stable word.
        case conflict(String)
        /// A name with letters of several scripts: it may look like another.
        case mixedScripts(Domain)
        /// The only settings found are without protection.
        case insecureOnly
        /// The domain's mail goes through a filter that does not say whose mailboxes are behind it.
        case exchangerIsGateway(String)
        /// The domain's mail is passed on; nothing is sent through that service.
        case receivesOnly(String)
        /// The only server that answered cannot be used; a stable word (``ProbeResult/code``).
        case unusable(String)
    }

    /// Why nothing can be said.
    public enum Obstacle: String, Hashable, Sendable {
        case offline
        case captivePortal = "captive-portal"
        case resolverLies = "resolver-lies"
        case timedOut = "timed-out"
        case lookupFailed = "lookup-failed"
        case invalidAddress = "invalid-address"
    }

    public var address: EmailAddress
    public var status: Status
    /// A source of higher trust could not be asked. Never together with ``Status/accept``.
    public var isProvisional = false
    public var suitability: Suitability
    /// Whose address it is; the registry's fallback when nobody claims it.
    public var provider: any MailProvider
    public var evidence: Resolution.Evidence
    /// The address that was probably meant: a question, never a change.
    public var suggestion: EmailAddress?
    /// In order of preference.
    public var candidates: [Candidate]
    /// Findings that contradict each other.
    public var conflicts: [String] = []
    /// The servers that take the domain's mail, of the lowest preference; empty when nobody was asked or there are none.
    public var mailExchangers: [String] = []
    /// A server would tell more if it were told the address: its name, to ask the person about.
    public var disclosureWouldHelp: Domain?
    public var trace: [TraceStep]

    public init(
        address: EmailAddress, status: Status, resolution: Resolution, suitability: Suitability? = nil,
        suggestion: EmailAddress? = nil, candidates: [Candidate], trace: [TraceStep]
    ) {
        self.address = address
        self.status = status
        self.suitability = suitability ?? resolution.provider.profile.suitability
        provider = resolution.provider
        evidence = resolution.evidence
        self.suggestion = suggestion
        self.candidates = candidates
        self.trace = trace
    }

    /// Whether the provider is known by the domain's mail exchanger alone. Then provider and host are to be shown before a
    /// password is typed: a forged answer of DNS could have chosen the wrong one of the vetted providers.
    public var restsOnMailExchanger: Bool { if case .mailExchanger = evidence { true } else { false } }

    /// Whether DNS alone leads to a server outside the mail domain, be it by a mail exchanger, by what is published or listed
    /// under its name, or by a service: then provider and host are to be shown first, as above.
    public var restsOnDNS: Bool {
        guard !restsOnMailExchanger else { return true }
        // Each of these asks where an answer of DNS has led it.
        let led = ["srv", "directory", "mx-autoconfig", "signs", "certificate"]
        guard let best = candidates.first, led.contains(best.source) else { return false }
        guard case .name(let host) = best.endpoint.host else { return true }
        return !host.isInside(address.domain)
    }
}

/// Settings that could be used.
public struct Candidate: Hashable, Sendable {
    public var endpoint: Endpoint
    public var username: Username
    /// In the provider's order.
    public var mechanisms: [SASLMechanism]
    public var trust: TrustClass
    /// Where this was found, such as `registry`.
    public var source: String
    /// The provider whose server it is, by its id, where that is known.
    public var provider: String?
    /// What the server said; nil where it was not asked.
    public var probe: ProbeResult?

    public init(
        endpoint: Endpoint, username: Username, mechanisms: [SASLMechanism], trust: TrustClass, source: String,
        provider: String? = nil, probe: ProbeResult? = nil
    ) {
        self.endpoint = endpoint
        self.username = username
        self.mechanisms = mechanisms
        self.trust = trust
        self.source = source
        self.provider = provider
        self.probe = probe
    }
}

/// How much a finding is worth (<doc:DetectionExplained>).
public enum TrustClass: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Vetted by name, or published by the domain itself over https.
    case a = "A"
    /// A vetted provider, found through the domain's mail exchanger.
    case b = "B"
    /// Published by somebody else, or over a way that proves nothing: to be confirmed.
    case c = "C"
    /// A guess that a server has answered to: to be confirmed.
    case d = "D"
    /// Never used silently.
    case x = "X"

    public static func < (left: TrustClass, right: TrustClass) -> Bool { left.rawValue > right.rawValue }
}

/// One step of a detection, for "why this" and "why not that". It never holds the local part.
public struct TraceStep: Hashable, Sendable {
    public enum Result: String, Hashable, Sendable { case found, absent, declined, failed, skipped }

    /// From the beginning of the detection.
    public var milliseconds: Int
    /// `registry`, `mx`, …
    public var source: String
    public var question: String
    public var result: Result
    /// A stable word or a name: what was found, or why not.
    public var detail: String

    public init(milliseconds: Int, source: String, question: String, result: Result, detail: String) {
        self.milliseconds = milliseconds
        self.source = source
        self.question = question
        self.result = result
        self.detail = detail
    }
}
#endif
