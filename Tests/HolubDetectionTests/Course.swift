#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

@testable import HolubDetection

/// A provider of two lines, for registries of the tests' own.
struct PlainProvider: MailProvider {
    var profile: ProviderProfile

    init(_ id: String, domains: [DomainClaim] = [], mx: [Domain] = [], suitability: Suitability = .suitable) {
        profile = ProviderProfile(
            id: id, name: id, domains: domains, mxSuffixes: mx,
            endpoints: [.tls(Domain(stringLiteral: "smtp.\(id).example"))], suitability: suitability,
            support: Support(url: "https://help.example/"), checked: "2026-11",
            sources: ["https://help.example/"])
    }
}

extension ProviderRegistry {
    /// Two providers, one of them with a spelling that is only presumed.
    static func ofTwo() throws -> ProviderRegistry {
        try ProviderRegistry(
            [
                PlainProvider(
                    "posta", domains: ["posta.example", .presumed("p-osta.example", meant: "posta.example")],
                    mx: ["mx.posta.example"]),
                PlainProvider(
                    "druha", domains: ["druha.example"], mx: ["druha.example"], suitability: .needsPreparation),
            ], fallback: PlainProvider("generic", suitability: .unknown))
    }
}

/// An inquiry that is told things at given times.
struct Course {
    var inquiry: Inquiry
    var now = Duration.zero
    private(set) var asked: [String] = []
    private(set) var probed: [Endpoint] = []
    private(set) var dialled: [IPAddress] = []
    var places: [ServerHost: [IPAddress]] = [:]
    /// Hosts whose addresses are found only when the test says so.
    var heldBack: Set<ServerHost> = []
    var isFinished: Bool { inquiry.isFinished }
    var detection: Detection { inquiry.detection }
    var status: Detection.Status { detection.status }

    static let sources: [any SettingsSource] = [
        RegistrySource(), ExchangerSource(), ServiceSource(), CanarySource(), GuessSource(),
    ]

    init(
        _ address: String, _ registry: ProviderRegistry, policy: DetectionPolicy = DetectionPolicy(),
        sources: [any SettingsSource] = Self.sources, suffixes: PublicSuffixes? = nil
    ) throws {
        inquiry = Inquiry(
            try EmailAddress(address), registry: registry, policy: policy,
            sources: sources.map { .init(id: $0.id, stage: $0.stage, ceiling: $0.ceiling) }, suffixes: suffixes)
        take(inquiry.begin())
        // What needs no network answers at once.
        if let found = registry.resolve(inquiry.domain) {
            report(
                "registry", SourceReport(.found, facts: [.provider(id: found.provider.profile.id, by: found.evidence)]))
        } else {
            report("registry", SourceReport(.absent))
        }
    }

    private mutating func take(_ steps: [Inquiry.Step]) {
        for step in steps {
            switch step {
            case .ask(let ids): asked += ids
            case .lookUp(let host) where !heldBack.contains(host): lookUp(host)
            case .lookUp, .wake, .finish: break
            case .probe(let endpoint, let addresses):
                probed.append(endpoint)
                dialled += addresses
            }
        }
    }

    /// The addresses of a host are found; it has its own unless the test says another.
    mutating func lookUp(_ host: ServerHost) {
        // 198.18.0.0/15: nobody else's.
        let own = IPAddress.v4(0xC612_0000 + UInt32(places.count) + 1)
        places[host] = places[host] ?? [own]
        take(inquiry.lookedUp(host, .found(places[host] ?? []), at: now))
    }

    mutating func report(_ id: String, _ report: SourceReport) { take(inquiry.reported(id, report, at: now)) }
    mutating func answer(_ endpoint: Endpoint, _ result: ProbeResult) {
        take(inquiry.probed(endpoint, result, at: now))
    }
    mutating func wait(until time: Duration) {
        now = time
        take(inquiry.clock(at: now))
    }

    /// The sources that found nothing.
    mutating func nothing(_ ids: String...) { for id in ids { report(id, SourceReport(.absent)) } }

    mutating func exchangers(_ hosts: [Domain], _ facts: SourceReport.Fact...) {
        let classes = hosts.map { ExchangerClass(inquiry.registry.owner(ofMailExchanger: $0)) }
        let owners = hosts.compactMap { inquiry.registry.resolve(mailExchanger: $0) }
        let found = owners.map { SourceReport.Fact.provider(id: $0.provider.profile.id, by: $0.evidence) }
        report("mx", SourceReport(.found, facts: [.exchangers(hosts, classes)] + found + facts))
    }

    mutating func services(_ endpoints: Endpoint...) {
        report("srv", SourceReport(.found, evidence: endpoints.map { Evidence(.dns, $0, username: .form(.address)) }))
    }
}

extension ProbeResult {
    static let ok = ProbeResult.ready(.init(mechanisms: [.plain]))
    static let okForDomain = ProbeResult.ready(.init(mechanisms: [.plain], namesMailDomain: true))
}
#endif
