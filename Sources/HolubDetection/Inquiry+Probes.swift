#if Sending
import HolubSMTP

// Which servers are asked for their greeting, and what their answers lead to.

extension Inquiry {
    /// The best first, as many as the budget has.
    mutating func nextProbes() -> [Step] {
        for place in leads.indices where leads[place].probe == .untried && !isWanted(leads[place]) {
            leads[place].probe = .unwanted
        }
        var steps: [Step] = []
        for endpoint in ranked.map(\.endpoint) {
            guard let place = leads.firstIndex(where: { $0.endpoint == endpoint }), leads[place].probe == .untried
            else { continue }
            guard leads.count(where: { $0.probe == .running }) < budget.probesAtOnce else { break }
            if exceedsBudget(leads[place]) || leads[place].endpoint.security == .none {
                leads[place].probe = .skipped
            } else {
                leads[place].probe = .running
                steps.append(.probe(endpoint, sharing: leads[place].companion))
            }
        }
        return steps
    }

    private func isWanted(_ lead: Lead) -> Bool {
        guard !facts.contains(.noSubmission) else { return false }
        return switch policy.probing {
        case .all: true
        case .guesses: lead.isGuess
        case .none: false
        }
    }

    private func exceedsBudget(_ lead: Lead) -> Bool {
        let made = leads.filter { ![.untried, .unwanted, .skipped].contains($0.probe) }
        return made.count >= budget.probes || made.count { sharesAddress($0, lead) } >= budget.probesPerAddress
    }

    private func sharesAddress(_ one: Lead, _ other: Lead) -> Bool {
        guard one.endpoint.host != other.endpoint.host else { return true }
        guard let host = one.host, let second = other.host, let found = frame.addresses[host],
            let others = frame.addresses[second]
        else { return false }
        return !found.isDisjoint(with: others)
    }

    /// R8 and R9: the other encrypted mode on the same port, or the name that the certificate is for.
    mutating func correct(_ lead: Lead, _ result: ProbeResult, at now: Duration) {
        switch (lead.endpoint.security, result) {
        case (.tls, .noTLS), (.starttls, .silent), (.starttls, .notSMTP): correctMode(lead, at: now)
        case (_, .foreignName(let names, _)): tryNames(names, of: lead)
        default: break
        }
    }

    private mutating func correctMode(_ lead: Lead, at now: Duration) {
        guard lead.correctedFrom == nil else { return }
        let other: Security = lead.endpoint.security == .tls ? .starttls : .tls
        let corrected = Endpoint(lead.endpoint.host, port: lead.endpoint.port, security: other)
        guard !leads.contains(where: { $0.endpoint == corrected }) else { return }
        var new = Lead(corrected, order: lead.order)
        new.correctedFrom = lead.endpoint.security
        new.companion = lead.companion
        for naming in lead.named { new.add(naming) }
        leads.append(new)
        note("probe", lead.endpoint.description, .found, "mode-corrected", at: now)
    }

    /// A certificate says which name it is for, and not that the name is right: only at the same address, and as a question.
    private mutating func tryNames(_ names: [Domain], of lead: Lead) {
        guard lead.companion == nil, let naming = lead.named.first else { return }
        for name in names.filter({ $0 != lead.host && $0.parent != nil }).prefix(2) {
            let endpoint = Endpoint(.name(name), port: lead.endpoint.port, security: lead.endpoint.security)
            guard !leads.contains(where: { $0.endpoint == endpoint }), leads.count < 64 else { continue }
            let evidence = Evidence(
                .certificateName, endpoint, username: naming.evidence.username, mechanisms: naming.evidence.mechanisms)
            var new = Lead(endpoint, order: 0)
            new.companion = lead.endpoint.host
            new.add(Lead.Naming(source: "certificate", ceiling: .d, evidence: evidence))
            leads.append(new)
        }
    }
}
#endif
