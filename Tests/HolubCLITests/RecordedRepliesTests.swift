#if Command
import Foundation
import Testing

@Suite("Recorded replies, by the command") struct RecordedRepliesTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../HolubProviderKitTests/Fixtures/replies.jsonl").standardizedFileURL

    private func documents(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    /// Each by the rules of whoever gave it; the command reads nothing of the fixture but provider, phase, text and mechanism.
    @Test("of a hundred at most three have another cause or another time for a second try, and each is named")
    func nearlyAll() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let known = try documents(text)
        let run = try Run(["explain", "--jsonl"], input: text)
        #expect(run.status == 0, "\(run.errors)")
        let told = try documents(run.output)
        try #require(known.count > 120 && told.count == known.count)
        for key in ["cause", "retry"] {
            let missed = zip(known, told).filter { $0[key] as? String != $1[key] as? String }
            #expect(missed.count * 100 <= known.count * 3, "\(key): \(missed.compactMap { $0.0["id"] as? String })")
        }
        for document in told {
            #expect((document["title"] as? String)?.isEmpty == false)
            #expect(document["steps"] is [String])
        }
    }
}
#endif
