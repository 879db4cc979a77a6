#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// D. Signing in by SCRAM (RFC 5802, RFC 7677) to servers that cannot prove what they should.
@Suite(
    "Hostile servers: proofs", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .enabled(if: SASLMechanism(rawValue: "SCRAM-SHA-256") != nil, "SCRAM is not spoken yet"), .timeLimit(.minutes(2)))
struct ProofRowTests {
    private static let scram = "AUTH SCRAM-SHA-256"
    /// How `c=`, the head of a message that proves who we are, begins in base64.
    private static let proof = "Yz"
    private static let salt = "W22ZaJ0SNY7soEsUEjb6gQ=="

    private static func encoded(_ text: String) -> String {
        String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self)
    }

    /// The server's first message, made of the client's nonce.
    private static func first(_ message: @escaping @Sendable (_ nonce: String) -> String) -> Deed {
        .always(
            scram,
            .answer { command in
                let word = command.split(separator: " ").last.map { Array($0.utf8) } ?? []
                let text = String(decoding: Base64.decode(word) ?? [], as: UTF8.self)
                let nonce = text.split(separator: ",").first { $0.hasPrefix("r=") }?.dropFirst(2) ?? ""
                return "334 \(encoded(message(String(nonce))))\r\n"
            })
    }

    private static func good(_ nonce: String) -> String { "r=\(nonce)of-the-server,s=\(salt),i=4096" }

    /// Sends to a server that acts so; the commands by which the client signed in, and its proofs.
    @discardableResult
    private func expect(
        _ name: String, _ security: Security, _ deeds: [Deed], offers: String = "AUTH SCRAM-SHA-256"
    ) async throws -> (signIns: [String], proofs: [String]) {
        let stage = try LoopbackStage(security, offers: ["PIPELINING", offers])
        return try await stage.play(deeds, then: deeds) { sender, witness, _ in
            var provider = TestProvider()
            provider.profile.mechanisms = SASLMechanism.allCases.filter { $0.rawValue.hasPrefix("SCRAM") } + [.plain]
            let report = await sender.send(try LoopbackTests.message(), as: .test(security, provider: provider))
            Fate.notSent.expect(report.outcome, name)
            witness.expectNoSecretInClear(name)
            // A password that is proven is never said.
            let leak = Leak(password, user: jana.description)
            #expect(leak.found(in: witness.lines.joined(separator: "\r\n")).isEmpty, "\(name)")
            #expect(witness.lines(beginning: "MAIL").isEmpty, "\(name)")
            let signIns = witness.lines(beginning: "AUTH")
            #expect(signIns.first?.hasPrefix(Self.scram) == true, "\(name): \(signIns)")
            return (signIns, witness.lines(beginning: Self.proof))
        }
    }

    @Test("S55 SCRAM: has a nonce that does not begin with ours", arguments: [Security.tls, .starttls])
    func nonce(security: Security) async throws {
        let deeds = [Self.first { _ in "r=a-nonce-of-its-own,s=\(Self.salt),i=4096" }]
        #expect(try await expect("S55", security, deeds).proofs.isEmpty)
        let echo = [Self.first { nonce in "r=\(nonce),s=\(Self.salt),i=4096" }]
        #expect(try await expect("S55", security, echo).proofs.isEmpty)
    }

    @Test(
        "S56 SCRAM: wants too few rounds, too many, or says it twice or not at all",
        arguments: ["i=1", "i=2147483647", "", "i=4096,i=1", "i=0", "i=-1", "i=4096x", "i=99999999999999999999"])
    func rounds(count: String) async throws {
        let deeds = [
            Self.first { nonce in "r=\(nonce)of-the-server,s=\(Self.salt)" + (count.isEmpty ? "" : ",\(count)") }
        ]
        #expect(try await expect("S56 \(count)", .tls, deeds).proofs.isEmpty)
    }

    @Test("S57 SCRAM: accepts without proof of itself", arguments: [Security.tls, .starttls])
    func noProof(security: Security) async throws {
        let late = [Self.first(Self.good), .at(Self.proof, .say("235 2.7.0 Ok\r\n"))]
        try await expect("S57 after the proof", security, late)
        try await expect("S57 at once", security, [.always(Self.scram, .say("235 2.7.0 Ok\r\n"))])
        let forged = Self.encoded("v=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        let deeds = [
            Self.first(Self.good), .at(Self.proof, .say("334 \(forged)\r\n")),
            .at("‹empty›", .say("235 2.7.0 Ok\r\n")),
        ]
        try await expect("S57 with a forged proof", security, deeds)
    }

    @Test("S58 SCRAM: offers to bind the channel and does not find it bound", arguments: [Security.tls, .starttls])
    func binding(security: Security) async throws {
        let error = Self.encoded("e=channel-bindings-dont-match")
        for refusal in ["535 5.7.8 Channel bindings do not match\r\n", "334 \(error)\r\n"] {
            let deeds = [
                Self.first(Self.good), .at(Self.proof, .say(refusal)), .always("‹empty›", .say("535 5.7.8 No\r\n")),
                .always("*", .say("501 5.0.0 Cancelled\r\n")),
            ]
            let offers = "AUTH SCRAM-SHA-256-PLUS SCRAM-SHA-256 PLAIN"
            #expect(try await expect("S58", security, deeds, offers: offers).signIns.count == 1)
        }
    }
}
#endif
