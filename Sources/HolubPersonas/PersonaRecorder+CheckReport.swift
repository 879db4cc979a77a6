#if Personas
import HolubProviderKit
import HolubSMTP
public import HolubSender

extension PersonaRecorder {
    /// What was said during a proof of the settings, as the text of a persona; nil when no server was reached.
    public static func text(of report: CheckReport, by account: SubmissionAccount) -> String? {
        guard let events = report.transcript?.events, !events.isEmpty else { return nil }
        let entrance = Persona.Entrance(account.endpoint.port, account.endpoint.security)
        var recorder = PersonaRecorder(
            title: "Recorded at \(account.provider.profile.name)", address: account.address, username: account.username,
            entrance: entrance)
        recorder.connected()
        for event in events {
            switch event {
            case .server(let line): recorder.server(line)
            case .client(let command): recorder.client(command)
            case .tls: recorder.tlsStarted()
            case .content: recorder.endOfMessage()
            case .ended(.closed): recorder.server(.drop)
            case .ended(.timedOut): recorder.server(.stall)
            }
        }
        // A proof sends nothing: where it succeeds, sending would have.
        recorder.ended(report.diagnosis.map { .failed($0.cause) } ?? .sent)
        return recorder.recorded?.text
    }
}
#endif
