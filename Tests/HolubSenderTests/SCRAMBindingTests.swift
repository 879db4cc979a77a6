#if Sending
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubSender

@Suite("SCRAM and the connection")
struct SCRAMBindingTests {
    static let offer: [SASLMechanism] = [.plain, .login, .scramSHA256, .scramSHA256Plus]
    static let binding = ChannelBinding(.tlsExporter, Array(0..<32))

    private static func signIn(_ provider: TestProvider = TestProvider()) async throws -> SignIn {
        let account = SubmissionAccount(
            address: jana, endpoint: .tls("mail.holub.test"), credential: try .password(password), provider: provider)
        return SignIn(account, with: try Secret(password))
    }

    private static func head(_ exchange: SASLExchange?) -> String {
        let first = exchange?.initialResponse.map { $0.secret.withOctets { String(decoding: $0, as: UTF8.self) } } ?? ""
        return first.split(separator: "n=").first.map(String.init) ?? ""
    }

    @Test("The head says p, y or n by what both sides can")
    func heads() async throws {
        let signIn = try await Self.signIn()
        let unbound = Self.offer.filter { $0 != .scramSHA256Plus }
        let bound = try signIn.exchange(offered: Self.offer, binding: .made(Self.binding))
        #expect(bound?.mechanism == .scramSHA256Plus && Self.head(bound) == "p=tls-exporter,,")
        for state in [SignIn.Binding.possible, .made(Self.binding)] {
            let exchange = try signIn.exchange(offered: unbound, binding: state)
            #expect(exchange?.mechanism == .scramSHA256 && Self.head(exchange) == "y,,")
        }
        for state in [SignIn.Binding.impossible, .failed] {
            let exchange = try signIn.exchange(offered: unbound, binding: state)
            #expect(exchange?.mechanism == .scramSHA256 && Self.head(exchange) == "n,,")
        }
        let plain = try signIn.exchange(offered: Self.offer)
        #expect(plain?.mechanism == .scramSHA256 && Self.head(plain) == "n,,")
        #expect(signIn.wantsBinding(offered: Self.offer) && !signIn.wantsBinding(offered: unbound))
    }

    @Test("S58: where a binding is offered and missing, nothing weaker is tried")
    func noSlip() async throws {
        let signIn = try await Self.signIn()
        #expect(try signIn.exchange(offered: Self.offer, binding: .failed)?.mechanism == nil)
        #expect(try signIn.exchange(offered: Self.offer, binding: .possible)?.mechanism == nil)
    }

    @Test("S58: a server that refuses the binding is asked by no other mechanism", arguments: [504, 535])
    func refused(code: Int) throws {
        let dialogue = try SCRAMTests.dialogue(.bound(Self.binding))
        dialogue.say("\(code) 5.7.0 no\r\n")
        #expect(dialogue.hear() == ["QUIT\r\n"])
        #expect(dialogue.refusal?.reply?.code == code)
    }

    @Test("A provider with an order of its own keeps it")
    func ownOrder() async throws {
        var provider = TestProvider()
        provider.profile.mechanisms = [.plain, .scramSHA256Plus]
        let signIn = try await Self.signIn(provider)
        #expect(!signIn.wantsBinding(offered: Self.offer))
        for state in [SignIn.Binding.impossible, .possible, .failed, .made(Self.binding)] {
            #expect(try signIn.exchange(offered: Self.offer, binding: state)?.mechanism == .plain)
        }
        provider.profile.mechanisms = [.scramSHA256, .scramSHA256Plus]
        let other = try await Self.signIn(provider).exchange(offered: Self.offer, binding: .possible)
        // "y" would not be true of this server.
        #expect(other?.mechanism == .scramSHA256 && Self.head(other) == "n,,")
    }

    @Test("Without SCRAM on the server the order goes on to PLAIN and LOGIN; a token goes by its own")
    func fallback() async throws {
        let signIn = try await Self.signIn()
        for state in [SignIn.Binding.impossible, .possible, .failed, .made(Self.binding)] {
            #expect(try signIn.exchange(offered: [.login, .plain], binding: state)?.mechanism == .plain)
            #expect(try signIn.exchange(offered: [.xoauth2, .oauthBearer], binding: state)?.mechanism == nil)
        }
    }

    @Test("Many rounds are prepared before the answer is asked for, and it is the same answer")
    func preparation() throws {
        let few = Array("r=\(SCRAMTests.nonce)x,s=eA==,i=20000".utf8)
        let many = Array("r=\(SCRAMTests.nonce)x,s=eA==,i=20001".utf8)
        var ready = try SCRAMTests.client().sasl, late = try SCRAMTests.client().sasl
        let isLong = [few, Array("x".utf8), many].map { ready.preparation(for: $0) != nil }
        #expect(isLong == [false, false, true])
        ready.preparation(for: many)?()
        let answers = [ready.answer(to: many), late.answer(to: many)].map { answer in
            answer.map { $0.secret.withOctets { Array($0) } }
        }
        #expect(answers[0] != nil && answers[0] == answers[1])
        let isLongAgain = ready.preparation(for: many) != nil
        #expect(!isLongAgain)
    }

    @Test("Many rounds do not hold up the event loop, and the sign-in goes on")
    func offTheLoop() async throws {
        let channel = NIOAsyncTestingChannel()
        let exchange = try SCRAMTests.client().sasl
        let plan = SubmissionHandler.Plan(
            session: Session.Settings(security: .tls), deadlines: .distinct, exchange: { _ in exchange }, secret: nil,
            secure: { $0.eventLoop.makeSucceededFuture(TLSSession(version: .tls13)) })
        try await channel.testingEventLoop.executeInContext {
            let handler = SubmissionHandler(plan, on: channel.eventLoop)
            try channel.pipeline.syncOperations.addHandler(handler)
        }
        try await channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 465)).get()
        func say(_ text: String) async throws -> String {
            try await channel.writeInbound(ByteBuffer(string: text))
            return String(buffer: try await channel.waitForOutboundWrite(as: ByteBuffer.self))
        }
        #expect(try await say("220 mx.test\r\n").hasPrefix("EHLO"))
        #expect(try await say("250-mx.test\r\n250 AUTH SCRAM-SHA-256\r\n").hasPrefix("AUTH SCRAM-SHA-256 "))
        let proof = try await say(SCRAMTests.challenge("r=\(SCRAMTests.nonce)x,s=eA==,i=20001"))
        let text = String(decoding: Base64.decode(proof.utf8.dropLast(2)) ?? [], as: UTF8.self)
        #expect(text.hasPrefix("c=biws,r=\(SCRAMTests.nonce)x,p="))
        #expect(try await say("535 5.7.8 no\r\n") == "QUIT\r\n")
        _ = try? await channel.finish(acceptAlreadyClosed: true)
    }
}

@Suite("SASLprep")
struct SASLprepTests {
    // RFC 4013 §3 for the first five.
    @Test(
        "The same letters become the same octets",
        arguments: [
            ("I\u{AD}X", "IX"), ("user", "user"), ("USER", "USER"), ("\u{AA}", "a"), ("\u{2168}", "IX"),
            ("cafe\u{301}", "caf\u{E9}"), ("a\u{A0}b\u{3000}c", "a b c"), ("\u{1F511}", "\u{1F511}"),
        ])
    func prepared(text: String, form: String) throws {
        #expect(SASLprep.prepared(text).utf8.elementsEqual(form.utf8))
        let secret = SASLprep.prepared(try Secret(text))
        #expect(secret.withOctets { $0.elementsEqual(form.utf8) })
    }

    @Test("What the profile forbids, and what is no text, is left as it was given")
    func left() throws {
        for text in ["ž\u{7}", "ž\u{E000}", "ž\u{200E}", "ž\u{FFFD}", "\u{AD}", "ž\u{E0001}"] {
            #expect(SASLprep.prepared(text).utf8.elementsEqual(text.utf8))
        }
        let octets: [UInt8] = [0xFF, 0xFE, 0x20]
        #expect(SASLprep.prepared(Secret(unchecked: octets)).withOctets { Array($0) } == octets)
    }
}
#endif
