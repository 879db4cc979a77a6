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
        ConformanceCheck("mechanisms-none", "an impossible sign-in gives no mechanism") { subject in
            subject.provider.mechanisms(offered: [], forPassword: true).isEmpty ? [] : ["it gives one"]
        },
        ConformanceCheck("failures-explained", "every failure has a cause and guidance in both languages") { subject in
            failures.flatMap { failure -> [String] in
                let diagnosis = subject.provider.diagnose(failure)
                return Language.all.filter { diagnosis.guidance.title.template(in: $0).isEmpty }
                    .map { "\(diagnosis.cause) has no title in \($0)" }
            }
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
            let hostile = ["\u{1B}[2J<script>", String(repeating: "x", count: 4000), "{address} {app}", ""]
            return hostile.flatMap { text -> [String] in
                guard let reply = Reply(pasted: "550 " + text) else { return ["cannot be read"] }
                let diagnosis = subject.provider.diagnose(Failure(.rcpt, .refused(reply)))
                let shown = diagnosis.guidance.plain(in: .english, TextParameters())
                return shown.contains("script") || shown.contains("\u{1B}") ? ["its text is shown"] : []
            }
        },
    ]

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
