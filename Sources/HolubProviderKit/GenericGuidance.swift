/// What to do about a cause at a provider that has no words of its own for it. Ids are `generic.` and the cause.
public enum GenericGuidance {
    /// For a cause that is none of ours, the guidance for ``Cause/refused``.
    public static func guidance(for cause: Cause) -> Guidance { byCause[cause] ?? byCause[.refused] ?? all[0] }

    /// One for each of ``Cause/all``.
    public static let all: [Guidance] =
        SignInTexts.all + AccountTexts.all + ConnectionTexts.all + ServerTexts.all + SenderTexts.all
        + RecipientTexts.all + MessageTexts.all

    private static let byCause: [Cause: Guidance] = {
        var table: [Cause: Guidance] = [:]
        for guidance in all { for cause in guidance.causes { table[cause] = guidance } }
        return table
    }()
}

extension Guidance {
    /// A generic guidance of one row of steps.
    static func generic(
        _ cause: Cause, _ actor: Actor, cs: String, en: String, lead: Text, _ steps: [Step], notes: [Text] = [],
        administratorMessage: Text? = nil
    ) -> Guidance {
        Guidance(
            "generic.\(cause)", causes: [cause], actor: actor, title: Text(cs: cs, en: en), lead: lead, steps: steps,
            notes: notes, administratorMessage: administratorMessage)
    }
}

/// Steps of the generic guidance alone.
extension Guidance.Step {
    static let webmail = Guidance.Step(
        "webmail", cs: "Přihlaste se do schránky {address} na webu poskytovatele.",
        en: "Sign in to {address} on the provider's website.")
    static let wait = Guidance.Step(
        "wait", cs: "Počkejte pár minut a zkuste to znovu.", en: "Wait a few minutes and try again.")
    static let askProvider = Guidance.Step(
        "ask", cs: "Nepomůže-li to, napište podpoře svého poskytovatele.",
        en: "If that does not help, write to your provider's support.")
    static let otherMailbox = Guidance.Step(
        "other", cs: "Nebo připojte jinou svou schránku, třeba na vlastní doméně.",
        en: "Or connect another of your mailboxes, perhaps on your own domain.")
    static let tellApplication = Guidance.Step(
        "tell", cs: "Napište podpoře aplikace {app} a přiložte tyto podrobnosti.",
        en: "Write to {app} support and include these details.")
}
