#if SQLite
public import Holub

extension SQLiteStore {
    public func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] {
        let sealed = "SELECT \(MailboxRow.list) FROM mailbox WHERE sealed IS NOT NULL"
        return try await reading { database in
            guard let after else {
                return try database.all("\(sealed) ORDER BY id LIMIT ?", max(limit, 0), read: MailboxRow.read)
            }
            return try database.all(
                "\(sealed) AND id > ? ORDER BY id LIMIT ?", after, max(limit, 0), read: MailboxRow.read)
        }
    }

    public func undecided(of mailbox: MailboxID) async throws(StoreError) -> Int {
        try await reading { database in
            try database.first(
                "SELECT count(*) FROM entry WHERE mailbox = ? AND state = 4", mailbox
            ) { try $0.number() } ?? 0
        }
    }

    public func openNotices(of mailbox: MailboxID) async throws(StoreError) -> [NoticeRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(NoticeRow.list) FROM notice WHERE mailbox = ? AND clearedAt IS NULL", mailbox,
                read: NoticeRow.read)
        }
    }

    public func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(EntryRow.list) FROM \(EntryRow.table) WHERE expires <= ? AND state = 0 LIMIT ?", now,
                max(limit, 0), read: readable(EntryRow.read)
            ).compactMap(\.self)
        }
    }
}
#endif
