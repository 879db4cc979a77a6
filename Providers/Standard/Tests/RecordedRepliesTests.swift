import HolubProviderKit
import HolubProviders
import Testing

@Suite("Recorded replies") struct RecordedRepliesTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let id, provider, phase, mechanism, cause, retry, source, text: String

        var testDescription: String { id }

        init?(_ line: Substring) {
            let fields = line.split(separator: " | ", maxSplits: 7).map(String.init)
            guard fields.count == 8 else { return nil }
            (id, provider, phase, mechanism) = (fields[0], fields[1], fields[2], fields[3])
            (cause, retry, source) = (fields[4], fields[5], fields[6])
            text = fields[7].split(separator: " ⏎ ").joined(separator: "\n")
        }

        static let all: [Line] = [InternationalReplies.recorded].flatMap {
            $0.split(separator: "\n").compactMap(Line.init)
        }
    }

    @Test func theRecordsAreWhole() {
        #expect(Line.all.count == InternationalReplies.recorded.split(separator: "\n").count && Line.all.count > 50)
        #expect(Set(Line.all.map(\.id)).count == Line.all.count)
    }

    @Test(arguments: Line.all)
    func meansWhatItMeant(_ line: Line) throws {
        let provider = try #require(ProviderRegistry.standard.provider(id: line.provider))
        let failure = Failure(Phase(rawValue: line.phase), .refused(try #require(Reply(pasted: line.text))))
        let context = DiagnosisContext(mechanism: SASLMechanism(rawValue: line.mechanism))
        let diagnosis = provider.diagnose(failure, in: context)
        #expect(diagnosis.cause.rawValue == line.cause)
        #expect(diagnosis.retry.rawValue == line.retry)
    }
}
