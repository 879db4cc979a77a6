#if Sending
import HolubProviderKit

/// Where a message in the outbox stands, and what can be done with it. Times come as `{until}`.
public enum OutboxTexts {
    public static let scheduled = Phrase(
        "outbox.scheduled", cs: "Naplánovaná na {until}", en: "Scheduled for {until}")
    public static let queued = Phrase("outbox.queued", cs: "Čeká, až na ni přijde řada", en: "Waiting for its turn")
    public static let waitingToRetry = Phrase(
        "outbox.waiting-to-retry", cs: "Zatím se to nepodařilo, další pokus {until}",
        en: "Not sent yet, next attempt {until}")
    public static let waitingForYou = Phrase("outbox.waiting-for-you", cs: "Čeká na vás", en: "Waiting for you")
    public static let waitingForLimit = Phrase(
        "outbox.waiting-for-limit", cs: "Limit poskytovatele je vyčerpaný, čeká do {until}",
        en: "The provider's limit has been reached, waiting until {until}")
    public static let sending = Phrase("outbox.sending", cs: "Právě se předává", en: "Being handed over")
    public static let handedOver = Phrase(
        "outbox.handed-over", cs: "Předaná poskytovateli", en: "Handed over to the provider")
    public static let handedOverByApplication = Phrase(
        "outbox.handed-over.application", cs: "Předaná přes aplikaci {app}", en: "Handed over through {app}")
    public static let notSent = Phrase("outbox.not-sent", cs: "Neodeslaná", en: "Not sent")
    public static let perhapsSent = Phrase(
        "outbox.perhaps-sent", .perhapsSent, cs: "Nevíme jistě, jestli odešla", en: "Perhaps sent")
    public static let cancelled = Phrase("outbox.cancelled", cs: "Zrušená", en: "Cancelled")
    public static let expired = Phrase(
        "outbox.expired", cs: "Nestihla včas odejít", en: "Not sent in time")
    public static let partlyRefused = CountedPhrase(
        "outbox.partly-refused",
        cs: .init(
            one: "Předaná, ale {count} příjemce server odmítl", few: "Předaná, ale {count} příjemce server odmítl",
            many: "Předaná, ale {count} příjemce server odmítl", other: "Předaná, ale {count} příjemců server odmítl"),
        en: .init(
            one: "Handed over, but the server refused {count} recipient",
            other: "Handed over, but the server refused {count} recipients"))
    /// Of the entry that the refused recipients are left in.
    public static let refusedPart = Phrase(
        "outbox.refused-part", cs: "Jen pro příjemce, které server odmítl", en: "For the refused recipients only")
    /// A person had it sent again although it may have gone out.
    public static let possibleDuplicate = Phrase(
        "outbox.possible-duplicate", .perhapsSent, cs: "Znovu na vaše přání, příjemce ji může dostat dvakrát",
        en: "Again at your request; the recipient may get it twice")
    public static let triesUntil = Phrase(
        "outbox.tries-until", cs: "Zkoušíme to do {until}. Pak se dozvíte, že neodešla.",
        en: "We will keep trying until {until}. After that we will tell you that it was not sent.")

    /// Before "fix and resume": what will go.
    public static let resumePreview = CountedPhrase(
        "outbox.resume.preview",
        cs: .init(
            one: "Až bude schránka {address} v pořádku, odejde {count} zpráva.",
            few: "Až bude schránka {address} v pořádku, odejdou {count} zprávy.",
            many: "Až bude schránka {address} v pořádku, odejde {count} zprávy.",
            other: "Až bude schránka {address} v pořádku, odejde {count} zpráv."),
        en: .init(
            one: "Once {address} works again, {count} message will go out.",
            other: "Once {address} works again, {count} messages will go out."))
    /// In place of the preview's 0.
    public static let resumeNothing = Phrase(
        "outbox.resume.nothing", cs: "Žádná zpráva nečeká, takže nic neodejde.",
        en: "No message is waiting, so nothing will go out.")
    public static let resumeOldest = Phrase(
        "outbox.resume.oldest", cs: "Nejstarší čeká od {since}. Co už odejít nemá, to teď zrušte.",
        en: "The oldest has been waiting since {since}. Cancel now what should no longer go out.")
    public static let resume = Phrase("outbox.resume", .label, cs: "Pokračovat v odesílání", en: "Resume sending")

    public static let cancel = Phrase("outbox.cancel", .label, cs: "Zrušit zprávu", en: "Cancel the message")
    public static let cancelTooLate = Phrase(
        "outbox.cancel.too-late", cs: "Zrušit ji už nejde, právě se předává nebo je předaná.",
        en: "It can no longer be cancelled; it is being handed over, or has been.")
    public static let retry = Phrase("outbox.retry", .label, cs: "Zkusit znovu", en: "Try again")

    static let phrases: [Phrase] = [
        scheduled, queued, waitingToRetry, waitingForYou, waitingForLimit, sending, handedOver, handedOverByApplication,
        notSent, perhapsSent,
        cancelled, expired, refusedPart, possibleDuplicate, triesUntil, resumeNothing, resumeOldest, resume, cancel,
        cancelTooLate, retry,
    ]
    static let counted: [CountedPhrase] = [partlyRefused, resumePreview]
}
#endif
