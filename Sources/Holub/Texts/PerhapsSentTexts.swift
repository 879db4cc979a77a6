#if Sending
public import HolubProviderKit

/// A message that may have gone out (RFC 1047): what is known, where to look, and the three decisions with what follows.
public enum PerhapsSentTexts {
    public struct Decision: Hashable, Sendable {
        public let label: Phrase
        public let consequence: Phrase
    }

    public static let title = Phrase(
        "outbox.perhaps", .perhapsSent, cs: "Nevíme jistě, jestli zpráva odešla",
        en: "We are not sure whether the message went out")
    public static let connectionBroke = Phrase(
        "outbox.perhaps.connection-broke", .perhapsSent,
        cs: "Zprávu „{subject}“ pro {recipient} jsme předali celou, ale spojení se přerušilo před potvrzením. "
            + "Sama se znovu neodešle.",
        en: "We handed over all of \"{subject}\" to {recipient}, but the connection broke before it was confirmed. "
            + "It will not be sent again by itself.")
    /// The application ended in the very moment; there was no reply to lose.
    public static let applicationEnded = Phrase(
        "outbox.perhaps.application-ended", .perhapsSent,
        cs: "Při předávání zprávy „{subject}“ pro {recipient} se aplikace {app} zastavila. Sama se znovu neodešle.",
        en: "While \"{subject}\" was being handed over to {recipient}, {app} stopped. "
            + "It will not be sent again by itself.")

    /// Where the person can find out.
    /// - Parameter copy: Whether the provider keeps a copy. Only where it surely does is the sent mail worth a look.
    public static func whereToLook(_ copy: SentCopy) -> Phrase { copy == .yes ? lookInSent : askRecipient }
    private static let lookInSent = Phrase(
        "outbox.perhaps.look-in-sent", .perhapsSent,
        cs: "Podívejte se ve schránce {address} do odeslané pošty. Je-li tam, odešla.",
        en: "Look in the sent mail of {address}. If it is there, it went out.")
    private static let askRecipient = Phrase(
        "outbox.perhaps.ask-recipient", .perhapsSent, cs: "Zeptejte se příjemce, jestli mu přišla.",
        en: "Ask the recipient whether it came.")

    /// In the order in which they are offered.
    public static let decisions = [wentOut, sendAgain, later]
    public static let wentOut = Decision(label: wentOutLabel, consequence: wentOutConsequence)
    public static let sendAgain = Decision(label: sendAgainLabel, consequence: sendAgainConsequence)
    public static let later = Decision(label: laterLabel, consequence: laterConsequence)

    private static let wentOutLabel = Phrase("outbox.perhaps.went-out", .perhapsSent, cs: "Odešla", en: "It went out")
    private static let wentOutConsequence = Phrase(
        "outbox.perhaps.went-out.then", .perhapsSent, cs: "Uzavřeme ji, nic dalšího se nepošle.",
        en: "We close it; nothing more is sent.")
    private static let sendAgainLabel = Phrase(
        "outbox.perhaps.send-again", .perhapsSent, cs: "Poslat znovu", en: "Send again")
    private static let sendAgainConsequence = Phrase(
        "outbox.perhaps.send-again.then", .perhapsSent, cs: "Příjemce ji může dostat dvakrát.",
        en: "The recipient may get it twice.")
    private static let laterLabel = Phrase(
        "outbox.perhaps.later", .perhapsSent, cs: "Rozhodnu se později", en: "I will decide later")
    private static let laterConsequence = Phrase(
        "outbox.perhaps.later.then", .perhapsSent, cs: "Zůstane tady a počká.", en: "It stays here and waits.")

    /// Before it is sent again.
    public static let resendQuestion = Phrase(
        "outbox.perhaps.send-again.confirm", .perhapsSent,
        cs: "Opravdu poslat „{subject}“ znovu? Příjemce {recipient} může zprávu dostat dvakrát.",
        en: "Really send \"{subject}\" again? {recipient} may get the message twice.")

    static let phrases: [Phrase] =
        [title, connectionBroke, applicationEnded, lookInSent, askRecipient, resendQuestion]
        + decisions.flatMap { [$0.label, $0.consequence] }
}
#endif
