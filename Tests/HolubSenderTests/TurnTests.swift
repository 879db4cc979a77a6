#if Sending
import Foundation
import HolubMessage
import HolubNetwork
import HolubSMTP
import Testing

@testable import HolubSender

/// Against a counting sink, by hand: how many turns, how much memory. HOLUB_SINK_PORT is its plain port of SMTP on
/// 127.0.0.1; HOLUB_SINK_CONTROL (host:port) answers `RESET` and `STATS` with a line of JSON.
@Suite(
    "Turns", .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["HOLUB_SINK_CONTROL"] != nil, "HOLUB_SINK_CONTROL is not set"))
struct TurnTests {
    let environment = ProcessInfo.processInfo.environment

    /// Asks the sink's control port.
    func ask(_ command: String) throws -> String {
        let shell = Process()
        let output = Pipe()
        let parts = try #require(environment["HOLUB_SINK_CONTROL"]).split(separator: ":")
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments =
            ["-c", "exec 3<>/dev/tcp/$0/$1; printf '%s\\n' \"$2\" >&3; head -n 1 <&3"] + parts.map(String.init) + [
                command
            ]
        shell.standardOutput = output
        try shell.run()
        shell.waitUntilExit()
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    func number(_ key: String, in json: String) -> Int? {
        guard let start = json.range(of: "\"\(key)\":") else { return nil }
        return Int(json[start.upperBound...].drop { $0 == " " }.prefix { $0.isNumber })
    }

    func sender() throws -> (Sender, SubmissionAccount) {
        let port = try ServerPort(try #require(environment["HOLUB_SINK_PORT"]))
        let dialer = Dialer(resolver: Resolver(servers: []), policy: .allowPrivate)
        let endpoint = Endpoint(try ServerHost("127.0.0.1"), port: port, security: .none)
        let account = SubmissionAccount(address: jana, endpoint: endpoint, credential: nil, provider: TestProvider())
        return (Sender(dialer: dialer), account)
    }

    @Test("Two turns a message on a kept connection")
    func turns() async throws {
        let (sender, account) = try sender()
        let message = try LoopbackTests.message()
        _ = try ask("RESET")
        _ = await sender.send([message], as: account)
        let one = try ask("RESET")
        let count = 21
        let reports = await sender.send(Array(repeating: message, count: count), as: account)
        #expect(reports.allSatisfy { $0.outcome.word == "sent" })
        let many = try ask("STATS")
        let turns = try #require(number("turns", in: many)) - (try #require(number("turns", in: one)))
        print("Turns: \(turns) for \(count - 1) messages more on a kept connection\none: \(one)many: \(many)")
        #expect(turns == 2 * (count - 1))
    }

    @Test("The memory of a message does not grow with it")
    func memory() async throws {
        let (sender, account) = try sender()
        let file = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString).bin")
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
        let handle = try FileHandle(forWritingTo: file)
        for size in [5 << 20, 512 << 20] as [UInt64] {
            try handle.truncate(atOffset: size)
            let message = try LoopbackTests.message(attachments: [try .file(path: file.path)])
            let report = await sender.send(message, as: account)
            #expect(report.outcome.word == "sent")
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
            print("Memory after \(size >> 20) MiB: \(peak)")
        }
        try handle.close()
    }
}
#endif
