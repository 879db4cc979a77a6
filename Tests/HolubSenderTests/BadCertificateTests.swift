#if Sending
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOSSL
import Synchronization
import Testing

@testable import HolubSender

/// A server with a bad certificate gets nothing that signs in. It keeps every octet that it could read: in clear, and
/// decrypted.
@Suite("Bad certificates", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(3)))
struct BadCertificateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: TestCertificates.Kind
        var host = "mail.holub.test"
        let fault: TLSFault

        var testDescription: String { "\(kind) for \(host)" }
    }

    static let bad = [
        Row(kind: .expired, fault: .expired), Row(kind: .future, fault: .notYetValid),
        Row(kind: .selfSigned, fault: .untrustedIssuer), Row(kind: .unknownIssuer, fault: .untrustedIssuer),
        Row(kind: .otherName, fault: .nameMismatch), Row(kind: .commonNameOnly, fault: .nameMismatch),
        Row(kind: .wildcard, host: "a.b.holub.test", fault: .nameMismatch),
        Row(kind: .wildcardTwoLevels, fault: .nameMismatch),
        Row(kind: .wildcard, host: "holub.test", fault: .nameMismatch),
        Row(kind: .addressAsName, host: "127.0.0.1", fault: .nameMismatch),
        Row(kind: .nul, fault: .nameMismatch), Row(kind: .trailingDot, fault: .nameMismatch),
        Row(kind: .incomplete, fault: .incompleteChain), Row(kind: .clientOnly, fault: .untrustedIssuer),
        Row(kind: .weakSignature, fault: .weak), Row(kind: .weakChain, fault: .weak),
        Row(kind: .weakKey, fault: .weak), Row(kind: .criticalExtension, fault: .untrustedIssuer),
        Row(kind: .belowLeaf, fault: .untrustedIssuer), Row(kind: .nameConstraint, fault: .untrustedIssuer),
    ]

    @Test("No octet of AUTH, and the reason in the report", arguments: bad, [Security.tls, .starttls])
    func refused(row: Row, security: Security) async throws {
        let (report, heard) = try await send(to: row.kind, as: row.host, security)
        #expect(report.outcome == .notSent(Failure(.tls, .tls(row.fault)), refused: []))
        #expect(report.diagnosis?.failure == Failure(.tls, .tls(row.fault)) && report.tls == nil)
        guard security == .starttls else { return #expect(heard.isEmpty) }
        // In clear up to STARTTLS, and nothing behind it.
        let lines = String(decoding: heard, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 3 && lines[0].hasPrefix("EHLO ") && lines[1] == "STARTTLS" && lines[2].isEmpty)
    }

    @Test(
        "With a right certificate the same server hears AUTH",
        arguments: [TestCertificates.Kind.good, .rsa, .chained], [Security.tls, .starttls])
    func accepted(kind: TestCertificates.Kind, security: Security) async throws {
        let (report, heard) = try await send(to: kind, as: "mail.holub.test", security)
        #expect(report.outcome.word == "sent" && report.tls?.cipher != nil)
        #expect(String(decoding: heard, as: UTF8.self).contains("\r\nAUTH "))
    }

    /// Sends a message to a sink with such a certificate; what the sink could read, up to the connection's end.
    private func send(
        to kind: TestCertificates.Kind, as host: String, _ security: Security
    ) async throws -> (report: SendReport, heard: [UInt8]) {
        let certificates = try TestCertificates.require()
        let context = try certificates.serverContext(kind)
        let ear = Ear()
        let report = try await LoopbackServer.with { channel, _, _ in
            ear.listen(to: channel)
            let pipeline = channel.pipeline.syncOperations
            if security == .tls { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
            try pipeline.addHandler(EarHandler(ear))
            try pipeline.addHandler(SinkHandler(Sink(startsTLS: security == .starttls), tls: context) { _ in })
        } _: { server in
            let port = security == .tls ? ServerPort.submissions : .submission
            let host = try ServerHost(host)
            let dialer = Dialer(
                resolver: Resolver(servers: []), policy: .publicOnly, trust: try certificates.trust,
                deadlines: DialDeadlines(lookup: .seconds(30), connect: .seconds(30), tls: .seconds(30))
            ).rehearsing([Route(host, port): try ServerAddress("127.0.0.1:\(try server.port)")])
            let sender = Sender(dialer: dialer)
            let account = SubmissionAccount(
                address: jana, endpoint: Endpoint(host, port: port, security: security),
                credential: try .password(password), provider: TestProvider())
            let report = await sender.send(try LoopbackTests.message(), as: account)
            // A connection that took a message is kept.
            await sender.close()
            try await ear.waitForEnd()
            return report
        }
        return (report, ear.heard)
    }
}

/// Everything that came over some connections.
private final class Ear: Sendable {
    private let octets = Mutex<[UInt8]>([])
    private let ends = Mutex<[EventLoopFuture<Void>]>([])

    var heard: [UInt8] { octets.withLock { $0 } }

    func listen(to channel: any Channel) { ends.withLock { $0.append(channel.closeFuture) } }

    func hear(_ more: some Sequence<UInt8>) { octets.withLock { $0 += more } }

    func waitForEnd() async throws {
        for end in ends.withLock({ $0 }) { try await end.get() }
    }
}

/// Stands behind TLS, where there is TLS.
private final class EarHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let ear: Ear

    init(_ ear: Ear) { self.ear = ear }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        ear.hear(unwrapInboundIn(data).readableBytesView)
        context.fireChannelRead(data)
    }
}
#endif
