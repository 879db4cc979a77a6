#if Sending
import HolubNetwork
import HolubSMTP
import HolubSender
import Logging

/// How much a person is told of a server that they named and that cannot be reached.
public enum Candour: Sendable {
    /// Where the mailroom's dialer asks public servers alone, no more than that: else an application that many share could
    /// be used to search networks. Everything where it asks any server, and of the servers of vetted providers.
    case byPolicy
    /// Everything: for the one person whose machine it is.
    case full

    /// How long a probe is patient with all that comes before a greeting, and with the greeting: whatever is hidden takes
    /// this long, or a multiple of it.
    package static let span = DialDeadlines.probe.lookup + DialDeadlines.probe.connect + Deadlines.probe.greeting
}

extension MailroomCore {
    var hidesServers: Bool { candour == .byPolicy && policy != .any }

    func isVetted(_ host: ServerHost) -> Bool {
        registry.provider(at: host)?.profile.confidence == .vetted
    }

    /// Whether people are told no more of a server than whether they could sign in.
    func hides(_ host: ServerHost) -> Bool { hidesServers && !isVetted(host) }

    /// What a person is told of a proof. Of a hidden server all that comes before the sign-in is one step.
    func told(_ report: CheckReport, of account: SubmissionAccount) -> CheckReport {
        guard hides(account.endpoint.host) else { return report }
        var diagnosis = report.diagnosis
        if let truth = diagnosis, truth.failure.phase.isBeforeSignIn {
            log("proof", truth, account)
            diagnosis = Self.noConnection(account)
        }
        let isReached = diagnosis?.cause != .noConnection
        let late = report.steps.filter { !$0.rung.isBeforeSignIn }
        return CheckReport(
            steps: [.init(rung: .tcp, result: isReached ? .passed : .failed, detail: "")] + late,
            diagnosis: diagnosis, warning: report.warning, passwordWasRepaired: report.passwordWasRepaired)
    }

    private func log(
        _ message: Logger.Message, _ diagnosis: Diagnosis, _ account: SubmissionAccount, queue: QueueKey? = nil
    ) {
        var metadata: Logger.Metadata = [
            "cause": "\(diagnosis.cause)", "phase": "\(diagnosis.failure.phase)", "server": "\(account.endpoint.host)",
        ]
        if let queue { metadata["queue"] = "\(queue)" }
        logger?.info(message, metadata: metadata)
    }

    private static func noConnection(_ account: SubmissionAccount) -> Diagnosis {
        Diagnosis(
            Verdict(.noConnection), failure: Failure(.connect, .unreachable),
            guidance: account.provider.guidance(for: .noConnection))
    }

    /// What is kept of a try that came to no sign-in: whether nobody was there, nobody may be asked, or somebody answered in
    /// another way is one cause, one wait and one notice, whoever looks and however often. The operator's log has the rest.
    ///
    /// The application's own line is told in full: nobody but the operator named its server.
    func told(_ report: SendReport, by account: SubmissionAccount, in key: QueueKey) -> SendReport {
        // Whose server it is costs a look through a table, and nearly every message is taken.
        guard key != .application else { return report }
        let isOfServer = { (diagnosis: Diagnosis) in
            diagnosis.scope == .mailbox && diagnosis.failure.phase.isBeforeSignIn
        }
        let ofWhole = report.diagnosis.flatMap { isOfServer($0) ? $0 : nil }
        // Of a message that went to some by one connection, and to others by none.
        let ofRest = report.refused.first { isOfServer($0.diagnosis) }?.diagnosis
        guard let truth = ofWhole ?? ofRest, hides(account.endpoint.host) else { return report }
        log("outbox", truth, account, queue: key)
        let noConnection = Self.noConnection(account)
        var told = report
        told.refused = report.refused.map { ($0.recipient, isOfServer($0.diagnosis) ? noConnection : $0.diagnosis) }
        guard ofWhole != nil else { return told }
        told.outcome = .notSent(noConnection.failure, refused: [])
        told.diagnosis = noConnection
        return told
    }
}

extension Phase {
    /// Whether a failure here tells whether, and what, listens somewhere.
    var isBeforeSignIn: Bool { [.dns, .connect, .tls, .ehlo, .starttls].contains(self) }
}

extension CheckReport.Rung {
    var isBeforeSignIn: Bool { self != .auth && self != .sender }
}
#endif
