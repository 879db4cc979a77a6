#if Sending
/// How many messages are given leave by one change: one, unless the server is faster than the disk. Then so many as it takes in
/// four times the time for which it has to wait for the disk. What is stored as leaving when the process crashes is *perhaps
/// sent*, and should be no more than it must.
struct LeaveTempo: Sendable {
    static let most = 32

    /// How long the disk takes to store leave.
    private var disk = Duration.zero
    /// How long the server took from the leave for one message to the question for the next, the last two times.
    private var latest: (Duration?, Duration?)
    private var answer: ContinuousClock.Instant?

    /// The longer of them. When a message is handed over behind another, its question comes at once, whatever the server: so one
    /// alone says nothing.
    private var each: Duration? {
        guard let last = latest.0, let before = latest.1 else { return nil }
        return max(last, before)
    }

    var width: Int {
        guard let each else { return 1 }
        guard each > .zero else { return Self.most }
        return Int(min(1 + 4 * (disk / each), Double(Self.most)))
    }

    mutating func asked(at now: ContinuousClock.Instant) {
        guard let answer else { return }
        latest = (now - answer, latest.0)
    }

    mutating func answered(at now: ContinuousClock.Instant) { answer = now }

    mutating func stored(in time: Duration) { disk = time }
}
#endif
