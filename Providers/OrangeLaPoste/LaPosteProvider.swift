public import HolubProviderKit

/// La Poste: laposte.net. The user name is what stands before the `@`. README.md has the sources.
public struct LaPosteProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "laposte", name: "La Poste", domains: ["laposte.net"], mxSuffixes: ["smtpz4.laposte.net"],
        endpoints: [.tls("smtp.laposte.net")], mechanisms: [.plain, .login], username: .localPart,
        suitability: .unknown, rules: FrenchRules.all, guidance: FrenchTexts.laPoste.all,
        beforeFirstUse: "laposte.preparation", support: Support(url: "https://aide.laposte.net/"),
        helpLink: FrenchTexts.laPoste.link, checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/laposte.net.xml",
            "https://github.com/thunderbird/thunderbird-android/issues/938",
            "https://github.com/sisimai/p5-sisimai/blob/main/lib/Sisimai/Rhost/FrancePTT.pm",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.laposte_accepts_smtp),
        PersonaScript("auth-required", PackageResources.laposte_auth_required_smtp),
        PersonaScript("bad-credentials", PackageResources.laposte_bad_credentials_smtp),
        PersonaScript("sender-not-allowed", PackageResources.laposte_sender_not_allowed_smtp),
    ]
}
