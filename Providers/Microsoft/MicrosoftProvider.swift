public import HolubProviderKit

/// Microsoft 365: mailboxes of companies and schools on their own domains, found by their mail exchangers.
///
/// A password still works where the administrator has allowed it for the mailbox; Microsoft ends that step by step
/// (README.md has the dates). An access token works without it. Which of the two holds nobody sees from outside, so the
/// guidance begins with the administrator.
public struct MicrosoftProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "microsoft", name: "Microsoft 365", domains: ["office365.com", "onmicrosoft.com"],
        mxSuffixes: ["mail.protection.outlook.com"], endpoints: [.startTLS("smtp.office365.com")],
        mechanisms: [.plain, .login, .xoauth2], suitability: .needsPreparation, rules: MicrosoftRules.all,
        guidance: MicrosoftTexts.all, beforeFirstUse: "microsoft.preparation",
        // MicrosoftDocs, smtp-submission-improvements (2026-11): 10,000 recipients a day, and a message has one at
        // least; 30 messages a minute; 3 connections. The size is each organisation's own setting.
        limits: Limits(messagesPerDay: 10_000, messagesPerMinute: 30, connections: 3),
        support: Support(url: "https://support.microsoft.com/"), helpLink: "https://aka.ms/smtp_auth_disabled",
        checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/office365.com.xml",
            "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/3124",
            "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/2729",
            "https://mc.merill.net/message/MC786329",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.microsoft_accepts_smtp),
        PersonaScript("accepts-token", PackageResources.microsoft_accepts_token_smtp),
        PersonaScript("account-locked", PackageResources.microsoft_account_locked_smtp),
        PersonaScript("bad-credentials", PackageResources.microsoft_bad_credentials_smtp),
        PersonaScript("basic-auth-disabled", PackageResources.microsoft_basic_auth_disabled_smtp),
        PersonaScript("daily-limit", PackageResources.microsoft_daily_limit_smtp),
        PersonaScript("message-too-large", PackageResources.microsoft_message_too_large_smtp),
        PersonaScript("oauth-token-rejected", PackageResources.microsoft_oauth_token_rejected_smtp),
        PersonaScript("org-policy-blocked", PackageResources.microsoft_org_policy_blocked_smtp),
        PersonaScript("sender-account-suspended", PackageResources.microsoft_sender_account_suspended_smtp),
        PersonaScript("sender-not-allowed", PackageResources.microsoft_sender_not_allowed_smtp),
        PersonaScript("smtp-auth-disabled", PackageResources.microsoft_smtp_auth_disabled_smtp),
        PersonaScript("tls-too-old", PackageResources.microsoft_tls_too_old_smtp),
        PersonaScript("too-many-connections", PackageResources.microsoft_too_many_connections_smtp),
    ]
}
