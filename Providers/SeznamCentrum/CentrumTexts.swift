import HolubProviderKit

/// The words of Centrum and Volný, which one team looks after: only the name differs, and its cases. Facts:
/// freemail.help.economia.cz/articles/96045-slovnik-pojmu (2026-11).
struct CentrumTexts {
    private let id: String
    private let name: String
    private let genitive: String
    private let dative: String
    /// The verb that goes with the name: *nepřijalo, nepřijal*.
    private let refused: String

    static let centrum = CentrumTexts(
        id: "centrum", name: "Centrum", genitive: "Centra", dative: "Centru", refused: "nepřijalo")
    static let volny = CentrumTexts(
        id: "volny", name: "Volný", genitive: "Volného", dative: "Volnému", refused: "nepřijal")

    var all: [Guidance] { [preparation, badCredentials] }

    private var preparation: Guidance {
        TwoFactorTexts.preparation(
            id, title: Text(cs: "Připravte si heslo k \(dative)", en: "Have your password for \(name) ready"),
            question: Text(
                cs: "Chce \(name) při přihlášení na webu vedle hesla ještě kód?",
                en: "Does \(name) ask for a code in addition to the password when you sign in on its website?"),
            yes: .init(
                Text(
                    cs: "Ano: Nejspíš potřebujete zvláštní heslo pro aplikace.",
                    en: "Yes: You probably need a separate application password."),
                steps: [
                    .init(
                        "create", cs: "Vytvořte si ho u \(genitive) v části o dvoufaktorovém ověření.",
                        en: "Make one at \(name), in the section about two-factor authentication."),
                    .paste,
                ]))
    }

    private var badCredentials: Guidance {
        Guidance(
            "\(id).bad-credentials", causes: [.badCredentials, .appPasswordRequired], actor: .you,
            title: Text(cs: "\(name) heslo \(refused)", en: "\(name) did not accept the password"),
            steps: [
                .init(
                    "webmail",
                    cs: "Přihlaste se stejným heslem do schránky na webu \(genitive). Tak poznáte, jestli platí.",
                    en:
                        "Sign in to your mailbox on \(name)'s website with the same password. That shows whether it is right."
                ),
                .init(
                    "works",
                    cs: "Heslo platí a přihlášení nechce nic dalšího? Opište ho sem znovu. "
                        + "Uživatelské jméno je celá adresa {address}.",
                    en: "It is right, and you were asked for nothing else? Type it here again. "
                        + "The user name is the whole address {address}."),
                .init(
                    "two-factor",
                    cs: "Chce \(name) při přihlášení ještě kód? Pak si v části o dvoufaktorovém ověření vytvořte "
                        + "heslo pro aplikace a vložte ho sem.",
                    en: "Does \(name) ask for a code as well? Then make an application password in its two-factor "
                        + "section and paste it here."),
                .init(
                    "reset",
                    cs:
                        "Heslo na webu neplatí? Obnovte si ho u \(genitive). Zkoušet ho tu dokola nepomůže a schránka by se mohla "
                        + "zamknout.",
                    en:
                        "The password does not work on the website? Reset it at \(name). Trying it here again and again does not help "
                        + "and might lock the mailbox."),
            ],
            notes: [
                Text(
                    cs: "Pomůže vám podpora \(genitive): "
                        + "[freemail.help.economia.cz](https://freemail.help.economia.cz/), helpdesk@economia.cz.",
                    en: "\(name)'s support can help: "
                        + "[freemail.help.economia.cz](https://freemail.help.economia.cz/), helpdesk@economia.cz.")
            ])
    }

    static let slovakHelp = "https://pomoc.centrum.sk/problem-category/other/emailClientAccess"

    /// For the Slovak mailboxes, whose servers we know from others alone.
    static let slovak = [
        Guidance(
            "centrum-sk.preparation", actor: .you,
            title: Text(cs: "Připravte si heslo ke schránce", en: "Have your mailbox password ready"),
            lead: Text(
                cs: "Údaje pro tuto schránku máme z druhé ruky. Přihlášení ukáže, jestli platí.",
                en: "We have the settings for this mailbox second-hand. Signing in will show whether they are right."),
            steps: [
                .mailboxPassword,
                .init(
                    "help",
                    cs: "Nefunguje to? Správné údaje najdete v [nápovědě Centrum.sk](\(slovakHelp)).",
                    en: "It does not work? The right settings are in the [help of Centrum.sk](\(slovakHelp))."),
            ])
    ]
}
