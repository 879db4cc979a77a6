import HolubApple
import HolubProviderKit
import Testing

@Suite("iCloud") struct ICloudTests {
    private let icloud = ICloudProvider()

    private func diagnosis(_ phase: Phase, _ text: String) throws -> Diagnosis {
        icloud.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text)))))
    }

    @Test func aRefusedPasswordLeadsToAnAppSpecificOne() throws {
        let refused = try diagnosis(.auth, "535 5.7.8 Error: authentication failed")
        #expect(refused.cause == .appPasswordRequired && refused.retry == .afterUserAction)
        #expect(refused.guidance.id == "icloud.app-password.refused")
        #expect(icloud.guidance(for: .badCredentials).id == refused.guidance.id)
        #expect(try diagnosis(.auth, "454 4.7.0 Temporary authentication failure").cause == .authTemporaryFailure)
    }

    @Test func whoseSenderItIs() throws {
        let sender = try diagnosis(.mail, "550 5.7.0 From address is not one of your addresses")
        #expect(sender.cause == .senderNotAllowed && sender.guidance.id == "icloud.sender-not-allowed")
        #expect(
            try diagnosis(.rcpt, "550 5.1.6 recipient no longer on server: user@icloud.com").cause == .recipientUnknown)
    }

    /// The hyphens belong to the password, and an own domain to another user name.
    @Test func whatIsSaidBeforehand() {
        let text = icloud.preparation.plain(in: .czech, TextParameters(app: "Faktury", address: "jana@icloud.com"))
        #expect(text.contains("pomlčkami") && text.contains("vlastní doménu") && text.contains("Faktury"))
        #expect(icloud.profile.appPassword == .always(nil))
    }

    @Test func textsKeepTheRules() {
        for guidance in icloud.profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
    }
}
