#if Personas
import Foundation
import HolubDetection
import HolubPersonas
import HolubTesting
import Testing

/// How long the worlds take, for a person to read beside the budget: `HOLUB_WORLD_LAG=20 swift test --filter WorldListing`
/// plays each of them with so many milliseconds of way to every server and back. Nothing is held to its time.
@Suite("How long worlds take", .serialized) struct WorldListingTests {
    private static let lag = ProcessInfo.processInfo.environment["HOLUB_WORLD_LAG"].flatMap { Int($0) }

    @Test(.enabled(if: lag != nil))
    func listing() async throws {
        let lag = Duration.milliseconds(Self.lag ?? 0)
        var bySource: [String: [Duration]] = [:]
        for row in try WorldRowsTests.rows.get() where !row.world.expectations.isEmpty {
            let outcome = try await row.play(lag: lag, WorldRowsTests.detector)
            let source = outcome.detections.first?.candidates.first?.source ?? "nothing"
            if row.world.about == nil { bySource[source, default: []].append(outcome.elapsed) }
            let about = row.world.about.map { " (about \($0))" } ?? ""
            let verdict = outcome.differences.isEmpty ? "" : " DIFFERS"
            print("\(outcome.elapsed) \(row.world.name)\(about) \(source)\(verdict)")
        }
        for (source, times) in bySource.sorted(by: { $0.key < $1.key }) {
            let sorted = times.sorted()
            print(
                "\(source): p50 \(sorted[sorted.count / 2]), p95 \(sorted[sorted.count * 95 / 100]), of \(sorted.count)"
            )
        }
    }
}
#endif
