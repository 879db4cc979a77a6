public import HolubProviderKit

/// WEDOS Webhosting: customers' own domains, found by their mail exchangers below wedos.net.
///
/// A sign-in is offered only once the connection is protected. The Mailhosting service has other exchangers, and a server
/// for each customer that we do not know, so it is not claimed here. README.md has the sources.
public struct WedosProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "wedos", name: "WEDOS Webhosting", mxSuffixes: ["wedos.net"],
        endpoints: [.tls("wes1-smtp.wedos.net"), .startTLS("wes1-smtp.wedos.net")], mechanisms: [.plain, .login],
        guidance: WedosTexts.all, beforeFirstUse: "wedos.preparation",
        // LowCost has 50 a day; nobody sees from outside whose domain is which (kb.wedos.com; 2026-11).
        limits: Limits(messagesPerDay: 500, messageSize: 104_857_600),
        support: Support(url: "https://kb.wedos.com/"),
        helpLink: "https://kb.wedos.com/en/e-mails/emails-smtp-pop3-imap/", checked: "2026-11",
        sources: [
            "https://kb.wedos.com/en/e-mails/emails-smtp-pop3-imap/", "https://kb.vedos.cz/maily-manual/",
            "https://kb.wedos.com/cs/dns/teorie-dns/zaznamy-dns/dns-zaznam-typu-mx/",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.wedos_accepts_smtp),
            PersonaScript("accepts-587", PackageResources.wedos_accepts_587_smtp),
            PersonaScript("bad-credentials", PackageResources.wedos_bad_credentials_smtp),
        ])
}

/// WEDOS's own words. Facts: kb.wedos.com/en/e-mails/emails-smtp-pop3-imap, kb.vedos.cz/maily-manual (2026-11).
enum WedosTexts {
    static let all = [preparation, refused, limit]

    private static let preparation = Guidance(
        "wedos.preparation", actor: .you,
        title: Text(cs: "Připravte si heslo ke schránce", en: "Have your mailbox password ready"),
        steps: [
            .init(
                "server",
                cs: "Zkontrolujte v zákaznické administraci, že doména odesílá přes server wes1-smtp.wedos.net. "
                    + "Je-li tam jiný, opište ho do políčka „název serveru“.",
                en: "In the customer administration, check that the domain sends through wes1-smtp.wedos.net. "
                    + "If it names another server, copy it into the field \"server name\"."),
            .wholeAddress, .mailboxPassword,
        ])

    private static let refused = Guidance(
        "wedos.sign-in", causes: [.badCredentials, .clientAccessDisabled, .smtpAuthDisabled], actor: .you,
        title: Text(cs: "WEDOS přihlášení nepřijal", en: "WEDOS did not accept the sign-in"),
        lead: Text(
            cs: "Nesedí jméno nebo heslo, anebo je pro doménu odesílání z programů vypnuté.",
            en: "The user name or the password is wrong, or sending from programs is off for the domain."),
        steps: [
            .wholeAddress, .samePassword, .works, .reset,
            .init(
                "allowed", cs: "Zkontrolujte v zákaznické administraci, že doména má odesílání z programů zapnuté.",
                en: "In the customer administration, check that sending from programs is on for the domain."),
            .saveOnce,
        ])

    private static let limit = Guidance(
        "wedos.daily-limit", causes: [.dailyLimit], actor: .nobody,
        title: Text(
            cs: "Denní počet zpráv u WEDOS je vyčerpaný", en: "The daily message limit at WEDOS is used up"),
        lead: Text(
            cs: "WEDOS Webhosting dovoluje 500 zpráv za den, v programu LowCost 50. Hromadnou poštu zakazuje.",
            en: "WEDOS Webhosting allows 500 messages a day, or 50 with LowCost. It forbids bulk mail."),
        steps: [
            .init(
                "wait", cs: "Počkejte do dalšího dne. Nastavení ani heslo měnit nemusíte.",
                en: "Wait until the next day. Neither the settings nor the password need to change.")
        ])
}
