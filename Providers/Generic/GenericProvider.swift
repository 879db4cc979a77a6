public import HolubProviderKit

/// Any mail server that no other provider claims: a hoster's, a company's. The fallback of a registry.
///
/// It knows no host. ``settings(for:)`` guesses names under the address's own domain, in the order in which they are
/// worth trying; a guess is only a candidate until a server has proved it. Where a text shows `{provider}`, put the
/// domain.
public struct GenericProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "generic", name: "Generic", endpoints: [], suitability: .unknown, support: Support(), checked: "2026-11",
        sources: ["RFC 6409", "RFC 8314 §3.3", "RFC 3463", "RFC 4954 §6"], personas: personas)

    /// The whole address as the user name; `smtp.` and `mail.` under its domain, implicit TLS before STARTTLS
    /// (RFC 8314 §3.3).
    public func settings(for address: EmailAddress) -> SubmissionSettings {
        let hosts = ["smtp", "mail"].compactMap { try? Domain("\($0).\(address.domain)") }
        return SubmissionSettings(
            endpoints: hosts.flatMap { [.tls($0), .startTLS($0)] }, username: Username(address))
    }

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("accepts-465", PackageResources.accepts_465_smtp),
        PersonaScript("accepts-login", PackageResources.accepts_login_smtp),
        PersonaScript("accepts-plainly", PackageResources.accepts_plainly_smtp),
        PersonaScript("auth-not-offered", PackageResources.auth_not_offered_smtp),
        PersonaScript("auth-required", PackageResources.auth_required_smtp),
        PersonaScript("auth-temporary-failure", PackageResources.auth_temporary_failure_smtp),
        PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
        PersonaScript("greylisting", PackageResources.greylisting_smtp),
        PersonaScript("ip-blocked", PackageResources.ip_blocked_smtp),
        PersonaScript("lost-before-the-dot", PackageResources.lost_before_the_dot_smtp),
        PersonaScript("mechanism-unsupported", PackageResources.mechanism_unsupported_smtp),
        PersonaScript("message-over-size", PackageResources.message_over_size_smtp),
        PersonaScript("message-rejected-spam", PackageResources.message_rejected_spam_smtp),
        PersonaScript("message-too-large", PackageResources.message_too_large_smtp),
        PersonaScript("no-starttls", PackageResources.no_starttls_smtp),
        PersonaScript("not-smtp", PackageResources.not_smtp_smtp),
        PersonaScript("perhaps-sent", PackageResources.perhaps_sent_smtp),
        PersonaScript("perhaps-sent-silent", PackageResources.perhaps_sent_silent_smtp),
        PersonaScript("recipient-mailbox-full", PackageResources.recipient_mailbox_full_smtp),
        PersonaScript("recipient-unknown", PackageResources.recipient_unknown_smtp),
        PersonaScript("refused", PackageResources.refused_smtp),
        PersonaScript("relay-denied", PackageResources.relay_denied_smtp),
        PersonaScript("sender-not-allowed", PackageResources.sender_not_allowed_smtp),
        PersonaScript("silent", PackageResources.silent_smtp),
        PersonaScript("starttls-required", PackageResources.starttls_required_smtp),
        PersonaScript("tls-unavailable", PackageResources.tls_unavailable_smtp),
        PersonaScript("too-many-connections", PackageResources.too_many_connections_smtp),
        PersonaScript("too-many-recipients", PackageResources.too_many_recipients_smtp),
        PersonaScript("username-form", PackageResources.username_form_smtp),
    ]
}
