import HolubProviderKit
import HolubSeznamCentrum
import Testing

@Suite("Seznam and Centrum") struct SeznamCentrumTests {
    private func failure(_ phase: Phase, _ text: String) throws -> Failure {
        Failure(phase, .refused(try #require(Reply(pasted: text))))
    }

    @Test func aRefusedPasswordAsksTheQuestionThatNobodySeesFromOutside() throws {
        let diagnosis = SeznamProvider().diagnose(try failure(.auth, "535 5.7.8 Authentication failed"))
        #expect(diagnosis.cause == .badCredentials)
        #expect(diagnosis.guidance.id == "seznam.bad-credentials")
        #expect(diagnosis.guidance.branches.count == 2)
    }

    @Test func theOwnWordsOfSeznam() throws {
        let seznam = SeznamProvider()
        #expect(
            seznam.diagnose(try failure(.rcpt, "550 5.1.1 szn; User hasn't got the service mapped")).cause
                == .recipientUnknown)
        let sender = seznam.diagnose(try failure(.mail, "550 5.7.1 Sender address rejected"))
        #expect(sender.guidance.id == "seznam.sender-not-allowed")
    }

    @Test func aTemporaryTroubleIsNoWrongPassword() throws {
        for provider in [SeznamProvider() as any MailProvider, CentrumProvider(), VolnyProvider(), CentrumSKProvider()]
        {
            let diagnosis = provider.diagnose(try failure(.auth, "454 4.7.0 Temporary authentication failure"))
            #expect(diagnosis.cause == .authTemporaryFailure)
            #expect(diagnosis.retry == .later)
        }
    }

    @Test(arguments: [
        ("a@centrum.cz", "smtp.centrum.cz"), ("a@atlas.cz", "smtp.centrum.cz"), ("a@volny.cz", "smtp.volny.cz"),
        ("a@centrum.sk", "smtp.centrum.sk"), ("a@atlas.sk", "smtp.atlas.sk"), ("a@pobox.sk", "smtp.pobox.sk"),
        ("a@seznam.cz", "smtp.seznam.cz"), ("a@post.cz", "smtp.seznam.cz"),
    ])
    func theServerFollowsTheDomain(_ text: String, _ host: String) throws {
        let address = try EmailAddress(text)
        let all: [any MailProvider] = [SeznamProvider(), CentrumProvider(), VolnyProvider(), CentrumSKProvider()]
        let provider = try #require(all.first { $0.profile.domains.contains { $0.domain == address.domain } })
        let settings = provider.settings(for: address)
        #expect(settings.endpoints.first == .tls(try Domain(host)))
        #expect(settings.username == Username(address))
    }

    @Test func plainStandsFirst() {
        #expect(CentrumProvider().mechanisms(offered: [.login, .plain], forPassword: true) == [.plain, .login])
    }
}
