#if Sending
package import HolubSMTP
import NIOCore

/// What was said on a connection, in order. What signs in is never in it.
package final class Transcript: @unchecked Sendable {
    package enum Event: Sendable {
        case server(String)
        case client(Command)
        case tls
        case content(octets: Int)
    }

    // Touched only on the connection's event loop until the connection is closed, and read only after that.
    package private(set) var events: [Event] = []
    private var line: [UInt8] = []
    private static let limit = 2000

    package init() {}

    func received(_ octets: some Sequence<UInt8>) {
        for byte in octets where events.count < Self.limit {
            if byte == ASCII.lf {
                if line.last == ASCII.cr { line.removeLast() }
                events.append(.server(InertText.joined([line])))
                line = []
            } else if line.count < ReplyParser.maxLine {
                line.append(byte)
            }
        }
    }

    func sent(_ command: Command) { add(.client(command.withoutSecret)) }
    func startedTLS() { add(.tls) }
    func sentContent(octets: Int) { add(.content(octets: octets)) }

    private func add(_ event: Event) { if events.count < Self.limit { events.append(event) } }
}
#endif
