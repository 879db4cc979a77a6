#if Command
import ArgumentParser
import Foundation
import Holub
import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "What waits, what was sent, and what a person has to decide.",
        subcommands: [List.self, Run.self, Show.self, Retry.self, Cancel.self, Decide.self])

    struct List: ShowingCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the account's messages, newest first.")

        @Option(parsing: .upToNextOption, help: "Only messages in these states, such as queued or unknown.")
        var state: [String] = []

        @Option(help: "How many at most.")
        var limit = 100

        @OptionGroup var account: AccountOptions
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
            let account = try await account.account(in: try common.language())
            let entries = try await withEndings { try await account.outbox(in: Set(states), limit: limit) }
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
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let language = try common.language()
            let told = ToldNotices()
            let mailroom = try await store.file.mailroom(in: language, by: connection) { notice in
                told.add(notice)
                if keepRunning, !common.json, notice.clearedAt == nil { notice.say(in: language) }
            }
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
            let notices = told.open
            if common.json {
                try JSON.object([
                    "next": JSON(next?.text), "notices": .array(notices.map { .object($0.json) }),
                ]).print()
            } else {
                for notice in notices { notice.say(in: language) }
                if let next { Terminal.say(next.text) }
            }
            let status = ExitStatus(notices)
            if status != .done { throw ExitCode(status.rawValue) }
        }
    }

    struct Show: ShowingCommand {
        static let configuration = CommandConfiguration(abstract: "Shows one message.")
        @Argument(help: "The ticket.") var ticket: String
        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws { try await account.act(on: ticket, common) { _, _ in } }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a message that waits, or was refused, in line again for now.")
        @Argument(help: "The ticket.") var ticket: String
        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws { try await account.act(on: ticket, common) { try await $0.retry($1) } }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Takes a message back that has not left.")
        @Argument(help: "The ticket.") var ticket: String
        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws { try await account.act(on: ticket, common) { try await $0.cancel($1) } }
    }

    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says whether a message that perhaps went out did: went-out, or send-again.")
        @Argument(help: "The ticket.") var ticket: String
        @Argument(help: "went-out: nothing more is sent. send-again: recipients may get it twice.")
        var decision: String
        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            guard let chosen = Decision(rawValue: decision) else {
                throw CommandFailure(.usage, "The decision must be went-out or send-again.")
            }
            try await account.act(on: ticket, common) { try await $0.decide($1, chosen) }
        }
    }
}

extension AccountOptions {
    /// Does something with one message, and shows it as it is then.
    fileprivate func act(
        on ticket: String, _ common: CommonOptions, _ action: (Account, Ticket) async throws -> Void
    ) async throws {
        guard let ticket = Ticket(ticket) else {
            throw CommandFailure(.usage, "A ticket is 32 hexadecimal digits; `holub outbox list` shows them.")
        }
        let account = try await account(in: try common.language())
        let entry = try await withEndings {
            try await action(account, ticket)
            return try await account.message(ticket)
        }
        try entry.show(common)
    }
}

/// What people were told while the outbox ran: of each notice the last word.
private final class ToldNotices: Sendable {
    private let notices = Mutex<[Notice]>([])

    func add(_ notice: Notice) {
        notices.withLock { notices in
            notices.removeAll { $0.id == notice.id }
            notices.append(notice)
        }
    }

    var open: [Notice] { notices.withLock { $0.filter { $0.clearedAt == nil } } }
}

extension ExitStatus {
    /// The code for what people were told: of several causes the one that asks most of a person decides.
    fileprivate init(_ notices: [Notice]) {
        let statuses = notices.map { notice -> ExitStatus in
            switch (notice.cause, notice.phase) {
            case (.perhapsSent, _): .unknown
            case (.serverNotFound, _): .noHost
            case (.addressNotAllowed, _): .policy
            // The server's word; a password that could not be opened was not refused.
            case (_, .auth) where notice.reply != nil: .signIn
            case (let cause, _): cause.retry == .later ? .later : .unavailable
            }
        }
        self = [.unknown, .signIn, .policy, .noHost, .unavailable, .later].first(where: statuses.contains) ?? .done
    }
}
#endif
