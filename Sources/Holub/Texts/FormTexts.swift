#if Sending
public import HolubProviderKit
public import HolubSMTP

/// The form "Set up SMTP": labels, values, buttons, and the lines beside them.
public enum FormTexts {
    public static let action = Phrase("form.action", .label, cs: "Nastavit SMTP", en: "Set up SMTP")
    public static let address = Phrase("form.address", .label, cs: "E-mailová adresa", en: "E-mail address")
    public static let host = Phrase("form.host", .label, cs: "Název serveru", en: "Server name")
    public static let security = Phrase("form.security", .label, cs: "Typ zabezpečení", en: "Type of security")
    public static let port = Phrase("form.port", .label, cs: "Číslo portu", en: "Port number")
    public static let username = Phrase("form.username", .label, cs: "Uživatelské jméno", en: "User name")
    /// An application may put its own label in this one's place, and gives it to every text as `{field}`.
    public static let password = Phrase("form.password", .label, cs: "Vaše heslo", en: "Your password")
    /// Given to every text as `{button}`.
    public static let save = Phrase("form.save", .label, cs: "Uložit a ověřit", en: "Save and verify")
    public static let tryAgain = Phrase("form.try-again", .label, cs: "Zkusit znovu", en: "Try again")
    public static let help = Phrase(
        "form.help", .label, cs: "Nápověda poskytovatele {provider}", en: "Help from {provider}")
    public static let copy = Phrase("form.copy", .label, cs: "Zkopírovat zprávu", en: "Copy the message")

    /// The value of *type of security*.
    public static func value(of security: Security) -> Phrase {
        switch security {
        case .tls: tls
        case .starttls: starttls
        case .none: unprotected
        }
    }
    // Short: a list on a small screen cuts off what does not fit. The rest is in ``securityHint``.
    private static let tls = Phrase("form.security.tls", .label, cs: "SSL/TLS", en: "SSL/TLS")
    private static let starttls = Phrase("form.security.starttls", .label, cs: "STARTTLS", en: "STARTTLS")
    private static let unprotected = Phrase(
        "form.security.none", .label, cs: "Bez zabezpečení – jen uvnitř vlastní sítě, nikdy s heslem",
        en: "None – only inside your own network, never with a password")

    public static let securityHint = Phrase(
        "form.security.hint",
        cs: "Obvyklé zabezpečení je SSL/TLS s číslem portu 465, nebo STARTTLS s číslem portu 587.",
        en: "The usual security type is SSL/TLS with port number 465, or STARTTLS with port number 587.")
    public static let usernameHint = Phrase(
        "form.username.hint", cs: "Nejčastěji celá adresa {address}.", en: "Usually the whole address {address}.")
    public static let found = Phrase(
        "form.found", cs: "Údaje jsou doplněné podle poskytovatele {provider}. Stačí přidat heslo.",
        en: "The settings for {provider} are filled in. Only the password is missing.")
    public static let toConfirm = Phrase(
        "form.to-confirm", cs: "Než sem napíšete heslo, zkontrolujte, že vaši poštu opravdu vede {provider} ({host}).",
        en: "Before you type the password, check that {provider} ({host}) really runs your mail.")
    public static let nothingFound = Phrase(
        "form.nothing-found", cs: "Údaje se nepodařilo najít. Zná je ten, kdo vám schránku zřídil.",
        en: "The settings could not be found. Whoever set up your mailbox knows them.")
    public static let keptSealed = Phrase(
        "form.kept-sealed", cs: "Heslo se ukládá jen zašifrované a až po úspěšném ověření.",
        en: "The password is stored only encrypted, and only after it has been verified.")
    public static let draftKept = Phrase(
        "form.draft-kept", cs: "Vyplněné údaje zůstaly uložené, jen heslo ne.",
        en: "What you filled in has been saved, except the password.")
    public static let checking = Phrase(
        "form.checking", cs: "Zkoušíme se ke schránce {address} přihlásit.",
        en: "We are trying to sign in to {address}.")
    public static let connected = Phrase(
        "form.connected", cs: "Schránka {address} je připojená.", en: "{address} is connected.")

    /// What belongs into the password's field.
    public static func passwordKind(_ kind: AppPassword) -> Phrase {
        switch kind {
        case .never: ownPassword
        case .always: appPassword
        case .withTwoFactor: eitherPassword
        }
    }
    private static let ownPassword = Phrase(
        "form.password.never", cs: "Sem patří heslo, kterým se přihlašujete do schránky {address}.",
        en: "Enter the password you use to sign in to {address}.")
    private static let appPassword = Phrase(
        "form.password.always",
        cs: "Sem patří zvláštní heslo pro aplikace. Své běžné heslo sem nepište, poskytovatel {provider} ho nepřijme.",
        en: "Enter a separate app password. Do not type your usual one; {provider} does not accept it.")
    private static let eitherPassword = Phrase(
        "form.password.with-two-factor",
        cs:
            "Je ve schránce {address} zapnuté dvoufázové ověření? Pak sem patří zvláštní heslo pro aplikace, jinak to běžné.",
        en: "Is two-factor sign-in on for {address}? Then enter a separate app password, otherwise the usual one.")

    static let phrases: [Phrase] = [
        action, address, host, security, port, username, password, save, tryAgain, help, copy, tls, starttls,
        unprotected, securityHint, usernameHint, found, toConfirm, nothingFound, keptSealed, draftKept, checking,
        connected,
        ownPassword, appPassword, eitherPassword,
    ]
}
#endif
