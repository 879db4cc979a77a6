public import HolubProviderKit

/// Websupport.cz, which took over ACTIVE 24.
///
/// It takes a sign-in only from the countries that a mailbox allows. README.md has the sources.
public struct WebsupportCZProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "websupport-cz", name: "Websupport", domains: ["websupport.cz"], mxSuffixes: ["websupport.cz"],
        endpoints: [.tls("smtp.websupport.cz"), .startTLS("smtp.websupport.cz")],
        guidance: CountryTexts.websupportCZ.all, beforeFirstUse: "websupport-cz.preparation",
        // An address 300 an hour; all of a domain together 2,000 (faq.active24.eu; 2026-11).
        limits: Limits(messagesPerHour: 300), support: Support(url: "https://www.websupport.cz/podpora/"),
        helpLink: "https://faq.active24.eu/knowledge-base/e-mail-troubleshooting", checked: "2026-11",
        sources: [
            "https://faq.active24.eu/knowledge-base/e-mail-troubleshooting",
            "https://www.websupport.cz/podpora/kb/prihlaseni-do-e-mailove-schranky-ze-zahranici-geoip/",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.websupport_cz_accepts_smtp),
            PersonaScript("bad-credentials", PackageResources.websupport_cz_bad_credentials_smtp),
        ])
}

/// Older mailboxes of ACTIVE 24, by their exchangers. Confidence: medium.
///
/// The provider's newer page names smtp.websupport.cz, which stands after the old server.
public struct Active24Provider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "active24", name: "ACTIVE 24", domains: ["active24.com", "smtp.cz"],
        mxSuffixes: ["active24.cz", "active24.com"],
        endpoints: [
            .tls("email.active24.com"), .startTLS("email.active24.com"), .tls("smtp.websupport.cz"),
            .startTLS("smtp.websupport.cz"),
        ],
        confidence: .secondHand, guidance: CountryTexts.active24.all, beforeFirstUse: "active24.preparation",
        support: Support(url: "https://faq.active24.eu/"),
        helpLink: "https://faq.active24.com/eng/503249-POP-and-IMAP---email-client-settings-Outlook-Thunderbird-Apple",
        checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/active24.com.xml",
            "https://faq.active24.eu/knowledge-base/e-mail-troubleshooting",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.active24_accepts_smtp),
            PersonaScript("bad-credentials", PackageResources.active24_bad_credentials_smtp),
        ])
}

/// WebSupport.sk. Newer mailboxes are on smtp.m1.websupport.sk, and nobody sees from outside which are.
///
/// It takes a sign-in only from the countries that a mailbox allows. README.md has the sources.
public struct WebsupportSKProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "websupport-sk", name: "WebSupport", domains: ["websupport.sk"], mxSuffixes: ["websupport.sk"],
        endpoints: [
            .tls("smtp.websupport.sk"), .tls("smtp.m1.websupport.sk"), .startTLS("smtp.m1.websupport.sk"),
        ],
        guidance: CountryTexts.websupportSK.all, beforeFirstUse: "websupport-sk.preparation",
        support: Support(url: "https://www.websupport.sk/podpora/"),
        helpLink: "https://www.websupport.sk/podpora/kb/postove-protokoly/", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/websupport.sk.xml",
            "https://www.websupport.sk/podpora/kb/postove-protokoly/",
            "https://websupport.sk/support/kb/prihlasovanie-do-emailovej-schranky-zo-zahranicia-geo-ip",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.websupport_sk_accepts_smtp),
            PersonaScript("accepts-m1", PackageResources.websupport_sk_accepts_m1_smtp),
            PersonaScript("bad-credentials", PackageResources.websupport_sk_bad_credentials_smtp),
        ])
}
