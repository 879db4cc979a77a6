#if Sending
import HolubProviderKit
import HolubSMTP

// What the findings add up to.

extension Inquiry {
    /// The answer, from what is known now.
    var detection: Detection {
        let verdict = verdict
        let shown = verdict.leads.prefix(policy.budget.candidates)
        let candidates = shown.compactMap { candidate($0) }
        let resolution = resolution(of: verdict.leads.first)
        var detection = Detection(
            address: address, status: verdict.status, resolution: resolution,
            suitability: resolution.evidence == .fallback ? .unknown : nil, suggestion: suggestion,
            candidates: candidates, trace: trace)
        detection.conflicts = verdict.conflicts
        detection.isProvisional = verdict.isProvisional
        if candidates.isEmpty, case .wantsAddress(let host)? = facts.first(where: \.isWish) {
            detection.disclosureWouldHelp = host
        }
        return detection
    }

    struct Verdict {
        var status: Detection.Status
        /// Those to offer, best first.
        var leads: [Lead] = []
        var conflicts: [String] = []
        var isProvisional = false
    }

    private var verdict: Verdict {
        if isSpecialUse { return Verdict(status: .inconclusive(.invalidAddress)) }
        if facts.contains(.noSubmission) { return Verdict(status: .declined) }
        let usable = ranked.filter { isUsable($0) && frame.trust(of: $0) > .x }
        if let best = usable.first { return accepted(best, usable) }
        let unproved = ranked.filter { lead in
            guard lead.endpoint.security != .none else { return false }
            guard let result = lead.result else { return isKnown || lead.isPending }
            return !result.disproves && (isPublished(lead) || result.isBusy)
        }
        // The settings are right as far as anybody says; only the server was not there to confirm them.
        if let first = unproved.first, isKnown || frame.trust(of: first) >= .c, !isHelpless {
            let code = first.result?.code ?? "timeout"
            return Verdict(
                status: .confirm([.unverified(code)] + reasons(of: first)), leads: unproved, isProvisional: !isKnown)
        }
        return nothing
    }

    /// Somebody vetted or the domain itself names it.
    private func isPublished(_ lead: Lead) -> Bool {
        lead.named.contains { [.override, .registry, .exchangerRule, .mailDomain, .directory].contains($0.evidence.publisher) }
    }

    // MARK: With a server that answers

    private func accepted(_ best: Lead, _ usable: [Lead]) -> Verdict {
        var verdict = Verdict(status: .accept, leads: usable)
        if let providers = severalProviders(usable) {
            verdict.conflicts = ["several-providers"]
            verdict.status = .confirm([.severalProviders(providers)])
            return verdict
        }
        if let leads = contradicted(best, usable) {
            verdict.conflicts = ["document-vs-mx"]
            verdict.leads = leads
            verdict.status = .confirm([.conflict("document-vs-mx")])
            return verdict
        }
        var reasons = reasons(of: best)
        verdict.isProvisional = missesBetter(than: best)
        if verdict.isProvisional, reasons.isEmpty {
            // R3: what stands inside the mail domain with a valid certificate may be used all the same.
            if best.host?.isInside(domain) ?? false {
                verdict.isProvisional = false
            } else {
                reasons.append(.unverified("source-failed"))
            }
        }
        if !reasons.isEmpty { verdict.status = .confirm(reasons) }
        return verdict
    }

    /// Why a person has to be asked about this one; empty when it may be used without a question.
    private func reasons(of lead: Lead) -> [Detection.Reason] {
        var reasons: [Detection.Reason] = []
        guard let naming = lead.best(in: frame) else { return [.guessed] }
        let trust = frame.trust(of: lead), host = lead.host
        switch naming.evidence.publisher {
        case .certificateName: reasons += host.map { [.certificateName($0)] } ?? []
        case .insecureDocument: reasons.append(.insecureSource)
        case .guess where trust < .b: reasons.append(.guessed)
        case .dns where trust < .b: reasons += host.map { [.outsideDomain($0)] } ?? []
        case .exchangerDomain(let name): reasons.append(.exchangerDerived(name))
        case .corroboration(let signs): reasons.append(.corroborated(signs))
        case .registry where trust < .b: reasons.append(.secondHand)
        default: break
        }
        if username(by: naming.evidence) == nil { reasons.append(.needsUserName) }
        if let host, Scripts.areMixed(in: host) { reasons.append(.mixedScripts(host)) }
        return reasons
    }

    /// How the registry knows the domain by its name.
    var knownBy: Resolution.Evidence? {
        for case .provider(_, let evidence) in facts {
            if case .mailExchanger = evidence { continue }
            return evidence
        }
        return nil
    }

    /// R6: the exchangers of the lowest preference belong to more than one.
    private func severalProviders(_ usable: [Lead]) -> [String]? {
        guard !isKnown, usable.first?.isNamed(by: .exchangerRule) ?? false else { return nil }
        for case .exchangers(let hosts, let classes) in facts {
            let names = zip(hosts, classes).map { host, kind -> String in
                if case .provider(let id) = kind { id } else { host.name }
            }
            var seen: Set<String> = []
            let distinct = names.filter { seen.insert($0).inserted }
            if distinct.count > 1 { return distinct }
        }
        return nil
    }

    /// R2: a document on the domain's own host against a provider that has the domain's mail, when the host is one that every
    /// name leads to, or its server does not answer.
    private func contradicted(_ best: Lead, _ usable: [Lead]) -> [Lead]? {
        let documents = ranked.filter { lead in
            lead.isNamed(by: .mailDomain) && (lead.host?.isInside(domain) ?? false)
                && !lead.isNamed(by: .exchangerRule)
        }
        let providers = usable.filter { $0.isNamed(by: .exchangerRule) }
        guard let document = documents.first, !providers.isEmpty else { return nil }
        guard document.endpoint == best.endpoint || !document.isReady else { return nil }
        let publisher = document.named.first { $0.evidence.publisher == .mailDomain }?.evidence.publishedBy
        let found = publisher.flatMap { frame.addresses[$0] } ?? []
        let everywhere = facts.reduce(into: wildcard) { if case .apex(let own) = $1 { $0.formUnion(own) } }
        let isDefault = !found.isEmpty && found.isSubset(of: everywhere)
        guard isDefault || !(document.isReady || document.probe == .skipped) else { return nil }
        return providers + usable.filter { !$0.isNamed(by: .exchangerRule) }
    }

    /// A source that could have found better failed in a way that may be over the next time.
    private func missesBetter(than lead: Lead) -> Bool {
        guard !isKnown else { return false }
        let trust = frame.trust(of: lead)
        return sources.contains { source in
            guard source.ceiling > trust, case .failed(_, isTransient: true)? = reports[source.id]?.result else {
                return false
            }
            return true
        }
    }

    // MARK: Without one

    private var nothing: Verdict {
        if let presumed { return presumed }
        if let obstacle = obstacle { return Verdict(status: .inconclusive(obstacle)) }
        var reasons: [Detection.Reason] = []
        if facts.contains(.domainNotFound) { reasons.append(.domainNotFound) }
        if facts.contains(.receivesNoMail) { reasons.append(.receivesNoMail) }
        for case .exchangers(_, let classes) in facts {
            for kind in classes {
                switch kind {
                case .gateway(let name): reasons.append(.exchangerIsGateway(name))
                case .forwarder(let name): reasons.append(.receivesOnly(name))
                case .provider, .unknown: break
                }
            }
        }
        if leads.contains(where: { $0.endpoint.security == .none }) { reasons.append(.insecureOnly) }
        let results = ranked.compactMap(\.result)
        if let told = results.first(where: \.disproves) ?? results.first(where: { $0 == .silent }) {
            reasons.append(.unusable(told.code))
        }
        var seen: Set<Detection.Reason> = []
        reasons = reasons.filter { seen.insert($0).inserted }
        return Verdict(status: .manual(reasons.isEmpty ? [.providerUnknown] : reasons))
    }

    /// A spelling that a provider presumes to be a slip: what remains where the domain's own DNS knows of no mail.
    private var presumed: Verdict? {
        guard case .presumed(let meant)? = knownBy, let id = providerID, let provider = registry.provider(id: id),
            !facts.contains(where: \.hasExchangers)
        else { return nil }
        let leads = servers(of: provider, .corroboration([])).enumerated().map { order, evidence in
            var lead = Lead(evidence.endpoint, order: order)
            lead.add(Lead.Naming(source: "registry", ceiling: .c, evidence: evidence))
            return lead
        }
        let isMissing = reports["mx"].map { $0.result != .absent && $0.result != .declined } ?? true
        return Verdict(
            status: .confirm([.presumedSpelling(meant: meant)]), leads: leads, isProvisional: isMissing)
    }

    private var providerID: String? {
        for case .provider(let id, let evidence) in facts { if evidence == knownBy { return id } }
        return nil
    }

    /// Nothing that was asked could be reached: that says nothing about the settings.
    private var isHelpless: Bool { obstacle != nil }

    private var obstacle: Detection.Obstacle? {
        if facts.contains(.nobodyAnswers) { return .offline }
        let lies = facts.reduce(into: Set<IPAddress>()) { if case .lyingResolver(let all) = $1 { $0.formUnion(all) } }
        let certificates = facts.compactMap { fact -> [UInt8]? in
            if case .foreignCertificate(let print) = fact { print } else { nil }
        }
        let isPortal = certificates.count > 1 && Set(certificates).count == 1
        if !lies.isEmpty {
            let own = facts.reduce(into: Set<IPAddress>()) { if case .apex(let all) = $1 { $0.formUnion(all) } }
            return own.isSubset(of: lies) ? .captivePortal : .resolverLies
        }
        if isPortal { return .captivePortal }
        let results = leads.compactMap(\.result)
        if !results.isEmpty, results.allSatisfy({ $0 == .timedOut }), !isKnown { return .timedOut }
        if results.isEmpty, sources.contains(where: { reports[$0.id] == nil && $0.stage != .guesses }) { return .timedOut }
        if case .failed(let code, isTransient: true)? = reports["mx"]?.result, leads.isEmpty {
            return code == "timeout" ? .timedOut : .lookupFailed
        }
        return nil
    }

    // MARK: The shape of the answer

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
    private func username(by evidence: Evidence) -> Username? {
        switch evidence.username {
        case .form(let form): form.name(for: address)
        case .pattern(let text): Placeholders.username(text, for: address)
        case .provider: evidence.provider.flatMap(registry.provider(id:))?.settings(for: address).username
        }
    }

    private func resolution(of lead: Lead?) -> Resolution {
        let fallback = Resolution(provider: registry.fallback, evidence: .fallback)
        for case .provider(let id, let evidence) in facts {
            guard let provider = registry.provider(id: id) else { continue }
            guard let lead else {
                // Known by name, and none of its servers could be asked or offered.
                if case .mailExchanger = evidence { continue }
                return Resolution(provider: provider, evidence: evidence)
            }
            if lead.named.contains(where: { $0.evidence.provider == id }) {
                return Resolution(provider: provider, evidence: evidence)
            }
        }
        guard let lead, let provider = registry.provider(at: lead.endpoint.host) else { return fallback }
        return Resolution(provider: provider, evidence: .fallback)
    }

    private var suggestion: EmailAddress? {
        // A spelling that the domain's own DNS vouches for is none.
        for case .exchangers(let hosts, _) in facts where !hosts.isEmpty { return nil }
        return registry.suggestion(for: domain).flatMap { try? EmailAddress(local: address.local, domain: $0) }
    }
}

extension SourceReport.Fact {
    fileprivate var hasExchangers: Bool { if case .exchangers(let hosts, _) = self { !hosts.isEmpty } else { false } }
    fileprivate var isWish: Bool { if case .wantsAddress = self { true } else { false } }
}

extension ProbeResult {
    fileprivate var isBusy: Bool { if case .busy = self { true } else { false } }
}
#endif
