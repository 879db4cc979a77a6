#if Command
import ArgumentParser
import Foundation
import Holub

struct NoticesCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "What a person should know and do, newest first.")

    @Flag(help: "Those that are over too.")
    var all = false

    @Flag(help: "Only those that nobody has read.")
    var unread = false

    @Option(help: ArgumentHelp("Mark this notice as read.", valueName: "id"))
    var markRead: String?

    @OptionGroup var account: AccountOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard !(all && unread) else { throw CommandFailure(.usage, "Give either --all or --unread, not both.") }
        let read = try markRead.map { text in
            guard let id = NoticeID(text) else {
                throw CommandFailure(
                    .usage, "A notice's id is 32 hexadecimal digits; `holub notices --json` shows them.")
            }
            return id
        }
        let account = try await account.account(in: try common.language())
        let notices = try await withEndings {
            if let read { try await account.markRead(read) }
            return try await account.notices(all ? .all : unread ? .unread : .open)
        }
        guard !common.json else {
            return try JSON.object(["notices": .array(notices.map { .object($0.json) })]).print()
        }
        let language = try common.language()
        for notice in notices { notice.say(in: language) }
    }
}

extension Notice {
    func say(in language: Language) {
        let czech = language == .czech
        // A subject or a recipient may stand in it.
        let plain = { Terminal.inert(Advice.plain($0)) }
        Terminal.say(Terminal.strong(plain(advice.title)) + "  " + Terminal.faint("\(address)  \(latestAt.text)"))
        for line in [advice.lead, countLine, waitingLine].compactMap({ $0 }) { Terminal.say(plain(line)) }
        for branch in advice.branches {
            if let heading = branch.heading { Terminal.say(plain(heading)) }
            for (index, step) in branch.steps.enumerated() { Terminal.say("\(index + 1). \(plain(step.text))") }
        }
        for note in advice.notes { Terminal.say(plain(note)) }
        if let ticket { Terminal.say((czech ? "Zpráva: " : "Message: ") + "holub outbox show \(ticket)") }
        let help = [support.url, support.email].compactMap { $0 }.joined(separator: ", ")
        if !help.isEmpty { Terminal.say((czech ? "Podpora: " : "Support: ") + help) }
        if let reply { Terminal.say(Terminal.faint((czech ? "Slova serveru: " : "The server's words: ") + reply)) }
        Terminal.say()
    }

    var json: [String: JSON] {
        [
            "id": .string(id.text), "mailbox": .string(mailbox.text), "address": .string(address.description),
            "cause": .string(cause.rawValue), "phase": .string(phase.rawValue), "began": .string(beganAt.text),
            "latest": .string(latestAt.text), "count": .integer(count), "waiting": .integer(waiting),
            "ticket": JSON(ticket?.text), "title": .string(Advice.plain(advice.title)),
            "lead": JSON(advice.lead.map(Advice.plain)),
            "steps": JSON(
                advice.branches.flatMap { [$0.heading].compactMap { $0 } + $0.steps.map(\.text) }
                    .map(Advice.plain)),
            "provider": .string(provider),
            "support": .object(["url": JSON(support.url), "email": JSON(support.email)]), "reply": JSON(reply),
            "read": .boolean(isRead), "clearedAt": JSON(clearedAt?.text),
        ]
    }
}
#endif
