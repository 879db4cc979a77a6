#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

// Who names which server, and in which order they are worth asking.

extension Inquiry {
    /// Something without a network knows the domain, and well: nothing else is asked. What is known at second hand stays a candidate
    /// beside what the domain says itself.
    var isKnown: Bool {
        let isNamed = leads.contains { lead in
            lead.named.contains { $0.ceiling >= .b && [.override, .registry].contains($0.evidence.publisher) }
        }
        return isNamed || isClaimed
    }

    /// A provider that is known well claims the domain, be it that he has no server to name.
    private var isClaimed: Bool {
        facts.contains { fact in
            guard case .provider(let id, let evidence) = fact, fact.isClaim else { return false }
            return provider(id, by: evidence)?.profile.confidence == .vetted
        }
    }

    mutating func add(_ evidence: Evidence, by source: Source, _ ceiling: TrustClass) {
        let order = leads.reduce(0) { $0 + $1.named.count { $0.source == source.id } }
        let naming = Lead.Naming(source: source.id, ceiling: ceiling, evidence: evidence, order: order)
        if let place = leads.firstIndex(where: { $0.endpoint == evidence.endpoint }) { return leads[place].add(naming) }
        // What a stranger can make us remember, and weigh, is bounded, and leaves room for everybody else.
        guard order < Self.mostOfASource || source.stage == .guesses, leads.count < Self.mostLeads else { return }
        if evidence.publisher == .dns, registry.provider(at: evidence.endpoint.host)?.profile.confidence == .vetted {
            frame.vetted.insert(evidence.endpoint.host)
        }
        var lead = Lead(evidence.endpoint)
        lead.add(naming)
        leads.append(lead)
    }

    mutating func take(_ fact: SourceReport.Fact, from source: Source) {
        switch fact {
        case .provider(let id, let evidence):
            guard let provider = provider(id, by: evidence) else { return }
            add(provider, by: evidence, source)
        case .corroborated(let id, let signs):
            guard let provider = registry.provider(id: id) else { return }
            for evidence in servers(of: provider, .corroboration(signs)) { add(evidence, by: source, source.ceiling) }
        case .exchangers(let hosts, _): frame.exchangers = hosts
        case .addresses(let host, let addresses): frame.addresses[host, default: []].formUnion(addresses)
        case .wildcardService(let hosts): frame.hostsOfAnyService.formUnion(hosts)
        case .wildcardUnknown: frame.isBlind = true
        case .wildcardServiceUnknown: frame.isBlindToServices = true
        case .declined(let security): frame.declined.insert(security)
        default: break
        }
    }

    /// The provider as this evidence shows it: how well it is known may differ from domain to domain.
    func provider(_ id: String, by evidence: Resolution.Evidence) -> (any MailProvider)? {
        let found: Resolution? =
            switch evidence {
            case .mailExchanger(let host, _): registry.resolve(mailExchanger: host)
            case .domain, .parentDomain, .presumed: registry.resolve(domain)
            case .fallback: nil
            }
        guard let found, found.provider.profile.id == id else { return registry.provider(id: id) }
        return found.provider
    }

    /// A provider's servers, as it names them for this address. A spelling that is only presumed is not in the search: it is
    /// what remains when DNS knows nothing.
    private mutating func add(_ provider: any MailProvider, by evidence: Resolution.Evidence, _ source: Source) {
        let publisher: Evidence.Publisher
        switch evidence {
        case .domain, .parentDomain: publisher = .registry
        case .mailExchanger: publisher = .exchangerRule
        case .presumed, .fallback: return
        }
        let ceiling = provider.profile.confidence == .vetted ? source.ceiling : min(.c, source.ceiling)
        for evidence in servers(of: provider, publisher) { add(evidence, by: source, ceiling) }
    }

    func servers(of provider: any MailProvider, _ publisher: Evidence.Publisher) -> [Evidence] {
        provider.settings(for: address).endpoints.map {
            Evidence(
                publisher, $0, username: .provider, mechanisms: provider.profile.mechanisms,
                provider: provider.profile.id)
        }
    }

    // MARK: The order

    /// R1: best first, by class, then by how many agree, then implicit TLS before STARTTLS, then by source, then as the
    /// publisher has it.
    var ranked: [Lead] {
        let standing = standing
        let keyed = leads.enumerated().map { (key(of: $0.element, standing), $0.offset, $0.element) }
        return keyed.sorted { left, right in left.0 == right.0 ? left.1 < right.1 : left.0 < right.0 }.map(\.2)
    }

    /// What all leads together say of each.
    private struct Standing {
        let wild: Set<IPAddress>
        /// How many operators who do not depend on one another name servers under this name.
        let agreement: [ServerHost: Int]
        /// Under which name a host stands.
        let owners: [ServerHost: ServerHost]
        /// The first of the services.
        let head: Lead?
    }

    private var standing: Standing {
        var owners: [ServerHost: ServerHost] = [:], operators: [ServerHost: Set<String>] = [:]
        var head: (order: Int, lead: Lead)?
        for lead in leads {
            let host = lead.endpoint.host, owner = owners[host] ?? registrable(host)
            owners[host] = owner
            for naming in lead.named {
                let publisher = naming.evidence.publisher
                if publisher == .dns, naming.order < head?.order ?? .max { head = (naming.order, lead) }
                guard !(publisher == .dns && frame.isOfAnyService(lead)), let name = publisher.operatorName else {
                    continue
                }
                operators[owner, default: []].insert(name)
            }
        }
        return Standing(
            wild: wildcard, agreement: operators.mapValues(\.count), owners: owners, head: head?.lead)
    }

    /// The name that one operator has registered. Where nobody knows, a host stands for itself, and the mail domain for all
    /// inside it.
    private func registrable(_ host: ServerHost) -> ServerHost {
        guard case .name(let name) = host else { return host }
        if let owner = suffixes?.registrable(name) { return .name(owner) }
        return name.isInside(domain) ? .name(domain) : host
    }

    private struct Key: Comparable {
        let trust, agreement, wild, mode, source, order: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.trust, left.agreement, left.wild) == (right.trust, right.agreement, right.wild)
                ? (left.mode, left.source, left.order) < (right.mode, right.source, right.order)
                : (left.trust, left.agreement, left.wild) < (right.trust, right.agreement, right.wild)
        }
    }

    private func key(of lead: Lead, _ standing: Standing) -> Key {
        let naming = lead.best(in: frame)
        // The order of SRV records is by priority across both names (R5): the head speaks for all.
        let head = naming?.evidence.publisher == .dns ? standing.head ?? lead : lead
        let agreement = standing.owners[lead.endpoint.host].flatMap { standing.agreement[$0] } ?? 0
        return Key(
            trust: -frame.trust(of: lead).rank, agreement: -agreement, wild: isWild(lead, standing.wild) ? 1 : 0,
            mode: head.endpoint.security == .tls ? 0 : 1, source: rank(of: lead), order: naming?.order ?? 0)
    }

    /// Which of two leads' properties puts the first before the second, as R1 has it.
    func reason(for first: Lead, before second: Lead) -> String {
        let standing = standing
        let (one, other) = (key(of: first, standing), key(of: second, standing))
        if one.trust != other.trust { return "class" }
        if one.agreement != other.agreement { return "agreement" }
        if one.wild != other.wild { return "wildcard" }
        return one.mode != other.mode ? "implicit-tls" : "order"
    }

    /// The place of the source that counts.
    func rank(of lead: Lead) -> Int { lead.best(in: frame).map { frame.rank(of: $0.source) } ?? sources.count }

    var wildcard: Set<IPAddress> {
        facts.reduce(into: []) { if case .wildcard(let addresses) = $1 { $0.formUnion(addresses) } }
    }

    /// A name that may be there only because every name is.
    private func isWild(_ lead: Lead, _ wild: Set<IPAddress>) -> Bool {
        guard !wild.isEmpty, let host = lead.host, let found = frame.addresses[host] else { return false }
        return found.isSubset(of: wild)
    }

    /// Whether the document that names it stands where every name leads, or on the domain's own web host.
    func isDefaultHost(_ lead: Lead) -> Bool {
        let naming = lead.named.first { $0.evidence.publisher == .mailDomain }
        let found = naming?.evidence.publishedBy.flatMap { frame.addresses[$0] } ?? []
        let everywhere = facts.reduce(into: wildcard) { if case .apex(let own) = $1 { $0.formUnion(own) } }
        return !found.isEmpty && found.isSubset(of: everywhere)
    }
}

extension SourceReport.Fact {
    /// The registry knows the domain by its name.
    fileprivate var isClaim: Bool {
        switch self {
        case .provider(_, .domain), .provider(_, .parentDomain): true
        default: false
        }
    }
}
#endif
