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

    /// Nobody sees from outside whether two-factor sign-in is on, so who may need an app password is asked.
    @Test(arguments: [SeznamProvider() as any MailProvider, CentrumProvider(), VolnyProvider()])
    func whoeverMayNeedAnAppPasswordIsAsked(_ provider: any MailProvider) throws {
        let id = provider.profile.id
        #expect(provider.profile.appPassword == .withTwoFactor)
        #expect(provider.preparation.id == "\(id).preparation")
        #expect(provider.preparation.branches.map(\.steps.count).min() == 1)
        #expect(provider.preparation.branches.count == 2)
        for cause in [Cause.badCredentials, .appPasswordRequired] {
            #expect(provider.guidance(for: cause).id == "\(id).bad-credentials")
        }
    }

    @Test func volnySpeaksOfItself() {
        for guidance in VolnyProvider().profile.guidance {
            for text in guidance.texts {
                for language in Language.all {
                    #expect(!text.template(in: language).contains("Centr"))
                }
            }
        }
        #expect(VolnyProvider().preparation.title.template(in: .czech) == "Připravte si heslo k Volnému")
        #expect(CentrumProvider().preparation.title.template(in: .czech) == "Připravte si heslo k Centru")
    }

    @Test func whatIsKnownFromOthersIsMarked() {
        #expect(CentrumSKProvider().profile.confidence == .secondHand)
        #expect(CentrumSKProvider().profile.suitability == .unknown)
        #expect(CentrumProvider().profile.confidence == .vetted)
    }

    @Test func plainStandsFirst() {
        #expect(CentrumProvider().mechanisms(offered: [.login, .plain], forPassword: true) == [.plain, .login])
    }
}
