/// What to do before the first sign-in at a provider that is known by its servers alone.
enum PlainTexts {
    static let preparationID = "table.preparation"

    /// By the flags of the line, with the provider's own page where there is one.
    static func preparation(_ flags: some Sequence<UInt8>, _ link: String?) -> Guidance {
        let flags = Set(flags)
        let needsSwitch = flags.contains(UInt8(ascii: "e")), needsAppPassword = flags.contains(UInt8(ascii: "a"))
        let isKnown = flags.contains(UInt8(ascii: "n")) || flags.contains(UInt8(ascii: "p"))
        var steps: [Guidance.Step] = []
        if needsSwitch {
            steps.append(
                .init(
                    "allow", cs: "V nastavení schránky povolte přístup poštovním programům.",
                    en: "In the mailbox's settings, allow access for mail programs."))
        }
        if needsAppPassword {
            steps.append(
                .init(
                    "app-password",
                    cs: "Vytvořte si tam heslo pro aplikace. Heslo, které platí na webu, tu fungovat nemusí.",
                    en: "Create an app password there. The password for the website may not work here."))
        }
        if flags.contains(UInt8(ascii: "p")), steps.isEmpty || link != nil { steps.append(page(link)) }
        // „Heslo“: the mailbox's own, or the one that was just made.
        steps.append(
            .init(
                "password", cs: "Vložte heslo do políčka „{field}“ a klikněte na „{button}“.",
                en: "Type the password into the field \"{field}\" and click \"{button}\"."))
        if !isKnown { steps.append(ifRefused(link)) }
        return Guidance(
            preparationID, actor: .you, title: title(isKnown, needsAppPassword, flags), lead: lead(isKnown, flags),
            steps: steps)
    }

    private static func title(_ isKnown: Bool, _ needsAppPassword: Bool, _ flags: Set<UInt8>) -> Text {
        if needsAppPassword { return Text(cs: "Vytvořte si heslo pro aplikace", en: "Create an app password") }
        if flags.contains(UInt8(ascii: "p")) {
            return Text(cs: "Nejdřív pár kroků u poskytovatele", en: "A few steps at your provider first")
        }
        if isKnown { return Text(cs: "Není potřeba nic připravovat", en: "There is nothing to prepare") }
        return Text(cs: "Zkuste heslo ke schránce", en: "Try the mailbox's password")
    }

    private static func lead(_ isKnown: Bool, _ flags: Set<UInt8>) -> Text {
        if flags.contains(UInt8(ascii: "p")) {
            return Text(
                cs: "Poskytovatel {provider} chce před prvním odesláním z jiných aplikací malou přípravu.",
                en: "Before other applications can send, {provider} requires a little preparation.")
        }
        if isKnown {
            return Text(
                cs: "Stačí heslo, kterým se ke schránce {address} přihlašujete.",
                en: "The password you sign in to {address} with is enough.")
        }
        return Text(
            cs: "Server poskytovatele {provider} známe. Zda chce pro aplikace zvláštní heslo, nevíme.",
            en:
                "We know the server of {provider}. We do not know whether it requires a separate password for applications."
        )
    }

    private static func page(_ link: String?) -> Guidance.Step {
        guard let link else {
            return .init(
                "guide", cs: "V nápovědě poskytovatele {provider} najděte nastavení poštovních programů.",
                en: "In the help of {provider}, find out how to set up mail programs.")
        }
        return .init(
            "guide", cs: "Postup má poskytovatel v [nápovědě](\(link)).",
            en: "The provider describes it in its [help](\(link)).")
    }

    private static func ifRefused(_ link: String?) -> Guidance.Step {
        guard let link else {
            return .init(
                "refused", cs: "Odmítne-li ho server, najděte v nápovědě poskytovatele heslo pro aplikace.",
                en: "If the server refuses it, look for app passwords in the provider's help.")
        }
        return .init(
            "refused", cs: "Odmítne-li ho server, hledejte heslo pro aplikace v [nápovědě](\(link)).",
            en: "If the server refuses it, look for app passwords in the [help](\(link)).")
    }
}
