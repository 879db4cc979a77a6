#if Sending
import Foundation
import HolubMessage
import HolubSMTP
import Testing

@testable import HolubSender

@Suite(
    "Attachments that come while a message is sent",
    .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(3)))
struct StreamedAttachmentTests {
    private func message(_ length: Int, _ pieces: Int, of octets: [UInt8]) throws -> ComposedMessage {
        try LoopbackTests.message(attachments: [
            try .stream(length: length, name: try FileName("data.bin")) {
                AsyncThrowingStream<[UInt8], any Error> { continuation in
                    for _ in 0..<pieces { continuation.yield(octets) }
                    continuation.finish()
                }
            }
        ])
    }

    @Test("I31 A stream is sent as it comes; one that ends too early, or too late, is not sent at all")
    func streams() async throws {
        let certificates = try TestCertificates.require(), octets = [UInt8](repeating: 7, count: 10_000)
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let sender = try server.sender(trust: certificates.trust)
            for pieces in [1, 200] {
                let message = try message(pieces * octets.count, pieces, of: octets)
                let report = await sender.send(message, as: .test(.tls))
                #expect(report.outcome.word == "sent" && server.saw.messages.last?.count == message.length + 3)
            }
            for length in [200 * octets.count + 1, 200 * octets.count - 1] {
                let report = await sender.send(try message(length, 200, of: octets), as: .test(.tls))
                let fault = Fault.content(.changed(file: "data.bin"))
                #expect(report.outcome == .notSent(Failure(.data, fault), refused: []))
            }
            #expect(server.saw.messages.count == 2)
        }
    }
}
#endif
