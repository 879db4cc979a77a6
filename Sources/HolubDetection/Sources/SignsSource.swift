#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

/// Signs of who has the mailboxes behind a gateway: an alias of `autodiscover`, and whom the SPF record includes (RFC 7208
/// §5.2), one level deep. They choose among the registry's providers, and a person has to confirm.
public struct SignsSource: SettingsSource {
    public let id = "signs"
    public let stage = DetectionStage.exchangers
    public let ceiling = TrustClass.c

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        let isBehindGateway = question.classes.contains { if case .gateway = $0 { true } else { false } }
        guard isBehindGateway else { return SourceReport(.skipped("no-gateway")) }
        guard let resolver = tools.resolver else { return SourceReport(.skipped("offline")) }
        let domain = question.domain
        async let aliases = Self.aliases(of: domain, resolver)
        async let includes = Self.includes(of: domain, resolver)
        var signs: [String: [String]] = [:], notes: [SourceReport.Note] = []
        for (word, names) in [("cname", await aliases), ("spf", await includes)] {
            for name in names {
                guard let id = Self.owner(of: name, tools.registry), !(signs[id] ?? []).contains(word) else { continue }
                signs[id, default: []].append(word)
                notes.append(.init(word, name.name))
            }
        }
        // Those that more signs lead to come first.
        let found = signs.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return SourceReport(
            found.isEmpty ? .absent : .found, facts: found.map { .corroborated($0.key, signs: $0.value) }, notes: notes)
    }

    private static func owner(of name: Domain, _ registry: ProviderRegistry) -> String? {
        if case .provider(let found)? = registry.owner(ofMailExchanger: name) { found.provider.profile.id } else { nil }
    }

    private static func aliases(of domain: Domain, _ resolver: Resolver) async -> [Domain] {
        guard let name = try? Domain("autodiscover.\(domain)"), let answer = try? await resolver.query(name, .cname)
        else { return [] }
        return answer.records.compactMap { if case .cname(let target) = $0 { target.domain } else { nil } }
    }

    private static func includes(of domain: Domain, _ resolver: Resolver) async -> [Domain] {
        guard let answer = try? await resolver.query(domain, .txt) else { return [] }
        return answer.records.flatMap { record -> [Domain] in
            guard case .txt(let strings) = record else { return [] }
            return names(inSPF: Array(strings.joined()))
        }
    }

    /// The names behind `include:` in a record that begins with `v=spf1` (RFC 7208 §4.5). Labels with an underscore stand
    /// before the names that matter: `_spf.google.com`.
    static func names(inSPF text: [UInt8]) -> [Domain] {
        let terms = text.prefix(4096).split(separator: ASCII.space)
        guard let first = terms.first, ASCII.equalIgnoringCase(first, "v=spf1".utf8) else { return [] }
        return terms.dropFirst().prefix(32).compactMap { term in
            let term = term.drop { "+-~?".utf8.contains($0) }
            guard ASCII.equalIgnoringCase(term.prefix(8), "include:".utf8) else { return nil }
            var labels = term.dropFirst(8).split(separator: ASCII.dot)[...]
            while let label = labels.first, label.first == UInt8(ascii: "_") { labels.removeFirst() }
            return try? Domain(labels.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "."))
        }
    }
}
#endif
