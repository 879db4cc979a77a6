#if Command
import Foundation
import Testing

@Suite("Scorecards, by the command")
struct ScoreTests {
    @Test("a module's card, as JSON")
    func card() throws {
        let run = try Run(["providers", "check", "volny", "--score", "--json"])
        #expect(run.status == 0, "\(run.errors)")
        let card = try #require((try run.json()["scores"] as? [[String: Any]])?.first)
        #expect(card["id"] as? String == "volny")
        let scenarios = try #require(card["scenarios"] as? [String: Any])
        #expect(scenarios["of"] as? Int ?? 0 > 120 && scenarios["passed"] as? Int == scenarios["of"] as? Int)
        #expect((card["causes"] as? [String: Any])?.keys.sorted() == ["cs", "en"])
    }

    @Test("a reply that is not explained as it was recorded is a fault on the card, and the command's end")
    func replies() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("replies-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let line =
            #"{"id":"a","provider":"volny","phase":"auth","text":"535 No","cause":"account-locked","retry":"no"}"#
        try Data((line + "\n").utf8).write(to: file)
        let run = try Run(["providers", "check", "volny", "--score", "--replies", file.path])
        #expect(run.status == 65)
        #expect(run.output.hasPrefix("Volný (volny), checked "))
        let faults = run.output.split(separator: "\n").drop { !$0.hasPrefix("  ✗") }
        #expect(
            faults == [
                "  ✗ a: 535 No", "      a: is bad-credentials, after-user-action, not account-locked, no",
            ])
        #expect(run.sentence?.contains("volny") == true, "\(run.errors)")

        try Data("nonsense\n".utf8).write(to: file)
        #expect(try Run(["providers", "check", "volny", "--score", "--replies", file.path]).status == 65)
        let missing = try Run(["providers", "check", "volny", "--score", "--replies", file.path + "-gone"])
        #expect(missing.status == 66)
    }

    @Test("a line that would test nothing is a bad line, and is named by its number")
    func badLines() throws {
        func line(_ changed: [String: String]) throws -> String {
            let sound = [
                "id": "a", "provider": "volny", "phase": "auth", "text": "535 No", "cause": "bad-credentials",
                "retry": "after-user-action",
            ]
            let data = try JSONSerialization.data(withJSONObject: sound.merging(changed) { $1 })
            return String(decoding: data, as: UTF8.self) + "\n"
        }
        let command = ["providers", "check", "volny", "--score", "--replies"]
        let bad: [(changed: [String: String], word: String)] = [
            (["id": "b", "provider": "nobody"], "provider"), (["id": "b", "cause": "bad-credential"], "cause"),
            (["id": "b", "retry": "never"], "retry"), ([:], "id"),
        ]
        for (changed, word) in bad {
            try withFile(Array((try line([:]) + "\n" + line(changed)).utf8)) { path in
                let run = try Run(command + [path])
                #expect(run.status == 65 && run.output.isEmpty)
                #expect(run.sentence?.hasPrefix("Line 3 has an ") == true, "\(run.errors)")
                #expect(run.sentence?.contains("\"\(word)\"") == true, "\(run.errors)")
            }
        }
        try withFile(Array((try line([:]) + "nonsense\n" + line([:])).utf8)) { path in
            let sentence = try #require(try Run(command + [path]).sentence)
            #expect(
                sentence.hasPrefix("Line 2 has not id, ") && sentence.contains("line 3 has an \"id\""), "\(sentence)")
        }
    }

    @Test(
        "what cannot be meant is a slip of the keyboard",
        arguments: [
            ["volny", "--score", "--live"], ["--replies", "x"], ["freenet-de", "--score"], ["nobody", "--score"],
        ])
    func slips(_ arguments: [String]) throws {
        #expect(try Run(["providers", "check"] + arguments).status == 64)
    }
}
#endif
