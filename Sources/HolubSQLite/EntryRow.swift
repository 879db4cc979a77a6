#if SQLite
internal import Holub

/// An entry as a row: typed columns, since every message passes here several times.
enum EntryRow {
    /// In the order of ``bind(_:_:to:)``; of ``read(_:)`` as well, but that the queue is there by its key.
    private static let names = [
        "ticket", "account", "mailbox", "queue", "revision", "state", "due", "waitsSince", "expires", "attempts", "key",
        "keyFingerprint", "sender", "recipients", "subject", "messageID", "size", "content", "kept", "parent",
        "isPossibleDuplicate", "createdAt", "submittedAt", "closedAt", "failureCause", "failurePhase", "failureReply",
        "failureAt", "acceptance", "notify", "ret", "envid",
    ]

    /// What ``read(_:)`` reads, as a query with entries and their queues in it.
    static let list = names.filter { $0 != "kept" }.map { $0 == "queue" ? "queue.key" : "entry.\($0)" }
        .joined(separator: ", ")
    static let table = "entry JOIN queue ON queue.serial = entry.queue"

    static let insert = """
        INSERT INTO entry (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        """

    /// Without its mailbox it changes nothing.
    static let update = """
        UPDATE entry SET \(names.dropFirst().map { "\($0) = ?" }.joined(separator: ", "))
        WHERE EXISTS (SELECT 1 FROM mailbox WHERE id = ? AND account = ?) AND ticket = ? AND revision = ?
        """

    /// The same for an entry that stays in its queue and keeps its contents, whose serial need not be known: the shorter way.
    static let updateInPlace = """
        UPDATE entry SET \(names.dropFirst().map { $0 == "kept" ? "kept = ifnull(?, kept)" : "\($0) = ?" }.joined(separator: ", "))
        WHERE EXISTS (SELECT 1 FROM mailbox WHERE id = ? AND account = ?) AND ticket = ? AND revision = ?
            AND queue = ? AND content = ?
        """

    /// The serials by which a row names others.
    struct Links {
        let queue: Int
        let kept: Int?
    }

    /// What an update writes.
    static func bind(_ entry: EntryRecord, _ links: Links, revision: Int, to bindings: inout Bindings) {
        bindings.add(entry.account)
        bindings.add(entry.mailbox)
        bindings.add(links.queue)
        bindings.add(revision)
        bindings.add(entry.state)
        bindings.add(entry.due)
        bindings.add(entry.waitsSince)
        bindings.add(entry.expires)
        bindings.add(entry.attempts)
        bindings.add(entry.key)
        bindings.add(entry.keyFingerprint)
        bindings.add(entry.sender)
        bindings.add(entry.recipients.map(\.description).joined(separator: "\n"))
        bindings.add(entry.subject)
        bindings.add(entry.messageID)
        bindings.add(entry.size)
        bindings.add(entry.content)
        bindings.add(links.kept)
        bindings.add(entry.parent)
        bindings.add(entry.isPossibleDuplicate)
        bindings.add(entry.createdAt)
        bindings.add(entry.submittedAt)
        bindings.add(entry.closedAt)
        bindings.add(entry.failure?.cause)
        bindings.add(entry.failure?.phase)
        bindings.add(entry.failure?.reply)
        bindings.add(entry.failure?.at)
        bindings.add(entry.acceptance)
        bindings.add((entry.notifications?.notify.rawValue).map { Int($0) })
        bindings.add(entry.notifications?.ret?.rawValue)
        bindings.add(entry.notifications?.envid?.text)
    }

    static func read(_ columns: inout Columns) throws -> EntryRecord {
        let ticket: Ticket = try columns.identifier()
        let account = try columns.account()
        let mailbox: MailboxID = try columns.identifier()
        let queue = try columns.queue()
        let revision = try columns.number(), state = try state(of: columns.number())
        let due = try columns.moment(), waitsSince = try columns.optionalMoment(), expires = try columns.moment()
        let attempts = try columns.number(), key = try columns.optionalText()
        let keyFingerprint = try columns.optionalOctets()
        let sender = try columns.address(), recipients = try columns.addresses()
        let subject = try columns.text(), messageID = try columns.text(), size = try columns.number()
        let content: Ticket? = try columns.optionalIdentifier()
        let parent: Ticket? = try columns.optionalIdentifier()
        let isPossibleDuplicate = try columns.truth()
        var entry = EntryRecord(
            ticket: ticket, account: account, mailbox: mailbox, queue: queue, due: due, expires: expires, key: key,
            sender: sender, recipients: recipients, subject: subject, messageID: messageID, size: size,
            content: content, parent: parent, createdAt: try columns.moment())
        entry.revision = revision
        entry.state = state
        entry.waitsSince = waitsSince
        entry.attempts = attempts
        entry.keyFingerprint = keyFingerprint
        entry.isPossibleDuplicate = isPossibleDuplicate
        entry.submittedAt = try columns.optionalMoment()
        entry.closedAt = try columns.optionalMoment()
        entry.failure = try failure(&columns)
        entry.acceptance = try columns.optionalText()
        entry.notifications = try notifications(&columns)
        return entry
    }

    private static func notifications(_ columns: inout Columns) throws -> DeliveryNotification? {
        let notify = try columns.optionalNumber(), ret = try columns.optionalText(), envid = try columns.optionalText()
        guard let notify else { return nil }
        let damage = StoreError.unreadable("an entry asks for reports that there are not")
        guard (0...7).contains(notify) else { throw damage }
        do {
            return DeliveryNotification(
                notify: DSNNotify(rawValue: UInt8(notify)),
                ret: try ret.map { text in
                    guard let ret = DSNReturn(rawValue: text) else { throw damage }
                    return ret
                }, envid: try envid.map { try EnvelopeID($0) })
        } catch { throw damage }
    }

    private static func failure(_ columns: inout Columns) throws -> CauseRecord? {
        let cause = try columns.optionalText(), phase = try columns.optionalText()
        let reply = try columns.optionalText(), at = try columns.optionalMoment()
        guard let cause, let phase, let at else { return nil }
        return CauseRecord(cause: cause, phase: phase, reply: reply, at: at)
    }

    /// The indices of the schema know these numbers: 0 waits, 2 and above are over.
    static func number(of state: EntryRecord.State) -> Int {
        switch state {
        case .queued: 0
        case .committing: 1
        case .sent: 2
        case .refused: 3
        case .unknown: 4
        case .cancelled: 5
        case .expired: 6
        }
    }

    private static let states = Dictionary(
        uniqueKeysWithValues: EntryRecord.State.allCases.map { (number(of: $0), $0) })

    private static func state(of number: Int) throws -> EntryRecord.State {
        guard let state = states[number] else { throw StoreError.unreadable("an entry has the state \(number)") }
        return state
    }
}
#endif
