#if Command
import Foundation
import HolubPersonas
import Testing

@Suite("Standard output that takes nothing, and text from arguments on the terminal")
struct OutputTests {
    @Test(
        "what only prints has failed when it could not print",
        arguments: [
            ["explain", "--provider", "google", "--phase", "auth"],
            ["explain", "--provider", "google", "--phase", "auth", "--json"],
            ["detect", "jana@seznam.cz", "--offline"], ["guide", "jana@seznam.cz", "--offline"], ["providers"],
            ["providers", "show", "google", "--json"], ["providers", "check"], ["try", "priklad@seznam.cz"], ["--help"],
        ])
    func full(_ arguments: [String]) throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let run = try Run(arguments, input: "535 5.7.8 no", standardOutput: full)
        #expect(run.status == 75)
        #expect(run.sentence?.contains("Standard output cannot be written") == true, "\(run.errors)")
    }

    @Test("an end that says more than that stays")
    func truth() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let run = try Run(["try", "example@gmail.com", "--persona", "bad-credentials"], standardOutput: full)
        #expect(run.status == 77)
        #expect(run.sentence?.contains("Standard output") == true, "\(run.errors)")
    }

    @Test("a message's exit code is about the message")
    func send() async throws {
        try await Desk.with(try persona([:])) { desk in
            let run = try Run(
                ["send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--text", "x"] + desk.host
                    + desk.reaching, standardOutput: FileHandle(forWritingAtPath: "/dev/full"),
                environment: ["HOLUB_PASSWORD": Desk.password])
            #expect(run.status == 0)
            #expect(run.sentence?.contains("Standard output") == true, "\(run.errors)")
            #expect(desk.server.report.messages.count == 1)
        }
    }

    @Test("closed descriptors are not mistaken for others", arguments: [(">&-", 75), ("<&- >&-", 75), ("<&-", 0)])
    func closed(_ redirection: String, _ status: Int32) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c",
            """
            "$0" mailbox add jana@firma.example --json --store "$1" >/dev/null
            "$0" mailbox list --json --store "$1" \(redirection)
            """,
            Run.command.path, folder.appendingPathComponent("mail.sqlite").path,
        ]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == status, "\(said)")
        #expect(said.isEmpty == (status == 0), "\(said)")
    }

    @Test("a reader that has left is not told of")
    func closedPipe() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let run = try Run(["providers", "show", "google"], standardOutput: pipe.fileHandleForWriting)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    static let hostile = "a\u{1B}[31mb\u{202E}c\u{9B}2Jd\u{2028}e"

    @Test("nothing that was typed moves the cursor or turns the text around")
    func inert() throws {
        for arguments in [
            ["detect", Self.hostile], ["try", "jana@seznam.cz", "--persona", Self.hostile],
            ["check", "--\(Self.hostile)"],
            [Self.hostile], ["mailbox", "list", "--store", "/nonexistent\(Self.hostile)/x"],
            ["mailbox", "list", "--store", "/sys/\(Self.hostile)"],
            ["check", "jana@firma.example", "--host", "127.0.0.1", "--ca-file", "/\(Self.hostile)"],
            ["send", "--from", "a@b.example", "--to", "a@b.example", "--attach", "/\(Self.hostile)"],
            ["send", "--eml", "/\(Self.hostile)"],
            ["guide", "jana@seznam.cz", "--offline", "--app-name", Self.hostile],
            ["guide", "example@gmail.com", "--offline", "--app-name", Self.hostile, "--json"],
        ] {
            let run = try Run(arguments, environment: ["HOLUB_PASSWORD": "x"])
            let printed = (run.output + run.errors).unicodeScalars
            for scalar in ["\u{1B}", "\u{202E}", "\u{9B}", "\u{2028}"] as [Unicode.Scalar] {
                #expect(!printed.contains(scalar), "\(arguments)")
            }
        }
    }

    @Test("a subject from the outbox is made inert, too")
    func subject() async throws {
        try await Desk.with(try persona([:])) { desk in
            try desk.connected()
            _ = try desk.handedOver(["--subject", "a\u{202E}b"])
            let list = try desk.run(["outbox", "list"], json: false).output
            #expect(!list.unicodeScalars.contains("\u{202E}"))
            #expect(list.contains("a b"))
        }
    }
}
#endif
