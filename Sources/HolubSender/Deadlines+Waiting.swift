#if Sending
import HolubSMTP

extension Deadlines {
    /// How long to wait for a reply; nil where the peer owes nothing.
    func limit(for waiting: Session.Waiting) -> Duration? {
        switch waiting {
        case .nothing: nil
        case .greeting: greeting
        case .command: command
        case .auth: auth
        case .mail: mail
        case .rcpt: rcpt
        case .data: data
        case .block: block
        case .final: final
        case .quit: quit
        case .alive: alive
        }
    }
}
#endif
