extension MailProvider {
    /// What to do before the first sign-in: the provider's own words, or that there is nothing to prepare, or, where nobody
    /// knows the provider, whom to ask. Where no password helps, why that is so.
    public var preparation: Guidance {
        let profile = profile
        if let id = profile.beforeFirstUse, let own = profile.guidance.first(where: { $0.id == id }) { return own }
        if let refusal = profile.refusal { return guidance(for: refusal) }
        return profile.suitability == .unknown ? Preparation.askProvider : Preparation.nothing
    }
}

enum Preparation {
    static let nothing = Guidance(
        "generic.ready", actor: .you,
        title: Text(cs: "Není potřeba nic připravovat", en: "There is nothing to prepare"),
        lead: Text(
            cs: "Stačí heslo, kterým se ke schránce {address} přihlašujete.",
            en: "The password you sign in to {address} with is enough."),
        steps: [
            .init(
                "password", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
                en: "Type it into the field \"{field}\" and click \"{button}\".")
        ])

    static let askProvider = Guidance(
        "generic.ask-provider", actor: .you,
        title: Text(cs: "Zeptejte se svého poskytovatele na údaje", en: "Ask your provider for the settings"),
        lead: Text(
            cs: "Poskytovatele adresy {address} neznáme. Údaje zná ten, kdo vám schránku zřídil.",
            en: "We do not know the provider of {address}. Whoever set up your mailbox knows the settings."),
        steps: [
            .init(
                "ask", cs: "Pošlete zprávu níže tomu, kdo vaši poštu vede ({support}).",
                en: "Send the message below to whoever runs your mail ({support})."),
            .init(
                "fill", cs: "Odpověď opište do formuláře a klikněte na „{button}“.",
                en: "Copy the answer into the form and click \"{button}\"."),
        ],
        administratorMessage: Text(
            cs: "Dobrý den, prosím o údaje pro odesílání pošty z adresy {address}: název serveru, typ zabezpečení, "
                + "číslo portu a tvar uživatelského jména. Děkuji.",
            en: "Hello, please send me the settings for outgoing mail of {address}: server name, type of security, "
                + "port and form of the user name. Thank you."))
}
