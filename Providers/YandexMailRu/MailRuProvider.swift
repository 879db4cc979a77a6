public import HolubProviderKit

/// Mail.ru and its sisters: a password for external applications, always. README.md has the sources.
public struct MailRuProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "mail-ru", name: "Mail.ru", domains: ["mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru"],
        endpoints: [.tls("smtp.mail.ru"), .startTLS("smtp.mail.ru")], mechanisms: [.plain, .login, .xoauth2],
        appPassword: .always(nil), suitability: .needsPreparation, rules: rules, guidance: MailRuTexts.all,
        beforeFirstUse: "mail-ru.app-password", support: Support(url: "https://help.mail.ru/"),
        helpLink: MailRuTexts.page,
        checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/mail.ru.xml",
            "https://github.com/chatmail/provider-db/blob/main/_providers/mail.ru.md", MailRuTexts.page,
        ],
        personas: personas)

    /// Sources: the personas (2026-11).
    private static let rules = [
        ReplyRule([.auth], words: ["parol prilozheniya"], cause: .appPasswordRequired),
        ReplyRule([.auth], words: ["application password is required"], cause: .appPasswordRequired),
        ReplyRule(words: ["ratelimit exceeded"], cause: .rateLimited),
        ReplyRule([.data, .afterData], words: ["spam message rejected"], cause: .messageRejectedSpam),
    ]

    private static let personas = [
        PersonaScript("accepts", PackageResources.mail_ru_accepts_smtp),
        PersonaScript("app-password-required", PackageResources.mail_ru_app_password_required_smtp),
        PersonaScript("message-rejected-spam", PackageResources.mail_ru_message_rejected_spam_smtp),
        PersonaScript("rate-limited", PackageResources.mail_ru_rate_limited_smtp),
    ]
}
