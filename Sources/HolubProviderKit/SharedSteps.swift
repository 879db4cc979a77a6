/// Steps that most providers need: a provider writes one of its own where it knows more.
extension Guidance.Step {
    /// After a step that made or named a password.
    public static let paste = Guidance.Step(
        "paste", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
        en: "Paste it into the field \"{field}\" and click \"{button}\".")
    public static let mailboxPassword = Guidance.Step(
        "password", cs: "Vložte heslo ke schránce do políčka „{field}“ a klikněte na „{button}“.",
        en: "Type the mailbox's password into the field \"{field}\" and click \"{button}\".")

    /// For ``UsernameForm/address``.
    public static let wholeAddress = Guidance.Step(
        "username", cs: "Zkontrolujte, že uživatelské jméno je celá adresa {address}.",
        en: "Check that the user name is the whole address {address}.")
    /// For ``UsernameForm/localPart``.
    public static let localPart = Guidance.Step(
        "username", cs: "Zkontrolujte, že uživatelské jméno je jen část adresy {address} před zavináčem.",
        en: "Check that the user name is only the part of {address} before the @.")

    /// Whether the password is right, the provider's website tells.
    public static let samePassword = Guidance.Step(
        "webmail", cs: "Přihlaste se stejným heslem do schránky na webu poskytovatele.",
        en: "Sign in to the mailbox on the provider's website with the same password.")
    /// Right behind ``samePassword``, of which it speaks.
    public static let works = Guidance.Step(
        "works", cs: "Funguje? Opište ho znovu do políčka „{field}“.",
        en: "It works? Type it again into the field \"{field}\".")
    /// Somewhere behind ``samePassword``.
    public static let reset = Guidance.Step(
        "reset", cs: "Heslo na webu neplatí? Nastavte si u poskytovatele nové a vložte ho sem.",
        en: "The password does not work on the website? Set a new one at the provider and type it here.")
    public static let typeAgain = Guidance.Step(
        "type", cs: "Opište heslo znovu do políčka „{field}“ a klikněte na „{button}“. Jeden pokus stačí.",
        en: "Type the password again into the field \"{field}\" and click \"{button}\". One try is enough.")
    public static let saveOnce = Guidance.Step(
        "save", cs: "Klikněte na „{button}“. Jeden pokus stačí.", en: "Click \"{button}\". One try is enough.")
    /// After steps on other pages.
    public static let again = Guidance.Step(
        "again", cs: "Vraťte se sem a klikněte na „{button}“.", en: "Come back here and click \"{button}\".")

    public static let ownSender = Guidance.Step(
        "own", cs: "Jako odesílatele použijte adresu, kterou se přihlašujete.",
        en: "Use the address you sign in with as the sender.")
    public static let otherSender = Guidance.Step(
        "other", cs: "Chcete odesílat z jiné adresy? Připojte ji jako samostatnou schránku.",
        en: "Do you want to send from another address? Connect it as a separate mailbox.")

    /// With an ``Guidance/administratorMessage``.
    public static let sendLetter = Guidance.Step(
        "send", cs: "Pošlete správci zprávu níže.", en: "Send the message below to your administrator.")
    /// With an ``Guidance/administratorMessage`` that speaks of the server's reply.
    public static let sendLetterWithReply = Guidance.Step(
        "send", cs: "Pošlete správci zprávu níže a přiložte odpověď serveru.",
        en: "Send the message below to your administrator, with the server's reply.")
    /// Behind ``sendLetter``.
    public static let afterTheAnswer = Guidance.Step(
        "then", cs: "Až odpoví, vraťte se sem a klikněte na „{button}“.",
        en: "When they have answered, come back and click \"{button}\".")
    /// Where sending was stopped, perhaps because of abuse.
    public static let changePassword = Guidance.Step(
        "password", cs: "Odeslal ze schránky někdo cizí? Změňte si heslo.",
        en: "Has a stranger sent from the mailbox? Change the password.")
}

extension Guidance {
    /// Where a provider refuses a sender that is not the mailbox's own: `id` and `name` are the profile's.
    public static func senderNotAllowed(_ id: String, name: String, lead: Text = .ownAddressesSend) -> Guidance {
        Guidance(
            "\(id).sender-not-allowed", causes: [.senderNotAllowed], actor: .you,
            title: Text(cs: "\(name) z této adresy odesílat nedovolí", en: "\(name) does not let this address send"),
            lead: lead, steps: [.ownSender, .otherSender])
    }
}

extension Text {
    /// Why a sender is refused, where it may be any address of the mailbox.
    public static let ownAddressesSend = Text(
        cs: "Přihlášení platí. Adresa odesílatele ale k přihlášené schránce nepatří.",
        en: "The sign-in is fine. But the sender's address does not belong to that mailbox.")
    /// Why a sender is refused, where it may be the login's address and no other.
    public static let loginAloneSends = Text(
        cs: "Přihlášení platí. Odesílatel ale musí být stejná adresa, kterou se přihlašujete.",
        en: "The sign-in is fine. But the sender has to be the address you sign in with.")
}
