#if Sending
import HolubProviderKit

/// Confirming an address: the message, and the pages around it. `VerificationMail` puts the message together.
public enum VerificationTexts {
    static let linkSubject = Phrase(
        "verify.subject.link", .title, cs: "Potvrďte adresu {address}", en: "Confirm the address {address}")
    static let codeSubject = Phrase(
        "verify.subject.code", .title, cs: "Kód k potvrzení adresy {address}", en: "Code to confirm {address}")
    static let greeting = Phrase("verify.greeting", cs: "Dobrý den,", en: "Hello,")
    // After „Dobrý den,“ a Czech letter goes on in lower case.
    static let who = Phrase(
        "verify.who", cs: "adresu {address} někdo (nejspíš vy) přidal do aplikace {app}.",
        en: "Somebody (probably you) added the address {address} to {app}.")
    static let account = Phrase("verify.account", cs: "Účet: {account}", en: "Account: {account}")
    static let linkAsk = Phrase(
        "verify.link.ask", cs: "Chcete-li z této adresy posílat zprávy, otevřete odkaz a potvrďte ji:",
        en: "If you want to send messages from this address, open the link and confirm it:")
    static let codeAsk = Phrase(
        "verify.code.ask", cs: "Chcete-li z této adresy posílat zprávy, opište do aplikace {app} kód:",
        en: "If you want to send messages from this address, type the code in {app}:")
    static let linkLifetime = CountedPhrase(
        "verify.link.lifetime",
        cs: .init(
            one: "Odkaz platí {count} minutu a jen jednou.", few: "Odkaz platí {count} minuty a jen jednou.",
            many: "Odkaz platí {count} minuty a jen jednou.", other: "Odkaz platí {count} minut a jen jednou."),
        en: .init(
            one: "The link works for {count} minute, and only once.",
            other: "The link works for {count} minutes, and only once."))
    static let codeLifetime = CountedPhrase(
        "verify.code.lifetime",
        cs: .init(
            one: "Kód platí {count} minutu a jen jednou. Nikomu ho neříkejte.",
            few: "Kód platí {count} minuty a jen jednou. Nikomu ho neříkejte.",
            many: "Kód platí {count} minuty a jen jednou. Nikomu ho neříkejte.",
            other: "Kód platí {count} minut a jen jednou. Nikomu ho neříkejte."),
        en: .init(
            one: "The code works for {count} minute, and only once. Do not share it with anyone.",
            other: "The code works for {count} minutes, and only once. Do not share it with anyone."))
    static let notYou = Phrase(
        "verify.not-you",
        cs: "Pokud to nebylo vaše přání, nic nedělejte. Dokud adresa není potvrzená, aplikace {app} z ní nic neodešle.",
        en: "If you did not ask for this, do nothing. Until the address is confirmed, {app} sends nothing from it.")

    public static let linkSent = Phrase(
        "verify.sent.link", cs: "Do schránky {address} míří zpráva s odkazem. Otevřete ji a adresu potvrďte.",
        en: "A message with a link is on its way to {address}. Open it and confirm the address.")
    public static let codeSent = Phrase(
        "verify.sent.code", cs: "Do schránky {address} míří zpráva s kódem. Opište ho sem.",
        en: "A message with a code is on its way to {address}. Type the code here.")
    public static let nothingCame = Phrase(
        "verify.nothing-came",
        cs: "Nic nepřišlo? Podívejte se i do nevyžádané pošty, nebo si nechte poslat novou zprávu.",
        en: "Nothing came? Check your junk mail too, or ask for a new message.")
    public static let codeLabel = Phrase("verify.code.label", .label, cs: "Kód z e-mailu", en: "Code from the e-mail")
    /// On the page that the link opens: opening it confirms nothing, since mail scanners open links, too.
    public static let question = Phrase(
        "verify.question", cs: "Má aplikace {app} posílat zprávy z adresy {address}?",
        en: "Should {app} send messages from {address}?")
    public static let confirm = Phrase("verify.confirm", .label, cs: "Potvrdit adresu", en: "Confirm the address")
    public static let done = Phrase("verify.done", cs: "Adresa {address} je potvrzená.", en: "{address} is confirmed.")
    /// The one answer to whatever does not hold.
    public static let refused = Phrase(
        "verify.refused", cs: "Tento kód nebo odkaz neplatí. Nechte si poslat novou zprávu.",
        en: "This code or link does not work. Ask for a new message.")
    public static let resend = Phrase("verify.resend", .label, cs: "Poslat novou zprávu", en: "Send a new message")
    public static let resendQuestion = Phrase(
        "verify.resend.confirm", cs: "Do schránky {address} přijde nová zpráva. Ta předchozí tím přestane platit.",
        en: "A new message will come to {address}. The earlier one will then stop working.")
    public static let addressLimit = Phrase(
        "verify.limit.address", cs: "Do schránky {address} teď další zpráva poslat nejde. Zkuste to za hodinu.",
        en: "No more messages can be sent to {address} right now. Try again in an hour.")
    public static let accountLimit = Phrase(
        "verify.limit.account", cs: "Dnes už další adresu potvrdit nejde. Zkuste to zítra.",
        en: "No more addresses can be confirmed today. Try again tomorrow.")
    public static let bySignIn = Phrase(
        "verify.by-sign-in", cs: "Adresu potvrdí první úspěšné přihlášení ke schránce.",
        en: "The first successful sign-in to the mailbox confirms the address.")

    static let phrases: [Phrase] = [
        linkSubject, codeSubject, greeting, who, account, linkAsk, codeAsk, notYou, linkSent, codeSent, nothingCame,
        codeLabel, question, confirm, done, refused, resend, resendQuestion, addressLimit, accountLimit, bySignIn,
    ]
    static let counted: [CountedPhrase] = [linkLifetime, codeLifetime]
}
#endif
