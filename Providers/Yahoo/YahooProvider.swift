public import HolubProviderKit

/// Yahoo Mail. Every address needs an app password, or an access token where the application has one.
///
/// Its words lie: a first wrong password is called *too many attempts*, a foreign From an unavailable mailbox
/// (`YahooRules`). The table has the many national domains. README.md has the sources.
public struct YahooProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "yahoo", name: "Yahoo", domains: ["yahoo.com", "ymail.com", "rocketmail.com", "myyahoo.com"],
        mxSuffixes: ["am0.yahoodns.net"], endpoints: [.tls("smtp.mail.yahoo.com")],
        mechanisms: [.plain, .login, .xoauth2, .oauthBearer], appPassword: .always(nil),
        suitability: .needsPreparation, rules: YahooRules.all, guidance: YahooTexts.yahoo.all,
        beforeFirstUse: "yahoo.app-password", support: Support(url: "https://help.yahoo.com/"), helpLink: helpLink,
        checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/yahoo.com.xml",
            "https://github.com/chatmail/provider-db/blob/main/_providers/yahoo.md",
            "https://github.com/PHPMailer/PHPMailer/issues/2034",
        ],
        personas: personas)

    private static let helpLink =
        "https://help.yahoo.com/kb/new-mail-for-desktop/imap-server-settings-yahoo-mail-sln4075.html"

    private static let personas = [
        PersonaScript("accepts", PackageResources.yahoo_accepts_smtp),
        PersonaScript("accepts-token", PackageResources.yahoo_accepts_token_smtp),
        PersonaScript("app-password-required", PackageResources.yahoo_app_password_required_smtp),
        PersonaScript("bad-credentials", PackageResources.yahoo_bad_credentials_smtp),
        PersonaScript("oauth-token-rejected", PackageResources.yahoo_oauth_token_rejected_smtp),
        PersonaScript("sender-not-allowed", PackageResources.yahoo_sender_not_allowed_smtp),
    ]
}
