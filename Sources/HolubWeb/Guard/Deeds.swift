#if Web
import Holub
import Synchronization

/// What was done a moment ago, so that a page can say it and a link that somebody else wrote cannot. Nothing here is secret,
/// and nothing is lost with it but a line of confirmation.
final class Deeds: Sendable {
    private struct Deed: Hashable {
        let word, path: String
        let account: AccountID
        let session: String
    }

    private struct State {
        var young: [Deed: Moment] = [:]
        var old: [Deed: Moment] = [:]
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// How long a page may be loaded again and still say it.
    static let memory = Duration.seconds(300)

    init(capacity: Int = 4096) { self.capacity = capacity }

    func note(_ word: String, at path: String, _ visitor: Visitor, _ now: Moment) {
        let deed = Deed(word: word, path: path, account: visitor.account, session: visitor.session)
        state.withLock { state in
            // As with ``Limiter``: two generations, so that it is bounded.
            if state.young.count >= capacity {
                state.old = state.young
                state.young = [:]
            }
            state.young[deed] = now
        }
    }

    func holds(_ word: String, at path: String, _ visitor: Visitor, _ now: Moment) -> Bool {
        let deed = Deed(word: word, path: path, account: visitor.account, session: visitor.session)
        return state.withLock { state in
            guard let then = state.young[deed] ?? state.old[deed] else { return false }
            return then <= now && now < then + Self.memory
        }
    }
}
#endif
