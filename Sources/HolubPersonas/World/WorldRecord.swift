#if Personas
package import HolubNetwork
import HolubSMTP
import Synchronization

/// What a world's servers and its dialer have seen, in order. Nothing that was received is missing.
public final class WorldRecord: Sendable {
    package struct Request: Hashable, Sendable {
        package var isSecure: Bool
        /// From the Host field, without a port.
        package var host: String
        /// Path and query.
        package var target: String
        /// The request line.
        package var line: String
    }

    /// What one server received on one connection.
    private struct Stream {
        var server: String
        /// As it came, and what TLS made of it.
        var raw: [UInt8] = []
        var clear: [UInt8] = []
    }

    /// How far the record has come.
    package struct Mark: Hashable, Sendable {
        package var dials = 0
        package var requests = 0
        package var questions = 0

        package init() {}
    }

    private struct State {
        var dials: [ServerAddress] = []
        var requests: [Request] = []
        var streams: [Stream] = []
        var open = 0
        var secured = 0
    }

    private let state = Mutex(State())

    // MARK: Seen

    func dialled(_ address: ServerAddress) { state.withLock { $0.dials.append(address) } }

    /// - Returns: the number of the connection.
    func opened(_ server: String) -> Int {
        state.withLock { state in
            state.open += 1
            state.streams.append(Stream(server: server))
            return state.streams.count - 1
        }
    }

    func closed() { state.withLock { $0.open -= 1 } }

    func shookHands() { state.withLock { $0.secured += 1 } }

    func received(raw octets: some Sequence<UInt8>, on number: Int) {
        state.withLock { $0.streams[number].raw += octets }
    }

    func received(clear octets: some Sequence<UInt8>, on number: Int) {
        state.withLock { $0.streams[number].clear += octets }
    }

    func requested(_ request: Request) { state.withLock { $0.requests.append(request) } }

    // MARK: Asked

    package var mark: Mark {
        var mark = Mark()
        (mark.dials, mark.requests) = state.withLock { ($0.dials.count, $0.requests.count) }
        return mark
    }

    /// What the dialer was told to connect to since then.
    package func dials(since mark: Mark = Mark()) -> [ServerAddress] {
        state.withLock { Array($0.dials.dropFirst(mark.dials)) }
    }

    package func requests(since mark: Mark = Mark()) -> [Request] {
        state.withLock { Array($0.requests.dropFirst(mark.requests)) }
    }

    /// Connections that clients have not closed yet.
    package var open: Int { state.withLock { $0.open } }

    /// Handshakes of TLS that were completed.
    package var secured: Int { state.withLock { $0.secured } }

    /// The servers that have received this text, in whatever case.
    package func receivers(of text: String) -> [String] {
        let wanted = ASCII.lowercased(text.utf8)
        return state.withLock { state in
            state.streams.filter { ASCII.lowercased($0.raw).holds(wanted) || ASCII.lowercased($0.clear).holds(wanted) }
                .map(\.server)
        }
    }
}

extension [UInt8] {
    package func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard count >= part.count else { return false }
        return indices.prefix(count - part.count + 1).contains { place in
            self[place] == first && self[place..<(place + part.count)].elementsEqual(part)
        }
    }
}
#endif
