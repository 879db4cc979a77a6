#if Personas
import Foundation
public import HolubProviderKit
import HolubSMTP
public import HolubSender

/// What was said during a proof of the settings, as a persona to rehearse on and as a line of recorded replies. Nothing in it
/// signs in; what is known to be somebody's is taken out, as ``PersonaRecorder`` says. Read it before you share it.
public struct SessionRecording: Sendable {
    /// The text of the persona. It ends in what the proof ended in wherever a script can.
    public var persona: String
    /// `{"provider","phase","code","enhanced","text","cause","retry","mechanism","confidence","source"}`, without a line end, as
    /// `holub explain --jsonl` takes it; nil where no reply decided, or where it means something else without the names.
    public var reply: String?

    /// - Parameter month: when it was recorded.
    /// - Returns: nil when no server was heard.
    public init?(of report: CheckReport, by account: SubmissionAccount, in month: Month) {
        guard let events = report.transcript?.events, !events.isEmpty else { return nil }
        let profile = account.provider.profile
        // A domain that is the provider's own says nothing of a person. One below it may be a customer's.
        func isPublic(_ domain: Domain) -> Bool { profile.domains.contains { $0.domain == domain } }
        let stand: Domain = "firma.example"
        var recorder = PersonaRecorder(
            title: "Recorded at \(profile.name)", address: account.address,
            behind: isPublic(account.address.domain) ? nil : stand, username: account.username,
            entrance: Persona.Entrance(account.endpoint.port, account.endpoint.security))
        if let domain = (try? EmailAddress(account.username.text))?.domain, !isPublic(domain) {
            recorder.hide(domain, behind: stand)
        }
        recorder.keep(wordsOf: profile)
        var learning = recorder
        learning.record(events)
        // What only a later line tells is not to appear in an earlier one.
        recorder.hide(whatIsKnownTo: learning)
        recorder.record(events)
        // A proof sends nothing: where it succeeds, sending would have.
        recorder.ended(report.diagnosis.map { .failed($0.cause) } ?? .sent)
        guard let recorded = recorder.recorded else { return nil }
        persona = Self.text(of: Self.completed(recorded, after: report, by: account), by: account)
        reply = Self.reply(report, account, recorder, month)
    }

    // MARK: The persona

    /// With what a proof does not ask for, so that whoever sends to it gets as far as the proof.
    private static func completed(
        _ recorded: Persona, after report: CheckReport, by account: SubmissionAccount
    ) -> Persona {
        var persona = recorded
        switch account.credential {
        case .token: persona.signsInByToken = true
        case .password(let secret):
            // What a refusal means may depend on the shape of the password.
            guard let shape = account.provider.profile.appPassword.shape,
                shape.matches(shape.withoutGrouping(secret) ?? secret)
            else { break }
            persona.password = String(repeating: "a", count: shape.letters)
        case nil: break
        }
        persona.accepts = persona.password
        let isRefused = report.diagnosis?.failure.phase == .mail && report.diagnosis?.failure.reply != nil
        guard report.diagnosis == nil || isRefused else { return persona }
        let answers =
            isRefused
            ? [("RCPT TO:<*>*", "503 5.5.1 MAIL first"), ("DATA", "503 5.5.1 MAIL first")]
            : [("RCPT TO:<*>*", "250 2.1.5 OK"), ("DATA", "354 Go ahead"), ("BDAT *", "250 2.0.0 OK")]
        let last = persona.connections.count - 1
        for (text, answer) in answers where text != "BDAT *" || report.capabilities.chunking {
            guard let pattern = try? LinePattern(text) else { continue }
            persona.connections[last].exchanges.append(.init(pattern, .init([answer])))
        }
        if !isRefused {
            persona.connections[last].exchanges.append(.init(.endOfMessage, .init(["250 2.0.0 OK"])))
        }
        return persona
    }

    private static func text(of persona: Persona, by account: SubmissionAccount) -> String {
        var persona = persona, remarks: [String] = []
        let last = persona.connections.count - 1
        if case .sent? = persona.connections[last].ending {
            remarks.append("# The proof of the settings sent nothing: the answers from RCPT on are made up.")
        }
        if let ending = persona.connections[last].ending, !ends(persona, in: ending, by: account) {
            // A certificate, for instance, is no part of a script.
            remarks.append("# The session ended in \(ending), which this script alone does not lead to.")
            persona.connections[last].ending = nil
        }
        return remarks.map { $0 + "\n" }.joined() + persona.text
    }

    private static func ends(_ persona: Persona, in ending: Persona.Ending, by account: SubmissionAccount) -> Bool {
        let profile = account.provider.profile
        let result = MachineRehearsal(
            persona, username: profile.username.name(for: persona.address), mechanisms: profile.mechanisms
        ).attempt()
        let looks = profile.appPassword.shape.map { shape in (try? Secret(persona.password)).map(shape.matches) ?? false
        }
        let context = DiagnosisContext(mechanism: result.mechanism, looksLikeAppPassword: looks)
        return !result.isEndless && Persona.Ending(result.outcome, by: account.provider, in: context) == ending
    }

    // MARK: The reply

    private struct Line: Encodable {
        var provider, phase: String
        var code: Int
        var enhanced: String?
        var text, cause, retry: String
        var mechanism: String?
        var confidence = "high"
        var source: String
    }

    private static func reply(
        _ report: CheckReport, _ account: SubmissionAccount, _ recorder: PersonaRecorder, _ month: Month
    ) -> String? {
        guard let diagnosis = report.diagnosis, let reply = diagnosis.failure.reply else { return nil }
        let mechanism = report.transcript?.events.reversed().lazy.compactMap { event -> SASLMechanism? in
            if case .client(.auth(let mechanism, _)) = event { mechanism } else { nil }
        }.first
        let line = Line(
            provider: account.provider.profile.id, phase: diagnosis.failure.phase.rawValue, code: reply.code,
            enhanced: reply.status?.description, text: recorder.text(of: reply), cause: diagnosis.cause.rawValue,
            retry: diagnosis.retry.rawValue, mechanism: diagnosis.failure.phase == .auth ? mechanism?.rawValue : nil,
            source: "holub check --record, \(month)")
        let read = Reply(pasted: line.text).map { Failure(diagnosis.failure.phase, .refused($0)) }
        let context = DiagnosisContext(mechanism: line.mechanism.flatMap(SASLMechanism.init))
        guard let again = read.map({ account.provider.diagnose($0, in: context) }), again.cause == diagnosis.cause,
            again.retry == diagnosis.retry
        else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension PersonaRecorder {
    /// What was said on one connection.
    fileprivate mutating func record(_ events: [Transcript.Event]) {
        connected()
        for event in events {
            switch event {
            case .server(let line): server(line)
            case .client(let command): client(command)
            case .tls: tlsStarted()
            case .content: endOfMessage()
            case .ended(.closed): server(.drop)
            case .ended(.timedOut): server(.stall)
            }
        }
    }
}
#endif
