#if Sending
import HolubSMTP
import Synchronization

/// What binds the sign-in of one connection, from the start of TLS, which makes it, to the sign-in, which needs it.
final class BindingNote: Sendable {
    private struct State {
        var binding: SignIn.Binding
        var isWanted = false
    }

    /// It is made when TLS starts.
    let isAskedFor: Bool
    private let state: Mutex<State>

    convenience init(_ purpose: SubmissionConnection.Purpose) {
        self.init(asks: purpose.wantsBinding, purpose)
    }

    convenience init(askingIn purpose: SubmissionConnection.Purpose) { self.init(asks: true, purpose) }

    private init(asks: Bool, _ purpose: SubmissionConnection.Purpose) {
        isAskedFor = asks && purpose.endpoint.security != .none
        let binding: SignIn.Binding =
            purpose.endpoint.security == .none ? .impossible : isAskedFor ? .failed : .possible
        state = Mutex(State(binding: binding))
    }

    /// The server offers what needs it.
    var isWanted: Bool { state.withLock { $0.isWanted } }

    func made(_ binding: ChannelBinding?) {
        guard let binding else { return }
        state.withLock { $0.binding = .made(binding) }
    }

    fileprivate func take(wanted: Bool) -> SignIn.Binding {
        state.withLock { state in
            state.isWanted = wanted
            return state.binding
        }
    }
}

extension SignIn {
    /// The exchange as far as this connection can make it; the note learns whether a binding is missing.
    func exchange(offered: [SASLMechanism], noting note: BindingNote) throws(Fault) -> SASLExchange? {
        try exchange(offered: offered, binding: note.take(wanted: wantsBinding(offered: offered)))
    }
}
#endif
