import HolubProviderKit

/// Zoho's own words. Facts: README.md.
enum ZohoTexts {
    static let all = [preparation, refused, senderNotAllowed, suspended]

    private static let allow = Guidance.Step(
        "allow",
        cs: "V nastavení schránky povolte přístup poštovním programům. "
            + "Postup je v [návodu](https://www.zoho.com/mail/help/imap-access.html).",
        en: "In the mailbox's settings allow access for mail programs. "
            + "The [guide](https://www.zoho.com/mail/help/imap-access.html) shows how.")

    private static let twoFactor = Guidance.Step(
        "app-password",
        cs: "Máte u Zoho zapnuté dvoufázové ověření? Vytvořte si v zabezpečení účtu heslo pro aplikaci.",
        en: "Is two-factor sign-in on at Zoho? Then create an app password in the account's security.")

    private static let preparation = Guidance(
        "zoho.preparation", actor: .you,
        title: Text(cs: "Připravte schránku u Zoho", en: "Prepare your mailbox at Zoho"),
        lead: Text(
            cs: "Zoho může jiné programy ke schránce {address} pustit až po povolení.",
            en: "Zoho may let other programs use {address} only once you have allowed it."),
        steps: [
            allow, twoFactor,
            .init(
                "paste",
                cs: "Do políčka „{field}“ vložte heslo pro aplikaci, bez dvoufázového ověření to běžné. "
                    + "Klikněte na „{button}“.",
                en: "Into the field \"{field}\" paste the app password, or without two-factor sign-in your usual one. "
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
                    + "Končí-li na .eu, má tak končit i název serveru.",
                en: "Look at which web address you sign in to Zoho. If it ends in .eu, so should the server name."),
            .init(
                "username", cs: "Zkontrolujte, že uživatelské jméno je celá adresa {address}.",
                en: "Check that the user name is the whole address {address}."),
            twoFactor, allow,
            .init(
                "type", cs: "Vložte heslo znovu do políčka „{field}“ a klikněte na „{button}“. Jeden pokus stačí.",
                en: "Type the password again into the field \"{field}\" and click \"{button}\". One try is enough."),
        ])

    private static let senderNotAllowed = Guidance(
        "zoho.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(cs: "Zoho z této adresy odesílat nedovolí", en: "Zoho does not let this address send"),
        lead: Text(
            cs: "Přihlášení platí. Odesílatel ale musí být adresa, kterou se přihlašujete, nebo její alias.",
            en: "The sign-in is fine. But the sender has to be the address with which you sign in, or an alias of it."),
        steps: [
            .init(
                "own", cs: "Jako odesílatele použijte adresu, kterou se přihlašujete.",
                en: "As the sender use the address with which you sign in."),
            .init(
                "alias", cs: "Nebo si {address} u Zoho nejdřív přidejte jako další adresu.",
                en: "Or add {address} at Zoho as another address first."),
        ])

    private static let suspended = Guidance(
        "zoho.sender-account-suspended", causes: [.senderAccountSuspended], actor: .you,
        title: Text(cs: "Zoho odesílání ze schránky zastavilo", en: "Zoho has stopped sending from the mailbox"),
        lead: Text(
            cs: "Zoho považuje odesílání za neobvyklé. Další pokusy by čekání jen prodloužily.",
            en: "Zoho takes the sending for unusual. More tries would only make the wait longer."),
        steps: [
            .init(
                "stop", cs: "Teď nic dalšího neposílejte.", en: "Send nothing more now."),
            .init(
                "webmail", cs: "Otevřete schránku v prohlížeči a projděte upozornění Zoho.",
                en: "Open the mailbox in a browser and go through Zoho's notices."),
            .init(
                "password", cs: "Odeslal ze schránky někdo cizí? Změňte si heslo.",
                en: "Has a stranger sent from the mailbox? Change the password."),
            .init(
                "support", cs: "Trvá to? Napište podpoře: {support}.", en: "Does it last? Ask the support: {support}."),
        ])
}
