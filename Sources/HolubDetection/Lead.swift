#if Sending
import HolubProviderKit
import HolubSMTP

/// A server that may be the right one: who names it, and what it said itself.
struct Lead: Hashable {
    let endpoint: Endpoint
    /// With the source of each.
    private(set) var named: [Naming] = []
    var probe = Probe.untried
    /// Where it was probed: as if each of them had been dialled. None when another lead goes on with the probe.
    var addresses: [IPAddress] = []
    /// The mode in which it was published, when the server speaks the other one (R8).
    var correctedFrom: Security?
    /// The host whose certificate led here: only addresses that it has, too, are dialled (R9).
    var companion: ServerHost?

    struct Naming: Hashable {
        let source: String
        let ceiling: TrustClass
        let evidence: Evidence
        /// The place among all that the source names.
        let order: Int
    }

    enum Probe: Hashable {
        case untried
        case running
        case ended(ProbeResult)
        /// Not asked: the policy does not have it.
        case unwanted
        /// Not asked: the budget was spent.
        case skipped
    }

    init(_ endpoint: Endpoint) { self.endpoint = endpoint }

    mutating func add(_ naming: Naming) {
        guard !named.contains(where: { $0.source == naming.source && $0.evidence == naming.evidence }) else { return }
        named.append(naming)
    }

    var result: ProbeResult? { if case .ended(let result) = probe { result } else { nil } }
    var isReady: Bool { result?.isReady ?? false }
    var isPending: Bool { probe == .untried || probe == .running }

    var host: Domain? { if case .name(let name) = endpoint.host { name } else { nil } }

    /// Nobody has said that it is there.
    var isGuess: Bool {
        named.allSatisfy { [.guess, .certificateName].contains($0.evidence.publisher) }
    }

    func isNamed(by publisher: Evidence.Publisher) -> Bool { named.contains { $0.evidence.publisher == publisher } }

    /// The naming that counts most; of equals that of the source that is worth more, whichever spoke first.
    func best(in frame: TrustFrame) -> Naming? {
        named.min { one, other in
            let (left, right) = (frame.trust(of: one, self), frame.trust(of: other, self))
            guard left == right else { return left > right }
            return (frame.rank(of: one.source), one.order) < (frame.rank(of: other.source), other.order)
        }
    }

    func trust(in frame: TrustFrame) -> TrustClass { named.map { frame.trust(of: $0, self) }.max() ?? .x }
}

extension Evidence.Publisher {
    /// Who answers for it, for the count of those who agree (R1). The mail domain's own words, in documents and in DNS, are
    /// those of one. Nil for what is nobody's word.
    var operatorName: String? {
        switch self {
        case .mailDomain, .dns: "domain"
        case .registry, .exchangerRule, .override: "table"
        case .directory: "directory"
        case .exchangerDomain(let domain): "exchanger \(domain)"
        case .corroboration: "signs"
        case .guess, .insecureDocument, .certificateName: nil
        }
    }
}

/// What the worth of a finding depends on beside the finding.
struct TrustFrame {
    let domain: Domain
    /// The sources' ids, in the order of their worth.
    let sources: [String]
    /// Hosts of the domain's mail exchangers.
    var exchangers: [Domain] = []
    /// The addresses of hosts that were looked up.
    var addresses: [Domain: Set<IPAddress>] = [:]
    /// To which hosts any service of the domain leads: that one of them is submission's says nothing.
    var hostsOfAnyService: Set<Domain> = []
    /// Whether nobody knows if any name below the domain leads somewhere: a guess that is there may be there as all names are.
    var isBlind = false
    /// The same for services.
    var isBlindToServices = false
    /// Forms of the service of which the domain says that there are none (RFC 6186 §3.4).
    var declined: Set<Security> = []
    /// Hosts that belong to a vetted provider, of those that DNS names. Found out once for each: the whole table is read for it.
    var vetted: Set<ServerHost> = []

    func rank(of source: String) -> Int { sources.firstIndex(of: source) ?? sources.count }

    /// The class of what was named (the table of DetectionExplained.md); never more than the source may claim.
    func trust(of naming: Lead.Naming, _ lead: Lead) -> TrustClass {
        min(naming.ceiling, unlimited(naming.evidence, lead))
    }

    private func unlimited(_ evidence: Evidence, _ lead: Lead) -> TrustClass {
        if lead.endpoint.security == .none { return .x }
        switch evidence.publisher {
        case .override, .mailDomain: return .a
        case .registry: return .a
        case .exchangerRule, .directory: return .b
        case .dns:
            if isOfAnyService(lead) { return .d }
            return isOwn(lead) || vetted.contains(lead.endpoint.host) ? .b : .c
        case .exchangerDomain, .corroboration: return .c
        case .guess:
            if isDeclined(lead) { return .x }
            return !isBlind && !isBlindToServices && (pointsToExchanger(lead) || isService(lead)) ? .b : .d
        case .certificateName: return .d
        case .insecureDocument: return .x
        }
    }

    /// Whether DNS names it for any service, be it one that does not exist: no more than a guess.
    func isOfAnyService(_ lead: Lead) -> Bool {
        isBlindToServices || lead.host.map(hostsOfAnyService.contains) ?? false
    }

    /// A guess at what the domain says is not there.
    func isDeclined(_ lead: Lead) -> Bool {
        declined.contains(lead.endpoint.security) && lead.named.allSatisfy { $0.evidence.publisher == .guess }
    }

    private func isService(_ lead: Lead) -> Bool { lead.isNamed(by: .dns) && !isOfAnyService(lead) }

    /// A valid certificate names a host inside the mail domain, or the mail domain itself. *Inside* is equal to it or below it:
    /// on a hoster's shared domain a stranger can hold a valid certificate for a sibling.
    private func isOwn(_ lead: Lead) -> Bool {
        guard let host = lead.host else { return false }
        if host.isInside(domain) { return true }
        if case .ready(let greeting) = lead.result { return greeting.namesMailDomain }
        return false
    }

    /// The mail exchanger is the same host, or has an address of it.
    private func pointsToExchanger(_ lead: Lead) -> Bool {
        guard let host = lead.host else { return false }
        let own = addresses[host] ?? []
        return exchangers.contains { $0 == host || !own.isDisjoint(with: addresses[$0] ?? []) }
    }
}
#endif
