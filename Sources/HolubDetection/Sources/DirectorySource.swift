#if Sending
import HolubNetwork
import HolubSMTP

/// A directory of settings that the application names, asked for the domain of the mail exchanger: it learns who has the
/// domain's mail, and not the domain.
public struct DirectorySource: SettingsSource {
    public let id = "directory"
    public let stage = DetectionStage.exchangers
    public let ceiling = TrustClass.b

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let directory = question.policy.directory else { return SourceReport(.skipped("policy")) }
        // What the directory redirects to is not what the application named.
        var limits = question.policy.budget.documents
        limits.redirects = 0
        guard let fetcher = tools.fetcher(for: question.policy, limits) else {
            return SourceReport(.skipped(tools.whyNoDocuments(question.policy)))
        }
        let (keys, notes) = question.domainsOfExchangers(tools.suffixes)
        guard !keys.isEmpty else { return SourceReport(.skipped("no-key"), notes: notes) }
        var report = SourceReport(.absent, notes: notes)
        for key in keys {
            guard let url = HTTPURL(host: directory, path: "/v1.1/\(key)") else { continue }
            let fetch = await fetcher.get(url)
            report.add(
                SourceReport(fetch, by: .directory) { octets throws(DocumentFault) in
                    try AutoconfigDocument.read(octets, for: question.domain)
                })
            if report.result == .found { break }
        }
        return report
    }
}

/// The autoconfig document of the domain that a mail exchanger stands in. Whoever can forge DNS chooses that domain, so what it
/// says has to be confirmed.
public struct ExchangerDomainSource: SettingsSource {
    public let id = "mx-autoconfig"
    public let stage = DetectionStage.exchangers
    public let ceiling = TrustClass.c

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let fetcher = tools.fetcher(for: question.policy) else {
            return SourceReport(.skipped(tools.whyNoDocuments(question.policy)))
        }
        let (domains, notes) = question.domainsOfExchangers(tools.suffixes)
        guard !domains.isEmpty else { return SourceReport(.skipped("no-domain"), notes: notes) }
        var report = SourceReport(.absent, notes: notes)
        for domain in domains {
            guard let host = try? Domain("autoconfig.\(domain)"),
                let url = HTTPURL(host: host, path: "/mail/config-v1.1.xml")
            else { continue }
            let fetch = await fetcher.get(url)
            let owner = tools.suffixes?.registrable(domain) ?? domain
            report.add(
                SourceReport(fetch, by: .exchangerDomain(owner)) { octets throws(DocumentFault) in
                    try AutoconfigDocument.read(octets, for: question.domain)
                })
            if report.result == .found { break }
        }
        return report
    }
}

extension SourceQuestion {
    /// The parents and the registrable domains of exchangers that nobody knows, those outside the mail domain. None without a
    /// list of public suffixes: under a name that many register, a stranger could answer (R7). The notes name what was dropped.
    func domainsOfExchangers(_ suffixes: PublicSuffixes?) -> (domains: [Domain], notes: [SourceReport.Note]) {
        guard let suffixes else { return ([], []) }
        var domains: [Domain] = [], notes: [SourceReport.Note] = []
        for (host, kind) in zip(exchangers, classes) where kind == .unknown && !host.isInside(domain) {
            for name in [host.parent, suffixes.registrable(host)] {
                guard let name, !domain.isInside(name), !domains.contains(name) else { continue }
                if suffixes.isSuffix(name) {
                    notes.append(.init("public-suffix", name.name))
                } else {
                    domains.append(name)
                }
            }
        }
        return (Array(domains.prefix(4)), notes)
    }
}
#endif
