public import HolubProviderKit

/// The Slovak mailboxes centrum.sk (confidence: medium), atlas.sk and pobox.sk (low): each has a server of its own
/// name.
///
/// The hosts come from other people's working set-ups and not from the provider's page, so the proof by signing in
/// counts for more than usual. Pobox shares its mail exchangers with Centrum: the domain decides.
public struct CentrumSKProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "centrum-sk", name: "Centrum.sk", domains: ["centrum.sk", "atlas.sk", "pobox.sk"],
        endpoints: [.tls("smtp.centrum.sk"), .startTLS("smtp.centrum.sk")], mechanisms: [.plain, .login],
        suitability: .unknown, confidence: .secondHand, guidance: CentrumTexts.slovak,
        beforeFirstUse: "centrum-sk.preparation",
        support: Support(url: "https://pomoc.centrum.sk/"),
        helpLink: CentrumTexts.slovakHelp, checked: "2026-11",
        sources: [CentrumTexts.slovakHelp], personas: personas)

    /// Where a domain has a server of its own; the others use the profile's.
    private static let own: [Domain: [Endpoint]] = [
        "atlas.sk": [.tls("smtp.atlas.sk")], "pobox.sk": [.tls("smtp.pobox.sk")],
    ]

    public func settings(for address: EmailAddress) -> SubmissionSettings {
        SubmissionSettings(
            endpoints: Self.own[address.domain] ?? profile.endpoints, username: profile.username.name(for: address))
    }

    private static let personas = [
        PersonaScript("accepts", PackageResources.centrum_sk_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.centrum_sk_bad_credentials_smtp),
        PersonaScript("pobox", PackageResources.centrum_sk_pobox_smtp),
    ]
}
