import HolubProviderKit

/// Seznam's own words. Facts: o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy (2026-11).
enum SeznamTexts {
    static let all = [preparation, badCredentials, senderNotAllowed]

    private static let preparation = TwoFactorTexts.preparation(
        "seznam", title: Text(cs: "Připravte si heslo k Seznamu", en: "Have your password for Seznam ready"),
        question: question, yes: yes)

    private static let badCredentials = Guidance(
        "seznam.bad-credentials", causes: [.badCredentials, .appPasswordRequired], actor: .you,
        title: Text(cs: "Seznam heslo nepřijal", en: "Seznam did not accept the password"), lead: question,
        branches: [yes, .init(Text(cs: "Ne, nebo nevím:", en: "No, or I do not know:"), steps: plain)],
        notes: [
            Text(
                cs: "Heslo pro aplikace platí i pro Outlook a telefon. Když už nějaké máte, použijte ho.",
                en: "The application password also serves Outlook and your phone. If you have one already, use it.")
        ])

    private static let question = Text(
        cs: "Máte u Seznamu zapnuté dvoufázové ověření?", en: "Is two-factor authentication on at Seznam?")

    private static let yes = Guidance.Branch(
        Text(
            cs: "Ano: Pak Seznam přijímá od aplikací jen zvláštní heslo, které si zvolíte.",
            en: "Yes: From applications Seznam then accepts only a separate password, which you choose yourself."),
        steps: twoFactor)

    private static let twoFactor: [Guidance.Step] = [
        .init(
            "security",
            cs: "Otevřete nastavení účtu na Seznamu a v něm zabezpečení účtu. "
                + "([návod Seznamu v "
                + "angličtině](https://o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy/))",
            en: "In your account settings at Seznam, open the security section. "
                + "[Seznam's guide](https://o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy/) describes it."
        ),
        .init(
            "application-password",
            cs: "U dvoufázového ověření nastavte heslo pro aplikace. Musí být jiné než přihlašovací.",
            en:
                "Under two-factor authentication, set the application password. It must differ from your login password."
        ),
        .paste,
    ]

    private static let plain: [Guidance.Step] = [
        .init(
            "webmail", cs: "Přihlaste se stejným heslem do schránky na webu Seznamu.",
            en: "Sign in to your mailbox on Seznam's website with the same password."),
        .init(
            "works", cs: "Funguje? Opište ho sem znovu. Uživatelské jméno je celá adresa {address}.",
            en: "It works? Type it here again. The user name is the whole address {address}."),
        .init(
            "reset", cs: "Nefunguje? Obnovte si heslo u Seznamu a pak ho vložte sem.",
            en: "It does not? Reset the password at Seznam, then paste it here."),
    ]

    private static let senderNotAllowed = Guidance(
        "seznam.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(
            cs: "Seznam z této adresy odesílat nedovolí", en: "Seznam does not let this address send"),
        lead: .loginAloneSends,
        steps: [
            .wholeAddress, .otherSender,
        ])
}
