#if Web
import Holub
import Synchronization

/// How often something may be asked for.
public struct RateLimit: Hashable, Sendable {
    /// At once.
    public var burst: Int
    /// Until one more is allowed.
    public var interval: Duration

    public init(_ burst: Int, thenEvery interval: Duration) {
        self.burst = max(burst, 1)
        self.interval = max(interval, .milliseconds(1))
    }
}

/// The limits of the pages. Proofs by signing in have limits of their own in the mailroom.
public struct PageLimits: Hashable, Sendable {
    public var session = RateLimit(120, thenEvery: .milliseconds(500))
    public var account = RateLimit(240, thenEvery: .milliseconds(250))
    public var client = RateLimit(300, thenEvery: .milliseconds(200))
    /// Questions of what is known about an address that is being typed, or is being set up: they ask other people's servers.
    public var detection = RateLimit(20, thenEvery: .seconds(3))
    /// Proofs of one account that failed at one server that is no vetted provider's.
    public var host = RateLimit(10, thenEvery: .seconds(360))
    /// Those of all accounts together: so high that no one of them locks the others out, and still an end.
    public var hostOfAll = RateLimit(200, thenEvery: .seconds(30))

    public init() {}
}

/// Counts by keys in bounded memory: for each key one moment, when its bucket will be full again.
///
/// There are two generations of keys. When the young one is full it becomes the old one, and what was old is forgotten; who
/// keeps asking is carried over each time. So a flood of keys costs no more memory than `2 * capacity` of them, and a flood in
/// one limiter makes no other forget.
final class Limiter: Sendable {
    private struct State {
        var young: [[UInt8]: Int64] = [:]
        var old: [[UInt8]: Int64] = [:]
    }

    private let state = Mutex(State())
    private let limit: RateLimit
    private let capacity: Int

    init(_ limit: RateLimit, capacity: Int = 8192) {
        self.limit = limit
        self.capacity = capacity
    }

    /// - Returns: nil when it may be done now, else how long to wait.
    func take(_ key: String, at now: Moment) -> Duration? {
        let interval = limit.interval.milliseconds
        let (room, _) = interval.multipliedReportingOverflow(by: Int64(clamping: limit.burst))
        let key = Self.bounded(key)
        return state.withLock { state in
            var full = state.young[key] ?? state.old[key] ?? 0
            // A bucket from the future was filled before the clock was set back.
            if full > now.milliseconds + room + interval { full = 0 }
            let next = max(full, now.milliseconds) + interval
            let isAllowed = next - now.milliseconds <= room
            // Also what is refused is carried over.
            state.young[key] = isAllowed ? next : full
            if state.young.count >= capacity {
                state.old = state.young
                state.young = [:]
            }
            return isAllowed ? nil : .milliseconds(next - now.milliseconds - room)
        }
    }

    /// What was taken last did not count after all.
    func giveBack(_ key: String) {
        let key = Self.bounded(key)
        state.withLock { state in
            guard let full = state.young[key] ?? state.old[key] else { return }
            state.young[key] = full - limit.interval.milliseconds
        }
    }

    /// Long keys are cut, and told apart by a hash that nobody outside can foresee.
    private static func bounded(_ key: String) -> [UInt8] {
        let octets = Array(key.utf8)
        guard octets.count > 256 else { return octets }
        return Array(octets.prefix(240)) + Array(String(octets.hashValue).utf8.prefix(20))
    }

    /// Keys that are remembered.
    var count: Int { state.withLock { $0.young.count + $0.old.count } }
}

/// Every limiter of the pages.
struct Limiters: Sendable {
    let session, account, client, detection, host, hostOfAll: Limiter
    /// Forms that are drawn again though a limit was met.
    let redrawing = Limiter(RateLimit(10, thenEvery: .seconds(10)))

    init(_ limits: PageLimits) {
        session = Limiter(limits.session)
        account = Limiter(limits.account)
        client = Limiter(limits.client)
        detection = Limiter(limits.detection)
        host = Limiter(limits.host)
        hostOfAll = Limiter(limits.hostOfAll)
    }

    /// Counts a proof at a server that somebody named, before it is made: so those that run side by side count.
    ///
    /// By account and server, so that one customer's slips hold nobody else. The cap for a server, whoever asks, is far above.
    /// - Throws: ``PageError/tooMany(_:)``.
    func takeProof(_ visitor: Visitor, at host: String, _ now: Moment) throws(PageError) -> Taken {
        let host = String(decoding: host.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        let taken = Taken(host: self.host, hostOfAll: hostOfAll, own: host + " " + visitor.account.text, all: host)
        if let wait = self.host.take(taken.own, at: now) { throw .tooMany(wait) }
        if let wait = hostOfAll.take(taken.all, at: now) {
            self.host.giveBack(taken.own)
            throw .tooMany(wait)
        }
        return taken
    }

    /// A proof that counts until it succeeds.
    struct Taken: Sendable {
        fileprivate let host, hostOfAll: Limiter
        fileprivate let own, all: String

        func giveBack() {
            host.giveBack(own)
            hostOfAll.giveBack(all)
        }
    }

    /// The longest wait of all three.
    func take(_ visitor: Visitor, at now: Moment) -> Duration? {
        [
            client.take(visitor.client, at: now), account.take(visitor.account.text, at: now),
            session.take(visitor.session, at: now),
        ].compactMap { $0 }.max()
    }
}
#endif
