#if Sending
import HolubSMTP
import Metrics

/// What a sender counts, under the names that <doc:HolubSender> lists. Without a metrics system it costs next to nothing.
struct SubmissionMetrics: Sendable {
    private let sent = Counter(label: "holub_submissions", dimensions: [("outcome", "sent")])
    private let notSent = Counter(label: "holub_submissions", dimensions: [("outcome", "not-sent")])
    private let unknown = Counter(label: "holub_submissions", dimensions: [("outcome", "unknown")])
    private let octets = Counter(label: "holub_submission_octets")
    private let verdict = Timer(label: "holub_submission_verdict_seconds")
    private let opened = Counter(label: "holub_connections", dimensions: [("result", "opened")])
    private let failed = Counter(label: "holub_connections", dimensions: [("result", "failed")])
    private let resting = Gauge(label: "holub_connections_resting")

    func settled(_ outcome: Outcome, _ receipt: Receipt?) {
        switch outcome {
        case .sent: sent.increment()
        case .notSent: notSent.increment()
        case .unknown: unknown.increment()
        }
        guard let receipt else { return }
        octets.increment(by: receipt.octets)
        verdict.recordNanoseconds(
            Int64(
                clamping: receipt.verdictTime.components.seconds * 1_000_000_000
                    + receipt.verdictTime.components.attoseconds / 1_000_000_000))
    }

    func opened(_ isOpen: Bool) { (isOpen ? opened : failed).increment() }

    func rests(_ count: Int) { resting.record(count) }
}
#endif
