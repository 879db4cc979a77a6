#if Personas
import HolubPersonas
public import HolubProviderKit
import HolubSMTP

/// How well a provider stands: every check and every scenario, passed or with its faults, and how much of what it says is
/// shown by something.
///
/// ```swift
/// let card = await Scorecard(of: PrikladProvider())
/// #expect(card.isPassed, "\(card)")
/// ```
///
/// `holub providers check --score ID` prints that of a provider that comes with Holub.
public struct Scorecard: Sendable, CustomStringConvertible {
    /// The result of one check or scenario.
    public struct Row: Hashable, Sendable {
        /// As ``ConformanceCheck/id``; of a recorded reply, its own.
        public var id: String
        public var description: String
        /// Empty where it passed.
        public var faults: [String]

        public var isPassed: Bool { faults.isEmpty }
    }

    /// So many of a whole.
    public struct Share: Hashable, Sendable, CustomStringConvertible {
        public var count: Int
        public var whole: Int

        /// `34 of 36`
        public var description: String { "\(count) of \(whole)" }
    }

    /// By what words a person is told of the causes, in one language.
    public struct Coverage: Hashable, Sendable {
        public var language: Language
        /// Causes for which the provider has words of its own.
        public var own: Int
        /// Causes for which the generic words serve.
        public var generic: Int
        /// Causes for which nobody has any.
        public var missing: Int
    }

    public let provider: String
    public let name: String
    public let checked: Month?
    public let checks: [Row]
    public let scenarios: [Row]
    /// The recorded replies that were handed in and are its own.
    public let replies: [Row]
    /// Its rules that a persona, or a recorded reply, shows at work.
    public let rules: Share
    /// For each language of the texts, every cause that Holub names.
    public let coverage: [Coverage]

    public var isPassed: Bool { rows.allSatisfy(\.isPassed) }
    private var rows: [Row] { checks + scenarios + replies }

    /// Runs every check and every scenario: some seconds in a debug build, since each persona is cut after each octet.
    /// - Parameters:
    ///   - registry: the one in which the provider stands; nil for one of its own.
    ///   - replies: recorded replies, of which those of other providers are passed over.
    public init(
        of provider: any MailProvider, in registry: ProviderRegistry? = nil, replies: [RecordedReply] = []
    ) async {
        let registry = registry ?? .alone(provider), profile = provider.profile
        let own = replies.filter { $0.owner(in: registry).profile.id == profile.id }
        var checks: [Row] = [], scenarios: [Row] = []
        for conformance in ConformanceCase.all(for: provider, in: registry) {
            let row = Row(
                id: conformance.check.id, description: conformance.check.description, faults: await conformance.faults()
            )
            if row.id.hasPrefix(ConformanceCheck.scenarioPrefix) { scenarios.append(row) } else { checks.append(row) }
        }
        self.provider = profile.id
        name = profile.name
        checked = profile.checked
        self.checks = checks
        self.scenarios = scenarios
        self.replies = own.map {
            Row(id: $0.name, description: $0.failure?.reply?.description ?? "", faults: $0.faults(of: provider))
        }
        rules = Share(count: provider.shownRules(own).count, whole: profile.rules.count)
        coverage = Language.all.map { Coverage(of: provider, in: $0) }
    }

    /// The card as lines of text; faults last.
    public var description: String {
        func passed(_ rows: [Row]) -> Share { Share(count: rows.count(where: \.isPassed), whole: rows.count) }
        let words = coverage.map {
            "\($0.language) \($0.own) own, \($0.generic) generic" + ($0.missing > 0 ? ", \($0.missing) missing" : "")
        }
        let lines = [
            "\(name) (\(provider)), checked \(checked?.description ?? "–")",
            "  checks     \(passed(checks))", "  scenarios  \(passed(scenarios))", "  replies    \(passed(replies))",
            "  rules      \(rules) shown at work", "  causes     \(words.joined(separator: "; "))",
        ]
        let faults = rows.filter { !$0.isPassed }.map { row in
            (["  ✗ \(row.id): \(row.description)"] + row.faults.map { "      \($0)" }).joined(separator: "\n")
        }
        return (lines + faults).joined(separator: "\n")
    }
}

extension Scorecard.Coverage {
    /// Looks at every cause that Holub names.
    public init(of provider: any MailProvider, in language: Language) {
        self.init(language: language, own: 0, generic: 0, missing: 0)
        for cause in Cause.all {
            let guidance = provider.guidance(for: cause)
            if guidance.title.template(in: language).isEmpty || !guidance.causes.contains(cause) {
                missing += 1
            } else if provider.guidance(id: guidance.id) != nil {
                own += 1
            } else {
                generic += 1
            }
        }
    }
}

extension MailProvider {
    /// The rules, by their places, that its personas and recorded replies show at work.
    func shownRules(_ replies: [RecordedReply]) -> Set<Int> {
        Set(shownFailures(replies).compactMap { profile.rules.first(for: $0.failure, in: $0.context) })
    }

    /// Every failure that its personas end in as they say, and that was recorded and means what it meant.
    private func shownFailures(_ replies: [RecordedReply]) -> [(failure: Failure, context: DiagnosisContext)] {
        let played = profile.personas.compactMap { try? Persona(script: $0) }.flatMap { persona in
            let rehearsal = ConformanceCheck.rehearsal(persona, .asWritten, of: self)
            return persona.connections.indices.flatMap { number -> [(failure: Failure, context: DiagnosisContext)] in
                let result = rehearsal.attempt(number)
                let context = ConformanceCheck.context(by: result.mechanism, rehearsal, profile)
                let ending = Persona.Ending(result.outcome, by: self, in: context)
                guard ending == persona.connections[number].ending else { return [] }
                return result.outcome.failures.map { ($0, context) }
            }
        }
        return played
            + replies.filter { $0.faults(of: self).isEmpty }.compactMap { reply in
                reply.failure.map { ($0, reply.context) }
            }
    }
}

extension Outcome {
    /// The failure, and those of single recipients.
    fileprivate var failures: [Failure] { [failure].compactMap { $0 } + refused.map(\.failure) }

    var refused: [RefusedRecipient] {
        switch self {
        case .sent(_, let refused), .notSent(_, let refused), .unknown(_, let refused): refused
        }
    }
}
#endif
