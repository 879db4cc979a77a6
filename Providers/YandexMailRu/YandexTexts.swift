import HolubProviderKit

/// Yandex's own words. Facts: README.md.
enum YandexTexts {
    static let page = "https://yandex.com/support/mail/mail-clients/others.html"

    static let all = [
        preparation, accessDisabled, refused,
        OwnAddress.senderNotAllowed(
            "yandex",
            title: Text(cs: "Yandex z této adresy odesílat nedovolí", en: "Yandex does not let this address send")),
    ]

    private static let steps: [Guidance.Step] = [
        .init(
            "allow", cs: "V nastavení schránky povolte poštovní programy. Postup je v [návodu](\(page)).",
            en: "In the mailbox's settings allow mail programs. The [guide](\(page)) shows how."),
        .init(
            "create", cs: "Vytvořte heslo pro aplikaci a jako název napište {app}.",
            en: "Create an app password and type {app} as its name."),
        .init(
            "paste", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
            en: "Paste it into the field \"{field}\" and click \"{button}\"."),
    ]

    private static let notes = [
        Text(
            cs: "Nové heslo pro aplikaci může začít platit až za několik hodin.",
            en: "A new app password may take a few hours before it works.")
    ]

    private static let preparation = Guidance(
        "yandex.preparation", actor: .you,
        title: Text(cs: "Povolte u Yandexu poštovní programy", en: "Allow mail programs at Yandex"),
        lead: Text(
            cs: "Yandex přijímá od jiných aplikací jen zvláštní heslo, a jen když to ve schránce povolíte.",
            en: "Yandex accepts only a separate password from other applications, and only if the mailbox allows them."),
        steps: steps,
        notes: notes + [
            Text(
                cs: "Máte novou schránku? Otevřete ji nejdřív v prohlížeči a potvrďte podmínky.",
                en: "Is your mailbox new? Open it in a browser first and accept the terms.")
        ])

    private static let accessDisabled = Guidance(
        "yandex.client-access-disabled", causes: [.clientAccessDisabled], actor: .you,
        title: Text(cs: "Schránka nemá povolené poštovní programy", en: "The mailbox does not allow mail programs"),
        lead: Text(
            cs: "Heslo může být správné. Yandex ale jiné programy ke schránce zatím nepouští.",
            en: "The password may be right. But Yandex does not let other programs use the mailbox yet."),
        steps: steps, notes: notes)

    private static let refused = Guidance(
        "yandex.bad-credentials", causes: [.badCredentials, .appPasswordRequired], actor: .you,
        title: Text(cs: "Yandex heslo nepřijal", en: "Yandex did not accept the password"),
        lead: Text(
            cs: "Běžné heslo tu nefunguje, i když je správné. Pomůže nové heslo pro aplikaci.",
            en: "The usual password does not work here, right as it is. A new app password helps."),
        steps: steps, notes: notes)
}

/// Where the sender has to be the login's address.
enum OwnAddress {
    static func senderNotAllowed(_ id: String, title: Text) -> Guidance {
        Guidance(
            "\(id).sender-not-allowed", causes: [.senderNotAllowed], actor: .you, title: title,
            lead: Text(
                cs: "Přihlášení platí. Odesílatel ale musí být stejná adresa, kterou se přihlašujete.",
                en: "The sign-in is fine. But the sender has to be the address with which you sign in."),
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
