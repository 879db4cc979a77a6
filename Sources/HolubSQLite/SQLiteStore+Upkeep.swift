#if SQLite
public import Holub

extension SQLiteStore {
    public func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(MailboxRow.list) FROM mailbox WHERE sealed IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
                after ?? MailboxID(known: ""), max(limit, 0), read: MailboxRow.read)
        }
    }

    public func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(EntryRow.list) FROM entry WHERE expires <= ? AND state = 0 LIMIT ?", now, max(limit, 0),
                read: EntryRow.read)
        }
    }
}
#endif
