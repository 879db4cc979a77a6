#if Sending
import HolubSMTP
import Synchronization

/// Lets so many connections to one server open at a time; the others wait in order.
final class OpeningGate: Sendable {
    private struct Server {
        var opening = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let limit: Int
    private let servers = Mutex<[Endpoint: Server]>([:])

    init(limit: Int) { self.limit = max(1, limit) }

    func pass<Result: Sendable>(to endpoint: Endpoint, _ open: () async -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            let isFree = servers.withLock { servers in
                if servers[endpoint, default: Server()].opening < limit {
                    servers[endpoint, default: Server()].opening += 1
                    return true
                }
                servers[endpoint, default: Server()].waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
        let result = await open()
        leave(endpoint)
        return result
    }

    /// Whoever waits longest takes the place.
    private func leave(_ endpoint: Endpoint) {
        let next = servers.withLock { servers -> CheckedContinuation<Void, Never>? in
            guard servers[endpoint]?.waiting.isEmpty == false else {
                servers[endpoint]?.opening -= 1
                if servers[endpoint]?.opening == 0 { servers[endpoint] = nil }
                return nil
            }
            return servers[endpoint]?.waiting.removeFirst()
        }
        next?.resume()
    }
}
#endif
