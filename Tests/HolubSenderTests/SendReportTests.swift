#if Sending
import HolubMessage
import HolubProviderKit
import HolubSMTP
import Synchronization
import Testing

@testable import HolubSender

@Suite("Reports of what became of a message")
struct SendReportTests {
    /// Counts how often it is asked what a failure means.
    final class CountingProvider: MailProvider {
        let profile = TestProvider().profile
        let asked = Mutex(0)

        func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict? {
            asked.withLock { $0 += 1 }
            return ReplyRule.verdict(of: profile.rules, on: failure, in: context)
        }
    }

    func report(_ outcome: Outcome, _ provider: any MailProvider) throws -> SendReport {
        let account = SubmissionAccount(
            address: jana, endpoint: .tls("smtp.firma.example"), credential: try .password(password),
            provider: provider)
        return SendReport(outcome, of: try LoopbackTests.message(), by: account, SubmissionContext())
    }

    @Test("A reply that a server gives to many recipients is diagnosed once")
    func equalReplies() throws {
        let unknown = Reply(code: 550, lines: [Array("5.1.1 No such user".utf8)])
        let notYours = Reply(code: 553, lines: [Array("5.7.1 Not yours".utf8)])
        let refused = try (0..<100).map { index in
            RefusedRecipient(
                recipient: try EmailAddress("eva\(index)@firma.example"), reply: index == 50 ? notYours : unknown)
        }
        let provider = CountingProvider()
        let report = try report(.sent(Reply(code: 250, lines: [[]]), refused: refused), provider)
        #expect(provider.asked.withLock { $0 } == 2)
        #expect(report.refused.map(\.recipient) == refused.map(\.recipient))
        #expect(report.refused.map(\.diagnosis.failure.reply) == refused.map(\.reply))
        #expect(report.refused[50].diagnosis.cause == .senderNotAllowed)
        #expect(report.refused[51].diagnosis.cause == .recipientUnknown)
    }
}
#endif
