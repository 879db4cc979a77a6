#if Sending
import HolubNetwork
import HolubSMTP

/// The domain's own autoconfig document (draft-ietf-mailmaint-autoconfig).
public struct AutoconfigSource: SettingsSource {
    /// Where it is looked for.
    public enum Place: Hashable, Sendable {
        /// `https://autoconfig.DOMAIN/mail/config-v1.1.xml`
        case ownHost
        /// `https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml`
        case wellKnown
        /// Both over http, for applications that allow it. What it says always has to be confirmed.
        case insecure
    }

    public let place: Place

    public init(_ place: Place) { self.place = place }

    public var id: String {
        switch place {
        case .ownHost: "autoconfig"
        case .wellKnown: "well-known"
        case .insecure: "autoconfig-http"
        }
    }

    public var stage: DetectionStage { .published }
    public var ceiling: TrustClass { place == .insecure ? .x : .a }
    /// Some servers make the document for one person. The address goes there only when a person agreed.
    public var discloses: Bool { place == .ownHost }

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard tools.resolver != nil, let fetcher = tools.fetcher(for: question.policy) else {
            return SourceReport(.skipped(tools.whyNoDocuments(question.policy)))
        }
        guard place != .insecure || question.policy.readsInsecureDocuments else {
            return SourceReport(.skipped("policy"))
        }
        var report = SourceReport(.absent)
        for url in urls(question.domain) {
            let fetch = await fetcher.get(url)
            report.add(
                SourceReport(fetch, by: .mailDomain) { octets throws(DocumentFault) in
                    try AutoconfigDocument.read(octets, for: question.domain)
                })
            if report.result == .found { return report }
            guard discloses, case .name(let host) = url.host, fetch.asksForAddress else { continue }
            return await disclosing(to: host, at: url.path, question, tools) ?? report.wanting(host)
        }
        return report
    }

    private func urls(_ domain: Domain) -> [HTTPURL] {
        let own = try? Domain("autoconfig.\(domain)")
        let (path, wellKnown) = (Self.path, "/.well-known/autoconfig" + Self.path)
        let urls: [HTTPURL?] =
            switch place {
            case .ownHost: [own.flatMap { HTTPURL(host: $0, path: path) }]
            case .wellKnown: [HTTPURL(host: domain, path: wellKnown)]
            case .insecure:
                [own.flatMap { HTTPURL(.http, host: $0, path: path) }, HTTPURL(.http, host: domain, path: wellKnown)]
            }
        return urls.compactMap { $0 }
    }

    private static let path = "/mail/config-v1.1.xml"

    /// The same once more with the address, where a person agreed to that: over https, and wherever it redirects to does not
    /// get it. Nil without consent.
    private func disclosing(
        to host: Domain, at path: String, _ question: SourceQuestion, _ tools: DetectionTools
    ) async -> SourceReport? {
        guard let address = question.address(toTell: host) else { return nil }
        var limits = question.policy.budget.documents
        limits.redirects = 0
        guard let url = HTTPURL(host: host, path: path, parameters: ["emailaddress": address.description]),
            let fetcher = tools.fetcher(for: question.policy, limits)
        else { return nil }
        return SourceReport(await fetcher.get(url), by: .mailDomain) { octets throws(DocumentFault) in
            try AutoconfigDocument.read(octets, for: question.domain)
        }
    }
}

extension HTTPFetch {
    /// The server understood, and misses something in the question (RFC 9110 §15.5.1, §15.5.4, §15.5.21).
    fileprivate var asksForAddress: Bool {
        switch fault {
        case .status(400), .status(403), .status(422): true
        default: false
        }
    }
}

extension SourceReport {
    fileprivate func wanting(_ host: Domain) -> SourceReport {
        var report = self
        report.facts.append(.wantsAddress(host))
        return report
    }
}
#endif
