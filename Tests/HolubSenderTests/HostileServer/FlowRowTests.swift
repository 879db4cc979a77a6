#if Sending
import Foundation
import HolubMessage
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// F. Long contents over real sockets: what the kernel takes, and what it does not.
@Suite(
    "Hostile servers: long contents", .serialized, .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(2)))
struct FlowRowTests {
    static let both = [Security.tls, .starttls]
    static let go = Reaction.say("354 Go on\r\n")

    /// Sends a message of 20 MB, read from a file while it goes out.
    func expect(_ name: String, _ fate: Fate, _ security: Security, _ deeds: [Deed]) async throws -> SendReport {
        let file = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString).bin")
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
        try FileHandle(forWritingTo: file).truncate(atOffset: 15_000_000)
        let message = try LoopbackTests.message(attachments: [.file(path: file.path)])
        #expect(message.length > 20_000_000)
        return try await LoopbackStage(security).expect(name, fate, deeds, of: message)
    }

    @Test("S80 stops reading in the middle of 20 MB", arguments: Self.both)
    func zeroWindow(security: Security) async throws {
        let report = try await expect("S80", .transient, security, [.at("DATA", .stopReading, Self.go)])
        #expect(report.outcome.failure == Failure(.data, .timedOut))
    }

    @Test("S81 reads an octet now and then", arguments: Self.both)
    func drip(security: Security) async throws {
        let report = try await expect("S81", .transient, security, [.at("DATA", .dripReading, Self.go)])
        #expect(report.outcome.failure == Failure(.data, .timedOut))
    }

    @Test("S82 says 552 in the middle and goes on reading", arguments: Self.both)
    func refused(security: Security) async throws {
        let refusal = Reaction.say("552 5.3.4 Too big\r\n")
        let report = try await expect(
            "S82", .permanent, security, [.at("DATA", Self.go, .untilHeard, refusal), .at("content", refusal)])
        #expect(report.diagnosis?.cause == .messageTooLarge)
    }

    @Test("S83 says 421 in the middle and hangs up", arguments: Self.both)
    func hangsUp(security: Security) async throws {
        _ = try await expect(
            "S83", .transient, security, [.at("DATA", Self.go, .untilHeard, .say("421 4.3.2 Bye\r\n"), .hangUp)])
    }

    @Test("S79 asks for content and resets", arguments: Self.both)
    func resets(security: Security) async throws {
        _ = try await expect("S79", .transient, security, [.at("DATA", Self.go, .untilHeard, .reset)])
    }
}
#endif
