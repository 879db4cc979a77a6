#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

/// SRV records of the domain: `_submissions._tcp` for implicit TLS (RFC 8314 §5.1) and `_submission._tcp` for STARTTLS
/// (RFC 6186 §3.1).
public struct ServiceSource: SettingsSource {
    public let id = "srv"
    public let stage = DetectionStage.published
    public let ceiling = TrustClass.b
    public let sockets = 3

    public init() {}

    private static let services: [(name: String, security: Security)] = [
        ("_submissions._tcp", .tls), ("_submission._tcp", .starttls),
    ]

    public func report(on question: SourceQuestion, with tools: DetectionTools) async -> SourceReport {
        guard let resolver = tools.resolver else { return SourceReport(.skipped("offline")) }
        async let implicit = Self.ask(Self.services[0].name, of: question.domain, resolver)
        async let upgraded = Self.ask(Self.services[1].name, of: question.domain, resolver)
        async let former = Self.ask("_smtps._tcp", of: question.domain, resolver)
        let answers = [await implicit, await upgraded]
        var records: [Service] = [], report = SourceReport(.absent), declined = 0
        for (service, answer) in zip(Self.services, answers) {
            guard let answer else { continue }
            report.notes += answer.forgeries
            let (found, isDeclined) = Self.read(answer, service.security, &report.notes)
            records += found
            if isDeclined {
                declined += 1
                report.facts.append(.declined(service.security))
                report.notes.append(.init("srv-declined", service.name))
            }
        }
        report.lifetime = answers.compactMap { $0?.lifetime }.min()
        if declined == 2 {
            report.result = .declined
            report.facts = [.noSubmission]
            return report
        }
        report.evidence = Self.ordered(records, tools.random).map {
            Evidence(.dns, Endpoint(.name($0.target), port: $0.port, security: $0.security), username: .form(.address))
        }
        if !report.evidence.isEmpty {
            report.result = .found
        } else if let failure = answers.compactMap({ $0?.outcome.failure }).first {
            report.result = failure
        } else if let old = await former, old.outcome == .noError {
            // A name from before RFC 8314 §5.1. Said, so that its publisher can put it right.
            report.notes.append(.init("legacy-srv-ignored", "_smtps._tcp"))
        }
        return report
    }

    private static func ask(_ service: String, of domain: Domain, _ resolver: Resolver) async -> Answer? {
        guard let name = try? DNSName(service: service, of: domain) else { return nil }
        return try? await resolver.query(name, .srv)
    }

    struct Service: Hashable {
        var priority: UInt16
        var weight: UInt16
        var port: ServerPort
        var target: Domain
        var security: Security
    }

    /// - Returns: the servers, and whether the root as the target says that there is no such service (RFC 6186 §3.4).
    private static func read(
        _ answer: Answer, _ security: Security, _ notes: inout [SourceReport.Note]
    ) -> ([Service], Bool) {
        var services: [Service] = [], isDeclined = false
        for case .srv(let priority, let weight, let port, let target) in answer.records {
            if target.isRoot {
                isDeclined = true
                continue
            }
            guard let host = target.domain, host.parent != nil else {
                notes.append(.init("srv-bad-target", target.description))
                continue
            }
            guard let port = try? ServerPort(Int(port)) else {
                notes.append(.init("srv-port-zero", host.name))
                continue
            }
            services.append(
                Service(priority: priority, weight: weight, port: port, target: host, security: security))
        }
        return (services, isDeclined && services.isEmpty)
    }

    /// R5: by priority across both names; of equals, implicit TLS first; inside a name the draw of RFC 2782.
    static func ordered(_ services: [Service], _ random: () -> UInt64) -> [Service] {
        let groups = Dictionary(grouping: services) { Group(priority: $0.priority, security: $0.security) }
        return groups.keys.sorted().flatMap { drawn(groups[$0] ?? [], random) }
    }

    private struct Group: Hashable, Comparable {
        let priority: UInt16
        let security: Security

        static func < (left: Group, right: Group) -> Bool {
            (left.priority, left.security == .tls ? 0 : 1) < (right.priority, right.security == .tls ? 0 : 1)
        }
    }

    /// RFC 2782, "Weight": those of weight 0 first in the row, then drawn one after the other, each as likely as its weight.
    private static func drawn(_ services: [Service], _ random: () -> UInt64) -> [Service] {
        var left = services.filter { $0.weight == 0 } + services.filter { $0.weight > 0 }
        var drawn: [Service] = []
        while !left.isEmpty {
            let sum = left.reduce(0) { $0 + UInt64($1.weight) }
            let mark = random() % (sum + 1)
            var running: UInt64 = 0
            let place = left.firstIndex { service in
                running += UInt64(service.weight)
                return running >= mark
            }
            drawn.append(left.remove(at: place ?? 0))
        }
        return drawn
    }
}
#endif
