import HolubFastmail
import HolubProviderKit
import Testing

@Suite("Fastmail") struct FastmailTests {
    private let fastmail = FastmailProvider()

    private func diagnosis(_ phase: Phase, _ text: String) throws -> Diagnosis {
        fastmail.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text)))))
    }

    @Test func theFromLineIsJudged() throws {
        let sender = try diagnosis(.afterData, "551 5.7.1 Not authorised to send from this header address")
        #expect(sender.cause == .senderNotAllowed && sender.retry == .afterUserAction)
        #expect(sender.guidance.id == "fastmail.sender-not-allowed")
    }

    @Test func aRefusedPasswordLeadsToAnAppPassword() throws {
        #expect(try diagnosis(.auth, "535 5.7.8 Authentication failed").guidance.id == "fastmail.app-password.refused")
        #expect(fastmail.preparation.id == "fastmail.app-password")
        #expect(
            fastmail.preparation.branches.flatMap(\.steps).map(\.id) == ["settings", "create", "username", "paste"])
    }

    @Test func textsKeepTheRules() {
        for guidance in fastmail.profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
    }
}
