public import HolubProviderKit

/// HostCreators, Slovakia: customers' own domains, found by their mail exchangers. Confidence: medium.
///
/// The sender has to be the login, and connections from data centres time out.
public struct HostCreatorsProvider: MailProvider {
    public init() {}

    public let profile = ProviderProfile(
        id: "hostcreators", name: "HostCreators", mxSuffixes: ["hostcreators.sk"],
        endpoints: [.tls("smtp.hostcreators.sk"), .startTLS("smtp.hostcreators.sk")], confidence: .secondHand,
        guidance: HostCreatorsTexts.all,
        support: Support(email: "info@hostcreators.sk"),
        helpLink: "https://www.hostcreators.sk/pomoc/e-mail/ako-si-precitat-e-maily.html", foreignSender: .refused,
        checked: "2026-11",
        sources: [
            "https://www.hostcreators.sk/pomoc/e-mail/ako-si-precitat-e-maily.html",
            "https://hostcreators.sk/hostcreators/obchodne-podmienky.html",
            "https://github.com/mihalikdalibor/mail_manager/blob/main/docs/PROVIDERS.md",
        ],
        personas: [
            PersonaScript("accepts", PackageResources.hostcreators_accepts_smtp),
            PersonaScript("sender-not-allowed", PackageResources.hostcreators_sender_not_allowed_smtp),
            PersonaScript("silent", PackageResources.hostcreators_silent_smtp),
        ])
}

/// Facts: mihalikdalibor/mail_manager docs/PROVIDERS.md and public configurations, read in 2026-11.
enum HostCreatorsTexts {
    static let all = [silence, senderNotAllowed]

    private static let silence = Guidance(
        "hostcreators.no-answer", causes: [.connectionTimeout, .serverUnreachable], actor: .administrator,
        title: Text(cs: "Server HostCreators neodpovídá", en: "HostCreators' server does not answer"),
        lead: Text(
            cs: "Nastavení může být správné. HostCreators nemusí odpovídat serverům v datových centrech.",
            en: "The settings may be right. HostCreators may not answer servers in data centres."),
        steps: [
            .init(
                "wait", cs: "Zkuste to znovu za pár minut. Mohl to být jen výpadek.",
                en: "Try again in a few minutes. It may have been a short outage."),
            .init(
                "ask", cs: "Neodpovídá dál? Pošlete zprávu níže podpoře HostCreators.",
                en: "Still no answer? Send the message below to HostCreators' support."),
            .init(
                "other", cs: "Nebo připojte schránku u jiného poskytovatele.",
                en: "Or connect a mailbox at another provider."),
        ],
        administratorMessage: Text(
            cs:
                "Dobrý den, z adresy {address} odesílám zprávy z aplikace {app}. Váš server jí neodpovídá, možná proto, "
                + "že běží v datovém centru. Povolíte jí prosím spojení se serverem smtp.hostcreators.sk? Děkuji.",
            en: "Hello, I send mail from {address} with the application {app}. Your server does not answer it, "
                + "perhaps because it runs in a data centre. Would you please allow it to connect to smtp.hostcreators.sk? Thank you."
        ))

    private static let senderNotAllowed = Guidance(
        "hostcreators.sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
        title: Text(
            cs: "HostCreators z této adresy odesílat nedovolí", en: "HostCreators does not let this address send"),
        lead: .loginAloneSends,
        steps: [
            .wholeAddress, .otherSender,
        ])
}
