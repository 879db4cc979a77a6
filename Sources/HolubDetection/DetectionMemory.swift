#if Sending
import HolubSMTP
import Synchronization

/// What detections of this process have found out, for a while: DNS as long as its answers may be kept, documents for ten
/// minutes, servers' greetings for one, failures for half a minute.
///
/// It holds domains and never a local part: what a server said to somebody who told it the address is not kept. It is as
/// large as it is told and stays in memory.
public final class DetectionMemory: Sendable {
    private struct Key: Hashable {
        var network: String
        var domain: Domain
        var subject: Subject
    }

    private enum Subject: Hashable {
        case source(String, exchangers: [Domain], directory: Domain?, isInsecure: Bool)
        case host(ServerHost)
        case server(Endpoint, at: Set<IPAddress>)
    }

    private enum Value {
        case report(SourceReport)
        case reach(Inquiry.Reach)
        case greeting(ProbeResult)
    }

    private struct State {
        var entries: [Key: (value: Value, until: ContinuousClock.Instant, number: UInt64)] = [:]
        /// What was put, in that order, from `first` on. One that was put again, or is forgotten, has another number by now.
        var queue: [(key: Key, number: UInt64)] = []
        var first = 0
        var number: UInt64 = 0
    }

    private let limit: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    /// - Parameters:
    ///   - limit: how many reports and greetings are kept.
    ///   - now: a test's own clock lets an hour pass at once.
    public init(
        limit: Int = 4096, now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.limit = max(limit, 1)
        self.now = now
    }

    /// Forgets everything: when the machine has come to another network, say.
    public func forget() { state.withLock { $0 = State() } }

    func report(of source: String, on question: SourceQuestion) -> SourceReport? {
        guard case .report(let report)? = value(at: Self.key(source, question)) else { return nil }
        return report
    }

    func remember(_ report: SourceReport, of source: String, on question: SourceQuestion) {
        let lifetime: Duration
        switch report.result {
        case .skipped, .failed("cancelled", _): return
        case .failed: lifetime = .seconds(30)
        case .found, .absent, .declined: lifetime = report.lifetime ?? .seconds(600)
        }
        put(.report(report), at: Self.key(source, question), for: lifetime)
    }

    func reach(of host: ServerHost, for inquiry: Inquiry) -> Inquiry.Reach? {
        guard case .reach(let reach)? = value(at: Self.key(.host(host), inquiry)) else { return nil }
        return reach
    }

    func remember(_ reach: Inquiry.Reach, of host: ServerHost, for inquiry: Inquiry) {
        let lifetime: Duration
        switch reach {
        case .asked, .failed(.cancelled): return
        case .failed: lifetime = .seconds(30)
        case .found: lifetime = .seconds(60)
        }
        put(.reach(reach), at: Self.key(.host(host), inquiry), for: lifetime)
    }

    func greeting(of endpoint: Endpoint, at addresses: [IPAddress], for inquiry: Inquiry) -> ProbeResult? {
        guard case .greeting(let result)? = value(at: Self.key(.server(endpoint, at: Set(addresses)), inquiry)) else {
            return nil
        }
        return result
    }

    func remember(_ result: ProbeResult, of endpoint: Endpoint, at addresses: [IPAddress], for inquiry: Inquiry) {
        guard result != .cancelled else { return }
        let lifetime: Duration = result.isReady ? .seconds(60) : .seconds(30)
        put(.greeting(result), at: Self.key(.server(endpoint, at: Set(addresses)), inquiry), for: lifetime)
    }

    private static func key(_ source: String, _ question: SourceQuestion) -> Key {
        Key(
            network: question.policy.network, domain: question.domain,
            subject: .source(
                source, exchangers: question.exchangers, directory: question.policy.directory,
                isInsecure: question.policy.readsInsecureDocuments))
    }

    private static func key(_ subject: Subject, _ inquiry: Inquiry) -> Key {
        Key(network: inquiry.policy.network, domain: inquiry.domain, subject: subject)
    }

    private func value(at key: Key) -> Value? {
        let now = now()
        return state.withLock { state in
            guard let entry = state.entries[key] else { return nil }
            guard entry.until > now else {
                state.entries[key] = nil
                return nil
            }
            return entry.value
        }
    }

    /// Where there is no room, what was put first makes some: nothing is searched through.
    private func put(_ value: Value, at key: Key, for lifetime: Duration) {
        let now = now()
        state.withLock { state in
            state.number += 1
            state.entries[key] = (value, now + lifetime, state.number)
            state.queue.append((key, state.number))
            while state.entries.count > limit, state.first < state.queue.count {
                let (oldest, number) = state.queue[state.first]
                state.first += 1
                if state.entries[oldest]?.number == number { state.entries[oldest] = nil }
            }
            // Seldom, so that it costs little for each: the queue is as long as what it is about.
            guard state.queue.count > 2 * limit + 16 else { return }
            state.queue = state.queue[state.first...].filter { state.entries[$0.key]?.number == $0.number }
            state.first = 0
        }
    }
}
#endif
