import HolubProviderKit
import HolubYandexMailRu
import Testing

@Suite("Yandex and Mail.ru") struct YandexMailRuTests {
    private let yandex = YandexProvider()
    private let mailRu = MailRuProvider()

    private func diagnosis(
        _ phase: Phase, _ text: String, at provider: any MailProvider, _ mechanism: SASLMechanism? = nil
    ) throws -> Diagnosis {
        provider.diagnose(
            Failure(phase, .refused(try #require(Reply(pasted: text)))), in: DiagnosisContext(mechanism: mechanism))
    }

    @Test(arguments: [
        ("This user does not have access rights to this service", Cause.clientAccessDisabled),
        ("Invalid user or password!", .badCredentials), ("Please accept EULA first.", .termsNotAccepted),
    ])
    func whatFollowsTheColon(_ words: String, _ cause: Cause) throws {
        let text = "535 5.7.8 Error: authentication failed: \(words)"
        #expect(try diagnosis(.auth, text, at: yandex).cause == cause)
    }

    @Test func aTokenIsNoPassword() throws {
        let text = "535 5.7.8 Error: authentication failed: Invalid user or password!"
        #expect(try diagnosis(.auth, text, at: yandex, .xoauth2).cause == .oauthTokenRejected)
    }

    @Test func theOthers() throws {
        let sender = try diagnosis(.mail, "553 5.7.1 Sender address rejected: not owned by auth user.", at: yandex)
        #expect(sender.cause == .senderNotAllowed && sender.guidance.id == "yandex.sender-not-allowed")
        let pace = try diagnosis(.afterData, "451 4.7.1 Spam limit exceeded", at: yandex)
        #expect(pace.cause == .rateLimited && pace.retry == .later)
        let password = try diagnosis(
            .auth,
            "535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / "
                + "Application password is REQUIRED", at: mailRu)
        #expect(password.cause == .appPasswordRequired && password.guidance.id == "mail-ru.app-password.refused")
        let limit = try diagnosis(
            .afterData, "451 Ratelimit exceeded for mailbox user@mail.ru. Try again later.", at: mailRu)
        #expect(limit.cause == .rateLimited && limit.retry == .later)
        #expect(try diagnosis(.afterData, "550 spam message rejected.", at: mailRu).cause == .messageRejectedSpam)
    }

    @Test func textsKeepTheRules() {
        for guidance in yandex.profile.guidance + mailRu.profile.guidance {
            #expect(TextRules.faults(in: guidance) == [])
        }
    }
}
