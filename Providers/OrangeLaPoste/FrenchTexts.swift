import HolubProviderKit

/// The words of Orange and La Poste. Facts: README.md.
struct FrenchTexts {
    static let orange = FrenchTexts(
        id: "orange", name: "Orange",
        heading: Text(cs: "Orange heslo nepřijal", en: "Orange did not accept the password"),
        link: "https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/"
            + "l-utilisation-du-mail-et-du-cloud/les-logiciels-de-messagerie/thunderbird/"
            + "thunderbird-pc-creer-un-compte-de-messagerie_65963-66803",
        username: .wholeAddress)

    static let laPoste = FrenchTexts(
        id: "laposte", name: "La Poste",
        heading: Text(cs: "La Poste heslo nepřijala", en: "La Poste did not accept the password"),
        link: "https://aide.laposte.net/contents/comment-parametrer-un-logiciel-de-messagerie-pour-envoyer-et-recevoir-"
            + "mes-courriers-electroniques",
        username: .localPart)

    let id: String
    let name: String
    let heading: Text
    /// The provider's page about mail programs, in French.
    let link: String
    let username: Guidance.Step

    var all: [Guidance] { [preparation, badCredentials, .senderNotAllowed(id, name: name)] }

    private var preparation: Guidance {
        Guidance(
            "\(id).preparation", actor: .you,
            title: Text(cs: "Zkuste heslo ke schránce", en: "Try the mailbox's password"),
            lead: Text(
                cs: "Server známe. Zda \(name) chce pro aplikace zvláštní heslo, nevíme.",
                en: "We know the server. We do not know whether \(name) requires a separate password for applications."),
            steps: [
                .mailboxPassword,
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
                en: "The user name or the password is wrong, or applications need a different password."),
            steps: [
                username, .samePassword, .works, .saveOnce,
                .init(
                    "help", cs: "Nepomohlo to? Hledejte heslo pro aplikace v [nápovědě ve francouzštině](\(link)).",
                    en: "Still refused? Look for app passwords in the [help in French](\(link))."),
            ])
    }
}
