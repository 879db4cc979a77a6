public import HolubProviderKit

/// AOL Mail, on Yahoo's platform: the same app passwords and the same words, with a server of its own name.
public struct AOLProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "aol", name: "AOL", domains: ["aol.com", "aim.com"], mxSuffixes: ["mail.gm0.yahoodns.net"],
        endpoints: [.tls("smtp.aol.com")], mechanisms: [.plain, .login, .xoauth2, .oauthBearer],
        appPassword: .always(nil), suitability: .needsPreparation, rules: YahooRules.all, guidance: YahooTexts.aol.all,
        beforeFirstUse: "aol.app-password", support: Support(url: "https://help.aol.com/"), helpLink: helpLink,
        checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/aol.com.xml",
            "https://github.com/chatmail/provider-db/blob/main/_providers/aol.md",
        ],
        personas: personas)

    private static let helpLink =
        "https://help.aol.com/articles/how-do-i-use-other-email-applications-to-send-and-receive-my-aol-mail"

    private static let personas = [
        PersonaScript("accepts", PackageResources.aol_accepts_smtp),
        PersonaScript("app-password-required", PackageResources.aol_app_password_required_smtp),
        PersonaScript("bad-credentials", PackageResources.aol_bad_credentials_smtp),
    ]
}
