#if Sending
/// How long to wait before another try.
///
/// A person waits for these messages, so the first tries follow sooner than the half hour that RFC 5321 §4.5.4.1 asks
/// of relays; the last ones, and the days in which to try, are as there.
package struct Backoff: Hashable, Sendable {
    package var first: Duration
    package var longest: Duration

    /// For one message that its server put off.
    package static let message = Backoff(first: .seconds(120), longest: .hours(4))
    /// For a whole mailbox whose server cannot be reached.
    package static let connection = Backoff(first: .seconds(30), longest: .hours(1))
    /// For a whole mailbox of which the server has had enough: what asks too often is refused for longer.
    package static let limit = Backoff(first: .hours(1), longest: .hours(4))

    /// For a line, in the memory of one process, when the store itself fails.
    package static let store = Backoff(first: .seconds(5), longest: .seconds(300))

    /// The wait after so many tries, from 1: doubled each time, then up to a fifth longer by chance, so that mailboxes that
    /// failed together are not tried together.
    /// - Parameter chance: 0 up to 1.
    package func wait(after tries: Int, chance: Double) -> Duration {
        let doublings = min(max(tries, 1), 21) - 1
        let whole = min(first.milliseconds << Int64(doublings), longest.milliseconds)
        let bounded = min(max(chance, 0), 1)
        return .milliseconds(whole + Int64(Double(whole) * 0.2 * bounded))
    }
}
#endif
