public import HolubSMTP

/// The providers an application knows, and whose address is whose. Detection, the sender and the test harness all ask it.
///
/// Coded providers come first, the lines of the ``table`` after them: a domain, a mail exchanger's suffix, an id or a
/// host that both have is the coded provider's.
///
/// It is a value made from a list that somebody wrote in the open: there is no registration by side effect.
public struct ProviderRegistry: Sendable {
    /// The coded ones, in the order given, the fallback last. The table's are in ``table``.
    public let providers: [any MailProvider]
    /// Providers that are facts alone; nil where there is no table.
    public let table: ProviderTable?
    /// Answers for domains that nobody claims.
    public let fallback: any MailProvider

    private var byID: [String: Int] = [:]
    private var exact: [Domain: Int] = [:]
    private var below: [Domain: Int] = [:]
    private var presumed: [Domain: (provider: Int, meant: Domain)] = [:]
    private var suffixes: [Domain: Int] = [:]
    /// Whether a coded provider has the id of a line, and so stands in its place.
    private var replacesLines = false

    /// - Throws: ``RegistryConflict`` when two of the providers bear one id, or claim one domain or one MX suffix. A line
    ///   of the table conflicts with nobody: it gives way.
    public init(
        _ providers: [any MailProvider], table: ProviderTable? = nil, fallback: any MailProvider
    ) throws(RegistryConflict) {
        self.providers = providers + [fallback]
        self.table = table
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
        replacesLines = byID.keys.contains { table?.provider(id: $0) != nil }
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

    /// A registry in which the provider `id` has made room for another. A line of the table gives way to a provider of
    /// its id that is added.
    public func replacing(_ id: String, with provider: any MailProvider) throws(RegistryConflict) -> ProviderRegistry {
        let others = providers.dropLast().map { $0.profile.id == id ? provider : $0 }
        return try ProviderRegistry(others, table: table, fallback: fallback.profile.id == id ? provider : fallback)
    }

    /// A registry with one provider more.
    public func adding(_ provider: any MailProvider) throws(RegistryConflict) -> ProviderRegistry {
        try ProviderRegistry(providers.dropLast() + [provider], table: table, fallback: fallback)
    }
}

// MARK: Looking up

extension ProviderRegistry {
    /// A provider by its id.
    public func provider(id: String) -> (any MailProvider)? {
        byID[id].map { providers[$0] } ?? table?.provider(id: id)
    }

    /// A provider by its id, or by a domain of its: as logs of mail servers call it.
    package func provider(named name: String) -> (any MailProvider)? {
        provider(id: name) ?? (try? Domain(name)).flatMap { resolve($0) }?.provider
    }

    /// The provider whose own server this is.
    public func provider(at host: ServerHost) -> (any MailProvider)? {
        if let coded = providers.first(where: { $0.profile.endpoints.contains { $0.host == host } }) { return coded }
        guard case .name(let name) = host else { return nil }
        return table?.provider(at: name)
    }

    /// Whose domain this is by its name alone: exactly, else by a parent domain whose claim reaches below it, else by a
    /// line of the table (that domain, and none below it).
    public func resolve(_ domain: Domain) -> Resolution? {
        if let coded = resolveCoded(domain) { return coded }
        return table?.owner(of: domain).flatMap(provider).map { Resolution(provider: $0, evidence: .domain) }
    }

    /// Whether the domain is claimed, or presumed to be a slip: ``resolve(_:)`` without its answer.
    public func knows(_ domain: Domain) -> Bool { resolveCoded(domain) != nil || table?.has(domain) == true }

    /// Whose customers have this mail exchanger: the longest suffix wins. Nil also where it is a gateway's or a
    /// forwarder's (``owner(ofMailExchanger:)`` tells).
    public func resolve(mailExchanger host: Domain) -> Resolution? {
        if case .provider(let resolution) = owner(ofMailExchanger: host) { resolution } else { nil }
    }

    /// What a mail exchanger says: whose customers have it, or that it is a service that stands before their mailboxes
    /// or instead of them. The longest suffix wins; of one suffix, the coded provider's claim.
    ///
    /// A provider known by its exchanger may be known at second hand (``ProviderProfile/confidence``): then it is a
    /// candidate to be confirmed, as with a domain.
    public func owner(ofMailExchanger host: Domain) -> MailExchangerOwner? {
        for suffix in sequence(first: host, next: \.parent) {
            if let index = suffixes[suffix] {
                return .provider(
                    Resolution(provider: providers[index], evidence: .mailExchanger(host, suffix: suffix)))
            }
            switch suffix.name.withOctets({ table?.exchanger($0) }) {
            case .owner(let owner):
                guard let provider = provider(of: owner) else { continue }
                return .provider(Resolution(provider: provider, evidence: .mailExchanger(host, suffix: suffix)))
            case .gateway(let service): return .gateway(service)
            case .forwarder(let service): return .forwarder(service)
            case nil: continue
            }
        }
        return nil
    }

    /// The domains and the suffixes of mail exchangers that lead to a provider: the coded provider's claims, and what
    /// the table has for it.
    public func claims(of id: String) -> (domains: [Domain], mxSuffixes: [Domain]) {
        let profile = byID[id].map { providers[$0].profile }
        let lines = table?.claims(of: id) ?? (domains: [], mxSuffixes: [])
        let domains = profile?.domains.map(\.domain) ?? [], suffixes = profile?.mxSuffixes ?? []
        return (
            domains + lines.domains.filter { resolveCoded($0) == nil },
            suffixes + lines.mxSuffixes.filter { self.suffixes[$0] == nil }
        )
    }

    /// A domain that was probably meant, for a question and never for a change: where a provider presumes a slip, or
    /// where the name is a slip of the finger from a well-known mailbox's that this registry has.
    public func suggestion(for domain: Domain) -> Domain? {
        if let (_, meant) = presumed[domain] { return meant }
        guard !knows(domain) else { return nil }
        return NearMiss.meant(by: domain, where: knows)
    }

    private func provider(of owner: ProviderTable.Owner) -> (any MailProvider)? {
        switch owner {
        case .line(let line): replacesLines ? byID[line.id].map { providers[$0] } ?? line : line
        case .coded(let id): byID[id].map { providers[$0] }
        }
    }

    private func resolveCoded(_ domain: Domain) -> Resolution? {
        if let index = exact[domain] { return Resolution(provider: providers[index], evidence: .domain) }
        if let (index, meant) = presumed[domain] {
            return Resolution(provider: providers[index], evidence: .presumed(meant: meant))
        }
        guard !below.isEmpty else { return nil }
        for candidate in sequence(first: domain, next: \.parent) {
            guard let index = below[candidate] else { continue }
            let evidence: Resolution.Evidence = candidate == domain ? .domain : .parentDomain(candidate)
            return Resolution(provider: providers[index], evidence: evidence)
        }
        return nil
    }
}

/// What a mail exchanger says of the domain whose mail it takes.
public enum MailExchangerOwner: Sendable {
    /// The domain's people are this provider's customers, and send through it.
    case provider(Resolution)
    /// A service that checks the domain's mail and passes it on: it says nothing of whose mailboxes those are.
    case gateway(MailService)
    /// A service that passes the domain's mail on to addresses elsewhere: it receives only.
    case forwarder(MailService)
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
