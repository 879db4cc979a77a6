#if Personas && SQLite
import Foundation
import Holub
import HolubSQLite
import Testing

/// The power fails at some moment of a recorded run, and the disk has lost what was not synced: all of it, or some of it.
@Suite("Lost writes", .enabled(if: Length.hasStrace, "strace is not installed")) struct LostWritesTests {
    @Test func whatWasAcceptedIsThereAfterTheLossOfPower() async throws {
        let strace = try #require(Length.strace)
        let wanted = Length.of("IMAGES", short: 50)
        let site = try await CrashSite(mailboxes: 2, clear: true)
        let log = site.folder + "/trace"
        var disk = try LostDisk(site.folder)
        let (worker, ending) = try await site.run(
            ["task=busy", "messages=\(wanted > 100 ? 120 : 60)", "large=10"],
            wrapper: [strace] + TraceLog.recording + [
                "-o", log, "-e", "trace=openat,unlink,pwrite64,write,fdatasync,fsync,ftruncate",
            ])
        #expect(ending == .exited(0), "\(worker.lines) \(worker.errors)")
        let trace = try TraceLog(log)
        unlink(log)
        // Where each call begins and ends, in the order of the lines.
        let steps = trace.calls.flatMap { [(line: $0.begin, isEnd: false, call: $0), ($0.end, true, $0)] }
            .sorted { ($0.line, $0.isEnd ? 1 : 0) < ($1.line, $1.isEnd ? 1 : 0) }
        let moments = Self.moments(wanted, steps.map { $0.isEnd && Self.accepted($0.call) != nil })
        var accepted: Set<String> = [], images = 0, unrecoverable: [String] = [], checkpoints = 0
        for (index, step) in steps.enumerated() {
            // Known to the application as soon as the line is on its way.
            if !step.isEnd, let key = Self.accepted(step.call) { accepted.insert(key) }
            if step.isEnd { disk.end(step.call) } else { disk.begin(step.call) }
            if step.isEnd, step.call.name == "fdatasync", step.call.path.hasSuffix(".sqlite") { checkpoints += 1 }
            guard moments.contains(index) else { continue }
            images += 1
            let share = [0, 0.5, 1, 0.2][images % 4]
            if let fault = await fault(of: disk, share, accepted, site) {
                unrecoverable.append("line \(step.line), \(share): \(fault)")
            }
        }
        #expect(accepted.count == worker.said("accepted").count)
        #expect(checkpoints > 0, "the power never failed while the log was being copied")
        #expect(images == min(wanted, steps.count))
        #expect(unrecoverable.isEmpty, "\(unrecoverable.prefix(5))")
        Length.report(
            "lost-write images: \(images), \(unrecoverable.count) unrecoverable (\(accepted.count) messages, "
                + "\(trace.calls.count) calls, \(checkpoints) syncs of the database by checkpoints)")
    }

    /// Half of them in the moment when something was promised, the others anywhere.
    private static func moments(_ count: Int, _ promises: [Bool]) -> Set<Int> {
        let kept = promises.indices.filter { promises[$0] }.shuffled().prefix(count / 2)
        let others = promises.indices.filter { !kept.contains($0) }.shuffled().prefix(count - kept.count)
        return Set(kept).union(others)
    }

    private static func accepted(_ call: TraceLog.Call) -> String? {
        guard call.name == "write", call.octets.starts(with: "accepted ".utf8) else { return nil }
        return String(decoding: call.octets.dropFirst(9).dropLast(), as: UTF8.self)
    }

    /// Opens what is left, and says what is wrong with it.
    private func fault(
        of disk: LostDisk, _ share: Double, _ accepted: Set<String>, _ site: CrashSite
    ) async -> String? {
        let image = site.folder + "-image"
        defer { try? FileManager.default.removeItem(atPath: image) }
        do {
            try disk.write(to: image, share: share)
            let path = image + "/mail.sqlite"
            do {
                let store = try await SQLiteStore.open(at: path)
                let known = try await store.entries(
                    of: "account-0", in: Set(EntryRecord.State.allCases), before: nil, limit: 100_000)
                let lost = accepted.subtracting(known.compactMap(\.key))
                guard lost.isEmpty else { return "lost \(lost.sorted())" }
                for entry in known {
                    guard let content = entry.content else { continue }
                    guard try await isWhole(content, entry, store) else { return "the content of \(entry.key ?? "")" }
                }
            }
            let inventory = try Inventory(of: path)
            return inventory.integrity == "ok" ? nil : inventory.integrity
        } catch {
            return "\(error)"
        }
    }

    private func isWhole(_ ticket: Ticket, _ entry: EntryRecord, _ store: SQLiteStore) async throws -> Bool {
        switch try await store.content(ticket) {
        case .octets(let octets): return octets.count == entry.size
        case .file(let path):
            let data = FileManager.default.contents(atPath: path) ?? Data()
            // Octets that were never written would be noughts.
            return data.count == entry.size && !data.contains(0)
        case nil: return false
        }
    }
}
#endif
