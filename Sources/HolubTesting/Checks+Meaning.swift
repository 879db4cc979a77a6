#if Personas
import HolubProviderKit
import HolubSMTP

extension ConformanceCheck {
    /// How it signs in, and what failures mean.
    static let meaning: [ConformanceCheck] = [
        ConformanceCheck("mechanisms-offered", "it signs in only by what is offered, and tries nothing twice") {
            subject in
            sets(of: SASLMechanism.allCases).flatMap { offered -> [String] in
                [true, false].flatMap { forPassword -> [String] in
                    let chosen = subject.provider.mechanisms(offered: offered, forPassword: forPassword)
                    let foreign = chosen.filter { !offered.contains($0) || $0.takesPassword != forPassword }
                    let twice = Set(chosen).count < chosen.count
                    return foreign.map { "\($0.rawValue) was not offered" } + (twice ? ["something twice"] : [])
                }
            }
        },
        ConformanceCheck("failures-explained", "every failure has a cause, and guidance about it in both languages") {
            subject in
            var explained: [Cause: Guidance] = [:]
            for failure in failures {
                let diagnosis = subject.provider.diagnose(failure)
                explained[diagnosis.cause] = diagnosis.guidance
            }
            return explained.flatMap { faults(in: $0.value, for: $0.key) }.sorted()
        },
        ConformanceCheck("temporary-not-final", "a temporary reply is never called final") { subject in
            failures.filter { $0.reply?.kind == .transient }
                .filter {
                    subject.provider.diagnose($0).retry == .no && !isOurFault(subject.provider.diagnose($0).cause)
                }
                .map { "\($0.phase) \($0.reply.map { "\($0)" } ?? "")" }
        },
        ConformanceCheck("perhaps-sent-once", "nothing that may have been sent is advised to be sent again") {
            subject in
            let lost: [Fault] = [.closed, .timedOut, .malformed(.mixedCodes), .malformed(.notAReply), .cancelled]
            return lost.map { subject.provider.diagnose(Failure(.afterData, $0)) }
                .filter { $0.retry != .no || $0.cause != .perhapsSent }.map { "\($0.failure.fault) is \($0.cause)" }
        },
        ConformanceCheck("hostile-text", "a refusal's text never changes what it is about") { subject in
            // A hostile text must neither stop the program nor reach a person as ours.
            let hostile = ["\u{1B}[2J<script>", String(repeating: "x", count: 4000), "{address} {app}"]
            let refusals: [(phase: Phase, code: Int)] = [(.auth, 535), (.rcpt, 550), (.afterData, 554)]
            return refusals.flatMap { phase, code -> [String] in
                func diagnosis(_ text: String) -> Diagnosis {
                    let reply = Reply(code: code, lines: [Array(text.utf8)])
                    return subject.provider.diagnose(Failure(phase, .refused(reply)))
                }
                let bare = diagnosis("")
                return hostile.map(diagnosis).flatMap { diagnosis -> [String] in
                    let shown = diagnosis.guidance.plain(in: .english, TextParameters())
                    let isShown = shown.contains("script") || shown.contains("\u{1B}")
                    return (isShown ? ["its text is shown"] : [])
                        + (diagnosis.cause == bare.cause
                            ? [] : ["\(code) at \(phase) is \(diagnosis.cause), and bare \(bare.cause)"])
                }
            }
        },
    ]

    private static func faults(in guidance: Guidance, for cause: Cause) -> [String] {
        var faults = guidance.causes.contains(cause) ? [] : ["\(cause): \(guidance.id) is about something else"]
        if guidance.lead == nil, guidance.branches.allSatisfy(\.steps.isEmpty) {
            faults.append("\(cause): \(guidance.id) says no more than its title")
        }
        // A text that lacks a language comes in English.
        let isHalf = guidance.texts.contains { text in
            let czech = text.template(in: .czech), english = text.template(in: .english)
            return czech.isEmpty || english.isEmpty || czech == english
        }
        return faults + (isHalf ? ["\(cause): \(guidance.id) has a text that lacks a language"] : [])
    }

    /// Faults of the client, which no waiting mends.
    private static func isOurFault(_ cause: Cause) -> Bool {
        [.protocolError, .ehloInvalid, .authMechanismUnsupported, .tlsTooOld].contains(cause)
    }

    /// Every phase with every code that servers use there, bare and with a status.
    static let failures: [Failure] = {
        let codes = [
            421, 432, 450, 451, 452, 454, 455, 500, 501, 502, 503, 504, 530, 534, 535, 538, 550, 551, 552, 553, 554,
        ]
        let texts = ["", "%.1.1 x", "%.2.2 x", "%.3.4 x", "%.4.5 x", "%.5.3 x", "%.6.0 x", "%.7.8 x", "%.7.14 x"]
        let replies = codes.flatMap { code in
            texts.map { text in
                let status = text.split(separator: "%", omittingEmptySubsequences: true).first.map {
                    "\(code / 100)\($0)"
                }
                return Reply(code: code, lines: [Array((status ?? "").utf8)])
            }
        }
        return Phase.all.flatMap { phase in replies.map { Failure(phase, .refused($0)) } }
    }()

    private static func sets<Element>(of elements: [Element]) -> [[Element]] {
        elements.reduce([[]]) { sets, element in sets + sets.map { $0 + [element] } }
    }
}
#endif
