import HolubGeneric
import HolubProviderKit
import Testing

@Suite("Generic provider") struct GenericProviderTests {
    private let generic = GenericProvider()

    @Test func guessesStayUnderTheDomainOfTheAddress() throws {
        let settings = generic.settings(for: try EmailAddress("jana@firma.example"))
        #expect(
            settings.endpoints.map(\.description) == [
                "smtp.firma.example:465 (tls)", "smtp.firma.example:587 (starttls)", "mail.firma.example:465 (tls)",
                "mail.firma.example:587 (starttls)",
            ])
        #expect(settings.username.text == "jana@firma.example")
    }

    @Test func aDomainTooLongForAGuessGetsNone() throws {
        let label = String(repeating: "a", count: 61)
        let domain = try Domain([label, label, label, label, "ab"].joined(separator: "."))
        let address = try EmailAddress(local: "j", domain: domain)
        #expect(generic.settings(for: address).endpoints.isEmpty)
    }

    @Test func itClaimsNothing() {
        #expect(generic.profile.domains.isEmpty && generic.profile.mxSuffixes.isEmpty)
        #expect(generic.profile.suitability == .unknown)
    }

    @Test func itHasAnAnswerInBothLanguages() throws {
        let reply = try #require(Reply(pasted: "554 5.7.1 <jana@example.com>: Relay access denied"))
        let diagnosis = generic.diagnose(Failure(.rcpt, .refused(reply)))
        #expect(diagnosis.cause == .relayDenied)
        #expect(diagnosis.retry == .afterUserAction)
        #expect(diagnosis.guidance.id == "generic.relay-denied")
    }
}
