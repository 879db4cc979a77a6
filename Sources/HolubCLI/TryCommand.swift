#if Command
import ArgumentParser
import Foundation
import HolubDetection
import HolubPersonas
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubSender

struct TryCommand: ShowingCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Walks the whole road on this machine, with no account and no network.",
        discussion: "The servers are scripts on loopback. Everything else is what an application uses.")

    @Argument(help: "The address, such as priklad@seznam.cz.")
    var address: String

    @Option(name: .customLong("at"), help: ArgumentHelp("The provider that hosts the domain.", valueName: "provider"))
    var provider: String?

    @Option(help: "The scripted server to meet; `holub providers show ID` lists them.")
    var persona: String?

    @OptionGroup var common: CommonOptions

    /// What the invoice of the rehearsal is.
    private static let attachment = Array("Faktura č. 2026001\nCelkem 1 210 Kč\n".utf8)

    func run() async throws {
        let language = try common.language()
        let address = try Typed.address(address)
        let rehearsal = try rehearsal(for: address)
        let started = Date()
        let progress = ProgressLine(silent: common.json)
        let report = try await progress.during {
            try await rehearsal.run(Self.attachment) { progress.now($0.rawValue) }
        }
        let readers = Readers(
            language: language, address: address, provider: report.detection.provider,
            endpoint: account(report, rehearsal).endpoint, time: started)
        if common.json {
            try JSON.object(json(report, rehearsal, readers)).print()
        } else {
            say(report, rehearsal, readers)
        }
        let last = report.attempts.last
        let status = ExitStatus(last?.diagnosis, isUnknown: report.outcome == "unknown")
        guard last != nil else { throw DetectCommand.failure(report.detection) }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    private func rehearsal(for address: EmailAddress) throws -> Rehearsal {
        let registry = ProviderRegistry.standard
        let chosen: any MailProvider
        if let provider {
            chosen = try Typed.provider(provider, for: address)
        } else {
            guard let resolution = registry.resolve(address.domain) else {
                throw CommandFailure(
                    .usage,
                    "Nobody claims the domain \(address.domain); name its provider with --at, such as --at generic.")
            }
            chosen = resolution.provider
        }
        let script = try Typed.persona(persona, of: chosen, for: address)
        do {
            return try Rehearsal(
                registry: registry, provider: chosen, persona: Persona(script: script), address: address)
        } catch let error as RehearsalError {
            throw CommandFailure(.usage, error.description)
        }
    }

    private func say(_ report: Rehearsal.Report, _ rehearsal: Rehearsal, _ readers: Readers) {
        let czech = readers.language == .czech
        heading(czech ? "1. Nastavení" : "1. Settings")
        report.detection.say(in: readers.language)
        if report.wasConfirmed {
            Terminal.say(
                czech
                    ? "Pro zkoušku je to potvrzené. Příkazy check a send se tu zastaví a zeptají se."
                    : "Confirmed for the rehearsal. The commands check and send stop here and ask.")
        }
        if report.serverWasNamed {
            let server = account(report, rehearsal).endpoint
            Terminal.say(
                czech
                    ? "Pro zkoušku je zadaný server \(server), jako volbou --host."
                    : "For the rehearsal the server is named: \(server), as with --host.")
        }
        heading(czech ? "2. Než začnete" : "2. Before you start")
        Terminal.say(readers.plain(report.preparation))
        for (index, attempt) in report.attempts.enumerated() {
            let number = report.attempts.count > 1 ? " (\(index + 1).)" : ""
            heading((czech ? "3. Zkouška spojení" : "3. The connection") + number)
            attempt.check.say(account(report, rehearsal), readers)
            guard let sent = attempt.sent else { continue }
            heading((czech ? "4. Zpráva" : "4. The message") + number)
            sent.say(readers)
        }
        if let last = report.attempts.last?.diagnosis, let guidance = report.guidance, guidance.id != last.guidance.id {
            heading(czech ? "Nepomohlo to" : "That did not help")
            Terminal.say(readers.plain(guidance))
        }
        for message in report.arrived {
            heading(czech ? "5. Co přišlo na server" : "5. What arrived")
            Terminal.say("MAIL FROM:<\(message.sender)>  RCPT TO:<\(message.recipients.joined(separator: ">, <"))>")
            Terminal.say(Terminal.faint(String(decoding: message.octets, as: UTF8.self)))
        }
        Terminal.say(report.outcome == "sent" ? Terminal.good("sent") : Terminal.bad(report.outcome))
    }

    private func heading(_ text: String) {
        Terminal.say()
        Terminal.say(Terminal.strong(text))
    }

    private func account(_ report: Rehearsal.Report, _ rehearsal: Rehearsal) -> SubmissionAccount {
        let settings = report.detection.provider.settings(for: rehearsal.address)
        return SubmissionAccount(
            address: rehearsal.address,
            endpoint: rehearsal.persona.endpoint(among: settings.endpoints) ?? settings.endpoints[0],
            username: settings.username, credential: nil, provider: report.detection.provider)
    }

    private func json(
        _ report: Rehearsal.Report, _ rehearsal: Rehearsal, _ readers: Readers
    ) -> [String: JSON] {
        let account = account(report, rehearsal)
        let end = report.guidance
        return [
            "outcome": .string(report.outcome), "persona": .string(rehearsal.persona.name),
            "detection": .object(report.detection.json), "confirmed": .boolean(report.wasConfirmed),
            "serverNamed": .boolean(report.serverWasNamed),
            "preparation": .object([
                "guidance": .string(report.preparation.id),
                "title": .string(readers.plain(report.preparation.title)),
                "steps": JSON(report.preparation.steps(in: readers.language, readers.parameters)),
            ]),
            "attempts": .array(
                report.attempts.map { attempt in
                    .object([
                        "check": .object(attempt.check.json(account, readers)),
                        "message": attempt.sent.map { .object($0.json(readers)) } ?? .null,
                    ])
                }),
            "cause": JSON(report.attempts.last?.diagnosis?.cause.rawValue),
            "guidance": JSON(end?.id), "title": JSON(end.map { readers.plain($0.title) }),
            "steps": JSON(end?.steps(in: readers.language, readers.parameters) ?? []),
            "administratorMessage": JSON(end?.administratorMessage.map { readers.plain($0) }),
            "arrived": .array(
                report.arrived.map { message in
                    .object([
                        "sender": .string(message.sender), "recipients": JSON(message.recipients),
                        "octets": .integer(message.octets.count),
                    ])
                }),
        ]
    }
}
#endif
