import HolubProviderKit

/// IONOS's own words. What it wants prepared was not read, so the step is its own page.
enum IonosTexts {
    static let all = [preparation, badCredentials, .senderNotAllowed("ionos", name: "IONOS")]

    private static let help = "https://hilfe-center.1und1.de/e-mail-einstellungen"

    private static let preparation = Guidance(
        "ionos.preparation", actor: .you,
        title: Text(cs: "Nejdřív nahlédněte do nápovědy IONOS", en: "Look at IONOS's help first"),
        lead: Text(
            cs: "Server známe. Co je u schránky {address} potřeba připravit, popisuje IONOS.",
            en: "We know the server. IONOS describes what has to be prepared for {address}."),
        steps: [
            .init(
                "guide", cs: "Projděte [nastavení e-mailu u IONOS](\(help)).",
                en: "Go through the [e-mail settings at IONOS](\(help))."),
            .mailboxPassword,
        ])

    private static let badCredentials = Guidance(
        "ionos.bad-credentials", causes: [.badCredentials], actor: .you,
        title: Text(cs: "IONOS heslo nepřijal", en: "IONOS did not accept the password"),
        lead: Text(
            cs: "Nesedí uživatelské jméno nebo heslo, anebo je schránka zamčená.",
            en: "The user name or the password is wrong, or the mailbox is locked."),
        steps: [.wholeAddress, GermanTexts.webmail, .typeAgain])
}
