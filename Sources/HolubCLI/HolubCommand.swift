#if Command
import ArgumentParser
import Foundation

/// The command `holub`.
@main
struct HolubCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holub",
        abstract: "Sends mail through people's own mailboxes, and says what to do when that does not work.",
        subcommands: [
            TryCommand.self, DetectCommand.self, GuideCommand.self, CheckCommand.self, SendCommand.self,
            ExplainCommand.self, ProvidersCommand.self, MailboxCommand.self, OutboxCommand.self, NoticesCommand.self,
        ])

    static func main() async {
        // A reader that has left is no reason to die in the middle of a message.
        signal(SIGPIPE, SIG_IGN)
        do {
            try Typed.requireUTF8()
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Terminal.complain(failure.sentence)
            Foundation.exit(failure.status.rawValue)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            // What the parser says in several lines, in one sentence with the next step.
            let said =
                message(for: error).split(separator: "\n").first.map(String.init) ?? "The command is not complete"
            let sentence = said.hasSuffix(".") ? String(said.dropLast()) : said
            Terminal.complain("\(sentence); `holub --help` lists what there is.")
            Foundation.exit(ExitStatus.usage.rawValue)
        }
    }
}
#else
import Foundation

@main
struct HolubCommand {
    static func main() {
        FileHandle.standardError.write(
            Data("holub was built without the trait Command; build it with its default traits.\n".utf8))
        exit(69)
    }
}
#endif
