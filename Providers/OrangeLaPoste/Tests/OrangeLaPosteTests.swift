import HolubOrangeLaPoste
import HolubProviderKit
import Testing

@Suite("Orange and La Poste") struct OrangeLaPosteTests {
    private func diagnosis(_ phase: Phase, _ text: String, at provider: any MailProvider = OrangeProvider()) throws
        -> Diagnosis
    {
        provider.diagnose(Failure(phase, .refused(try #require(Reply(pasted: text)))))
    }

    @Test(arguments: [
        (
            "connect", "421 mwinf5c79 ME Trop de connexions. Too many connections, slow down. OFR005_104 [104]",
            "too-many-connections"
        ),
        ("auth", "550 5.7.0 Code d'authentification invalide OFR_305", "bad-credentials"),
        ("mail", "550 5.5.0 Authentification requise. Authentication Required. LPN105_402", "auth-required"),
        ("mail", "550 5.5.0 Emetteur invalide. Invalid Sender. LPN104_415", "sender-not-allowed"),
        ("mail", "550 5.5.3 Mail from not owned by user. LPN105_421", "sender-not-allowed"),
        ("rcpt", "550 5.1.1 Adresse d au moins un destinataire invalide. OFR_416 [416]", "recipient-unknown"),
        (
            "rcpt", "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]",
            "recipient-mailbox-full"
        ),
        ("rcpt", "550 5.5.0 Le compte du destinataire est bloque. LPN007_426", "recipient-unknown"),
        ("mail", "550 5.5.0 Service refuse. Veuillez essayer plus tard. LPN001_108", "server-busy"),
        ("after-data", "550 Mail rejete. Mail rejected. OFR_506 [506]", "message-rejected-spam"),
        ("after-data", "552 Taille limite du message atteinte OFR_514", "message-too-large"),
    ])
    func theNumberDecides(_ phase: String, _ text: String, _ cause: String) throws {
        for provider in [OrangeProvider() as any MailProvider, LaPosteProvider()] {
            #expect(try diagnosis(Phase(rawValue: phase), text, at: provider).cause.rawValue == cause)
        }
    }

    @Test func aFullMailboxIsTriedAgain() throws {
        let full = try diagnosis(.rcpt, "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]")
        #expect(full.retry == .later)
        #expect(
            try diagnosis(.mail, "550 5.5.0 Service refuse. Veuillez essayer plus tard. LPN001_108").retry == .later)
    }

    @Test func theNameIsAsTheServerWantsIt() throws {
        #expect(LaPosteProvider().settings(for: try EmailAddress("jana@laposte.net")).username.text == "jana")
        #expect(OrangeProvider().settings(for: try EmailAddress("jana@orange.fr")).username.text == "jana@orange.fr")
        // The generic text would ask for the whole address.
        #expect(LaPosteProvider().guidance(for: .usernameForm).id == "laposte.bad-credentials")
    }

    @Test func textsKeepTheRules() {
        for guidance in OrangeProvider().profile.guidance + LaPosteProvider().profile.guidance {
            #expect(TextRules.faults(in: guidance) == [])
        }
    }
}
