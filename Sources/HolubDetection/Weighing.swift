#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

/// The core of detection: what the findings add up to. Pure: no socket, no clock.
struct Weighing {
    let address: EmailAddress
    let registry: ProviderRegistry

    /// What DNS said about the domain's mail exchangers.
    enum MailExchangers: Hashable {
        /// Nobody was asked.
        case notAsked
        /// The names of those of the lowest preference, as they came; none where the domain has no MX record.
        case hosts([String])
        /// RFC 7505: the domain receives no mail.
        case null
        case domainNotFound
        case failed(Detection.Obstacle)
    }

    /// Names that no public DNS answers for (RFC 6761, RFC 6762, RFC 7686; `internal` is reserved by ICANN, 2024-07).
    private static let specialUse: Set<Substring> = [
        "localhost", "local", "invalid", "onion", "arpa", "internal", "localdomain", "lan", "home", "corp",
    ]

    var isSpecialUse: Bool { address.domain.labels.last.map(Self.specialUse.contains) ?? true }

    /// What the name alone says.
    var byName: Resolution? { registry.resolve(address.domain) }

    /// Whether DNS has something to add: nobody claims the domain, or somebody only presumes it.
    var needsDNS: Bool {
        switch byName?.evidence {
        case nil, .presumed: !isSpecialUse
        default: false
        }
    }

    func conclude(_ exchangers: MailExchangers, _ trace: [TraceStep]) -> Detection {
        guard !isSpecialUse else { return unknown(.inconclusive(.invalidAddress), trace) }
        guard needsDNS else {
            guard let byName else { return unknown(.manual([.providerUnknown]), trace) }
            guard byName.provider.profile.confidence == .vetted else {
                return detection(.confirm([.secondHand]), byName, .c, "registry", trace)
            }
            return detection(.accept, byName, .a, "registry", trace)
        }
        let found = providers(of: exchangers)
        if found.count > 1 {
            let ids = found.map(\.provider.profile.id)
            var several = detection(.confirm([.severalProviders(ids)]), found[0], .b, "mx", trace)
            several.candidates += found.dropFirst().flatMap { candidates($0, .b, "mx") }
            several.conflicts = ["several-providers"]
            return several
        }
        if let only = found.first, case .hosts(let hosts) = exchangers,
            let stranger = hosts.first(where: { owner(of: $0) == nil })
        {
            // R6: a server that nobody claims has an equal right to the domain's mail.
            return detection(
                .confirm([.severalProviders([only.provider.profile.id, stranger])]), only, .b, "mx", trace)
        }
        if let only = found.first {
            let isVetted = only.provider.profile.confidence == .vetted
            var result = detection(
                isVetted ? .accept : .confirm([.secondHand]), only, isVetted ? .b : .c, "mx", trace)
            // DNS has answered the question that a presumed spelling raises.
            if case .presumed = byName?.evidence { result.suggestion = nil }
            return result
        }
        if let byName, case .presumed(let meant) = byName.evidence {
            return presumed(byName, meant, exchangers, trace)
        }
        switch exchangers {
        case .notAsked: return unknown(.inconclusive(.offline), trace)
        case .failed(let obstacle): return unknown(.inconclusive(obstacle), trace)
        case .domainNotFound: return unknown(.manual([.domainNotFound]), trace)
        case .null: return unknown(.manual([.receivesNoMail]), trace)
        case .hosts: return unknown(.manual([.providerUnknown]), trace)
        }
    }

    /// The providers whose exchangers these are, each once (R6: all of the lowest preference count).
    private func providers(of exchangers: MailExchangers) -> [Resolution] {
        guard case .hosts(let hosts) = exchangers else { return [] }
        var seen: Set<String> = []
        return hosts.compactMap(owner)
            .filter { seen.insert($0.provider.profile.id).inserted }
    }

    private func owner(of host: String) -> Resolution? {
        (try? Domain(host)).flatMap { registry.resolve(mailExchanger: $0) }
    }

    /// A spelling that a provider presumes gives way to the domain's own mail exchangers.
    private func presumed(
        _ resolution: Resolution, _ meant: Domain, _ exchangers: MailExchangers, _ trace: [TraceStep]
    ) -> Detection {
        if case .hosts(let hosts) = exchangers, !hosts.isEmpty {
            return unknown(.manual([.providerUnknown]), trace)
        }
        var result = detection(.confirm([.presumedSpelling(meant: meant)]), resolution, .c, "registry", trace)
        if case .failed = exchangers { result.isProvisional = true }
        if case .notAsked = exchangers { result.isProvisional = true }
        return result
    }

    private func detection(
        _ status: Detection.Status, _ resolution: Resolution, _ trust: TrustClass, _ source: String,
        _ trace: [TraceStep]
    ) -> Detection {
        let candidates = candidates(resolution, trust, source)
        var status = status
        if candidates.isEmpty, let refusal = resolution.provider.profile.refusal {
            status = .manual([.refused(refusal)])
        }
        return Detection(
            address: address, status: status, resolution: resolution, suggestion: suggestion, candidates: candidates,
            trace: trace)
    }

    private func unknown(_ status: Detection.Status, _ trace: [TraceStep]) -> Detection {
        Detection(
            address: address, status: status, resolution: Resolution(provider: registry.fallback, evidence: .fallback),
            suitability: .unknown, suggestion: suggestion, candidates: [], trace: trace)
    }

    private func candidates(_ resolution: Resolution, _ trust: TrustClass, _ source: String) -> [Candidate] {
        let settings = resolution.provider.settings(for: address)
        return settings.endpoints.map {
            Candidate(
                endpoint: $0, username: settings.username, mechanisms: resolution.provider.profile.mechanisms,
                trust: trust, source: source)
        }
    }

    private var suggestion: EmailAddress? {
        registry.suggestion(for: address.domain).flatMap { try? EmailAddress(local: address.local, domain: $0) }
    }
}
#endif
