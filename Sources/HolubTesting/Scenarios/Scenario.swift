#if Personas
public import HolubPersonas
public import HolubProviderKit
public import HolubSMTP

/// A server that misbehaves in one way, made from a provider's own profile: its server's name, its protection, its
/// mechanisms. And how an attempt to send through it has to end.
///
/// It is played at machine depth, without socket and clock: silence is a deadline that has passed. What the server says is
/// the same at every provider, and so is what has to come of it; where a provider has a rule of its own for a reply, the
/// cause is its affair, and only whether to try again is looked at.
public struct Scenario: Sendable, CustomStringConvertible {
    /// A lower-case word with hyphens that stays the same, such as `rcpt-greylisted`.
    public let id: String
    /// What the server does, as a sentence.
    public let description: String
    /// The server as a script; `persona.text` is what a file of it would say.
    public let persona: Persona
    /// How what it says comes through.
    public let variant: Persona.Variant
    public let message: RehearsalMessage
    /// How it ends where the provider has no rule of its own.
    public let expectation: Expectation
    /// What else has to be true of the conversation.
    let demands: [Demand]

    init(
        _ id: String, _ description: String, _ persona: Persona, _ variant: Persona.Variant,
        _ message: RehearsalMessage, _ expectation: Expectation, _ demands: [Demand]
    ) {
        self.id = id
        self.description = description
        self.persona = persona
        self.variant = variant
        self.message = message
        self.expectation = expectation
        self.demands = demands
    }

    /// Every scenario for a provider, over 120 for any; those about STARTTLS and about further mechanisms only where its
    /// profile has them.
    public static func all(for provider: any MailProvider) -> [Scenario] {
        let ground = ScenarioGround(provider)
        let protected = ground.startingTLS(provider).map(startTLS) ?? []
        return opening(ground) + protected + signIn(ground) + mechanisms(provider, ground) + envelope(ground)
            + verdict(ground) + capabilities(ground)
    }

    /// The client's side of it, as this provider sets it.
    public func rehearsal(of provider: any MailProvider) -> MachineRehearsal {
        MachineRehearsal(
            persona, variant, message: message, username: persona.username, mechanisms: provider.profile.mechanisms,
            chunking: provider.profile.chunking)
    }

    /// Plays it, and says what is wrong, a sentence for each fault.
    public func faults(of provider: any MailProvider) -> [String] {
        let result = rehearsal(of: provider).attempt()
        var faults = result.isEndless ? ["the conversation does not end"] : []
        if !result.isTruthful { faults.append("the fate is not true: \(Expectation.Fate(result.outcome))") }
        faults += expectation.faults(of: result.outcome, by: result.mechanism, in: self, at: provider)
        return faults + demands.filter { !$0.holds(result, message) }.map { "not so: \($0)" }
    }
}

extension Scenario {
    /// How an attempt to send ends.
    public struct Expectation: Hashable, Sendable, CustomStringConvertible {
        /// One of the three there are (RFC 1047).
        public enum Fate: String, Hashable, Sendable, CaseIterable {
            case sent
            case notSent = "not-sent"
            case perhapsSent = "perhaps-sent"

            public init(_ outcome: Outcome) {
                switch outcome {
                case .sent: self = .sent
                case .notSent: self = .notSent
                case .unknown: self = .perhapsSent
                }
            }
        }

        public let fate: Fate
        /// Where it failed, why, and whether to try again; nil where it was sent.
        public let phase: Phase?
        public let cause: Cause?
        public let retry: Retry?

        private init(_ fate: Fate, _ phase: Phase?, _ cause: Cause?, _ retry: Retry?) {
            self.fate = fate
            self.phase = phase
            self.cause = cause
            self.retry = retry
        }

        static let sent = Expectation(.sent, nil, nil, nil)
        /// After the terminator nobody may send it again.
        static let perhapsSent = Expectation(.perhapsSent, .afterData, .perhapsSent, .no)

        static func notSent(_ phase: Phase, _ cause: Cause, retry: Retry? = nil) -> Expectation {
            Expectation(.notSent, phase, cause, retry ?? cause.retry)
        }

        /// `not-sent at auth: bad-credentials, after-user-action`
        public var description: String {
            guard let phase, let cause, let retry else { return fate.rawValue }
            return "\(fate.rawValue) at \(phase): \(cause), \(retry.rawValue)"
        }

        func faults(
            of outcome: Outcome, by mechanism: SASLMechanism?, in scenario: Scenario, at provider: any MailProvider
        ) -> [String] {
            let found = Fate(outcome), failure = outcome.failure
            guard found == fate, failure?.phase == phase else {
                let place = failure.map { " at \($0.phase)" } ?? ""
                return ["ends as \(found.rawValue)\(place), not as \(self)"]
            }
            guard let failure, let cause, let retry else { return [] }
            let looks = provider.profile.appPassword.shape.map { scenario.persona.password.utf8.count == $0.letters }
            let context = DiagnosisContext(mechanism: mechanism, looksLikeAppPassword: looks)
            let diagnosis = provider.diagnose(failure, in: context)
            let verdict = "\(diagnosis.cause), \(diagnosis.retry.rawValue)"
            guard fate != .perhapsSent, provider.verdict(on: failure, in: context) != nil else {
                return diagnosis.cause == cause && diagnosis.retry == retry ? [] : ["is \(verdict), not \(self)"]
            }
            return isSensible(diagnosis, failure) ? [] : ["its own rule says \(verdict), where \(self) is due"]
        }

        /// A provider may know a better cause. It may not give up what time mends, nor have a refusal that stands tried
        /// again by itself: repeated sign-ins are what locks mailboxes.
        private func isSensible(_ own: Diagnosis, _ failure: Failure) -> Bool {
            guard retry != .later else { return own.retry != .no }
            return own.retry != .later
        }
    }

    /// What has to be true of a conversation beside its end.
    struct Demand: Sendable, CustomStringConvertible {
        let description: String
        let holds: @Sendable (MachineRehearsal.Result, RehearsalMessage) -> Bool

        private init(
            _ description: String, with message: @escaping @Sendable (MachineRehearsal.Result, RehearsalMessage) -> Bool
        ) {
            self.description = description
            holds = message
        }

        init(_ description: String, _ holds: @escaping @Sendable (MachineRehearsal.Result) -> Bool) {
            self.init(description, with: { result, _ in holds(result) })
        }

        static func says(_ words: String) -> Demand {
            Demand("the client says \(words)") { $0.record.clientLines.contains { $0.contains(words) } }
        }

        static func neverSays(_ words: String) -> Demand {
            Demand("the client never says \(words)") { !$0.record.clientLines.contains { $0.contains(words) } }
        }

        static func signsIn(by mechanism: SASLMechanism) -> Demand {
            Demand("the client signs in by \(mechanism.rawValue)") { $0.mechanism == mechanism }
        }

        /// So many of the recipients have not got it.
        static func refused(_ count: Int) -> Demand {
            Demand("\(count) of the recipients did not get it") { result in
                guard case .sent(_, let refused) = result.outcome else { return false }
                return refused.count == count
            }
        }

        /// The server has so many messages, octet for octet as they were, each for the recipients that it has agreed to.
        static func took(_ count: Int) -> Demand {
            Demand("the server has \(count) messages, as they were") { result, message in
                let refused = Set(result.outcome.refused.map(\.recipient))
                let agreed = message.envelope.recipients.filter { !refused.contains($0) }.map(\.description)
                return result.record.messages.count == count
                    && result.record.messages.allSatisfy { $0.octets == message.octets && $0.recipients == agreed }
            }
        }

        /// Each of the client's commands waits for the reply to the one before.
        static let oneByOne = Demand("each command waits for a reply") { result in
            result.record.bursts >= result.record.clientLines.count
        }
    }
}
#endif
