#if Sending
import HolubProviderKit
import HolubSMTP

// What the findings add up to.

extension Inquiry {
    struct Verdict {
        var status: Detection.Status
        /// Those to offer, best first.
        var leads: [Lead] = []
        var conflicts: [String] = []
        var isProvisional = false
        /// The rules that decided, for the trace (Docs: "how a detection decides").
        var rules: [String] = []
    }

    var verdict: Verdict {
        if isSpecialUse { return Verdict(status: .inconclusive(.invalidAddress)) }
        if facts.contains(.noSubmission) { return Verdict(status: .declined, rules: ["R4"]) }
        let usable = ranked.filter { isUsable($0) && (frame.trust(of: $0) > .x || $0.isNamed(by: .insecureDocument)) }
        if let best = usable.first {
            // Somebody answers in everybody's place, so what DNS says may be of his making, the exchangers too.
            if let caught, !isWithoutDNS(best) { return Verdict(status: .inconclusive(caught), rules: ["lies"]) }
            return accepted(best, usable)
        }
        let unproved = unproved
        // The settings are right as far as anybody says; only the server was not there to confirm them.
        if let first = unproved.first, isKnown || frame.trust(of: first) >= .c, isSaid(first) {
            let code = first.result?.code ?? (first.isPending ? "timeout" : "not-asked")
            var verdict = Verdict(
                status: .confirm([.unverified(code)] + reasons(of: first)), leads: unproved, isProvisional: !isKnown)
            if let providers = severalProviders(unproved) {
                verdict.status = .confirm([.unverified(code), .severalProviders(providers)])
                verdict.conflicts = ["several-providers"]
                verdict.rules = ["R6 several-providers"]
            }
            return verdict
        }
        return nothing
    }

    /// Whether somebody names it on whose word DNS has no hold: he who set this up, the registry, or a document of the domain with a
    /// valid certificate.
    private func isWithoutDNS(_ lead: Lead) -> Bool {
        [.override, .registry, .mailDomain].contains { lead.isNamed(by: $0) }
    }

    /// Those whose servers could not be asked, and were not found to be wrong.
    private var unproved: [Lead] {
        ranked.filter { lead in
            guard lead.endpoint.security != .none else { return false }
            guard let result = lead.result else {
                // A guess that nobody has answered to is nothing.
                return isKnown || lead.isPending && !lead.isGuess || wasLeftOut(lead)
            }
            if result == .unresolvable || result == .blocked { return isVetted(lead) }
            return !result.disproves && (isPublished(lead) || result.isBusy)
        }
    }

    /// It is published, and guesses or others' servers had the probes that it needed. Where the same host was shown wrong in
    /// something else that is published, nobody is led to one more of its ports unasked.
    private func wasLeftOut(_ lead: Lead) -> Bool {
        lead.probe == .skipped && isPublished(lead)
            && !leads.contains {
                $0.endpoint.host == lead.endpoint.host && isPublished($0) && $0.result?.disproves ?? false
            }
    }

    /// Whether somebody says so whom the silence of servers does not refute.
    private func isSaid(_ lead: Lead) -> Bool {
        guard !isKnown, !lead.isNamed(by: .registry), let obstacle else { return true }
        return obstacle == .timedOut && isPublished(lead)
    }

    /// Somebody vetted names it: what DNS does not know here may be known elsewhere.
    private func isVetted(_ lead: Lead) -> Bool {
        lead.named.contains { [.override, .registry, .exchangerRule].contains($0.evidence.publisher) }
    }

    /// Somebody vetted or the domain itself names it.
    private func isPublished(_ lead: Lead) -> Bool {
        isVetted(lead) || lead.isNamed(by: .mailDomain) || lead.isNamed(by: .directory)
    }

    // MARK: With a server that answers

    private func accepted(_ best: Lead, _ usable: [Lead]) -> Verdict {
        let offered = offered(usable)
        var verdict = Verdict(status: .accept, leads: offered, rules: order(offered))
        if let providers = severalProviders(usable) {
            verdict.conflicts = ["several-providers"]
            verdict.rules = ["R6 several-providers"]
            verdict.status = .confirm([.severalProviders(providers)])
            return verdict
        }
        if let leads = contradicted(best, usable) {
            verdict.conflicts = ["document-vs-mx"]
            verdict.leads = leads
            verdict.rules = ["R2 document-vs-mx"]
            verdict.status = .confirm([.conflict("document-vs-mx")])
            return verdict
        }
        var reasons = reasons(of: best)
        verdict.isProvisional = missesBetter(than: best)
        if verdict.isProvisional, reasons.isEmpty {
            // R3: what stands inside the mail domain with a valid certificate may be used all the same.
            if best.host?.isInside(domain) ?? false {
                verdict.isProvisional = false
                verdict.rules.append("R3 inside-domain")
            } else {
                reasons.append(.unverified("source-failed"))
            }
        }
        if best.correctedFrom != nil { verdict.rules.append("R8 mode-corrected") }
        if best.best(in: frame)?.evidence.publisher == .certificateName {
            verdict.rules.append("R9 certificate-name \(best.endpoint)")
        }
        if reasons.contains(.needsUserName) { verdict.rules.append("R10 needs-user-name") }
        if !reasons.isEmpty { verdict.status = .confirm(reasons) }
        return verdict
    }

    /// Those that answered, and behind or between them, by rank, what is published and was not waited for.
    private func offered(_ usable: [Lead]) -> [Lead] {
        guard let best = usable.first else { return [] }
        let others = ranked.filter { lead in
            guard lead.endpoint != best.endpoint, lead.endpoint.security != .none else { return false }
            return usable.contains { $0.endpoint == lead.endpoint } || lead.result == nil && frame.trust(of: lead) >= .c
        }
        return [best] + others
    }

    /// Why the best comes before what is offered next.
    private func order(_ offered: [Lead]) -> [String] {
        guard offered.count > 1 else { return [] }
        let reason = reason(for: offered[0], before: offered[1])
        let areServices = offered.prefix(2).allSatisfy { $0.best(in: frame)?.evidence.publisher == .dns }
        // Among services only the publisher's order is left: by priority, then implicit TLS, then the draw.
        return ["\(areServices && reason == "order" ? "R5 srv-order" : "R1 \(reason)") before \(offered[1].endpoint)"]
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
        case .dns where frame.isOfAnyService(lead): reasons.append(.guessed)
        case .dns where trust < .b && !(host?.isInside(domain) ?? false):
            reasons += host.map { [.outsideDomain($0)] } ?? []
        // Nobody has proved that it is there, and nobody is going to.
        case .dns where lead.probe == .unwanted && policy.probing == .none: reasons.append(.unverified("not-asked"))
        case .exchangerDomain(let name): reasons.append(.exchangerDerived(name))
        case .corroboration(let signs): reasons.append(.corroborated(signs))
        default: break
        }
        // No more than the source may claim: a provider known at second hand, or whoever is not sure himself.
        if trust < .b, reasons.isEmpty { reasons.append(.secondHand) }
        if username(by: naming.evidence) == nil { reasons.append(.needsUserName) }
        if case .ready(let greeting)? = lead.result, greeting.mechanisms.isEmpty { reasons.append(.noSignIn) }
        if let host, Scripts.areMixed(in: host) { reasons.append(.mixedScripts(host)) }
        return reasons
    }

    /// R6: the exchangers of the lowest preference belong to more than one.
    private func severalProviders(_ offered: [Lead]) -> [String]? {
        guard !isKnown, offered.first?.isNamed(by: .exchangerRule) ?? false else { return nil }
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
        guard isDefaultHost(document) || !(document.isReady || document.probe == .unwanted) else { return nil }
        return providers + offered(usable).filter { !$0.isNamed(by: .exchangerRule) }
    }

    /// A source that could have found better failed in a way that may be over the next time, or has not answered yet.
    private func missesBetter(than lead: Lead) -> Bool {
        guard !isKnown else { return false }
        let trust = frame.trust(of: lead)
        if open.contains(where: { $0.ceiling > trust && $0.stage != .guesses }) { return true }
        return sources.contains { source in
            guard source.ceiling > trust, case .failed(_, isTransient: true)? = reports[source.id]?.result else {
                return false
            }
            return true
        }
    }

    // MARK: Without one

    /// Why a provider that is known has no server that could be used.
    var refusal: Cause? {
        for case .provider(let id, let evidence) in facts {
            if case .presumed = evidence { continue }
            guard let profile = provider(id, by: evidence)?.profile, profile.endpoints.isEmpty else { continue }
            if let refusal = profile.refusal { return refusal }
        }
        return nil
    }

    private var nothing: Verdict {
        if let presumed { return presumed }
        if let refusal { return Verdict(status: .manual([.refused(refusal)])) }
        if let obstacle { return Verdict(status: .inconclusive(obstacle)) }
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
        if facts.contains(.insecureOnly) || leads.contains(where: { $0.endpoint.security == .none }) {
            reasons.append(.insecureOnly)
        }
        // That a server does not speak the other mode either tells less than what it did in its own.
        let results = ranked.compactMap { lead in
            lead.correctedFrom != nil && [.noTLS, .notSMTP, .silent].contains(lead.result) ? nil : lead.result
        }
        let published = ranked.filter { frame.trust(of: $0) >= .c }.compactMap(\.result)
        if let told = results.first(where: \.showsFault) ?? results.first(where: { $0 == .silent })
            ?? published.first(where: \.isRefusal)
        {
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
            var lead = Lead(evidence.endpoint)
            lead.add(Lead.Naming(source: "registry", ceiling: .c, evidence: evidence, order: order))
            return lead
        }
        let isMissing = reports["mx"].map { $0.result != .absent && $0.result != .declined } ?? true
        return Verdict(
            status: .confirm([.presumedSpelling(meant: meant)]), leads: leads, isProvisional: isMissing)
    }

    /// How the registry knows the domain by its name.
    private var knownBy: Resolution.Evidence? {
        for case .provider(_, let evidence) in facts {
            if case .mailExchanger = evidence { continue }
            return evidence
        }
        return nil
    }

    private var providerID: String? {
        for case .provider(let id, let evidence) in facts { if evidence == knownBy { return id } }
        return nil
    }
}

extension SourceReport.Fact {
    fileprivate var hasExchangers: Bool { if case .exchangers(let hosts, _) = self { !hosts.isEmpty } else { false } }
}

extension ProbeResult {
    fileprivate var isBusy: Bool { if case .busy = self { true } else { false } }

    /// It is there and does not want to talk.
    fileprivate var isRefusal: Bool { if case .rejected = self { true } else { self == .refused } }

    /// Whether a server answered and is to blame.
    fileprivate var showsFault: Bool { disproves && self != .unresolvable && self != .blocked }
}
#endif
