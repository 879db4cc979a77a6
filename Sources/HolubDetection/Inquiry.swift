#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

/// The course of one detection as a value: what has happened goes in, what to do next comes out. No socket, no clock.
///
/// The driver (``Detector``) does what it is told and reports back: ``reported(_:_:at:)``, ``lookedUp(_:_:at:)``,
/// ``probed(_:_:at:)``, ``clock(at:)``. Times are measured from the beginning.
struct Inquiry {
    enum Step: Hashable {
        /// Ask these sources, all at once.
        case ask([String])
        /// Find the addresses of this host that may be dialled.
        case lookUp(ServerHost)
        /// Ask this server for its greeting, at these addresses alone.
        case probe(Endpoint, at: [IPAddress])
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
    /// In the order of their worth.
    let sources: [Source]
    /// Which names the public registers below; nil where nobody has said.
    let suffixes: PublicSuffixes?
    var frame: TrustFrame
    var leads: [Lead] = []
    var reach: [ServerHost: Reach] = [:]
    /// What the reports have, in the order of their sources' worth: who spoke first makes no difference.
    private(set) var facts: [SourceReport.Fact] = []
    private(set) var reports: [String: SourceReport] = [:]
    private(set) var isFinished = false
    private(set) var trace: [TraceStep] = []
    private var asked: Set<String> = []
    private var readyAt: Duration?
    /// Servers that were dialled.
    var probesUsed = 0

    var domain: Domain { address.domain }
    var budget: DetectionBudget { policy.budget }

    init(
        _ address: EmailAddress, registry: ProviderRegistry, policy: DetectionPolicy, sources: [Source],
        suffixes: PublicSuffixes? = nil
    ) {
        self.address = address
        self.suffixes = suffixes
        self.registry = registry
        self.policy = policy
        self.sources = sources
        frame = TrustFrame(domain: address.domain, sources: sources.map(\.id))
    }

    /// Servers that are weighed, of one source and in all. A real domain names a handful.
    static let mostOfASource = 8, mostLeads = 96

    /// Names that no public DNS answers for (RFC 6761, RFC 6762, RFC 7686; `internal` is reserved by ICANN, 2024-07).
    private static let specialUse: Set<Substring> = [
        "localhost", "local", "invalid", "onion", "arpa", "internal", "localdomain", "lan", "home", "corp",
    ]

    var isSpecialUse: Bool { domain.labels.last.map(Self.specialUse.contains) ?? true }

    // MARK: What happens

    /// The sources that need no network come first: what they know may end the search.
    mutating func begin() -> [Step] {
        guard !isSpecialUse else {
            note("registry", domain.name, .absent, "special-use", at: .zero)
            return finish()
        }
        guard sources.contains(where: { $0.stage == .known }) else { return start(.published) + advance(at: .zero) }
        return start(.known)
    }

    mutating func reported(_ id: String, _ report: SourceReport, at now: Duration) -> [Step] {
        guard !isFinished, reports[id] == nil, let source = sources.first(where: { $0.id == id }) else { return [] }
        reports[id] = report
        record(report, of: id, at: now)
        facts = sources.flatMap { reports[$0.id]?.facts ?? [] }
        for evidence in report.evidence { add(evidence, by: source, source.ceiling) }
        for fact in report.facts { take(fact, from: source) }
        return advance(at: now)
    }

    /// - Parameter found: not ``Reach/asked``.
    mutating func lookedUp(_ host: ServerHost, _ found: Reach, at now: Duration) -> [Step] {
        guard !isFinished, reach[host] == .asked else { return [] }
        reach[host] = found
        return advance(at: now)
    }

    mutating func probed(_ endpoint: Endpoint, _ result: ProbeResult, at now: Duration) -> [Step] {
        guard !isFinished, let place = leads.firstIndex(where: { $0.endpoint == endpoint && $0.probe == .running })
        else { return [] }
        leads[place].probe = .ended(result)
        // The policy let nobody dial.
        if result == .blocked {
            leads[place].addresses = []
            probesUsed -= 1
        }
        note("probe", endpoint.description, result.isReady ? .found : .failed, result.code, at: now)
        switch result {
        case .ready(let greeting):
            if readyAt == nil { readyAt = now }
            if greeting.namesMailDomain, !(leads[place].host?.isInside(domain) ?? false) {
                note("probe", endpoint.description, .found, "identity=mail-domain", at: now)
            }
        // By it, whoever runs the server recognises the certificate.
        case .untrusted(let print?), .foreignName(_, let print?):
            note("probe", endpoint.description, .found, "sha256=\(print)", at: now)
        default: break
        }
        correct(leads[place], result, at: now)
        return advance(at: now)
    }

    mutating func clock(at now: Duration) -> [Step] { isFinished ? [] : advance(at: now) }

    // MARK: What follows

    private mutating func advance(at now: Duration) -> [Step] {
        guard now < budget.hard else { return finish() }
        var steps: [Step] = []
        if isOver(.known), !isKnown { steps += start(.published) }
        if !isKnown, isOver(.known), reports["mx"] != nil || !has("mx") { steps += start(.exchangers) }
        // First what cannot be probed: a host without an address leaves nothing but guesses.
        steps += nextProbes(at: now)
        if wantsGuesses(at: now) { steps += start(.guesses) }
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

    private func has(_ id: String) -> Bool { sources.contains { $0.id == id } }

    func isOver(_ stage: DetectionStage) -> Bool {
        sources.allSatisfy { $0.stage != stage || reports[$0.id] != nil }
    }

    /// Those who have not answered yet.
    var open: [Source] { sources.filter { asked.contains($0.id) && reports[$0.id] == nil } }

    private func wantsGuesses(at now: Duration) -> Bool {
        guard policy.probing != .none, !isKnown, isOver(.known), !facts.contains(.noSubmission), !hasLyingResolver,
            refusal == nil, !isCutOff
        else { return false }
        // What any name below the domain leads to has to be known first, else a guess looks like a finding.
        guard reports["canary"] != nil || !has("canary") else { return false }
        let isViable = leads.contains { lead in
            frame.trust(of: lead) >= .c && lead.probe != .skipped && !(lead.result.map { !$0.isReady } ?? false)
        }
        guard !isViable else { return false }
        return now >= budget.guessAfter || (isOver(.published) && isOver(.exchangers))
    }

    private var hasLyingResolver: Bool {
        facts.contains { if case .lyingResolver = $0 { true } else { false } }
    }

    // MARK: The end

    private enum Readiness {
        case finished
        case wait(until: Duration?)
    }

    /// Whether nothing that is still under way could change the answer, or is worth no more time.
    private func readiness(at now: Duration) -> Readiness {
        let order = ranked, open = open, hasPending = leads.contains(where: \.isPending)
        if facts.contains(.noSubmission) { return .finished }
        guard let place = order.firstIndex(where: isUsable) else {
            return open.isEmpty && !hasPending ? .finished : .wait(until: nil)
        }
        if now >= budget.soft { return .finished }
        let best = order[place], trust = frame.trust(of: best)
        if order[..<place].contains(where: \.isPending) || isSurpassable(best, by: open) { return .wait(until: nil) }
        if trust >= .b || open.isEmpty && !hasPending { return .finished }
        let end = (readyAt ?? now) + budget.grace
        return now >= end ? .finished : .wait(until: end)
    }

    private func isSurpassable(_ best: Lead, by open: [Source]) -> Bool {
        let trust = frame.trust(of: best), rank = rank(of: best)
        let isOutranked = open.contains { source in
            // Whoever answers for DNS may lie; and the domain may say that it takes no submission (R4), whatever else is found.
            if ["canary", "srv"].contains(source.id) { return true }
            // Of one class, he wins with whom more agree (R1). A guess is nobody's word.
            let isPeer = source.ceiling == trust && trust == .b && source.stage != .guesses
            return source.ceiling > trust || isPeer || source.ceiling == trust && frame.rank(of: source.id) < rank
        }
        guard !isOutranked else { return true }
        // R2: a document may be contradicted by the exchangers, and by a provider of theirs that answers.
        guard best.isNamed(by: .mailDomain), best.host?.isInside(domain) ?? false else { return false }
        if open.contains(where: { $0.id == "mx" }) { return true }
        return isDefaultHost(best) && leads.contains { $0.isNamed(by: .exchangerRule) && $0.isPending }
    }

    /// Whether the server was asked and is ready, or was not to be asked.
    func isUsable(_ lead: Lead) -> Bool {
        guard lead.endpoint.security != .none else { return false }
        return lead.isReady || lead.probe == .unwanted && !frame.isDeclined(lead)
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

    mutating func note(
        _ source: String, _ question: String, _ result: TraceStep.Result, _ detail: String, at now: Duration
    ) {
        guard trace.count < 256 else { return }
        let (seconds, attoseconds) = now.components
        trace.append(
            TraceStep(
                milliseconds: Int(clamping: min(seconds, 86_400)) * 1000 + Int(attoseconds / 1_000_000_000_000_000),
                source: source, question: question, result: result, detail: detail))
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
