#if Command
import ArgumentParser
import Foundation
import Holub
import HolubSender

struct MailboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mailbox", abstract: "The addresses of an account: add, verify, connect, resume, list, remove.",
        subcommands: [Add.self, Verify.self, Connect.self, Resume.self, List.self, Remove.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an address. With --relay a message with a code asks to confirm it.")

        @Argument(help: "The address, such as jana@firma.example.")
        var address: String

        @Option(
            help: ArgumentHelp("The address that sends the code; the server options are its.", valueName: "address"))
        var relay: String?

        @OptionGroup var account: AccountOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let language = try common.language()
            let typed = try Typed.address(address)
            let account = try await account.newAccount(in: language, verification: try await policy())
            let view = try await withEndings {
                // Added before and not confirmed yet: another code.
                if relay != nil, let known = try await account.mailboxes().first(where: { $0.address == typed }) {
                    try await account.sendVerification(known.id)
                    return known
                }
                return try await account.mailbox(account.add(address))
            }
            try view.show(common)
        }

        private func policy() async throws -> VerificationPolicy {
            guard let relay else {
                guard !server.isGiven else {
                    throw CommandFailure(
                        .usage, "The server options belong to the address that sends the code; name it with --relay.")
                }
                return .signIn
            }
            let account = try await server.account(for: Typed.address(relay))
            return .message(
                through: try ApplicationRoute(
                    sender: try server.connection.sender(forPerson: true), as: account, name: "Holub"))
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Confirms an address by the code that was sent to it.")

        @Argument(help: "The address.")
        var address: String

        @Option(help: "The eight digits; without it they are read from standard input.")
        var code: String?

        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let account = try await account.account(in: try common.language())
            let mailbox = try await withEndings { try await account.mailbox(at: address) }
            let code =
                code
                ?? String(decoding: StandardInput.line(limit: 256), as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            guard !code.isEmpty else {
                throw CommandFailure(.usage, "The code is missing; give --code, or type it on standard input.")
            }
            let view = try await withEndings {
                try await account.verify(mailbox.id, code: code)
                return try await account.mailbox(mailbox.id)
            }
            try view.show(common)
        }
    }

    struct Connect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Proves the settings by signing in, and only then saves them.")

        @Argument(help: "The address.")
        var address: String

        @OptionGroup var account: AccountOptions
        @OptionGroup var server: ServerOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let language = try common.language()
            let submission = try await server.account(for: Typed.address(address))
            guard let credential = submission.credential else {
                throw CommandFailure(
                    .usage, "A password is needed; give --password-file, --password-stdin or HOLUB_PASSWORD.")
            }
            let account = try await account.account(in: language, by: server.connection)
            let form = SubmissionForm(
                host: submission.endpoint.host.description, port: Int(submission.endpoint.port.number),
                security: submission.endpoint.security.rawValue, username: submission.username.text,
                provider: submission.provider.profile.id)
            let started = Date()
            let progress = ProgressLine(silent: common.json)
            let (proof, view) = try await withEndings {
                let mailbox = try await account.mailbox(at: address)
                let proof = try await progress.during {
                    try await account.connect(mailbox.id, form, credential) { progress.now($0.rawValue) }
                }
                return (proof, try await account.mailbox(mailbox.id))
            }
            let readers = Readers(
                language: language, address: submission.address, provider: submission.provider,
                endpoint: submission.endpoint, time: started)
            if common.json {
                var object = view.json
                object["proof"] = .object(proof.report.json(submission, readers))
                try JSON.object(object).print()
            } else {
                proof.report.say(submission, readers)
                view.say()
            }
            let status = ExitStatus(proof.diagnosis)
            if status != .done { throw ExitCode(status.rawValue) }
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Proves the saved settings again, for instance after a sign-in was allowed; what waits then leaves.")

        @Argument(help: "The address.")
        var address: String

        @OptionGroup var account: AccountOptions
        @OptionGroup var connection: ConnectionOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let account = try await account.account(in: try common.language(), by: connection)
            let progress = ProgressLine(silent: common.json)
            let (proof, view) = try await withEndings {
                let mailbox = try await account.mailbox(at: address)
                let proof = try await progress.during {
                    try await account.resume(mailbox.id) { progress.now($0.rawValue) }
                }
                return (proof, try await account.mailbox(mailbox.id))
            }
            if !common.json {
                if let advice = proof.advice { Terminal.say(Terminal.bad(Terminal.inert(advice.title))) }
                if let warning = proof.warning { Terminal.say(Terminal.inert(warning.title)) }
            }
            try view.show(common)
            let status = ExitStatus(proof.diagnosis)
            if status != .done { throw ExitCode(status.rawValue) }
        }
    }

    struct List: ShowingCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the addresses with their states.")

        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let account = try await account.account(in: try common.language())
            let all = try await withEndings { try await account.mailboxes() }
            guard !common.json else {
                return try JSON.object(["mailboxes": .array(all.map { .object($0.json) })]).print()
            }
            for mailbox in all { mailbox.say() }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes an address with its password, its notices and its messages.")

        @Argument(help: "The address.")
        var address: String

        @OptionGroup var account: AccountOptions
        @OptionGroup var common: CommonOptions

        func run() async throws {
            let account = try await account.account(in: try common.language())
            let mailbox = try await withEndings {
                let mailbox = try await account.mailbox(at: address)
                try await account.remove(mailbox.id)
                return mailbox
            }
            if common.json { try JSON.object(["removed": .string(mailbox.address.description)]).print() }
        }
    }
}

extension OwnMailbox {
    fileprivate func show(_ common: CommonOptions) throws {
        if common.json { try JSON.object(json).print() } else { say() }
    }

    fileprivate func say() {
        let server = form.map { "  \($0.host):\($0.port) (\($0.security))" } ?? ""
        let words =
            switch state {
            case .connected: Terminal.good(state.rawValue)
            case .needsAttention: Terminal.bad("\(state.rawValue): \(attention?.cause ?? "")")
            default: state.rawValue
            }
        Terminal.say("\(address)  \(words)\(server)" + (waiting > 0 ? "  (\(waiting))" : ""))
    }

    var json: [String: JSON] {
        [
            "id": .string(id.text), "address": .string(address.description), "state": .string(state.rawValue),
            "default": .boolean(settings.isDefault), "settings": form?.json ?? .null, "draft": draft?.json ?? .null,
            "cause": JSON(attention?.cause), "reply": JSON(attention?.reply), "waiting": .integer(waiting),
            "waitsUntil": JSON(waitsUntil?.text), "verifiedAt": JSON(verifiedAt?.text),
            "connectedAt": JSON(connectedAt?.text),
        ]
    }
}

extension SubmissionForm {
    fileprivate var json: JSON {
        .object([
            "host": .string(host), "port": .integer(port), "security": .string(security),
            "username": .string(username), "provider": .string(provider),
        ])
    }
}
#endif
