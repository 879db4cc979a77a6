#if Sending
import HolubNetwork
import HolubProviderKit
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
        guard let answer = try? await resolver.query(question.domain, .mx) else {
            return SourceReport(.failed("cancelled", isTransient: true))
        }
        var report = await report(of: answer, resolver, tools.registry)
        report.lifetime = answer.lifetime
        report.notes += answer.forgeries
        return report
    }

    private func report(of answer: Answer, _ resolver: Resolver, _ registry: ProviderRegistry) async -> SourceReport {
        if let failure = answer.outcome.failure {
            return SourceReport(failure, facts: answer.outcome == .timeout ? [.nobodyAnswers] : [])
        }
        if answer.outcome == .nxDomain {
            return SourceReport(.absent, facts: [.domainNotFound], notes: [.init("nx-domain")])
        }
        guard answer.outcome == .noError else { return SourceReport(.absent, notes: [.init("no-data")]) }
        if answer.isNullMX { return SourceReport(.declined, facts: [.receivesNoMail], notes: [.init("null-mx")]) }
        return await classed(Self.lowest(of: answer), resolver, registry)
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
            var owner = registry.owner(ofMailExchanger: host)
            if owner == nil {
                // The name may be the domain's own, and an alias of its provider's.
                let found = await Self.look(up: host, resolver)
                if !found.addresses.isEmpty { report.facts.append(.addresses(host, found.addresses)) }
                for alias in found.aliases where owner == nil {
                    owner = registry.owner(ofMailExchanger: alias)
                    if owner != nil { report.notes.append(.init("mx-cname", alias.name)) }
                }
            }
            classes.append(ExchangerClass(owner))
            guard case .provider(let resolution)? = owner else { continue }
            if case .mailExchanger(_, let suffix) = resolution.evidence, let above = suffix.parent,
                registry.owner(ofMailExchanger: above) != nil
            {
                report.notes.append(.init("longest-suffix", suffix.name))
            }
            if providers.insert(resolution.provider.profile.id).inserted {
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

extension ExchangerClass {
    init(_ owner: MailExchangerOwner?) {
        self =
            switch owner {
            case .provider(let resolution)?: .provider(resolution.provider.profile.id)
            case .gateway(let service)?: .gateway(service.name)
            case .forwarder(let service)?: .forwarder(service.name)
            case nil: .unknown
            }
    }
}
#endif
