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

/// Over real sockets on loopback: the failures of the way, and the rung of the ladder that each one breaks.
@Suite("Loopback", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(3)))
struct LoopbackTests {
    static func message(_ text: String = "Dobrý den", attachments: [HolubMessage.Attachment] = []) throws
        -> ComposedMessage
    {
        try Message(
            from: Mailbox(jana), to: [Mailbox(petr)], subject: "Faktura", text: text, attachments: attachments,
            date: try MessageDate(secondsSinceEpoch: 1_800_000_000), messageID: try MessageID("<a@firma.example>")
        ).compose()
    }

    static let short = Deadlines(reply: .seconds(1), data: .seconds(1), block: .seconds(1), final: .seconds(1))

    /// Both views of one failure: the ladder's and the message's.
    func expect(
        _ rung: CheckReport.Rung, _ failure: Failure, _ sender: Sender, _ account: SubmissionAccount
    ) async throws {
        let check = await sender.check(account)
        let broken = check.steps.filter { $0.result == .failed }.map(\.rung)
        #expect(broken == [rung])
        let place = check.steps.firstIndex { $0.rung == rung } ?? 0
        #expect(check.steps[..<place].allSatisfy { $0.result == .passed })
        #expect(check.steps[(place + 1)...].allSatisfy { $0.result == .skipped })
        #expect(check.diagnosis?.failure == failure)
        let report = await sender.send(try Self.message(), as: account)
        #expect(report.outcome == .notSent(failure, refused: []))
    }

    @Test("Both ways to TLS: sent, and the ladder passes", arguments: [Security.tls, .starttls])
    func sent(security: Security) async throws {
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(
            Sink(startsTLS: security == .starttls), tls: try certificates.serverContext()
        ) { server in
            let sender = try server.sender(trust: certificates.trust)
            let report = await sender.send(try Self.message(), as: .test(security))
            #expect(report.outcome.word == "sent" && report.diagnosis == nil)
            #expect(report.tls?.version == .tls13 && report.capabilities.pipelining)
            #expect(report.messageID?.text == "<a@firma.example>" && server.saw.messages.count == 1)
            let check = await sender.check(.test(security))
            #expect(check.steps.allSatisfy { $0.result == .passed } && check.diagnosis == nil)
            #expect(check.tls?.version == .tls13)
        }
    }

    @Test("A sender that the server takes and replaces is warned of, and no other is")
    func foreignSender() async throws {
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let sender = try server.sender(trust: certificates.trust)
            var provider = TestProvider()
            for (fate, username, warning) in [
                (ForeignSender.replaced, "petr@firma.example", "generic.sender-replaced"),
                (.replaced, Self.own, nil), (.refused, "petr@firma.example", nil), (.unknown, Self.own, nil),
            ] {
                provider.profile.foreignSender = fate
                var account = SubmissionAccount.test(.tls, provider: provider)
                account.username = try Username(username)
                let check = await sender.check(account)
                #expect(check.diagnosis == nil && check.warning?.id == warning)
            }
        }
    }

    private static let own = "\(jana)"

    @Test("The greeting that comes with the end of the handshake is never lost")
    func earlyGreeting() async throws {
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let sender = try server.sender(trust: certificates.trust)
            let message = try Self.message()
            for _ in 0..<20 {
                await withTaskGroup { group in
                    for _ in 0..<5 {
                        group.addTask {
                            let report = await sender.send(message, as: .test(.tls))
                            #expect(report.outcome.word == "sent", "\(report.outcome)")
                        }
                    }
                }
            }
        }
    }

    @Test("A bad certificate breaks the rung of TLS and no password goes out", arguments: [Security.tls, .starttls])
    func certificates(security: Security) async throws {
        let certificates = try TestCertificates.require()
        let cases: [(TestCertificates.Kind, TLSFault)] = [
            (.otherName, .nameMismatch), (.expired, .expired), (.unknownIssuer, .untrustedIssuer),
        ]
        for (kind, fault) in cases {
            try await LoopbackServer.sinking(
                Sink(startsTLS: security == .starttls), tls: try certificates.serverContext(kind)
            ) { server in
                let sender = try server.sender(trust: certificates.trust)
                try await expect(.tls, Failure(.tls, .tls(fault)), sender, .test(security))
                #expect(!server.saw.lines.contains { $0.hasPrefix("AUTH") })
            }
        }
    }

    @Test("A closed port")
    func closedPort() async throws {
        let sender = try await LoopbackServer.sinking { server in try server.sender() }
        try await expect(.tcp, Failure(.connect, .connectionRefused), sender, .test(.tls))
    }

    @Test("A silent server")
    func silent() async throws {
        try await LoopbackServer.silent { server in
            let dial = DialDeadlines(lookup: .seconds(5), connect: .seconds(5), tls: .seconds(1))
            let sender = try server.sender(deadlines: Self.short, dial: dial)
            try await expect(.tls, Failure(.tls, .tls(.timedOut)), sender, .test(.tls))
            try await expect(.greeting, Failure(.connect, .timedOut), sender, .test(.starttls))
        }
    }

    @Test("Plain on the port of TLS, TLS on the plain port")
    func wrongSecurity() async throws {
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking { server in
            let sender = try server.sender(trust: certificates.trust)
            try await expect(.tls, Failure(.tls, .tls(.notTLS)), sender, .test(.tls))
        }
        try await LoopbackServer.sinking(tls: try certificates.serverContext()) { server in
            let sender = try server.sender(trust: certificates.trust, deadlines: Self.short)
            try await expect(.greeting, Failure(.connect, .timedOut), sender, .test(.starttls))
        }
    }

    @Test("A server that refuses and hangs up is heard")
    func refusedAndHungUp() async throws {
        let refuse = { @Sendable (channel: any Channel, _: LoopbackServer, _: Int) in
            try channel.pipeline.syncOperations.addHandler(Refuser())
        }
        try await LoopbackServer.with(refuse) { server in
            let sender = try server.sender()
            for _ in 0..<200 {
                let report = await sender.send(try Self.message(), as: .test(.starttls))
                #expect(report.outcome.failure?.reply?.code == 554, "\(report.outcome)")
            }
        }
    }

    @Test("Accepted and hung up at once, politely and not", arguments: [false, true])
    func hungUp(abruptly: Bool) async throws {
        let hangUp = { @Sendable (channel: any Channel, _: LoopbackServer, _: Int) in
            if abruptly { channel.resetOnClose() }
            channel.eventLoop.execute { channel.close(promise: nil) }
        }
        try await LoopbackServer.with(hangUp) { server in
            let sender = try server.sender()
            for _ in 0..<20 {
                for security in [Security.tls, .starttls] {
                    let report = await sender.send(try Self.message(), as: .test(security))
                    guard case .notSent(let failure, _) = report.outcome else { return #expect(Bool(false)) }
                    #expect([.connect, .tls].contains(failure.phase))
                    #expect([.closed, .tls(.closed)].contains(failure.fault), "\(failure)")
                }
            }
        }
    }

    @Test("STARTTLS that is not offered or refused: no password in clear")
    func noSTARTTLS() async throws {
        try await LoopbackServer.sinking(Sink()) { server in
            let sender = try server.sender()
            try await expect(.tls, Failure(.starttls, .lacks("STARTTLS")), sender, .test(.starttls))
            #expect(!server.saw.lines.contains { $0.hasPrefix("AUTH") })
        }
    }

    @Test("A wrong password: one AUTH, its cause, and what was learned before it")
    func wrongPassword() async throws {
        let certificates = try TestCertificates.require()
        try await LoopbackServer.sinking(
            Sink(
                offers: ["AUTH LOGIN"], startsTLS: true, answers: ["SmFu": "334 UGFzc3dvcmQ6", "VGFq": "535 5.7.8 No"]),
            tls: try certificates.serverContext()
        ) { server in
            let sender = try server.sender(trust: certificates.trust)
            let check = await sender.check(.test(.starttls))
            #expect(check.steps.first { $0.result == .failed }?.rung == .auth)
            #expect(check.diagnosis?.cause == .badCredentials)
            #expect(check.tls?.version == .tls13 && check.capabilities.mechanisms == [.login])
            #expect(check.steps.first { $0.rung == .tls }?.detail == "TLS 1.3")
            #expect(server.saw.lines.filter { $0.hasPrefix("AUTH") }.count == 1)
            let reports = await sender.send([try Self.message(), try Self.message()], as: .test(.starttls))
            #expect(reports.map { $0.diagnosis?.cause } == [.badCredentials, .badCredentials])
            #expect(server.saw.lines.filter { $0.hasPrefix("AUTH") }.count == 2)
        }
    }

    @Test("Without protection no password is tried, and nothing is dialled")
    func noProtection() async throws {
        try await LoopbackServer.sinking { server in
            let check = await (try server.sender()).check(.test(.none))
            #expect(check.steps.first { $0.result == .failed }?.rung == .auth)
            #expect(check.steps.filter { $0.result == .passed }.isEmpty)
            #expect(server.saw.connections == 0)
            let relayed = await (try server.sender()).send(try Self.message(), as: .test(.none, nil))
            #expect(relayed.outcome.word == "sent")
        }
    }
}

/// Says no and closes, in one breath.
private final class Refuser: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(NIOAny(ByteBuffer(string: "554 5.7.1 Blocked\r\n")), promise: nil)
        context.close(promise: nil)
    }
}
#endif
