import HolubProviderKit

/// Outlook.com's own words. What was read, and where: README.md.
enum OutlookTexts {
    static let all = [noPassword, sendingIsOff]

    private static let otherMailbox = Guidance.Step(
        "other",
        cs: "Připojte jinou svou schránku, třeba na vlastní doméně. Odpovědi mohou dál chodit na {address}.",
        en: "Connect another of your mailboxes, perhaps on your own domain. Replies can still go to {address}.")

    private static let application = Guidance.Step(
        "application",
        cs: "Nebo nechte zprávy odesílat aplikaci {app}, pokud to nabízí. Odpovědi přijdou na {address}.",
        en: "Or let {app} send the messages, if it offers that. Replies will come to {address}.")

    private static let noPassword = Guidance(
        "outlook.basic-auth-disabled", causes: [.basicAuthDisabled], actor: .you,
        title: Text(
            cs: "Tuhle schránku heslem připojit nejde", en: "This mailbox cannot be connected with a password"),
        lead: Text(
            cs: "Microsoft u osobních adres od září 2024 nepřijímá od aplikací žádné heslo, ani heslo aplikace. "
                + "Vaše heslo je nejspíš v pořádku, měnit ho nemusíte.",
            en: "Since September 2024 Microsoft accepts no password from applications for personal addresses, "
                + "not even an app password. Yours is probably right; there is no need to change it."),
        steps: [
            .init(
                "sign-in",
                cs: "Nabízí-li aplikace {app} přihlášení přímo u Microsoftu, použijte ho.",
                en: "If {app} offers to sign you in at Microsoft itself, use that."),
            otherMailbox, application,
        ])

    private static let sendingIsOff = Guidance(
        "outlook.smtp-auth-disabled", causes: [.smtpAuthDisabled], actor: .you,
        title: Text(
            cs: "Microsoft z této schránky odesílat nedovolí", en: "Microsoft does not let this mailbox send"),
        lead: Text(
            cs: "Přihlášení je nejspíš v pořádku. Odesílání z aplikací ale Microsoft u této schránky vypnul "
                + "a osobní účet pro ně žádný přepínač nemá.",
            en:
                "The sign-in is probably fine. But Microsoft has turned off sending from applications for this mailbox, "
                + "and a personal account has no switch for it."),
        steps: [otherMailbox, application])
}
