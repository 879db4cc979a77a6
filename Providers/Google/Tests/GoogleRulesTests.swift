import HolubGoogle
import HolubProviderKit
import Testing

@Suite("Google's rules") struct GoogleRulesTests {
    private let google = GoogleProvider()

    private func verdict(_ phase: Phase, _ text: String, _ context: DiagnosisContext = DiagnosisContext()) throws
        -> Verdict?
    {
        google.verdict(on: Failure(phase, .refused(try #require(Reply(pasted: text)))), in: context)
    }

    @Test func theSameCodeMeansTwoThings() throws {
        #expect(
            try verdict(.auth, "534-5.7.9 Application-specific password required.\n534 5.7.9 x")?.cause
                == .appPasswordRequired)
        #expect(
            try verdict(.auth, "534-5.7.9 Please log in with your web browser and then try\n534 5.7.9 again.")?.cause
                == .loginBlocked)
    }

    @Test func theKeyPhraseMayBeBrokenOverLines() throws {
        let text =
            "534-5.7.14 <https://accounts.example/x> Please log\n534-5.7.14 in via your web browser and then try again."
        #expect(try verdict(.auth, text)?.cause == .loginBlocked)
    }

    @Test func whatWasTypedTellsTheRefusalsApart() throws {
        let text = "535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8 x"
        #expect(try verdict(.auth, text)?.cause == .badCredentials)
        #expect(try verdict(.auth, text, DiagnosisContext(looksLikeAppPassword: true))?.cause == .badCredentials)
        #expect(try verdict(.auth, text, DiagnosisContext(looksLikeAppPassword: false))?.cause == .appPasswordRequired)
        #expect(try verdict(.auth, text, DiagnosisContext(mechanism: .xoauth2))?.cause == .oauthTokenRejected)
    }

    @Test func theLimitIsOverInADay() throws {
        let verdict = try #require(try verdict(.data, "550 5.4.5 Daily user sending quota exceeded. x - gsmtp"))
        #expect(verdict == Verdict(.dailyLimit, retry: .later))
    }

    @Test func whatIsNotARefusalIsLeftToTheGenericRules() {
        for fault: Fault in [.closed, .timedOut, .lacks("AUTH"), .cancelled] {
            #expect(google.verdict(on: Failure(.afterData, fault), in: DiagnosisContext()) == nil)
        }
    }

    @Test func guidanceLeadsOn() throws {
        let diagnosis = google.diagnose(
            Failure(.auth, .refused(try #require(Reply(pasted: "534 5.7.9 Application-specific password required.")))))
        #expect(diagnosis.guidance.id == "google.app-password")
        let next = try #require(diagnosis.guidance.related.first.flatMap(google.guidance))
        #expect(next.id == "google.app-password.missing")
        let message = try #require(next.administratorMessage)
        for language in Language.all {
            let name = language == .czech ? "Méně bezpečné aplikace" : "Less secure apps"
            #expect(message.template(in: language).split(separator: name).count == 2)
        }
    }

    @Test func theStepsNameTheApplicationAndTheAccount() throws {
        let before = try #require(google.profile.beforeFirstUse.flatMap(google.guidance))
        let parameters = TextParameters(
            app: "Faktury", address: "example@gmail.com", field: "Vaše heslo", button: "Uložit a ověřit")
        let text = before.plain(in: .czech, parameters)
        for words in ["Faktury", "example@gmail.com", "„Vaše heslo“", "https://myaccount.google.com/apppasswords"] {
            #expect(text.contains(words))
        }
        #expect(!text.contains("{"))
    }

    /// Google takes any sender and puts its account in the sender's place, so nothing but the profile can tell.
    @Test func anotherSenderIsWarnedOf() throws {
        let login = Username(try EmailAddress("jana@gmail.com"))
        func warning(_ sender: String) throws -> Guidance? {
            google.warning(sending: try EmailAddress(sender), as: login)
        }
        #expect(try warning("faktury@firma.example")?.id == "generic.sender-replaced")
        #expect(try warning("Jana@GMAIL.com") == nil)
        let text = try #require(try warning("a@b.example"))
        #expect(TextRules.faults(in: text) == [])
    }

    @Test func everyAddressNeedsTheSameShape() {
        #expect(google.profile.appPassword.shape?.letters == 16)
        #expect(google.profile.suitability == .needsPreparation)
    }
}
