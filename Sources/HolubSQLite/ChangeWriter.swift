#if SQLite
internal import GRDB
internal import Holub

/// What follows from changes: queues whose readiness may be another, and files to remove once the changes are durable.
struct Consequences {
    /// By their serials.
    var queues: Set<Int> = []
    var files: [String] = []

    mutating func merge(_ other: Consequences) {
        queues.formUnion(other.queues)
        files += other.files
    }
}

/// Applies changes within a transaction, of one caller after another.
struct ChangeWriter {
    var consequences = Consequences()
    let database: Database
    let folder: ContentFolder
    /// Contents that may be named by no entry any more, or not yet, by their serials.
    var loose: [Ticket: Int] = [:]
    /// Queues as they were when this transaction first came to them, and mailboxes that it has seen.
    var memory: WriterMemory
    // The statements of a message that is handed over.
    var insertsContent: Prepared?
    var insertsEntry: Prepared?
    /// And that of one that goes on.
    var updatesEntry: Prepared?

    init(_ database: Database, _ folder: ContentFolder, _ memory: WriterMemory) {
        self.memory = memory
        self.database = database
        self.folder = folder
    }

    mutating func apply(_ changes: [StoreChange]) throws {
        let new = Self.ownContent(in: changes)
        for change in changes { try apply(change, new) }
        try removeUnnamedContents()
    }

    /// The ticket of a new entry with contents of its own, in a list that ends with it, as that of a message handed over does.
    private static func ownContent(in changes: [StoreChange]) -> Ticket? {
        guard case .put(.entry(let entry)) = changes.last, entry.revision == 0, entry.content == entry.ticket
        else { return nil }
        let isRemoving = changes.contains { change in
            switch change {
            case .removeEntry, .removeMailbox: true
            default: false
            }
        }
        return isRemoving ? nil : entry.ticket
    }

    /// - Parameter new: a ticket of which the entry's own row will tell whether it was taken.
    private mutating func apply(_ change: StoreChange, _ new: Ticket?) throws {
        switch change {
        case .put(.mailbox(let record)): try put(record)
        case .put(.verification(let record)): try put(record)
        case .put(.entry(let record)): try put(record)
        case .put(.queue(let record)): try put(record)
        case .put(.notice(let record)): try put(record)
        case .content(let ticket, let content): try put(content, ticket, isNew: ticket == new)
        case .removeMailbox(let id, let revision): try remove(id, revision)
        case .removeEntry(let ticket, let revision): try remove(ticket, revision)
        case .expectFence(let key, let fence):
            let found = try database.first("SELECT fence FROM queue WHERE key = ?", key) { try $0.number() }
            guard (found ?? 0) == fence else { throw StoreError.conflict }
        case .expectMailbox(let id, let revision):
            guard try known(id)?.revision == revision else { throw StoreError.conflict }
        case .expectMailboxes(let account, let most):
            let sql = "SELECT count(*) FROM mailbox WHERE account = ?"
            let count = try database.first(sql, account) { try $0.number() }
            guard (count ?? 0) <= most else { throw StoreError.conflict }
        case .proof(let account, let address, let moment):
            try IssueRow.put(.proof, account, address, at: moment, database)
        case .expectIssued(let to, let since, let most):
            guard try IssueRow.count(to, since: since, database) <= most else { throw StoreError.conflict }
        }
    }

    /// Whether a record is new. A revision that no store gives is a conflict.
    func isNew(_ revision: Int) throws -> Bool {
        guard revision >= 0, revision < .max else { throw StoreError.conflict }
        return revision == 0
    }

    /// A statement that found no row with the revision it wanted changed none.
    func expectOne(_ changed: Int) throws {
        guard changed == 1 else { throw StoreError.conflict }
    }

    private mutating func put(_ record: MailboxRecord) throws {
        memory.mailboxes[record.id] = nil
        guard try !isNew(record.revision) else {
            try database.run("INSERT INTO mailbox (\(MailboxRow.list)) VALUES (?, ?, ?, ?, ?, ?)") {
                try MailboxRow.bind(record, revision: 1, to: &$0)
            }
            return
        }
        let sql = """
            UPDATE mailbox SET (\(MailboxRow.list)) = (?, ?, ?, ?, ?, ?) WHERE id = ? AND revision = ? AND account = ?
            """
        try expectOne(
            database.run(sql) {
                try MailboxRow.bind(record, revision: record.revision + 1, to: &$0)
                $0.add(record.id)
                $0.add(record.revision)
                $0.add(record.account)
            })
    }

    /// Nil for a mailbox that is not there.
    private mutating func known(_ id: MailboxID) throws -> WriterMemory.KnownMailbox? {
        if let known = memory.mailboxes[id] { return known }
        let found = try database.first("SELECT account, revision FROM mailbox WHERE id = ?", id) {
            WriterMemory.KnownMailbox(account: try $0.account(), revision: try $0.number())
        }
        memory.mailboxes[id] = found
        return found
    }

    mutating func expectMailbox(_ id: MailboxID, of account: AccountID) throws {
        guard try known(id)?.account == account else { throw StoreError.conflict }
    }

    private mutating func put(_ record: VerificationRecord) throws {
        try expectMailbox(record.mailbox, of: record.account)
        guard try isNew(record.revision) else {
            let sql = """
                UPDATE verification SET (\(VerificationRow.list)) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                WHERE id = ? AND revision = ?
                """
            try expectOne(
                database.run(sql) {
                    VerificationRow.bind(record, revision: record.revision + 1, to: &$0)
                    $0.add(record.id)
                    $0.add(record.revision)
                })
            return
        }
        try database.run("INSERT INTO verification (\(VerificationRow.list)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {
            VerificationRow.bind(record, revision: 1, to: &$0)
        }
        try IssueRow.put(.verification, record.account, record.address, at: record.issuedAt, database)
    }

    private mutating func put(_ record: QueueRecord) throws {
        _ = try isNew(record.revision)
        // A queue that was never put has a row of revision 0 from here on.
        let serial = try standing(of: record.key).serial
        consequences.queues.insert(serial)
        let sql = "UPDATE queue SET (\(QueueRow.list)) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE serial = ? AND revision = ?"
        try expectOne(
            database.run(sql) {
                QueueRow.bind(record, revision: record.revision + 1, to: &$0)
                $0.add(serial)
                $0.add(record.revision)
            })
    }

    private mutating func put(_ record: NoticeRecord) throws {
        try expectMailbox(record.mailbox, of: record.account)
        guard try isNew(record.revision) else {
            let sql = """
                UPDATE notice SET (\(NoticeRow.list)) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ? AND revision = ?
                """
            return try expectOne(
                database.run(sql) {
                    try NoticeRow.bind(record, revision: record.revision + 1, to: &$0)
                    $0.add(record.id)
                    $0.add(record.revision)
                })
        }
        try database.run("INSERT INTO notice (\(NoticeRow.list)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {
            try NoticeRow.bind(record, revision: 1, to: &$0)
        }
    }
}
#endif
