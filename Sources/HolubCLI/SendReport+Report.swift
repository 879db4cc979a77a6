#if Command
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import HolubSender

extension ExitStatus {
    /// The code for a run of messages: of several fates the one that asks most of a person decides.
    init(_ reports: [SendReport]) {
        let statuses = reports.flatMap { report in
            [ExitStatus(report.diagnosis, isUnknown: report.outcome.word == "unknown")]
                + report.refused.map { ExitStatus($0.diagnosis) }
        }
        let order: [ExitStatus] = [.unknown, .signIn, .policy, .noHost, .unavailable, .later]
        let status = order.first(where: statuses.contains) ?? .done
        // 75 invites a script to run the command again, which would send a second time what was sent.
        let isAnySent = reports.contains { $0.outcome.word == "sent" }
        self = status == .later && isAnySent ? .unavailable : status
    }
}

extension MessageError {
    /// What was typed, a file's content, or a file itself.
    var ending: CommandFailure {
        switch origin {
        case .input: CommandFailure(.usage, description)
        case .fileContent: CommandFailure(.data, description)
        case .fileAccess: CommandFailure(.noInput, description)
        }
    }
}

extension SendReport {
    func json(_ readers: Readers) -> [String: JSON] {
        var reply: Reply?
        if case .sent(let accepted, _) = outcome { reply = accepted }
        var object: [String: JSON] = [
            "outcome": .string(outcome.word), "messageID": JSON(messageID?.text), "cause": .null,
            "retry": .string(Retry.no.rawValue), "reply": JSON((reply ?? outcome.failure?.reply)?.description),
            "tls": JSON(tls?.version.rawValue), "receipt": receipt.map { .object($0.json) } ?? .null,
            "passwordRepaired": .boolean(passwordWasRepaired),
            "refused": .array(
                refused.map { refusal in
                    var object = refusal.diagnosis.json(readers)
                    object["recipient"] = .string(refusal.recipient.description)
                    return .object(object)
                }),
        ]
        object.merge(diagnosis?.json(readers) ?? Diagnosis.none) { first, second in
            if case .null = second { first } else { second }
        }
        return object
    }

    func say(_ readers: Readers) {
        let czech = readers.language == .czech
        if let diagnosis {
            Terminal.say(Terminal.bad(outcome.word))
            diagnosis.say(readers)
            if case .content(let fault) = diagnosis.failure.fault, let file = fault.file {
                Terminal.say((czech ? "Soubor: " : "File: ") + Terminal.inert(file))
            }
        } else {
            let provider = readers.providerName
            Terminal.say(
                Terminal.good("sent") + (czech ? ": předáno poskytovateli \(provider)" : ": handed over to \(provider)")
            )
        }
        for refusal in refused {
            Terminal.say("\n" + (czech ? "Příjemce " : "Recipient ") + refusal.recipient.description)
            refusal.diagnosis.say(readers)
        }
        if passwordWasRepaired {
            Terminal.say(
                czech ? "Mezery v heslu aplikace jsme vynechali." : "We left out the blanks in the app password.")
        }
    }
}
#endif
