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
            ComposeCommand.self,
            ExplainCommand.self, ProvidersCommand.self, MailboxCommand.self, OutboxCommand.self, NoticesCommand.self,
            ServeCommand.self, NewProviderCommand.self,
        ])

    static func main() async {
        // A reader that has left is no reason to die in the middle of a message.
        signal(SIGPIPE, SIG_IGN)
        Terminal.holdClosedDescriptors()
        var status = ExitStatus.done.rawValue
        var isShowing = false
        do {
            try Typed.requireUTF8()
            var command = try parseAsRoot()
            isShowing = command is any ShowingCommand
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Terminal.complain(failure.sentence)
            status = failure.status.rawValue
        } catch let code as ExitCode {
            status = code.rawValue
        } catch {
            status = end(error)
            isShowing = isShowing || exitCode(for: error) == .success
        }
        if let loss = Terminal.loss {
            Terminal.complain(loss)
            if isShowing && status == ExitStatus.done.rawValue { status = ExitStatus.later.rawValue }
        }
        Foundation.exit(status)
    }

    /// Help is a result; what the parser complains of in several lines becomes one sentence with the next step.
    private static func end(_ error: any Error) -> Int32 {
        switch exitCode(for: error) {
        case .success:
            Terminal.say(fullMessage(for: error))
            return ExitStatus.done.rawValue
        case .validationFailure:
            let said =
                message(for: error).split(separator: "\n").first.map(String.init) ?? "The command is not complete"
            let sentence = withoutValues(said.hasSuffix(".") ? String(said.dropLast()) : said)
            Terminal.complain("\(sentence); `holub --help` lists what there is.")
            return ExitStatus.usage.rawValue
        default: exit(withError: error)
        }
    }

    /// The parser quotes what it stumbled over, and that may be a password in the wrong place: only names stay.
    private static func withoutValues(_ said: String) -> String {
        guard !said.hasPrefix("Invalid option") else { return "An option is not well formed" }
        let parts = said.split(separator: "'", omittingEmptySubsequences: false)
        var sentence = String(parts[0])
        for index in stride(from: 1, to: parts.count, by: 2) {
            guard index + 1 < parts.count, isName(parts[index]) else {
                // A value may hold quotation marks itself, and line ends: it ends at the last mark, or never.
                return sentence + "'…'" + (parts.count.isMultiple(of: 2) ? "" : parts[parts.count - 1])
            }
            sentence += "'\(parts[index])'\(parts[index + 1])"
        }
        return sentence
    }

    /// `<address>`, `--host`, `--host <host>` or `-h`.
    private static func isName(_ quoted: Substring) -> Bool {
        let words = quoted.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let isPlaceholder = { (word: Substring) in word.hasPrefix("<") && word.hasSuffix(">") }
        guard let first = words.first, words.dropFirst().allSatisfy(isPlaceholder) else { return false }
        let isOption = first.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
        return isPlaceholder(first) || isOption && (first.hasPrefix("--") || first.hasPrefix("-") && first.count == 2)
    }
}

/// A command whose whole job is what it prints: when that is lost, it has failed.
protocol ShowingCommand: AsyncParsableCommand {}
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
