#if Web
public import Holub

/// Every text of the pages that is not the mailroom's own (``/Holub/MailroomTexts``). An application finds them by their ids, and
/// puts its own in their place (``Look/phrases``).
public enum PageTexts {
    public static let phrases: [Phrase] =
        LayoutTexts.phrases + AddressTexts.phrases + SetUpTexts.phrases + TrustTexts.phrases + FieldTexts.phrases
        + ProofTexts.phrases + OwnMailboxTexts.phrases + CentreTexts.phrases + ErrorTexts.phrases

    public static let counted: [CountedPhrase] = [ErrorTexts.wait]
}

/// Around every page.
enum LayoutTexts {
    static let skip = Phrase("web.skip", .label, cs: "Přejít k obsahu", en: "Skip to the content")
    static let navigation = Phrase("web.navigation", .label, cs: "Odesílání zpráv", en: "Sending messages")
    static let addresses = Phrase("web.addresses", .title, cs: "Moje adresy", en: "My addresses")
    static let outbox = Phrase("web.outbox", .title, cs: "Odchozí zprávy", en: "Outgoing messages")
    static let language = Phrase("web.language", .label, cs: "Jazyk", en: "Language")
    static let czech = Phrase("web.language.cs", .label, cs: "Čeština", en: "Čeština")
    static let english = Phrase("web.language.en", .label, cs: "English", en: "English")
    static let back = Phrase("web.back", .label, cs: "Zpět na adresy", en: "Back to my addresses")
    static let copied = Phrase("web.copied", .label, cs: "Zkopírováno", en: "Copied")
    static let save = Phrase("web.save", .label, cs: "Uložit", en: "Save")
    static let keep = Phrase("web.keep", .label, cs: "Nechat, jak to je", en: "Leave it as it is")

    static let phrases = [
        skip, navigation, addresses, outbox, language, czech, english, back, copied, save, keep,
    ]
}

/// The list of addresses, adding one, confirming it, and the choice of a route.
enum AddressTexts {
    static let lead = Phrase(
        "web.addresses.lead", cs: "Z těchto adres může aplikace {app} posílat vaše zprávy.",
        en: "{app} can send your messages from these addresses.")
    static let none = Phrase(
        "web.addresses.none", cs: "Zatím tu žádná není. Přidejte adresu, ze které mají vaše zprávy odcházet.",
        en: "There are none yet. Add the address you want to send from.")
    static let add = Phrase("web.add", .title, cs: "Přidat adresu", en: "Add an address")
    static let addHint = Phrase(
        "web.add.hint", cs: "Adresa, ze které mají vaše zprávy odcházet, třeba jana@firma.example.",
        en: "The address you want to send from, such as jana@firma.example.")
    static let go = Phrase("web.continue", .label, cs: "Pokračovat", en: "Continue")
    static let useSuggestion = Phrase(
        "web.add.use-suggestion", .label, cs: "Ano, použít {suggestion}", en: "Yes, use {suggestion}")
    static let keepTyped = Phrase(
        "web.add.keep-typed", .label, cs: "Ne, {address} je správně", en: "No, {address} is correct")
    static let open = Phrase("web.mailbox.open", .label, cs: "Podrobnosti", en: "Details")
    static let fix = Phrase("web.fix", .label, cs: "Dát do pořádku", en: "Fix it")
    static let awaitsAdministrator = Phrase(
        "web.awaits-administrator", .label, cs: "Čeká na správce", en: "Waiting for the administrator")

    static let checkMail = Phrase("web.verify", .title, cs: "Podívejte se do pošty", en: "Check your mail")
    static let notSent = Phrase(
        "web.verify.not-sent",
        cs: "Zprávu se nepodařilo odeslat. Zkontrolujte adresu, nebo si ji nechte poslat později.",
        en: "The message could not be sent. Check the address, or have it sent again later.")
    static let sentAgain = Phrase(
        "web.verify.sent-again", cs: "Nová zpráva je na cestě.", en: "A new message is on its way.")
    static let confirmTitle = Phrase("web.confirm", .title, cs: "Potvrďte adresu", en: "Confirm the address")

    static let pros = Phrase("web.choice.pros", .label, cs: "Výhody", en: "Advantages")
    static let cons = Phrase("web.choice.cons", .label, cs: "Na co myslet", en: "Keep in mind")
    static let chooseOwn = Phrase(
        "web.choice.own", .label, cs: "Připojit vlastní schránku", en: "Connect my own mailbox")
    static let chooseApplication = Phrase(
        "web.choice.application", .label, cs: "Nechat posílat aplikaci {app}", en: "Let {app} send for me")

    static let phrases = [
        lead, none, add, addHint, go, useSuggestion, keepTyped, open, fix, awaitsAdministrator, checkMail, notSent,
        sentAgain, confirmTitle, pros, cons, chooseOwn, chooseApplication,
    ]
}

/// Pages for what went wrong with a request.
enum ErrorTexts {
    struct Words {
        let title: Phrase
        let text: Phrase
    }

    /// What a person reads of an error: of the mailroom's its own sentence.
    static func words(for error: any Error) -> Words {
        let fault = PageError(error)
        if let error = error as? MailroomError, fault.status == 422 { return Words(title: notNow, text: error.phrase) }
        if error as? StoreError == .full { return Words(title: full, text: fullText) }
        return words(for: fault.wordsStatus)
    }

    /// What a person reads for each status that the pages answer with.
    static func words(for status: Int) -> Words {
        switch status {
        case 409: Words(title: busy, text: busyText)
        case 401: Words(title: signIn, text: signInText)
        case 403: Words(title: stale, text: staleText)
        case 404: Words(title: missing, text: missingText)
        case 405: Words(title: method, text: againText)
        case 413: Words(title: large, text: largeText)
        case 429: Words(title: fast, text: fastText)
        case 500...: Words(title: ours, text: oursText)
        default: Words(title: broken, text: againText)
        }
    }

    fileprivate static let signIn = Phrase("web.error.sign-in", .title, cs: "Nejdřív se přihlaste", en: "Sign in first")
    fileprivate static let signInText = Phrase(
        "web.error.sign-in.text", cs: "Přihlaste se v aplikaci {app} a vraťte se sem.",
        en: "Sign in to {app} and come back here.")
    private static let stale = Phrase(
        "web.error.stale", .title, cs: "Platnost této stránky vypršela", en: "This page has expired")
    private static let staleText = Phrase(
        "web.error.stale.text", cs: "Otevřete ji znovu a zkuste to ještě jednou. Nic se nezměnilo.",
        en: "Open it again and try once more. Nothing has changed.")
    /// The title of the page of a 403, in a box.
    static let expired = stale
    static let onceMore = Phrase(
        "web.error.once-more", cs: "Vyplněné údaje zůstaly. Stačí formulář odeslat ještě jednou.",
        en: "What you typed is still here. Just press the button once more.")
    static let onceMoreWithPassword = Phrase(
        "web.error.once-more.password",
        cs: "Vyplněné údaje zůstaly, jen heslo ne. Napište ho a odešlete formulář znovu.",
        en: "What you typed is still here, except the password. Type it again and press the button once more.")
    static let kept = Phrase(
        "web.error.kept.all", cs: "Vyplněné údaje zatím zůstávají na této stránce.",
        en: "What you typed stays on this page meanwhile.")
    static let keptButPassword = Phrase(
        "web.error.kept", cs: "Vyplněné údaje zatím zůstávají na této stránce, jen heslo ne.",
        en: "What you typed stays on this page meanwhile, except the password.")
    private static let missing = Phrase("web.error.missing", .title, cs: "Tady nic není", en: "There is nothing here")
    private static let missingText = Phrase(
        "web.error.missing.text", cs: "Co tu bylo, už nejspíš neexistuje, nebo odkaz není celý.",
        en: "What was here is probably gone, or the link is incomplete.")
    private static let method = Phrase(
        "web.error.method", .title, cs: "Takhle stránku otevřít nejde", en: "This page cannot be opened this way")
    private static let againText = Phrase(
        "web.error.again", cs: "Vraťte se zpět a zkuste to znovu.", en: "Go back and try again.")
    private static let large = Phrase("web.error.large", .title, cs: "Je toho příliš", en: "That is too much")
    private static let largeText = Phrase(
        "web.error.large.text", cs: "Vložený text je moc dlouhý. Zkontrolujte, co je ve formuláři.",
        en: "What you pasted is too long. Check what is in the form.")
    static let fast = Phrase(
        "web.error.fast", .title, cs: "Zkuste to později", en: "Please try again later")
    private static let fastText = Phrase(
        "web.error.fast.text", cs: "Pokusů je za krátkou dobu moc. Další půjde zase později.",
        en: "There were too many tries in a short time. Please try again later.")
    static let wait = CountedPhrase(
        "web.error.wait",
        cs: .init(
            one: "Pokusů bylo za krátkou dobu moc. Další půjde za {count} minutu.",
            few: "Pokusů bylo za krátkou dobu moc. Další půjde za {count} minuty.",
            many: "Pokusů bylo za krátkou dobu moc. Další půjde za {count} minuty.",
            other: "Pokusů bylo za krátkou dobu moc. Další půjde za {count} minut."),
        en: .init(
            one: "There were too many tries in a short time. Try again in {count} minute.",
            other: "There were too many tries in a short time. Try again in {count} minutes."))
    private static let ours = Phrase(
        "web.error.ours", .title, cs: "Chyba je u nás", en: "Something went wrong on our side")
    private static let oursText = Phrase(
        "web.error.ours.text", cs: "Zkuste to prosím za chvíli.", en: "Please try again in a while.")
    private static let full = Phrase("web.error.full", .title, cs: "Došlo místo na disku", en: "The disk is full")
    private static let fullText = Phrase(
        "web.error.full.text", cs: "Aplikace {app} teď nemá kam ukládat. Až se místo uvolní, zkuste to znovu.",
        en: "{app} has no room left to save anything. Try again once there is some.")
    private static let notNow = Phrase(
        "web.error.not-now", .title, cs: "Teď to udělat nejde", en: "This cannot be done right now")
    private static let busy = Phrase(
        "web.error.busy", .title, cs: "Předchozí zkouška ještě běží", en: "The earlier test is still running")
    private static let busyText = Phrase(
        "web.error.busy.text", cs: "Za chvíli odešlete formulář znovu.", en: "Press the button again in a moment.")
    private static let broken = Phrase(
        "web.error.broken", .title, cs: "Požadavku jsme nerozuměli", en: "We did not understand the request")

    static let phrases = [
        signIn, signInText, stale, staleText, onceMore, onceMoreWithPassword, kept, keptButPassword, notNow, busy,
        busyText, missing, missingText,
        method, againText, large, largeText, fast, fastText,
        ours, oursText, full, fullText, broken,
    ]
}

/// Where one person opens the pages by a link from a terminal (``LoopbackSite``).
enum EntranceTexts {
    private static let title = Text(cs: "Otevřete odkaz z terminálu", en: "Open the link from the terminal")
    private static let text = Text(
        cs: "Vypsal ho příkaz „holub serve“ a platí jednou. Když už neplatí, spusťte příkaz znovu.",
        en: "The command \"holub serve\" printed it, and it is good once. If it no longer is, start the command again.")

    static let inPlaceOfSignIn = [ErrorTexts.signIn.id: title, ErrorTexts.signInText.id: text]
}
#endif
