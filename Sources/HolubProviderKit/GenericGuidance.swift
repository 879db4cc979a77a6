/// What to do about a cause at a provider that has no words of its own for it.
public enum GenericGuidance {
    public static func guidance(for cause: Cause) -> Guidance {
        Guidance("x", actor: .you, title: Text(cs: "", en: ""), steps: [])
    }
}
