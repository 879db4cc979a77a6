#if Sending
import Synchronization

/// Leave that is stored and that nobody has asked for yet. A connection takes it without a change of thread, and waits for nothing.
final class LeaveInHand: Sendable {
    private struct Leave: Sendable {
        let since: ContinuousClock.Instant
        let expires: Moment
    }

    private struct State: Sendable {
        var given: [Ticket: Leave] = [:]
        var heldUntil = Moment(milliseconds: 0)
        var tempo = LeaveTempo()
    }

    /// How old leave may be: later it is asked for anew, whether the line is still ours.
    static let freshness = Duration.seconds(1)

    private let state = Mutex(State())

    /// How many messages should have it.
    var width: Int { state.withLock(\.tempo.width) }
    /// The end of the lease, as it was stored last.
    var heldUntil: Moment { state.withLock(\.heldUntil) }

    func hold(until moment: Moment) { state.withLock { $0.heldUntil = moment } }

    /// Takes the leave of a message for its last octets; false where it has to be asked for.
    /// - Parameter asked: when the server was ready for it.
    func take(_ ticket: Ticket, at now: Moment, asked: ContinuousClock.Instant = .now) -> Bool {
        let instant = ContinuousClock.now
        return state.withLock { state in
            guard let leave = state.given.removeValue(forKey: ticket), instant - leave.since < Self.freshness,
                state.heldUntil > now, leave.expires > now
            else { return false }
            state.tempo.asked(at: asked)
            state.tempo.answered(at: instant)
            return true
        }
    }

    func give(_ ticket: Ticket, since begun: ContinuousClock.Instant, until expiry: Moment) {
        state.withLock { $0.given[ticket] = Leave(since: begun, expires: expiry) }
    }

    func remove(_ tickets: some Sequence<Ticket>) {
        state.withLock { state in
            for ticket in tickets { state.given[ticket] = nil }
        }
    }

    func pace(_ change: (inout LeaveTempo) -> Void) { state.withLock { change(&$0.tempo) } }
}
#endif
