#if Command
import ArgumentParser
import Foundation
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import HolubSender

struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Sends one message, or ready ones over one connection.")

    @Option(help: "The address to send from.")
    var from: String?

    @Option(parsing: .upToNextOption, help: "Recipients.")
    var to: [String] = []

    @Option(parsing: .upToNextOption, help: "Recipients of a copy.")
    var cc: [String] = []

    @Option(parsing: .upToNextOption, help: "Recipients of a copy that the others do not see.")
    var bcc: [String] = []

    @Option(help: "The subject.")
    var subject = ""

    @Option(help: "The text; `-` reads it from standard input.")
    var text: String?

    @Option(help: "A file with the same text as HTML.")
    var html: String?

    @Option(parsing: .upToNextOption, help: "Files to attach.")
    var attach: [String] = []

    @Option(help: ArgumentHelp("A further header field; may be repeated.", valueName: "Name: value"))
    var header: [String] = []

    @Option(parsing: .upToNextOption, help: "Ready messages (RFC 5322), sent as they are.")
    var eml: [String] = []

    @OptionGroup var server: ServerOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        let messages = try composed()
        let address = messages[0].envelope.sender
        let sender = try server.sender(forPerson: false)
        let account = try await server.account(for: address)
        guard account.credential != nil || account.endpoint.security == .none else {
            throw CommandFailure(
                .usage, "A password is needed; give --password-file, --password-stdin or HOLUB_PASSWORD.")
        }
        let started = Date()
        let progress = ProgressLine(silent: common.json)
        progress.now(account.endpoint.description)
        let reports = await progress.during { await sender.send(messages, as: account) }
        let readers = Readers(
            language: language, address: address, provider: account.provider, endpoint: account.endpoint, time: started)
        if common.json {
            let documents = reports.map { $0.json(readers) }
            try (eml.count > 1 ? JSON.object(["messages": .array(documents.map(JSON.object))]) : .object(documents[0]))
                .print()
        } else {
            for report in reports { report.say(readers) }
        }
        // Of several fates the one that asks most of a person decides.
        let statuses = reports.map { ExitStatus($0.diagnosis, isUnknown: $0.outcome.word == "unknown") }
        let order: [ExitStatus] = [.unknown, .signIn, .policy, .noHost, .unavailable, .later]
        if let status = order.first(where: statuses.contains) { throw ExitCode(status.rawValue) }
    }

    private func composed() throws -> [ComposedMessage] {
        guard eml.isEmpty else { return try eml.map(ready) }
        guard let from else { throw CommandFailure(.usage, "Name the sender with --from.") }
        guard !(to + cc + bcc).isEmpty else { throw CommandFailure(.usage, "Name a recipient with --to.") }
        let address = try Typed.address(from)
        do {
            let message = Message(
                from: Mailbox(address), to: try mailboxes(to), cc: try mailboxes(cc), bcc: try mailboxes(bcc),
                subject: subject, text: try body(), html: try html.map(Self.file),
                attachments: try attach.map { try Attachment.file(path: $0) }, headers: try header.map(Self.header),
                date: try Self.now(), messageID: .random(domain: address.domain))
            return [try message.compose()]
        } catch let error as MessageError {
            throw error.ending
        }
    }

    private func ready(_ path: String) throws -> ComposedMessage {
        var envelope: Envelope?
        let recipients = try (to + cc + bcc).map(Typed.address)
        if let from, !recipients.isEmpty {
            envelope = try Envelope(sender: Typed.address(from), recipients: recipients)
        }
        do { return try ComposedMessage(eml: path, envelope: envelope) } catch { throw error.ending }
    }

    private func mailboxes(_ texts: [String]) throws -> [Mailbox] { try texts.map { Mailbox(try Typed.address($0)) } }

    private func body() throws -> String {
        guard text == "-" else { return text ?? "" }
        guard !server.passwordStdin else {
            throw CommandFailure(.usage, "Standard input can hold the text or the password, not both.")
        }
        guard let data = try? FileHandle.standardInput.readToEnd(), let text = String(data: data, encoding: .utf8)
        else {
            throw CommandFailure(.data, "The text on standard input is not UTF-8; convert it first.")
        }
        return text
    }

    private static func file(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.noInput, "The HTML file cannot be read; check its name and permissions.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandFailure(.data, "The HTML file is not UTF-8; convert it first.")
        }
        return text
    }

    private static func header(_ line: String) throws -> (HeaderName, HeaderText) {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw CommandFailure(.usage, "A header is written 'Name: value'.")
        }
        let value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
        return (try HeaderName(String(line[..<colon])), try HeaderText(String(value)))
    }

    private static func now() throws -> MessageDate {
        let now = Date()
        return try MessageDate(
            secondsSinceEpoch: Int(now.timeIntervalSince1970),
            offsetMinutes: TimeZone.current.secondsFromGMT(for: now) / 60)
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
            "tls": JSON(tls?.version.rawValue), "passwordRepaired": .boolean(passwordWasRepaired),
            "refused": .array(
                refused.map { refusal in
                    .object([
                        "recipient": .string(refusal.recipient.description),
                        "cause": .string(refusal.diagnosis.cause.rawValue),
                        "retry": .string(refusal.diagnosis.retry.rawValue),
                        "reply": JSON(refusal.diagnosis.failure.reply?.description),
                    ])
                }),
        ]
        if let diagnosis { object.merge(diagnosis.json(readers)) { _, second in second } }
        return object
    }

    func say(_ readers: Readers) {
        let czech = readers.language == .czech
        if let diagnosis {
            Terminal.say(Terminal.bad(outcome.word))
            if case .content(let sentence) = diagnosis.failure.fault { Terminal.say(sentence) }
            diagnosis.say(readers)
        } else {
            let provider = readers.providerName
            Terminal.say(
                Terminal.good("sent") + (czech ? ": předáno poskytovateli \(provider)" : ": handed over to \(provider)")
            )
        }
        for refusal in refused {
            Terminal.say(
                (czech ? "Příjemce " : "Recipient ")
                    + "\(refusal.recipient): \(readers.plain(refusal.diagnosis.guidance.title))"
                    + "  \(refusal.diagnosis.failure.reply.map { "\($0)" } ?? "")")
        }
        if passwordWasRepaired {
            Terminal.say(
                czech ? "Mezery v heslu aplikace jsme vynechali." : "We left out the blanks in the app password.")
        }
    }
}
#endif
