import HolubCzechSlovakHosters
import HolubProviderKit
import Testing

@Suite("Czech and Slovak hosters") struct CzechSlovakHostersTests {
    private static let all: [any MailProvider] = [
        ForpsiProvider(), WedosProvider(), WebsupportCZProvider(), Active24Provider(), WebsupportSKProvider(),
        WebglobeCZProvider(), WebglobeProvider(), HostCreatorsProvider(),
    ]

    private func diagnosis(_ provider: some MailProvider, _ phase: Phase, _ text: String) throws -> Diagnosis {
        provider.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text)))))
    }

    /// 550 5.1.0 says three things at FORPSI; the text begins with the session's id.
    @Test(arguments: [
        (Phase.auth, "authentication rejected", Cause.usernameForm, "forpsi.sign-in"),
        (.auth, "authentication rejected access disabled", .accountLocked, "forpsi.access-disabled"),
        (.mail, "sender rejected", .senderNotAllowed, "forpsi.sender-not-allowed"),
        (.rcpt, "sender rejected", .senderNotAllowed, "forpsi.sender-not-allowed"),
    ])
    func theSentenceDecidesAtForpsi(_ phase: Phase, _ words: String, _ cause: Cause, _ guidance: String) throws {
        let diagnosis = try diagnosis(ForpsiProvider(), phase, "550 5.1.0 piWs1j0010jifNx01iWsdh \(words)")
        #expect(diagnosis.cause == cause && diagnosis.retry == .afterUserAction)
        #expect(diagnosis.guidance.id == guidance)
    }

    /// A right password is refused from a country that is not allowed, in the words of a wrong one.
    @Test(arguments: [WebsupportCZProvider() as any MailProvider, Active24Provider(), WebsupportSKProvider()])
    func aRefusedPasswordMayBeACountry(_ provider: any MailProvider) throws {
        let id = provider.profile.id
        let refused = try diagnosis(provider, .auth, "535 5.7.8 Authentication failed")
        #expect(refused.cause == .badCredentials && refused.guidance.id == "\(id).sign-in")
        #expect(refused.guidance.branches.flatMap(\.steps).contains { $0.id == "country" })
        #expect(provider.preparation.branches.flatMap(\.steps).first?.id == "country")
        // A country is named: no wrong password then.
        let named = try diagnosis(provider, .auth, "535 5.7.8 Access from this country is not allowed (GeoIP)")
        #expect(named.cause == .clientAccessDisabled && named.guidance.id == "\(id).sign-in")
    }

    /// The exchangers serve both of Webglobe's servers: the Slovak one stands first, and whoever is refused is told of the
    /// other.
    @Test func webglobeHasTwoServers() throws {
        let hosts = WebglobeProvider().profile.endpoints.map(\.host.description)
        #expect(hosts == ["mail.webglobe.sk", "mail.webglobe.sk", "mail.webglobe.cz", "mail.webglobe.cz"])
        for (provider, other) in [
            (WebglobeProvider() as any MailProvider, "mail.webglobe.cz"), (WebglobeCZProvider(), "mail.webglobe.sk"),
        ] {
            let refused = try diagnosis(provider, .auth, "535 5.7.8 Authentication failed")
            for language in Language.all {
                let text = refused.guidance.plain(in: language, TextParameters())
                #expect(text.contains(other))
            }
        }
    }

    @Test func whoeverIsNotAnsweredFromADataCentreHasALetter() {
        let provider = HostCreatorsProvider()
        let diagnosis = provider.diagnose(Failure(.connect, .timedOut))
        #expect(diagnosis.guidance.id == "hostcreators.no-answer" && diagnosis.retry == .later)
        #expect(diagnosis.guidance.administratorMessage != nil)
    }

    @Test func limitsAreTheProvidersOwn() {
        #expect(
            ForpsiProvider().profile.limits
                == Limits(
                    messagesPerDay: 20_000, messagesPerHour: 1_000, messagesPerMinute: 250, recipientsPerMessage: 250))
        #expect(WedosProvider().profile.limits == Limits(messagesPerDay: 500, messageSize: 104_857_600))
        #expect(WebsupportCZProvider().profile.limits == Limits(messagesPerHour: 300))
    }

    /// What one list alone tells is asked about before a password goes there.
    @Test func confidenceFollowsTheSources() {
        let asked = Self.all.filter { $0.profile.confidence == .secondHand }.map(\.profile.id)
        #expect(asked == ["active24", "webglobe-cz", "webglobe", "hostcreators"])
    }

    @Test func aTemporaryTroubleIsNoWrongPassword() throws {
        for provider in Self.all {
            let diagnosis = try diagnosis(provider, .auth, "454 4.7.0 Temporary authentication failure")
            #expect(diagnosis.cause == .authTemporaryFailure && diagnosis.retry == .later)
        }
    }
}
