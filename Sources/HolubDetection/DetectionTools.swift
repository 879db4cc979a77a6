#if Sending
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// What a source may use: nothing else leads to a network, to a clock or to chance.
public struct DetectionTools: Sendable {
    public let registry: ProviderRegistry
    /// Nil keeps off the network.
    public let resolver: Resolver?
    /// For what is read over https, and for probes; nil for neither.
    public let dialer: Dialer?
    /// A number that nobody can guess; a test's own gives the same order of servers each time.
    public let random: @Sendable () -> UInt64

    public init(
        registry: ProviderRegistry, resolver: Resolver?, dialer: Dialer? = nil,
        random: @escaping @Sendable () -> UInt64 = { .random(in: 0...(.max)) }
    ) {
        self.registry = registry
        self.resolver = resolver
        self.dialer = dialer
        self.random = random
    }
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
#endif
