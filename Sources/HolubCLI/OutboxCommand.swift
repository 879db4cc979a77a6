#if Command
import ArgumentParser
import Foundation
import Holub
import Logging
import ServiceLifecycle
import UnixSignals

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "What waits, what was sent, and what a person has to decide.",
        subcommands: [List.self, Run.self, Show.self, Retry.self, Cancel.self, Decide.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the account's messages, newest first.")

        @Option(parsing: .upToNextOption, help: "Only messages in these states, such as queued or unknown.")
        var state: [String] = []

        @Option(help: "How many at most.")
        var limit = 100

        @OptionGroup var store: StoreOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let states = try state.map { word in
                guard let state = EntryRecord.State(rawValue: word) else {
                    let known = EntryRecord.State.allCases.map(\.rawValue).joined(separator: ", ")
                    throw CommandFailure(.usage, "There is no such state; the known ones are \(known).")
                }
                return state
            }
            guard (1...10_000).contains(limit) else { throw CommandFailure(.usage, "--limit takes 1 to 10000.") }
            let mailroom = try await store.mailroom(server, in: try common.language())
            let entries = try await withEndings {
                try await mailroom.account(AccountID(store.account)).outbox(in: Set(states), limit: limit)
            }
            guard !common.json else {
                return try JSON.object(["messages": .array(entries.map { .object($0.json) })]).print()
            }
            for entry in entries { entry.say() }
        }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends what is due, for every account of the store; with --keep-running until it is ended.")

        @Flag(help: "Go on until SIGINT or SIGTERM; the message under way then comes to its end.")
        var keepRunning = false

        @OptionGroup var store: StoreOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let mailroom = try await store.mailroom(server, in: try common.language())
            if keepRunning {
                let group = ServiceGroup(
                    configuration: .init(
                        services: [.init(service: mailroom)], gracefulShutdownSignals: [.sigterm, .sigint],
                        logger: Logger(label: "holub") { StreamLogHandler.standardError(label: $0) }))
                return try await withEndings { try await group.run() }
            }
            let progress = ProgressLine(silent: common.json)
            progress.now("outbox")
            let next = try await withEndings { try await progress.during { try await mailroom.work() } }
            guard !common.json else { return try JSON.object(["next": JSON(next?.text)]).print() }
            if let next { Terminal.say(next.text) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows one message.")
        @Argument(help: "The ticket.") var ticket: String
        @OptionGroup var store: StoreOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws { try await store.act(on: ticket, server, common) { _, _ in } }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a message that waits, or was refused, in line again for now.")
        @Argument(help: "The ticket.") var ticket: String
        @OptionGroup var store: StoreOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws { try await store.act(on: ticket, server, common) { try await $0.retry($1) } }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Takes a message back that has not left.")
        @Argument(help: "The ticket.") var ticket: String
        @OptionGroup var store: StoreOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws { try await store.act(on: ticket, server, common) { try await $0.cancel($1) } }
    }

    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says whether a message that perhaps went out did: went-out, or send-again.")
        @Argument(help: "The ticket.") var ticket: String
        @Argument(help: "went-out: nothing more is sent. send-again: recipients may get it twice.")
        var decision: String
        @OptionGroup var store: StoreOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            guard let chosen = Decision(rawValue: decision) else {
                throw CommandFailure(.usage, "The decision must be went-out or send-again.")
            }
            try await store.act(on: ticket, server, common) { try await $0.decide($1, chosen) }
        }
    }
}

extension StoreOptions {
    /// Does something with one message, and shows it as it is then.
    fileprivate func act(
        on ticket: String, _ server: ServerOptions, _ common: CommonOptions,
        _ action: (Account, Ticket) async throws -> Void
    ) async throws {
        guard let ticket = Ticket(ticket) else {
            throw CommandFailure(.usage, "A ticket is 32 hexadecimal digits; `holub outbox list` shows them.")
        }
        let mailroom = try await mailroom(server, in: try common.language())
        let entry = try await withEndings {
            let account = mailroom.account(AccountID(self.account))
            try await action(account, ticket)
            return try await account.message(ticket)
        }
        if common.json { try JSON.object(entry.json).print() } else { entry.say() }
    }
}

extension OutboxEntry {
    func say() {
        let words =
            switch situation {
            case .sent: Terminal.good(word)
            case .refused, .perhapsSent, .expired: Terminal.bad(word)
            default: word
            }
        let recipients = recipients.map(\.description).joined(separator: ", ")
        Terminal.say(
            "\(ticket)  \(words)\(until.map { " \($0.text)" } ?? "")  \(recipients)  \(Terminal.faint(subject))")
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
