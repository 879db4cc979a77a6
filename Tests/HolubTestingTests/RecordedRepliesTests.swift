import Foundation
import HolubProviderKit
import HolubProviders
import HolubSMTP
import Testing

/// Replies that servers have given, each diagnosed by the rules of whoever gave it.
@Suite("Recorded replies") struct RecordedRepliesTests {
    struct Line: Decodable, Sendable, CustomTestStringConvertible {
        let id, provider, phase, text, cause, retry: String
        let mechanism: String?

        var testDescription: String { id }

        static let all: [Line] = {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "..")
            let file = tests.appending(path: "HolubProviderKitTests/Fixtures/replies.jsonl").standardizedFileURL
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.split(separator: "\n").compactMap {
                try? JSONDecoder().decode(Line.self, from: Data($0.utf8))
            }
        }()
    }

    /// It refuses a token, and the record does not name the mechanism.
    private static let mechanisms = ["microsoft-009": SASLMechanism.xoauth2]
    /// It wants an app password and says so in the words of a wrong one.
    private static let unknowable = ["infomaniak-001": Cause.badCredentials]

    @Test func theRecordsAreWhole() {
        #expect(Line.all.count > 120 && Set(Line.all.map(\.id)).count == Line.all.count)
    }

    @Test(arguments: Line.all)
    func meansWhatItMeant(_ line: Line) throws {
        let registry = ProviderRegistry.standard
        let provider = registry.provider(named: line.provider) ?? registry.fallback
        let failure = Failure(Phase(rawValue: line.phase), .refused(try #require(Reply(pasted: line.text))))
        let named = line.mechanism.flatMap { SASLMechanism(rawValue: $0.uppercased()) }
        let context = DiagnosisContext(mechanism: named ?? Self.mechanisms[line.id])
        let diagnosis = provider.diagnose(failure, in: context)
        #expect(diagnosis.cause == Self.unknowable[line.id] ?? Cause(rawValue: line.cause))
        #expect(diagnosis.retry.rawValue == line.retry)
    }
}
