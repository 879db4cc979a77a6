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
        case server(Endpoint, companion: ServerHost?)
    }

    private enum Value {
        case report(SourceReport)
        case greeting(ProbeResult)
    }

    private let limit: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let entries = Mutex<[Key: (value: Value, until: ContinuousClock.Instant)]>([:])

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
    public func forget() { entries.withLock { $0 = [:] } }

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

    func greeting(of endpoint: Endpoint, _ companion: ServerHost?, for inquiry: Inquiry) -> ProbeResult? {
        guard case .greeting(let result)? = value(at: Self.key(endpoint, companion, inquiry)) else { return nil }
        return result
    }

    func remember(_ result: ProbeResult, of endpoint: Endpoint, _ companion: ServerHost?, for inquiry: Inquiry) {
        guard result != .cancelled else { return }
        let lifetime: Duration = result.isReady ? .seconds(60) : .seconds(30)
        put(.greeting(result), at: Self.key(endpoint, companion, inquiry), for: lifetime)
    }

    private static func key(_ source: String, _ question: SourceQuestion) -> Key {
        Key(
            network: question.policy.network, domain: question.domain,
            subject: .source(
                source, exchangers: question.exchangers, directory: question.policy.directory,
                isInsecure: question.policy.readsInsecureDocuments))
    }

    private static func key(_ endpoint: Endpoint, _ companion: ServerHost?, _ inquiry: Inquiry) -> Key {
        Key(network: inquiry.policy.network, domain: inquiry.domain, subject: .server(endpoint, companion: companion))
    }

    private func value(at key: Key) -> Value? {
        let now = now()
        return entries.withLock { entries in
            guard let entry = entries[key] else { return nil }
            guard entry.until > now else {
                entries[key] = nil
                return nil
            }
            return entry.value
        }
    }

    private func put(_ value: Value, at key: Key, for lifetime: Duration) {
        let now = now()
        entries.withLock { entries in
            if entries.count >= limit, entries[key] == nil {
                entries = entries.filter { $0.value.until > now }
                // Still full: the one that ends first makes room.
                if entries.count >= limit, let first = entries.min(by: { $0.value.until < $1.value.until })?.key {
                    entries[first] = nil
                }
            }
            entries[key] = (value, now + lifetime)
        }
    }
}
#endif
