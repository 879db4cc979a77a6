public import HolubProviderKit

/// IONOS, formerly 1&1: customers' own domains, found by their mail exchangers, and a few of its own.
///
/// The sender's domain is looked up in DNS when the message is handed over.
public struct IonosProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "ionos", name: "IONOS", domains: ["1und1.de", "online.de", "onlinehome.de"],
        mxSuffixes: ["kundenserver.de", "schlund.de"],
        endpoints: [
            .tls("smtp.1und1.de"), .startTLS("smtp.1und1.de"), .tls("smtp.ionos.de"), .startTLS("smtp.ionos.de"),
        ],
        mechanisms: [.plain, .login], suitability: .needsPreparation, rules: GermanRules.all, guidance: IonosTexts.all,
        beforeFirstUse: "ionos.preparation",
        support: Support(url: "https://hilfe-center.1und1.de/"),
        helpLink: "https://hilfe-center.1und1.de/e-mail-einstellungen", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/1und1.de.xml",
            "https://hilfe-center.1und1.de/e-mail-einstellungen",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.ionos_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.ionos_bad_credentials_smtp),
        PersonaScript("own-domain", PackageResources.ionos_own_domain_smtp),
        PersonaScript("sender-domain-invalid", PackageResources.ionos_sender_domain_invalid_smtp),
        PersonaScript("sender-not-allowed", PackageResources.ionos_sender_not_allowed_smtp),
        PersonaScript("server-busy", PackageResources.ionos_server_busy_smtp),
    ]
}
