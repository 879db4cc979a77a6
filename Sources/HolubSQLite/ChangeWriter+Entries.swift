#if SQLite
internal import GRDB
internal import Holub

// Entries and contents.

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

    mutating func standing(of queue: QueueKey) throws -> QueueRow.Standing {
        if let standing = memory.standings[queue] { return standing }
        let standing = try QueueRow.standing(of: queue, database)
        memory.standings[queue] = standing
        return standing
    }

    private mutating func letGo(of holdings: Holdings) {
        consequences.queues.insert(holdings.queue)
        if let content = holdings.content, let kept = holdings.kept { loose[content] = kept }
    }

    mutating func put(_ record: EntryRecord) throws {
        let standing = try standing(of: record.queue), queue = standing.serial
        if try isNew(record.revision) {
            // The usual message changes nothing of when its queue is ready. (Whatever else this transaction does to the queue
            // has it computed anew.)
            if record.state != .queued || !standing.covers(record.due) { consequences.queues.insert(queue) }
            let links = EntryRow.Links(queue: queue, kept: try kept(for: record))
            try expectMailbox(record.mailbox, of: record.account)
            let statement = try insertsEntry ?? database.prepared(EntryRow.insert)
            insertsEntry = statement
            try database.run(statement) {
                $0.add(record.ticket)
                EntryRow.bind(record, links, revision: 1, to: &$0)
            }
        } else if try !putInPlace(record, queue) {
            guard let old = try holdings(of: record.ticket) else { throw StoreError.conflict }
            letGo(of: old)
            consequences.queues.insert(queue)
            let links = EntryRow.Links(queue: queue, kept: try kept(for: record))
            try expectOne(
                database.run(EntryRow.update) {
                    EntryRow.bind(record, links, revision: record.revision.next, to: &$0)
                    $0.add(record.mailbox)
                    $0.add(record.account)
                    $0.add(record.ticket)
                    $0.add(record.revision)
                })
        }
        if let content = record.content { loose[content] = nil }
    }

    /// Puts an entry that keeps its contents and stays in its queue, as most do; false when that is not so.
    private mutating func putInPlace(_ record: EntryRecord, _ queue: Int) throws -> Bool {
        guard let content = record.content else { return false }
        let statement = try updatesEntry ?? database.prepared(EntryRow.updateInPlace)
        updatesEntry = statement
        let changed = try database.run(statement) {
            EntryRow.bind(record, EntryRow.Links(queue: queue, kept: nil), revision: record.revision.next, to: &$0)
            $0.add(record.mailbox)
            $0.add(record.account)
            $0.add(record.ticket)
            $0.add(record.revision)
            $0.add(queue)
            $0.add(content)
        }
        guard changed == 1 else { return false }
        consequences.queues.insert(queue)
        return true
    }

    /// The serial of the contents that an entry names.
    private func kept(for record: EntryRecord) throws -> Int? {
        guard let content = record.content else { return nil }
        guard let serial = try loose[content] ?? ContentRow.serial(of: content, database) else {
            throw StoreError.conflict
        }
        return serial
    }

    mutating func remove(_ ticket: Ticket, _ revision: Int) throws {
        guard let old = try holdings(of: ticket), old.revision == revision else { throw StoreError.conflict }
        letGo(of: old)
        try database.run("DELETE FROM entry WHERE ticket = ?", ticket)
    }

    mutating func remove(_ id: MailboxID, _ revision: Int) throws {
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
        memory.standings[.mailbox(id)] = nil
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
        memory.mailboxes[id] = nil
    }

    mutating func put(_ content: KeptContent, _ ticket: Ticket, isNew: Bool) throws {
        guard loose[ticket] == nil else { throw StoreError.conflict }
        var octets: [UInt8]?, file: String?
        switch content {
        case .octets(let given): octets = given
        case .file(let path): file = try folder.name(ofFileAt: path)
        }
        if !isNew, try ContentRow.serial(of: ticket, database) != nil { throw StoreError.conflict }
        let statement = try insertsContent ?? database.prepared(ContentRow.insert)
        insertsContent = statement
        try expectOne(
            database.run(statement) {
                $0.add(octets)
                $0.add(file)
                $0.add(ticket)
            })
        loose[ticket] = Int(database.lastInsertedRowID)
    }

    /// The last step: contents go with the last entry that names them.
    mutating func removeUnnamedContents() throws {
        guard !loose.isEmpty else { return }
        for (ticket, serial) in loose {
            let files = try database.all(ContentRow.removeUnnamed, serial, ticket, ticket) { try $0.optionalText() }
            consequences.files += files.compactMap { $0 }
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

    /// Inserts nothing when an entry of another ticket names contents by this one.
    static let insert = """
        INSERT INTO content (octets, file) SELECT ?, ?
        WHERE NOT EXISTS (SELECT 1 FROM entry WHERE content = ? AND content <> ticket)
        """

    /// Gives the file, if there is one.
    static let removeUnnamed = "DELETE FROM content WHERE serial = ? AND NOT EXISTS (\(named)) RETURNING file"

    /// The serial of the contents that an entry names by this ticket.
    static func serial(of ticket: Ticket, _ database: Database) throws -> Int? {
        try database.first(named + " LIMIT 1", ticket, ticket) { try $0.number() }
    }
}
#endif
