#if Sending
public import HolubNetwork
public import HolubProviderKit
public import HolubSMTP

/// Finds the settings of an address: from the registry by its domain, else by the domain's mail exchangers.
///
/// It has no password parameter and no way to sign in anywhere. DNS learns the domain and never the local part.
public struct Detector: Sendable {
    private let registry: ProviderRegistry
    private let resolver: Resolver?

    /// - Parameter resolver: nil keeps off the network.
    public init(registry: ProviderRegistry, resolver: Resolver?) {
        self.registry = registry
        self.resolver = resolver
    }

    /// Finds the settings of one address. Takes as long as the resolver does for one question, and never fails: what could
    /// not be found out is said in ``Detection/status`` (<doc:DetectionExplained>).
    public func detect(_ address: EmailAddress) async -> Detection {
        let weighing = Weighing(address: address, registry: registry)
        let start = ContinuousClock.now
        var trace: [TraceStep] = []
        func record(_ source: String, _ result: TraceStep.Result, _ detail: String) {
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            trace.append(
                TraceStep(
                    milliseconds: Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000), source: source,
                    question: address.domain.name, result: result, detail: detail))
        }

        if let byName = weighing.byName {
            record("registry", .found, byName.provider.profile.id)
        } else {
            record("registry", .absent, weighing.isSpecialUse ? "special-use" : "")
        }
        guard weighing.needsDNS else { return weighing.conclude(.notAsked, trace) }
        guard let resolver else {
            record("mx", .skipped, "offline")
            return weighing.conclude(.notAsked, trace)
        }
        let exchangers = await Self.mailExchangers(of: address.domain, resolver)
        let (result, detail) = Self.traced(exchangers)
        record("mx", result, detail)
        var detection = weighing.conclude(exchangers, trace)
        if case .hosts(let hosts) = exchangers { detection.mailExchangers = hosts }
        return detection
    }

    /// The exchangers of the lowest preference (RFC 5321 §5.1).
    private static func mailExchangers(of domain: Domain, _ resolver: Resolver) async -> Weighing.MailExchangers {
        guard let answer = try? await resolver.query(domain, .mx) else { return .failed(.timedOut) }
        switch answer.outcome {
        case .nxDomain: return .domainNotFound
        case .noData: return .hosts([])
        case .timeout: return .failed(.timedOut)
        case .servFail, .refused, .malformed: return .failed(.lookupFailed)
        case .noError:
            guard !answer.isNullMX else { return .null }
            var exchangers: [(preference: UInt16, host: String)] = []
            for case .mx(let preference, let exchange) in answer.records {
                exchangers.append((preference, exchange.description))
            }
            guard let lowest = exchangers.map(\.preference).min() else { return .hosts([]) }
            return .hosts(exchangers.filter { $0.preference == lowest }.map(\.host).sorted())
        }
    }

    private static func traced(_ exchangers: Weighing.MailExchangers) -> (TraceStep.Result, String) {
        switch exchangers {
        case .notAsked: (.skipped, "offline")
        case .hosts(let hosts) where hosts.isEmpty: (.absent, "no-data")
        case .hosts(let hosts): (.found, hosts.joined(separator: " "))
        case .null: (.declined, "null-mx")
        case .domainNotFound: (.absent, "nx-domain")
        case .failed(let obstacle): (.failed, obstacle.rawValue)
        }
    }
}
#endif
