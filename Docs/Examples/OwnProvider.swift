// traits:
// products: HolubProviderKit, HolubProviders
//
// A provider from somebody else's module, with its texts in both languages, and the registry that it joins.

import HolubProviderKit
import HolubProviders

/// Pošta Příklad: mailboxes of its own, and those of domains whose mail it takes.
struct PrikladProvider: MailProvider {
    let profile = ProviderProfile(
        id: "priklad", name: "Pošta Příklad",
        domains: ["priklad.example"], mxSuffixes: ["mx.priklad.example"],
        endpoints: [.tls("smtp.priklad.example"), .startTLS("smtp.priklad.example")],
        suitability: .needsPreparation,
        rules: [ReplyRule([.auth], codes: [535], words: ["external access is off"], cause: .clientAccessDisabled)],
        guidance: [
            Guidance(
                "priklad.external-access", causes: [.clientAccessDisabled], actor: .you,
                title: Text(cs: "Zapněte přístup pro jiné programy", en: "Turn on access for other programs"),
                lead: Text(
                    cs: "Pošta Příklad přijímá heslo z jiných programů až po zapnutí přístupu.",
                    en: "Pošta Příklad accepts the password from other programs once access is on."),
                steps: [
                    .init(
                        "turn-on", cs: "Zapněte ho v [nastavení schránky](https://priklad.example/nastaveni).",
                        en: "Turn it on in the [mailbox settings](https://priklad.example/nastaveni)."),
                    .init(
                        "try-again", cs: "Vraťte se sem a klikněte na „{button}“.",
                        en: "Come back and click \"{button}\"."),
                ])
        ],
        beforeFirstUse: "priklad.external-access",
        support: Support(url: "https://priklad.example/podpora", email: "podpora@priklad.example"),
        checked: "2026-11", sources: ["https://priklad.example/napoveda/smtp"])
}

// Two claims on one domain would be found here, and not at a look-up.
let registry = try ProviderRegistry.standard.adding(PrikladProvider())

let jana = try EmailAddress("jana@priklad.example")
if let resolution = registry.resolve(jana.domain) {
    let texts = TextParameters(address: jana.description, button: "Uložit a ověřit")
    for endpoint in resolution.provider.settings(for: jana).endpoints { print(endpoint) }
    print(resolution.provider.preparation.plain(in: .czech, texts))
}
