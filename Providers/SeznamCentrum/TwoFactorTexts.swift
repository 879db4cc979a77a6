import HolubProviderKit

/// What Seznam, Centrum and Volný have in common: with two-factor sign-in on, another password for applications.
/// Nobody sees from outside whether it is on, so the question is the lead.
enum TwoFactorTexts {
    static func preparation(_ id: String, title: Text, question: Text, yes: Guidance.Branch) -> Guidance {
        Guidance("\(id).preparation", actor: .you, title: title, lead: question, branches: [no, yes])
    }

    private static let no = Guidance.Branch(
        Text(
            cs: "Ne: Stačí heslo, kterým se ke schránce přihlašujete.",
            en: "No: The password you sign in to your mailbox with is enough."),
        steps: [
            .init(
                "type", cs: "Vložte ho do políčka „{field}“ a klikněte na „{button}“.",
                en: "Type it into the field \"{field}\" and click \"{button}\".")
        ])
}
