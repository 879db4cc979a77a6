import HolubProviderKit

/// The words of Orange and La Poste. Facts: README.md.
struct FrenchTexts {
    static let orange = FrenchTexts(
        id: "orange", name: "Orange",
        heading: Text(cs: "Orange heslo nepřijal", en: "Orange did not accept the password"),
        sender: Text(cs: "Orange z této adresy odesílat nedovolí", en: "Orange does not let this address send"),
        link: "https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/"
            + "l-utilisation-du-mail-et-du-cloud/les-logiciels-de-messagerie/thunderbird/"
            + "thunderbird-pc-creer-un-compte-de-messagerie_65963-66803",
        username: .init(
            "username", cs: "Zkontrolujte, že uživatelské jméno je celá adresa {address}.",
            en: "Check that the user name is the whole address {address}."))

    static let laPoste = FrenchTexts(
        id: "laposte", name: "La Poste",
        heading: Text(cs: "La Poste heslo nepřijala", en: "La Poste did not accept the password"),
        sender: Text(cs: "La Poste z této adresy odesílat nedovolí", en: "La Poste does not let this address send"),
        link: "https://aide.laposte.net/contents/comment-parametrer-un-logiciel-de-messagerie-pour-envoyer-et-recevoir-"
            + "mes-courriers-electroniques",
        username: .init(
            "username", cs: "Zkontrolujte, že uživatelské jméno je jen část adresy {address} před zavináčem.",
            en: "Check that the user name is only the part of {address} before the @."))

    let id: String
    let name: String
    let heading: Text
    let sender: Text
    /// The provider's page about mail programs, in French.
    let link: String
    let username: Guidance.Step

    var all: [Guidance] { [preparation, badCredentials, senderNotAllowed] }

    private var preparation: Guidance {
        Guidance(
            "\(id).preparation", actor: .you,
            title: Text(cs: "Zkuste heslo ke schránce", en: "Try the mailbox's password"),
            lead: Text(
                cs: "Server známe. Zda \(name) chce pro aplikace zvláštní heslo, nevíme.",
                en: "We know the server. Whether \(name) wants a separate password for applications we do not."),
            steps: [
                .init(
                    "password", cs: "Vložte heslo do políčka „{field}“ a klikněte na „{button}“.",
                    en: "Type the password into the field \"{field}\" and click \"{button}\"."),
                .init(
                    "refused",
                    cs: "Odmítne-li ho server, hledejte heslo pro aplikace v [nápovědě ve francouzštině](\(link)).",
                    en: "If the server refuses it, look for app passwords in the [help in French](\(link))."),
            ])
    }

    private var badCredentials: Guidance {
        Guidance(
            "\(id).bad-credentials", causes: [.badCredentials, .usernameForm], actor: .you, title: heading,
            lead: Text(
                cs: "Nesedí uživatelské jméno nebo heslo, anebo je pro aplikace potřeba jiné heslo.",
                en: "The user name or the password is wrong, or applications need another password."),
            steps: [
                username,
                .init(
                    "webmail", cs: "Přihlaste se stejným heslem do schránky na webu.",
                    en: "Sign in to the mailbox on the web with the same password."),
                .init(
                    "type",
                    cs: "Funguje? Opište ho znovu do políčka „{field}“ a klikněte na „{button}“. Jeden pokus stačí.",
                    en: "It works? Type it again into the field \"{field}\" and click \"{button}\". One try is enough."),
                .init(
                    "help", cs: "Nepomohlo to? Hledejte heslo pro aplikace v [nápovědě ve francouzštině](\(link)).",
                    en: "No help? Look for app passwords in the [help in French](\(link))."),
            ])
    }

    private var senderNotAllowed: Guidance {
        Guidance(
            "\(id).sender-not-allowed", causes: [.senderNotAllowed], actor: .you, title: sender,
            lead: Text(
                cs: "Přihlášení platí. Adresa odesílatele ale k přihlášené schránce nepatří.",
                en: "The sign-in is fine. But the sender's address does not belong to that mailbox."),
            steps: [
                .init(
                    "own", cs: "Jako odesílatele použijte adresu, kterou se přihlašujete.",
                    en: "As the sender use the address with which you sign in."),
                .init(
                    "other", cs: "Chcete odesílat z jiné adresy? Připojte ji jako samostatnou schránku.",
                    en: "Do you want to send from another address? Connect it as a mailbox of its own."),
            ])
    }
}
