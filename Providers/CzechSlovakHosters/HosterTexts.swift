import HolubProviderKit

/// Steps that the hosters share.
enum HosterTexts {
    static let wholeAddress = Guidance.Step(
        "username", cs: "Jako uživatelské jméno napište celou adresu {address}.",
        en: "Type the whole address {address} as the user name.")
    static let paste = Guidance.Step(
        "password", cs: "Do políčka „{field}“ vložte heslo ke schránce a klikněte na „{button}“.",
        en: "Type the mailbox's password into the field \"{field}\" and click \"{button}\".")
    static let webmail = Guidance.Step(
        "webmail", cs: "Přihlaste se stejným heslem do schránky na webu poskytovatele.",
        en: "Sign in to the mailbox on the provider's website with the same password.")
    static let works = Guidance.Step(
        "works", cs: "Funguje? Opište ho znovu do políčka „{field}“.",
        en: "It works? Type it again into the field \"{field}\".")
    static let reset = Guidance.Step(
        "reset", cs: "Nefunguje? Nastavte schránce nové heslo a vložte ho sem.",
        en: "It does not? Set a new password for the mailbox and type it here.")
    static let once = Guidance.Step(
        "save", cs: "Klikněte na „{button}“. Jeden pokus stačí.", en: "Click \"{button}\". One try is enough.")
    static let again = Guidance.Step(
        "again", cs: "Vraťte se sem a klikněte na „{button}“.", en: "Come back here and click \"{button}\".")
}
