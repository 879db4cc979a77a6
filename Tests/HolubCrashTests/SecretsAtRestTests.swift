#if Personas && SQLite
import Foundation
import Holub
import Synchronization
import Testing

/// A mailbox's password is in nothing that is kept: not in the database, its log, its backup, the messages, nor the log.
@Suite("Secrets at rest") struct SecretsAtRestTests {
    @Test func thePasswordIsInNothingThatIsKept() async throws {
        let site = try await CrashSite(mailboxes: 2)
        let log = site.folder + "/worker.log"
        site.sink.delay.withLock { $0 = 50...100 }
        // Killed, so that the log of SQLite and its index stay.
        let (worker, ending) = try await site.run([
            "task=busy", "messages=20", "large=3", "traces=\(log)", "point=kill:after:sent",
        ])
        #expect(ending == .signalled(SIGKILL), "\(worker.lines)")
        // A sign-in that is refused goes through the diagnosis and the notices as well.
        site.sink.signInRefusal.withLock { $0 = "535 5.7.8 No such password as \(CrashSite.password)" }
        let again = try await site.run(["task=work", "traces=\(log)", "point=kill:after:queued", CrashSite.ahead(1)])
        #expect(again.ending == .signalled(SIGKILL), "\(again.worker.lines)")
        let needles = Needle.all(of: CrashSite.password)
        var searched = 0
        let kept = try site.everythingKept()
        #expect(kept.contains { $0.hasSuffix("-wal") } && kept.contains { $0.hasSuffix(".message") })
        #expect(kept.contains(log))
        for path in kept {
            let found = try Needle.hits(of: needles, in: path)
            searched += found.octets
            #expect(found.names.isEmpty, "\(path): \(found.names)")
        }
        // And a backup made by SQLite.
        let backup = site.folder + "/backup.sqlite"
        try Inventory.run("VACUUM INTO '\(backup)'", in: site.store)
        let found = try Needle.hits(of: needles, in: backup)
        #expect(found.names.isEmpty)
        #expect(try Needle.hits(of: needles, in: try site.plant()).names.count == needles.count)
        Length.report(
            "secrets: 0 hits of \(needles.count) encodings in \(kept.count + 1) files, "
                + "\(searched + found.octets) octets (database, -wal, -shm, contents, backup, trace log, output)")
    }

    /// Nor does a core file show it of a worker that has signed in and sent.
    @Test func whatACoreFileShows() async throws {
        let site = try await CrashSite()
        let (worker, ending) = try await site.run(["task=abort", "messages=3"])
        #expect(ending == .signalled(SIGABRT) && worker.lines.contains("aborting"), "\(worker.lines)")
        let names = try FileManager.default.contentsOfDirectory(atPath: site.folder).filter { $0.hasPrefix("core") }
        guard let core = names.first else {
            #expect(!Length.requiresAll, "no core file was written (core_pattern, or a limit)")
            return Length.report("core file: none was written here (core_pattern, or a limit); nothing to search")
        }
        let found = try Needle.hits(of: Needle.all(of: CrashSite.password), in: site.folder + "/" + core)
        #expect(found.names.isEmpty)
        Length.report(
            "core file of \(found.octets) octets: found \(found.names.isEmpty ? "nothing" : "\(found.names)")")
    }
}

/// A secret in one of the forms in which it could lie somewhere.
struct Needle {
    let name: String
    let octets: [UInt8]

    static func all(of secret: String) -> [Needle] {
        let raw = Array(secret.utf8)
        var needles = [
            Needle(name: "raw", octets: raw),
            Needle(name: "UTF-16LE", octets: secret.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
            Needle(name: "hex", octets: Array(raw.map { String(format: "%02x", $0) }.joined().utf8)),
            Needle(name: "HEX", octets: Array(raw.map { String(format: "%02X", $0) }.joined().utf8)),
            Needle(name: "URL", octets: Array(percent(raw).utf8)),
            Needle(name: "URL lower case", octets: Array(percent(raw, "%%%02x").utf8)),
        ]
        for shift in 0..<3 {
            // What stands before it moves it; the letters that also depend on its neighbours are left out.
            let text = Array(Data([UInt8](repeating: 0, count: shift) + raw).base64EncodedString().utf8)
            let sure = text[(shift == 0 ? 0 : 4)..<(text.count - 4)]
            needles.append(Needle(name: "base64+\(shift)", octets: Array(sure)))
        }
        return needles
    }

    private static func percent(_ raw: [UInt8], _ format: String = "%%%02X") -> String {
        raw.map { octet in
            let isPlain = Character(UnicodeScalar(octet)).isASCII && "-._~".utf8.contains(octet)
            let isWord = (48...57).contains(octet) || (65...90).contains(octet) || (97...122).contains(octet)
            return isPlain || isWord ? String(UnicodeScalar(octet)) : String(format: format, octet)
        }.joined()
    }

    /// By the C library's search for the first octet: a core file is long.
    private func occurs(in all: UnsafeRawBufferPointer) -> Bool {
        guard var place = all.baseAddress, let first = octets.first else { return false }
        let end = place + all.count
        while end - place >= octets.count, let next = memchr(place, Int32(first), end - place) {
            if UnsafeRawPointer(next) + octets.count <= end, memcmp(next, octets, octets.count) == 0 { return true }
            place = UnsafeRawPointer(next) + 1
        }
        return false
    }

    /// The names of those that are in a file, and how long it is.
    static func hits(of needles: [Needle], in path: String) throws -> (names: [String], octets: Int) {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let found = data.withUnsafeBytes { all in needles.filter { $0.occurs(in: all) } }
        return (found.map(\.name), data.count)
    }
}

extension CrashSite {
    /// Every file beside the authority's certificate.
    func everythingKept() throws -> [String] {
        let top = try FileManager.default.contentsOfDirectory(atPath: folder).map { folder + "/" + $0 }
        let inner = try FileManager.default.contentsOfDirectory(atPath: messages).map { messages + "/" + $0 }
        return (top + inner).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    /// A file in which the search must find every form.
    func plant() throws -> String {
        let path = folder + "/plant"
        var data = Data()
        for shift in 0..<3 {
            data += Data((String(repeating: "x", count: shift) + Self.password + "yyyy").utf8).base64EncodedData()
        }
        for needle in Needle.all(of: Self.password).prefix(6) { data += Data(needle.octets + [0]) }
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }
}
#endif
