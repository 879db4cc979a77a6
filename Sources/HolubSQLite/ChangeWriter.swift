#if SQLite
internal import GRDB
internal import Holub

/// What follows from changes: queues whose readiness may be another, and files to remove once the changes are durable.
struct Consequences {
    var queues: Set<QueueKey> = []
    var files: [String] = []

    mutating func merge(_ other: Consequences) {
        queues.formUnion(other.queues)
        files += other.files
    }
}

/// Applies one caller's changes within a transaction.
struct ChangeWriter {
    private(set) var consequences = Consequences()
    private let database: Database
    private let folder: ContentFolder
    /// Contents that may be named by no entry any more, or not yet.
    private var released: Set<Ticket> = []

    init(_ database: Database, _ folder: ContentFolder) {
        self.database = database
        self.folder = folder
    }

    mutating func apply(_ change: StoreChange) throws {
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
        try database.run(
            "INSERT INTO issue (account, address, at) VALUES (?, ?, ?)", record.account, record.address, record.issuedAt
        )
        let latest = try database.first("SELECT max(at) FROM issue") { try $0.moment() }
        try database.run(
            "DELETE FROM issue WHERE at < ?", (latest ?? record.issuedAt) - VerificationCount.longestMemory)
    }

    private mutating func put(_ record: QueueRecord) throws {
        consequences.queues.insert(record.key)
        guard try isNew(record.revision) else {
            let sql = "UPDATE queue SET (\(QueueRow.list)) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE key = ? AND revision = ?"
            return try expectOne(
                database.run(sql) {
                    QueueRow.bind(record, revision: record.revision + 1, to: &$0)
                    $0.add(record.key)
                    $0.add(record.revision)
                })
        }
        // A queue that has entries and was never put has a row of revision 0.
        let columns = QueueRow.list.split(separator: ", ").map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let sql = """
            INSERT INTO queue (\(QueueRow.list)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET \(columns) WHERE queue.revision = 0
            """
        try expectOne(database.run(sql) { QueueRow.bind(record, revision: 1, to: &$0) })
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
    private func holdings(of ticket: Ticket) throws -> (revision: Int, queue: QueueKey, content: Ticket?)? {
        try database.first("SELECT revision, queue, content FROM entry WHERE ticket = ?", ticket) {
            (try $0.number(), try $0.queue(), try $0.optionalIdentifier())
        }
    }

    private mutating func put(_ record: EntryRecord) throws {
        consequences.queues.insert(record.queue)
        if try isNew(record.revision) {
            try expectOne(
                database.run(EntryRow.insert) {
                    EntryRow.bind(record, revision: 1, to: &$0)
                    $0.add(record.mailbox)
                    $0.add(record.account)
                    $0.add(record.content)
                    $0.add(record.content)
                })
        } else {
            guard let old = try holdings(of: record.ticket) else { throw StoreError.conflict }
            consequences.queues.insert(old.queue)
            if let content = old.content, content != record.content { released.insert(content) }
            try expectOne(
                database.run(EntryRow.update) {
                    EntryRow.bind(record, revision: record.revision + 1, to: &$0)
                    $0.add(record.ticket)
                    $0.add(record.revision)
                    $0.add(record.mailbox)
                    $0.add(record.account)
                    $0.add(record.content)
                    $0.add(record.content)
                })
        }
        if let content = record.content { released.remove(content) }
    }

    private mutating func remove(_ ticket: Ticket, _ revision: Int) throws {
        guard let old = try holdings(of: ticket), old.revision == revision else { throw StoreError.conflict }
        consequences.queues.insert(old.queue)
        if let content = old.content { released.insert(content) }
        try database.run("DELETE FROM entry WHERE ticket = ?", ticket)
    }

    private mutating func remove(_ id: MailboxID, _ revision: Int) throws {
        let found = try database.first("SELECT account, revision FROM mailbox WHERE id = ?", id) {
            (account: try $0.account(), revision: try $0.number())
        }
        guard let found, found.revision == revision else { throw StoreError.conflict }
        let entries = try database.all(
            "SELECT queue, content FROM entry WHERE account = ? AND mailbox = ?", found.account, id
        ) { columns -> (queue: QueueKey, content: Ticket?) in (try columns.queue(), try columns.optionalIdentifier()) }
        for entry in entries {
            consequences.queues.insert(entry.queue)
            if let content = entry.content { released.insert(content) }
        }
        try database.run("DELETE FROM entry WHERE account = ? AND mailbox = ?", found.account, id)
        for table in ["verification", "notice"] {
            try database.run("DELETE FROM \(table) WHERE mailbox = ?", id)
        }
        try database.run("DELETE FROM queue WHERE key = ?", QueueKey.mailbox(id))
        try database.run("DELETE FROM mailbox WHERE id = ?", id)
    }

    private mutating func put(_ content: KeptContent, _ ticket: Ticket) throws {
        var octets: [UInt8]?, file: String?
        switch content {
        case .octets(let given): octets = given
        case .file(let path): file = try folder.name(ofFileAt: path)
        }
        try database.run("INSERT INTO content (ticket, octets, file) VALUES (?, ?, ?)", ticket, octets, file)
        released.insert(ticket)
    }

    /// The last step: contents go with the last entry that names them.
    mutating func removeUnnamedContents() throws {
        // Two questions, since nearly every entry names its own contents and the index holds only the others.
        let named = """
            SELECT EXISTS (SELECT 1 FROM entry WHERE ticket = ? AND content = ticket)
            OR EXISTS (SELECT 1 FROM entry WHERE content = ? AND content <> ticket)
            """
        for ticket in released {
            let isNamed = try database.first(
                named, ticket, ticket
            ) { try $0.truth() }
            guard isNamed != true else { continue }
            let files = try database.all("SELECT file FROM content WHERE ticket = ?", ticket) {
                try $0.optionalText()
            }
            consequences.files += files.compactMap { $0 }
            try database.run("DELETE FROM content WHERE ticket = ?", ticket)
        }
        released = []
    }
}
#endif
