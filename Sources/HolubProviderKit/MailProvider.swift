public import HolubSMTP

/// What a mail provider is: whose addresses are its own, where they send, how they sign in, and what its replies mean.
///
/// A provider is a value. It does no I/O, has no clock, and never sees a secret: it names the kind of password it wants, and
/// the sender fetches, repairs and sends it. So a provider from a stranger's module can be wrong, but cannot leak.
///
/// Most providers are one ``ProviderProfile``, which says everything as data:
///
/// ```swift
/// struct PrikladProvider: MailProvider {
///     let profile = ProviderProfile(
///         id: "priklad", name: "Pošta Příklad",
///         domains: ["priklad.example"], mxSuffixes: ["mx.priklad.example"],
///         endpoints: [.tls("smtp.priklad.example")],
///         support: Support(url: "https://priklad.example/podpora"),
///         checked: "2026-11", sources: ["https://priklad.example/napoveda/smtp"],
///         // …
/// }
/// ```
///
/// The two functions are for what data cannot say, and their defaults serve nearly all. Override one when a persona (a
/// scripted server in the provider's folder) shows that data is not enough.
///
/// - Endpoints come from the profile and never from DNS: a forged MX can at most choose another vetted provider.
/// - Facts about servers are dated (``ProviderProfile/checked``) and cited (``ProviderProfile/sources``).
/// - ``/HolubSMTP/Failure`` is for machines and ``Diagnosis`` for people; the second always carries the first.
public protocol MailProvider: Sendable {
    /// The facts.
    var profile: ProviderProfile { get }

    /// Where this address submits mail, in order of preference, and with what user name.
    ///
    /// Default: the profile's endpoints, and the user name in the profile's form.
    func settings(for address: EmailAddress) -> SubmissionSettings

    /// What a failure means at this provider; nil leaves the answer to the generic rules.
    ///
    /// Default: the first of the profile's rules that matches. It is asked about every failure, so it must answer for any
    /// input, and it must not call a temporary reply final.
    func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict?
}

extension MailProvider {
    public func settings(for address: EmailAddress) -> SubmissionSettings {
        SubmissionSettings(endpoints: profile.endpoints, username: profile.username.name(for: address))
    }

    public func verdict(on failure: Failure, in context: DiagnosisContext) -> Verdict? {
        ReplyRule.verdict(of: profile.rules, on: failure, in: context)
    }

    /// The order in which to try the mechanisms that a server offers for a password or a token: the profile's own order.
    public func mechanisms(offered: [SASLMechanism], forPassword: Bool) -> [SASLMechanism] {
        profile.mechanisms.filter { offered.contains($0) && $0.takesPassword == forPassword }
    }

    /// What a failure means to a person: the provider's own verdict, else the generic one; with the provider's guidance for
    /// that cause, else the generic guidance.
    public func diagnose(_ failure: Failure, in context: DiagnosisContext = DiagnosisContext()) -> Diagnosis {
        let verdict = verdict(on: failure, in: context) ?? GenericRules.verdict(on: failure, in: context)
        var guidance = guidance(for: verdict.cause)
        // What the server itself said a moment ago is the newer number.
        if case .tooLarge(let limit) = failure.fault { guidance = self.guidance(for: verdict.cause, size: limit) }
        return Diagnosis(verdict, failure: failure, guidance: guidance)
    }

    /// The guidance for a cause: the provider's own, else the generic one. Of a message that is too large it says how large
    /// one may be, where that is known.
    public func guidance(for cause: Cause) -> Guidance { guidance(for: cause, size: profile.limits.messageSize) }

    private func guidance(for cause: Cause, size: Int?) -> Guidance {
        if let own = profile.guidance.first(where: { $0.causes.contains(cause) }) { return own }
        let generic = GenericGuidance.guidance(for: cause)
        guard cause == .messageTooLarge, let size else { return generic }
        return generic.naming(size: size)
    }

    /// A guidance of this provider by its id, such as one that another names as related.
    public func guidance(id: String) -> Guidance? { profile.guidance.first { $0.id == id } }
}

/// Where and how an address submits mail.
public struct SubmissionSettings: Hashable, Sendable {
    /// In order of preference.
    public var endpoints: [Endpoint]
    public var username: Username

    public init(endpoints: [Endpoint], username: Username) {
        self.endpoints = endpoints
        self.username = username
    }
}

/// What is known beside the failure itself.
public struct DiagnosisContext: Hashable, Sendable {
    /// The mechanism of the sign-in: the same words mean one thing about a password and another about a token.
    public var mechanism: SASLMechanism?
    /// Whether the password had the shape of the provider's app passwords; nil where nobody looked. A hint for after a
    /// refusal, never a reason to refuse.
    public var looksLikeAppPassword: Bool?

    public init(mechanism: SASLMechanism? = nil, looksLikeAppPassword: Bool? = nil) {
        self.mechanism = mechanism
        self.looksLikeAppPassword = looksLikeAppPassword
    }
}
