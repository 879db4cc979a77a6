#if SQLite
import Holub
import HolubSQLite

/// Stores of many queued messages.
enum Filling {
    static let now = Moment(milliseconds: 1_790_000_000_000)

    static func mailbox(_ name: String) throws -> MailboxRecord {
        MailboxRecord(id: .random(), account: "firma", address: try EmailAddress("\(name)@firma.example"), addedAt: now)
    }

    static func entry(_ mailbox: MailboxRecord, due: Duration = .zero, content: Ticket? = nil) -> EntryRecord {
        EntryRecord(
            ticket: .random(), account: mailbox.account, mailbox: mailbox.id, queue: .mailbox(mailbox.id),
            due: now + due, expires: now + .seconds(86_400), sender: mailbox.address, recipients: [mailbox.address],
            subject: "Faktura", messageID: "<\(Ticket.random())@firma.example>", size: 2048, content: content,
            createdAt: now)
    }

    /// Puts `count` entries, spread over the mailboxes, due `due` from now and a little later each.
    static func fill(_ store: SQLiteStore, _ mailboxes: [MailboxRecord], _ count: Int, due: Duration) async throws {
        let group = 2000
        for start in stride(from: 0, to: count, by: group) {
            let changes = (start..<min(start + group, count)).map { number in
                StoreChange.put(
                    .entry(entry(mailboxes[number % mailboxes.count], due: due + .milliseconds(number % 997))))
            }
            try await store.apply(changes)
        }
    }

    /// A store of 100 mailboxes, each with a queue.
    static func makeStore(at path: String) async throws -> (store: SQLiteStore, mailboxes: [MailboxRecord]) {
        let store = try await SQLiteStore.sqlite(at: path)
        let mailboxes = try (0..<100).map { try mailbox("m\($0)") }
        for mailbox in mailboxes {
            try await store.apply([.put(.mailbox(mailbox)), .put(.queue(QueueRecord(key: .mailbox(mailbox.id))))])
        }
        return (store, mailboxes)
    }

    /// All but the first.
    static func pause(_ store: SQLiteStore, _ mailboxes: [MailboxRecord]) async throws {
        for mailbox in mailboxes.dropFirst() {
            guard var queue = try await store.queue(.mailbox(mailbox.id)) else { continue }
            queue.isPaused = true
            try await store.apply([.put(.queue(queue))])
        }
    }
}
#endif
