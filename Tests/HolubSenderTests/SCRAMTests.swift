#if Sending
import HolubProviderKit
import HolubSMTP
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import HolubSender

/// Runs a client's sign-in by hand; messages as text.
struct SCRAMClient {
    private var exchange: SASLExchange
    let first: String

    init(_ exchange: SCRAMExchange) throws { try self.init(exchange.sasl) }

    init(_ exchange: SASLExchange) throws {
        var exchange = exchange
        // A first message that is too long for the command is the first answer.
        let first = try #require(exchange.initialResponse ?? exchange.answer(to: []))
        self.first = first.secret.withOctets { String(decoding: $0, as: UTF8.self) }
        self.exchange = exchange
    }

    mutating func answer(_ challenge: String) -> String? {
        exchange.answer(to: Array(challenge.utf8)).map { $0.secret.withOctets { String(decoding: $0, as: UTF8.self) } }
    }
}

@Suite("SCRAM-SHA-256")
struct SCRAMTests {
    static let nonce = "rOprNGfwEbeRWgbNEkqO"
    static let serverFirst =
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
    static let clientFinal =
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
    static let serverFinal = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="

    static func client(
        _ username: String = "user", _ password: String = "pencil", _ header: SCRAM.Header = .unbound,
        nonce: String = nonce
    ) throws -> SCRAMExchange {
        SCRAMExchange(
            header, username: try Username(username), password: try Secret(password), nonce: Array(nonce.utf8))
    }

    @Test("The example of RFC 7677 §3, octet for octet")
    func example() throws {
        var client = try SCRAMClient(Self.client())
        #expect(client.first == "n,,n=user,r=rOprNGfwEbeRWgbNEkqO")
        #expect(client.answer(Self.serverFirst) == Self.clientFinal)
        #expect(client.answer(Self.serverFinal) == "")
        #expect(client.answer(Self.serverFinal) == nil)
    }

    // FIPS 180-4's own example, RFC 4231 §4.2, and RFC 7914 §11 (its first 32 octets).
    @Test("The verifier that the others are held against knows the published values")
    func verifier() {
        func hexadecimal(_ octets: [UInt8]) -> String {
            octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        #expect(
            hexadecimal(SlowHash.sha256(Array("abc".utf8)))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hexadecimal(SlowHash.hmac(Array(repeating: 0x0B, count: 20), Array("Hi There".utf8)))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(
            hexadecimal(SlowHash.pbkdf2(Array("passwd".utf8), Array("salt".utf8), 1))
                == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")
        var verifier = SCRAMVerifier(
            SCRAMPropertyTests.keys[0], header: "n,,", username: "user", nonce: "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0")
        #expect(verifier.challenge("n,,n=user,r=rOprNGfwEbeRWgbNEkqO") == Self.serverFirst)
        #expect(verifier.verdict(Self.clientFinal) == Self.serverFinal)
    }

    @Test("Each sign-in has a nonce of its own, of 32 letters")
    func nonces() {
        let nonces = Set((0..<1000).map { _ in SCRAMExchange.makeNonce() })
        #expect(nonces.count == 1000)
        #expect(nonces.allSatisfy { $0.count == 32 && Base64.decode($0)?.count == 24 })
    }

    @Test(
        "S55: a server nonce that does not begin with ours, and go on, gets no proof",
        arguments: [nonce, "x" + nonce, String(nonce.dropLast()), "ROprNGfwEbeRWgbNEkqOx", ""])
    func foreignNonce(text: String) throws {
        let challenge = "r=\(text),s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
        var client = try SCRAMClient(Self.client())
        #expect(client.answer(challenge) == nil)
        // Nor does it get one by asking better.
        #expect(client.answer(Self.serverFirst) == nil)
        let dialogue = try Self.dialogue()
        dialogue.say(Self.challenge(challenge))
        #expect(dialogue.hear() == ["*\r\n"])
        #expect(dialogue.refusal == Failure(.auth, .malformed(.badChallenge)))
    }

    @Test(
        "S56: a number of rounds that is missing, low, high or said twice",
        arguments: [
            ",i=1", ",i=2147483647", "", ",i=4096,i=1", ",i=4095", ",i=600001", ",i=-1", ",i=04096",
        ])
    func rounds(text: String) throws {
        let dialogue = try Self.dialogue()
        dialogue.say(Self.challenge("r=\(Self.nonce)x,s=W22ZaJ0SNY7soEsUEjb6gQ==\(text)"))
        #expect(dialogue.hear() == ["*\r\n"])
        #expect(dialogue.refusal == Failure(.auth, .malformed(.badChallenge)))
    }

    @Test("S57: a success without the server's proof is none", arguments: 0...2)
    func unprovenServer(answered: Int) throws {
        let dialogue = try Self.dialogue()
        if answered > 0 { dialogue.say(Self.challenge(Self.serverFirst)) }
        if answered == 2 { dialogue.say(Self.challenge(Self.serverFinal)) }
        dialogue.hear()
        dialogue.say("235 2.7.0 Signed in\r\n")
        let early = Failure(.auth, .malformed(.unexpectedReply(code: 235)))
        #expect(dialogue.refusal == (answered == 2 ? nil : early))
        #expect(dialogue.handler.isReady == (answered == 2))
    }

    @Test(
        "S57: a wrong proof of the server's cancels the sign-in",
        arguments: [
            "v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", "v=", "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95A==",
            "x=1",
            serverFirst,
        ])
    func wrongProof(text: String) throws {
        let dialogue = try Self.dialogue()
        dialogue.say(Self.challenge(Self.serverFirst))
        dialogue.hear()
        dialogue.say(Self.challenge(text))
        #expect(dialogue.hear() == ["*\r\n"])
        #expect(dialogue.refusal == Failure(.auth, .malformed(.badChallenge)))
    }

    @Test("A refusal in a challenge is answered, and the verdict counts", arguments: [true, false])
    func refused(early: Bool) throws {
        let dialogue = try Self.dialogue()
        if !early { dialogue.say(Self.challenge(Self.serverFirst)) }
        dialogue.hear()
        dialogue.say(Self.challenge("e=invalid-proof"))
        #expect(dialogue.hear() == ["\r\n"])
        dialogue.say("535 5.7.8 no\r\n")
        #expect(dialogue.refusal?.reply?.code == 535)
        let fooled = try Self.dialogue()
        fooled.say(Self.challenge("e=invalid-proof"))
        fooled.say("235 2.7.0 Signed in\r\n")
        #expect(fooled.refusal == Failure(.auth, .malformed(.unexpectedReply(code: 235))))
    }

    @Test(
        "I67: a password is proved exactly as it is",
        arguments: [
            "x", " tajné heslo ", "\u{1F511}\u{1F426}", "\"\\=,:n=,r=", String(repeating: "pw=,", count: 1024),
        ])
    func passwords(password: String) throws {
        let given = Mutex<[UInt8]>([])
        let exchange = SCRAMExchange(
            .unbound, username: try Username("user"), password: try Secret(password), nonce: Array(Self.nonce.utf8)
        ) { password, salt, rounds in
            given.withLock { $0 = password.withOctets { Array($0) } }
            return SCRAMExchange.saltedPassword(password, salt, 1)
        }
        var client = try SCRAMClient(exchange)
        #expect(client.answer(Self.serverFirst) != nil)
        #expect(given.withLock { $0 } == Array(password.utf8))
    }

    @Test(
        "I68: a name with commas and signs of equality arrives as it is",
        arguments: ["a,b=c", "=2C,=3D", ",,", "žluť=,"])
    func usernames(name: String) throws { #expect(try Self.signIn(name, SCRAMPropertyTests.keys[0]) == true) }

    /// Whether both sides accept each other.
    static func signIn(_ username: String, _ keys: SCRAMKeys) throws -> Bool {
        var client = try SCRAMClient(client(username, keys.password))
        var server = SCRAMVerifier(keys, header: "n,,", username: username, nonce: "server")
        guard let challenge = server.challenge(client.first), let final = client.answer(challenge),
            let verdict = server.verdict(final)
        else { return false }
        return client.answer(verdict) == ""
    }

    // MARK: A session in memory

    /// A dialogue up to the answer to AUTH.
    static func dialogue(_ header: SCRAM.Header = .unbound) throws -> Dialogue {
        let exchange = try client("user", "pencil", header).sasl
        let dialogue = try Dialogue(exchange: { _ in exchange })
        dialogue.say("220 mx.test\r\n")
        dialogue.say("250-mx.test\r\n250 AUTH SCRAM-SHA-256 SCRAM-SHA-256-PLUS PLAIN\r\n")
        let lines = dialogue.hear()
        #expect(lines.last?.hasPrefix("AUTH \(exchange.mechanism.rawValue) ") == true)
        return dialogue
    }

    static func challenge(_ text: String) -> String { "334 \(SCRAMVerifier.base64(Array(text.utf8)))\r\n" }
}
#endif
