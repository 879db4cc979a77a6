#if Sending
import HolubProviderKit
import HolubSMTP

/// The course of one detection as a value: what has happened goes in, what to do next comes out. No socket, no clock.
///
/// The driver (``Detector``) does what it is told and reports back: ``reported(_:_:at:)``, ``probed(_:_:at:)``,
/// ``clock(at:)``. Times are measured from the beginning.
struct Inquiry {
    enum Step: Hashable {
        /// Ask these sources, all at once.
        case ask([String])
        /// Ask this server for its greeting.
        case probe(Endpoint)
        /// Call ``Inquiry/clock(at:)`` at this time.
        case wake(Duration)
        /// Whatever is under way is of no use any more.
        case finish
    }

    /// What the core has to know of a source.
    struct Source: Hashable {
        let id: String
        let stage: DetectionStage
        let ceiling: TrustClass
    }

    let address: EmailAddress
    let registry: ProviderRegistry
    let policy: DetectionPolicy
    let sources: [Source]
    private(set) var frame: TrustFrame
    private(set) var leads: [Lead] = []
    private(set) var facts: [SourceReport.Fact] = []
    private(set) var reports: [String: SourceReport] = [:]
    private(set) var isFinished = false
    private(set) var trace: [TraceStep] = []
    private var asked: Set<String> = []
    private var readyAt: Duration?

    var domain: Domain { address.domain }
    private var budget: DetectionBudget { policy.budget }

    init(_ address: EmailAddress, registry: ProviderRegistry, policy: DetectionPolicy, sources: [Source]) {
        self.address = address
        self.registry = registry
        self.policy = policy
        self.sources = sources
        frame = TrustFrame(domain: address.domain) { registry.provider(at: $0)?.profile.confidence == .vetted }
    }

    /// Names that no public DNS answers for (RFC 6761, RFC 6762, RFC 7686; `internal` is reserved by ICANN, 2024-07).
    private static let specialUse: Set<Substring> = [
        "localhost", "local", "invalid", "onion", "arpa", "internal", "localdomain", "lan", "home", "corp",
    ]

    var isSpecialUse: Bool { domain.labels.last.map(Self.specialUse.contains) ?? true }

    // MARK: What happens

    /// The sources that need no network come first: what they know may end the search.
    mutating func begin() -> [Step] {
        guard !isSpecialUse else { return finish() }
        guard sources.contains(where: { $0.stage == .known }) else { return start(.published) + advance(at: .zero) }
        return start(.known)
    }

    mutating func reported(_ id: String, _ report: SourceReport, at now: Duration) -> [Step] {
        guard !isFinished, reports[id] == nil, let source = sources.first(where: { $0.id == id }) else { return [] }
        reports[id] = report
        record(report, of: id, at: now)
        for (order, evidence) in report.evidence.enumerated() {
            add(evidence, Lead.Naming(source: id, ceiling: source.ceiling, evidence: evidence), order: order)
        }
        for fact in report.facts { take(fact, from: source) }
        return advance(at: now)
    }

    mutating func probed(_ endpoint: Endpoint, _ result: ProbeResult, at now: Duration) -> [Step] {
        guard !isFinished, let place = leads.firstIndex(where: { $0.endpoint == endpoint && $0.probe == .running })
        else { return [] }
        leads[place].probe = .ended(result)
        note("probe", endpoint.description, result.isReady ? .found : .failed, result.code, at: now)
        if result.isReady, readyAt == nil { readyAt = now }
        correct(leads[place], result, at: now)
        return advance(at: now)
    }

    mutating func clock(at now: Duration) -> [Step] { isFinished ? [] : advance(at: now) }

    // MARK: What follows

    private mutating func advance(at now: Duration) -> [Step] {
        guard now < budget.hard else { return finish() }
        var steps: [Step] = []
        if isOver(.known), !isKnown { steps += start(.published) }
        if isKnown || hasEnded(.published, of: "mx") { steps += isKnown ? [] : start(.exchangers) }
        if wantsGuesses(at: now) { steps += start(.guesses) }
        steps += nextProbes()
        switch readiness(at: now) {
        case .finished: return finish()
        case .wait(let until): steps += until.map { [.wake($0)] } ?? []
        }
        return steps
    }

    private mutating func start(_ stage: DetectionStage) -> [Step] {
        let ids = sources.filter { $0.stage == stage && !asked.contains($0.id) }.map(\.id)
        guard !ids.isEmpty else { return [] }
        asked.formUnion(ids)
        var steps: [Step] = [.ask(ids)]
        if stage == .published { steps += [.wake(budget.guessAfter), .wake(budget.soft), .wake(budget.hard)] }
        if stage == .known { steps.append(.wake(budget.hard)) }
        return steps
    }

    private mutating func finish() -> [Step] {
        isFinished = true
        return [.finish]
    }

    /// Something without a network knows the domain: nothing else is asked.
    var isKnown: Bool {
        leads.contains { lead in
            lead.named.contains { [.override, .registry].contains($0.evidence.publisher) }
        }
    }

    private func isOver(_ stage: DetectionStage) -> Bool {
        sources.allSatisfy { $0.stage != stage || reports[$0.id] != nil }
    }

    private func hasEnded(_ stage: DetectionStage, of id: String) -> Bool {
        reports[id] != nil || (isOver(stage) && asked.contains { $0 == id } == false)
    }

    private var open: [Source] { sources.filter { asked.contains($0.id) && reports[$0.id] == nil } }

    private func wantsGuesses(at now: Duration) -> Bool {
        guard policy.probes, !isKnown, isOver(.known), !facts.contains(.noSubmission), !hasLyingResolver else { return false }
        // What any name below the domain leads to has to be known first, else a guess looks like a finding.
        guard reports["canary"] != nil || !sources.contains(where: { $0.id == "canary" }) else { return false }
        let isViable = leads.contains { lead in
            frame.trust(of: lead) >= .c && !(lead.result.map { !$0.isReady } ?? false)
        }
        guard !isViable else { return false }
        return now >= budget.guessAfter || (isOver(.published) && isOver(.exchangers))
    }

    var hasLyingResolver: Bool {
        facts.contains { if case .lyingResolver = $0 { true } else { false } }
    }

    // MARK: Probes

    private mutating func nextProbes() -> [Step] {
        guard policy.probes, !facts.contains(.noSubmission) else {
            for place in leads.indices where leads[place].probe == .untried { leads[place].probe = .skipped }
            return []
        }
        var steps: [Step] = []
        for endpoint in ranked.map(\.endpoint) {
            guard let place = leads.firstIndex(where: { $0.endpoint == endpoint }), leads[place].probe == .untried
            else { continue }
            let running = leads.count { $0.probe == .running }
            guard running < budget.probesAtOnce else { break }
            let made = leads.filter { $0.probe != .untried && $0.probe != .skipped }
            let isTooMuch =
                made.count >= budget.probes
                || made.count { sharesAddress($0, leads[place]) } >= budget.probesPerAddress
            if isTooMuch || leads[place].endpoint.security == .none {
                leads[place].probe = .skipped
            } else {
                leads[place].probe = .running
                steps.append(.probe(endpoint))
            }
        }
        return steps
    }

    private func sharesAddress(_ one: Lead, _ other: Lead) -> Bool {
        guard one.endpoint.host != other.endpoint.host else { return true }
        guard let host = one.host, let second = other.host, let found = frame.addresses[host],
            let others = frame.addresses[second]
        else { return false }
        return !found.isDisjoint(with: others)
    }

    /// R8 and R9: the other encrypted mode on the same port, or the name that the certificate is for.
    private mutating func correct(_ lead: Lead, _ result: ProbeResult, at now: Duration) {
        guard lead.correctedFrom == nil, let naming = lead.named.first else { return }
        switch (lead.endpoint.security, result) {
        case (.tls, .noTLS), (.starttls, .silent), (.starttls, .notSMTP):
            let other: Security = lead.endpoint.security == .tls ? .starttls : .tls
            let corrected = Endpoint(lead.endpoint.host, port: lead.endpoint.port, security: other)
            guard !leads.contains(where: { $0.endpoint == corrected }) else { return }
            var new = Lead(corrected, order: lead.order)
            new.correctedFrom = lead.endpoint.security
            for naming in lead.named { new.add(naming) }
            leads.append(new)
            note("probe", lead.endpoint.description, .found, "mode-corrected", at: now)
        case (_, .foreignName(let names, _)):
            // A star stands for no server.
            for name in names.prefix(2) where name != lead.host {
                let endpoint = Endpoint(.name(name), port: lead.endpoint.port, security: lead.endpoint.security)
                let evidence = Evidence(
                    .certificateName, endpoint, username: naming.evidence.username,
                    mechanisms: naming.evidence.mechanisms)
                add(evidence, Lead.Naming(source: "certificate", ceiling: .d, evidence: evidence), order: 0)
            }
        default: break
        }
    }

    // MARK: Findings

    private mutating func add(_ evidence: Evidence, _ naming: Lead.Naming, order: Int) {
        if let place = leads.firstIndex(where: { $0.endpoint == evidence.endpoint }) { return leads[place].add(naming) }
        // What one stranger can make us remember is bounded.
        guard leads.count < 64 else { return }
        var lead = Lead(evidence.endpoint, order: order)
        lead.add(naming)
        leads.append(lead)
    }

    private mutating func take(_ fact: SourceReport.Fact, from source: Source) {
        facts.append(fact)
        switch fact {
        case .provider(let id, let evidence):
            guard let provider = registry.provider(id: id) else { return }
            add(provider, by: evidence, source)
        case .exchangers(let hosts, _): frame.exchangers = hosts
        case .addresses(let host, let addresses): frame.addresses[host, default: []].formUnion(addresses)
        default: break
        }
    }

    /// A provider's servers, as it names them for this address. A spelling that is only presumed is not in the search: it is what
    /// remains when DNS knows nothing.
    private mutating func add(_ provider: any MailProvider, by evidence: Resolution.Evidence, _ source: Source) {
        let publisher: Evidence.Publisher
        switch evidence {
        case .domain, .parentDomain: publisher = .registry
        case .mailExchanger: publisher = .exchangerRule
        case .presumed, .fallback: return
        }
        let ceiling = provider.profile.confidence == .vetted ? source.ceiling : min(.c, source.ceiling)
        for (order, evidence) in servers(of: provider, publisher).enumerated() {
            add(evidence, Lead.Naming(source: source.id, ceiling: ceiling, evidence: evidence), order: order)
        }
    }

    func servers(of provider: any MailProvider, _ publisher: Evidence.Publisher) -> [Evidence] {
        provider.settings(for: address).endpoints.map {
            Evidence(
                publisher, $0, username: .provider, mechanisms: provider.profile.mechanisms,
                provider: provider.profile.id)
        }
    }

    /// Best first: by class, then by how many agree, then implicit TLS before STARTTLS, then as the publisher has it.
    var ranked: [Lead] {
        let wild = wildcard
        func key(_ lead: Lead) -> (Int, Int, Int, Int, Int) {
            // The order of SRV records is by priority across both names (R5): the head speaks for all.
            let isService = lead.isNamed(by: .dns)
            let head = isService ? leads.filter { $0.isNamed(by: .dns) }.min { $0.order < $1.order } : lead
            let mode = head?.endpoint.security == .tls ? 0 : 1
            return (-frame.trust(of: lead).rank, -lead.agreement, isWild(lead, wild) ? 1 : 0, mode, lead.order)
        }
        return leads.enumerated().map { (key($0.element), $0.offset, $0.element) }
            .sorted { left, right in left.0 == right.0 ? left.1 < right.1 : left.0 < right.0 }.map(\.2)
    }

    var wildcard: Set<IPAddress> {
        facts.reduce(into: []) { if case .wildcard(let addresses) = $1 { $0.formUnion(addresses) } }
    }

    /// A name that may be there only because every name is.
    private func isWild(_ lead: Lead, _ wild: Set<IPAddress>) -> Bool {
        guard !wild.isEmpty, let host = lead.host, let found = frame.addresses[host] else { return false }
        return found.isSubset(of: wild)
    }

    // MARK: The end

    private enum Readiness {
        case finished
        case wait(until: Duration?)
    }

    private func readiness(at now: Duration) -> Readiness {
        let order = ranked, open = open
        if facts.contains(.noSubmission) { return .finished }
        guard let place = order.firstIndex(where: isUsable) else {
            let isOver = open.isEmpty && !leads.contains(where: \.isPending)
            return isOver ? .finished : .wait(until: nil)
        }
        if now >= budget.soft { return .finished }
        let best = order[place], trust = frame.trust(of: best)
        let isSurpassable =
            order[..<place].contains(where: \.isPending) || open.contains { $0.ceiling > trust || $0.id == "canary" }
        if isSurpassable { return .wait(until: nil) }
        if trust >= .b || open.isEmpty && !leads.contains(where: \.isPending) { return .finished }
        let end = (readyAt ?? now) + budget.grace
        return now >= end ? .finished : .wait(until: end)
    }

    /// Whether the server was asked and is ready, or was not to be asked.
    func isUsable(_ lead: Lead) -> Bool {
        guard lead.endpoint.security != .none else { return false }
        return lead.isReady || (lead.probe == .skipped && !policy.probes)
    }

    // MARK: The trace

    private mutating func record(_ report: SourceReport, of id: String, at now: Duration) {
        let (result, detail): (TraceStep.Result, String) =
            switch report.result {
            case .found: (.found, report.evidence.map(\.endpoint.description).joined(separator: " "))
            case .absent: (.absent, "")
            case .declined: (.declined, "")
            case .failed(let code, _): (.failed, code)
            case .skipped(let code): (.skipped, code)
            }
        note(id, domain.name, result, detail, at: now)
        for remark in report.notes { note(id, remark.subject, .found, remark.code, at: now) }
    }

    private mutating func note(
        _ source: String, _ question: String, _ result: TraceStep.Result, _ detail: String, at now: Duration
    ) {
        guard trace.count < 256 else { return }
        let (seconds, attoseconds) = now.components
        trace.append(
            TraceStep(
                milliseconds: Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000), source: source,
                question: question, result: result, detail: detail))
    }
}

extension TrustFrame {
    func trust(of lead: Lead) -> TrustClass { lead.trust(in: self) }
}

extension TrustClass {
    /// The better, the more.
    var rank: Int {
        switch self {
        case .a: 4
        case .b: 3
        case .c: 2
        case .d: 1
        case .x: 0
        }
    }
}
#endif
