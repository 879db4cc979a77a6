public import HolubSMTP

/// The providers an application knows, and whose address is whose. Detection, the sender and the test harness all ask it.
///
/// It is a value made from a list that somebody wrote in the open: there is no registration by side effect.
public struct ProviderRegistry: Sendable {
    /// In the order given, the fallback last.
    public let providers: [any MailProvider]
    /// Answers for domains that nobody claims.
    public let fallback: any MailProvider

    private var byID: [String: Int] = [:]
    private var exact: [Domain: Int] = [:]
    private var below: [Domain: Int] = [:]
    private var presumed: [Domain: (provider: Int, meant: Domain)] = [:]
    private var suffixes: [Domain: Int] = [:]

    /// - Throws: ``RegistryConflict`` when two providers bear one id, or claim one domain or one MX suffix.
    public init(_ providers: [any MailProvider], fallback: any MailProvider) throws(RegistryConflict) {
        self.providers = providers + [fallback]
        self.fallback = fallback
        for (index, provider) in self.providers.enumerated() {
            let profile = provider.profile
            try claim(profile.id, in: \.byID, for: index) { .id($0) }
            for domainClaim in profile.domains {
                try claim(domainClaim, for: index)
            }
            for suffix in profile.mxSuffixes {
                try claim(suffix, in: \.suffixes, for: index) { .mxSuffix($0) }
            }
        }
    }

    private mutating func claim(_ domainClaim: DomainClaim, for index: Int) throws(RegistryConflict) {
        let domain = domainClaim.domain
        let holder = exact[domain] ?? below[domain] ?? presumed[domain]?.provider
        if let holder, holder != index { throw conflict(.domain(domain), holder, index) }
        switch domainClaim {
        case .exact: exact[domain] = index
        case .withSubdomains: below[domain] = index
        case .presumed(_, let meant): presumed[domain] = (index, meant)
        }
    }

    private mutating func claim<Key: Hashable>(
        _ key: Key, in table: WritableKeyPath<ProviderRegistry, [Key: Int]>, for index: Int,
        _ what: (Key) -> RegistryConflict.Claim
    ) throws(RegistryConflict) {
        if let holder = self[keyPath: table][key], holder != index { throw conflict(what(key), holder, index) }
        self[keyPath: table][key] = index
    }

    private func conflict(_ claim: RegistryConflict.Claim, _ first: Int, _ second: Int) -> RegistryConflict {
        RegistryConflict(claim: claim, providers: [providers[first].profile.id, providers[second].profile.id])
    }

    /// A provider by its id.
    public func provider(id: String) -> (any MailProvider)? { byID[id].map { providers[$0] } }

    /// The provider whose own server this is.
    public func provider(at host: ServerHost) -> (any MailProvider)? {
        providers.first { $0.profile.endpoints.contains { $0.host == host } }
    }

    /// Whose domain this is by its name alone: exactly, else by a parent domain whose claim reaches below it.
    public func resolve(_ domain: Domain) -> Resolution? {
        if let index = exact[domain] { return Resolution(provider: providers[index], evidence: .domain) }
        if let (index, meant) = presumed[domain] {
            return Resolution(provider: providers[index], evidence: .presumed(meant: meant))
        }
        for candidate in sequence(first: domain, next: \.parent) {
            guard let index = below[candidate] else { continue }
            let evidence: Resolution.Evidence = candidate == domain ? .domain : .parentDomain(candidate)
            return Resolution(provider: providers[index], evidence: evidence)
        }
        return nil
    }

    /// Whose customers have this mail exchanger: the longest suffix wins.
    public func resolve(mailExchanger host: Domain) -> Resolution? {
        for candidate in sequence(first: host, next: \.parent) {
            guard let index = suffixes[candidate] else { continue }
            return Resolution(provider: providers[index], evidence: .mailExchanger(host, suffix: candidate))
        }
        return nil
    }

    /// A domain that was probably meant, for a question and never for a change.
    public func suggestion(for domain: Domain) -> Domain? {
        if let (_, meant) = presumed[domain] { return meant }
        guard resolve(domain) == nil else { return nil }
        return NearMiss.closest(to: domain, among: exact.keys)
    }

    /// A registry in which the provider `id` has made room for another.
    public func replacing(_ id: String, with provider: any MailProvider) throws(RegistryConflict) -> ProviderRegistry {
        let others = providers.dropLast().map { $0.profile.id == id ? provider : $0 }
        return try ProviderRegistry(others, fallback: fallback.profile.id == id ? provider : fallback)
    }

    /// A registry with one provider more.
    public func adding(_ provider: any MailProvider) throws(RegistryConflict) -> ProviderRegistry {
        try ProviderRegistry(providers.dropLast() + [provider], fallback: fallback)
    }
}

/// Whose address it is, and how we know.
public struct Resolution: Sendable {
    public enum Evidence: Hashable, Sendable {
        case domain
        case parentDomain(Domain)
        /// The spelling is probably a slip for `meant`; to be confirmed.
        case presumed(meant: Domain)
        case mailExchanger(Domain, suffix: Domain)
        case fallback
    }

    public var provider: any MailProvider
    public var evidence: Evidence

    public init(provider: any MailProvider, evidence: Evidence) {
        self.provider = provider
        self.evidence = evidence
    }
}

/// Two providers claim the same thing. Found when the registry is built, so never a surprise at a look-up.
public struct RegistryConflict: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Claim: Hashable, Sendable { case id(String), domain(Domain), mxSuffix(Domain) }

    public var claim: Claim
    /// The ids of the two.
    public var providers: [String]

    public init(claim: Claim, providers: [String]) {
        self.claim = claim
        self.providers = providers
    }

    public var description: String {
        let what =
            switch claim {
            case .id(let id): "the id \(id)"
            case .domain(let domain): "the domain \(domain)"
            case .mxSuffix(let suffix): "the MX suffix \(suffix)"
            }
        return
            "\(providers.joined(separator: " and ")) both claim \(what); take one out of the list, or replace one by the other."
    }
}
