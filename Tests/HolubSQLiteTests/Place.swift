#if Personas && SQLite
import Foundation
import Holub
import HolubMessage
import HolubSMTP
import HolubSQLite

/// A folder for one test, gone with the value.
final class Place: Sendable {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/holub-store-\(Ticket.random())"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var path: String { folder + "/mail.sqlite" }
    var messages: String { path + "-messages" }

    func open() async throws(StoreError) -> SQLiteStore { try await .sqlite(at: path) }

    /// The files of messages that are there, by name.
    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: messages).filter { $0.hasSuffix(".message") }.sorted()
    }

    func permissions(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

/// Records to fill a store with.
enum Sample {
    static let now = Moment(milliseconds: 1_790_000_000_000)

    static func mailbox(_ name: String = "jana") throws -> MailboxRecord {
        MailboxRecord(
            id: .random(), account: "firma", address: try EmailAddress("\(name)@firma.example"), addedAt: now)
    }

    static func entry(_ mailbox: MailboxRecord, due: Duration = .zero, content: Ticket? = nil) -> EntryRecord {
        EntryRecord(
            ticket: .random(), account: mailbox.account, mailbox: mailbox.id, queue: .mailbox(mailbox.id),
            due: now + due, expires: now + .seconds(86_400), sender: mailbox.address, recipients: [mailbox.address],
            subject: "Faktura 7", messageID: "<7@firma.example>", size: 2048, content: content, createdAt: now)
    }

    /// A message too long for a record.
    static func longMessage(attachments: [HolubMessage.Attachment] = []) throws -> ComposedMessage {
        let address = try EmailAddress("jana@firma.example")
        return try Message(
            from: Mailbox(address), to: [Mailbox(address)], subject: "Faktura 7",
            text: String(repeating: "Dobrý den\n", count: 20_000),
            attachments: attachments, date: MessageDate(secondsSinceEpoch: 1_790_000_000),
            messageID: MessageID("<7@firma.example>")
        ).compose()
    }
}
#endif
