public import HolubProviderKit

/// Seznam: seznam.cz, email.cz, post.cz, spoluzaci.cz, and own domains served by it (Email Profi).
///
/// One server, 465 with TLS from the start. With two-factor sign-in on, Seznam takes an application password that the
/// person has chosen, and nobody sees from outside whether it is on: the guidance asks. README.md has the sources.
public struct SeznamProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "seznam", name: "Seznam",
        domains: [
            "seznam.cz", "email.cz", "post.cz", "spoluzaci.cz",
            // Named as Seznam's mail domains; that they use the same server is inferred.
            "stream.cz", "firmy.cz",
            // The spelling of a help article; whether it is Seznam's domain is not known.
            .presumed("e-mail.cz", meant: "email.cz"),
        ],
        // Email Profi: HASH.mx1.emailprofi.seznam.cz; older domains: mx1.seznam.cz
        mxSuffixes: ["seznam.cz"],
        endpoints: [.tls("smtp.seznam.cz")], appPassword: .withTwoFactor,
        // A bounce of Seznam's says so (napoveda.seznam.cz/uzivatel-neexistuje); no other reply of its is known.
        rules: [ReplyRule([.rcpt, .afterData], words: ["hasn't got the service mapped"], cause: .recipientUnknown)],
        guidance: SeznamTexts.all, beforeFirstUse: "seznam.preparation",
        support: Support(url: "https://napoveda.seznam.cz/"),
        helpLink: "https://o-seznam.cz/napoveda/email/mohlo-by-se-hodit/postovni-programy-a-aplikace/",
        foreignSender: .refused, checked: "2026-11",
        sources: [
            "https://github.com/thunderbird/autoconfig/blob/master/ispdb/seznam.cz.xml",
            "https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json",
            "https://o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy/",
        ],
        personas: personas)

    private static let personas = [
        PersonaScript("accepts", PackageResources.accepts_smtp),
        PersonaScript("application-password", PackageResources.application_password_smtp),
        PersonaScript("bad-credentials", PackageResources.bad_credentials_smtp),
        PersonaScript("email-cz", PackageResources.email_cz_smtp),
        PersonaScript("email-profi", PackageResources.email_profi_smtp),
        PersonaScript("recipient-unknown", PackageResources.recipient_unknown_smtp),
        PersonaScript("sender-not-allowed", PackageResources.sender_not_allowed_smtp),
        PersonaScript("server-busy", PackageResources.server_busy_smtp),
    ]
}
