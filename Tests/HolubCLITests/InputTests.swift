#if Command
import Foundation
import HolubPersonas
import Testing

@Suite("What the command reads: passwords, texts and certificates")
struct InputTests {
    /// Nobody listens there: whoever has got so far has taken the password.
    static let check = [
        "check", "jana@firma.example", "--host", "127.0.0.1", "--port", "1", "--security", "tls", "--allow-private",
        "--json",
    ]

    private func expectTaken(_ run: Run, at location: SourceLocation = #_sourceLocation) throws {
        #expect(run.status == 75, "\(run.errors)", sourceLocation: location)
        #expect(try run.json()["cause"] as? String == "connection-refused", sourceLocation: location)
    }

    @Test("a password on standard input is one line, and nobody waits for more")
    func oneLine() throws {
        try expectTaken(try Run(Self.check + ["--password-stdin"], input: "one\ntwo\n"))
        try expectTaken(try Run(Self.check + ["--password-stdin"], input: "no line end"))
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("one\r\n".utf8))
        // The pipe stays open.
        try expectTaken(try Run(Self.check + ["--password-stdin"], standardInput: pipe.fileHandleForReading))
        try pipe.fileHandleForWriting.close()
        #expect(try Run(Self.check + ["--password-stdin"]).status == 64)
    }

    /// A terminal, and what the command on it has done.
    private func typed(_ keys: String) throws -> (Process, shown: String, echoes: Bool) {
        var master: Int32 = -1, slave: Int32 = -1
        try #require(openpty(&master, &slave, nil, nil, nil) == 0)
        defer { close(master) }
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
        func echoes() -> Bool {
            var settings = termios()
            return tcgetattr(master, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
        }
        let process = Process()
        process.executableURL = Run.command
        process.arguments = Self.check + ["--password-stdin"]
        process.environment = Run.environment
        process.standardInput = terminal
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while echoes(), process.isRunning { usleep(10_000) }
        _ = write(master, keys, keys.utf8.count)
        process.waitUntilExit()
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        var octets = [UInt8](repeating: 0, count: 4096)
        let count = read(master, &octets, octets.count)
        return (process, String(decoding: octets.prefix(max(count, 0)), as: UTF8.self), echoes())
    }

    @Test("a terminal does not show the password, and is as before afterwards")
    func terminal() throws {
        let (process, shown, echoes) = try typed("tajne-Heslo-4711\n")
        #expect(process.terminationStatus == 75)
        #expect(shown == "\r\n")
        #expect(echoes)
    }

    @Test("the key that interrupts ends the command, and the terminal is as before")
    func interrupted() throws {
        let (process, shown, echoes) = try typed("tajne\u{3}")
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
        #expect(!shown.contains("tajne"))
        #expect(echoes)
    }

    @Test("a password file with a byte order mark is refused; one that is a pipe is read")
    func passwordFiles() throws {
        let marked = try withFile([0xEF, 0xBB, 0xBF] + Array("tajne\n".utf8)) {
            try Run(Self.check + ["--password-file", $0])
        }
        #expect(marked.status == 65)
        #expect(marked.sentence?.contains("byte order mark") == true, "\(marked.errors)")
        try withPipe { path in
            // Opening it waits for the command, and the command for this.
            let writer = Thread { try? Data("tajne\n".utf8).write(to: URL(fileURLWithPath: path)) }
            writer.start()
            try expectTaken(try Run(Self.check + ["--password-file", path]))
        }
    }

    private func withPipe(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)").path
        try #require(mkfifo(path, 0o600) == 0)
        defer { unlink(path) }
        try body(path)
    }

    @Test("authorities come from an ordinary file")
    func authorities() throws {
        try withPipe { path in
            for file in [path, "/dev/zero", "/tmp"] {
                let run = try Run(Self.check + ["--ca-file", file], environment: ["HOLUB_PASSWORD": "x"])
                #expect(run.status == 66)
                #expect(run.sentence?.contains("ordinary file") == true, "\(run.errors)")
            }
        }
    }

    @Test("texts are read up to a limit")
    func texts() throws {
        let send = ["send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--host", "127.0.0.1"]
        try withFile([]) { path in
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.truncate(atOffset: 64 << 20 + 1)
            let text = try Run(
                send + ["--text", "-"], standardInput: FileHandle(forReadingAtPath: path),
                environment: ["HOLUB_PASSWORD": "x"])
            let html = try Run(send + ["--html", path], environment: ["HOLUB_PASSWORD": "x"])
            for run in [text, html] {
                #expect(run.status == 65)
                #expect(run.sentence?.contains("over 64 MiB") == true, "\(run.errors)")
            }
        }
        for path in ["/nonexistent/x", "/tmp"] {
            #expect(try Run(send + ["--html", path], environment: ["HOLUB_PASSWORD": "x"]).status == 66)
        }
        let broken = try withFile([0xFF]) { try Run(send + ["--html", $0], environment: ["HOLUB_PASSWORD": "x"]) }
        #expect(broken.status == 65 && broken.sentence != nil)
    }

    @Test("free texts may begin with a dash")
    func dashes() async throws {
        try await Desk.with(try persona([:])) { desk in
            let run = try Run(
                [
                    "send", "--from", "jana@firma.example", "--to", "eva@firma.example", "--subject", "-x", "--text",
                    "-5 C", "--header", "X-Note: -1",
                ] + desk.host + desk.reaching, environment: ["HOLUB_PASSWORD": Desk.password])
            #expect(run.status == 0, "\(run.errors)")
            let message = String(decoding: try #require(desk.server.report.messages.first).octets, as: UTF8.self)
            #expect(message.contains("\r\nSubject: -x\r\n") && message.contains("\r\nX-Note: -1\r\n"))
            #expect(message.contains("-5 C"))
        }
        let nameless = try Run(["guide", "example@gmail.com", "--offline", "--app-name", ""])
        #expect(nameless.status == 64 && nameless.sentence?.contains("--app-name") == true, "\(nameless.errors)")
        let guide = try Run(["guide", "example@gmail.com", "--offline", "--app-name", "-Fakturka"])
        #expect(guide.status == 0 && guide.output.contains("-Fakturka"))
    }

    @Test(
        "user names that addresses would refuse",
        arguments: ["jan\u{10D}\u{10A}a", "jana\u{2028}", "ja\u{202E}na", "jana\n", "", "\u{200B}"])
    func usernames(_ name: String) throws {
        let run = try Run(Self.check + ["--username", name], environment: ["HOLUB_PASSWORD": "x"])
        #expect(run.status == 64)
        #expect(run.sentence != nil, "\(run.errors)")
    }
}
#endif
