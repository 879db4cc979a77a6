import HolubProviderKit
import HolubYahoo
import Testing

@Suite("Yahoo and AOL") struct YahooTests {
    private static let both: [any MailProvider] = [YahooProvider(), AOLProvider()]

    private func failure(_ phase: Phase, _ text: String) throws -> Failure {
        Failure(phase, .refused(try #require(Reply(pasted: text))))
    }

    @Test(arguments: both) func theWordsThatLie(_ provider: any MailProvider) throws {
        let id = provider.profile.id
        let first = provider.diagnose(try failure(.auth, "535 5.7.0 (#AUTH005) Too many bad auth attempts."))
        #expect(first.cause == .appPasswordRequired && first.retry == .afterUserAction)
        #expect(first.guidance.id == "\(id).app-password.refused")
        let sender = provider.diagnose(try failure(.afterData, "550 Request failed; Mailbox unavailable"))
        #expect(sender.cause == .senderNotAllowed && sender.guidance.id == "\(id).sender-not-allowed")
    }

    @Test(arguments: both) func theMechanismTells(_ provider: any MailProvider) throws {
        for words in ["Bad credentials", "Too many bad auth attempts."] {
            let refused = try failure(.auth, "535 5.7.0 (#AUTH005) \(words)")
            let token = provider.diagnose(refused, in: DiagnosisContext(mechanism: .xoauth2))
            #expect(token.cause == .oauthTokenRejected)
            let password = provider.diagnose(refused, in: DiagnosisContext(mechanism: .plain))
            #expect(password.cause == (words == "Bad credentials" ? .badCredentials : .appPasswordRequired))
        }
    }

    /// At RCPT the same words would be about the recipient.
    @Test func theRecipientIsNoSender() throws {
        let verdict = YahooProvider().verdict(
            on: try failure(.rcpt, "550 Request failed; Mailbox unavailable"), in: DiagnosisContext())
        #expect(verdict == nil)
    }

    @Test(arguments: both) func textsKeepTheRules(_ provider: any MailProvider) {
        for guidance in provider.profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
        let other = provider.profile.id == "aol" ? "Yahoo" : "AOL"
        for text in provider.profile.guidance.flatMap(\.texts) {
            #expect(!text.template(in: .czech).contains(other))
        }
    }
}
