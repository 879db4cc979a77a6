import HolubProviderKit

/// Centrum's own words. Facts: freemail.help.economia.cz/articles/96045-slovnik-pojmu (2026-11).
enum CentrumTexts {
    static let all = [
        Guidance(
            "centrum.preparation", actor: .you,
            title: Text(cs: "Připravte si heslo k Centru", en: "Have your password for Centrum ready"),
            lead: Text(
                cs: "Chce Centrum při přihlášení na webu vedle hesla ještě kód?",
                en: "Does Centrum ask for a code beside the password when you sign in on its web?"),
            branches: [
                .init(
                    Text(
                        cs: "Ne: Stačí heslo, kterým se ke schránce přihlašujete.",
                        en: "No: The password with which you sign in to your mailbox is enough."),
                    steps: [
                        .init(
                            "type", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
                            en: "Type it into the field \"{field}\" and click \"{button}\".")
                    ]),
                .init(
                    Text(
                        cs: "Ano: Nejspíš potřebujete zvláštní heslo pro aplikace.",
                        en: "Yes: You probably need a separate application password."),
                    steps: [
                        .init(
                            "create", cs: "Vytvořte si ho na Centru v části o dvoufaktorovém ověření.",
                            en: "Make one at Centrum, in the section about two-factor authentication."),
                        .init(
                            "paste", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
                            en: "Paste it into the field \"{field}\" and click \"{button}\"."),
                    ]),
            ]),
        Guidance(
            "centrum.bad-credentials", causes: [.badCredentials, .appPasswordRequired], actor: .you,
            title: Text(cs: "Centrum heslo nepřijalo", en: "Centrum did not accept the password"),
            steps: [
                .init(
                    "webmail", cs: "Přihlaste se stejným heslem do schránky na webu Centra. Tak poznáte, jestli platí.",
                    en:
                        "Sign in to your mailbox on Centrum's web with the same password. "
                        + "So you see whether it is right."
                ),
                .init(
                    "works",
                    cs: "Platí a přihlášení nechce nic dalšího? Opište ho sem znovu. "
                        + "Uživatelské jméno je celá adresa {address}.",
                    en: "It is, and nothing more was asked? Type it here again. "
                        + "The user name is the whole address {address}."),
                .init(
                    "two-factor",
                    cs: "Chce Centrum při přihlášení ještě kód? Pak si v části o dvoufaktorovém ověření vytvořte "
                        + "heslo pro aplikace a vložte ho sem.",
                    en: "Does Centrum ask for a code as well? Then make an application password in its two-factor "
                        + "section and paste it here."),
                .init(
                    "reset",
                    cs:
                        "Neplatí? Obnovte si ho u Centra. Zkoušet ho tu dokola nepomůže a schránka by se "
                        + "mohla zamknout.",
                    en: "It is not? Reset it at Centrum. Trying it here again and again does not help "
                        + "and might lock the mailbox."),
            ],
            notes: [
                Text(
                    cs: "Pomůže vám podpora Centra: [freemail.help.economia.cz](https://freemail.help.economia.cz/), "
                        + "helpdesk@economia.cz.",
                    en: "Centrum's support can help: [freemail.help.economia.cz](https://freemail.help.economia.cz/), "
                        + "helpdesk@economia.cz.")
            ]),
    ]

    /// For the Slovak mailboxes, whose servers we know from others alone.
    static let slovak = [
        Guidance(
            "centrum-sk.preparation", actor: .you,
            title: Text(cs: "Připravte si heslo ke schránce", en: "Have your mailbox password ready"),
            lead: Text(
                cs: "Údaje pro tuto schránku máme z druhé ruky. Přihlášení ukáže, jestli platí.",
                en: "We have the settings for this mailbox at second hand. Signing in will show whether they hold."),
            steps: [
                .init(
                    "paste", cs: "Vložte heslo do políčka „{field}“ a klikněte na „{button}“.",
                    en: "Paste the password into the field \"{field}\" and click \"{button}\"."),
                .init(
                    "help",
                    cs: "Nefunguje to? Správné údaje najdete v nápovědě [Centrum.sk](https://pomoc.centrum.sk/).",
                    en: "It does not work? The right settings are in the help of "
                        + "[Centrum.sk](https://pomoc.centrum.sk/)."),
            ])
    ]
}
