#if Sending
import Synchronization

/// The mailboxes from which messages were handed over lately: handing over the next one reads nothing then. Whether a record
/// is still the one in the store, the store says when the message is put (``StoreChange/expectMailbox(_:revision:)``).
final class MailboxShelf: Sendable {
    private static let room = 1000
    private let records = Mutex<[MailboxID: MailboxRecord]>([:])

    /// Only to whom it belongs.
    func record(_ id: MailboxID, of account: AccountID) -> MailboxRecord? {
        records.withLock { $0[id] }.flatMap { $0.account == account ? $0 : nil }
    }

    func put(_ record: MailboxRecord) {
        records.withLock { records in
            // Whoever sends from more at a time reads them again.
            if records.count >= Self.room { records = [:] }
            records[record.id] = record
        }
    }

    func remove(_ id: MailboxID) { records.withLock { $0[id] = nil } }
}
#endif
