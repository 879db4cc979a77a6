public import HolubProviderKit

/// Google: gmail.com, googlemail.com, and own domains in Google Workspace, found by their mail exchangers.
///
/// Every address needs an app password of 16 letters, and for that 2-step verification. README.md has the facts and
/// where they were read.
public struct GoogleProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "google", name: "Google", domains: ["gmail.com", "googlemail.com"],
        mxSuffixes: ["google.com", "googlemail.com"],
        endpoints: [.tls("smtp.gmail.com"), .startTLS("smtp.gmail.com")], mechanisms: [.plain, .login, .xoauth2],
        appPassword: .always(AppPasswordShape(letters: 16)), suitability: .needsPreparation, rules: GoogleRules.all,
        guidance: GoogleTexts.all, beforeFirstUse: "google.app-password",
        // support.google.com/a/answer/166852 (2026-11); the size is the server's own SIZE.
        limits: Limits(recipientsPerMessage: 100, messageSize: 35_882_577),
        support: Support(url: "https://support.google.com/mail"),
        helpLink: "https://support.google.com/accounts/answer/185833", foreignSender: .replaced, checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/googlemail.com.xml",
            "https://support.google.com/accounts/answer/185833", "https://support.google.com/a/answer/166852",
            "https://knowledge.workspace.google.com/kb/how-to-generate-an-app-passwords-000009237",
            "https://support.google.com/a/answer/3221692",
        ],
        personas: personas)

    /// Google refuses an account password in the same words as a wrong app password, and a token too. What was used
    /// tells them apart: the mechanism, and the shape of the password.
    public func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict? {
        let verdict = ReplyRule.verdict(of: profile.rules, on: failure, in: context)
        guard verdict?.cause == .badCredentials else { return verdict }
        if context.mechanism?.takesPassword == false { return Verdict(.oauthTokenRejected) }
        return context.looksLikeAppPassword == false ? Verdict(.appPasswordRequired) : verdict
    }

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("accepts-587", PackageResources.accepts_587_smtp),
        PersonaScript("account-password-typed", PackageResources.account_password_typed_smtp),
        PersonaScript("app-password-needed", PackageResources.app_password_needed_smtp),
        PersonaScript("app-password-page-missing", PackageResources.app_password_page_missing_smtp),
        PersonaScript("attachment-blocked", PackageResources.attachment_blocked_smtp),
        PersonaScript("auth-required", PackageResources.auth_required_smtp),
        PersonaScript("auth-temporary-failure", PackageResources.auth_temporary_failure_smtp),
        PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
        PersonaScript("cannot-decode", PackageResources.cannot_decode_smtp),
        PersonaScript("connection-expired", PackageResources.connection_expired_smtp),
        PersonaScript("daily-limit", PackageResources.daily_limit_smtp),
        PersonaScript("ehlo-invalid", PackageResources.ehlo_invalid_smtp),
        PersonaScript("ehlo-rate-limited", PackageResources.ehlo_rate_limited_smtp),
        PersonaScript("message-malformed", PackageResources.message_malformed_smtp),
        PersonaScript("message-rejected-spam", PackageResources.message_rejected_spam_smtp),
        PersonaScript("message-too-large", PackageResources.message_too_large_smtp),
        PersonaScript("oauth-token-rejected", PackageResources.oauth_token_rejected_smtp),
        PersonaScript("perhaps-sent", PackageResources.perhaps_sent_smtp),
        PersonaScript("recipient-domain-unknown", PackageResources.recipient_domain_unknown_smtp),
        PersonaScript("recipient-mailbox-full", PackageResources.recipient_mailbox_full_smtp),
        PersonaScript("recipient-rate-limited", PackageResources.recipient_rate_limited_smtp),
        PersonaScript("recipient-syntax", PackageResources.recipient_syntax_smtp),
        PersonaScript("recipient-unknown", PackageResources.recipient_unknown_smtp),
        PersonaScript("relay-not-authorised", PackageResources.relay_not_authorised_smtp),
        PersonaScript("sender-syntax", PackageResources.sender_syntax_smtp),
        PersonaScript("sending-denied", PackageResources.sending_denied_smtp),
        PersonaScript("server-busy", PackageResources.server_busy_smtp),
        PersonaScript("sign-in-blocked", PackageResources.sign_in_blocked_smtp),
        PersonaScript("sign-in-blocked-first", PackageResources.sign_in_blocked_first_smtp),
        PersonaScript("starttls-required", PackageResources.starttls_required_smtp),
        PersonaScript("too-many-attempts", PackageResources.too_many_attempts_smtp),
        PersonaScript("too-many-commands", PackageResources.too_many_commands_smtp),
        PersonaScript("workspace", PackageResources.workspace_smtp),
    ]
}
