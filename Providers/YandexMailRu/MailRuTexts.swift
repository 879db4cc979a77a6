import HolubProviderKit

/// Mail.ru's own words. Facts: README.md.
enum MailRuTexts {
    static let page = "https://help.mail.ru/mail/security/protection/external"

    static let all = [
        appPassword, refused,
        .senderNotAllowed("mail-ru", name: "Mail.ru", lead: .loginAloneSends),
    ]

    private static let steps: [Guidance.Step] = [
        .init(
            "create",
            cs: "V zabezpečení účtu {address} vytvořte heslo pro externí aplikaci. Postup je v [návodu](\(page)).",
            en: "In the security settings of {address}, create a password for an external application. "
                + "The [guide](\(page)) shows how."),
        .init(
            "name", cs: "Jako název napište {app} a heslo zkopírujte.",
            en: "Type {app} as its name and copy the password."),
        .paste,
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
            en:
                "Your usual password does not work here, even if it is right. A new one for an external application helps."
        ),
        steps: steps)
}
