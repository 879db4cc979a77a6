#if Web
import Holub

/// The page of the form "Set up SMTP".
enum SetUpTexts {
    static let provider = Phrase(
        "web.setup.provider", cs: "Poskytovatel: {provider}. Server: {host}.",
        en: "Provider: {provider}. Server: {host}.")
    static let question = Phrase("web.setup.question", .label, cs: "Jedna otázka", en: "One question")
    static let confirm = Phrase(
        "web.setup.confirm", .label, cs: "Ano, mou poštu vede {provider} ({host})",
        en: "Yes, my mail is run by {provider} ({host})")
    static let edit = Phrase("web.setup.edit", .label, cs: "Server {host} – upravit", en: "Server {host} – edit")
    static let server = Phrase("web.setup.server", .label, cs: "Server pro odesílání", en: "Outgoing mail server")
    static let atProvider = Phrase(
        "web.setup.at-provider", .label, cs: "Co udělat u poskytovatele", en: "What to do at your provider")
    static let manual = Phrase(
        "web.setup.manual", .label, cs: "Vyplnit údaje ručně", en: "Fill in the settings by hand")
    static let replyCode = Phrase(
        "web.setup.reply-code", .label, cs: "Kód odpovědi serveru: {code}", en: "Server reply code: {code}")
    static let unreachable = Phrase(
        "web.setup.unreachable", .title, cs: "K serveru se nepodařilo připojit", en: "The server could not be reached")
    static let unreachableText = Phrase(
        "web.setup.unreachable.text",
        cs: "Zkontrolujte název serveru, typ zabezpečení a číslo portu. Heslo jsme nikam neposlali.",
        en: "Check the server name, the type of security and the port number. Your password was not sent anywhere.")
    static let onceMore = Phrase(
        "web.setup.once-more", cs: "Až to u poskytovatele povolíte, vložte heslo a zkuste to znovu. Stačí jednou.",
        en: "Once you have allowed it at your provider, paste the password and try again. One try is enough.")
    static let notAgain = Phrase(
        "web.setup.not-again",
        cs:
            "Stejný pokus teď neopakujte, další by poskytovatel mohl na čas odmítat. Nejdřív projděte kroky na této stránce.",
        en:
            "Do not try the same again now; the provider may refuse further attempts for a while. Go through the steps first."
    )

    static let administrator = Phrase(
        "web.administrator", .label, cs: "Zpráva pro správce", en: "Message for the administrator")
    static let awaitAdministrator = Phrase(
        "web.administrator.await", .label, cs: "Teď čekám na správce",
        en: "I am waiting for the administrator")
    static let awaiting = Phrase(
        "web.administrator.awaiting", cs: "Od {since} se čeká na správce. Rozpracované nastavení tu zůstává.",
        en: "Waiting for the administrator since {since}. What you have filled in stays here.")
    static let allowed = Phrase(
        "web.administrator.allowed", .label, cs: "Správce už to povolil", en: "The administrator has allowed it")

    static let phrases = [
        provider, question, confirm, edit, server, atProvider, manual, replyCode,
        unreachable, unreachableText, onceMore, notAgain, administrator, awaitAdministrator, awaiting, allowed,
    ]
}

/// How far to trust what was found, in words.
enum TrustTexts {
    static func words(_ trust: String, from source: String) -> Phrase {
        switch (trust, source) {
        case ("A", "registry"): vetted
        case ("B", "mx"): byMail
        case ("A", _), ("B", "srv"): published
        case ("B", _), ("C", _): secondHand
        default: guess
        }
    }

    private static let vetted = Phrase(
        "web.trust.vetted", cs: "Údaje jsou ověřené u poskytovatele {provider}.",
        en: "The settings are verified for {provider}.")
    private static let byMail = Phrase(
        "web.trust.by-mail", cs: "Poskytovatele jsme poznali podle toho, kam vaší doméně chodí pošta.",
        en: "We recognised the provider by where your domain's mail goes.")
    private static let secondHand = Phrase(
        "web.trust.second-hand", cs: "Údaje máme z druhé ruky. Porovnejte je s nápovědou poskytovatele.",
        en: "The settings come from a third party. Compare them with your provider's help.")
    private static let guess = Phrase(
        "web.trust.guess", cs: "Údaje jsou jen odhad. Porovnejte je s nápovědou poskytovatele.",
        en: "The settings are only a guess. Compare them with your provider's help.")

    private static let published = Phrase(
        "web.trust.published", cs: "Tyto údaje zveřejňuje vaše doména.", en: "Your domain publishes these settings.")

    static let phrases = [vetted, byMail, secondHand, guess, published]
}

/// What is wrong with a field, said at the field.
enum FieldTexts {
    static let summary = Phrase(
        "web.field.summary", .title, cs: "Ještě je potřeba něco upravit", en: "Something needs correcting first")
    /// What is to be mended in an address.
    static func address(_ error: AddressError) -> Phrase {
        switch error {
        case .twoAtSigns: twoAddresses
        case .blank, .controlCharacter: blankInAddress
        case .invalidLocalPart: oddName
        case .invalidDomain, .addressLiteral: oddDomain
        case .localPartTooLong, .domainTooLong, .labelTooLong, .addressTooLong: longAddress
        case .empty, .noAtSign, .emptyLocalPart, .emptyDomain, .singleLabel: incompleteAddress
        }
    }

    private static let twoAddresses = Phrase(
        "web.field.address.two", cs: "Napište jen jednu adresu.", en: "Type one address only.")
    private static let blankInAddress = Phrase(
        "web.field.address.blank", cs: "V adrese je mezera nebo jiný znak navíc. Napište jen samotnou adresu.",
        en: "The address contains a blank or another extra character. Type just the address.")
    private static let oddName = Phrase(
        "web.field.address.name",
        cs: "Před zavináčem je znak, který tam nepatří. Napište adresu ručně.",
        en: "Before the @ there is a character that does not belong there. Type the address by hand.")
    private static let oddDomain = Phrase(
        "web.field.address.domain", cs: "Zkontrolujte, co je za zavináčem. Má to být doména, třeba firma.example.",
        en: "Check what is after the @. It should be a domain, such as firma.example.")
    private static let longAddress = Phrase(
        "web.field.address.long", cs: "Adresa je moc dlouhá. Zkontrolujte ji.", en: "The address is too long. Check it."
    )
    private static let incompleteAddress = Phrase(
        "web.field.address", cs: "Tohle není celá e-mailová adresa. Má tvar jméno@doména.",
        en: "This is not a complete e-mail address. It should look like name@domain.")
    static let host = Phrase(
        "web.field.host", cs: "Napište samotný název serveru, třeba smtp.firma.example.",
        en: "Type just the server name, such as smtp.firma.example.")
    static let port = Phrase(
        "web.field.port", cs: "Číslo portu je celé číslo od 1 do 65535. Obvyklé je 465 nebo 587.",
        en: "The port number is a whole number from 1 to 65535. Usually it is 465 or 587.")
    static let security = Phrase(
        "web.field.security", cs: "Vyberte typ zabezpečení z nabídky.", en: "Choose the type of security from the list."
    )
    static let username = Phrase(
        "web.field.username",
        cs: "Uživatelské jméno chybí, je moc dlouhé, nebo v něm je neviditelný znak. Nejčastěji je to celá adresa.",
        en: "The user name is missing, too long, or contains an invisible character. Usually it is the whole address.")
    static let noPassword = Phrase(
        "web.field.password", cs: "Heslo ještě chybí. Z bezpečnostních důvodů se ve formuláři nikdy neuchovává.",
        en: "The password is missing. For your security, the form never keeps it.")
    static let badPassword = Phrase(
        "web.field.password.unusable", cs: "V hesle je konec řádku, nebo je moc dlouhé. Vložte jen samotné heslo.",
        en: "The password contains a line break or is too long. Paste only the password.")
    static let confirm = Phrase(
        "web.field.confirm", cs: "Nejdřív potvrďte, kdo vaši poštu vede.", en: "First confirm who runs your mail.")
    static let displayName = Phrase(
        "web.field.display-name", cs: "Ve jméně je znak, který do něj nepatří, třeba konec řádku.",
        en: "The name contains a character that does not belong there, such as a line break.")
    static let longName = Phrase(
        "web.field.long-name", cs: "Jméno je moc dlouhé. Zkraťte ho.", en: "The name is too long. Shorten it.")

    static let phrases = [
        summary, twoAddresses, blankInAddress, oddName, oddDomain, longAddress, incompleteAddress, host, port, security,
        username, noPassword, badPassword, confirm, displayName, longName,
    ]
}
#endif
