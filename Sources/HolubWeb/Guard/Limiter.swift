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
    /// Questions of what is known about an address that is being typed.
    public var detection = RateLimit(20, thenEvery: .seconds(3))
    /// Proofs at a server that is no vetted provider's, whoever asks.
    public var host = RateLimit(10, thenEvery: .seconds(360))

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
        // Long keys are cut: what differs only behind that shares a bucket.
        let key = Array(key.utf8.prefix(256))
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

    /// Keys that are remembered.
    var count: Int { state.withLock { $0.young.count + $0.old.count } }
}

/// Every limiter of the pages.
struct Limiters: Sendable {
    let session, account, client, detection, host: Limiter

    init(_ limits: PageLimits) {
        session = Limiter(limits.session)
        account = Limiter(limits.account)
        client = Limiter(limits.client)
        detection = Limiter(limits.detection)
        host = Limiter(limits.host)
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
