#if Command
import ArgumentParser
import Foundation
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubSender

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Proves the settings step by step, without sending anything.")

    @Argument(help: "The address, such as jana@firma.example.")
    var address: String

    @Option(
        help: ArgumentHelp(
            "Write the session, without the names that it knows, as a persona; beside it, with .jsonl, the reply that decided.",
            valueName: "file"))
    var record: String?

    @OptionGroup var server: ServerOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        guard record != "" else {
            throw CommandFailure(.usage, "--record names no file; name one, such as --record session.smtp.")
        }
        let address = try Typed.address(address)
        let sender = try server.connection.sender(forPerson: true)
        let account = try await server.account(for: address)
        if let record { try Self.requireRoom(for: record) }
        let started = Date()
        let progress = ProgressLine(silent: common.json)
        let report = await progress.during {
            await sender.check(account) { progress.now($0.rawValue) }
        }
        let readers = Readers(
            language: language, address: address, provider: account.provider, endpoint: account.endpoint, time: started)
        if common.json {
            try JSON.object(report.json(account, readers)).print()
        } else {
            report.say(account, readers)
        }
        let status = ExitStatus(report.diagnosis)
        if let record {
            // What became of the check is worth more than what became of the file.
            do { try Self.write(report, account, to: record) } catch let failure as CommandFailure where status != .done
            {
                Terminal.complain(failure.sentence)
            }
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    /// A recording makes new files and touches no other; found out before a sign-in is spent.
    private static func requireRoom(for path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: folder), !path.hasSuffix("/") else {
            throw CommandFailure(.noInput, "The recording cannot be written; name a file in a folder of yours.")
        }
        // A link that leads nowhere is something, too.
        for path in [path, path + replyEnding]
        where (try? FileManager.default.attributesOfItem(atPath: path)) != nil {
            throw CommandFailure(.noInput, "The recording would replace a file; name one that is not there.")
        }
    }

    /// The line of recorded replies stands beside the persona.
    private static let replyEnding = ".jsonl"

    private static func write(_ report: CheckReport, _ account: SubmissionAccount, to path: String) throws {
        guard let recording = SessionRecording(of: report, by: account, in: .present) else {
            return Terminal.complain("Nothing was recorded, because no server answered.")
        }
        do { try write(recording.persona, to: path) } catch {
            throw CommandFailure(
                .noInput, "The recording cannot be written; check the folder, its permissions and the disk.")
        }
        guard let reply = recording.reply else { return }
        do { try write(reply + "\n", to: path + replyEnding) } catch {
            throw CommandFailure(
                .noInput,
                "\(path)\(replyEnding) cannot be written, and the persona alone is recorded; look at the disk, or choose a "
                    + "shorter name.")
        }
    }

    /// All of it, or nothing: part of a file would stand in the way of the next recording.
    private static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch let error as CocoaError where error.code == .fileWriteFileExists {
            throw error
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }
}

extension CheckReport {
    func json(_ account: SubmissionAccount, _ readers: Readers) -> [String: JSON] {
        var object: [String: JSON] = [
            "address": .string(account.address.description), "provider": .string(account.provider.profile.id),
            "ok": .boolean(diagnosis == nil), "tls": JSON(tls?.version.rawValue),
            "passwordRepaired": .boolean(passwordWasRepaired),
            "warning": warning.map { guidance in
                .object([
                    "guidance": .string(guidance.id), "title": .string(readers.plain(guidance.title)),
                    "lead": JSON(guidance.lead.map { readers.plain($0) }),
                    "steps": JSON(guidance.steps(in: readers.language, readers.parameters)),
                ])
            } ?? .null,
            "rungs": .array(
                steps.map { step in
                    .object([
                        "rung": .string(step.rung.rawValue), "result": .string("\(step.result)"),
                        "detail": .string(step.detail),
                    ])
                }),
        ]
        object.merge(account.endpoint.json) { first, _ in first }
        object.merge(diagnosis?.json(readers) ?? Diagnosis.none) { first, _ in first }
        return object
    }

    func say(_ account: SubmissionAccount, _ readers: Readers) {
        let czech = readers.language == .czech
        if let diagnosis {
            diagnosis.say(readers)
            Terminal.say()
        } else {
            Terminal.say(Terminal.good(czech ? "Spojení funguje." : "The connection works."))
        }
        if let warning { Terminal.say("\n" + readers.plain(warning) + "\n") }
        for step in steps {
            let mark =
                switch step.result {
                case .passed: Terminal.good("✓")
                case .failed: Terminal.bad("✗")
                case .skipped: Terminal.faint("–")
                }
            Terminal.say("  \(mark) \(step.rung.rawValue)  \(Terminal.faint(step.detail))")
        }
        guard passwordWasRepaired else { return }
        Terminal.say(
            czech ? "Mezery v heslu aplikace jsme vynechali." : "We left out the blanks in the app password.")
    }
}
#endif
