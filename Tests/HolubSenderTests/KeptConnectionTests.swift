#if Sending
import Foundation
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import HolubSender

/// Several messages over one connection, and what happens when it does not last.
@Suite("Kept connections", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(3)))
struct KeptConnectionTests {
    /// Three messages of different lengths, so that a script can tell them apart by their MAIL command.
    static func messages() throws -> [ComposedMessage] {
        try ["a", "ab", "abc"].map { try LoopbackTests.message($0) }
    }

    /// Sends three messages; the first connection answers this to the command of the second message that begins so.
    func send(
        answering verb: String, with answer: String, everywhere: Bool = false
    ) async throws -> (words: [String], connections: Int, delivered: Int) {
        let messages = try Self.messages()
        let key =
            switch verb {
            case "MAIL": "MAIL FROM:<jana@firma.example> SIZE=\(messages[1].length)"
            default: verb
            }
        let certificates = try TestCertificates.require()
        return try await LoopbackServer.sinking(
            Sink(answers: [key: answer]), then: everywhere ? nil : Sink(), tls: try certificates.serverContext()
        ) { server in
            let sender = try server.sender(trust: certificates.trust)
            let reports = await sender.send(messages, as: .test(.tls))
            let saw = server.saw
            return (reports.map(\.outcome.word), saw.connections, saw.messages.count)
        }
    }

    @Test("All over one connection, with one sign-in")
    func one() async throws {
        let result = try await send(answering: "NOOP", with: "250 Ok")
        #expect(result == (["sent", "sent", "sent"], 1, 3))
    }

    @Test(
        "A kept connection that ends, or has had enough, before the next message is taken: a new one takes it",
        arguments: ["421 4.3.2 Bye", "451 4.7.0 One message a connection", ""])
    func worn(answer: String) async throws {
        let result = try await send(answering: "MAIL", with: answer)
        #expect(result == (["sent", "sent", "sent"], 2, 3))
    }

    @Test("A new connection that says the same is believed")
    func believed() async throws {
        let result = try await send(answering: "MAIL", with: "451 4.7.0 Not this one", everywhere: true)
        #expect(result == (["sent", "not-sent", "sent"], 2, 2))
    }

    @Test("A refusal for good is no reason for another connection")
    func refused() async throws {
        let result = try await send(answering: "MAIL", with: "550 5.7.1 Not yours")
        #expect(result == (["sent", "not-sent", "sent"], 1, 2))
    }

    @Test("A verdict that ends the connection leaves the next message to a new one")
    func lastVerdict() async throws {
        let result = try await send(answering: "content", with: "421 4.3.2 Down")
        #expect(result.words == ["not-sent", "sent", "sent"] && result.connections == 2)
    }

    @Test("A perhaps sent message is never sent again")
    func unknown() async throws {
        let result = try await send(answering: "content", with: "250-Ok\r\n554 No")
        #expect(result.words == ["unknown", "sent", "sent"] && result.connections == 2)
    }

    @Test("Leave is asked once for each message, before its terminator; without it the others still go")
    func leave() async throws {
        let messages = try Self.messages()
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let asked = Kept<[Int]>()
            asked.value = []
            let sender = try server.sender(trust: certificates.trust)
            let reports = await sender.send(messages, as: .test(.tls)) { index in
                asked.value?.append(index)
                #expect(server.saw.messages.count <= index)
                return index != 1
            }
            #expect(asked.value == [0, 1, 2])
            #expect(reports.map(\.outcome.word) == ["sent", "not-sent", "sent"])
            #expect(reports[1].outcome == .notSent(Failure(.data, .cancelled), refused: []))
        }
    }

    @Test("A cancelled task: what is under way ends by the fate it has reached, the rest is not tried")
    func cancelled() async throws {
        let messages = try Self.messages()
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let sender = try server.sender(trust: certificates.trust)
            let (reached, reach) = AsyncStream<Void>.makeStream()
            let task = Task {
                await sender.send(messages, as: .test(.tls)) { index in
                    guard index == 1 else { return true }
                    reach.finish()
                    while !Task.isCancelled { try await Task.sleep(for: .milliseconds(5)) }
                    return true
                }
            }
            for await _ in reached {}
            task.cancel()
            let reports = await task.value
            // Leave for the second is asked while the verdict on the first is awaited.
            #expect(["sent", "unknown"].contains(reports[0].outcome.word))
            #expect(reports.dropFirst().map(\.outcome.word) == ["not-sent", "not-sent"])
            #expect(reports.dropFirst().allSatisfy { $0.outcome.failure?.fault == .cancelled })
            #expect(server.saw.messages.count <= 1)
        }
    }

    @Test("A file that changes on the way, and one of 5 MB that does not")
    func files() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: path) }
        let octets = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        try Data(octets).write(to: path)
        let message = try LoopbackTests.message(attachments: [try .file(path: path.path)])
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let sender = try server.sender(trust: certificates.trust)
            let report = await sender.send(message, as: .test(.tls))
            #expect(report.outcome.word == "sent" && server.saw.messages.first?.count == message.length + 3)
            let changed = await sender.send(message, as: .test(.tls)) {
                // By now every octet was read; the next message finds another file.
                try Data(octets.dropLast()).write(to: path)
                return true
            }
            #expect(changed.outcome.word == "sent")
            let failed = await sender.send(message, as: .test(.tls))
            let fault = Fault.content(.changed(file: path.lastPathComponent))
            #expect(failed.outcome == .notSent(Failure(.data, fault), refused: []))
            #expect(failed.diagnosis?.cause == .contentChanged)
            #expect(server.saw.messages.count == 2)
        }
    }

    @Test("Nothing that signs in is logged or reported")
    func log() async throws {
        let certificates = try TestCertificates.require()
        let leak = Leak(password, user: jana.description)
        let log = RecordingLog()
        for answer in ["535 \(password)", "235 Ok"] {
            try await LoopbackServer.sinking(
                Sink(answers: ["AUTH": answer]), tls: try certificates.serverContext()
            ) { server in
                let dialer = try server.sender(trust: certificates.trust).dialer
                let sender = Sender(dialer: dialer, deadlines: .probe, logger: Logger(label: "test") { _ in log })
                let report = await sender.send(try LoopbackTests.message(), as: .test(.tls))
                let check = await sender.check(.test(.tls))
                let said = utterances(report) + utterances(check) + log.text
                #expect(leak.found(in: said).isEmpty)
            }
        }
        #expect(log.text.contains("submission"))
    }
}
#endif
