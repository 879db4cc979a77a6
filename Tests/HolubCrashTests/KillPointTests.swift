#if Personas && SQLite
import Foundation
import Holub
import Testing

/// Killed before and after each write of a scenario that goes through every state of a message but `expired`. Where it stands
/// afterwards follows from one rule: only a kill between `committing` and its result leaves a question.
@Suite("Kills at every write") struct KillPointTests {
    struct Point: Sendable {
        let number: Int
        let name: String
        let moment: String
    }

    @Test func whereverItEndsTheNextStartGoesOn() async throws {
        let template = try await CrashSite()
        let clean = try CrashSite(copy: template)
        let (worker, ending) = try await clean.run(["task=scenario", "prefix=clean", "told"])
        #expect(ending == .exited(0), "\(worker.lines)")
        try check(clean, prefix: "clean", [:], at: "no kill")
        let writes = worker.said("write").map { $0.split(separator: " ") }
        let names = Set(writes.map { String($0[1]) })
        let wanted: Set<String> = [
            "octets", "file", "send", "claim", "committing", "sent", "partial", "unknown", "again", "cancelled", "line",
        ]
        #expect(wanted.isSubset(of: names), "\(names)")
        let points = writes.flatMap { words in
            ["before", "after"].map { Point(number: Int(words[0]) ?? 0, name: String(words[1]), moment: $0) }
        }
        var covered = 0, questions = 0
        // A few at a time: most of it is waiting for the disk.
        try await withThrowingTaskGroup(of: Bool.self) { group in
            func count(_ isAsked: Bool?) {
                guard let isAsked else { return }
                covered += 1
                questions += isAsked ? 1 : 0
            }
            for (index, point) in points.enumerated() {
                if index >= 4 { count(try await group.next()) }
                group.addTask { try await kill(at: point, template) }
            }
            for try await isAsked in group { count(isAsked) }
        }
        Length.report(
            "named kill points: \(covered) of \(2 * writes.count) covered (\(writes.count) writes of \(names.count) names, "
                + "before and after), \(questions) left a question, all as the rule says")
    }

    /// Ends the scenario there, starts it again, and looks at the end of it.
    private func kill(at point: Point, _ template: CrashSite) async throws -> Bool {
        let site = try CrashSite(copy: template), prefix = "\(point.moment)\(point.number)"
        let (first, ending) = try await site.run([
            "task=scenario", "prefix=\(prefix)", "told", "point=kill:\(point.moment):\(point.number)",
        ])
        let met = first.said("write").last
        #expect(ending == .signalled(SIGKILL) && met == "\(point.number) \(point.name)", "\(point) \(first.lines)")
        let crashed = try Inventory(ofCopyOf: site.store)
        #expect(crashed.integrity == "ok")
        #expect(crashed.files.isSubset(of: try site.files()))
        let open = crashed.rows.filter { $0.state == .committing }.map(\.key)
        // The rule: a question is left between the two writes, and nowhere else.
        let isCommitting = point.name == "committing" && point.moment == "after"
        let isResult = ["sent", "partial", "refused", "unknown"].contains(point.name) && point.moment == "before"
        #expect(open.count == (isCommitting || isResult ? 1 : 0), "\(point) \(open)")
        let (second, end) = try await site.run(["task=scenario", "prefix=\(prefix)", "told", CrashSite.ahead(1)])
        #expect(end == .exited(0), "\(point) \(second.lines)")
        // What was open is sent again, marked; once more than usual where a verdict was lost.
        let extra = isResult && point.name != "unknown" ? 1 : 0
        try check(
            site, prefix: prefix, Dictionary(uniqueKeysWithValues: open.map { ($0, extra) }), at: "\(point)")
        // No file without a row after one more start, and none missing.
        #expect(try site.files() == Inventory(of: site.store).files, "\(point)")
        return !open.isEmpty
    }

    /// The end state by rule.
    private func check(_ site: CrashSite, prefix: String, _ open: [String: Int], at point: String) throws {
        let inventory = try Inventory(of: site.store), counts = site.sink.saw.counts
        #expect(inventory.integrity == "ok")
        for name in ["small", "large", "partial", "refused", "vanish"] {
            let key = "\(prefix)-\(name)"
            let rows = inventory.rows.filter { $0.key == key }
            #expect(rows.map(\.state) == [name == "refused" ? .refused : .sent], "\(point): \(key) \(rows)")
            let isAsked = name == "vanish" || open[key] != nil
            #expect(rows.first?.isPossibleDuplicate == isAsked, "\(point): \(key)")
            // The sink takes the first of these without a word, so that there is a question in every run.
            let usual = name == "vanish" ? 2 : 1
            #expect(counts[key] == usual + (open[key] ?? 0), "\(point): \(key) \(counts[key] ?? 0)")
        }
        #expect(inventory.rows.filter { $0.key == "\(prefix)-cancel" }.map(\.state) == [.cancelled], "\(point)")
        #expect(counts["\(prefix)-cancel"] == nil)
        // One child for the recipient that was refused, whatever happened.
        let children = inventory.rows.filter { $0.key == "<\(prefix)-partial@crash.test>" }
        #expect(children.map(\.state) == [.refused], "\(point): \(children)")
        #expect(inventory.rows.count == 7, "\(point)")
    }
}
#endif
