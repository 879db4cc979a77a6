#if Sending
public import HolubProviderKit

/// From one's own mailbox, or through the application: what speaks for each, and what against.
public enum ChoiceTexts {
    public struct Choice: Hashable, Sendable {
        public let title: Phrase
        public let pros: [Phrase]
        public let cons: [Phrase]
    }

    public static let question = Phrase(
        "choice.question", .title, cs: "Odkud mají vaše zprávy odcházet?",
        en: "Where should your messages be sent from?")

    /// From the person's own mailbox.
    /// - Parameter copy: Whether the provider keeps a copy among the sent mail; only a *yes* is mentioned.
    public static func own(_ copy: SentCopy) -> Choice {
        Choice(title: ownTitle, pros: [ownSender, ownBounces] + (copy == .yes ? [ownCopy] : []), cons: ownCons)
    }
    /// Through the application; only where it offers that.
    public static let app = Choice(title: appTitle, pros: [appSetUp, appReplies], cons: [appSender, appCopy])

    private static let ownTitle = Phrase("choice.own", .title, cs: "Z vlastní schránky", en: "From your own mailbox")
    private static let ownSender = Phrase(
        "choice.own.sender", cs: "Příjemce vidí jako odesílatele vás.", en: "The recipient sees you as the sender.")
    private static let ownBounces = Phrase(
        "choice.own.bounces", cs: "Odpovědi i oznámení o potížích přijdou přímo vám.",
        en: "Replies and failure notices come straight to you.")
    private static let ownCopy = Phrase(
        "choice.own.copy", cs: "Kopie zůstane ve vaší odeslané poště.", en: "A copy stays in your sent mail.")
    private static let ownCons = [ownSetUp, ownLimit, ownPassword, ownTrouble]
    private static let ownSetUp = Phrase(
        "choice.own.set-up", cs: "Nejdřív je třeba schránku připojit.", en: "The mailbox has to be connected first.")
    private static let ownLimit = Phrase(
        "choice.own.limit", cs: "Platí denní limit vašeho poskytovatele.", en: "Your provider's daily limit applies.")
    private static let ownPassword = Phrase(
        "choice.own.password", cs: "Změníte-li heslo, je třeba ho změnit i tady.",
        en: "When you change the password, change it here too.")
    private static let ownTrouble = Phrase(
        "choice.own.trouble", cs: "S potížemi cestou k příjemci pomůže podpora vašeho poskytovatele.",
        en: "If a message gets lost on the way, your provider's support can help.")

    private static let appTitle = Phrase("choice.app", .title, cs: "Přes aplikaci {app}", en: "Through {app}")
    private static let appSetUp = Phrase(
        "choice.app.set-up", cs: "Nic se nenastavuje.", en: "There is nothing to set up.")
    private static let appReplies = Phrase(
        "choice.app.replies", cs: "Odpovědi přijdou vám.", en: "Replies come to you.")
    private static let appSender = Phrase(
        "choice.app.sender", cs: "Příjemce uvidí adresu aplikace.", en: "The recipient sees the application's address.")
    private static let appCopy = Phrase(
        "choice.app.copy", cs: "Ve vaší odeslané poště kopie nebude.", en: "There is no copy in your sent mail.")

    /// While a mailbox needs attention: this message another way.
    public static let thisOne = Phrase(
        "choice.this-one", .label, cs: "Poslat tuto zprávu přes aplikaci {app}", en: "Send this message through {app}")

    /// A rule for all messages of an address.
    public static func label(of route: Route) -> Phrase {
        switch route {
        case .own: routeOwn
        case .ownOrApplication: routeEither
        case .application: routeApplication
        }
    }
    private static let routeOwn = Phrase(
        "choice.route.own", .label, cs: "Vždy z vlastní schránky", en: "Always from your own mailbox")
    private static let routeEither = Phrase(
        "choice.route.own-or-application", .label, cs: "Z vlastní schránky, při potížích přes aplikaci {app}",
        en: "From your own mailbox, or through {app} if there is trouble")
    private static let routeApplication = Phrase(
        "choice.route.application", .label, cs: "Vždy přes aplikaci {app}", en: "Always through {app}")

    static let phrases: [Phrase] = [
        question, ownTitle, ownSender, ownBounces, ownCopy, ownSetUp, ownLimit, ownPassword, ownTrouble, appTitle,
        appSetUp, appReplies, appSender, appCopy, thisOne, routeOwn, routeEither, routeApplication,
    ]
}
#endif
