#if SQLite
internal import GRDB
public import Holub

extension SQLiteStore {
    public func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord? {
        try await reading { database in
            try database.first("SELECT \(MailboxRow.list) FROM mailbox WHERE id = ?", id, read: MailboxRow.read)
        }
    }

    public func mailboxes(of account: AccountID) async throws(StoreError) -> [MailboxRecord] {
        try await reading { database in
            try database.all(
                "SELECT \(MailboxRow.list) FROM mailbox WHERE account = ? ORDER BY serial", account,
                read: MailboxRow.read)
        }
    }

    public func verification(_ id: VerificationID) async throws(StoreError) -> VerificationRecord? {
        try await reading { database in
            try database.first(
                "SELECT \(VerificationRow.list) FROM verification WHERE id = ?", id, read: VerificationRow.read)
        }
    }

    public func openVerifications(of mailbox: MailboxID) async throws(StoreError) -> [VerificationRecord] {
        try await reading { database in
            try database.all(
                """
                SELECT \(VerificationRow.list) FROM verification WHERE mailbox = ? AND closedAt IS NULL
                ORDER BY serial DESC
                """, mailbox, read: VerificationRow.read)
        }
    }

    public func verificationsIssued(_ to: VerificationCount, since: Moment) async throws(StoreError) -> Int {
        try await reading { try IssueRow.count(to, since: since, $0) }
    }

    public func notice(_ id: NoticeID) async throws(StoreError) -> NoticeRecord? {
        try await reading { database in
            try database.first("SELECT \(NoticeRow.list) FROM notice WHERE id = ?", id, read: NoticeRow.read)
        }
    }

    public func openNotice(of mailbox: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord? {
        try await reading { database in
            try database.first(
                "SELECT \(NoticeRow.list) FROM notice WHERE mailbox = ? AND cause = ? AND clearedAt IS NULL", mailbox,
                cause, read: NoticeRow.read)
        }
    }

    public func notices(
        of account: AccountID, _ which: NoticeFilter, limit: Int
    ) async throws(StoreError) -> [NoticeRecord] {
        let condition =
            switch which {
            case .open: "AND clearedAt IS NULL"
            case .unread: "AND readAt IS NULL"
            case .all: ""
            }
        return try await reading { database in
            try database.all(
                "SELECT \(NoticeRow.list) FROM notice WHERE account = ? \(condition) ORDER BY serial DESC LIMIT ?",
                account, max(limit, 0), read: NoticeRow.read)
        }
    }

    public func contents(of tickets: [Ticket]) async throws(StoreError) -> [Ticket: KeptContent] {
        let folder = folder
        return try await reading { database in
            var found: [Ticket: KeptContent] = [:]
            for ticket in tickets {
                guard let serial = try ContentRow.serial(of: ticket, database) else { continue }
                found[ticket] = try database.first("SELECT octets, file FROM content WHERE serial = ?", serial) {
                    try ContentRow.read(&$0, in: folder)
                }
            }
            return found
        }
    }
}

extension ContentRow {
    fileprivate static func read(_ columns: inout Columns, in folder: ContentFolder) throws -> KeptContent {
        let octets = try columns.optionalOctets(), file = try columns.optionalText()
        if let octets { return .octets(octets) }
        guard let file, ContentName(file) != nil else {
            throw StoreError.unreadable("contents are neither in the store nor in a file of it")
        }
        return .file(path: folder.path(of: file))
    }
}
#endif
