import HolubProviderKit

/// Zoho's own words. Facts: README.md.
enum ZohoTexts {
    static let all = [preparation, refused, senderNotAllowed, suspended]

    private static let allow = Guidance.Step(
        "allow",
        cs: "V nastavení schránky povolte přístup poštovním programům. "
            + "Postup je v [návodu](https://www.zoho.com/mail/help/imap-access.html).",
        en: "In the mailbox's settings, allow access for mail programs. "
            + "The [guide](https://www.zoho.com/mail/help/imap-access.html) shows how.")

    private static let twoFactor = Guidance.Step(
        "app-password",
        cs: "Máte u Zoho zapnuté dvoufázové ověření? Vytvořte si v zabezpečení účtu heslo pro aplikaci.",
        en: "Is two-factor sign-in on at Zoho? Then create an app password in the account's security settings.")

    private static let preparation = Guidance(
        "zoho.preparation", actor: .you,
        title: Text(cs: "Připravte schránku u Zoho", en: "Prepare your mailbox at Zoho"),
        lead: Text(
            cs: "Zoho může jiné programy ke schránce {address} pustit až po povolení.",
            en: "Zoho may not let other programs use {address} until you allow it."),
        steps: [
            allow, twoFactor,
            .init(
                "paste",
                cs: "Do políčka „{field}“ vložte heslo pro aplikaci, bez dvoufázového ověření to běžné. "
                    + "Klikněte na „{button}“.",
                en:
                    "Paste the app password into the field \"{field}\", or your usual one if two-factor sign-in is off. "
                    + "Click \"{button}\"."),
        ])

    private static let refused = Guidance(
        "zoho.bad-credentials", causes: [.badCredentials, .appPasswordRequired], actor: .you,
        title: Text(cs: "Zoho heslo nepřijalo", en: "Zoho did not accept the password"),
        lead: Text(
            cs: "Nesedí heslo, chybí heslo pro aplikaci, anebo je schránka v jiné oblasti světa.",
            en: "The password is wrong, an app password is missing, or the mailbox is in another region."),
        steps: [
            .init(
                "region",
                cs: "Podívejte se, na jaké adrese webu se do Zoho přihlašujete. "
                    + "Stejně má končit i název serveru, třeba .eu nebo .in.",
                en: "Look at the web address where you sign in to Zoho. "
                    + "The server name should have the same ending, such as .eu or .in."),
            .init(
                "organisation",
                cs: "Máte u Zoho vlastní doménu? Název serveru pak může začínat smtppro, například smtppro.zoho.eu.",
                en: "Do you have your own domain at Zoho? Then the server name may begin with smtppro, "
                    + "for example smtppro.zoho.eu."),
            .wholeAddress, twoFactor, allow, .typeAgain,
        ])

    private static let senderNotAllowed = Guidance(
        "zoho.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(cs: "Zoho z této adresy odesílat nedovolí", en: "Zoho does not let this address send"),
        lead: Text(
            cs: "Přihlášení platí. Odesílatel ale musí být adresa, kterou se přihlašujete, nebo její alias.",
            en: "The sign-in is fine. But the sender has to be the address you sign in with, or an alias of it."),
        steps: [
            .ownSender,
            .init(
                "alias", cs: "Nebo si {address} u Zoho nejdřív přidejte jako další adresu.",
                en: "Or add {address} at Zoho as another address first."),
        ])

    private static let suspended = Guidance(
        "zoho.sender-account-suspended", causes: [.senderAccountSuspended], actor: .you,
        title: Text(cs: "Zoho odesílání ze schránky zastavilo", en: "Zoho has stopped sending from the mailbox"),
        lead: Text(
            cs: "Zoho považuje odesílání za neobvyklé. Další pokusy by čekání jen prodloužily.",
            en: "Zoho considers the sending unusual. More attempts would only make the wait longer."),
        steps: [
            .init(
                "stop", cs: "Teď nic dalšího neposílejte.", en: "Send nothing more now."),
            .init(
                "webmail", cs: "Otevřete schránku v prohlížeči a projděte upozornění Zoho.",
                en: "Open the mailbox in a browser and read Zoho's notices."),
            .changePassword,
            .init(
                "support", cs: "Nepovolí Zoho odesílání ani zítra? Obraťte se na podporu ({support}).",
                en: "Is sending still stopped tomorrow? Ask support ({support})."),
        ])
}
