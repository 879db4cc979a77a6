#if Personas && SQLite
import Foundation
import Holub
import Synchronization
import Testing

/// Killed at random, again and again: nothing is lost, and nothing is sent twice that was not marked before.
@Suite("Kills at random") struct KillTests {
    /// What was promised, and what was broken on the way.
    private struct Ledger {
        var accepted: Set<String> = []
        var inWindow = 0
        var unsound = 0
        var missing: Set<String> = []
    }

    @Test func nothingIsLostAndNothingIsDoubledUnmarked() async throws {
        let kills = Length.of("KILLS", short: 100)
        let site = try await CrashSite(accounts: 2, mailboxes: 4)
        let unmarked = Mutex<[String]>([])
        let path = site.store
        site.sink.onSecond.withLock { told in
            told = { key in
                let fault: String?
                do { fault = try Inventory.isFlagged(key, in: path) ? nil : "not marked" } catch { fault = "\(error)" }
                if let fault { unmarked.withLock { $0.append("\(key): \(fault)") } }
            }
        }
        var ledger = Ledger()
        site.sink.delay.withLock { $0 = 0...200 }
        for run in 1...kills { try await killOnce(run, site, &ledger) }
        site.sink.delay.withLock { $0 = 0...0 }
        try await drain(site, from: kills + 1)

        let saw = site.sink.saw
        let inventory = try Inventory(of: site.store)
        let doubles = saw.counts.filter { $0.value > 1 }
        let marked = Set(inventory.rows.filter(\.isPossibleDuplicate).map(\.key))
        let lost = ledger.accepted.subtracting(saw.counts.keys)
        #expect(lost.isEmpty)
        #expect(unmarked.withLock { $0 } == [])
        #expect(Set(doubles.keys).isSubset(of: marked))
        #expect(ledger.unsound == 0 && inventory.integrity == "ok")
        #expect(ledger.missing.isEmpty)
        // Kills that fall elsewhere show little. Of a few, chance decides.
        if kills >= 50 { #expect(100 * ledger.inWindow / kills >= 20) }
        // Each is over, and was sent: no state without an exit.
        #expect(inventory.states == [.sent: inventory.rows.count])
        // A message is the same octets each time.
        #expect(Set(saw.receipts).count == saw.counts.count)
        #expect(try site.files().isEmpty && inventory.files.isEmpty)
        Length.report(
            """
            \(kills) kills: \(ledger.accepted.count) accepted, \(lost.count) lost, \(doubles.count) duplicates, \
            \(doubles.keys.count { marked.contains($0) }) flagged, \(unmarked.withLock(\.count)) unflagged, \
            \(marked.count) flagged in all, share in the window \(100 * ledger.inWindow / kills) %, \
            \(ledger.unsound) unsound after a kill, \(ledger.missing.count) content files missing
            """)
    }

    private func killOnce(_ run: Int, _ site: CrashSite, _ ledger: inout Ledger) async throws {
        let worker = try site.start([
            "task=busy", "endless", "accounts=2", "messages=12", "large=5", "prefix=k\(run)", CrashSite.ahead(run),
            "decisions=\(run % 4 == 0 ? 2 : 0)",
        ])
        // Most of them while it works, however slow this machine is to start it; the others wherever they fall.
        if run % 4 != 0 { #expect(try await worker.hears("open")) }
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...400)))
        worker.signal(SIGKILL)
        #expect(await worker.end() == .signalled(SIGKILL), "\(worker.lines) \(worker.errors)")
        ledger.accepted.formUnion(worker.said("accepted"))
        #expect(worker.said("refused").isEmpty && worker.said("trouble").isEmpty)
        worker.forgetOutput()
        let inventory = try Inventory(ofCopyOf: site.store)
        if inventory.integrity != "ok" { ledger.unsound += 1 }
        ledger.missing.formUnion(inventory.files.subtracting(try site.files()))
        #expect(ledger.accepted.isSubset(of: inventory.keys))
        if site.sink.takeBroken() > 0 { ledger.inWindow += 1 }
    }

    /// Sends what is left. A person answers every question by sending again; that is stored before anything is.
    private func drain(_ site: CrashSite, from run: Int) async throws {
        for (step, task) in ["work", "decide", "work", "work"].enumerated() {
            let (worker, ending) = try await site.run(["task=\(task)", "accounts=2", CrashSite.ahead(run + step)])
            #expect(ending == .exited(0), "\(worker.lines) \(worker.errors)")
        }
    }
}
#endif
