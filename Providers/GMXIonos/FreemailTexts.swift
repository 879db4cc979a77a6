import HolubProviderKit

/// The words of GMX and WEB.DE, whose settings are alike. Facts: README.md.
struct FreemailTexts {
    static let gmx = FreemailTexts(
        id: "gmx", name: "GMX", link: "https://hilfe.gmx.net/pop-imap/einschalten.html", username: .wholeAddress)
    static let international = FreemailTexts(
        id: "gmx-com", name: "GMX", link: "https://support.gmx.com/pop-imap/toggle.html", username: .wholeAddress)
    static let webDe = FreemailTexts(
        id: "web-de", name: "WEB.DE", link: "https://hilfe.web.de/pop-imap/einschalten.html",
        username: .localPart)

    let id: String
    let name: String
    /// How the provider says that its mailboxes are opened to other programs.
    let link: String
    let username: Guidance.Step

    var all: [Guidance] { [preparation, accessDisabled, badCredentials, .senderNotAllowed(id, name: name)] }

    private var allow: Guidance.Step {
        .init(
            "allow", cs: "V nastavení schránky povolte přístup jiným programům. Postup je v [návodu](\(link)).",
            en: "In the mailbox's settings, allow access for other programs. The [guide](\(link)) shows how.")
    }

    private var preparation: Guidance {
        Guidance(
            "\(id).preparation", actor: .you,
            title: Text(cs: "Povolte u \(name) přístup pro jiné programy", en: "Allow other programs at \(name)"),
            lead: Text(
                cs: "Přístup pro jiné programy je u \(name) zpočátku vypnutý. Po dlouhé přestávce se vypne znovu.",
                en: "At \(name), access for other programs is off at first. After a long break it is turned off again."),
            steps: [allow, .mailboxPassword])
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
                    cs: "Byl zapnutý už dřív? Po dlouhé přestávce ho \(name) vypíná a pošle o tom do schránky e-mail.",
                    en:
                        "Was it on before? After a long break \(name) turns it off and sends the mailbox an e-mail about it."
                )
            ])
    }

    private var badCredentials: Guidance {
        Guidance(
            "\(id).bad-credentials", causes: [.badCredentials, .usernameForm], actor: .you,
            title: Text(cs: "\(name) heslo nepřijal", en: "\(name) did not accept the password"),
            lead: Text(
                cs: "Nesedí jméno nebo heslo, přístup pro jiné programy je vypnutý, anebo je schránka zamčená.",
                en: "The user name or password is wrong, access for other programs is off, or the mailbox is locked."),
            steps: [
                username, GermanTexts.webmail, allow, .typeAgain,
            ])
    }
}

/// What GMX, WEB.DE and IONOS have in common: the website tells a locked mailbox how it is opened.
enum GermanTexts {
    static let webmail = Guidance.Step(
        "webmail", cs: "Přihlaste se stejným heslem do schránky na webu. Projděte pokyny, které se ukážou.",
        en: "Sign in to the mailbox on the website with the same password. Follow any instructions shown there.")
}
