#if Sending
import HolubProviderKit
import HolubSMTP
import Synchronization
import Testing

@testable import HolubSender

/// D. Signing in with tokens, and with proofs.
@Suite(
    "Hostile servers: tokens and proofs", .enabled(if: TestCertificates.areWanted, "openssl is missing"),
    .timeLimit(.minutes(2)))
struct TokenRowTests {
    static let both = [Security.tls, .starttls]

    private static func account(_ security: Security, _ credential: Credential, _ mechanism: SASLMechanism)
        -> SubmissionAccount
    {
        var provider = TestProvider()
        provider.profile.mechanisms = [mechanism]
        provider.profile.rules = []
        return .test(security, credential, provider: provider)
    }

    /// The line that signs in with the token of that number.
    private static func line(_ number: Int) -> String {
        let message = "user=\(jana)\u{1}auth=Bearer token-\(number)-of-jana\u{1}\u{1}"
        return "AUTH XOAUTH2 " + String(decoding: Base64.encode(Array(message.utf8)), as: UTF8.self)
    }

    private static let refusal = [
        Reaction.say("334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJtYWlsIn0=\r\n")
    ]

    /// Sends with tokens that are new each time; the outcome, how many were asked for, and the sign-ins.
    private func send(
        _ security: Security, _ deeds: [Deed]
    ) async throws -> (report: SendReport, tokens: Int, signIns: [String]) {
        let tokens = Mutex(0)
        let credential = Credential.token {
            let number = tokens.withLock { count in
                count += 1
                return count
            }
            return try Secret("token-\(number)-of-jana")
        }
        return try await LoopbackStage(security, offers: ["PIPELINING", "AUTH XOAUTH2"]).play(deeds, then: deeds) {
            sender, witness, _ in
            let account = Self.account(security, credential, .xoauth2)
            let report = await sender.send(try LoopbackTests.message(), as: account)
            for number in 1...3 { witness.expectNoSecretInClear("tokens", "token-\(number)-of-jana") }
            return (report, tokens.withLock { $0 }, witness.lines(beginning: "AUTH"))
        }
    }

    @Test("S59 refuses a token that has expired, with JSON, and takes the next", arguments: Self.both)
    func expired(security: Security) async throws {
        let (report, tokens, signIns) = try await send(
            security,
            [
                Deed(command: Self.line(1), reactions: Self.refusal, times: .max),
                .always("‹empty›", .say("535 5.7.8 Expired\r\n")),
            ])
        Fate.sent.expect(report.outcome, "S59")
        #expect(tokens == 2 && signIns == [Self.line(1), Self.line(2)])
    }

    @Test("S60 refuses every token, for ever", arguments: Self.both)
    func refusedForEver(security: Security) async throws {
        let (report, tokens, signIns) = try await send(security, [.always("AUTH", .say("535 5.7.8 No\r\n"))])
        Fate.permanent.expect(report.outcome, "S60")
        #expect(report.diagnosis?.cause == .oauthTokenRejected)
        #expect(tokens == 2 && signIns == [Self.line(1), Self.line(2)])
    }
}
#endif
