#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP

@testable import HolubDetection

/// A detection on a clock that nobody waits for: each question has an answer and the time that it takes, and time jumps from one
/// to the next. Whoever is silent is silent for as long as the budget lets him.
struct Timeline {
    /// Each way to a server and back.
    static let turn = Duration.milliseconds(20)
    static let budget = DetectionBudget()
    /// A name server that drops what it is asked: the first try and the second one.
    static let dropped = Duration.milliseconds(2500)

    var reports: [String: (after: Duration, report: SourceReport)] = [:]
    var places: [Domain: (after: Duration, found: Inquiry.Reach)] = [:]
    var greetings: [Endpoint: (after: Duration, result: ProbeResult)] = [:]
    /// What a server that is not listed does.
    var otherwise: (after: Duration, result: ProbeResult) = (turn, .refused)
    var sources = Detector.standardSources

    private enum Event {
        case reported(String, SourceReport)
        case lookedUp(ServerHost, Inquiry.Reach)
        case probed(Endpoint, ProbeResult)
        case woke
    }

    /// What came of it, and when.
    func run(
        _ registry: ProviderRegistry, _ address: String = "jana@firma.example"
    ) throws -> (detection: Detection, end: Duration, probed: [Endpoint]) {
        var inquiry = Inquiry(
            try EmailAddress(address), registry: registry, policy: DetectionPolicy(),
            sources: sources.map { .init(id: $0.id, stage: $0.stage, ceiling: $0.ceiling) })
        var due: [(at: Duration, number: Int, event: Event)] = []
        var now = Duration.zero, number = 0, probed: [Endpoint] = []
        func add(_ after: Duration, _ event: Event) {
            number += 1
            due.append((now + after, number, event))
        }
        var steps = inquiry.begin()
        while true {
            for step in steps {
                switch step {
                case .ask(let ids):
                    for id in ids {
                        let (after, report) =
                            reports[id] ?? (id == "registry" ? .zero : Self.turn, SourceReport(.absent))
                        add(after, .reported(id, report))
                    }
                case .lookUp(let host):
                    var known: (after: Duration, found: Inquiry.Reach)?
                    if case .name(let name) = host { known = places[name] }
                    let own = Inquiry.Reach.found([.v4(0xC612_0000 + UInt32(number))])
                    let (after, found) = known ?? (Self.turn, own)
                    add(after, .lookedUp(host, found))
                case .probe(let endpoint, _):
                    probed.append(endpoint)
                    let (after, result) = greetings[endpoint] ?? otherwise
                    add(after, .probed(endpoint, result))
                case .wake(let time): due.append((max(time, now), number, .woke))
                case .finish: break
                }
            }
            guard !inquiry.isFinished else { return (inquiry.detection, now, probed) }
            // Without anything due the driver would wait for ever.
            guard let place = due.indices.min(by: { (due[$0].at, due[$0].number) < (due[$1].at, due[$1].number) })
            else { return (inquiry.detection, .seconds(3600), probed) }
            let next = due.remove(at: place)
            now = next.at
            steps =
                switch next.event {
                case .reported(let id, let report): inquiry.reported(id, report, at: now)
                case .lookedUp(let host, let found): inquiry.lookedUp(host, found, at: now)
                case .probed(let endpoint, let result): inquiry.probed(endpoint, result, at: now)
                case .woke: inquiry.clock(at: now)
                }
        }
    }

    // MARK: What is told

    mutating func services(_ endpoints: Endpoint...) {
        reports["srv"] = (
            Self.turn,
            SourceReport(.found, evidence: endpoints.map { Evidence(.dns, $0, username: .form(.address)) })
        )
    }

    /// Hosts of the usual names, in both modes.
    mutating func guesses(_ hosts: Domain..., at places: Set<IPAddress>...) {
        let evidence = hosts.flatMap { host in
            [Endpoint.tls(host), .startTLS(host)].map { Evidence(.guess, $0, username: .form(.address)) }
        }
        let facts = zip(hosts, places).map { SourceReport.Fact.addresses($0, $1) }
        reports["guess"] = (Self.turn, SourceReport(.found, evidence: evidence, facts: facts))
    }

    /// Connection, TLS, greeting, EHLO.
    static let ready: (after: Duration, result: ProbeResult) = (turn * 5, .ok)
    static let hole: (after: Duration, result: ProbeResult) = (budget.connect, .timedOut)

    /// What a source says that cannot be asked.
    static func silent(_ duration: Duration) -> (after: Duration, report: SourceReport) {
        (duration, SourceReport(.failed("timeout", isTransient: true)))
    }
}
#endif
