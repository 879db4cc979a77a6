#if Web
import Holub

/// The ladder while it runs, and what came of it.
enum ProofTexts {
    static let title = Phrase("web.proof", .title, cs: "Zkoušíme spojení", en: "Testing the connection")
    static let wait = Phrase(
        "web.proof.wait", cs: "Může to trvat i půl minuty. Stránka se sama obnovuje každých pár sekund.",
        en: "It can take half a minute. This page refreshes itself every few seconds.")
    static let refresh = Phrase("web.proof.refresh", .label, cs: "Obnovit stránku", en: "Refresh the page")
    static let ladder = Phrase("web.proof.ladder", .label, cs: "Průběh zkoušky", en: "How the test went")
    static let interrupted = Phrase(
        "web.proof.interrupted", cs: "Zkoušku se nepodařilo dokončit. Zkuste to prosím znovu.",
        en: "The test did not finish. Please try again.")
    static let repaired = Phrase(
        "web.proof.repaired", cs: "Mezery v hesle jsme vynechali.", en: "We removed the spaces from the password.")

    /// A rung, in words that people know.
    static func rung(_ word: String) -> Phrase {
        switch word {
        case "dns": dns
        case "tcp": tcp
        case "tls": tls
        case "greeting": greeting
        case "ehlo": ehlo
        case "auth": auth
        case "sender": sender
        default: connection
        }
    }

    private static let dns = Phrase("web.rung.dns", .label, cs: "Najít server", en: "Find the server")
    private static let tcp = Phrase("web.rung.tcp", .label, cs: "Spojit se s ním", en: "Connect to it")
    private static let tls = Phrase("web.rung.tls", .label, cs: "Zabezpečit spojení", en: "Secure the connection")
    private static let greeting = Phrase("web.rung.greeting", .label, cs: "Server se ohlásí", en: "The server answers")
    private static let ehlo = Phrase(
        "web.rung.ehlo", .label, cs: "Domluvit se s ním", en: "Agree on the way to sign in")
    private static let auth = Phrase("web.rung.auth", .label, cs: "Přihlásit se", en: "Sign in")
    private static let sender = Phrase(
        "web.rung.sender", .label, cs: "Ověřit adresu odesílatele", en: "Check the sender's address")
    /// For all that comes before the sign-in, where no more may be told.
    private static let connection = Phrase(
        "web.rung.connection", .label, cs: "Spojit se se serverem", en: "Connect to the server")

    static func state(_ word: String) -> Phrase {
        switch word {
        case "passed": passed
        case "failed": failed
        case "running": running
        case "skipped": skipped
        default: waiting
        }
    }

    private static let passed = Phrase("web.rung.passed", .label, cs: "v pořádku", en: "OK")
    private static let failed = Phrase("web.rung.failed", .label, cs: "tady to vázne", en: "stopped here")
    private static let running = Phrase("web.rung.running", .label, cs: "právě teď", en: "in progress")
    private static let skipped = Phrase("web.rung.skipped", .label, cs: "přeskočeno", en: "skipped")
    private static let waiting = Phrase("web.rung.waiting", .label, cs: "čeká", en: "not yet")

    static let phrases = [
        title, wait, refresh, ladder, interrupted, repaired, dns, tcp, tls, greeting, ehlo, auth, sender, connection,
        passed, failed, running, skipped, waiting,
    ]
}

/// The page of one address, its settings, and what can be done with it.
enum OwnMailboxTexts {
    static let test = Phrase(
        "web.test", .label, cs: "Poslat zkušební zprávu sobě", en: "Send a test message to myself")
    static let testSubject = Phrase("web.test.subject", .title, cs: "Zkušební zpráva", en: "A test message")
    static let testText = Phrase(
        "web.test.text", cs: "Tuto zprávu poslala aplikace {app} přes schránku {address}. Odesílání funguje.",
        en: "This message was sent by {app} through {address}. Sending works.")
    static let testQueued = Phrase(
        "web.test.queued", cs: "Zkušební zpráva čeká na odeslání. Za chvíli se podívejte do schránky {address}.",
        en: "The test message is waiting to be sent. Check {address} in a moment.")
    static let disabledMeanwhile = Phrase(
        "web.mailbox.disabled-meanwhile",
        cs: "Adresa se vypnula, když zkouška ještě běžela. Její výsledek se neuložil.",
        en: "The address was turned off while the test was running. Its result was not saved.")
    static let further = Phrase("web.settings", .title, cs: "Další nastavení", en: "More settings")
    static let manage = Phrase("web.mailbox.manage", .title, cs: "Co s adresou dál", en: "Manage this address")
    static let saved = Phrase("web.settings.saved", cs: "Nastavení je uložené.", en: "The settings have been saved.")
    static let replyHint = Phrase(
        "web.settings.reply-to.hint", cs: "Když zůstane prázdná, odpovědi přijdou na adresu {address}.",
        en: "If this is left empty, replies go to {address}.")
    static let nameHint = Phrase(
        "web.settings.name.hint", cs: "Uvidí ho příjemce vedle adresy {address}.",
        en: "Recipients see it next to {address}.")
    static let route = Phrase("web.settings.route", .label, cs: "Kudy zprávy odcházejí", en: "How messages are sent")
    static let change = Phrase(
        "web.mailbox.change", .label, cs: "Změnit heslo nebo server", en: "Change the password or server")
    static let disableQuestion = Phrase(
        "web.mailbox.disable.confirm",
        cs: "Opravdu vypnout odesílání z adresy {address}? Zprávy počkají, až ho zase zapnete.",
        en: "Turn off sending from {address}? Messages will wait until you turn it on again.")
    static let removed = Phrase("web.mailbox.removed", cs: "Adresa je odebraná.", en: "The address has been removed.")
    static let withoutServer = Phrase(
        "web.mailbox.without-server", cs: "Adresa je potvrzená. Zprávy z ní odejdou, až bude schránka připojená.",
        en: "The address is confirmed. Messages will go out once its mailbox is connected.")
    static let byApplication = Phrase(
        "web.mailbox.by-application", cs: "Zprávy posílá aplikace {app}. Odpovědi přijdou na adresu {address}.",
        en: "{app} sends the messages. Replies come to {address}.")
    static let waitsUntil = Phrase(
        "web.mailbox.waits-until", cs: "Další zpráva odejde nejdřív {until}.",
        en: "The next message will go out after {until}.")
    static let server = Phrase(
        "web.mailbox.server", cs: "Zprávy odcházejí přes server {host}.",
        en: "Messages are sent through the server {host}.")

    static let phrases = [
        test, testSubject, testText, testQueued, disabledMeanwhile, further, manage, saved, replyHint, nameHint, route,
        change,
        disableQuestion,
        removed, withoutServer, byApplication, waitsUntil, server,
    ]
}

/// The notification centre and the outbox.
enum CentreTexts {
    static let alsoSettled = Phrase(
        "web.notices.all", .label, cs: "Ukázat i vyřešená", en: "Show resolved ones too")
    static let onlyOpen = Phrase("web.notices.open", .label, cs: "Ukázat jen otevřená", en: "Show only open ones")
    static let decide = Phrase("web.notices.decide", .label, cs: "Rozhodnout", en: "Decide")
    static let steps = Phrase("web.notices.steps", .label, cs: "Co s tím", en: "What to do")
    static let unknownHost = Phrase(
        "web.notices.unknown-host", cs: "Pomůže vám ten, kdo server {host} spravuje.",
        en: "Whoever runs the server {host} can help.")
    static let resumeHow = Phrase(
        "web.resume.how", cs: "Nejdřív zkusíme spojení s uloženým heslem.",
        en: "First we test the connection with the saved password.")
    static let none = Phrase("web.outbox.none", cs: "Žádná zpráva tu není.", en: "There are no messages here.")
    static let older = Phrase("web.outbox.older", .label, cs: "Starší zprávy", en: "Older messages")
    static let to = Phrase("web.outbox.to", .label, cs: "Komu: {recipient}", en: "To: {recipient}")
    static let from = Phrase("web.outbox.from", .label, cs: "Odesílatel: {address}", en: "From: {address}")
    static let created = Phrase("web.outbox.created", .label, cs: "Přijato k odeslání {time}", en: "Queued {time}")
    static let timeZone = Phrase("web.time-zone", .label, cs: "Časové pásmo", en: "Time zone")
    static let noSubject = Phrase("web.outbox.no-subject", .label, cs: "Bez předmětu", en: "No subject")
    static let allMessages = Phrase(
        "web.outbox.all", .label, cs: "Všechny odchozí zprávy", en: "All outgoing messages")

    static let phrases = [
        alsoSettled, onlyOpen, decide, steps, unknownHost, resumeHow, none, older, to, from, created, timeZone,
        noSubject,
        allMessages,
    ]
}
#endif
