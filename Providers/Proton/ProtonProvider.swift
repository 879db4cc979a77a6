public import HolubProviderKit

/// Proton: addresses on customers' own domains send with a token that Proton makes for each.
///
/// PLAIN alone, and after STARTTLS. Whether an address at proton.me gets a token was not read; the guidance says so.
/// README.md has the sources.
public struct ProtonProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "proton", name: "Proton", domains: ["proton.me", "protonmail.com", "pm.me", "protonmail.ch"],
        mxSuffixes: ["protonmail.ch"], endpoints: [.startTLS("smtp.protonmail.ch")], mechanisms: [.plain],
        appPassword: .always(nil), suitability: .needsPreparation, rules: rules, guidance: ProtonTexts.all,
        beforeFirstUse: "proton.token",
        // The server's own SIZE (splitbrain/dokuwiki-plugin-smtp 65).
        limits: Limits(messageSize: 36_480_000), support: Support(url: "https://proton.me/support/contact"),
        helpLink: "https://proton.me/support/smtp-submission", checked: "2026-11",
        sources: [
            "https://proton.me/support/smtp-submission", "https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/65",
            "https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json",
        ],
        personas: personas)

    /// Sources: the personas (2026-11).
    private static let rules = [
        // A fault of the application: nobody has judged the password.
        ReplyRule([.auth], words: ["invalid authentication mechanism"], cause: .authMechanismUnsupported),
        ReplyRule([.auth], words: ["connection lost to authentication server"], cause: .authTemporaryFailure),
    ]

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("auth-mechanism-unsupported", PackageResources.auth_mechanism_unsupported_smtp),
        PersonaScript("auth-temporary-failure", PackageResources.auth_temporary_failure_smtp),
        PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
    ]
}
