#if Sending
package import HolubSMTP
import Synchronization

/// What was said on a connection, in order. What signs in is never in it, not even when the server repeats it.
package final class Transcript: Sendable {
    package enum Event: Sendable {
        case server(String)
        case client(Command)
        case tls
        case content(octets: Int)
    }

    private struct State {
        var events: [Event] = []
        var line: [UInt8] = []
    }

    private let state = Mutex(State())
    private static let limit = 2000

    package init() {}

    package var events: [Event] { state.withLock { $0.events } }

    func received(_ octets: some Sequence<UInt8>, without redaction: Redaction?) {
        state.withLock { state in
            for byte in octets where state.events.count < Self.limit {
                if byte == ASCII.lf {
                    if state.line.last == ASCII.cr { state.line.removeLast() }
                    let line = redaction?.applied(to: state.line) ?? state.line
                    state.events.append(.server(InertText.joined([line])))
                    state.line = []
                } else if state.line.count < ReplyParser.maxLine {
                    state.line.append(byte)
                }
            }
        }
    }

    func sent(_ command: Command) { add(.client(command.withoutSecret)) }
    func startedTLS() { add(.tls) }
    func sentContent(octets: Int) { add(.content(octets: octets)) }

    private func add(_ event: Event) {
        state.withLock { state in if state.events.count < Self.limit { state.events.append(event) } }
    }
}
#endif
