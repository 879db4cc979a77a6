#if Sending
import HolubProviderKit
import HolubSMTP

/// A server that may be the right one: who names it, and what it said itself.
struct Lead: Hashable {
    let endpoint: Endpoint
    /// With the source of each.
    private(set) var named: [Naming] = []
    var probe = Probe.untried
    /// The place among those that its first source names.
    let order: Int
    /// The mode in which it was published, when the server speaks the other one (R8).
    var correctedFrom: Security?
    /// The host whose certificate led here: only addresses that it has, too, are dialled (R9).
    var companion: ServerHost?

    struct Naming: Hashable {
        let source: String
        let ceiling: TrustClass
        let evidence: Evidence
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

    init(_ endpoint: Endpoint, order: Int) {
        self.endpoint = endpoint
        self.order = order
    }

    mutating func add(_ naming: Naming) {
        if !named.contains(naming) { named.append(naming) }
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

    /// The naming that counts most.
    func best(in frame: TrustFrame) -> Naming? {
        // The first of equals: sources are asked in the order of their worth.
        named.min { frame.trust(of: $0, self) > frame.trust(of: $1, self) }
    }

    func trust(in frame: TrustFrame) -> TrustClass { named.map { frame.trust(of: $0, self) }.max() ?? .x }

    /// How many operators name it who do not depend on one another. The mail domain's own words, in documents and in DNS,
    /// are those of one.
    var agreement: Int {
        Set(
            named.map { naming -> String in
                switch naming.evidence.publisher {
                case .mailDomain, .dns, .guess, .insecureDocument, .certificateName: "domain"
                case .registry, .exchangerRule, .override: "table"
                case .directory: "directory"
                case .exchangerDomain(let domain): "exchanger \(domain)"
                case .corroboration: "signs"
                }
            }
        ).count
    }
}

/// What the worth of a finding depends on beside the finding.
struct TrustFrame {
    let domain: Domain
    /// Hosts of the domain's mail exchangers.
    var exchangers: [Domain] = []
    /// The addresses of hosts that were looked up.
    var addresses: [Domain: Set<IPAddress>] = [:]
    /// Whether a host belongs to a vetted provider.
    let isVetted: @Sendable (ServerHost) -> Bool

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
        case .dns: return isOwn(lead) || isVetted(lead.endpoint.host) ? .b : .c
        case .exchangerDomain, .corroboration: return .c
        case .guess: return pointsToExchanger(lead) || lead.isNamed(by: .dns) ? .b : .d
        case .certificateName: return .d
        case .insecureDocument: return .x
        }
    }

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
