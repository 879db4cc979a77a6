public import HolubSMTP

/// What failures mean at a provider that has not said otherwise.
public enum GenericRules {
    public static func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict {
        Verdict(.refused)
    }
}
