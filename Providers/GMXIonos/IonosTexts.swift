import HolubProviderKit

/// IONOS's own words. What it wants prepared was not read, so the step is its own page.
enum IonosTexts {
    static let all = [preparation, badCredentials, GermanTexts.senderNotAllowed("ionos", "IONOS")]

    private static let help = "https://hilfe-center.1und1.de/e-mail-einstellungen"

    private static let preparation = Guidance(
        "ionos.preparation", actor: .you,
        title: Text(cs: "Nejdřív nahlédněte do nápovědy IONOS", en: "First look into the help of IONOS"),
        lead: Text(
            cs: "Server známe. Co je u schránky {address} potřeba připravit, popisuje IONOS.",
            en: "We know the server. What has to be prepared for {address}, IONOS describes."),
        steps: [
            .init(
                "guide", cs: "Projděte [nastavení e-mailu u IONOS](\(help)).",
                en: "Go through the [e-mail settings at IONOS](\(help))."),
            GermanTexts.password,
        ])

    private static let badCredentials = Guidance(
        "ionos.bad-credentials", causes: [.badCredentials], actor: .you,
        title: Text(cs: "IONOS heslo nepřijal", en: "IONOS did not accept the password"),
        lead: Text(
            cs: "Nesedí uživatelské jméno nebo heslo, anebo je schránka zamčená.",
            en: "The user name or the password is wrong, or the mailbox is locked."),
        steps: [
            .init(
                "username", cs: "Zkontrolujte, že uživatelské jméno je celá adresa {address}.",
                en: "Check that the user name is the whole address {address}."),
            .init(
                "webmail", cs: "Přihlaste se stejným heslem do schránky na webu. Projděte pokyny, které se ukážou.",
                en: "Sign in to the mailbox on the web with the same password. Follow what is shown there."),
            .init(
                "type", cs: "Opište heslo znovu do políčka „{field}“ a klikněte na „{button}“. Jeden pokus stačí.",
                en: "Type the password again into the field \"{field}\" and click \"{button}\". One try is enough."),
        ])
}
