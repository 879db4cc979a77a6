import HolubProviderKit

/// The words of GMX and WEB.DE, whose settings are alike. Facts: README.md.
struct FreemailTexts {
    static let gmx = FreemailTexts(
        id: "gmx", name: "GMX", link: "https://hilfe.gmx.net/pop-imap/einschalten.html", username: wholeAddress)
    static let international = FreemailTexts(
        id: "gmx-com", name: "GMX", link: "https://support.gmx.com/pop-imap/toggle.html", username: wholeAddress)
    static let webDe = FreemailTexts(
        id: "web-de", name: "WEB.DE", link: "https://hilfe.web.de/pop-imap/einschalten.html",
        username: .init(
            "username", cs: "Zkontrolujte, že uživatelské jméno je jen část adresy {address} před zavináčem.",
            en: "Check that the user name is only the part of {address} before the @."))

    private static let wholeAddress = Guidance.Step(
        "username", cs: "Zkontrolujte, že uživatelské jméno je celá adresa {address}.",
        en: "Check that the user name is the whole address {address}.")

    let id: String
    let name: String
    /// How the provider says that its mailboxes are opened to other programs.
    let link: String
    let username: Guidance.Step

    var all: [Guidance] { [preparation, accessDisabled, badCredentials, GermanTexts.senderNotAllowed(id, name)] }

    private var allow: Guidance.Step {
        .init(
            "allow", cs: "V nastavení schránky povolte přístup jiným programům. Postup je v [návodu](\(link)).",
            en: "In the mailbox's settings allow access for other programs. The [guide](\(link)) shows how.")
    }

    private var preparation: Guidance {
        Guidance(
            "\(id).preparation", actor: .you,
            title: Text(cs: "Povolte u \(name) přístup pro jiné programy", en: "Allow other programs at \(name)"),
            lead: Text(
                cs: "Přístup pro jiné programy je u \(name) zpočátku vypnutý. Po dlouhé přestávce se vypne znovu.",
                en: "Access for other programs is off at \(name) to begin with. After a long break it goes off again."),
            steps: [allow, GermanTexts.password])
    }

    private var accessDisabled: Guidance {
        Guidance(
            "\(id).client-access-disabled", causes: [.clientAccessDisabled], actor: .you,
            title: Text(
                cs: "Schránka nemá povolený přístup pro jiné programy", en: "The mailbox does not allow other programs"),
            lead: Text(
                cs: "Heslo je nejspíš v pořádku. Přístup pro jiné programy je ale vypnutý.",
                en: "The password is probably right. But access for other programs is off."),
            steps: [allow, .init("again", cs: "Klikněte na „{button}“.", en: "Click \"{button}\".")],
            notes: [
                Text(
                    cs: "Byl zapnutý už dřív? Po dlouhé přestávce ho \(name) vypíná a píše o tom do schránky.",
                    en: "Was it on before? After a long break \(name) turns it off and writes to the mailbox about it.")
            ])
    }

    private var badCredentials: Guidance {
        Guidance(
            "\(id).bad-credentials", causes: [.badCredentials, .usernameForm], actor: .you,
            title: Text(cs: "\(name) heslo nepřijal", en: "\(name) did not accept the password"),
            lead: Text(
                cs: "Nesedí jméno nebo heslo, přístup pro jiné programy je vypnutý, anebo je schránka zamčená.",
                en: "Name or password is wrong, access for other programs is off, or the mailbox is locked."),
            steps: [
                username,
                .init(
                    "webmail", cs: "Přihlaste se stejným heslem do schránky na webu. Projděte pokyny, které se ukážou.",
                    en: "Sign in to the mailbox on the web with the same password. Follow what is shown there."),
                allow,
                .init(
                    "type", cs: "Opište heslo znovu do políčka „{field}“ a klikněte na „{button}“. Jeden pokus stačí.",
                    en: "Type the password again into the field \"{field}\" and click \"{button}\". One try is enough."),
            ])
    }
}

/// What GMX, WEB.DE and IONOS have in common.
enum GermanTexts {
    static let password = Guidance.Step(
        "password", cs: "Vložte heslo ke schránce do políčka „{field}“ a klikněte na „{button}“.",
        en: "Type the mailbox's password into the field \"{field}\" and click \"{button}\".")

    static func senderNotAllowed(_ id: String, _ name: String) -> Guidance {
        Guidance(
            "\(id).sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
            title: Text(cs: "\(name) z této adresy odesílat nedovolí", en: "\(name) does not let this address send"),
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
