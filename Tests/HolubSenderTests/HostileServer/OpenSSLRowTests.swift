#if Sending
import Foundation
import HolubMessage
import HolubNetwork
import HolubSMTP
import Synchronization
import Testing

@testable import HolubSender

/// C. What NIOSSL's own server never does: the program openssl plays the server, and a sink speaks through it.
@Suite(
    "Hostile servers: openssl", .serialized, .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(2)))
struct OpenSSLRowTests {
    @Test("S46 hands out a hundred session tickets")
    func tickets() async throws {
        let server = try await OpenSSLServer(["-quiet", "-num_tickets", "100"], sink: Sink())
        let report = try await server.send()
        server.stop()
        Fate.sent.expect(report.outcome, "S46")
        #expect(server.messages == 1)
    }

    @Test("S43 changes its keys without end")
    func keyUpdates() async throws {
        let server = try await OpenSSLServer([], sink: nil)
        let report = try await server.send()
        server.stop()
        // BoringSSL takes 32 in a row.
        Fate.notSent.expect(report.outcome, "S43")
    }
}

/// `openssl s_server` for one connection.
private final class OpenSSLServer: Sendable {
    private struct State: Sendable {
        var sink: Sink?
        var hasBegun = false
    }

    private let process = Process()
    private let input = Pipe()
    private let folder: URL
    private let port: ServerPort
    private let state: Mutex<State>

    var messages: Int { state.withLock { $0.sink?.messages.count ?? 0 } }

    /// Without a sink it only changes its keys, again and again, as soon as the handshake is done.
    init(_ options: [String], sink: Sink?) async throws {
        // A program that has ended is no reason for this one to end.
        signal(SIGPIPE, SIG_IGN)
        port = try await LoopbackServer.silent { try $0.port }
        folder = FileManager.default.temporaryDirectory.appending(path: "holub-openssl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        state = Mutex(State(sink: sink))
        let made = Process()
        made.executableURL = URL(filePath: "/usr/bin/env")
        made.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2",
            "-subj", "/CN=mail.holub.test", "-addext", "subjectAltName=DNS:mail.holub.test", "-keyout", "key.pem",
            "-out", "own.pem",
        ]
        made.currentDirectoryURL = folder
        made.standardError = FileHandle.nullDevice
        try made.run()
        made.waitUntilExit()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "openssl", "s_server", "-accept", "127.0.0.1:\(port)", "-cert", "own.pem", "-key", "key.pem", "-tls1_3",
                "-naccept", "1",
            ] + options
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        output.fileHandleForReading.readabilityHandler = { [weak self] handle in self?.hear(handle.availableData) }
        if var sink {
            say(sink.greet())
            state.withLock { $0.sink = sink }
        }
        try process.run()
    }

    func send() async throws -> SendReport {
        let trust = try TrustRoots.pem(folder.appending(path: "own.pem").path)
        let sender = try SocketRowTests.sender(to: port, trust: trust)
        let message = try LoopbackTests.message()
        for _ in 0..<200 {
            let report = await sender.send(message, as: .test(.tls))
            guard report.outcome.failure?.fault == .connectionRefused else { return report }
            // The program is not listening yet.
            try await Task.sleep(for: .milliseconds(50))
        }
        return await sender.send(message, as: .test(.tls))
    }

    func stop() {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    private func hear(_ octets: Data) {
        guard !octets.isEmpty else { return }
        let (replies, begins) = state.withLock { state -> ([UInt8], Bool) in
            guard state.sink == nil else { return (state.sink?.receive(octets) ?? [], false) }
            // Without `-quiet` it tells of its handshake; and then takes a line with K for the wish to change the keys.
            let begins = !state.hasBegun && octets.range(of: Data("CIPHER is".utf8)) != nil
            state.hasBegun = state.hasBegun || begins
            return ([], begins)
        }
        if !replies.isEmpty { say(replies) }
        guard begins else { return }
        Task { [weak self] in
            for _ in 0..<400 {
                self?.say(Array("K\n".utf8))
                // Each line is to be read alone.
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
    }

    private func say(_ octets: [UInt8]) {
        // The program may have ended.
        try? input.fileHandleForWriting.write(contentsOf: Data(octets))
    }
}
#endif
