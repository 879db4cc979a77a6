#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOEmbedded
import NIOSSL
import Testing

@testable import HolubSender

/// RELIABILITY T8: whoever has proved to a server that it knows the password does not show it there afterwards.
@Suite("The order of mechanisms by what succeeded before")
struct SignInHistoryTests {
    private static let all: [SASLMechanism] = [.scramSHA256, .plain, .login]

    private static func signIn(
        after mechanisms: [SASLMechanism], _ provider: TestProvider = TestProvider(),
        _ credential: Credential? = nil
    ) throws -> SignIn {
        var history = SignIn.History()
        for mechanism in mechanisms { history.succeeded(by: mechanism) }
        let account = SubmissionAccount.test(.tls, try credential ?? .password(password), provider: provider)
        return SignIn(account, with: try Secret(password), knowing: history)
    }

    @Test(
        "After SCRAM nothing that shows the password will do, whatever came in between",
        arguments: [[.scramSHA256], [.scramSHA256Plus], [.scramSHA256, .xoauth2], [.login, .scramSHA256Plus]]
            as [[SASLMechanism]])
    func noSlip(before: [SASLMechanism]) throws {
        let signIn = try Self.signIn(after: before)
        for offered in [[.plain], [.login], [.plain, .login], [.login, .xoauth2, .plain]] as [[SASLMechanism]] {
            #expect(throws: Fault.lacks("SCRAM-SHA-256")) { try signIn.exchange(offered: offered) }
        }
        #expect(try signIn.exchange(offered: Self.all)?.mechanism == .scramSHA256)
        #expect(try signIn.exchange(offered: [])?.mechanism == nil)
        // A provider that wants PLAIN first does not get it either.
        var provider = TestProvider()
        provider.profile.mechanisms = [.plain, .scramSHA256]
        #expect(try Self.signIn(after: before, provider).exchange(offered: Self.all)?.mechanism == .scramSHA256)
    }

    @Test("A token is none of that, and neither is a mailbox that has only shown its password")
    func others() throws {
        var provider = TestProvider()
        provider.profile.mechanisms = [.xoauth2, .plain]
        let token = try Self.signIn(after: [.scramSHA256], provider, .token { try Secret("t") })
        #expect(try token.exchange(offered: [.plain, .xoauth2])?.mechanism == .xoauth2)
        #expect(try Self.signIn(after: [.plain]).exchange(offered: [.login])?.mechanism == .login)
        #expect(try Self.signIn(after: []).exchange(offered: [.login, .plain])?.mechanism == .plain)
    }

    @Test("Among equals the one that worked goes first; a stronger one wins all the same")
    func equals() throws {
        #expect(try Self.signIn(after: [.login]).exchange(offered: [.plain, .login])?.mechanism == .login)
        #expect(try Self.signIn(after: [.plain]).exchange(offered: [.plain, .login])?.mechanism == .plain)
        #expect(try Self.signIn(after: [.login]).exchange(offered: Self.all)?.mechanism == .scramSHA256)
        #expect(try Self.signIn(after: [.login]).exchange(offered: [.plain])?.mechanism == .plain)
        #expect(try Self.signIn(after: [.xoauth2]).exchange(offered: [.plain, .login])?.mechanism == .plain)
    }

    @Test(
        "On the wire: no credential, and the reason is named",
        arguments: ["PLAIN", "LOGIN PLAIN", "PLAIN LOGIN XOAUTH2"])
    func wire(offer: String) throws {
        let signIn = try Self.signIn(after: [.scramSHA256])
        let dialogue = try Dialogue(exchange: { offered throws(Fault) in try signIn.exchange(offered: offered) })
        dialogue.say("220 mx.test\r\n")
        dialogue.hear()
        dialogue.say("250-mx.test\r\n250 AUTH \(offer)\r\n")
        #expect(dialogue.hear() == ["QUIT\r\n"])
        let failure = Failure(.auth, .lacks("SCRAM-SHA-256"))
        #expect(dialogue.refusal == failure && !dialogue.channel.isActive)
        let diagnosis = TestProvider().diagnose(failure)
        #expect(diagnosis.cause == .authMechanismUnsupported && diagnosis.retry == .no)
    }

    @Test("A server that offers SCRAM and refuses it as a mechanism gets nothing else")
    func refusedMechanism() throws {
        let signIn = try Self.signIn(after: [.scramSHA256])
        let dialogue = try Dialogue(exchange: { offered throws(Fault) in try signIn.exchange(offered: offered) })
        dialogue.say("220 mx.test\r\n")
        dialogue.say("250-mx.test\r\n250 AUTH SCRAM-SHA-256 PLAIN LOGIN\r\n")
        #expect(dialogue.hear().last?.hasPrefix("AUTH SCRAM-SHA-256 ") == true)
        dialogue.say("504 5.5.4 Unknown\r\n")
        #expect(dialogue.hear() == ["QUIT\r\n"] && dialogue.refusal?.reply?.code == 504)
    }

    @Test(
        "A server that stops offering SCRAM: neither sending nor checking shows it the password",
        .enabled(if: TestCertificates.areWanted, "openssl is missing"), arguments: [true, false])
    func downgrade(byCheck: Bool) async throws {
        let certificates = try TestCertificates.require(), context = try certificates.serverContext()
        let accept = { @Sendable (channel: any Channel, server: LoopbackServer, number: Int) throws in
            let isHonest = number <= 2
            let sink = Sink(offers: ["PIPELINING", isHonest ? "AUTH SCRAM-SHA-256 PLAIN" : "AUTH PLAIN LOGIN"])
            try channel.pipeline.syncOperations.addHandlers(
                [NIOSSLServerHandler(context: context)] + (isHonest ? [SCRAMDoor()] : [])
                    + [SinkHandler(sink, tls: nil) { server.note($0, number) }])
        }
        try await LoopbackServer.with(accept) { server in
            let sender = try server.sender(trust: certificates.trust, limits: PoolLimits())
            let account = SubmissionAccount.test(.tls, try .password("pencil"))
            let message = try LoopbackTests.message(), key = SubmissionPool.Key(account)
            #expect(!sender.pool.learned(key).signIns.keptPassword)
            if byCheck {
                #expect(await sender.check(account).diagnosis == nil)
            } else {
                #expect(await sender.send(message, as: account).outcome.word == "sent")
            }
            #expect(sender.pool.learned(key).signIns.latest == .scramSHA256)
            await sender.close()
            // It still is as it was.
            #expect(await sender.send(message, as: account).outcome.word == "sent")
            await sender.close()
            let failure = Failure(.auth, .lacks("SCRAM-SHA-256"))
            #expect(await sender.send(message, as: account).outcome == .notSent(failure, refused: []))
            #expect(await sender.check(account).diagnosis?.failure == failure)
            #expect(server.saw.connections == 4 && server.count("AUTH") == 0)
            // Another mailbox at the same server has no such past.
            var other = account
            other.username = try Username("petr")
            #expect(await sender.send(message, as: other).outcome.word == "sent")
        }
    }
}

/// Answers a sign-in by SCRAM-SHA-256 in a sink's stead, which never hears of it; the password is `pencil`.
private final class SCRAMDoor: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var verifier: SCRAMVerifier?
    private var isProved = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let line = String(buffer: unwrapInboundIn(data)).trimmingSuffix("\r\n")
        if line.hasPrefix("AUTH SCRAM-SHA-256 ") {
            var verifier = SCRAMVerifier(
                SCRAMPropertyTests.keys[0], header: "y,,", username: jana.description, nonce: "server")
            let challenge = verifier.challenge(Self.text(line.dropFirst(19)))
            self.verifier = verifier
            say(challenge.map { "334 " + Self.coded($0) } ?? "535 5.7.8 No", context)
        } else if let verifier {
            let verdict = verifier.verdict(Self.text(line[...]))
            self.verifier = nil
            isProved = verdict != nil
            say(verdict.map { "334 " + Self.coded($0) } ?? "535 5.7.8 No", context)
        } else if isProved {
            isProved = false
            say("235 2.7.0 Signed in", context)
        } else {
            context.fireChannelRead(data)
        }
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(NIOAny(ByteBuffer(string: text + "\r\n")), promise: nil)
    }

    private static func text(_ line: Substring) -> String {
        String(decoding: SCRAMVerifier.octets(String(line)), as: UTF8.self)
    }

    private static func coded(_ text: String) -> String {
        String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self)
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
            ? String(decoding: utf8.dropLast(suffix.utf8.count), as: UTF8.self) : self
    }
}
#endif
