#if Sending
public import HolubNetwork
public import HolubProviderKit
import HolubSMTP

/// What a source may use: nothing else leads to a network, to a clock or to chance.
public struct DetectionTools: Sendable {
    public let registry: ProviderRegistry
    /// Nil keeps off the network.
    public let resolver: Resolver?
    /// For what is read over https, and for probes; nil for neither.
    public let dialer: Dialer?
    /// Which names the public registers below. Without the list nothing is asked of the domains above mail exchangers.
    public let suffixes: PublicSuffixes?
    /// What earlier detections have found out; nil remembers nothing.
    public let memory: DetectionMemory?
    /// How many sockets detections with these tools have open together.
    public let cap: DetectionCap
    /// A number that nobody can guess; a test's own gives the same order of servers each time.
    public let random: @Sendable () -> UInt64

    public init(
        registry: ProviderRegistry, resolver: Resolver?, dialer: Dialer? = nil, suffixes: PublicSuffixes? = nil,
        memory: DetectionMemory? = nil, cap: DetectionCap = DetectionCap(),
        random: @escaping @Sendable () -> UInt64 = { .random(in: 0...(.max)) }
    ) {
        self.registry = registry
        self.resolver = resolver
        self.dialer = dialer
        self.suffixes = suffixes
        self.memory = memory
        self.cap = cap
        self.random = random
    }

    /// A stable word.
    func whyNoDocuments(_ policy: DetectionPolicy) -> String {
        guard resolver != nil else { return "offline" }
        return policy.readsDocuments ? "no-dialer" : "policy"
    }

    /// Fetches documents as the policy allows; nil where none may be.
    func fetcher(for policy: DetectionPolicy, _ limits: HTTPLimits? = nil) -> HTTPFetcher? {
        guard policy.readsDocuments else { return nil }
        return dialer.map {
            HTTPFetcher(
                dialer: $0, limits: limits ?? policy.budget.documents, suffixes: suffixes,
                clearText: policy.readsInsecureDocuments ? .allowed : .refused)
        }
    }
}

extension Answer {
    /// How many datagrams somebody else may have forged; nothing where there was none.
    var forgeries: [SourceReport.Note] { passedOver == 0 ? [] : [.init("passed-over", String(passedOver))] }
}

extension Answer.Outcome {
    /// A stable word for the trace.
    var code: String {
        switch self {
        case .noError: "found"
        case .noData: "no-data"
        case .nxDomain: "nx-domain"
        case .servFail: "servfail"
        case .refused: "refused"
        case .timeout: "timeout"
        case .malformed: "malformed"
        }
    }

    /// Nobody could say; nil for an answer, be it that there is nothing.
    var failure: SourceReport.Result? {
        switch self {
        case .noError, .noData, .nxDomain: nil
        case .servFail, .refused, .timeout, .malformed: .failed(code, isTransient: true)
        }
    }
}

extension Answer {
    /// How long it may be remembered: as long as it says, from five seconds to an hour; that there is
    /// nothing for a minute, since the answer does not carry the time that its zone gives.
    var lifetime: Duration? {
        switch outcome {
        case .noError: .seconds(min(max(Int64(ttl), 5), 3600))
        case .noData, .nxDomain: .seconds(60)
        case .servFail, .refused, .timeout, .malformed: nil
        }
    }
}
#endif
