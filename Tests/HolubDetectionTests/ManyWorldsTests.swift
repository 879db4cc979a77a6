#if Personas
import Foundation
import HolubPersonas
import HolubTesting
import Testing

@testable import HolubDetection

/// Scenario 117: many detections at the same time, of domains that have nothing to do with one another.
@Suite("Many worlds at once", .serialized) struct ManyWorldsTests {
    /// Rows that end by themselves: those that wait for silence say something about patience, not about number.
    static func rows(_ fresh: String) throws -> [WorldCase] {
        try WorldCase.all(inFolder: WorldRowsTests.folder, fresh: fresh).filter { row in
            row.world.course == .once && row.world.mischief.isEmpty && !row.world.waitsForSilence
                && (row.world.about ?? .zero) <= .seconds(2.5) && !row.world.expectations.isEmpty
        }
    }

    @Test(
        "two hundred, mixed, under one cap of sockets: each as alone, and no descriptor is left",
        .timeLimit(.minutes(10)))
    func twoHundred() async throws {
        var cases: [WorldCase] = []
        for pass in ["a", "b", "c", "d"] where cases.count < 200 { cases += try Self.rows(pass) }
        cases = Array(cases.prefix(200))
        try #require(cases.count == 200)
        // What is opened once and stays, such as the event loops and their pipes: all of them are in use after a few worlds.
        _ = try await Self.differences(of: cases.prefix(16), DetectionCap())
        let before = Self.descriptors
        // Much less than two hundred would take if each took what it likes.
        let cap = DetectionCap(64)
        let differences = try await Self.differences(of: cases[...], cap)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        #expect(cap.peak == cap.limit && cap.taken == 0 && cap.waiting == 0)
        for _ in 0..<500 where !Self.descriptors.isSubset(of: before) { try await Task.sleep(for: .milliseconds(10)) }
        #expect(Self.descriptors.subtracting(before).map(Self.told).isEmpty)
    }

    private static func differences(of cases: ArraySlice<WorldCase>, _ cap: DetectionCap) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for row in cases {
                group.addTask {
                    try await row.play { try WorldRowsTests.detector(of: $0, cap) }.differences
                        .map { "\(row.world.name): \($0)" }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// A socket with the kernel's line about it: its ends, in hexadecimal, and its state.
    private static func told(_ descriptor: String) -> String {
        guard let inode = descriptor.split(whereSeparator: { "[]".contains($0) }).last, inode != descriptor[...] else {
            return descriptor
        }
        for table in ["tcp", "udp", "tcp6", "udp6"] {
            let text = (try? String(contentsOfFile: "/proc/net/\(table)", encoding: .utf8)) ?? ""
            for line in text.split(separator: "\n") where line.split(separator: " ").contains(inode) {
                return "\(table)\(line.prefix(40))"
            }
        }
        return "\(descriptor), bound to nothing"
    }

    /// What each open descriptor leads to. Nothing where the system has no such folder.
    private static var descriptors: Set<String> {
        let folder = "/proc/self/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Set(names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") })
    }
}
#endif
