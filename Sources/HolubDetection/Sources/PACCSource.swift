#if Sending
import HolubNetwork
import HolubSMTP

/// The domain's user agent configuration over https, with a digest in DNS (draft-ietf-mailmaint-pacc).
///
/// Two parties have to agree, the web server and DNS: a document without its digest is nobody's word, and neither is one that
/// has another.
public struct PACCSource: SettingsSource {
    public let id = "pacc"
    public let stage = DetectionStage.published
    public let ceiling = TrustClass.a
    /// The digest is asked for beside the document.
    public let sockets = 3

    public init() {}

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let resolver = tools.resolver, let fetcher = tools.fetcher(for: question.policy) else {
            return SourceReport(.skipped(tools.whyNoDocuments(question.policy)))
        }
        guard let host = try? Domain("\(PACCDocument.hostPrefix).\(question.domain)"),
            let url = HTTPURL(host: host, path: PACCDocument.path),
            let name = try? DNSName(service: PACCDigests.label, of: question.domain)
        else { return SourceReport(.skipped("name-too-long")) }
        async let asked = try? resolver.query(name, .txt)
        async let fetched = fetcher.get(url)
        let (fetch, answer) = (await fetched, await asked)
        var report = SourceReport(fetch, by: .mailDomain) { octets throws(DocumentFault) in
            try PACCDocument.read(octets)
        }
        guard case .success(let octets) = fetch.result else { return report }
        if case .failed = report.result { return report }
        // A document may be replaced before its digest is: another try can end otherwise.
        if let failure = answer?.outcome.failure { return report.refused(failure) }
        let digests = PACCDigests(answer?.records ?? [])
        guard !digests.isEmpty else { return report.refused(.failed("pacc-no-digest", isTransient: false)) }
        guard digests.vouch(for: octets) else {
            return report.refused(.failed("pacc-digest-mismatch", isTransient: false))
        }
        if report.evidence.isEmpty { report.notes.append(.init("pacc-no-smtp", host.name)) }
        return report
    }
}

extension SourceReport {
    /// Nothing of what the document says counts.
    fileprivate func refused(_ result: Result) -> SourceReport {
        var report = self
        report.result = result
        report.evidence = []
        report.lifetime = nil
        return report
    }
}
#endif
