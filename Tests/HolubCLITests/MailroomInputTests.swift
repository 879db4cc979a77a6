#if Command
import Foundation
import Holub
import HolubPersonas
import HolubSMTP
import HolubSQLite
import Testing

@Suite("What is wrong about a store, an account or a ticket is said in one sentence")
struct MailroomInputTests {
    /// A folder for the time of one test.
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    private func expect(
        _ arguments: [String], _ status: Int32, environment: [String: String] = [:],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let run = try Run(arguments, environment: environment)
        #expect(run.status == status, "\(arguments): \(run.errors)", sourceLocation: location)
        #expect(run.sentence != nil, "\(arguments): \(run.errors)", sourceLocation: location)
        #expect(run.output.isEmpty, sourceLocation: location)
    }

    @Test("a store that is a folder, a text, in no folder, or of a later version")
    func stores() async throws {
        let key = ["HOLUB_STORE_KEY": String(repeating: "0f", count: 32)]
        try await withFolder { folder in
            let text = folder + "/text.txt"
            try Data("no store\n".utf8).write(to: URL(fileURLWithPath: text))
            let later = folder + "/later.sqlite"
            _ = try await SQLiteStore.open(at: later).pragma("user_version = 9999")
            for environment in [[:], key] {
                for (store, status) in [
                    (folder, 65), (text, 65), (later, 65), (folder + "/none/mail.sqlite", 66), ("/dev/null", 65),
                    (text + "/mail.sqlite", 66), ("", 64),
                ] as [(String, Int32)] {
                    for command in [["mailbox", "list"], ["outbox", "run"], ["notices"]] {
                        try expect(command + ["--store", store], status, environment: environment)
                    }
                }
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == Data("no store\n".utf8))
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".key") }
            #expect(left.isEmpty)
        }
    }

    @Test(
        "a slip in the store's path makes no store",
        arguments: [[:], ["HOLUB_STORE_KEY": String(repeating: "0f", count: 32)]])
    func slips(environment: [String: String]) async throws {
        try await withFolder { folder in
            let ticket = Ticket.random().text
            for command in [
                ["mailbox", "list"], ["mailbox", "remove", "jana@firma.example"], ["outbox", "list"],
                ["outbox", "run"],
                ["outbox", "cancel", ticket], ["notices"],
                ["send", "--from", "jana@firma.example", "--to", "petr@firma.example", "--text", "Ahoj"],
            ] {
                try expect(command + ["--store", folder + "/mial.sqlite"], 66, environment: environment)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test(
        "a store where no file can be made",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
    func unwritable() throws {
        let key = ["HOLUB_STORE_KEY": String(repeating: "0f", count: 32)]
        for environment in [[:], key] {
            try expect(["mailbox", "list", "--store", "/proc/mail.sqlite"], 66, environment: environment)
        }
    }

    @Test("a store that may not be read", .enabled(if: geteuid() != 0, "root may read everything"))
    func unreadable() async throws {
        try await withFolder { folder in
            let store = folder + "/mail.sqlite"
            _ = try Run(["mailbox", "add", "jana@firma.example", "--store", store])
            chmod(store, 0)
            try expect(["mailbox", "list", "--store", store], 66)
        }
    }

    @Test("a key that is malformed, missing or damaged")
    func keys() async throws {
        try await withFolder { folder in
            let store = folder + "/mail.sqlite"
            for key in ["", "short", "x,y"] {
                try expect(["mailbox", "list", "--store", store], 64, environment: ["HOLUB_STORE_KEY": key])
            }
            #expect(try Run(["mailbox", "add", "jana@firma.example", "--store", store]).status == 0)
            let attributes = try FileManager.default.attributesOfItem(atPath: store + ".key")
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            try Data("damaged".utf8).write(to: URL(fileURLWithPath: store + ".key"))
            try expect(["mailbox", "list", "--store", store], 65)
            try FileManager.default.removeItem(atPath: store + ".key")
            try expect(["mailbox", "list", "--store", store], 66)
            #expect(!FileManager.default.fileExists(atPath: store + ".key"))
        }
    }

    @Test("ten first runs at once make one store with one key")
    func firstRuns() async throws {
        try await withFolder { folder in
            let store = folder + "/mail.sqlite"
            let processes = try (0..<10).map { number in
                let process = Process()
                process.executableURL = Run.command
                process.arguments = ["mailbox", "add", "jana\(number)@firma.example", "--store", store]
                process.environment = Run.environment
                process.standardInput = FileHandle.nullDevice
                process.standardOutput = FileHandle.nullDevice
                try process.run()
                return process
            }
            for process in processes {
                process.waitUntilExit()
                #expect(process.terminationStatus == 0)
            }
            let list = try Run(["mailbox", "list", "--store", store, "--json"]).json()
            #expect((list["mailboxes"] as? [Any])?.count == 10)
            let keys = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".key") }
            #expect(keys == ["mail.sqlite.key"])
            #expect(FileManager.default.contents(atPath: store + ".key")?.count == 65)
        }
    }

    @Test("of those who find no key, one makes it, and the others wait until it is whole")
    func keyUnderWay() async throws {
        try await withFolder { folder in
            let store = folder + "/mail.sqlite", text = String(repeating: "0f", count: 32) + "\n"
            // Another first run that has made the file, and has written half of it.
            let file = URL(fileURLWithPath: store + ".key")
            try Data(text.utf8.prefix(32)).write(to: file)
            let process = Process()
            process.executableURL = Run.command
            process.arguments = ["mailbox", "add", "jana@firma.example", "--store", store]
            process.environment = Run.environment
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(text.utf8.dropFirst(32)))
            try handle.close()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            #expect(try Data(contentsOf: file) == Data(text.utf8))
        }
    }

    @Test("with another key the messages are held, and not failed")
    func wrongKey() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver()
            let other = ["HOLUB_STORE_KEY": String(repeating: "0f", count: 32)]
            let run = try desk.run(["outbox", "run"] + desk.reaching, 69, environment: other)
            let notices = try #require(try run.json()["notices"] as? [[String: Any]])
            #expect(notices.map { $0["cause"] as? String } == ["password-unreadable"])
            let entry = try desk.entry(ticket)
            #expect(entry["state"] as? String == "queued")
            #expect(entry["situation"] as? String == "waits-for-server")
            try desk.run(
                ["mailbox", "connect", "jana@firma.example"] + desk.host + desk.reaching,
                environment: ["HOLUB_PASSWORD": Desk.password])
            _ = try desk.work()
            #expect(try desk.entry(ticket)["state"] as? String == "sent")
        }
    }

    @Test("accounts, addresses and tickets that are none, or somebody else's")
    func names() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.connected()
            let ticket = try desk.handedOver()
            let here = ["--store", desk.store]
            for command in [["mailbox", "list"], ["outbox", "list"], ["notices"], ["mailbox", "add", "a@b.example"]] {
                try expect(command + here + ["--account", ""], 64)
            }
            for command in [["mailbox", "remove"], ["mailbox", "verify", "--code", "1234 5678"]] {
                for address in ["eva@firma.example", "jana"] {
                    try expect(command + [address] + here, 64)
                }
                try expect(command + ["jana@firma.example"] + here + ["--account", "eva"], 64)
            }
            for verb in [["show"], ["retry"], ["cancel"], ["decide"]] {
                let end = verb == ["decide"] ? ["went-out"] : []
                for wrong in ["x", ticket.uppercased() + "A", String(repeating: "0", count: 32)] {
                    try expect(["outbox"] + verb + [wrong] + end + here, 64)
                }
                try expect(["outbox"] + verb + [ticket] + end + here + ["--account", "eva"], 64)
            }
            try expect(["outbox", "decide", ticket, "went-out"] + here, 64)
            try expect(["outbox", "decide", ticket, "perhaps"] + here, 64)
            try expect(["outbox", "list", "--state", "lost"] + here, 64)
            try expect(["outbox", "list", "--limit", "0"] + here, 64)
            try expect(["notices", "--mark-read", "x"] + here, 64)
            try expect(["notices", "--mark-read", String(repeating: "0", count: 32)] + here, 64)
            try expect(["notices", "--all", "--unread"] + here, 64)
            #expect(try desk.entry(ticket)["state"] as? String == "queued")
        }
    }

    @Test("settings that were tried too often are tried later")
    func tooManyProofs() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.run(["mailbox", "add", "jana@firma.example"])
            let store = try await SQLiteStore.open(at: desk.store)
            let address = try EmailAddress("jana@firma.example")
            try await store.apply((0..<10).map { _ in .proof("me", address, at: Moment(Date())) })
            let connect = ["mailbox", "connect", "jana@firma.example"] + desk.host + desk.reaching
            let run = try desk.run(connect, 75, environment: ["HOLUB_PASSWORD": Desk.password])
            #expect(run.sentence?.contains("an hour") == true)
            #expect(desk.server.report.accepted == 0)
        }
    }

    @Test("a code that has expired reads like one that is wrong")
    func expired() async throws {
        try await Desk.with(try persona([:])) { desk in
            let password = ["HOLUB_PASSWORD": Desk.password]
            let verify = ["mailbox", "verify", "jana@firma.example", "--code", "1234 5678"]
            try desk.run(["mailbox", "add", "jana@firma.example"])
            let none = try #require(try desk.run(verify, 64).sentence)
            let relay = ["--relay", "jana@firma.example"] + desk.host + desk.reaching
            try desk.run(["mailbox", "add", "jana@firma.example"] + relay, environment: password)
            let wrong = try #require(try desk.run(verify, 64).sentence)
            let store = try await SQLiteStore.open(at: desk.store)
            let mailbox = try #require(try await store.mailboxes(of: "me").first)
            let open = try #require(try await store.openVerifications(of: mailbox.id).first)
            var late = VerificationRecord(
                id: open.id, mailbox: open.mailbox, account: open.account, address: open.address, digest: open.digest,
                issuedAt: open.issuedAt, expiresAt: open.issuedAt)
            late.revision = open.revision
            try await store.apply([.put(.verification(late))])
            #expect(try desk.run(verify, 64).sentence == wrong)
            #expect(none == wrong)
        }
    }

    @Test(
        "send to the outbox: what it does not take",
        arguments: [
            ["--eml", "/dev/null"], ["--host", "127.0.0.1"], ["--password-stdin"], ["--allow-private"],
            ["--resolver", "127.0.0.1:53"], ["--at", "tomorrow"], ["--at", "2026-11-26T08:00:00"],
            ["--at", "2026-02-30T08:00:00Z"], ["--at", "2026-11-26T25:00Z"], ["--at", "2026-11-26T08:00+99:00"],
            ["--account", ""], ["--account", "eva"], ["--key", ""],
        ])
    func handOver(_ more: [String]) async throws {
        try await withFolder { folder in
            let send = ["send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--text", "x"]
            #expect(try Run(["mailbox", "add", "jana@firma.example", "--store", folder + "/mail.sqlite"]).status == 0)
            try expect(send + ["--store", folder + "/mail.sqlite"] + more, 64)
        }
    }

    @Test("the outbox's options without an outbox", arguments: ["--account", "--key", "--at"])
    func withoutStore(_ option: String) throws {
        let send = ["send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--host", "127.0.0.1"]
        try expect(send + [option, "2026-11-26T08:00:00Z"], 64, environment: ["HOLUB_PASSWORD": "x"])
    }

    @Test("no command offers options that it does not use")
    func unusedOptions() throws {
        for command in [
            ["mailbox", "list"], ["mailbox", "remove", "a@b.example"], ["mailbox", "verify", "a@b.example"],
            ["outbox", "list"], ["outbox", "show", "x"], ["outbox", "retry", "x"], ["outbox", "cancel", "x"],
            ["outbox", "decide", "x", "went-out"], ["notices"], ["outbox", "run"],
        ] {
            try expect(command + ["--store", "/nonexistent/x", "--host", "127.0.0.1"], 64)
            let isRun = command == ["outbox", "run"]
            let status: Int32 = isRun ? 66 : 64
            try expect(command + ["--store", "/nonexistent/x", "--allow-private"], status)
            if isRun { try expect(command + ["--store", "/nonexistent/x", "--account", "me"], 64) }
        }
        try expect(["mailbox", "add", "a@b.example", "--store", "/nonexistent/x", "--host", "127.0.0.1"], 64)
    }
}
#endif
