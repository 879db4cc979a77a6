#if Sending
import Foundation
import HolubSMTP
import NIOCore
import NIOSSL
import Synchronization
import Testing

@testable import HolubNetwork

@Suite("Channel bindings", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(2)))
struct ChannelBindingTests {
    @Test(
        "RFC 9266: under TLS 1.3 it is what the server's own exporter says",
        arguments: ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"])
    func exporter(suite: String) async throws {
        let (binding, said) = try await handshake("-tls1_3 -ciphersuites \(suite)")
        #expect(binding?.kind == .tlsExporter)
        #expect(binding?.octets.withOctets { Self.hexadecimal($0) } == said)
        #expect(said.utf8.count == 64)
    }

    @Test("RFC 5929: under TLS 1.2 it is the hash of the server's certificate")
    func endPoint() async throws {
        let (binding, _) = try await handshake("-tls1_2")
        let certificate = try TestCertificates.require().certificate(.good).toDERBytes()
        #expect(binding?.kind == .tlsServerEndPoint)
        #expect(binding?.octets.withOctets { Array($0) } == Fingerprint(of: certificate).octets)
    }

    @Test("A connection that is not safe gives none")
    func refused() async throws {
        let certificates = try TestCertificates.require()
        let context = try certificates.serverContext(.otherName)
        let calls = Mutex(0)
        try await LoopbackServer.accepting { channel in
            try channel.pipeline.syncOperations.addHandlers(NIOSSLServerHandler(context: context), Inbox())
        } during: { server in
            let dialer = Dialer(
                resolver: DialerTests.nobody, policy: .allowPrivate, trust: try certificates.trust,
                deadlines: DialerTests.patient)
            let channel = try await dialer.connect(to: [DialerTests.loopback], port: server.port)
            await #expect(throws: DialError.tls(.nameMismatch)) {
                try await dialer.secure(channel, as: try ServerHost(TLSTests.name)) { (_: ChannelBinding?) in
                    calls.withLock { $0 += 1 }
                }.get()
            }
            try await channel.closeFuture.get()
        }
        #expect(calls.withLock { $0 } == 0)
    }

    @Test("The hash is the one of the certificate's signature, and none where it has none", arguments: SignedBy.all)
    func hashes(signed: SignedBy) throws {
        let der = try #require(Self.made[signed.name])
        let binding = ChannelBinding(endPoint: der)
        #expect(
            binding.map { $0.octets.withOctets { Self.hexadecimal($0) } } == signed.hash.map { Self.digest(der, $0) })
    }

    @Test("Half a certificate stops nothing")
    func cut() throws {
        let der = try #require(Self.made["pss-sha384"])
        for length in der.indices { _ = ChannelBinding(endPoint: Array(der[..<length])) }
        var random = DNSFuzzTests.Seeded(state: 5929)
        for _ in 0..<5_000 {
            var changed = der
            changed[Int(random.next() % UInt64(der.count))] = UInt8(truncatingIfNeeded: random.next())
            _ = ChannelBinding(endPoint: changed)
        }
    }

    @Test("Of the log of keys the exporter's line alone is read")
    func keyLog() throws {
        let digits = String(repeating: "aB09", count: 16)
        func read(_ line: String) -> [UInt8]? {
            ChannelBinding.exporterSecret(in: line.utf8).map { $0.withOctets { Array($0) } }
        }
        #expect(read("EXPORTER_SECRET 00ff \(digits)\n") == Array(repeating: [0xAB, 0x09], count: 16).flatMap { $0 })
        for other in [
            "CLIENT_RANDOM 00ff \(digits)\n", "CLIENT_TRAFFIC_SECRET_0 00ff \(digits)\n",
            "EARLY_EXPORTER_SECRET 00 \(digits)",
            "EXPORTER_SECRETS 00 \(digits)", "EXPORTER_SECRET 00ff abc\n", "EXPORTER_SECRET 00ff xy\n", "",
        ] { #expect(read(other) == nil, "\(other)") }
        for count in [0, 1, 31, 33, 47, 64] {
            let secret = Secret(unchecked: Array(repeating: 1, count: count))
            #expect(ChannelBinding(exporterSecret: secret) == nil)
        }
    }

    // MARK: openssl as the other end

    /// One handshake with `openssl s_server`, and the exporter's value that the server tells, in hexadecimal digits.
    private func handshake(_ options: String) async throws -> (ChannelBinding?, String) {
        let certificates = try TestCertificates.require()
        let server = try OpenSSLServer(
            options + " -keymatexport EXPORTER-Channel-Binding -keymatexportlen 32", certificates)
        defer { server.stop() }
        let dialer = Dialer(
            resolver: DialerTests.nobody, policy: .allowPrivate, trust: try certificates.trust,
            deadlines: DialerTests.patient)
        let channel = try await dialer.connect(to: [DialerTests.loopback], port: try await server.port())
        let binding = Mutex<ChannelBinding?>(nil)
        _ = try await dialer.secure(channel, as: try ServerHost(TLSTests.name)) { (made: ChannelBinding?) in
            binding.withLock { $0 = made }
        }.get()
        try await channel.close().get()
        let line = try await server.line(with: "Keying material: ")
        return (binding.withLock { $0 }, line.lowercased())
    }

    private static func hexadecimal(_ octets: some Sequence<UInt8>) -> String {
        octets.map { String(format: "%02x", $0) }.joined()
    }

    struct SignedBy: Sendable, CustomTestStringConvertible {
        let name: String
        /// The hash that the binding has.
        let hash: String?
        let options: String

        var testDescription: String { name }

        static let all = [
            SignedBy(name: "rsa-sha1", hash: "sha256", options: "-newkey rsa:2048 -sha1"),
            SignedBy(name: "rsa-sha256", hash: "sha256", options: "-newkey rsa:2048 -sha256"),
            SignedBy(name: "rsa-sha384", hash: "sha384", options: "-newkey rsa:2048 -sha384"),
            SignedBy(name: "rsa-sha512", hash: "sha512", options: "-newkey rsa:2048 -sha512"),
            SignedBy(name: "rsa-sha224", hash: nil, options: "-newkey rsa:2048 -sha224"),
            SignedBy(name: "pss-sha1", hash: "sha256", options: "-newkey rsa:2048 -sha1 -sigopt rsa_padding_mode:pss"),
            SignedBy(
                name: "pss-sha256", hash: "sha256", options: "-newkey rsa:2048 -sha256 -sigopt rsa_padding_mode:pss"),
            SignedBy(
                name: "pss-sha384", hash: "sha384", options: "-newkey rsa:2048 -sha384 -sigopt rsa_padding_mode:pss"),
            SignedBy(
                name: "pss-sha512", hash: "sha512", options: "-newkey rsa:2048 -sha512 -sigopt rsa_padding_mode:pss"),
            SignedBy(name: "ec-sha1", hash: "sha256", options: "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -sha1"),
            SignedBy(name: "ec-sha256", hash: "sha256", options: "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -sha256"),
            SignedBy(name: "ec-sha384", hash: "sha384", options: "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -sha384"),
            SignedBy(name: "ec-sha512", hash: "sha512", options: "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -sha512"),
            SignedBy(name: "ed25519", hash: nil, options: "-newkey ed25519"),
        ]
    }

    /// Certificates in DER by name.
    private static let made: [String: [UInt8]] = Dictionary(
        uniqueKeysWithValues: SignedBy.all.map { signed in
            let command =
                "openssl req -x509 -nodes -subj /CN=x -days 2 \(signed.options) -keyout /dev/null -outform DER"
            return (signed.name, run(command, input: []))
        })

    private static func digest(_ der: [UInt8], _ hash: String) -> String {
        String(decoding: run("openssl dgst -\(hash) -r", input: der).prefix { $0 != ASCII.space }, as: UTF8.self)
    }

    private static func run(_ command: String, input: [UInt8]) -> [UInt8] {
        let shell = Process(), output = Pipe(), given = Pipe()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", command]
        shell.standardInput = given
        shell.standardOutput = output
        shell.standardError = FileHandle.nullDevice
        guard (try? shell.run()) != nil else { return [] }
        try? given.fileHandleForWriting.write(contentsOf: Data(input))
        try? given.fileHandleForWriting.close()
        let octets = Array(output.fileHandleForReading.readDataToEndOfFile())
        shell.waitUntilExit()
        return octets
    }
}

/// `openssl s_server` for one connection, with the certificate that is good.
private final class OpenSSLServer: Sendable {
    private let process = Process()
    private let input = Pipe(), output = Pipe()
    private let folder = FileManager.default.temporaryDirectory.appending(path: "holub-binding-\(UUID().uuidString)")
    private let heard = Mutex("")

    init(_ options: String, _ certificates: TestCertificates) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["good.pem", "leaf.key"] {
            try Data(try certificates.file(name)).write(to: folder.appending(path: name))
        }
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "exec openssl s_server -accept 127.0.0.1:0 -naccept 1 -cert good.pem -key leaf.key \(options)",
        ]
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    func port() async throws -> ServerPort { try ServerPort(try await line(with: "ACCEPT 127.0.0.1:")) }

    /// What follows this word in what the server says, to the end of the line.
    func line(with word: String) async throws -> String {
        while true {
            let found = heard.withLock { heard -> String? in
                guard let start = heard.range(of: word)?.upperBound,
                    let end = heard[start...].firstIndex(of: "\n")
                else { return nil }
                return String(heard[start..<end])
            }
            if let found { return found }
            let more = await withCheckedContinuation { continuation in
                DispatchQueue.global().async { [output] in
                    continuation.resume(returning: output.fileHandleForReading.availableData)
                }
            }
            try #require(!more.isEmpty, "openssl ended before it said \(word)")
            heard.withLock { $0 += String(decoding: more, as: UTF8.self) }
        }
    }

    func stop() {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}
#endif
