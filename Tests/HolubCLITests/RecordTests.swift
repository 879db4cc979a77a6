#if Command
import Foundation
import HolubPersonas
import Testing

@Suite("check --record") struct RecordTests {
    private func check(_ desk: Desk, _ status: Int32, _ file: String, largestFile: Int? = nil) throws -> Run {
        let run = try Run(
            ["check", "jana@firma.example", "--record", file] + desk.host + desk.reaching,
            standardOutput: largestFile.map { _ in .nullDevice }, largestFile: largestFile,
            environment: ["HOLUB_PASSWORD": Desk.password])
        #expect(run.status == status, "\(run.errors) \(run.output)")
        return run
    }

    @Test("a refusal makes a persona, and a line that the command explains in the same way")
    func refusal() async throws {
        try await Desk.with(persona(["AUTH": "S: 535 5.7.8 No, jana@firma.example 4C1B53E5A2"])) { desk in
            let file = desk.folder.appendingPathComponent("one.smtp").path
            _ = try check(desk, 77, file)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(
                text.contains("S: 535 5.7.8 No, somebody@firma.example ID\n") && text.hasSuffix("= bad-credentials\n"))
            #expect(!text.contains("jana") && !Desk.secrets.contains { text.contains($0) })
            let line = try String(contentsOfFile: file + ".jsonl", encoding: .utf8)
            let run = try Run(["explain", "--jsonl"], input: line)
            let told = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(told["cause"] as? String == "bad-credentials" && told["phase"] as? String == "auth")
            #expect(told["text"] as? String == "535 5.7.8 No, somebody@firma.example ID")
        }
    }

    @Test("a success has no reply to learn from; what is there is not replaced, and then nobody signs in")
    func files() async throws {
        try await Desk.with(persona([:])) { desk in
            let file = desk.folder.appendingPathComponent("two.smtp").path
            _ = try check(desk, 0, file)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(text.hasSuffix("= sent\n") && !FileManager.default.fileExists(atPath: file + ".jsonl"))
            let connections = desk.server.report.accepted
            let again = try check(desk, 66, file)
            #expect(again.sentence?.contains("not there") == true)
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            let other = desk.folder.appendingPathComponent("three.smtp").path
            try Data("kept".utf8).write(to: URL(fileURLWithPath: other + ".jsonl"))
            _ = try check(desk, 66, other)
            let dangling = desk.folder.appendingPathComponent("four.smtp").path
            try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: "/nowhere/at/all")
            _ = try check(desk, 66, dangling)
            _ = try check(desk, 66, "/nowhere/at/all.smtp")
            #expect(desk.server.report.accepted == connections)
            #expect(try String(contentsOfFile: other + ".jsonl", encoding: .utf8) == "kept")
            let nameless = try check(desk, 64, "")
            #expect(nameless.sentence?.contains("--record") == true && desk.server.report.accepted == connections)
        }
    }

    @Test("a disk that is full leaves nothing that would stand in the way of the next recording")
    func full() async throws {
        try await Desk.with(persona(["AUTH": "S: 535 5.7.8 No"])) { desk in
            let file = desk.folder.appendingPathComponent("full.smtp").path
            let run = try check(desk, 77, file, largestFile: 0)
            #expect(!FileManager.default.fileExists(atPath: file), "\(run.errors)")
            _ = try check(desk, 77, file)
            #expect(FileManager.default.fileExists(atPath: file))
        }
    }

    @Test("a reply that cannot be written beside the persona is named by its file")
    func onlyThePersona() async throws {
        try await Desk.with(persona(["AUTH": "S: 535 5.7.8 No"])) { desk in
            // With its ending the name is longer than a file system takes.
            let file = desk.folder.appendingPathComponent(String(repeating: "x", count: 252)).path
            let run = try check(desk, 77, file)
            #expect(run.sentence?.contains("x.jsonl cannot be written") == true, "\(run.errors)")
            #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("= bad-credentials\n"))
        }
    }

    @Test(
        "a recording that cannot be written takes nothing from the check: its result is printed, and how it ends stays",
        arguments: [("535 5.7.8 No", 77, "bad-credentials"), ("235 2.7.0 Accepted", 66, nil)]
            as [(String, Int32, String?)])
    func unwritten(_ answer: String, _ status: Int32, _ cause: String?) async throws {
        try await Desk.with(persona(["AUTH": "S: \(answer)"])) { desk in
            // No file system takes such a name, and before there is something to write nobody knows.
            let file = desk.folder.appendingPathComponent(String(repeating: "x", count: 300)).path
            let text = try check(desk, status, file)
            #expect(text.output.contains("greeting") && text.sentence?.contains("cannot be written") == true)
            let document = try Run(
                ["check", "jana@firma.example", "--json", "--record", file] + desk.host + desk.reaching,
                environment: ["HOLUB_PASSWORD": Desk.password])
            #expect(document.status == status && document.sentence?.contains("cannot be written") == true)
            #expect(try document.json()["cause"] as? String == cause)
        }
    }
}
#endif
