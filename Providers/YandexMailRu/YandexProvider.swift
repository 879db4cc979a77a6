public import HolubProviderKit

/// Yandex Mail, and own domains, found by their mail exchangers.
///
/// Mail programs have to be let in, and they take an app password. README.md has the sources.
public struct YandexProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "yandex", name: "Yandex",
        domains: [
            "yandex.ru", "yandex.com", "ya.ru", "yandex.by", "yandex.kz", "yandex.ua", "yandex.com.tr", "narod.ru",
        ],
        mxSuffixes: ["mx.yandex.net", "mx.yandex.ru"], endpoints: [.tls("smtp.yandex.com")],
        mechanisms: [.plain, .login, .xoauth2], appPassword: .always(nil), suitability: .needsPreparation,
        rules: rules, guidance: YandexTexts.all, beforeFirstUse: "yandex.preparation",
        // The server's own SIZE (splitbrain/dokuwiki-plugin-smtp 38).
        limits: Limits(messageSize: 42_991_616), support: Support(url: "https://yandex.com/support/mail/"),
        helpLink: YandexTexts.page,
        checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/yandex.ru.xml",
            "https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/38", YandexTexts.page,
        ],
        personas: personas)

    /// Sources: the personas (2026-11). Four sentences of 535 5.7.8, with four remedies.
    private static let rules = [
        ReplyRule([.auth], words: ["does not have access rights to this service"], cause: .clientAccessDisabled),
        ReplyRule([.auth], words: ["accept eula"], cause: .termsNotAccepted),
        ReplyRule([.auth], words: ["invalid user or password"], byToken: false, cause: .badCredentials),
        ReplyRule([.auth], words: ["invalid user or password"], byToken: true, cause: .oauthTokenRejected),
        ReplyRule([.mail, .rcpt, .afterData], words: ["not owned by auth user"], cause: .senderNotAllowed),
        ReplyRule(words: ["spam limit exceeded"], cause: .rateLimited),
    ]

    private static let personas = [
        PersonaScript("accepts", PackageResources.yandex_accepts_smtp),
        PersonaScript("bad-credentials", PackageResources.yandex_bad_credentials_smtp),
        PersonaScript("client-access-disabled", PackageResources.yandex_client_access_disabled_smtp),
        PersonaScript("rate-limited", PackageResources.yandex_rate_limited_smtp),
        PersonaScript("sender-not-allowed", PackageResources.yandex_sender_not_allowed_smtp),
        PersonaScript("terms-not-accepted", PackageResources.yandex_terms_not_accepted_smtp),
    ]
}
