#if SQLite
/// How long the write-ahead log may grow, in pages: of 2 KiB, and of 4 in stores that an earlier version made.
package struct LogLimits: Sendable {
    /// From here on it is copied into the database beside the connection that writes.
    let usual: Int
    /// From here on the commit itself copies all of it.
    let longest: Int

    /// For a test that is to see copies made: ``standard`` takes thousands of changes to be reached.
    package init(usual: Int, longest: Int) {
        self.usual = usual
        self.longest = longest
    }

    /// 32 MB, and 128 MB. Indices by queue and account change pages everywhere, and a page that changed often is copied once.
    package static let standard = LogLimits(usual: 16_000, longest: 64_000)

    /// What a commit copies in passing.
    var rest: Int { usual / 8 }
}

/// Decides after each commit who copies the write-ahead log, and knows nothing of SQLite.
struct CopyingPlan {
    enum Step { case nothing, beside, within }

    private let limits: LogLimits
    /// Of the log, after the last commit.
    private var pages = 0
    /// Of these, by the last copy.
    private var copied = 0
    /// Below so many pages nothing is done.
    private var due: Int
    private var isCopying = false
    private var isOver = false

    init(_ limits: LogLimits) {
        self.limits = limits
        due = limits.usual
    }

    /// - Parameter pages: those that the log has now; fewer than before when it was begun anew.
    mutating func committed(_ pages: Int) -> Step {
        if pages < self.pages { (copied, due) = (0, limits.usual) }
        self.pages = pages
        guard !isOver, pages >= due else { return .nothing }
        if pages < limits.longest {
            if isCopying { return .nothing }
            if pages - copied > limits.rest {
                isCopying = true
                return .beside
            }
        }
        // All may be copied and a reader still keep the log from being begun anew: not each commit pays for that.
        due = pages + limits.rest
        return .within
    }

    /// What became of ``Step/beside``.
    /// - Parameter pages: how many of the log are in the database; nil when that could not be done.
    mutating func copiedBeside(_ pages: Int?) {
        isCopying = false
        let before = copied
        copiedWithin(pages)
        // A reader needs what it would overwrite, or another process is at it.
        if copied <= before { due = max(due, self.pages + limits.rest) }
    }

    /// What became of ``Step/within``.
    mutating func copiedWithin(_ pages: Int?) {
        if let pages { copied = min(max(pages, 0), self.pages) }
    }

    mutating func end() { isOver = true }
}
#endif
