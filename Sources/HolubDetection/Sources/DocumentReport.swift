#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

// What came of fetching a document, as a source reports it. Several sources read documents.

extension SourceReport {
    /// - Parameters:
    ///   - publisher: whose word a document is that came over https alone.
    ///   - read: what stands in the octets.
    init(
        _ fetch: HTTPFetch, by publisher: Evidence.Publisher,
        read: ([UInt8]) throws(DocumentFault) -> PublishedSettings
    ) {
        self.init(.absent)
        note(fetch)
        let octets: [UInt8]
        switch fetch.result {
        case .failure(let fault):
            fail(fault)
            return
        case .success(let document): octets = document
        }
        let settings: PublishedSettings
        do throws(DocumentFault) { settings = try read(octets) } catch {
            // A page for people, or what is worse than none. It does not stop other sources.
            result = .failed(error.rawValue, isTransient: false)
            return
        }
        // What came by way of clear text is anybody's word, whoever's name it bears.
        add(settings, by: fetch.isAuthentic ? publisher : .insecureDocument, at: fetch.hops.first?.url.host)
        lifetime = .seconds(600)
    }

    /// What one more document brought, for sources that read several. Nothing that was met is lost: that a place could not be
    /// asked outweighs that another has nothing.
    mutating func add(_ other: SourceReport) {
        evidence += other.evidence
        facts += other.facts
        notes += other.notes
        if other.result.weight >= result.weight { result = other.result }
        lifetime = [lifetime, other.lifetime].compactMap { $0 }.min()
    }

    /// The servers of a document, and what was dropped of it.
    mutating func add(_ settings: PublishedSettings, by publisher: Evidence.Publisher, at host: ServerHost?) {
        var published: Domain?
        if case .name(let name)? = host { published = name }
        evidence = settings.servers.map {
            Evidence(
                publisher, $0.endpoint, username: .published($0.username), mechanisms: $0.mechanisms,
                publishedBy: published)
        }
        notes += settings.dropped.map { Note($0.reason.rawValue, published?.name ?? "") }
        if settings.isInsecureOnly { facts.append(.insecureOnly) }
        result = evidence.isEmpty ? .absent : .found
    }

    /// Where the way led, which addresses the hosts have, and which certificate was not theirs.
    private mutating func note(_ fetch: HTTPFetch) {
        for hop in fetch.hops {
            guard case .name(let host) = hop.url.host, !hop.addresses.isEmpty else { continue }
            facts.append(.addresses(host, Set(hop.addresses)))
        }
        notes += fetch.hops.dropFirst().map { Note("redirected", $0.url.description) }
        guard let last = fetch.hops.last, let certificate = last.certificate, case .name(let host) = last.url.host
        else { return }
        switch fetch.fault {
        case .tls(.nameMismatch), .tls(.untrustedIssuer), .tls(.incompleteChain):
            facts.append(.foreignCertificate(host, certificate))
        default: break
        }
    }

    private mutating func fail(_ fault: HTTPFault) {
        switch fault {
        // RFC 9110 §15.5.5 and §15.5.11: not there, or not any more.
        case .notFound, .status(404), .status(410): notes.append(Note(fault.code))
        default: result = .failed(fault.code, isTransient: fault.isTransient)
        }
    }
}
extension SourceReport.Result {
    /// How much of it counts for the whole.
    fileprivate var weight: Int {
        switch self {
        case .skipped: 0
        case .absent: 1
        case .declined: 2
        case .failed(_, isTransient: false): 3
        case .failed(_, isTransient: true): 4
        case .found: 5
        }
    }
}
#endif
