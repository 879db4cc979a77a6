#if Sending
import HolubNetwork
import HolubSMTP

/// Asks for names that cannot be there: whether any name below the domain leads somewhere, whether any service does, and
/// whether whoever answers for DNS makes answers up.
public struct CanarySource: SettingsSource {
    public let id = "canary"
    public let stage = DetectionStage.published
    /// It finds no settings.
    public let ceiling = TrustClass.x
    /// Three names, each in both families of addresses, and a service.
    public let sockets = 7

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let resolver = tools.resolver else { return SourceReport(.skipped("offline")) }
        let label = String(tools.random() | 1 << 63, radix: 36)
        guard let below = try? Domain("\(label).\(question.domain)"), let nowhere = try? Domain("\(label).invalid"),
            let anyService = try? DNSName(service: "_\(label)._tcp", of: question.domain)
        else { return SourceReport(.skipped("name-too-long")) }
        async let wildLookUp = Self.addresses(of: below, resolver)
        async let apex = Self.addresses(of: question.domain, resolver)
        async let liesLookUp = Self.addresses(of: nowhere, resolver)
        async let services = try? resolver.query(anyService, .srv)
        var report = SourceReport(.absent)
        report.lifetime = .seconds(60)
        if let own = await apex { report.facts += [.apex(own), .addresses(question.domain, own)] }
        let (wild, lies) = (await wildLookUp, await liesLookUp)
        if let all = wild, !all.isEmpty {
            report.facts.append(.wildcard(all))
            report.notes.append(.init("dns-wildcard", question.domain.name))
        }
        if let all = lies, !all.isEmpty {
            report.facts.append(.lyingResolver(all))
            report.notes.append(.init("resolver-lies"))
        }
        // That nobody could say is not that there is none.
        let service = await services
        let isServiceUnknown = service?.outcome.failure != nil || service == nil
        if isServiceUnknown { report.facts.append(.wildcardServiceUnknown) }
        if let service, !service.records.isEmpty {
            report.facts.append(.wildcardService(Self.targets(service)))
            report.notes.append(.init("srv-wildcard", question.domain.name))
        }
        if wild == nil || lies == nil { report.facts.append(.wildcardUnknown) }
        if wild == nil || lies == nil || isServiceUnknown {
            report.result = .failed("no-answer", isTransient: true)
            report.lifetime = nil
        } else if !report.notes.isEmpty {
            report.result = .found
        }
        return report
    }

    private static func targets(_ answer: Answer) -> [Domain] {
        answer.records.compactMap { if case .srv(_, _, _, let target) = $0 { target.domain } else { nil } }
    }

    /// Nil when nobody could say.
    private static func addresses(of name: Domain, _ resolver: Resolver) async -> Set<IPAddress>? {
        guard let (addresses, outcome) = try? await resolver.addresses(of: name), outcome.failure == nil else {
            return nil
        }
        return Set(addresses)
    }
}
#endif
