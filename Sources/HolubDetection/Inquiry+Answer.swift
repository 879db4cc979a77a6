#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

// The verdict in the shape of an answer, and why there may be none.

extension Inquiry {
    /// The answer, from what is known now.
    var detection: Detection {
        let verdict = verdict
        let candidates = verdict.leads.prefix(budget.candidates).compactMap { candidate($0) }
        let resolution = resolution(of: verdict.leads.first)
        var detection = Detection(
            address: address, status: verdict.status, resolution: resolution,
            suitability: resolution.evidence == .fallback ? .unknown : nil, suggestion: suggestion,
            candidates: candidates, trace: trace + decisions(verdict))
        detection.conflicts = verdict.conflicts
        detection.isProvisional = verdict.isProvisional
        for case .exchangers(let hosts, _) in facts { detection.mailExchangers = hosts.map(\.name) }
        // Also beside what is hardly more than a guess.
        if (candidates.first?.trust ?? .x) <= .d, case .wantsAddress(let host)? = facts.first(where: \.isWish) {
            detection.disclosureWouldHelp = host
        }
        return detection
    }

    /// The rules that decided (R1 to R10 in DetectionExplained.md), as the last steps of the trace.
    private func decisions(_ verdict: Verdict) -> [TraceStep] {
        let subject = verdict.leads.first?.endpoint.description ?? domain.name
        return (verdict.rules + standingRules(verdict)).map {
            TraceStep(
                milliseconds: trace.last?.milliseconds ?? 0, source: "decision", question: subject, result: .found,
                detail: $0)
        }
    }

    /// What held whatever the verdict is: names that were not asked about (R7), and certificates for another name (R9).
    private func standingRules(_ verdict: Verdict) -> [String] {
        let notes = sources.flatMap { reports[$0.id]?.notes ?? [] }.filter { $0.code == "public-suffix" }
        var rules = Set(notes.map(\.subject)).sorted().map { "R7 public-suffix \($0)" }
        rules += ranked.filter { if case .foreignName? = $0.result { true } else { false } }
            .map { "R9 certificate-name not \($0.endpoint)" }
        return rules
    }

    private func candidate(_ lead: Lead) -> Candidate? {
        guard let naming = lead.best(in: frame) else { return nil }
        let evidence = naming.evidence
        let provider = evidence.provider ?? registry.provider(at: lead.endpoint.host)?.profile.id
        var mechanisms = evidence.mechanisms
        if mechanisms.isEmpty, case .ready(let greeting)? = lead.result { mechanisms = greeting.mechanisms }
        if mechanisms.isEmpty { mechanisms = [.plain, .login] }
        return Candidate(
            endpoint: lead.endpoint, username: username(by: evidence) ?? Username(address), mechanisms: mechanisms,
            trust: frame.trust(of: lead), source: naming.source, provider: provider, probe: lead.result)
    }

    /// Nil when the publisher means one that the address does not give.
    func username(by evidence: Evidence) -> Username? {
        switch evidence.username {
        case .form(let form): form.name(for: address)
        case .published(let name): name.name(for: address)
        case .provider: evidence.provider.flatMap(registry.provider(id:))?.settings(for: address).username
        }
    }

    private func resolution(of lead: Lead?) -> Resolution {
        let fallback = Resolution(provider: registry.fallback, evidence: .fallback)
        for case .provider(let id, let evidence) in facts {
            guard let provider = provider(id, by: evidence) else { continue }
            guard let lead else {
                // Known, and none of its servers could be asked or offered.
                if case .mailExchanger = evidence, provider.profile.refusal == nil { continue }
                return Resolution(provider: provider, evidence: evidence)
            }
            // A presumed spelling only agrees with the exchangers: it is they who lead to the server.
            if case .presumed = evidence, lead.isNamed(by: .exchangerRule) { continue }
            if lead.named.contains(where: { $0.evidence.provider == id }) {
                return Resolution(provider: provider, evidence: evidence)
            }
        }
        guard let lead, let provider = registry.provider(at: lead.endpoint.host) else { return fallback }
        return Resolution(provider: provider, evidence: .fallback)
    }

    private var suggestion: EmailAddress? {
        // A spelling that the domain's own DNS vouches for is none.
        if case .presumed? = registry.resolve(domain)?.evidence {
            for case .exchangers(let hosts, _) in facts where !hosts.isEmpty { return nil }
        }
        return registry.suggestion(for: domain).flatMap { try? EmailAddress(local: address.local, domain: $0) }
    }

    // MARK: Why nothing can be said

    /// Nothing that was asked could be reached: that says nothing about the settings.
    var obstacle: Detection.Obstacle? {
        if reports["mx"]?.result == .skipped("offline") { return .offline }
        if isCutOff { return .offline }
        if let caught { return caught }
        let results = leads.compactMap(\.result)
        if !results.isEmpty, results.allSatisfy({ $0 == .timedOut }), !isKnown { return .timedOut }
        if results.isEmpty, sources.contains(where: { reports[$0.id] == nil && $0.stage != .guesses }) {
            return .timedOut
        }
        if case .failed(let code, isTransient: true)? = reports["mx"]?.result, leads.isEmpty {
            return code == "timeout" ? .timedOut : .lookupFailed
        }
        return nil
    }

    /// No name server has answered anything.
    var isCutOff: Bool { facts.contains(.nobodyAnswers) && !facts.contains(where: \.isAnswer) }

    /// Somebody answers in the place of everybody: a resolver that lies, or a network that wants a sign-in first.
    var caught: Detection.Obstacle? {
        let lies = facts.reduce(into: Set<IPAddress>()) { if case .lyingResolver(let all) = $1 { $0.formUnion(all) } }
        if !lies.isEmpty {
            let own = facts.reduce(into: Set<IPAddress>()) { if case .apex(let all) = $1 { $0.formUnion(all) } }
            return own.isSubset(of: lies) ? .captivePortal : .resolverLies
        }
        // One certificate behind several names is a portal's only where DNS does not lead them all to one machine: else it is
        // the domain's own web host.
        var seen: [Fingerprint: Set<Domain>] = [:]
        for case .foreignCertificate(let host, let print) in facts {
            let found = frame.addresses[host] ?? []
            guard found.isEmpty || !found.isSubset(of: wildcard) else { continue }
            seen[print, default: []].insert(host)
        }
        let isPortal = seen.values.contains { hosts in
            hosts.count > 1 && Set(hosts.map { frame.addresses[$0] ?? [] }).count > 1
        }
        return isPortal ? .captivePortal : nil
    }
}

extension SourceReport.Fact {
    fileprivate var isWish: Bool { if case .wantsAddress = self { true } else { false } }

    /// DNS has said something.
    fileprivate var isAnswer: Bool {
        switch self {
        case .exchangers, .receivesNoMail, .domainNotFound, .noSubmission, .apex, .wildcard, .wildcardService,
            .addresses:
            true
        default: false
        }
    }
}
#endif
