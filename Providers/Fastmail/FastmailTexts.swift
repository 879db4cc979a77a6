import HolubProviderKit

/// Fastmail's own words. Its labels are known from 2022 and in English alone, so none is quoted (README.md).
enum FastmailTexts {
    static let all = [appPassword, refused, senderNotAllowed]

    private static let steps: [Guidance.Step] = [
        .init(
            "settings",
            cs: "Otevřete [Fastmail](https://www.fastmail.com/) a v nastavení účtu část o hesle a zabezpečení.",
            en: "Open [Fastmail](https://www.fastmail.com/) and, in the account settings, the section about password "
                + "and security."),
        .init(
            "create",
            cs: "Vytvořte heslo pro aplikaci a jako název napište {app}. Povolte v něm odesílání pošty.",
            en: "Create an app password and type {app} as its name. Allow it to send mail."),
        .init(
            "username",
            cs: "Uživatelské jméno je adresa, kterou se přihlašujete do Fastmailu, i když odesíláte z jiné.",
            en: "The user name is the address you sign in to Fastmail with, even if you send from another one."),
        .init(
            "paste", cs: "Zkopírujte heslo bez mezer do políčka „{field}“ a klikněte na „{button}“.",
            en: "Copy the password without its spaces into the field \"{field}\" and click \"{button}\"."),
    ]

    private static let appPassword = Guidance(
        "fastmail.app-password", actor: .you,
        title: Text(cs: "Pro Fastmail si vytvořte heslo pro aplikaci", en: "Create an app password for Fastmail"),
        lead: Text(
            cs: "Fastmail přijímá od jiných aplikací jen zvláštní heslo. Vaše běžné heslo zůstane jen vám.",
            en: "Fastmail accepts only a separate password from other applications. Keep your usual one to yourself."),
        steps: steps)

    private static let refused = Guidance(
        "fastmail.app-password.refused", causes: [.appPasswordRequired, .badCredentials], actor: .you,
        title: Text(cs: "Fastmail heslo nepřijal", en: "Fastmail did not accept the password"),
        lead: Text(
            cs: "Vaše běžné heslo může být správné, tady ale nefunguje. Pomůže nové heslo pro aplikaci.",
            en: "Your usual password may be right, but it does not work here. A new app password helps."),
        steps: steps)

    private static let senderNotAllowed = Guidance(
        "fastmail.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(cs: "Fastmail z této adresy odesílat nedovolí", en: "Fastmail does not let this address send"),
        lead: Text(
            cs:
                "Přihlášení platí. Adresu odesílatele ale Fastmail u vašeho účtu nezná. Pozná to, až když má celou zprávu.",
            en: "The sign-in is fine. But the sender's address is not one of your account's. "
                + "Fastmail checks this only once it has the whole message."),
        steps: [
            .init(
                "own", cs: "Jako odesílatele použijte adresu, kterou máte u Fastmailu.",
                en: "Use an address that you have at Fastmail as the sender."),
            .init(
                "add", cs: "Nebo si {address} ve Fastmailu nejdřív přidejte a zprávu odešlete znovu.",
                en: "Or add {address} at Fastmail first, then send the message again."),
        ])
}
