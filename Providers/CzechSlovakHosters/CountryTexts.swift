import HolubProviderKit

/// The words of Websupport in both countries, and of ACTIVE 24: a right password is refused from a country that the mailbox
/// does not allow. The provider's own page for each: `guide` (2026-11).
struct CountryTexts {
    private let id: String
    private let name: String
    private let genitive: String
    private let guide: String
    /// Another server of the same provider, where a mailbox may be on either.
    private var otherServer: String?

    static let websupportCZ = CountryTexts(
        id: "websupport-cz", name: "Websupport", genitive: "Websupportu",
        guide: "https://www.websupport.cz/podpora/kb/prihlaseni-do-e-mailove-schranky-ze-zahranici-geoip/")
    static let active24 = CountryTexts(
        id: "active24", name: "ACTIVE 24", genitive: "ACTIVE 24",
        guide: "https://faq.active24.eu/knowledge-base/e-mail-troubleshooting", otherServer: "smtp.websupport.cz")
    static let websupportSK = CountryTexts(
        id: "websupport-sk", name: "WebSupport", genitive: "WebSupportu",
        guide: "https://websupport.sk/support/kb/prihlasovanie-do-emailovej-schranky-zo-zahranicia-geo-ip",
        otherServer: "smtp.m1.websupport.sk")

    var all: [Guidance] { [preparation, refused] }

    private var preparation: Guidance {
        Guidance(
            "\(id).preparation", actor: .you,
            title: Text(cs: "Povolte zemi, ze které se odesílá", en: "Allow the country your mail is sent from"),
            lead: Text(
                cs: "\(name) přijímá přihlášení jen z povolených zemí. Česko a Slovensko k nim patří.",
                en: "\(name) accepts a sign-in only from allowed countries. Czechia and Slovakia are among them."),
            steps: [
                .init(
                    "country",
                    cs: "Odesílá aplikace {app} odjinud? Povolte její zemi v nastavení schránky podle "
                        + "[návodu](\(guide)).",
                    en: "Does {app} send from elsewhere? Allow its country in the mailbox's settings, as the "
                        + "[guide](\(guide)) shows."
                ),
                .wholeAddress, .mailboxPassword,
            ])
    }

    private var refused: Guidance {
        Guidance(
            "\(id).sign-in", causes: [.badCredentials, .clientAccessDisabled], actor: .you,
            title: Text(cs: "\(name) přihlášení nepřijal", en: "\(name) did not accept the sign-in"),
            lead: Text(
                cs: "Heslo může být správné. \(name) odmítá i správné heslo, přichází-li z nepovolené země.",
                en: "The password may be right. \(name) refuses even the right one from a country that is not allowed."),
            steps: [
                .samePassword,
                .init(
                    "country",
                    cs: "Funguje? Povolte schránce podle [návodu](\(guide)) zemi, ze které aplikace {app} odesílá.",
                    en: "It works? Then allow the country {app} sends from, as the [guide](\(guide)) shows."
                ),
                .init(
                    "ask", cs: "Nevíte, která to je? Zeptejte se podpory aplikace {app}.",
                    en: "Not sure which country that is? Ask {app} support."),
            ] + other + [.reset, .wholeAddress, .saveOnce])
    }

    private var other: [Guidance.Step] {
        guard let otherServer else { return [] }
        return [
            .init(
                "server", cs: "Schránka může být i na druhém serveru \(genitive). Jmenuje se \(otherServer).",
                en: "The mailbox may be on another of \(name)'s servers, \(otherServer).")
        ]
    }
}
