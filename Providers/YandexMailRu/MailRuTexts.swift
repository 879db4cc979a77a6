import HolubProviderKit

/// Mail.ru's own words. Facts: README.md.
enum MailRuTexts {
    static let page = "https://help.mail.ru/mail/security/protection/external"

    static let all = [
        appPassword, refused,
        OwnAddress.senderNotAllowed(
            "mail-ru",
            title: Text(cs: "Mail.ru z této adresy odesílat nedovolí", en: "Mail.ru does not let this address send")),
    ]

    private static let steps: [Guidance.Step] = [
        .init(
            "create",
            cs: "V zabezpečení účtu {address} vytvořte heslo pro externí aplikaci. Postup je v [návodu](\(page)).",
            en: "In the security of {address} create a password for an external application. "
                + "The [guide](\(page)) shows how."),
        .init(
            "name", cs: "Jako název napište {app} a heslo zkopírujte.",
            en: "Type {app} as its name and copy the password."),
        .init(
            "paste", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
            en: "Paste it into the field \"{field}\" and click \"{button}\"."),
    ]

    private static let appPassword = Guidance(
        "mail-ru.app-password", actor: .you,
        title: Text(
            cs: "Pro Mail.ru si vytvořte heslo pro aplikaci", en: "Create a password for applications at Mail.ru"),
        lead: Text(
            cs: "Mail.ru přijímá od jiných aplikací jen zvláštní heslo. Vaše běžné heslo zůstane jen vám.",
            en: "Mail.ru accepts only a separate password from other applications. Keep your usual one to yourself."),
        steps: steps)

    private static let refused = Guidance(
        "mail-ru.app-password.refused", causes: [.appPasswordRequired, .badCredentials], actor: .you,
        title: Text(cs: "Mail.ru heslo nepřijal", en: "Mail.ru did not accept the password"),
        lead: Text(
            cs: "Běžné heslo tu nefunguje, i když je správné. Pomůže nové heslo pro externí aplikaci.",
            en: "The usual password does not work here, right as it is. A new one for an external application helps."),
        steps: steps)
}
