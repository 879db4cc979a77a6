#if Sending
import HolubNetwork
package import HolubSMTP
import HolubSender
import Logging

/// How much a person is told of a server that they named and that cannot be reached (RELIABILITY T13).
public enum Candour: Sendable {
    /// Where the mailroom's dialer asks public servers alone, no more than that: else an application that many share could
    /// be used to search networks. Everything where it asks any server, and of the servers of vetted providers.
    case byPolicy
    /// Everything: for the one person whose machine it is.
    case full
}

extension MailroomCore {
    var hidesServers: Bool { candour == .byPolicy && policy != .any }

    func isVetted(_ host: ServerHost) -> Bool {
        registry.provider(at: host)?.profile.confidence == .vetted
    }

    /// What is kept of a try that came to no sign-in: whether nobody was there, nobody may be asked, or somebody answered in
    /// another way is one cause, one wait and one notice, whoever looks and however often. The operator's log has the rest.
    ///
    /// The application's own line is told in full: nobody but the operator named its server.
    func told(_ report: SendReport, by account: SubmissionAccount, in key: QueueKey) -> SendReport {
        let host = account.endpoint.host
        guard hidesServers, key != .application, !isVetted(host), let diagnosis = report.diagnosis,
            diagnosis.scope == .mailbox, diagnosis.failure.phase.isBeforeSignIn
        else { return report }
        logger?.info(
            "outbox",
            metadata: [
                "queue": "\(key)", "cause": "\(diagnosis.cause)", "phase": "\(diagnosis.failure.phase)",
                "server": "\(host)",
            ])
        let failure = Failure(.connect, .unreachable)
        var told = report
        told.outcome = .notSent(failure, refused: [])
        told.diagnosis = Diagnosis(
            Verdict(.noConnection), failure: failure, guidance: account.provider.guidance(for: .noConnection))
        return told
    }
}

extension Phase {
    /// Whether a failure here tells whether, and what, listens somewhere.
    package var isBeforeSignIn: Bool { [.dns, .connect, .tls, .ehlo, .starttls].contains(self) }
}
#endif
