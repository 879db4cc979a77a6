import Foundation
import HolubProviderKit
import HolubProviders
import Testing

/// Recorded replies, each diagnosed by the provider that gave it.
@Suite("Recorded replies") struct RecordedRepliesTests {
    struct Line: Decodable {
        var id, provider, phase, text, cause, retry: String
        var mechanism: String?
    }

    private static func lines() throws -> [Line] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let file = root.appending(path: "Tests/HolubProviderKitTests/Fixtures/replies.jsonl")
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    /// As `holub explain --jsonl` does it. At most three in a hundred may be missed, and each is named.
    @Test func nearlyAllAreKnown() throws {
        let lines = try Self.lines()
        #expect(lines.count > 120)
        var causes: [String] = [], retries: [String] = []
        for line in lines {
            let registry = ProviderRegistry.standard
            let provider = registry.provider(named: line.provider) ?? registry.fallback
            let mechanism = line.mechanism.flatMap { SASLMechanism(rawValue: $0.uppercased()) }
            let failure = Failure(Phase(rawValue: line.phase), .refused(try #require(Reply(pasted: line.text))))
            let diagnosis = provider.diagnose(failure, in: DiagnosisContext(mechanism: mechanism))
            if diagnosis.cause.rawValue != line.cause { causes.append("\(line.id): \(diagnosis.cause)") }
            if diagnosis.retry.rawValue != line.retry { retries.append("\(line.id): \(diagnosis.retry)") }
        }
        #expect(causes.count * 100 <= lines.count * 3, "\(causes)")
        #expect(retries.count * 100 <= lines.count * 3, "\(retries)")
    }

    /// A provider in a log goes by its id or by its domain.
    @Test func aProviderHasTwoNames() {
        #expect(ProviderRegistry.standard.provider(named: "google")?.profile.id == "google")
        #expect(ProviderRegistry.standard.provider(named: "email.cz")?.profile.id == "seznam")
        #expect(ProviderRegistry.standard.provider(named: "nobody") == nil)
    }
}
