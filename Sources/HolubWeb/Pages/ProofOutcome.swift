#if Web
import Holub
import HolubSender

/// What came of a proof, as a page shows it: no secret, and of the server's words only the codes.
struct ProofOutcome: Sendable {
    var succeeded = false
    var rungs: [Rung] = []
    /// A ``/HolubProviderKit/Cause``; nil when it succeeded, or was not made.
    var cause: String?
    private var advices: [Language: Advice] = [:]
    private var warnings: [Language: Advice] = [:]
    /// `535 5.7.8`.
    var replyCode: String?
    var passwordWasRepaired = false
    /// What the mailroom refused before anybody was asked.
    var refusal: (any Error)?
    /// The server could not be reached, and no more may be told of it.
    var isUniform = false

    /// A rung and its state, as words of the page.
    struct Rung: Hashable, Sendable, Encodable {
        var rung: String
        var state: String
    }

    static func refused(_ error: any Error) -> ProofOutcome {
        var outcome = ProofOutcome()
        outcome.refusal = error
        return outcome
    }

    /// - Parameter isOpen: the server is a vetted provider's, or every server may be asked: then all may be told.
    init(_ proof: Proof, isOpen: Bool) {
        succeeded = proof.succeeded
        cause = proof.diagnosis?.cause.rawValue
        advices = Self.inAll(proof.advice(in:))
        warnings = Self.inAll(proof.warning(in:))
        passwordWasRepaired = proof.report.passwordWasRepaired
        if let reply = proof.diagnosis?.failure.reply {
            replyCode = Self.code("\(reply.code)", enhanced: reply.status.map { "\($0)" })
        }
        rungs = proof.report.steps.map { Rung(rung: $0.rung.rawValue, state: "\($0.result)") }
        guard !isOpen else { return }
        rungs = Self.folded(rungs)
        guard proof.diagnosis?.cause == .noConnection else { return }
        isUniform = true
        cause = nil
        advices = [:]
    }

    /// In the language of whoever looks at it, which may have changed since it was tried.
    func advice(in language: Language) -> Advice? { advices[language] ?? advices[.english] }

    /// What the person should know although it succeeded.
    func warning(in language: Language) -> Advice? { warnings[language] ?? warnings[.english] }

    private static func inAll(_ advice: (Language) -> Advice?) -> [Language: Advice] {
        Dictionary(
            uniqueKeysWithValues: Language.all.compactMap { language in advice(language).map { (language, $0) } })
    }

    private init() {}

    /// All before the sign-in in one.
    static func folded(_ rungs: [Rung]) -> [Rung] {
        let early = rungs.filter { !["auth", "sender"].contains($0.rung) }
        let state = early.contains { $0.state == "failed" } ? "failed" : "passed"
        return [Rung(rung: "connection", state: state)] + rungs.filter { ["auth", "sender"].contains($0.rung) }
    }

    private static func code(_ code: String, enhanced: String?) -> String {
        [code, enhanced].compactMap { $0 }.joined(separator: " ")
    }

    /// The codes of a reply that was kept as text, and nothing else of it: a server's words are on no page.
    static func codes(of reply: String) -> String? {
        let parts = Array(reply.utf8).split(separator: 0x20, maxSplits: 2)
        guard let code = parts.first, code.count == 3, code.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let isStatus =
            parts.count > 1 && parts[1].count <= 11 && parts[1].contains(0x2E)
            && parts[1].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return String(decoding: code, as: UTF8.self) + (isStatus ? " " + String(decoding: parts[1], as: UTF8.self) : "")
    }
}

/// The ladder while it runs.
enum Rungs {
    /// States from what was reached: the last one reached runs, those before it are passed.
    static func running(_ reached: [CheckReport.Rung], security: String?, isOpen: Bool) -> [ProofOutcome.Rung] {
        let order: [CheckReport.Rung] =
            security == "starttls" ? [.dns, .tcp, .greeting, .ehlo, .tls, .auth, .sender] : CheckReport.Rung.allCases
        let last = reached.compactMap { order.firstIndex(of: $0) }.max() ?? 0
        let states = order.enumerated().map { index, rung in
            ProofOutcome.Rung(
                rung: rung.rawValue, state: index < last ? "passed" : index == last ? "running" : "waiting")
        }
        guard !isOpen else { return states }
        let isBehind = last >= (order.firstIndex(of: .auth) ?? 0)
        return [.init(rung: "connection", state: isBehind ? "passed" : "running")]
            + states.filter { ["auth", "sender"].contains($0.rung) }
    }
}
#endif
