import HolubSMTP
import Testing

@testable import HolubDetection

/// Scenario 130: whatever comes, there is an answer, and it keeps to the limits. The fuzzers of Tests/Fuzz go deeper.
@Suite("Mutated documents")
struct MutatedDocumentTests {
    /// SplitMix64: the same octets in each run.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }

        mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

        /// One to four changes: an octet set, doubled or removed, a stretch copied elsewhere.
        mutating func mutated(_ model: [UInt8]) -> [UInt8] {
            var octets = model
            for _ in 0...below(4) {
                let place = below(octets.count)
                switch below(4) {
                case 0: octets[place] = UInt8(truncatingIfNeeded: next())
                case 1: octets.insert(octets[below(octets.count)], at: place)
                case 2: if octets.count > 1 { octets.remove(at: place) }
                default:
                    let from = below(octets.count)
                    octets.insert(contentsOf: octets[from..<min(from + below(64), octets.count)], at: place)
                }
            }
            return octets
        }
    }

    @Test("10,000 autoconfig documents")
    func autoconfig() {
        var random = Seeded(state: 130)
        let models =
            [HostileXMLTests.good] + HostileXMLTests.table.map(\.0).filter { $0.utf8.count < 2000 && !$0.isEmpty }
        var read = 0
        for round in 0..<10_000 {
            let model = round % 2 == 0 ? models[0] : models[random.below(models.count)]
            guard
                let settings = try? AutoconfigDocument.read(random.mutated(Array(model.utf8)), for: "firma.example")
            else { continue }
            read += 1
            if settings.servers.count + settings.dropped.count > DocumentLimits.servers { Issue.record("too many") }
            if settings.servers.contains(where: { $0.security == .none }) { Issue.record("no protection") }
        }
        #expect(read > 200)
    }

    @Test("10,000 user agent configurations")
    func pacc() {
        var random = Seeded(state: 131)
        var read = 0
        for _ in 0..<10_000 {
            guard let settings = try? PACCDocument.read(random.mutated(Array(PACCTests.document.utf8))) else {
                continue
            }
            read += 1
            if settings.servers.count > 1 { Issue.record("too many") }
        }
        #expect(read > 500)
    }
}
