#if Command
import Holub

extension OutboxEntry {
    func show(_ common: CommonOptions) throws {
        if common.json { try JSON.object(json).print() } else { say() }
    }

    func say() {
        let words =
            switch situation {
            case .sent: Terminal.good(word)
            case .refused, .perhapsSent, .expired: Terminal.bad(word)
            default: word
            }
        let recipients = recipients.map(\.description).joined(separator: ", ")
        let time = until.map { " \($0.text)" } ?? ""
        Terminal.say("\(ticket)  \(words)\(time)  \(recipients)  \(Terminal.faint(Terminal.inert(subject)))")
        if let failure { Terminal.say("  \(failure.cause)  \(Terminal.faint(failure.reply ?? ""))") }
    }

    /// A stable word for the situation.
    private var word: String {
        switch situation {
        case .queued: "queued"
        case .scheduled: "scheduled"
        case .waitsToRetry: "waits-to-retry"
        case .waitsForLimit: "waits-for-limit"
        case .waitsForServer: "waits-for-server"
        case .waitsForPerson: "waits-for-person"
        case .committing: "committing"
        case .sent: "sent"
        case .refused: "refused"
        case .perhapsSent: "perhaps-sent"
        case .cancelled: "cancelled"
        case .expired: "expired"
        }
    }

    private var until: Moment? {
        switch situation {
        case .scheduled(let moment), .waitsToRetry(let moment), .waitsForLimit(let moment),
            .waitsForServer(let moment):
            moment
        default: nil
        }
    }

    var json: [String: JSON] {
        [
            "ticket": .string(ticket.text), "mailbox": .string(mailbox.text), "state": .string(state.rawValue),
            "situation": .string(word), "until": JSON(until?.text), "sender": .string(sender.description),
            "recipients": JSON(recipients.map(\.description)), "subject": .string(subject),
            "messageID": .string(messageID), "octets": .integer(size), "route": .string(route.rawValue),
            "attempts": .integer(attempts), "key": JSON(key), "parent": JSON(parent?.text),
            "possibleDuplicate": .boolean(isPossibleDuplicate), "createdAt": .string(createdAt.text),
            "expiresAt": .string(expiresAt.text), "closedAt": JSON(closedAt?.text), "cause": JSON(failure?.cause),
            "phase": JSON(failure?.phase), "reply": JSON(acceptance ?? failure?.reply),
        ]
    }
}
#endif
