#if Sending
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// What a detection tells while it runs.
public enum DetectionUpdate: Sendable {
    /// One more thing was found out.
    case step(TraceStep)
    /// The best that is known so far; it may be surpassed.
    case candidate(Candidate)
    /// The last one.
    case finished(Detection)
}

/// Finds the settings of an address: asks sources, probes what they name, and weighs what it hears
/// (<doc:DetectionExplained>).
///
/// It has no password parameter and no way to sign in anywhere. DNS learns the domain, servers learn the domain, and nobody
/// learns the local part unless the policy names him.
public struct Detector: Sendable {
    private let tools: DetectionTools
    private let sources: [any SettingsSource]

    /// - Parameters:
    ///   - resolver: nil keeps off the network.
    ///   - dialer: nil for no probes and no documents: then a server is not known to be there.
    ///   - sources: in the order of their worth.
    public init(
        registry: ProviderRegistry, resolver: Resolver?, dialer: Dialer? = nil,
        sources: [any SettingsSource] = Self.standardSources
    ) {
        self.init(DetectionTools(registry: registry, resolver: resolver, dialer: dialer), sources: sources)
    }

    public init(_ tools: DetectionTools, sources: [any SettingsSource] = Self.standardSources) {
        self.tools = tools
        self.sources = sources
    }

    /// All that come with Holub, in the order of their worth.
    public static var standardSources: [any SettingsSource] {
        [
            RegistrySource(), PACCSource(), AutoconfigSource(.ownHost), AutoconfigSource(.wellKnown), ExchangerSource(),
            DirectorySource(), ServiceSource(), ExchangerDomainSource(), SignsSource(), CanarySource(), GuessSource(),
            AutoconfigSource(.insecure),
        ]
    }

    /// Finds the settings of one address. Never fails: what could not be found out is said in ``Detection/status``.
    ///
    /// Takes as long as the budget of the policy at most. Cancelling the task closes every socket at once.
    public func detect(_ address: EmailAddress, policy: DetectionPolicy = DetectionPolicy()) async -> Detection {
        await run(address, policy) { _ in }
    }

    /// The same with what is found out on the way. Ends with ``DetectionUpdate/finished(_:)``; who stops reading, or is
    /// cancelled, stops the search.
    public func updates(
        for address: EmailAddress, policy: DetectionPolicy = DetectionPolicy()
    ) -> AsyncStream<DetectionUpdate> {
        AsyncStream { continuation in
            let task = Task {
                let detection = await run(address, policy) { continuation.yield($0) }
                if !Task.isCancelled { continuation.yield(.finished(detection)) }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private func course(of address: EmailAddress, _ policy: DetectionPolicy) -> Inquiry {
        var policy = policy
        if tools.dialer == nil { policy.probing = .none }
        return Inquiry(
            address, registry: tools.registry, policy: policy,
            sources: sources.map { Inquiry.Source(id: $0.id, stage: $0.stage, ceiling: $0.ceiling) },
            suffixes: tools.suffixes)
    }

    private enum Event: Sendable {
        case reported(String, SourceReport)
        case lookedUp(ServerHost, Inquiry.Reach)
        case probed(Endpoint, ProbeResult)
        case woke
    }

    private func run(
        _ address: EmailAddress, _ policy: DetectionPolicy, tell: @Sendable (DetectionUpdate) -> Void
    ) async -> Detection {
        let open = tools.dialer.map { OpenProbes(dialer: $0) }
        let detection = await withTaskCancellationHandler {
            await search(address, policy, open, tell)
        } onCancel: {
            open?.end()
        }
        // Also what still says goodbye: nothing is left when the answer is there.
        await open?.ended()
        return detection
    }

    private func search(
        _ address: EmailAddress, _ policy: DetectionPolicy, _ open: OpenProbes?, _ tell: (DetectionUpdate) -> Void
    ) async -> Detection {
        var inquiry = course(of: address, policy)
        let start = ContinuousClock.now
        await withTaskGroup(of: Event.self) { group in
            var told = 0
            var steps = inquiry.begin()
            while !Task.isCancelled {
                for step in steps { perform(step, inquiry, start, open, &group) }
                for step in inquiry.trace[told...] { tell(.step(step)) }
                told = inquiry.trace.count
                guard !inquiry.isFinished, let event = await group.next() else { break }
                let now = ContinuousClock.now - start
                switch event {
                case .reported(let id, let report): steps = inquiry.reported(id, report, at: now)
                case .lookedUp(let host, let found): steps = inquiry.lookedUp(host, found, at: now)
                case .probed(let endpoint, let result):
                    steps = inquiry.probed(endpoint, result, at: now)
                    if result.isReady, let best = inquiry.detection.candidates.first { tell(.candidate(best)) }
                case .woke: steps = inquiry.clock(at: now)
                }
            }
            group.cancelAll()
        }
        return inquiry.detection
    }

    private func perform(
        _ step: Inquiry.Step, _ inquiry: Inquiry, _ start: ContinuousClock.Instant, _ open: OpenProbes?,
        _ group: inout TaskGroup<Event>
    ) {
        switch step {
        case .ask(let ids):
            for source in sources where ids.contains(source.id) {
                let question = inquiry.question(discloses: source.discloses)
                group.addTask { .reported(source.id, await report(of: source, on: question)) }
            }
        case .lookUp(let host):
            group.addTask { .lookedUp(host, await lookUp(host, inquiry, open)) }
        case .probe(let endpoint, let addresses):
            group.addTask { .probed(endpoint, await probe(endpoint, at: addresses, inquiry, open)) }
        case .wake(let time):
            group.addTask {
                try? await Task.sleep(until: start + time, clock: .continuous)
                return .woke
            }
        case .finish: group.cancelAll()
        }
    }

    private func report(of source: any SettingsSource, on question: SourceQuestion) async -> SourceReport {
        // What a server says to somebody who tells it the address is not kept.
        let memory = question.address == nil ? tools.memory : nil
        if !question.policy.isFresh, let known = memory?.report(of: source.id, on: question) { return known }
        guard !question.policy.asksNobody || source.stage == .known else { return SourceReport(.skipped("offline")) }
        guard let permit = await tools.cap.take(source.sockets) else {
            return SourceReport(.failed("cancelled", isTransient: true))
        }
        defer { permit.giveBack() }
        let report = await source.report(on: question, with: tools)
        // What was broken off says nothing about the source.
        if !Task.isCancelled { memory?.remember(report, of: source.id, on: question) }
        return report
    }

    private func lookUp(_ host: ServerHost, _ inquiry: Inquiry, _ open: OpenProbes?) async -> Inquiry.Reach {
        guard let prober = prober(inquiry, open) else { return .failed(.cancelled) }
        if !inquiry.policy.isFresh, let known = tools.memory?.reach(of: host, for: inquiry) { return known }
        guard !inquiry.policy.asksNobody, let permit = await tools.cap.take(2) else { return .failed(.cancelled) }
        defer { permit.giveBack() }
        let found = await prober.lookUp(host)
        if !Task.isCancelled { tools.memory?.remember(found, of: host, for: inquiry) }
        return found
    }

    private func probe(
        _ endpoint: Endpoint, at addresses: [IPAddress], _ inquiry: Inquiry, _ open: OpenProbes?
    ) async -> ProbeResult {
        guard let prober = prober(inquiry, open) else { return .cancelled }
        let memory = tools.memory
        // A host of many addresses is no reason for many sockets.
        let addresses = Array(addresses.prefix(4))
        if !inquiry.policy.isFresh, let known = memory?.greeting(of: endpoint, at: addresses, for: inquiry) {
            return known
        }
        guard !inquiry.policy.asksNobody, let permit = await tools.cap.take(addresses.count) else { return .cancelled }
        let result = await prober.probe(endpoint, at: addresses, permit)
        if !Task.isCancelled { memory?.remember(result, of: endpoint, at: addresses, for: inquiry) }
        return result
    }

    private func prober(_ inquiry: Inquiry, _ open: OpenProbes?) -> Prober? {
        guard let dialer = tools.dialer, let open else { return nil }
        return Prober(dialer: dialer, budget: inquiry.budget, domain: inquiry.domain, open: open)
    }
}

extension Inquiry {
    /// What a source is asked now.
    func question(discloses: Bool) -> SourceQuestion {
        var hosts: [Domain] = [], classes: [ExchangerClass] = []
        for case .exchangers(let found, let kinds) in facts { (hosts, classes) = (found, kinds) }
        let isAllowed = discloses && !policy.consents.isEmpty
        return SourceQuestion(
            domain: domain, address: isAllowed ? address : nil, exchangers: hosts, classes: classes,
            wildcard: wildcard, policy: policy)
    }
}
#endif
