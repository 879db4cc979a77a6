#if Personas
import Foundation
import HolubDetection
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubTesting
import Testing

/// Every scenario in the files of `Worlds`, played against the detector over real sockets. A new one needs no line here.
@Suite("Worlds", .serialized) struct WorldRowsTests {
    static let folder = Bundle.module.resourceURL?.appendingPathComponent("Worlds").path ?? ""
    static let rows = Result { try WorldCase.all(inFolder: folder) }

    /// The numbers of the table of scenarios. A letter behind one is a variant.
    @Test("all scenarios are there, each with what the trace has to say")
    func complete() throws {
        let rows = try Self.rows.get()
        #expect(Set(rows.compactMap { Int($0.world.name) }) == Set(1...130))
        #expect(rows.count == Set(rows.map(\.world.name)).count)
        for row in rows where row.world.elsewhere == nil {
            #expect(row.assertsTrace || row.hasNoTrace, "\(row) asserts nothing of the trace")
        }
    }

    @Test(.timeLimit(.minutes(5)), arguments: (try? rows.get()) ?? [])
    func isFound(_ row: WorldCase) async throws { try await row.run(Self.detector) }

    /// How a stage becomes a detector and a policy: the one place that knows both.
    static func detector(of stage: WorldStage) throws -> WorldCase.Detect { try detector(of: stage, DetectionCap()) }

    static func detector(of stage: WorldStage, _ cap: DetectionCap) throws -> WorldCase.Detect {
        var memory: DetectionMemory?
        if case .twice = stage.world.course { memory = DetectionMemory() }
        let detector = Detector(
            DetectionTools(
                registry: stage.registry, resolver: stage.resolver, dialer: stage.dialer,
                suffixes: stage.world.policy.publicSuffixes, memory: memory, cap: cap))
        return { run in await detector.detect(run.address, policy: policy(for: run)) }
    }

    private static func policy(for run: WorldRun) -> DetectionPolicy {
        var policy = DetectionPolicy()
        policy.consents = Set(run.policy.consents)
        policy.readsInsecureDocuments = run.policy.allowsHTTP
        policy.directory = run.policy.directory
        policy.network = run.network
        // A busy machine is to make no difference where nobody is silent.
        if !run.stage.world.waitsForSilence { policy.budget = .patient }
        return policy
    }
}

extension WorldCase {
    fileprivate var assertsTrace: Bool {
        world.expectations.contains { if case .trace = $0.kind { true } else { false } }
    }

    /// Without a detection there is no trace.
    fileprivate var hasNoTrace: Bool {
        if case .cancelled = world.course { return true }
        return world.expectations.contains { $0.kind == .noAddress }
    }
}
#endif
