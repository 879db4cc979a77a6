#if Personas && SQLite
import Foundation
import Holub
import Testing

/// What a kill cannot show, since the system keeps what was written: that the disk was told to keep it, and in time.
@Suite("Order of writes and syncs", .enabled(if: Length.hasStrace, "strace is not installed"))
struct SyncOrderTests {
    private struct Findings {
        var sessions = 0, terminators = 0, verdicts = 0
        var violations: [String] = []
    }

    /// Between `committing` and the terminator, and between a verdict and the farewell, the log is synced.
    @Test func theLogIsSyncedBeforeTheTerminatorAndBeforeTheFarewell() async throws {
        let strace = try #require(Length.strace)
        var findings = Findings()
        for run in 1...Length.of("SESSIONS", short: 8) {
            let site = try await CrashSite(mailboxes: 2, clear: true)
            #expect(try await site.run(["task=send", "messages=4", "prefix=s\(run)"]).ending == .exited(0))
            let log = site.folder + "/trace"
            let (worker, ending) = try await site.run(
                ["task=work", "told"],
                wrapper: [strace] + TraceLog.recording + [
                    "-o", log, "-e", "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg,read,recvfrom,recvmsg",
                ])
            #expect(ending == .exited(0), "\(worker.lines) \(worker.errors)")
            #expect(site.sink.saw.receipts.count == 4)
            examine(try TraceLog(log), &findings)
            unlink(log)
        }
        #expect(findings.violations.isEmpty, "\(findings.violations.prefix(10))")
        #expect(findings.terminators == findings.sessions * 4 && findings.verdicts == findings.terminators)
        #expect(findings.sessions > 0)
        Length.report(
            "sync order: \(findings.sessions) sessions, \(findings.terminators) terminators, \(findings.verdicts) "
                + "verdicts, \(findings.violations.count) violations")
    }

    private func examine(_ log: TraceLog, _ findings: inout Findings) {
        let before = findings.terminators
        let writes = log.calls.filter { $0.name == "pwrite64" && $0.path.hasSuffix("-wal") }
        let syncs = log.calls.filter { ["fdatasync", "fsync"].contains($0.name) && $0.path.hasSuffix("-wal") }
        let said = log.calls.filter {
            ["write", "writev", "sendto", "sendmsg"].contains($0.name) && $0.path.hasPrefix("socket:")
        }
        let heard = log.calls.filter {
            ["read", "recvfrom", "recvmsg"].contains($0.name) && $0.path.hasPrefix("socket:")
        }
        let marks = log.calls.filter { $0.name == "write" && !$0.path.hasPrefix("socket:") }
        func isKept(from start: Int, until end: Int) -> Bool {
            // The first: later ones may be another line's, whose own sync is still to come.
            guard let write = writes.first(where: { $0.begin > start && $0.end < end }) else { return false }
            return syncs.contains { $0.begin > write.end && $0.end < end }
        }
        findings.sessions += said.count { $0.octets.starts(with: "QUIT".utf8) }
        // The end of a message may share its write with the next envelope, and leave for it is stored while the verdict on
        // the one before is awaited: so as many have to be on the disk as ends have left.
        let committing = marks.flatMap { Array(repeating: $0, count: Self.leave(in: Self.text($0))) }
        for terminator in said where Self.text(terminator).utf8.contains("\r\n.\r\n".utf8) {
            findings.terminators += 1
            let kept = committing.count { isKept(from: $0.end, until: terminator.begin) }
            if kept < findings.terminators - before {
                findings.violations.append("a terminator in line \(terminator.begin)")
            }
        }
        for verdict in heard where verdict.octets.starts(with: "250 2.0.0 Ok: taken".utf8) {
            findings.verdicts += 1
            let farewell = said.first { $0.begin > verdict.end && $0.octets.starts(with: "QUIT".utf8) }?.begin ?? .max
            if !isKept(from: verdict.end, until: farewell) {
                findings.violations.append("a verdict in line \(verdict.end)")
            }
        }
    }

    /// How many messages are given leave by a write: `write N committing`, or `write N committing of M`.
    private static func leave(in mark: String) -> Int {
        let words = mark.split(whereSeparator: \.isWhitespace)
        guard words.count > 2, words[0] == "write", words[2] == "committing" else { return 0 }
        return words.count > 4 ? Int(words[4]) ?? 0 : 1
    }

    private static func text(_ call: TraceLog.Call) -> String { String(decoding: call.octets, as: UTF8.self) }
}
#endif
