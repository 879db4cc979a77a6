public import HolubProviderKit

/// Fastmail: its many domains (the table has most of them), and own domains, found by their mail exchangers.
///
/// Every address needs an app password. An alias or an own domain signs in with the account's own address, which nobody
/// knows from the alias: the guidance says so. README.md has the sources.
public struct FastmailProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "fastmail", name: "Fastmail", domains: ["fastmail.com", "fastmail.fm"], mxSuffixes: ["messagingengine.com"],
        // 587 works too and is strongly discouraged by Fastmail (chatmail/provider-db).
        endpoints: [.tls("smtp.fastmail.com")], mechanisms: SASLMechanism.forPasswords + SASLMechanism.forTokens,
        appPassword: .always(nil), suitability: .needsPreparation,
        // About the From line of the message, not the envelope (public code 26176914656, 2026-11).
        rules: [ReplyRule(words: ["not authorised to send from this header address"], cause: .senderNotAllowed)],
        guidance: FastmailTexts.all, beforeFirstUse: "fastmail.app-password",
        support: Support(url: "https://www.fastmail.help/"),
        helpLink: helpLink, checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/fastmail.fm.xml",
            "https://github.com/chatmail/provider-db/blob/main/_providers/fastmail.md",
        ],
        personas: personas)

    private static let helpLink = "https://www.fastmail.help/hc/en-us/articles/1500000278342"

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
        PersonaScript("own-domain", PackageResources.own_domain_smtp),
        PersonaScript("sender-not-allowed", PackageResources.sender_not_allowed_smtp),
    ]
}
