public import HolubProviderKit

/// Zoho Mail, whose regions have servers of their own: an account of one is unknown in the others.
///
/// With two-factor sign-in on, Zoho takes an app password. README.md has the sources.
public struct ZohoProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "zoho", name: "Zoho",
        domains: [
            "zoho.com", "zohomail.com", "zoho.eu", "zohomail.eu", "zoho.in", "zohomail.in", "zoho.com.au",
            "zohomail.com.au", "zoho.jp", "zohomail.jp", "zohocloud.ca", "zohomailcloud.ca",
        ],
        endpoints: regions.flatMap { region, _ in [.tls(region), .startTLS(region)] } + organisations,
        mechanisms: [.plain, .login], appPassword: .withTwoFactor, suitability: .needsPreparation, rules: rules,
        guidance: ZohoTexts.all, beforeFirstUse: "zoho.preparation",
        support: Support(url: "https://www.zoho.com/mail/help/"),
        helpLink: "https://www.zoho.com/mail/help/zoho-smtp.html", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/zoho.com.xml",
            "https://www.zoho.com/mail/help/zoho-smtp.html", "https://www.zoho.com/mail/help/imap-access.html",
        ],
        personas: personas)

    /// The server of the address's region; that of zoho.com for a domain that tells none.
    public func settings(for address: EmailAddress) -> SubmissionSettings {
        let host = Self.regions.first { $0.domains.contains(address.domain) }?.host ?? "smtp.zoho.com"
        return SubmissionSettings(
            endpoints: [.tls(host), .startTLS(host)], username: profile.username.name(for: address))
    }

    private static let regions: [(host: Domain, domains: Set<Domain>)] = [
        ("smtp.zoho.com", ["zoho.com", "zohomail.com"]), ("smtp.zoho.eu", ["zoho.eu", "zohomail.eu"]),
        ("smtp.zoho.in", ["zoho.in", "zohomail.in"]), ("smtp.zoho.com.au", ["zoho.com.au", "zohomail.com.au"]),
        ("smtp.zoho.jp", ["zoho.jp", "zohomail.jp"]), ("smtp.zohocloud.ca", ["zohocloud.ca", "zohomailcloud.ca"]),
    ]

    /// Of organisations on their own domains, which no mail exchanger leads here: whoever types one is known by it.
    private static let organisations: [Endpoint] = [
        .tls("smtppro.zoho.com"), .tls("smtppro.zoho.eu"), .tls("smtppro.zoho.in"), .tls("smtppro.zoho.com.au"),
        .tls("smtppro.zoho.jp"),
    ]

    /// Sources: the personas (2026-11).
    private static let rules = [
        ReplyRule([.auth], codes: [535], words: ["authentication failed"], cause: .badCredentials),
        ReplyRule([.mail, .rcpt, .afterData], words: ["relaying disallowed as"], cause: .senderNotAllowed),
        // Trying again makes it last longer.
        ReplyRule(words: ["unusual sending activity"], cause: .senderAccountSuspended),
    ]

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
        PersonaScript("europe", PackageResources.europe_smtp),
        PersonaScript("sender-account-suspended", PackageResources.sender_account_suspended_smtp),
        PersonaScript("sender-not-allowed", PackageResources.sender_not_allowed_smtp),
    ]
}
