#if SQLite
internal import GRDB
internal import Holub

/// What the connection that writes has seen of rows which every message asks about, as long as no other connection has changed
/// the file: a look at a number in place of two questions for each message.
struct WriterMemory {
    /// What SQLite counts the changes of other connections by (`PRAGMA data_version`); 0 when nothing is known.
    private var version = 0
    /// Queues, as they are.
    var standings: [QueueKey: QueueRow.Standing] = [:]
    /// Mailboxes that are there.
    var mailboxes: [MailboxID: KnownMailbox] = [:]

    struct KnownMailbox {
        let account: AccountID
        let revision: Int
    }

    /// No more are kept of either.
    private static let most = 4096

    /// This, or nothing when it may be out of date. Asked within a transaction, in which nobody else can write.
    consuming func ifCurrent(_ database: Database) throws -> WriterMemory {
        let now = try database.first("PRAGMA data_version") { try $0.number() } ?? 0
        guard now == version, standings.count < Self.most, mailboxes.count < Self.most else {
            var empty = WriterMemory()
            empty.version = now
            return empty
        }
        return self
    }

    /// Forgets queues that this connection has changed, by their serials.
    mutating func forget(_ serials: Set<Int>) {
        guard !serials.isEmpty else { return }
        standings = standings.filter { !serials.contains($0.value.serial) }
    }
}
#endif
