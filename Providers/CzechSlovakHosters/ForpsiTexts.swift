import HolubProviderKit

/// FORPSI's own words. Facts: support.forpsi.com/kb/a3147, a3898 (2026-11).
enum ForpsiTexts {
    static let all = [preparation, signIn, blocked, senderNotAllowed, certificate]

    private static let preparation = Guidance(
        "forpsi.preparation", actor: .you,
        title: Text(cs: "Připravte si heslo ke schránce", en: "Have your mailbox password ready"),
        lead: Text(
            cs: "FORPSI odesílá jen z domény, na které je schránka, nebo z jejího aliasu.",
            en: "FORPSI sends only from the domain of the mailbox, or from an alias of it."),
        steps: [
            .wholeAddress,
            .init(
                "server", cs: "Název serveru nechte smtp.forpsi.com, i když máte vlastní doménu.",
                en: "Keep the server name smtp.forpsi.com, even with your own domain."),
            .mailboxPassword,
        ])

    private static let signIn = Guidance(
        "forpsi.sign-in", causes: [.usernameForm, .badCredentials], actor: .you,
        title: Text(cs: "Poskytovatel FORPSI přihlášení nepřijal", en: "FORPSI did not accept the sign-in"),
        lead: Text(
            cs: "Heslo může být správné. FORPSI chce jako uživatelské jméno celou adresu.",
            en: "The password may be right. FORPSI requires the whole address as the user name."),
        steps: [
            .wholeAddress, .samePassword, .works, .reset, .saveOnce,
        ])

    private static let blocked = Guidance(
        "forpsi.access-disabled", causes: [.accountLocked], actor: .you,
        title: Text(
            cs: "FORPSI odesílání z této schránky zastavil", en: "FORPSI has stopped sending from this mailbox"),
        lead: Text(
            cs: "Heslo měnit nemusíte. Přístup pro odesílání je zablokovaný a povolit ho může podpora.",
            en: "There is no need to change the password. Access for sending is blocked, and support can allow it."),
        steps: [
            .init(
                "support",
                cs:
                    "Napište [podpoře FORPSI](https://support.forpsi.com/) a požádejte o odblokování schránky {address}.",
                en: "Write to [FORPSI's support](https://support.forpsi.com/) and ask them to unblock {address}."),
            .again,
        ])

    private static let senderNotAllowed = Guidance(
        "forpsi.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(cs: "FORPSI z této adresy odesílat nedovolí", en: "FORPSI does not let this address send"),
        lead: Text(
            cs: "Odesílatel musí mít stejnou doménu jako uživatelské jméno, nebo její alias.",
            en: "The sender's domain has to be the same as the user name's, or an alias of it."),
        steps: [
            .wholeAddress,
            .init(
                "other", cs: "Chcete odesílat z jiné domény? Připojte její schránku zvlášť.",
                en: "Do you want to send from another domain? Connect its mailbox separately."),
        ])

    private static let certificate = Guidance(
        "forpsi.server-name", causes: [.certificateNameMismatch], actor: .you,
        title: Text(cs: "Použijte server poskytovatele FORPSI", en: "Use FORPSI's own server"),
        lead: Text(
            cs: "Certifikát platí pro jméno serveru poskytovatele, ne pro jméno na vaší doméně.",
            en: "The certificate is valid for the provider's server name, not for a name on your domain."),
        steps: [
            .init(
                "server", cs: "Do políčka „název serveru“ napište smtp.forpsi.com.",
                en: "Type smtp.forpsi.com into the field \"server name\"."),
            .again,
        ])
}
