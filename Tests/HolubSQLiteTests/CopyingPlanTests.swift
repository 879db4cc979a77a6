#if SQLite
import Testing

@testable import HolubSQLite

@Suite("Who copies the write-ahead log") struct CopyingPlanTests {
    /// 100 pages are usual, 400 the most; 12 are little.
    var plan = CopyingPlan(LogLimits(usual: 100, longest: 400))

    @Test mutating func aShortLogIsLeftAlone() {
        for pages in [1, 50, 99] { #expect(plan.committed(pages) == .nothing) }
    }

    @Test mutating func mostIsCopiedBesideAndTheRestByACommit() {
        #expect(plan.committed(100) == .beside)
        // While it is copied, nobody else begins.
        #expect(plan.committed(105) == .nothing)
        plan.copiedBeside(100)
        #expect(plan.committed(110) == .within)
    }

    @Test mutating func muchThatCameMeanwhileIsCopiedBesideAgain() {
        #expect(plan.committed(100) == .beside)
        #expect(plan.committed(180) == .nothing)
        plan.copiedBeside(100)
        #expect(plan.committed(190) == .beside)
        plan.copiedBeside(190)
        #expect(plan.committed(195) == .within)
    }

    @Test mutating func whatCouldNotBeCopiedIsTriedAgainALittleLater() {
        #expect(plan.committed(100) == .beside)
        plan.copiedBeside(nil)
        #expect(plan.committed(111) == .nothing)
        #expect(plan.committed(112) == .beside)
    }

    @Test mutating func aLogBegunAnewIsCopiedBesideAgain() {
        #expect(plan.committed(100) == .beside)
        plan.copiedBeside(100)
        #expect(plan.committed(104) == .within)
        #expect(plan.committed(3) == .nothing)
        #expect(plan.committed(100) == .beside)
    }

    @Test(arguments: [0, 40, 100]) mutating func aReaderThatHoldsTheLogDoesNotBurdenEachCommit(mark: Int) {
        var copies = 0
        for pages in 100..<220 {
            switch plan.committed(pages) {
            case .nothing: continue
            case .beside: plan.copiedBeside(min(mark, pages))
            case .within: plan.copiedWithin(min(mark, pages))
            }
            copies += 1
        }
        #expect((10...12).contains(copies))
    }

    @Test mutating func aLogThatIsCopiedAndNotBegunAnewIsCopiedNowAndThen() {
        #expect(plan.committed(100) == .beside)
        plan.copiedBeside(100)
        var copies = 0
        for pages in 101..<221 {
            switch plan.committed(pages) {
            case .nothing: continue
            case .beside: Issue.record("the rest is always little")
            case .within: plan.copiedWithin(pages)
            }
            copies += 1
        }
        #expect(copies == 10)
    }

    @Test mutating func theLongestIsCopiedByACommitWhateverElseIsGoingOn() {
        #expect(plan.committed(100) == .beside)
        #expect(plan.committed(399) == .nothing)
        #expect(plan.committed(400) == .within)
    }

    /// The copy was of a log that has been begun anew since.
    @Test mutating func aCopyOfAnotherLogCountsForNothing() {
        #expect(plan.committed(150) == .beside)
        #expect(plan.committed(2) == .nothing)
        plan.copiedBeside(150)
        #expect(plan.committed(100) == .beside)
    }

    @Test mutating func nothingIsBegunAfterTheEnd() {
        plan.end()
        #expect(plan.committed(500) == .nothing)
    }
}
#endif
