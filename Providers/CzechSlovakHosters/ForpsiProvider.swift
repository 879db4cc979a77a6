public import HolubProviderKit

/// FORPSI (Aruba): customers' own domains, found by their mail exchangers.
///
/// The sender's domain has to be the login's or an alias of it. Its refusals bear the code 550 and the status 5.1.0 whatever
/// they are about, so only the sentence tells them apart. README.md has the sources.
public struct ForpsiProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "forpsi", name: "FORPSI", mxSuffixes: ["forpsi.com"],
        endpoints: [.tls("smtp.forpsi.com"), .startTLS("smtp.forpsi.com")], mechanisms: [.plain, .login],
        rules: [
            // support.forpsi.com/kb/a3898 (2026-11)
            ReplyRule([.auth], words: ["authentication rejected access disabled"], cause: .accountLocked),
            ReplyRule([.auth], words: ["authentication rejected"], cause: .usernameForm),
            ReplyRule([.mail, .rcpt, .data, .afterData], words: ["sender rejected"], cause: .senderNotAllowed),
        ],
        guidance: ForpsiTexts.all, beforeFirstUse: "forpsi.preparation",
        // wiki.aspone.cz, support.forpsi.com (2026-11)
        limits: Limits(
            messagesPerDay: 20_000, messagesPerHour: 1_000, messagesPerMinute: 250, recipientsPerMessage: 250),
        support: Support(url: "https://support.forpsi.com/"),
        helpLink: "https://support.forpsi.com/kb/a3147/konfigurace-smtp-serveru.aspx", foreignSender: .refused,
        checked: "2026-11",
        sources: [
            "https://support.forpsi.com/kb/a3147/konfigurace-smtp-serveru.aspx",
            "https://support.forpsi.com/kb/a3898/konfigurace-smtp-serveru-autorizace.aspx",
            "https://support.forpsi.com/kb/a3969/email-clients-settings.aspx",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.forpsi_accepts_smtp),
            PersonaScript("accepts-587", PackageResources.forpsi_accepts_587_smtp),
            PersonaScript("access-disabled", PackageResources.forpsi_access_disabled_smtp),
            PersonaScript("sender-rejected", PackageResources.forpsi_sender_rejected_smtp),
            PersonaScript("username-form", PackageResources.forpsi_username_form_smtp),
        ])
}
