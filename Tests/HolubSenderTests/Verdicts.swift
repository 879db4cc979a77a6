#if Sending
import HolubSMTP

@testable import HolubSender

/// The fates that the sender told, held against what the sink saw.
///
/// T: the sink has the message with its terminator. R: the whole verdict was delivered. *Sent* needs both, *not sent* may
/// only be told without T, and T without R is *unknown*. Without T *unknown* is over-caution. Inside the last segment, which
/// bears the terminator, it cannot be helped: the client has written all of it, and cannot know how much arrives. Before
/// that it is needless, and the bound of 2 % is for the needless ones.
struct Verdicts {
    /// What the sink knows of one message when all is over.
    struct Truth {
        /// How often it has the message whole.
        var copies: Int
        var reply: Reply
        /// The client may have written what ends the message.
        var mayHaveEnded: Bool
    }

    enum Reply { case none, delivered, perhaps }

    var cuts = 0
    var hangs = 0
    var forbidden: [String] = []
    /// Messages that were cut inside their last segment.
    var inLastSegment = 0
    /// *Unknown* though the sink has nothing: inside the last segment, and before it.
    var unavoidable = 0
    var needless: [String] = []

    mutating func judge(_ outcome: Outcome?, _ truth: Truth, _ place: @autoclosure () -> String) {
        guard let outcome else {
            hangs += 1
            return
        }
        let isAllowed =
            switch (outcome.word, truth.copies, truth.reply) {
            case ("sent", 1, .delivered), ("sent", 1, .perhaps): true
            case ("unknown", 1, .none), ("unknown", 1, .perhaps): true
            case ("not-sent", 0, _), ("unknown", 0, _): true
            default: false
            }
        if !isAllowed { forbidden.append("\(place()): \(outcome), \(truth)") }
        if truth.mayHaveEnded, truth.copies == 0 { inLastSegment += 1 }
        guard outcome.word == "unknown", truth.copies == 0 else { return }
        if truth.mayHaveEnded { unavoidable += 1 } else { needless.append(place()) }
    }

    var areInBounds: Bool { hangs == 0 && forbidden.isEmpty && needless.count * 50 <= cuts }

    /// What is out of bounds, for whoever reads of a failure.
    var complaint: String { "\(hangs) hangs, \(forbidden.prefix(5)), \(needless.prefix(5))" }

    func summary(_ name: String) -> String {
        let share = (unavoidable + needless.count) * 1000 / max(cuts, 1)
        return "Cuts \(name): \(cuts) cuts, \(hangs) hangs, 0 crashes, \(forbidden.count) forbidden fates, "
            + "\(needless.count) needless unknowns; \(unavoidable) unknown of \(inLastSegment) inside the last segment "
            + "(\(share / 10).\(share % 10) % of all)"
    }
}
#endif
