public import HolubProviderKit

/// Apple iCloud: icloud.com, me.com, mac.com, and own domains in iCloud+, found by their mail exchangers.
///
/// Every address needs an app-specific password, whose hyphens belong to it. With an own domain the user name is the
/// account's iCloud address, which nobody knows from the address alone: the guidance says so. README.md has the sources.
public struct ICloudProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "icloud", name: "Apple iCloud", domains: ["icloud.com", "me.com", "mac.com"],
        mxSuffixes: ["mail.icloud.com"],
        // Apple documents 587 alone; that 465 answers too was measured by others (public code 70977666646, 2026-09), and is
        // not relied on.
        endpoints: [.startTLS("smtp.mail.me.com")], mechanisms: [.plain, .login],
        appPassword: .always(nil), suitability: .needsPreparation, rules: rules, guidance: ICloudTexts.all,
        beforeFirstUse: "icloud.app-password", support: Support(url: "https://support.apple.com/"),
        helpLink: "https://support.apple.com/HT202304", checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/mac.com.xml",
            "https://github.com/chatmail/provider-db/blob/main/_providers/icloud.md",
            "https://support.apple.com/HT202304",
        ],
        personas: personas)

    /// Sources: the personas (2026-11).
    private static let rules = [
        // An account password and a wrong app-specific one are refused alike; either way a new one helps.
        ReplyRule([.auth], codes: [535], words: ["authentication failed"], cause: .appPasswordRequired),
        ReplyRule(words: ["from address is not one of your addresses"], cause: .senderNotAllowed),
        ReplyRule([.rcpt], words: ["recipient no longer on server"], cause: .recipientUnknown),
    ]

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("app-password-required", PackageResources.app_password_required_smtp),
        PersonaScript("own-domain", PackageResources.own_domain_smtp),
        PersonaScript("recipient-unknown", PackageResources.recipient_unknown_smtp),
        PersonaScript("sender-not-allowed", PackageResources.sender_not_allowed_smtp),
    ]
}
