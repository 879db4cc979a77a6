#if Command
import ArgumentParser
import Foundation
import Holub
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

    @Option(parsing: .unconditional, help: "The subject.")
    var subject = ""

    @Option(parsing: .unconditional, help: "The text; `-` reads it from standard input.")
    var text: String?

    @Option(help: "A file with the same text as HTML.")
    var html: String?

    @Option(parsing: .upToNextOption, help: "Files to attach.")
    var attach: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A further header field; may be repeated.", valueName: "Name: value"))
    var header: [String] = []

    @Option(parsing: .upToNextOption, help: "Ready messages (RFC 5322), sent as they are.")
    var eml: [String] = []

    @Flag(
        help: "Only show what would leave: its parts, its envelope, and what its recipients may not see as it is meant."
    )
    var dryRun = false

    @OptionGroup var queue: QueueOptions
    @OptionGroup var server: ServerOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let language = try common.language()
        if dryRun { return try rehearse(in: language) }
        if let store = queue.store { return try await handOver(to: StoreFile(path: store), in: language) }
        try queue.requireNothing()
        let messages = try composed()
        let address = messages[0].envelope.sender
        let sender = try server.connection.sender(forPerson: false)
        let account = try await server.account(for: address)
        let started = Date()
        let progress = ProgressLine(silent: common.json)
        progress.now(account.endpoint.description)
        let reports = await progress.during { await sender.send(messages, as: account) }
        await sender.close()
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

    /// Puts the message into the outbox, and shows its entry.
    private func handOver(to store: StoreFile, in language: Language) async throws {
        guard eml.isEmpty else {
            throw CommandFailure(.usage, "The outbox takes no ready messages; leave out --store to send them at once.")
        }
        guard !server.isGiven else {
            throw CommandFailure(
                .usage, "With --store the message leaves by the mailbox's own settings; leave out the server options.")
        }
        guard queue.key?.isEmpty != true else { throw CommandFailure(.usage, "--key is empty; give a name.") }
        let message = try typed()
        let time = try queue.time()
        let account = try await store.account(queue.account ?? StoreFile.usualAccount, in: language)
        let entry = try await withEndings {
            let mailbox = try await account.mailbox(at: message.from.address.description)
            let ticket = try await account.send(message, from: mailbox.id, key: queue.key, notBefore: time)
            return try await account.message(ticket)
        }
        try entry.show(common)
    }

    func composed() throws -> [ComposedMessage] {
        guard eml.isEmpty else { return try readyMessages() }
        do { return [try typed().compose()] } catch let error as MessageError { throw error.ending }
    }

    /// The message that the options spell.
    func typed() throws -> Message {
        guard let from else { throw CommandFailure(.usage, "Name the sender with --from.") }
        guard !(to + cc + bcc).isEmpty else { throw CommandFailure(.usage, "Name a recipient with --to.") }
        let address = try Typed.address(from)
        do {
            return Message(
                from: Mailbox(address), to: try mailboxes(to), cc: try mailboxes(cc), bcc: try mailboxes(bcc),
                subject: subject, text: try body(), html: try html.map(Self.page),
                attachments: try attach.map { try Attachment.file(path: $0) }, headers: try header.map(Self.header),
                date: try Self.now(), messageID: .random(domain: address.domain))
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
        return try Self.text(from: .standardInput, called: "The text on standard input")
    }

    private static func page(_ path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure(.noInput, "The HTML file cannot be read; check its name and permissions.")
        }
        return try text(from: file, called: "The HTML file")
    }

    /// More is no text to read in a message.
    private static let longestText = 64 << 20

    private static func text(from file: FileHandle, called name: String) throws -> String {
        let data: Data
        do { data = try file.read(upToCount: longestText + 1) ?? Data() } catch {
            throw CommandFailure(.noInput, "\(name) cannot be read; check its name and permissions.")
        }
        guard data.count <= longestText else {
            throw CommandFailure(.data, "\(name) is over 64 MiB; attach it as a file.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandFailure(.data, "\(name) is not UTF-8; convert it first.")
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
#endif
