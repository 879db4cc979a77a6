public import HolubProviderKit

/// Orange: orange.fr and wanadoo.fr. Whether something has to be prepared was not read. README.md has the sources.
public struct OrangeProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "orange", name: "Orange", domains: ["orange.fr", "wanadoo.fr"], mxSuffixes: ["orange.fr"],
        endpoints: [.tls("smtp.orange.fr")], mechanisms: [.plain, .login], suitability: .unknown,
        rules: FrenchRules.all, guidance: FrenchTexts.orange.all, beforeFirstUse: "orange.preparation",
        support: Support(url: "https://assistance.orange.fr/"), helpLink: FrenchTexts.orange.link, checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/orange.fr.xml",
            "https://github.com/sisimai/p5-sisimai/blob/main/lib/Sisimai/Rhost/FrancePTT.pm",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.orange_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.orange_bad_credentials_smtp),
        PersonaScript("message-rejected-spam", PackageResources.orange_message_rejected_spam_smtp),
        PersonaScript("recipient-mailbox-full", PackageResources.orange_recipient_mailbox_full_smtp),
        PersonaScript("recipient-unknown", PackageResources.orange_recipient_unknown_smtp),
        PersonaScript("server-busy", PackageResources.orange_server_busy_smtp),
        PersonaScript("too-many-connections", PackageResources.orange_too_many_connections_smtp),
    ]
}
