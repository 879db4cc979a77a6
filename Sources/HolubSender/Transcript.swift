#if Sending
package import HolubSMTP
import Synchronization

/// What was said on a connection, in order. What signs in is never in it, not even when the server repeats it.
package final class Transcript: Sendable {
    package enum Event: Sendable {
        /// A line of the server as it came, without its CR LF: hostile until made inert, and a link that signs its reader in
        /// may go on over several of them.
        case server([UInt8])
        case client(Command)
        case tls
        case content(octets: Int)
        case ended(Ending)
    }

    /// How a connection ended that the client had not done with.
    package enum Ending: Sendable {
        /// By the server, or the network.
        case closed
        /// The server said nothing until a deadline passed.
        case timedOut

        init?(_ fault: Fault) {
            switch fault {
            case .closed, .tls(.closed): self = .closed
            case .timedOut, .tls(.timedOut): self = .timedOut
            default: return nil
            }
        }
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
                    state.events.append(.server(redaction?.applied(to: state.line) ?? state.line))
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
    func ended(by fault: Fault) { if let ending = Ending(fault) { add(.ended(ending)) } }

    private func add(_ event: Event) {
        state.withLock { state in if state.events.count < Self.limit { state.events.append(event) } }
    }
}

extension Transcript.Event: CustomStringConvertible, CustomReflectable {
    package var description: String {
        switch self {
        case .server(let line): "S: \(InertText.joined([line]))"
        case .client(let command): "C: \(command)"
        case .tls: "TLS"
        case .content(let octets): "content: \(octets) octets"
        case .ended(let ending): "ended: \(ending)"
        }
    }

    package var customMirror: Mirror { Mirror(reflecting: description) }
}
#endif
