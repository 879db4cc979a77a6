public import HolubProviderKit

/// GMX, the German, Austrian and Swiss one: gmx.net, gmx.de and their sisters on mail.gmx.net.
///
/// Access for other programs is off until its owner turns it on, and goes off again after a long disuse.
public struct GMXProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "gmx", name: "GMX",
        domains: [
            "gmx.net", "gmx.de", "gmx.at", "gmx.ch", "gmx.eu", "gmx.org", "gmx.info", "gmx.biz", "email.gmx",
            "mail.gmx",
            "mein.gmx",
        ],
        endpoints: [.tls("mail.gmx.net"), .startTLS("mail.gmx.net")], mechanisms: [.plain, .login],
        suitability: .needsPreparation, rules: GermanRules.all, guidance: FreemailTexts.gmx.all,
        beforeFirstUse: "gmx.preparation", support: Support(url: "https://hilfe.gmx.net/"),
        helpLink: "https://hilfe.gmx.net/pop-imap/einschalten.html", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/gmx.net.xml",
            "https://hilfe.gmx.net/pop-imap/einschalten.html",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.gmx_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.gmx_bad_credentials_smtp),
        PersonaScript("ip-blocked", PackageResources.gmx_ip_blocked_smtp),
        PersonaScript("sender-not-allowed", PackageResources.gmx_sender_not_allowed_smtp),
    ]
}

/// GMX's international domains, on mail.gmx.com: another server, and so another provider. The table has the rest of them.
public struct GMXInternationalProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "gmx-com", name: "GMX", domains: ["gmx.com", "gmx.co.uk", "gmx.us", "gmx.fr", "gmx.es", "gmx.it"],
        endpoints: [.tls("mail.gmx.com"), .startTLS("mail.gmx.com")], mechanisms: [.plain, .login],
        suitability: .needsPreparation, rules: GermanRules.all, guidance: FreemailTexts.international.all,
        beforeFirstUse: "gmx-com.preparation", support: Support(url: "https://support.gmx.com/"),
        helpLink: "https://support.gmx.com/pop-imap/toggle.html", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/gmx.com.xml",
            "https://github.com/chatmail/provider-db/blob/main/_providers/gmx.net.md",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.gmx_com_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.gmx_com_bad_credentials_smtp),
    ]
}
