#if Personas && SQLite
import Foundation
import Holub
import Testing

/// Several processes on one file.
@Suite("Several workers on one file") struct FenceTests {
    @Test(arguments: [2, 4])
    func nothingIsSentTwice(_ workers: Int) async throws {
        let messages = Length.of("MESSAGES", short: 500)
        let site = try await CrashSite(accounts: 4, mailboxes: 4)
        let all = try (0..<workers).map { number in
            let share = messages / workers + (number < messages % workers ? 1 : 0)
            return try site.start([
                "task=busy", "accounts=4", "messages=\(share)", "large=50", "prefix=w\(number)",
            ])
        }
        for worker in all {
            let ending = await worker.end(within: 1200)
            #expect(ending == .exited(0), "\(worker.said("failed")) \(worker.errors)")
            #expect(worker.said("refused").isEmpty && worker.said("trouble").isEmpty)
        }
        let accepted = Set(all.flatMap { $0.said("accepted") }), saw = site.sink.saw
        #expect(accepted.count == messages)
        #expect(Set(saw.counts.keys) == accepted)
        let doubles = saw.counts.count { $0.value > 1 }
        #expect(doubles == 0)
        let inventory = try Inventory(of: site.store)
        #expect(inventory.states == [.sent: accepted.count])
        #expect(inventory.integrity == "ok")
        #expect(try site.files().isEmpty)
        Length.report(
            "\(workers) workers: \(accepted.count) messages over 16 mailboxes, \(doubles) sent twice, "
                + "\(saw.connections) connections")
    }

    /// Stopped in the moment before its terminator, for longer than its lease: another one sends the message.
    @Test func whoSleptThroughItsLeaseDoesNotSend() async throws {
        let site = try await CrashSite()
        let sleeper = try site.start(["task=busy", "messages=1", "lease=1000", "point=stop:before:committing"])
        #expect(try await sleeper.hears("stopping"))
        let (other, ending) = try await site.run(["task=work", "lease=1000"])
        #expect(ending == .exited(0), "\(other.lines)")
        #expect(site.sink.saw.receipts.count == 1)
        sleeper.signal(SIGCONT)
        #expect(await sleeper.end() == .exited(0), "\(sleeper.lines)")
        #expect(sleeper.lines.contains("continued committing"))
        #expect(site.sink.saw.receipts.count == 1)
        let inventory = try Inventory(of: site.store)
        #expect(inventory.rows.map(\.state) == [.sent] && !inventory.rows[0].isPossibleDuplicate)
        Length.report("stopped before `committing` for longer than its lease: sent by the other alone")
    }

    /// Stopped when `committing` was stored: nobody can know, so nobody else sends; the sleeper itself then knows.
    @Test func whatASleeperMayHaveSentNobodySendsAgain() async throws {
        let site = try await CrashSite()
        let sleeper = try site.start(["task=busy", "messages=1", "lease=1000", "point=stop:after:committing"])
        #expect(try await sleeper.hears("stopping"))
        let (other, ending) = try await site.run(["task=work", "lease=1000"])
        #expect(ending == .exited(0), "\(other.lines)")
        #expect(site.sink.saw.receipts.isEmpty)
        #expect(try Inventory(ofCopyOf: site.store).rows.map(\.state) == [.unknown])
        sleeper.signal(SIGCONT)
        #expect(await sleeper.end() == .exited(0), "\(sleeper.lines)")
        #expect(site.sink.saw.receipts.count == 1)
        #expect(try Inventory(of: site.store).rows.map(\.state) == [.sent])
        Length.report("stopped after `committing`: perhaps sent for the other, sent once by the sleeper")
    }
}
#endif
