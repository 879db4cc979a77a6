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
        let status = ExitStatus(reports)
        if status != .done { throw ExitCode(status.rawValue) }
    }

    private func composed() throws -> [ComposedMessage] {
        guard eml.isEmpty else { return try readyMessages() }
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

    /// Ready messages are sent as they are, to whom they name or to whom the command names, and from one sender.
    private func readyMessages() throws -> [ComposedMessage] {
        guard subject.isEmpty, text == nil, html == nil, attach.isEmpty, header.isEmpty else {
            throw CommandFailure(.usage, "A message from --eml is sent as it is; leave out what would change it.")
        }
        let recipients = try (to + cc + bcc).map(Typed.address)
        guard (from == nil) == recipients.isEmpty else {
            throw CommandFailure(.usage, "With --eml give both --from and --to, or neither.")
        }
        var envelope: Envelope?
        if let from { envelope = try Envelope(sender: Typed.address(from), recipients: recipients) }
        let messages = try eml.map { path -> ComposedMessage in
            do { return try ComposedMessage(eml: path, envelope: envelope) } catch let error as MessageError {
                throw error.ending
            }
        }
        guard Set(messages.map(\.envelope.sender)).count == 1 else {
            throw CommandFailure(.usage, "The messages have different senders; send each sender's by itself.")
        }
        return messages
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

extension ExitStatus {
    /// The code for a run of messages: of several fates the one that asks most of a person decides.
    init(_ reports: [SendReport]) {
        let statuses = reports.flatMap { report in
            [ExitStatus(report.diagnosis, isUnknown: report.outcome.word == "unknown")]
                + report.refused.map { ExitStatus($0.diagnosis) }
        }
        let order: [ExitStatus] = [.unknown, .signIn, .policy, .noHost, .unavailable, .later]
        let status = order.first(where: statuses.contains) ?? .done
        // 75 invites a script to run the command again, which would send a second time what was sent.
        let isAnySent = reports.contains { $0.outcome.word == "sent" }
        self = status == .later && isAnySent ? .unavailable : status
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
                    var object = refusal.diagnosis.json(readers)
                    object["recipient"] = .string(refusal.recipient.description)
                    return .object(object)
                }),
        ]
        object.merge(diagnosis?.json(readers) ?? Diagnosis.none) { first, second in
            if case .null = second { first } else { second }
        }
        return object
    }

    func say(_ readers: Readers) {
        let czech = readers.language == .czech
        if let diagnosis {
            Terminal.say(Terminal.bad(outcome.word))
            diagnosis.say(readers)
            if case .content(let fault) = diagnosis.failure.fault, let file = fault.file {
                Terminal.say((czech ? "Soubor: " : "File: ") + file)
            }
        } else {
            let provider = readers.providerName
            Terminal.say(
                Terminal.good("sent") + (czech ? ": předáno poskytovateli \(provider)" : ": handed over to \(provider)")
            )
        }
        for refusal in refused {
            Terminal.say("\n" + (czech ? "Příjemce " : "Recipient ") + refusal.recipient.description)
            refusal.diagnosis.say(readers)
        }
        if passwordWasRepaired {
            Terminal.say(
                czech ? "Mezery v heslu aplikace jsme vynechali." : "We left out the blanks in the app password.")
        }
    }
}
#endif
