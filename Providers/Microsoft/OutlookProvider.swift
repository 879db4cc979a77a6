public import HolubProviderKit

/// Outlook.com: personal addresses at Microsoft, such as outlook.com, hotmail.com, live.com and msn.com.
///
/// Since September 2024 they take an access token alone: no password, and no app password either. So no mechanism for a
/// password is tried, and none is typed in vain. The table has the addresses' many national domains.
public struct OutlookProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "outlook", name: "Outlook.com",
        domains: [
            "outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.cz", "outlook.sk", "hotmail.cz", "hotmail.sk",
        ],
        mxSuffixes: ["olc.protection.outlook.com", "hotmail.com"],
        endpoints: [.startTLS("smtp-mail.outlook.com")], mechanisms: [.xoauth2], suitability: .notByPassword,
        refusal: .basicAuthDisabled, rules: MicrosoftRules.withoutPasswords, guidance: OutlookTexts.all,
        support: Support(url: "https://support.microsoft.com/"), helpLink: helpLink, checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/hotmail.com.xml",
            "https://github.com/simonrob/email-oauth2-proxy/issues/297", "https://github.com/chatmail/provider-db",
        ],
        personas: personas)

    private static let helpLink =
        "https://support.office.com/article/pop-imap-and-smtp-settings-for-outlook-com-d088b986-291d-42b8-9564-9c414e2aa040"

    private static let personas = [
        PersonaScript("accepts", PackageResources.outlook_accepts_smtp),
        PersonaScript("basic-auth-disabled", PackageResources.outlook_basic_auth_disabled_smtp),
        PersonaScript("oauth-token-rejected", PackageResources.outlook_oauth_token_rejected_smtp),
        PersonaScript("smtp-auth-disabled", PackageResources.outlook_smtp_auth_disabled_smtp),
    ]
}
