#if Sending
import HolubMessage
import HolubProviderKit
import HolubSMTP
import Synchronization
import Testing

@testable import HolubSender

/// A token that is refused is fetched once more, by one message or by a whole run.
@Suite(
    "Token renewal", .enabled(if: TestCertificates.areWanted, "openssl is missing"), .timeLimit(.minutes(2)))
struct TokenRenewalTests {
    /// The line that signs in with the token of that number.
    private static func line(_ number: Int) -> String {
        let message = "user=\(jana)\u{1}auth=Bearer token-\(number)-of-jana\u{1}\u{1}"
        return "AUTH XOAUTH2 " + String(decoding: Base64.encode(Array(message.utf8)), as: UTF8.self)
    }

    /// Counts how often it was asked for a token.
    private final class Source: Sendable {
        private let count = Mutex(0)
        private let number: @Sendable (Int) -> Int

        var calls: Int { count.withLock { $0 } }

        /// `number` gives the number of the token for each call; the first call is 1.
        init(_ number: @escaping @Sendable (Int) -> Int) { self.number = number }

        var account: SubmissionAccount {
            var provider = TestProvider()
            provider.profile.mechanisms = [.xoauth2]
            let credential = Credential.token {
                let call = self.count.withLock { count in
                    count += 1
                    return count
                }
                return try Secret("token-\(self.number(call))-of-jana")
            }
            return .test(.tls, credential, provider: provider)
        }
    }

    /// A server that refuses these tokens.
    private func stage(refusing refused: [Int]) -> PoolStage {
        let answers = Dictionary(uniqueKeysWithValues: refused.map { (Self.line($0), "535 5.7.8 Expired") })
        var stage = PoolStage()
        stage.limits.connections = 1
        stage.sink = { _ in Sink(offers: ["PIPELINING", "SIZE 40000000", "AUTH XOAUTH2"], answers: answers) }
        return stage
    }

    @Test("A message that can be sent by the next token counts once")
    func one() async throws {
        try await stage(refusing: [1]).play { sender, server in
            let asked = Mutex(0), source = Source { $0 }
            let report = await sender.send(try LoopbackTests.message(), as: source.account) {
                asked.withLock { $0 += 1 }
                return true
            }
            #expect(report.outcome.word == "sent" && source.calls == 2 && asked.withLock { $0 } == 1)
            #expect(server.saw.messages.count == 1 && server.saw.connections == 2)
        }
    }

    @Test("I68 A token that holds the separator of its mechanism opens no connection")
    func separator() async throws {
        try await stage(refusing: []).play { sender, server in
            for text in ["abc\u{1}user=petr@firma.example", "\u{1}", "abc\u{7F}", "a\tb"] {
                let account = SubmissionAccount(
                    address: jana, endpoint: .tls("mail.holub.test"), credential: .token { try Secret(text) },
                    provider: TestProvider())
                let report = await sender.send(try LoopbackTests.message(), as: account)
                #expect(report.outcome == .notSent(Failure(.auth, .lacks("token")), refused: []))
            }
            #expect(server.saw.connections == 0)
        }
    }

    @Test(
        "Of a run that ends since there was no token once, what was not tried is not sent, whatever was sent behind it")
    func oneTokenMissing() async throws {
        try await stage(refusing: []).play { sender, server in
            let calls = Mutex(0)
            var provider = TestProvider()
            provider.profile.mechanisms = [.xoauth2]
            let credential = Credential.token {
                let call = calls.withLock { count in
                    count += 1
                    return count
                }
                guard call != 3 else { throw CancellationError() }
                return try Secret("token-1-of-jana")
            }
            // Groups of sixteen, and a token for each.
            let messages = try (0..<96).map { _ in try LoopbackTests.message() }
            let reports = await sender.send(messages, as: .test(.tls, credential, provider: provider))
            #expect(reports.map(\.messageID) == messages.map(\.messageID))
            let words = reports.map(\.outcome.word)
            #expect(words[..<32].allSatisfy { $0 == "sent" } && words[32..<48].allSatisfy { $0 == "not-sent" })
            #expect(words.count { $0 == "sent" } == server.saw.messages.count)
            #expect(words[64...].allSatisfy { $0 == "not-sent" } && reports.allSatisfy(\.refused.isEmpty))
        }
    }

    @Test("The same token again is not tried again")
    func same() async throws {
        try await stage(refusing: [1]).play { sender, server in
            let source = Source { _ in 1 }
            let report = await sender.send(try LoopbackTests.message(), as: source.account)
            #expect(report.outcome.word == "not-sent" && report.outcome.failure?.reply?.code == 535)
            #expect(source.calls == 2 && server.count("AUTH") == 1)
        }
    }

    @Test(
        "A refusal that is none of the token is no reason to fetch another", arguments: ["454 4.7.0 Later", "534 No"])
    func otherRefusal(answer: String) async throws {
        var stage = PoolStage()
        stage.sink = { _ in Sink(offers: ["PIPELINING", "AUTH XOAUTH2"], answers: ["AUTH": answer]) }
        try await stage.play { sender, server in
            let source = Source { $0 }
            let report = await sender.send(try LoopbackTests.message(), as: source.account)
            #expect(report.outcome.word == "not-sent" && source.calls == 1 && server.count("AUTH") == 1)
        }
    }

    @Test("A refused password is not tried again")
    func password() async throws {
        var stage = PoolStage()
        stage.sink = { _ in Sink(offers: PoolStage.offers, answers: ["AUTH": "535 5.7.8 No"]) }
        try await stage.play { sender, server in
            let report = await sender.send(try LoopbackTests.message(), as: .test(.tls))
            #expect(report.outcome.word == "not-sent" && server.count("AUTH") == 1)
        }
    }

    @Test("The token runs out in the middle of a run: it is fetched once more, and the messages keep their order")
    func run() async throws {
        let fresh = stage(refusing: []).sink, stale = stage(refusing: [1]).sink
        var stage = stage(refusing: [1])
        stage.sink = { $0 == 1 ? fresh($0) : stale($0) }
        stage.limits.messages = 16
        try await stage.play { sender, server in
            // They leave in three groups; the first takes up its connection, and the next two have the same token.
            let source = Source { $0 <= 3 ? 1 : 2 }
            let texts = (10..<50).map { "Text \($0)" }
            let reports = await sender.send(try texts.map { try LoopbackTests.message($0) }, as: source.account)
            #expect(reports.map(\.outcome.word) == Array(repeating: "sent", count: 40))
            let messages = server.saw.messages.map { String(decoding: $0, as: UTF8.self) }
            #expect(messages.map { message in texts.first { message.contains($0) } } == texts)
            #expect(source.calls == 3 + 1 && server.count(Self.line(2)) == 2)
        }
    }

    @Test("A run whose second token is refused too is over")
    func refusedRun() async throws {
        try await stage(refusing: Array(1...30)).play { sender, server in
            let source = Source { $0 }
            let messages = try (0..<40).map { _ in try LoopbackTests.message() }
            let reports = await sender.send(messages, as: source.account)
            #expect(reports.count == 40 && reports.allSatisfy { $0.outcome.failure?.reply?.code == 535 })
            #expect(source.calls == 2 && server.count(Self.line(2)) == 1 && server.count(Self.line(3)) == 0)
        }
    }
}
#endif
