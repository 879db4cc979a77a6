#if Sending
public import HolubProviderKit
import HolubNetwork
import HolubSMTP

/// The domain's mail exchangers of the lowest preference (RFC 5321 §5.1), and whose they are.
///
/// Settings come from the provider's profile alone: a forged answer can choose the wrong one of the vetted providers and cannot
/// name a host that gets the password.
public struct ExchangerSource: SettingsSource {
    public let id = "mx"
    public let stage = DetectionStage.published
    public let ceiling = TrustClass.b

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let resolver = tools.resolver else { return SourceReport(.skipped("offline")) }
        guard let answer = try? await resolver.query(question.domain, .mx) else { return SourceReport(.skipped("cancelled")) }
        if let failure = answer.outcome.failure {
            return SourceReport(failure, facts: answer.outcome == .timeout ? [.nobodyAnswers] : [])
        }
        if answer.outcome == .nxDomain { return SourceReport(.absent, facts: [.domainNotFound], notes: [.init("nx-domain")]) }
        guard answer.outcome == .noError else { return SourceReport(.absent, notes: [.init("no-data")]) }
        if answer.isNullMX { return SourceReport(.declined, facts: [.receivesNoMail], notes: [.init("null-mx")]) }
        return await classed(Self.lowest(of: answer), resolver, tools.registry)
    }

    private static func lowest(of answer: Answer) -> [DNSName] {
        var exchangers: [(preference: UInt16, host: DNSName)] = []
        for case .mx(let preference, let exchange) in answer.records { exchangers.append((preference, exchange)) }
        guard let lowest = exchangers.map(\.preference).min() else { return [] }
        return exchangers.filter { $0.preference == lowest }.map(\.host)
            .sorted { $0.description.utf8.lexicographicallyPrecedes($1.description.utf8) }
    }

    private func classed(_ names: [DNSName], _ resolver: Resolver, _ registry: ProviderRegistry) async -> SourceReport {
        var hosts: [Domain] = [], classes: [ExchangerClass] = []
        var report = SourceReport(.found)
        var providers: Set<String> = []
        // More than a few of equal right tell nothing more.
        for name in names.prefix(8) {
            guard let host = name.domain, host.parent != nil else {
                report.notes.append(.init("mx-is-address", name.description))
                continue
            }
            hosts.append(host)
            report.notes.append(.init("mx-host", host.name))
            var kind = registry.exchangerClass(of: host), resolution = registry.resolve(mailExchanger: host)
            if kind == .unknown {
                // The name may be the domain's own, and an alias of its provider's.
                let found = await Self.look(up: host, resolver)
                if !found.addresses.isEmpty { report.facts.append(.addresses(host, found.addresses)) }
                for alias in found.aliases where kind == .unknown {
                    kind = registry.exchangerClass(of: alias)
                    resolution = registry.resolve(mailExchanger: alias)
                    if kind != .unknown { report.notes.append(.init("mx-cname", alias.name)) }
                }
            }
            classes.append(kind)
            if let resolution, providers.insert(resolution.provider.profile.id).inserted {
                report.facts.append(.provider(id: resolution.provider.profile.id, by: resolution.evidence))
            }
        }
        if hosts.isEmpty { report.result = .absent }
        report.facts.insert(.exchangers(hosts, classes), at: 0)
        return report
    }

    private static func look(
        up host: Domain, _ resolver: Resolver
    ) async -> (addresses: Set<IPAddress>, aliases: [Domain]) {
        guard let answer = try? await resolver.query(host, .a) else { return ([], []) }
        let addresses = answer.records.compactMap { if case .a(let address) = $0 { address } else { nil } }
        return (Set(addresses), answer.aliases.compactMap(\.domain))
    }
}

extension ProviderRegistry {
    func exchangerClass(of host: Domain) -> ExchangerClass {
        resolve(mailExchanger: host).map { .provider($0.provider.profile.id) } ?? .unknown
    }
}
#endif
