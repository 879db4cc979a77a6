public import HolubProviderKit

/// Webglobe in Czechia, by its exchangers below webglobe.cz. Confidence: medium.
public struct WebglobeCZProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "webglobe-cz", name: "Webglobe", mxSuffixes: ["webglobe.cz"],
        endpoints: [.tls("mail.webglobe.cz"), .startTLS("mail.webglobe.cz")], confidence: .secondHand,
        guidance: [WebglobeTexts.refused("webglobe-cz", other: "mail.webglobe.sk")],
        support: Support(url: "https://www.webglobe.cz/poradna"),
        helpLink: "https://www.webglobe.cz/poradna/jake-parametry-pro-nastaveni-emailoveho-klienta-pouzit",
        checked: "2026-11",
        sources: [
            "https://www.webglobe.cz/poradna/jake-parametry-pro-nastaveni-emailoveho-klienta-pouzit",
            "https://github.com/mihalikdalibor/mail_manager/blob/main/docs/PROVIDERS.md",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.webglobe_cz_accepts_smtp),
            PersonaScript("bad-credentials", PackageResources.webglobe_cz_bad_credentials_smtp),
        ])
}

/// Webglobe, where the exchangers (mx-hub) do not tell which of its two servers a mailbox is on: the Slovak one is tried
/// first, the Czech one stands behind it. Confidence: medium.
public struct WebglobeProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "webglobe", name: "Webglobe", mxSuffixes: ["mx-hub.sk", "mx-hub.cz", "mx-hub.net", "mx-hub.eu"],
        endpoints: [
            .tls("mail.webglobe.sk"), .startTLS("mail.webglobe.sk"), .tls("mail.webglobe.cz"),
            .startTLS("mail.webglobe.cz"),
        ],
        confidence: .secondHand,
        guidance: [WebglobeTexts.preparation, WebglobeTexts.refused("webglobe", other: "mail.webglobe.cz")],
        beforeFirstUse: "webglobe.preparation", support: Support(url: "https://www.webglobe.sk/poradna"),
        helpLink: "https://www.webglobe.sk/poradna/manualne-nastavenie-mail-klienta", checked: "2026-11",
        sources: [
            "https://www.webglobe.sk/poradna/manualne-nastavenie-mail-klienta",
            "https://github.com/mihalikdalibor/mail_manager/blob/main/docs/PROVIDERS.md",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.webglobe_accepts_smtp),
            PersonaScript("bad-credentials", PackageResources.webglobe_bad_credentials_smtp),
        ])
}

/// Facts: mihalikdalibor/mail_manager docs/PROVIDERS.md, read in 2026-11.
enum WebglobeTexts {
    static let preparation = Guidance(
        "webglobe.preparation", actor: .you,
        title: Text(cs: "Zjistěte, na kterém serveru schránka je", en: "Find out which server your mailbox is on"),
        lead: Text(
            cs: "Webglobe má slovenský a český server. Z vaší adresy nejde poznat, který je váš.",
            en: "Webglobe has a Slovak and a Czech server. Your address does not show which one is yours."),
        steps: [
            .init(
                "server", cs: "Máte službu ze slovenského Webglobe? Název serveru je mail.webglobe.sk.",
                en: "Is your service from the Slovak Webglobe? The server name is mail.webglobe.sk."),
            .init(
                "czech", cs: "Máte ji z českého? Název serveru je mail.webglobe.cz.",
                en: "Is it from the Czech one? The server name is mail.webglobe.cz."),
            .wholeAddress, .mailboxPassword,
        ])

    static func refused(_ id: String, other: String) -> Guidance {
        Guidance(
            "\(id).sign-in", causes: [.badCredentials], actor: .you,
            title: Text(cs: "Webglobe přihlášení nepřijal", en: "Webglobe did not accept the sign-in"),
            lead: Text(
                cs: "Heslo může být správné, schránka ale může být na druhém serveru Webglobe.",
                en: "The password may be right, but the mailbox may be on Webglobe's other server."),
            steps: [
                .samePassword,
                .init(
                    "server", cs: "Funguje? Napište do políčka „název serveru“ \(other).",
                    en: "It works? Type \(other) into the field \"server name\"."),
                .reset, .wholeAddress, .saveOnce,
            ])
    }
}
