#if Personas && SQLite
import Foundation
import Holub
import Testing

/// A disk that takes no more: `send` says so, and what is under way stops before its terminator.
@Suite("A store that cannot write") struct FullDiskTests {
    @Test func sendFailsLoudlyWhenTheStoreIsFull() async throws {
        let site = try await CrashSite(mailboxes: 2)
        let (worker, _) = try await site.run(["task=send", "messages=300", "large=10", "pages=128"])
        let accepted = Set(worker.said("accepted"))
        let refused = worker.said("refused")
        #expect(!accepted.isEmpty && !refused.isEmpty, "\(worker.lines)")
        #expect(accepted.count + refused.count == 300)
        #expect(refused.allSatisfy { $0.contains("The store is full") })
        // There is room again: what was accepted leaves, and nothing else.
        #expect(try await site.run(["task=work"]).ending == .exited(0))
        #expect(Set(site.sink.saw.counts.keys) == accepted)
        #expect(site.sink.saw.counts.values.allSatisfy { $0 == 1 })
        // The files of refused ones are gone at the next start.
        #expect(try await site.run(["task=work"]).ending == .exited(0))
        #expect(try site.files().isEmpty)
        Length.report("full store: \(accepted.count) accepted and sent, \(refused.count) refused and not sent")
    }

    @Test(arguments: ["full", "readOnly"])
    func aSessionStopsBeforeTheTerminatorThatCannotBeStored(_ deed: String) async throws {
        let site = try await CrashSite(mailboxes: 2)
        #expect(try await site.run(["task=send", "messages=6", "large=3"]).ending == .exited(0))
        let (worker, ending) = try await site.run(["task=work", "rounds=3", "point=\(deed):from:committing"])
        #expect(ending == .exited(0), "\(worker.lines)")
        let saw = site.sink.saw
        #expect(saw.receipts.isEmpty)
        #expect(saw.brokenInContent > 0)
        // No storm: a line whose message cannot be stored rests.
        #expect(saw.connections <= 2 + 2 * 3)
        #expect(try Inventory(of: site.store).states == [.queued: 6])
        #expect(try await site.run(["task=work", CrashSite.ahead(10)]).ending == .exited(0))
        #expect(site.sink.saw.counts.count == 6)
        #expect(site.sink.saw.counts.values.allSatisfy { $0 == 1 })
        Length.report("\(deed) at `committing`: 0 terminators in \(saw.transactions) transactions, then all sent once")
    }

    @Test(.enabled(if: SmallDisk.canBeMade, "no file system can be mounted here"))
    func aDiskThatIsReallyFullTakesNoMore() async throws {
        let disk = try #require(SmallDisk("3m"))
        let site = try await CrashSite(mailboxes: 2, on: disk)
        let (worker, _) = try await site.run(["task=send", "messages=200", "large=4"])
        let accepted = Set(worker.said("accepted")), refused = worker.said("refused")
        #expect(!accepted.isEmpty && !refused.isEmpty, "\(worker.lines)")
        #expect(accepted.count + refused.count == 200)
        #expect(refused.allSatisfy { $0.contains("The store is full") }, "\(refused.prefix(3))")
        #expect(disk.remount("size=64m"))
        #expect(try await site.run(["task=work"]).ending == .exited(0))
        #expect(Set(site.sink.saw.counts.keys) == accepted)
        #expect(site.sink.saw.counts.values.allSatisfy { $0 == 1 })
        #expect(try Inventory(of: site.store).integrity == "ok")
        Length.report("a full disk: \(accepted.count) accepted and sent, \(refused.count) refused and not sent")
    }

    @Test(.enabled(if: SmallDisk.canBeMade, "no file system can be mounted here"))
    func aDiskThatIsReallyReadOnlyTakesNothing() async throws {
        let disk = try #require(SmallDisk("16m"))
        let site = try await CrashSite(mailboxes: 2, on: disk)
        #expect(try await site.run(["task=send", "messages=4", "large=2"]).ending == .exited(0))
        #expect(disk.remount("ro"))
        for task in ["send", "work"] {
            let (worker, ending) = try await site.run(["task=\(task)", "messages=4", "prefix=late"])
            #expect(ending == .exited(1), "\(worker.lines)")
            #expect(worker.said("failed").first?.contains("cannot be written") == true, "\(worker.lines)")
        }
        #expect(site.sink.saw.receipts.isEmpty)
        #expect(disk.remount("rw"))
        #expect(try await site.run(["task=work"]).ending == .exited(0))
        #expect(site.sink.saw.counts.count == 4)
        #expect(site.sink.saw.counts.values.allSatisfy { $0 == 1 })
        Length.report("a read-only disk: nothing taken, nothing sent, and all of it once it could be written again")
    }

    /// Writes to the log fail from the k-th on, as they do on a full disk or one that has become read-only.
    @Test(.enabled(if: Length.hasStrace, "strace is not installed"), arguments: ["ENOSPC", "EROFS"])
    func whateverWriteFailsNothingLeavesThatIsNotStored(_ fault: String) async throws {
        let strace = try #require(Length.strace)
        let site = try await CrashSite(mailboxes: 2)
        var accepted: Set<String> = [], refused = 0, run = 0
        for first in stride(from: 1, through: 91, by: Length.of("FAULTS", short: 15)) {
            run += 1
            let (worker, _) = try await site.run(
                [
                    "task=busy", "messages=4", "large=4", "prefix=f\(first)", "rounds=12", CrashSite.ahead(run),
                ],
                wrapper: [
                    strace, "-f", "-qq", "-o", "/dev/null", "-P", site.store + "-wal", "-e", "trace=pwrite64", "-e",
                    "inject=pwrite64:error=\(fault):when=\(first)+",
                ])
            accepted.formUnion(worker.said("accepted"))
            refused += worker.said("refused").count
            #expect(try Inventory(ofCopyOf: site.store).integrity == "ok")
        }
        let inventory = try Inventory(of: site.store)
        let perhaps = Set(inventory.rows.filter { $0.state == .committing || $0.state == .unknown }.map(\.key))
        let done = Set(inventory.rows.filter { $0.state == .sent }.map(\.key))
        #expect(Set(site.sink.saw.counts.keys).isSubset(of: perhaps.union(done)))
        #expect(accepted.isSubset(of: inventory.keys))
        #expect(try await site.run(["task=work", CrashSite.ahead(run + 1)]).ending == .exited(0))
        #expect(site.sink.saw.counts.values.allSatisfy { $0 == 1 })
        let unknown = Set(try Inventory(of: site.store).rows.filter { $0.state == .unknown }.map(\.key))
        #expect(accepted.isSubset(of: unknown.union(site.sink.saw.counts.keys)))
        Length.report("\(fault) from \(run) places: \(accepted.count) accepted, \(refused) refused, 0 lost, 0 double")
    }

    /// One failure is enough: nobody knows what the disk holds then, and that it works again says nothing about it.
    @Test(.enabled(if: Length.hasStrace, "strace is not installed"))
    func afterOneFailedSynchronisationNothingIsTakenUntilTheStoreIsOpenedAgain() async throws {
        let strace = try #require(Length.strace)
        let site = try await CrashSite(mailboxes: 2)
        let (worker, _) = try await site.run(
            ["task=send", "messages=100", "large=10"],
            wrapper: [
                strace, "-f", "-qq", "-o", "/dev/null", "-P", site.store + "-wal", "-e", "trace=fdatasync", "-e",
                "inject=fdatasync:error=EIO:when=8",
            ])
        let accepted = Set(worker.said("accepted")), refused = worker.said("refused")
        #expect(!accepted.isEmpty && !refused.isEmpty, "\(worker.lines)")
        #expect(accepted.count + refused.count == 100)
        #expect(refused.allSatisfy { $0.contains("open the store again") }, "\(refused.prefix(3))")
        let begins = worker.lines.firstIndex { $0.hasPrefix("refused ") } ?? 0
        #expect(worker.lines[begins...].allSatisfy { !$0.hasPrefix("accepted ") })
        // Opened again, it takes and sends; of what was refused, at most what was under way at that moment is there.
        #expect(try await site.run(["task=work"]).ending == .exited(0))
        let sent = site.sink.saw.counts
        #expect(accepted.isSubset(of: sent.keys))
        #expect(sent.count <= accepted.count + 4)
        #expect(sent.values.allSatisfy { $0 == 1 })
        Length.report("one failed fdatasync: \(accepted.count) accepted before it and sent, \(refused.count) refused")
    }
}
#endif
