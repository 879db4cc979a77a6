public import HolubProviderKit

/// WEB.DE, GMX's sister. The user name is what stands before the `@`. The table has its smaller domains.
public struct WebDeProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "web-de", name: "WEB.DE", domains: ["web.de", "email.de"],
        endpoints: [.tls("smtp.web.de"), .startTLS("smtp.web.de")], mechanisms: [.plain, .login],
        username: .localPart, suitability: .needsPreparation, rules: GermanRules.all, guidance: FreemailTexts.webDe.all,
        beforeFirstUse: "web-de.preparation", support: Support(url: "https://hilfe.web.de/"),
        helpLink: "https://hilfe.web.de/pop-imap/einschalten.html", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/web.de.xml",
            "https://hilfe.web.de/pop-imap/einschalten.html",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.web_de_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.web_de_bad_credentials_smtp),
        PersonaScript("sender-not-allowed", PackageResources.web_de_sender_not_allowed_smtp),
    ]
}
