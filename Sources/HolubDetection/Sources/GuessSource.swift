#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

/// Names that mail servers often have. A guess is only a candidate until a server has answered, and a question even then.
public struct GuessSource: SettingsSource {
    public let id = "guess"
    public let stage = DetectionStage.guesses
    /// A mail exchanger or an SRV record that leads to the same host makes more of it.
    public let ceiling = TrustClass.b
    /// Six hosts, each in both families of addresses.
    public let sockets = 12

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let resolver = tools.resolver else { return SourceReport(.skipped("offline")) }
        let domain = question.domain
        let usual = ["smtp", "mail"].compactMap { try? Domain("\($0).\(domain)") }
        let hosts = usual + question.exchangers.filter { $0.isInside(domain) && !usual.contains($0) } + [domain]
        let found = await withTaskGroup(of: (Int, Found?).self) { group in
            for (order, host) in hosts.prefix(6).enumerated() {
                group.addTask { (order, await Self.look(up: host, resolver)) }
            }
            var all: [(Int, Found)] = []
            for await (order, found) in group { if let found { all.append((order, found)) } }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
        guard !found.isEmpty else { return SourceReport(.absent) }
        var report = SourceReport(.found)
        report.lifetime = .seconds(60)
        // Where every name leads, a name says nothing: those come last.
        let wild = question.wildcard
        let sure = found.filter { wild.isEmpty || !$0.addresses.isSubset(of: wild) }
        let others = found.filter { !wild.isEmpty && $0.addresses.isSubset(of: wild) }
        for one in sure + others.prefix(2) {
            report.facts.append(.addresses(one.host, one.addresses))
            if others.contains(one) { report.notes.append(.init("maybe-wildcard", one.host.name)) }
            for endpoint in [Endpoint.tls(one.host), .startTLS(one.host)] {
                report.evidence.append(Evidence(.guess, endpoint, username: .form(.address)))
            }
        }
        return report
    }

    private struct Found: Hashable {
        let host: Domain
        let addresses: Set<IPAddress>
    }

    private static func look(up host: Domain, _ resolver: Resolver) async -> Found? {
        guard let (addresses, _) = try? await resolver.addresses(of: host), !addresses.isEmpty else { return nil }
        return Found(host: host, addresses: Set(addresses))
    }
}
#endif
