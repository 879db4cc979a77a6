#if Sending
import HolubProviderKit

/// What follows after the provider has taken a message over is the provider's.
public enum HandOverTexts {
    /// `{support}` is the provider's.
    public static let provider = Phrase(
        "handed-over",
        cs: "Předáno poskytovateli {provider}. Nepůjde-li zpráva doručit, přijde oznámení do schránky {address}. "
            + "S doručením pomůže {support}.",
        en: "Handed over to {provider}. If delivery fails, a notice will come to {address}. "
            + "If it does not arrive, {support} can help.")
    /// Where the provider's support is not known, or nobody knows the provider: `{host}` took the message, and `{support}` is
    /// who runs the domain's mail, by its MX where that is known.
    public static let unknownProvider = Phrase(
        "handed-over.unknown-provider",
        cs: "Předáno serveru {host}. Nepůjde-li zpráva doručit, přijde oznámení do schránky {address}. "
            + "S doručením pomůže ten, kdo vaši poštu vede ({support}).",
        en: "Handed over to the server {host}. If delivery fails, a notice will come to {address}. "
            + "If it does not arrive, ask whoever runs your mail ({support}).")
    public static let application = Phrase(
        "handed-over.application",
        cs: "Předáno přes aplikaci {app}. Odpovědi přijdou do schránky {address}.",
        en: "Handed over through {app}. Replies will come to {address}.")
    /// For the provider's support, ready to copy.
    public static let letter = Phrase(
        "handed-over.letter", .letter,
        cs: "Dobrý den, váš server {host} převzal zprávu „{subject}“ z adresy {address} pro {recipient} ({time}). "
            + "Příjemce ji ale nemá. Prosím o prověření. "
            + "Message-ID zprávy: {messageID}. Odpověď vašeho serveru: {reply}. Děkuji.",
        en: "Hello, your server {host} accepted the message \"{subject}\" from {address} to {recipient} ({time}). "
            + "The recipient has not received it. Please look into it. "
            + "Its Message-ID: {messageID}. Your server's reply: {reply}. Thank you.")
    public static let copyLetter = Phrase(
        "handed-over.letter.copy", .label, cs: "Zpráva pro podporu poskytovatele",
        en: "Message for the provider's support")

    static let phrases: [Phrase] = [provider, unknownProvider, application, letter, copyLetter]
}
#endif
