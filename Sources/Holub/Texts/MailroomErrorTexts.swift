#if Sending
import HolubProviderKit

/// Why something was not done, for the person who wanted it. ``MailroomError/description`` says it to the developer.
enum MailroomErrorTexts {
    static func phrase(of error: MailroomError) -> Phrase {
        switch error {
        case .notFound: notFound
        case .emptyAccount: emptyAccount
        case .notVerified: notVerified
        case .disabled: disabled
        case .notConnected: notConnected
        case .noDefault: noDefault
        case .foreignSender: foreignSender
        case .routeNotOffered: routeNotOffered
        case .verificationRefused: VerificationTexts.refused
        case .verificationNotOffered: VerificationTexts.bySignIn
        case .tooManyVerifications(.address): tooManyVerifications
        case .tooManyVerifications(.account): VerificationTexts.accountLimit
        case .tooManyAddresses: tooManyAddresses
        case .tooManyProofs: tooManyProofs
        case .verificationNotSent: verificationNotSent
        case .keyReused: keyReused
        case .notPossible: notPossible
        case .timeInThePast: timeInThePast
        case .contentGone: contentGone
        case .noTokenSource, .noCredential: noCredential
        }
    }

    private static let notFound = Phrase(
        "error.not-found", cs: "Tohle tu už není. Načtěte seznam znovu.",
        en: "This is no longer here. Load the list again.")
    private static let emptyAccount = Phrase(
        "error.empty-account", cs: "Nejdřív se v aplikaci {app} přihlaste.", en: "First sign in to {app}.")
    private static let notVerified = Phrase(
        "error.not-verified", cs: "Adresa ještě čeká na potvrzení. Dokončete ho a zkuste to znovu.",
        en: "The address is still waiting to be confirmed. Confirm it and try again.")
    private static let disabled = Phrase(
        "error.disabled", cs: "Adresa je vypnutá. Zapněte ji a zkuste to znovu.",
        en: "The address is turned off. Turn it on and try again.")
    private static let notConnected = Phrase(
        "error.not-connected", cs: "Adresa zatím nemá připojenou schránku. Klikněte na „Nastavit SMTP“.",
        en: "The address has no mailbox connected yet. Click \"Set up SMTP\".")
    private static let noDefault = Phrase(
        "error.no-default",
        cs: "Není vybraná adresa, ze které se má posílat. Přidejte ji, nebo jednu nastavte jako výchozí.",
        en: "There is no address to send from. Add one, or make one the default.")
    private static let foreignSender = Phrase(
        "error.foreign-sender", cs: "Odesílatelem má být adresa, ze které zpráva odchází. Vyberte tu správnou.",
        en: "The sender has to be the address that the message leaves from. Choose the right one.")
    private static let routeNotOffered = Phrase(
        "error.route-not-offered", cs: "Aplikace {app} za vás zprávy neposílá. Pošlete ji z vlastní schránky.",
        en: "{app} does not send messages for you. Send it from your own mailbox.")
    private static let tooManyVerifications = Phrase(
        "error.too-many-verifications", cs: "Zpráv k potvrzení už odešlo hodně. Zkuste to zase za hodinu.",
        en: "Many confirmation messages have been sent already. Try again in an hour.")
    private static let tooManyAddresses = Phrase(
        "error.too-many-addresses", cs: "Adres už je tu hodně. Odeberte některou, kterou nepoužíváte.",
        en: "There are many addresses here already. Remove one that you do not use.")
    private static let tooManyProofs = Phrase(
        "error.too-many-proofs", cs: "Pokusů o přihlášení bylo moc. Zkontrolujte údaje a zkuste to zase za hodinu.",
        en: "There were too many sign-in attempts. Check the settings and try again in an hour.")
    private static let verificationNotSent = Phrase(
        "error.verification-not-sent",
        cs: "Zprávu k potvrzení se nepodařilo odeslat. Nechte si ji za chvíli poslat znovu.",
        en: "The confirmation message could not be sent. Have it sent again in a while.")
    private static let keyReused = Phrase(
        "error.key-reused",
        cs: "Tahle zpráva už byla předána k odeslání v jiné podobě. Podívejte se mezi odchozí zprávy.",
        en: "This message has already been submitted in a different form. Check the outgoing messages.")
    private static let notPossible = Phrase(
        "error.not-possible", cs: "Teď to už nejde, zpráva mezitím pokročila. Podívejte se, jak je na tom.",
        en: "This can no longer be done; the message has moved on. Check where it stands.")
    private static let timeInThePast = Phrase(
        "error.time-in-the-past", cs: "Čas odeslání už minul. Zvolte pozdější.",
        en: "The time to send it has passed. Choose a later one.")
    private static let contentGone = Phrase(
        "error.content-gone", cs: "Obsah zprávy už uložený není. Vytvořte ji znovu.",
        en: "The content of the message is no longer kept. Create it again.")
    private static let noCredential = Phrase(
        "error.no-credential", cs: "Přihlašovací údaje schránky tu nejsou. Připojte ji znovu.",
        en: "The mailbox's sign-in details are not here. Connect it again.")

    static let phrases: [Phrase] = [
        notFound, emptyAccount, notVerified, disabled, notConnected, noDefault, foreignSender, routeNotOffered,
        tooManyVerifications, tooManyAddresses, tooManyProofs, verificationNotSent, keyReused, notPossible,
        timeInThePast, contentGone, noCredential,
    ]
}
#endif
