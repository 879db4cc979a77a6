import HolubProviderKit

/// Yandex's own words. Facts: README.md.
enum YandexTexts {
    static let page = "https://yandex.com/support/mail/mail-clients/others.html"

    static let all = [
        preparation, accessDisabled, refused,
        .senderNotAllowed("yandex", name: "Yandex", lead: .loginAloneSends),
    ]

    private static let steps: [Guidance.Step] = [
        .init(
            "allow", cs: "V nastavení schránky povolte poštovní programy. Postup je v [návodu](\(page)).",
            en: "In the mailbox's settings, allow mail programs. The [guide](\(page)) shows how."),
        .init(
            "create", cs: "Vytvořte heslo pro aplikaci a jako název napište {app}.",
            en: "Create an app password and type {app} as its name."),
        .paste,
    ]

    private static let notes = [
        Text(
            cs: "Nové heslo pro aplikaci může začít platit až za několik hodin.",
            en: "A new app password may take a few hours to start working.")
    ]

    private static let preparation = Guidance(
        "yandex.preparation", actor: .you,
        title: Text(cs: "Povolte u Yandexu poštovní programy", en: "Allow mail programs at Yandex"),
        lead: Text(
            cs: "Yandex přijímá od jiných aplikací jen zvláštní heslo, a jen když to ve schránce povolíte.",
            en:
                "Yandex accepts only a separate password from other applications, and only if you allow it in the mailbox."
        ),
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
            en: "Your usual password does not work here, even if it is right. A new app password helps."),
        steps: steps, notes: notes)
}
