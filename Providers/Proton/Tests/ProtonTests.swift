import HolubProton
import HolubProviderKit
import Testing

@Suite("Proton") struct ProtonTests {
    private let proton = ProtonProvider()

    private func diagnosis(_ phase: Phase, _ text: String) throws -> Diagnosis {
        proton.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text)))))
    }

    @Test func theWayOfSigningInIsNoPassword() throws {
        let words = "535 5.7.8 Error: authentication failed:"
        let mechanism = try diagnosis(.auth, words + " Invalid authentication mechanism")
        #expect(mechanism.cause == .authMechanismUnsupported && mechanism.retry == .no)
        let refused = try diagnosis(.auth, words)
        #expect(refused.cause == .badCredentials && refused.guidance.id == "proton.token.refused")
        let lost = "454 4.7.0 Temporary authentication failure: Connection lost to authentication server"
        #expect(try diagnosis(.auth, lost).retry == .later)
    }

    @Test func plainAlone() {
        #expect(proton.mechanisms(offered: SASLMechanism.allCases, forPassword: true) == [.plain])
        #expect(proton.profile.endpoints == [.startTLS("smtp.protonmail.ch")])
        #expect(proton.preparation.id == "proton.token")
    }

    @Test func textsKeepTheRules() {
        for guidance in proton.profile.guidance { #expect(TextRules.faults(in: guidance) == []) }
    }
}
