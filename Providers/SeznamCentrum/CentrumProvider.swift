public import HolubProviderKit

/// Centrum and Atlas, both on smtp.centrum.cz.
///
/// Their mail exchangers (eco-mx.cz) also serve Volný and Pobox, which have other hosts, so there is no MX suffix: the
/// domain decides. PLAIN stands first: Centrum's challenges in LOGIN are worded in their own way
/// (the-djmaze/snappymail 693). Confidence: medium; README.md has the sources.
public struct CentrumProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "centrum", name: "Centrum", domains: ["centrum.cz", "atlas.cz"],
        endpoints: [.tls("smtp.centrum.cz"), .startTLS("smtp.centrum.cz")], mechanisms: [.plain, .login],
        appPassword: .withTwoFactor, guidance: CentrumTexts.centrum.all, beforeFirstUse: "centrum.preparation",
        // 15 MB a message with its text (freemail.help.economia.cz 42000032417).
        limits: Limits(messageSize: 15_728_640), support: economia,
        helpLink: "https://freemail.help.economia.cz/articles/44668-adresy-postovnich-serveru", checked: "2026-11",
        sources: [
            "https://github.com/the-djmaze/snappymail/issues/693",
            "https://github.com/the-djmaze/snappymail/issues/857",
            "https://freemail.help.economia.cz/articles/96045-slovnik-pojmu",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.centrum_accepts_smtp),
        PersonaScript("accepts-587", PackageResources.centrum_accepts_587_smtp),
        PersonaScript("atlas", PackageResources.centrum_atlas_smtp),
        PersonaScript("bad-credentials", PackageResources.centrum_bad_credentials_smtp),
        PersonaScript("login-prompt", PackageResources.centrum_login_prompt_smtp),
        PersonaScript("sender-not-allowed", PackageResources.centrum_sender_not_allowed_smtp),
    ]
}

/// Volný, of the same operator as Centrum, with a server of its own name. Confidence: medium.
public struct VolnyProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "volny", name: "Volný", domains: ["volny.cz"], endpoints: [.tls("smtp.volny.cz")],
        mechanisms: [.plain, .login], appPassword: .withTwoFactor, guidance: CentrumTexts.volny.all,
        beforeFirstUse: "volny.preparation", limits: Limits(messageSize: 15_728_640), support: economia,
        helpLink: "https://freemail.help.economia.cz/articles/44668-adresy-postovnich-serveru",
        checked: "2026-11", sources: ["https://freemail.help.economia.cz/articles/44668-adresy-postovnich-serveru"],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.volny_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.volny_bad_credentials_smtp),
    ]
}

/// One team answers for centrum.cz, atlas.cz and volny.cz (freemail.help.economia.cz/articles/44667, 2026-11).
private let economia = Support(url: "https://freemail.help.economia.cz/", email: "helpdesk@economia.cz")
