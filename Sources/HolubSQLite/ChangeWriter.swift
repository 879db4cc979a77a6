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
    private(set) var consequences = Consequences()
    private let database: Database
    private let folder: ContentFolder
    /// Contents that may be named by no entry any more, or not yet, by their serials.
    private var loose: [Ticket: Int] = [:]
    /// Queues as they were when this transaction first came to them.
    private var standings: [QueueKey: QueueRow.Standing] = [:]

    init(_ database: Database, _ folder: ContentFolder) {
        self.database = database
        self.folder = folder
    }

    mutating func apply(_ changes: [StoreChange]) throws {
        for change in changes { try apply(change) }
        try removeUnnamedContents()
    }

    private mutating func apply(_ change: StoreChange) throws {
        switch change {
        case .put(.mailbox(let record)): try put(record)
        case .put(.verification(let record)): try put(record)
        case .put(.entry(let record)): try put(record)
        case .put(.queue(let record)): try put(record)
        case .put(.notice(let record)): try put(record)
        case .content(let ticket, let content): try put(content, ticket)
        case .removeMailbox(let id, let revision): try remove(id, revision)
        case .removeEntry(let ticket, let revision): try remove(ticket, revision)
        case .expectFence(let key, let fence):
            let found = try database.first("SELECT fence FROM queue WHERE key = ?", key) { try $0.number() }
            guard (found ?? 0) == fence else { throw StoreError.conflict }
        case .expectMailbox(let id, let revision):
            let found = try database.first("SELECT revision FROM mailbox WHERE id = ?", id) { try $0.number() }
            guard found == revision else { throw StoreError.conflict }
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
    private func isNew(_ revision: Int) throws -> Bool {
        guard revision >= 0, revision < .max else { throw StoreError.conflict }
        return revision == 0
    }

    /// A statement that found no row with the revision it wanted changed none.
    private func expectOne(_ changed: Int) throws {
        guard changed == 1 else { throw StoreError.conflict }
    }

    private func put(_ record: MailboxRecord) throws {
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

    private func expectMailbox(_ id: MailboxID, of account: AccountID) throws {
        let found = try database.first("SELECT account FROM mailbox WHERE id = ?", id) { try $0.account() }
        guard found == account else { throw StoreError.conflict }
    }

    private func put(_ record: VerificationRecord) throws {
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

    private func put(_ record: NoticeRecord) throws {
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

// MARK: - Entries and contents

extension ChangeWriter {
    /// What an entry holds that others depend on.
    private struct Holdings {
        let revision: Int
        let queue: Int
        let content: Ticket?
        let kept: Int?
    }

    private func holdings(of ticket: Ticket) throws -> Holdings? {
        try database.first("SELECT revision, queue, content, kept FROM entry WHERE ticket = ?", ticket) {
            Holdings(
                revision: try $0.number(), queue: try $0.number(), content: try $0.optionalIdentifier(),
                kept: try $0.optionalNumber())
        }
    }

    private mutating func standing(of queue: QueueKey) throws -> QueueRow.Standing {
        if let standing = standings[queue] { return standing }
        let standing = try QueueRow.standing(of: queue, database)
        standings[queue] = standing
        return standing
    }

    private mutating func letGo(of holdings: Holdings) {
        consequences.queues.insert(holdings.queue)
        if let content = holdings.content, let kept = holdings.kept { loose[content] = kept }
    }

    private mutating func put(_ record: EntryRecord) throws {
        let standing = try standing(of: record.queue), queue = standing.serial
        if try isNew(record.revision) {
            // The usual message changes nothing of when its queue is ready. (Whatever else this transaction does to the queue
            // has it computed anew.)
            if record.state != .queued || !standing.covers(record.due) { consequences.queues.insert(queue) }
            let links = EntryRow.Links(queue: queue, kept: try kept(for: record))
            try expectOne(
                database.run(EntryRow.insert) {
                    $0.add(record.ticket)
                    EntryRow.bind(record, links, revision: 1, to: &$0)
                })
        } else {
            guard let old = try holdings(of: record.ticket) else { throw StoreError.conflict }
            letGo(of: old)
            consequences.queues.insert(queue)
            let links = EntryRow.Links(queue: queue, kept: try kept(for: record))
            try expectOne(
                database.run(EntryRow.update) {
                    EntryRow.bind(record, links, revision: record.revision + 1, to: &$0)
                    $0.add(record.ticket)
                    $0.add(record.revision)
                })
        }
        if let content = record.content { loose[content] = nil }
    }

    /// The serial of the contents that an entry names.
    private func kept(for record: EntryRecord) throws -> Int? {
        guard let content = record.content else { return nil }
        guard let serial = try loose[content] ?? ContentRow.serial(of: content, database) else {
            throw StoreError.conflict
        }
        return serial
    }

    private mutating func remove(_ ticket: Ticket, _ revision: Int) throws {
        guard let old = try holdings(of: ticket), old.revision == revision else { throw StoreError.conflict }
        letGo(of: old)
        try database.run("DELETE FROM entry WHERE ticket = ?", ticket)
    }

    private mutating func remove(_ id: MailboxID, _ revision: Int) throws {
        let found = try database.first("SELECT account, revision FROM mailbox WHERE id = ?", id) {
            (account: try $0.account(), revision: try $0.number())
        }
        guard let found, found.revision == revision else { throw StoreError.conflict }
        let tickets: [Ticket] = try database.all(
            "SELECT ticket FROM entry WHERE account = ? AND mailbox = ?", found.account, id
        ) { try $0.identifier() }
        for ticket in tickets {
            if let old = try holdings(of: ticket) { try remove(ticket, old.revision) }
        }
        for table in ["verification", "notice"] { try database.run("DELETE FROM \(table) WHERE mailbox = ?", id) }
        let queue = try standing(of: .mailbox(id)).serial
        standings[.mailbox(id)] = nil
        consequences.queues.insert(queue)
        let unused =
            "DELETE FROM queue WHERE serial = ? AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.queue = queue.serial)"
        if try database.run(unused, queue) == 0 {
            // Another mailbox's entries wait in it: as if it had never been put.
            let sql = "UPDATE queue SET (\(QueueRow.list)) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE serial = ?"
            try database.run(sql) {
                QueueRow.bind(QueueRecord(key: .mailbox(id)), revision: 0, to: &$0)
                $0.add(queue)
            }
        }
        try database.run("DELETE FROM mailbox WHERE id = ?", id)
    }

    private mutating func put(_ content: KeptContent, _ ticket: Ticket) throws {
        guard loose[ticket] == nil else { throw StoreError.conflict }
        var octets: [UInt8]?, file: String?
        switch content {
        case .octets(let given): octets = given
        case .file(let path): file = try folder.name(ofFileAt: path)
        }
        try expectOne(database.run(ContentRow.insert, octets, file, ticket, ticket))
        loose[ticket] = Int(database.lastInsertedRowID)
    }

    /// The last step: contents go with the last entry that names them.
    private mutating func removeUnnamedContents() throws {
        guard !loose.isEmpty else { return }
        for (ticket, serial) in loose where try ContentRow.serial(of: ticket, database) == nil {
            let files = try database.all("SELECT file FROM content WHERE serial = ?", serial) { try $0.optionalText() }
            consequences.files += files.compactMap { $0 }
            try database.run("DELETE FROM content WHERE serial = ?", serial)
        }
        loose = [:]
    }
}

/// Contents have no ticket of their own: an entry that names them leads to them.
///
/// The question has two parts: nearly every entry names the contents that were kept with its own ticket, and the index by
/// contents holds only the others.
enum ContentRow {
    private static let named = """
        SELECT kept FROM entry WHERE ticket = ? AND content = ticket
        UNION ALL SELECT kept FROM entry WHERE content = ? AND content <> ticket
        """

    /// Inserts nothing when the ticket has contents already.
    static let insert = "INSERT INTO content (octets, file) SELECT ?, ? WHERE NOT EXISTS (\(named))"

    /// The serial of the contents that an entry names by this ticket.
    static func serial(of ticket: Ticket, _ database: Database) throws -> Int? {
        try database.first(named + " LIMIT 1", ticket, ticket) { try $0.number() }
    }
}
#endif
