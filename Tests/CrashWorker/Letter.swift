#if Personas && SQLite
import Foundation
import Holub
import Logging

/// A message whose key is its subject and its Message-ID, so that whoever receives it knows which one it is; the same octets
/// each time it is made.
struct Letter {
    var key: String
    var isLarge = false
    var recipients = ["somebody@example.com"]

    func message(from address: EmailAddress) throws -> Message {
        let text = "This is \(key).\n.It has a line with a dot.\n"
        return Message(
            from: Mailbox(address), to: try recipients.map { Mailbox(try EmailAddress($0)) }, subject: key,
            text: isLarge ? String(repeating: text, count: 80_000 / text.utf8.count) : text,
            date: try MessageDate(secondsSinceEpoch: 1_790_000_000), messageID: try MessageID("<\(key)@crash.test>"))
    }
}

/// What happens to messages, one after the other, for the tests that kill at every write: the same writes in every run.
/// Run again after a kill, it goes on where it was.
struct Scenario {
    let worker: CrashWorker

    func run() async throws {
        let account = worker.accounts[0], prefix = worker.orders.prefix
        guard let mailbox = try await account.mailboxes().first else { return }
        await worker.send(Letter(key: "\(prefix)-small"), account, mailbox)
        await worker.send(Letter(key: "\(prefix)-large", isLarge: true), account, mailbox)
        try await worker.work()
        let never = Letter(key: "\(prefix)-cancel")
        let both = ["somebody@example.com", "nobody@example.com"]
        await worker.send(Letter(key: "\(prefix)-partial", recipients: both), account, mailbox)
        try await worker.work()
        await worker.send(Letter(key: "\(prefix)-refused"), account, mailbox)
        try await worker.work()
        await worker.send(Letter(key: "\(prefix)-vanish"), account, mailbox)
        repeat {
            try await worker.work()
            try await worker.decide(atMost: .max)
        } while try await account.outbox(in: [.queued, .committing, .unknown]).contains { $0.key != never.key }
        await worker.send(never, account, mailbox, notBefore: Moment(Date()) + .seconds(30 * 86_400))
        for entry in try await account.outbox() where entry.key == never.key {
            try await account.cancel(entry.ticket)
        }
    }
}

/// A log in a file.
struct FileLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    private let file: Int32

    init(_ path: String) { file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let octets = Array("\(event.level) \(event.message) \(event.metadata ?? [:])\n".utf8)
        _ = octets.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }
}
#endif
