#if Personas
import Foundation
public import HolubDetection
public import HolubPersonas
public import HolubSMTP

/// One `World` that a detection has to find its way in, as a named case for Swift Testing.
///
/// ```swift
/// @Test(arguments: try WorldCase.all(inFolder: folder))
/// func isFound(_ world: WorldCase) async throws {
///     try await world.run { stage in
///         let detector = Detector(registry: stage.registry, resolver: stage.resolver, dialer: stage.dialer)
///         return { run in await detector.detect(run.address) }
///     }
/// }
/// ```
///
/// Beside what the world expects, each run is held to this: no server has received the local part but one that the world's
/// policy names; no step of the trace has it; when the answer is there, or the caller has given up, no socket to a server of the
/// world is left and nothing is dialled any more.
public struct WorldCase: Sendable, CustomStringConvertible {
    public let world: World

    public init(_ world: World) { self.world = world }

    /// `20 The domain names its server by SRV`
    public var description: String { world.description }

    /// Makes the detector of a world, once for all its runs.
    public typealias Maker = (WorldStage) throws -> Detect
    public typealias Detect = @Sendable (WorldRun) async throws -> Detection

    /// What came of it.
    public struct Outcome: Sendable {
        /// What is not as the world expects: a line for each.
        public var differences: [String] = []
        /// How long the longest run took; of one that was cancelled, how long it took to return.
        public var elapsed = Duration.zero
        public var detections: [Detection] = []
    }

    /// All worlds of a folder's files whose names end in `.world`, by their file's name and in their order there.
    /// - Parameter fresh: goes into the domains that stand for `d`.
    /// - Throws: ``/HolubPersonas/WorldError``; what Foundation throws for a file that cannot be read.
    public static func all(inFolder path: String, fresh: String = "") throws -> [WorldCase] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".world") }.sorted()
        return try names.flatMap { name in
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            return try World.read(text, file: name, fresh: fresh).map(WorldCase.init)
        }
    }

    /// Plays the world and compares.
    /// - Throws: ``WorldFault`` that names every difference; what the closures throw.
    public func run(_ makeDetector: Maker) async throws {
        let outcome = try await play(makeDetector)
        guard outcome.differences.isEmpty else {
            throw WorldFault(world: description, differences: outcome.differences)
        }
    }

    /// Plays the world, and tells the differences without throwing them.
    /// - Parameter lag: what each way to a server and back takes.
    public func play(lag: Duration = .zero, _ makeDetector: Maker) async throws -> Outcome {
        guard !world.expectations.isEmpty else { return Outcome() }
        let stage = try await WorldStage.start(world, lag: lag)
        var outcome = Outcome()
        do {
            try await play(on: stage, try makeDetector(stage), &outcome)
        } catch {
            await stage.stop()
            throw error
        }
        let answered = stage.mark
        outcome.differences += await Self.openConnections(stage)
        await stage.stop()
        if stage.mark.isDialling(since: answered) {
            outcome.differences.append("something was still dialled when the answer was there")
        }
        outcome.differences += await OpenSockets.differences(towards: stage.ports)
        return outcome
    }

    private func play(on stage: WorldStage, _ detect: @escaping Detect, _ outcome: inout Outcome) async throws {
        let phases = world.expectations.split(omittingEmptySubsequences: false) { $0.kind == .again }.map(Array.init)
        let times: Int
        switch world.course {
        case .once, .cancelled: times = 1
        case .runs(let count): times = count
        case .twice: times = 2
        }
        for text in world.addresses {
            guard let address = try? EmailAddress(text) else {
                outcome.differences += comparison(nil, stage, phases[0]).differences
                if !phases[0].contains(where: { $0.kind == .noAddress }) {
                    outcome.differences.append("\(text) is no address")
                }
                continue
            }
            for number in 0..<times where outcome.differences.isEmpty {
                let mark = stage.mark
                let run = WorldRun(stage: stage, address: address, number: number)
                let before = OpenSockets.clients(of: stage.portsOfServers)
                let detection = try await timed(run, detect, &outcome.elapsed)
                // No patience: an answer that is there has closed its sockets, and only the loops have to come round.
                await stage.settled()
                let left = OpenSockets.clients(of: stage.portsOfServers).subtracting(before).count
                if left > 0 { outcome.differences.append("\(left) sockets were still open when the answer was there") }
                if let detection { outcome.detections.append(detection) }
                let phase = phases[min(number, phases.count - 1)]
                outcome.differences += comparison(detection, stage, phase, since: mark).differences
                outcome.differences += secrecy(of: address, detection, stage)
            }
        }
    }

    /// Nil when the world's caller gave up.
    private func timed(
        _ run: WorldRun, _ detect: @escaping Detect, _ elapsed: inout Duration
    ) async throws -> Detection? {
        guard case .cancelled(let delay) = world.course else {
            let start = ContinuousClock.now
            let detection = try await detect(run)
            elapsed = max(elapsed, ContinuousClock.now - start)
            return detection
        }
        let task = Task { try await detect(run) }
        try await Task.sleep(for: delay)
        let start = ContinuousClock.now
        task.cancel()
        _ = try? await task.value
        elapsed = ContinuousClock.now - start
        return nil
    }

    private func comparison(
        _ detection: Detection?, _ stage: WorldStage, _ phase: [World.Expectation],
        since mark: WorldRecord.Mark = .init()
    ) -> WorldComparison {
        WorldComparison(detection: detection, stage: stage, since: mark, expectations: phase)
    }

    /// The local part in what servers received, and in the trace. One that is short may stand there by chance.
    private func secrecy(of address: EmailAddress, _ detection: Detection?, _ stage: WorldStage) -> [String] {
        guard address.local.utf8.count >= 6 else { return [] }
        var faults: [String] = []
        // A consent is for one host, over https.
        let consented = Set(world.policy.consents.map { "https \($0)" })
        faults += Set(stage.receivers(of: address.local)).subtracting(consented).sorted()
            .map { "\($0) was told the local part" }
        let steps = detection?.trace ?? []
        faults += steps.filter { "\($0.question) \($0.detail)".lowercased().contains(address.local.lowercased()) }
            .map { "a step of \($0.source) in the trace has the local part" }
        return faults
    }

    /// The servers see that their clients have closed, each when its loop comes round.
    private static func openConnections(_ stage: WorldStage) async -> [String] {
        for _ in 0..<500 {
            if stage.record.open == 0 { return [] }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return ["\(stage.record.open) connections to servers are still open"]
    }
}

/// One detection that has to be made.
public struct WorldRun: Sendable {
    public let stage: WorldStage
    public let address: EmailAddress
    /// How many have been made in this world before.
    public let number: Int

    /// On which network the machine is: another one for the second run of a world that says so.
    public var network: String {
        if number > 0, case .twice(onAnotherNetwork: true) = stage.world.course { "elsewhere" } else { "home" }
    }

    public var policy: World.Policy { stage.world.policy }
}

/// A detection did not find what a world expects.
public struct WorldFault: Error, CustomStringConvertible {
    public let world: String
    public let differences: [String]

    public var description: String { ([world] + differences.map { "- \($0)" }).joined(separator: "\n") }
}
#endif
