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

    /// How much of a long conversation is kept.
    package enum Extent: Sendable {
        /// All of it, up to a bound; what comes later is left out.
        case whole
        /// The end of it; what is older goes.
        case latest

        fileprivate var limit: Int { self == .whole ? 2000 : 120 }
    }

    private struct State {
        let extent: Extent
        var events: [Event] = []
        var line: [UInt8] = []
        /// The lines of a reply that has not come to its end: an echo may go on over several of them.
        var reply: [[UInt8]] = []
        var redaction: Redaction?

        var isFull: Bool {
            extent == .whole ? events.count + reply.count >= extent.limit : reply.count >= extent.limit
        }

        mutating func endReply() {
            guard !reply.isEmpty else { return }
            for line in redaction?.applied(to: reply) ?? reply { add(.server(line)) }
            reply.removeAll(keepingCapacity: true)
        }

        mutating func add(_ event: Event) {
            // By halves, so that it costs little.
            if extent == .latest, events.count >= extent.limit { events.removeFirst(extent.limit / 2) }
            events.append(event)
        }
    }

    private let state: Mutex<State>

    package init(_ extent: Extent = .whole) { state = Mutex(State(extent: extent)) }

    /// A reply is one event for each of its lines, once it is whole or nothing more of it will come.
    package var events: [Event] { state.withLock { $0.events } }

    /// From here on, what this finds is left out.
    func begin(without redaction: Redaction?) { state.withLock { $0.redaction = redaction } }

    /// Nothing more will be said.
    func end() {
        state.withLock { state in
            state.endReply()
            state.redaction = nil
        }
    }

    func received(_ octets: some Sequence<UInt8>) {
        state.withLock { state in
            for byte in octets where !state.isFull {
                if byte == ASCII.lf {
                    if state.line.last == ASCII.cr { state.line.removeLast() }
                    state.reply.append(state.line)
                    // RFC 5321 §4.2.1: a hyphen behind the code says that another line follows.
                    if state.line.dropFirst(3).first != ASCII.dash { state.endReply() }
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
        state.withLock { state in
            state.endReply()
            if !state.isFull { state.add(event) }
        }
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
