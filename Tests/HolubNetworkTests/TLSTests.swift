#if Sending
import Foundation
import HolubSMTP
import NIOCore
import NIOSSL
import Testing

@testable import HolubNetwork

@Suite("TLS", .enabled(if: TestCertificates.areWanted, "openssl is missing"))
struct TLSTests {
    static let name = "mail.holub.test"

    /// Connects to such a server and starts TLS.
    func handshake(
        as host: String = name, trust: TrustRoots? = nil, within limit: Duration = .seconds(30),
        accept: @escaping @Sendable (any Channel) throws -> Void
    ) async throws -> TLSSession {
        try await LoopbackServer.accepting(accept) { server in
            let dialer = Dialer(
                resolver: DialerTests.nobody, policy: .allowPrivate,
                trust: try trust ?? TestCertificates.require().trust,
                deadlines: DialDeadlines(lookup: .seconds(30), connect: .seconds(30), tls: limit))
            let channel = try await dialer.connect(to: [DialerTests.loopback], port: server.port)
            do {
                let session = try await dialer.secure(channel, as: try ServerHost(host)).get()
                #expect(channel.isActive)
                try await channel.close().get()
                return session
            } catch {
                // Never back to clear text: the channel ends with the failure.
                try await channel.closeFuture.get()
                throw error
            }
        }
    }

    func handshake(
        with kind: TestCertificates.Kind, as host: String = name, trust: TrustRoots? = nil,
        minimum: TLSVersion = .tlsv12, maximum: TLSVersion? = nil, ciphers: [NIOTLSCipher]? = nil
    ) async throws -> TLSSession {
        let context = try TestCertificates.require().serverContext(
            kind, minimum: minimum, maximum: maximum, ciphers: ciphers)
        return try await handshake(as: host, trust: trust) { channel in
            try channel.pipeline.syncOperations.addHandlers(NIOSSLServerHandler(context: context), Inbox())
        }
    }

    @Test(
        "A certificate for the host is accepted",
        arguments: [
            (.good, name), (.good, "127.0.0.1"), (.wildcard, name), (.wildcard, "a.holub.test"),
            (.addressOnly, "127.0.0.1"),
        ] as [(TestCertificates.Kind, String)])
    func accepted(kind: TestCertificates.Kind, host: String) async throws {
        #expect(try await handshake(with: kind, as: host).version == .tls13)
    }

    @Test("TLS 1.2 is enough, 1.1 is not")
    func versions() async throws {
        #expect(try await handshake(with: .good, maximum: .tlsv12).version == .tls12)
        await #expect(throws: DialError.tls(.tooOld)) {
            try await handshake(with: .good, minimum: .tlsv1, maximum: .tlsv11)
        }
    }

    @Test(
        "A bad certificate is refused, and the reason told",
        arguments: [
            (.expired, name, .expired), (.future, name, .notYetValid), (.unknownIssuer, name, .untrustedIssuer),
            (.selfSigned, name, .untrustedIssuer), (.clientOnly, name, .untrustedIssuer),
            (.otherName, name, .nameMismatch),
            (.commonNameOnly, name, .nameMismatch), (.addressOnly, name, .nameMismatch),
            (.addressAsName, "127.0.0.1", .nameMismatch), (.good, "holub.test", .nameMismatch),
            (.wildcard, "127.0.0.1", .nameMismatch), (.wildcard, "a.b.holub.test", .nameMismatch),
            (.wildcard, "holub.test", .nameMismatch), (.otherName, "127.0.0.1", .nameMismatch),
        ] as [(TestCertificates.Kind, String, TLSFault)])
    func refused(kind: TestCertificates.Kind, host: String, fault: TLSFault) async throws {
        await #expect(throws: DialError.tls(fault)) { try await handshake(with: kind, as: host) }
    }

    @Test("The system's authorities do not know ours")
    func systemTrust() async throws {
        await #expect(throws: DialError.tls(.untrustedIssuer)) { try await handshake(with: .good, trust: .system) }
    }

    @Test("A server that is silent, closes, or speaks in clear")
    func noTLS() async throws {
        await #expect(throws: DialError.tls(.timedOut)) { try await handshake(within: .milliseconds(50)) { _ in } }
        await #expect(throws: DialError.tls(.closed)) { try await handshake { $0.close(promise: nil) } }
        await #expect(throws: DialError.tls(.notTLS)) {
            try await handshake { $0.writeAndFlush(ByteBuffer(string: "220 mail.holub.test ESMTP\r\n"), promise: nil) }
        }
        await #expect(throws: DialError.tls(.notTLS)) {
            try await handshake {
                $0.writeAndFlush(ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\n\r\n"), promise: nil)
            }
        }
    }

    @Test("TLS in mid-stream; the caller hears of it before the first octet behind it")
    func midStream() async throws {
        let certificates = try TestCertificates.require()
        let context = try certificates.serverContext(.good)
        try await LoopbackServer.accepting {
            try $0.pipeline.syncOperations.addHandler(Upgrader(context))
        } during: { server in
            let dialer = Dialer(
                resolver: DialerTests.nobody, policy: .allowPrivate, trust: try certificates.trust,
                deadlines: DialerTests.patient)
            let channel = try await dialer.connect(to: [DialerTests.loopback], port: server.port)
            let (events, log) = AsyncStream<String>.makeStream()
            try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.addHandler(Upgrading(dialer, log))
            }.get()
            try await channel.setOption(.autoRead, value: true).get()
            var seen: [String] = []
            for await event in events {
                seen.append(event)
                if seen.count == 4 { break }
            }
            #expect(seen == ["220 hello\r\n", "220 go ahead\r\n", "TLS 1.3", "250 in TLS\r\n"])
            try await channel.close().get()
        }
    }

    /// A server that greets, waits for a line, and goes on in TLS.
    private final class Upgrader: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let context: NIOSSLContext

        init(_ context: NIOSSLContext) { self.context = context }

        func channelActive(context: ChannelHandlerContext) { say("220 hello\r\n", context) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            say("220 go ahead\r\n", context)
            try? context.pipeline.syncOperations.addHandler(
                NIOSSLServerHandler(context: self.context), position: .first)
            // Waits inside the TLS handler until the handshake is done, and leaves with its last octets.
            say("250 in TLS\r\n", context)
        }

        private func say(_ text: String, _ context: ChannelHandlerContext) {
            context.channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
        }
    }

    /// A client that asks for TLS after the greeting and starts it after the next line.
    private final class Upgrading: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let dialer: Dialer, log: AsyncStream<String>.Continuation

        init(_ dialer: Dialer, _ log: AsyncStream<String>.Continuation) { (self.dialer, self.log) = (dialer, log) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let text = String(buffer: unwrapInboundIn(data))
            log.yield(text)
            if text.hasPrefix("220 hello") {
                context.channel.writeAndFlush(ByteBuffer(string: "STARTTLS\r\n"), promise: nil)
            } else if text.hasPrefix("220 go") {
                let log = log
                dialer.secure(context.channel, as: .name("mail.holub.test")).whenComplete { result in
                    log.yield((try? result.get().version.rawValue) ?? "\(result)")
                }
            }
        }
    }

    @Test("Securing a closed channel fails")
    func closedChannel() async throws {
        try await LoopbackServer.with { server in
            let dialer = DialerTests.dialer()
            let channel = try await dialer.connect(to: [DialerTests.loopback], port: server.port)
            try await channel.close().get()
            await #expect(throws: DialError.tls(.closed)) {
                try await dialer.secure(channel, as: .name("mail.holub.test")).get()
            }
        }
    }

    @Test("Files of authorities that cannot be used")
    func trustFiles() throws {
        let certificates = try TestCertificates.require()
        let folder = FileManager.default.temporaryDirectory.appending(path: "holub-trust-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ octets: [UInt8]) throws -> String {
            let url = folder.appending(path: name)
            try Data(octets).write(to: url)
            return url.path
        }
        let missing = folder.appending(path: "missing.pem").path
        #expect(throws: TrustRootsError.unreadable(missing)) { try TrustRoots.pem(missing) }
        #expect(throws: TrustRootsError.unreadable(folder.path)) { try TrustRoots.pem(folder.path) }
        let pipe = folder.appending(path: "pipe.pem").path
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(throws: TrustRootsError.unreadable(pipe)) { try TrustRoots.pem(pipe) }
        let empty = try file("empty.pem", [])
        #expect(throws: TrustRootsError.empty(empty)) { try TrustRoots.pem(empty) }
        let key = try file("leaf.key", certificates.file("leaf.key"))
        #expect(throws: TrustRootsError.noCertificate(key)) { try TrustRoots.pem(key) }
        let good = try file("ca.pem", certificates.file("ca.pem"))
        #expect(throws: Never.self) { try TrustRoots.pem(good) }
        #expect(throws: TrustRootsError.empty(nil)) { try TrustRoots.certificates([]) }
        #expect(throws: TrustRootsError.noCertificate(nil)) { try TrustRoots.certificates(Array("no".utf8)) }
    }

    @Test("Names are read from the certificate alone, and cut certificates have none too many")
    func names() throws {
        let der = try TestCertificates.require().certificate(.good).toDERBytes()
        let names = CertificateNames(ofCertificate: der)
        #expect(names.dnsNames == [Array("mail.holub.test".utf8)])
        #expect(names.addresses == [[127, 0, 0, 1]])
        for length in 0..<der.count { _ = CertificateNames(ofCertificate: Array(der[..<length])) }
        var random = DNSFuzzTests.Seeded(state: 1)
        for _ in 0..<20_000 {
            var changed = der
            changed[Int(random.next() % UInt64(der.count))] = UInt8(truncatingIfNeeded: random.next())
            _ = CertificateNames(ofCertificate: changed)
        }
    }
}
#endif
