#if SQLite
internal import GRDB
internal import Holub

/// A mailbox as a row. What is never searched for is one piece of JSON.
enum MailboxRow {
    static let list = "id, account, address, revision, details, sealed"

    private struct Details: Codable {
        var state: MailboxRecord.State
        var settings: MailboxSettings
        var form: SubmissionForm?
        var draft: SubmissionForm?
        var signsInByToken: Bool
        var attention: CauseRecord?
        /// Since version 4.
        var awaitsAdministratorSince: Moment?
        var addedAt: Moment
        var verifiedAt: Moment?
        var connectedAt: Moment?
        /// Since version 5.
        var mailExchanger: String?
    }

    static func bind(_ mailbox: MailboxRecord, revision: Int, to bindings: inout Bindings) throws {
        bindings.add(mailbox.id)
        bindings.add(mailbox.account)
        bindings.add(mailbox.address)
        bindings.add(revision)
        try bindings.add(
            json: Details(
                state: mailbox.state, settings: mailbox.settings, form: mailbox.form, draft: mailbox.draft,
                signsInByToken: mailbox.signsInByToken, attention: mailbox.attention,
                awaitsAdministratorSince: mailbox.awaitsAdministratorSince, addedAt: mailbox.addedAt,
                verifiedAt: mailbox.verifiedAt, connectedAt: mailbox.connectedAt, mailExchanger: mailbox.mailExchanger))
        bindings.add(mailbox.sealed)
    }

    static func read(_ columns: inout Columns) throws -> MailboxRecord {
        let id: MailboxID = try columns.identifier()
        let account = try columns.account(), address = try columns.address(), revision = try columns.number()
        let details: Details = try columns.json()
        var mailbox = MailboxRecord(id: id, account: account, address: address, addedAt: details.addedAt)
        mailbox.revision = revision
        mailbox.state = details.state
        mailbox.settings = details.settings
        mailbox.form = details.form
        mailbox.draft = details.draft
        mailbox.sealed = try columns.optionalOctets()
        mailbox.signsInByToken = details.signsInByToken
        mailbox.attention = details.attention
        mailbox.awaitsAdministratorSince = details.awaitsAdministratorSince
        mailbox.verifiedAt = details.verifiedAt
        mailbox.connectedAt = details.connectedAt
        mailbox.mailExchanger = details.mailExchanger
        return mailbox
    }
}

enum VerificationRow {
    static let list = "id, mailbox, account, address, revision, digest, issuedAt, expiresAt, misses, closedAt"

    static func bind(_ verification: VerificationRecord, revision: Int, to bindings: inout Bindings) {
        bindings.add(verification.id)
        bindings.add(verification.mailbox)
        bindings.add(verification.account)
        bindings.add(verification.address)
        bindings.add(revision)
        bindings.add(verification.digest)
        bindings.add(verification.issuedAt)
        bindings.add(verification.expiresAt)
        bindings.add(verification.misses)
        bindings.add(verification.closedAt)
    }

    static func read(_ columns: inout Columns) throws -> VerificationRecord {
        let id: VerificationID = try columns.identifier()
        let mailbox: MailboxID = try columns.identifier()
        let account = try columns.account(), address = try columns.address(), revision = try columns.number()
        let digest = try columns.octets(), issuedAt = try columns.moment(), expiresAt = try columns.moment()
        var verification = VerificationRecord(
            id: id, mailbox: mailbox, account: account, address: address, digest: digest, issuedAt: issuedAt,
            expiresAt: expiresAt)
        verification.revision = revision
        verification.misses = try columns.number()
        verification.closedAt = try columns.optionalMoment()
        return verification
    }
}

/// That a verification was issued, apart from it: limits count it when its mailbox is gone. Or that settings were proved. The
/// address stands there as it counts.
enum IssueRow {
    enum Kind: Int { case verification, proof }

    static func count(_ to: VerificationCount, since: Moment, _ database: Database) throws -> Int {
        let count =
            switch to {
            case .address(let address):
                try database.first(
                    "SELECT count(*) FROM issue WHERE kind = 0 AND address = ? AND at >= ?",
                    VerificationCount.key(of: address), since
                ) { try $0.number() }
            case .account(let account):
                try database.first(
                    "SELECT count(*) FROM issue WHERE kind = 0 AND account = ? AND at >= ?", account, since
                ) { try $0.number() }
            case .proofs(let account, let address):
                try database.first(
                    "SELECT count(*) FROM issue WHERE kind = 1 AND account = ? AND address = ? AND at >= ?", account,
                    VerificationCount.key(of: address), since
                ) { try $0.number() }
            case .allProofs(let account):
                try database.first(
                    "SELECT count(*) FROM issue WHERE kind = 1 AND account = ? AND at >= ?", account, since
                ) { try $0.number() }
            }
        return count ?? 0
    }

    /// Rows of earlier versions have the address as it was typed.
    static func fold(_ database: Database) throws {
        let rows = try database.all("SELECT serial, address FROM issue") {
            (serial: try $0.number(), address: try $0.text())
        }
        for row in rows {
            // What is no address counts for nobody.
            guard let address = try? EmailAddress(row.address) else { continue }
            try database.run(
                "UPDATE issue SET address = ? WHERE serial = ?", VerificationCount.key(of: address), row.serial)
        }
    }

    static func put(
        _ kind: Kind, _ account: AccountID, _ address: EmailAddress, at moment: Moment, _ database: Database
    ) throws {
        try database.run(
            "INSERT INTO issue (kind, account, address, at) VALUES (?, ?, ?, ?)", kind.rawValue, account,
            VerificationCount.key(of: address), moment)
        let latest = try database.first("SELECT max(at) FROM issue") { try $0.moment() }
        try database.run("DELETE FROM issue WHERE at < ?", (latest ?? moment) - VerificationCount.longestMemory)
    }
}

enum QueueRow {
    static let list = "key, revision, isPaused, notBefore, waitsSince, failures, fence, heldUntil"

    static func bind(_ queue: QueueRecord, revision: Int, to bindings: inout Bindings) {
        bindings.add(queue.key)
        bindings.add(revision)
        bindings.add(queue.isPaused)
        bindings.add(queue.notBefore)
        bindings.add(queue.waitsSince)
        bindings.add(queue.failures)
        bindings.add(queue.fence)
        bindings.add(queue.heldUntil)
    }

    /// What other rows need of a queue.
    struct Standing {
        let serial: Int
        var isPaused = false
        var notBefore = Moment(milliseconds: 0)
        /// When it was to be ready, before this transaction.
        var ready: Moment?

        /// Whether it is ready no earlier for an entry that is due then.
        func covers(_ due: Moment) -> Bool { isPaused || ready.map { $0 <= max(due, notBefore) } ?? false }
    }

    /// Finds a queue. One that was never put gets a row of revision 0, which is in no answer but that it is ready.
    static func standing(of key: QueueKey, _ database: Database) throws -> Standing {
        let found = try database.first("SELECT serial, isPaused, notBefore, ready FROM queue WHERE key = ?", key) {
            Standing(
                serial: try $0.number(), isPaused: try $0.truth(), notBefore: try $0.moment(),
                ready: try $0.optionalMoment())
        }
        if let found { return found }
        try database.run("INSERT INTO queue (\(list)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)") {
            bind(QueueRecord(key: key), revision: 0, to: &$0)
        }
        return Standing(serial: Int(database.lastInsertedRowID))
    }

    static func read(_ columns: inout Columns) throws -> QueueRecord {
        var queue = QueueRecord(key: try columns.queue())
        queue.revision = try columns.number()
        queue.isPaused = try columns.truth()
        queue.notBefore = try columns.moment()
        queue.waitsSince = try columns.optionalMoment()
        queue.failures = try columns.number()
        queue.fence = try columns.number()
        queue.heldUntil = try columns.moment()
        return queue
    }
}

enum NoticeRow {
    static let list = """
        id, account, mailbox, revision, cause, provider, latest, beganAt, count, ticket, readAt, clearedAt
        """

    static func bind(_ notice: NoticeRecord, revision: Int, to bindings: inout Bindings) throws {
        bindings.add(notice.id)
        bindings.add(notice.account)
        bindings.add(notice.mailbox)
        bindings.add(revision)
        bindings.add(notice.cause)
        bindings.add(notice.provider)
        try bindings.add(json: notice.latest)
        bindings.add(notice.beganAt)
        bindings.add(notice.count)
        bindings.add(notice.ticket)
        bindings.add(notice.readAt)
        bindings.add(notice.clearedAt)
    }

    static func read(_ columns: inout Columns) throws -> NoticeRecord {
        let id: NoticeID = try columns.identifier()
        let account = try columns.account()
        let mailbox: MailboxID = try columns.identifier()
        let revision = try columns.number(), cause = try columns.text(), provider = try columns.text()
        let latest: CauseRecord = try columns.json()
        // A new notice takes its cause and its beginning from the first failure.
        let first = CauseRecord(cause: cause, phase: latest.phase, reply: nil, at: try columns.moment())
        var notice = NoticeRecord(
            id: id, account: account, mailbox: mailbox, provider: provider, latest: first, ticket: nil)
        notice.revision = revision
        notice.latest = latest
        notice.count = try columns.number()
        notice.ticket = try columns.optionalIdentifier()
        notice.readAt = try columns.optionalMoment()
        notice.clearedAt = try columns.optionalMoment()
        return notice
    }
}
#endif
