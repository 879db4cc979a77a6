#if Sending
import HolubNetwork
import HolubSMTP

// Which servers are asked for their greeting, and what their answers lead to.

extension Inquiry {
    /// What is known of a host's addresses. Servers are probed at addresses, since what may be asked of one address is limited,
    /// however many names it has.
    enum Reach: Hashable {
        case asked
        /// Those that may be dialled, in the order in which they are.
        case found([IPAddress])
        case failed(ProbeResult)
    }

    /// The best first, as many as the budget has. While the addresses of a better one are looked up, those behind it wait:
    /// else who answers first would decide which of two names gets the last probe of an address.
    mutating func nextProbes(at now: Duration) -> [Step] {
        for place in leads.indices {
            switch leads[place].probe {
            case .untried where !isWanted(leads[place]): leads[place].probe = .unwanted
            case .unwanted where isWanted(leads[place]): leads[place].probe = .untried
            default: break
            }
        }
        var steps: [Step] = [], mustWait = false
        for endpoint in ranked.map(\.endpoint) {
            guard let place = leads.firstIndex(where: { $0.endpoint == endpoint }), leads[place].probe == .untried
            else { continue }
            let underWay = leads.count { $0.probe == .running } + reach.values.count { $0 == .asked }
            guard leads[place].endpoint.security != .none else {
                leads[place].probe = .skipped
                continue
            }
            guard probesUsed < budget.probes else {
                skip(place, "budget", at: now)
                continue
            }
            // Whoever may know better has not spoken yet: what he names is to be asked as well, however many came before.
            guard probesUsed < budget.probes - probesKept(at: now) || !isSurpassed(leads[place]) else { continue }
            let host = endpoint.host
            switch reach[host] {
            case nil:
                guard underWay < budget.probesAtOnce else { return steps }
                reach[host] = .asked
                steps.append(.lookUp(host))
                mustWait = true
            case .asked?: mustWait = true
            case .failed(let result)?: end(place, result, at: now)
            case .found(let addresses)? where !mustWait:
                guard underWay < budget.probesAtOnce else { return steps }
                probe(place, addresses, &steps, at: now)
            case .found?: break
            }
        }
        return steps
    }

    private mutating func probe(_ place: Int, _ addresses: [IPAddress], _ steps: inout [Step], at now: Duration) {
        var addresses = addresses
        if let companion = leads[place].companion {
            guard case .found(let shared)? = reach[companion] else { return end(place, .unresolvable, at: now) }
            addresses = addresses.filter(shared.contains)
            guard !addresses.isEmpty else { return end(place, .unresolvable, at: now) }
        }
        let free = addresses.filter { address in
            leads.count { $0.addresses.contains(address) } < budget.probesPerAddress
        }
        guard !free.isEmpty else { return skip(place, "address-limit", at: now) }
        probesUsed += 1
        leads[place].probe = .running
        leads[place].addresses = free
        steps.append(.probe(leads[place].endpoint, at: free))
    }

    /// Not asked, and said so: it may be the right one.
    private mutating func skip(_ place: Int, _ reason: String, at now: Duration) {
        leads[place].probe = .skipped
        note("probe", leads[place].endpoint.description, .skipped, reason, at: now)
    }

    private func isSurpassed(_ lead: Lead) -> Bool {
        let trust = frame.trust(of: lead)
        return open.contains { $0.ceiling > trust }
    }

    /// Without a probe: there is nothing to dial.
    private mutating func end(_ place: Int, _ result: ProbeResult, at now: Duration) {
        leads[place].probe = .ended(result)
        note("probe", leads[place].endpoint.description, .failed, result.code, at: now)
    }

    private func isWanted(_ lead: Lead) -> Bool {
        guard !facts.contains(.noSubmission), !frame.isDeclined(lead) else { return false }
        return switch policy.probing {
        case .all: true
        // What DNS names for any service is not better than a guess.
        case .guesses: lead.isGuess || frame.trust(of: lead) == .d
        case .none: false
        }
    }

    /// What is kept for a source that has not answered yet and may name a server with better reason; while there is time for it.
    private func probesKept(at now: Duration) -> Int { now < budget.soft ? min(4, budget.probes / 3) : 0 }

    /// R8 and R9: the other encrypted mode on the same port, or the name that the certificate is for. The probe goes on with
    /// that: to its address it is the same one.
    mutating func correct(_ lead: Lead, _ result: ProbeResult, at now: Duration) {
        let count = leads.count
        defer {
            if leads.count > count, let place = leads.firstIndex(where: { $0.endpoint == lead.endpoint }) {
                leads[place].addresses = []
            }
        }
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
        var new = Lead(corrected)
        new.correctedFrom = lead.endpoint.security
        new.companion = lead.companion
        for naming in lead.named { new.add(naming) }
        leads.append(new)
        note("probe", lead.endpoint.description, .found, "mode-corrected", at: now)
    }

    /// R7: nobody above the mail domain is asked, nor a name below which many register theirs.
    private func isAskable(_ name: Domain) -> Bool {
        name.parent != nil && (name == domain || !domain.isInside(name)) && suffixes?.isSuffix(name) != true
    }

    /// A certificate says which name it is for, and not that the name is right: only at the same address, and as a question.
    private mutating func tryNames(_ names: [Domain], of lead: Lead) {
        guard lead.companion == nil, let naming = lead.best(in: frame) else { return }
        for name in names.filter({ $0 != lead.host && isAskable($0) }).prefix(2) {
            let endpoint = Endpoint(.name(name), port: lead.endpoint.port, security: lead.endpoint.security)
            guard !leads.contains(where: { $0.endpoint == endpoint }), leads.count < Self.mostLeads else { continue }
            let evidence = Evidence(
                .certificateName, endpoint, username: naming.evidence.username, mechanisms: naming.evidence.mechanisms)
            var new = Lead(endpoint)
            new.companion = lead.endpoint.host
            new.add(Lead.Naming(source: "certificate", ceiling: .d, evidence: evidence, order: naming.order))
            leads.append(new)
        }
    }
}
#endif
