#if Sending
import HolubProviderKit

/// The notification centre. What went wrong and what to do is said by the guidance of the notice's cause.
public enum NoticeTexts {
    public static let centre = Phrase("notice.centre", .title, cs: "Notifikační centrum", en: "Notification centre")
    public static let none = Phrase("notice.none", cs: "Žádná nová oznámení", en: "No new notices")
    public static let mailbox = Phrase("notice.mailbox", cs: "Týká se schránky {address}", en: "About {address}")

    /// How many messages wait; ``nothingWaits`` in place of its 0.
    public static let waiting = CountedPhrase(
        "notice.waiting",
        cs: .init(
            one: "{count} zpráva čeká.", few: "{count} zprávy čekají.", many: "{count} zprávy čeká.",
            other: "{count} zpráv čeká."),
        en: .init(one: "{count} message is waiting.", other: "{count} messages are waiting."))
    public static let nothingWaits = Phrase(
        "notice.nothing-waits", cs: "Žádná zpráva nečeká.", en: "No message is waiting.")
    /// How often it happened, since when.
    public static let failures = CountedPhrase(
        "notice.failures",
        cs: .init(
            one: "{count} neúspěšný pokus od {since}.", few: "{count} neúspěšné pokusy od {since}.",
            many: "{count} neúspěšného pokusu od {since}.", other: "{count} neúspěšných pokusů od {since}."),
        en: .init(one: "{count} failed attempt since {since}.", other: "{count} failed attempts since {since}."))
    /// Of what was perhaps sent.
    public static let undecided = CountedPhrase(
        "notice.undecided",
        cs: .init(
            one: "{count} zpráva čeká na vaše rozhodnutí.", few: "{count} zprávy čekají na vaše rozhodnutí.",
            many: "{count} zprávy čeká na vaše rozhodnutí.", other: "{count} zpráv čeká na vaše rozhodnutí."),
        en: .init(
            one: "{count} message is waiting for your decision.",
            other: "{count} messages are waiting for your decision."))
    /// One line for both, where there is room for one.
    public static let password = CountedPhrase(
        "notice.password",
        cs: .init(
            one: "Schránka {address} nepřijímá heslo. {count} zpráva čeká.",
            few: "Schránka {address} nepřijímá heslo. {count} zprávy čekají.",
            many: "Schránka {address} nepřijímá heslo. {count} zprávy čeká.",
            other: "Schránka {address} nepřijímá heslo. {count} zpráv čeká."),
        en: .init(
            one: "{address} does not accept the password. {count} message is waiting.",
            other: "{address} does not accept the password. {count} messages are waiting."))
    public static let unread = CountedPhrase(
        "notice.unread",
        cs: .init(
            one: "{count} nepřečtené oznámení", few: "{count} nepřečtená oznámení",
            many: "{count} nepřečteného oznámení", other: "{count} nepřečtených oznámení"),
        en: .init(one: "{count} unread notice", other: "{count} unread notices"))

    public static let cleared = Phrase(
        "notice.cleared", cs: "Schránka {address} zase odesílá.", en: "{address} is sending again.")
    public static let settled = Phrase("notice.settled", cs: "Vyřešeno {time}", en: "Resolved {time}")
    public static let support = Phrase(
        "notice.support", cs: "Pomůže vám podpora poskytovatele {provider}: {support}",
        en: "{provider} support can help: {support}")
    public static let reply = Phrase("notice.reply", .label, cs: "Odpověď serveru", en: "The server's reply")
    public static let markRead = Phrase("notice.mark-read", .label, cs: "Označit jako přečtené", en: "Mark as read")

    static let phrases: [Phrase] = [
        centre, none, mailbox, nothingWaits, cleared, settled, support, reply, markRead,
    ]
    static let counted: [CountedPhrase] = [waiting, failures, undecided, password, unread]
}
#endif
