#if Personas
import HolubProviderKit
import HolubSMTP

extension ConformanceCheck {
    /// The provider's own rules, and its words for what they find.
    static let rules: [ConformanceCheck] = [
        ConformanceCheck("rules-reached", "no rule is hidden by one before it") { subject in
            let rules = subject.profile.rules
            return rules.indices.compactMap { index in
                rules[index].examples.contains { rules.first(for: $0.failure, in: $0.context) == index }
                    ? nil : "rule \(index) (\(rules[index].verdict.cause)) is never reached"
            }
        },
        ConformanceCheck("rules-retry", "no rule repeats what stands, or gives up what time mends") { subject in
            subject.profile.rules.enumerated().compactMap { index, rule in
                let givesUp = rule.verdict.retry == .no && rule.verdict.cause.retry == .later
                return rule.repeatsWhatStands || givesUp
                    ? "rule \(index) (\(rule.verdict.cause)) says \(rule.verdict.retry.rawValue)" : nil
            }
        },
        ConformanceCheck("rules-worded", "every cause that a rule names has words for a person") { subject in
            let known = Set(Cause.all).union(subject.profile.guidance.flatMap(\.causes))
            return subject.profile.rules.map(\.verdict.cause).filter { !known.contains($0) }.map { "\($0) has none" }
        },
        ConformanceCheck("guidance-reached", "no cause has two guidances") { subject in
            let causes = subject.profile.guidance.flatMap { Array($0.causes) }
            return Set(causes).filter { cause in causes.count { $0 == cause } > 1 }.map { "\($0) has" }
        },
        ConformanceCheck("app-password-link", "who always needs an app password is led to the page that makes it") {
            subject in
            let profile = subject.profile
            guard case .always = profile.appPassword, let id = profile.beforeFirstUse,
                let guidance = subject.provider.guidance(id: id)
            else { return [] }
            let steps = guidance.branches.flatMap(\.steps)
            return Language.all.filter { language in
                !steps.contains { $0.text.template(in: language).contains("](https://") }
            }.map { "\(id) has no link in its steps in \($0)" }
        },
    ]
}

extension ReplyRule {
    /// Has a permanent refusal tried again by itself: for a cause that waiting does not mend; or by code and status alone,
    /// where they speak of nothing that passes. Words may speak of it, and a persona or a recorded reply shows that they do.
    fileprivate var repeatsWhatStands: Bool {
        let permanent = examples.filter { $0.failure.reply?.kind == .permanent }
        guard verdict.retry == .later, !permanent.isEmpty else { return false }
        guard verdict.cause.retry == .later else { return true }
        return words.isEmpty
            && permanent.contains { failure, context in
                failure.reply?.status?.kind != 4 && GenericRules.verdict(on: failure, in: context).retry != .later
            }
    }

    /// Replies that it is meant for, made of what it asks for: one for each phase and code.
    fileprivate var examples: [(failure: Failure, context: DiagnosisContext)] {
        let phases = self.phases.isEmpty ? [Phase.mail] : Array(self.phases)
        let codes = self.codes.isEmpty ? [550] : Array(self.codes)
        let statuses = self.statuses.isEmpty ? [nil] : self.statuses.map { Optional($0) }
        let context = DiagnosisContext(mechanism: byToken.map { $0 ? .xoauth2 : .plain })
        return phases.flatMap { phase in
            codes.flatMap { code in
                statuses.map { status in
                    // Divided, so that no words come about that nobody wrote.
                    let text = ([status.map { "\($0)" } ?? ""] + words.map { $0 + " |" }).joined(separator: " ")
                    return (Failure(phase, .refused(Reply(code: code, lines: [Array(text.utf8)]))), context)
                }
            }
        }
    }
}

extension [ReplyRule] {
    /// Which of them speaks first; nil where none does.
    func first(for failure: Failure, in context: DiagnosisContext) -> Int? {
        firstIndex { ReplyRule.verdict(of: [$0], on: failure, in: context) != nil }
    }
}
#endif
