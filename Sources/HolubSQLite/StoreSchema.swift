#if SQLite
internal import GRDB
internal import Holub

/// The tables, by numbered versions. A version that was released is never edited: the next one changes what it left.
///
/// Texts are octets (BLOB): SQLite and GRDB end a TEXT at its first NUL, and keys must not be compared as letters. Moments
/// are milliseconds since 1970, identifiers their 16 octets. `serial` is the order in which rows were put.
enum StoreSchema {
    /// `Holb` in ASCII: tells a store from other databases.
    static let applicationID: Int32 = 0x486F_6C62
    static let version = 6

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
            try database.execute(sql: mailboxes)
            try database.execute(sql: outbox)
            try database.execute(sql: notices)
        }
        migrator.registerMigration("2") { database in
            try database.execute(sql: issues)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3") { database in
            try database.execute(sql: "ALTER TABLE entry ADD COLUMN keyFingerprint BLOB")
            try database.execute(sql: kindOfIssue)
            try database.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4") { database in
            // The details of a mailbox hold since when an administrator is awaited. The number keeps an
            // earlier version, which would drop that when it writes the mailbox again, from opening the store.
            // Some stores have these already, by what an earlier version was for a time.
            let columns = try database.columns(in: "issue").map(\.name)
            if !columns.contains("kind") { try database.execute(sql: kindOfIssue) }
            try database.execute(
                sql: """
                    CREATE INDEX IF NOT EXISTS entryUndecided ON entry (mailbox) WHERE state = 4;
                    CREATE INDEX IF NOT EXISTS entryExpiring ON entry (expires) WHERE state = 0;
                    """)
            try IssueRow.fold(database)
            try database.execute(sql: "PRAGMA user_version = 4")
        }
        migrator.registerMigration("5") { database in
            try database.execute(sql: contents)
            try database.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("6") { database in
            try database.execute(sql: notifications)
            try database.execute(sql: "PRAGMA user_version = 6")
        }
        return migrator
    }

    private static let mailboxes = """
        CREATE TABLE mailbox (
            serial INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            account BLOB NOT NULL,
            address BLOB NOT NULL,
            revision INTEGER NOT NULL,
            details BLOB NOT NULL,
            sealed BLOB,
            UNIQUE (account, address)
        ) STRICT;

        CREATE TABLE verification (
            serial INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            mailbox BLOB NOT NULL REFERENCES mailbox (id),
            account BLOB NOT NULL,
            address BLOB NOT NULL,
            revision INTEGER NOT NULL,
            digest BLOB NOT NULL,
            issuedAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            misses INTEGER NOT NULL,
            closedAt INTEGER
        ) STRICT;
        CREATE INDEX verificationOfMailbox ON verification (mailbox);
        CREATE INDEX verificationOpen ON verification (mailbox) WHERE closedAt IS NULL;
        CREATE INDEX verificationToAddress ON verification (address, issuedAt);
        CREATE INDEX verificationByAccount ON verification (account, issuedAt);
        """

    /// `ready` is when the queue becomes ready, or NULL when no entry of it counts. It is written in the transaction that
    /// changes the queue or an entry of it, so that finding the next queue costs one step in an index, whatever waits.
    ///
    /// Contents are found through an entry that names them: `kept` is the serial of what `content` names. An index of their
    /// own by tickets, which are random, would cost nearly a page of the log for every message.
    private static let outbox = """
        CREATE TABLE entry (
            serial INTEGER PRIMARY KEY,
            ticket BLOB NOT NULL UNIQUE,
            account BLOB NOT NULL,
            mailbox BLOB NOT NULL,
            queue INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            state INTEGER NOT NULL,
            due INTEGER NOT NULL,
            waitsSince INTEGER,
            expires INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            key BLOB,
            sender BLOB NOT NULL,
            recipients BLOB NOT NULL,
            subject BLOB NOT NULL,
            messageID BLOB NOT NULL,
            size INTEGER NOT NULL,
            content BLOB,
            kept INTEGER,
            parent BLOB,
            isPossibleDuplicate INTEGER NOT NULL,
            createdAt INTEGER NOT NULL,
            submittedAt INTEGER,
            closedAt INTEGER,
            failureCause BLOB,
            failurePhase BLOB,
            failureReply BLOB,
            failureAt INTEGER,
            acceptance BLOB,
            CHECK ((content IS NULL) = (kept IS NULL))
        ) STRICT;
        CREATE INDEX entryDue ON entry (queue, state, due);
        CREATE INDEX entryOfAccount ON entry (account, state);
        CREATE UNIQUE INDEX entryKey ON entry (account, key) WHERE key IS NOT NULL;
        CREATE INDEX entrySubmitted ON entry (queue, submittedAt) WHERE submittedAt IS NOT NULL;
        CREATE INDEX entryWaiting ON entry (waitsSince) WHERE waitsSince IS NOT NULL AND state = 0;
        CREATE INDEX entryClosed ON entry (closedAt) WHERE closedAt IS NOT NULL AND state >= 2;
        CREATE INDEX entryBorrowing ON entry (content) WHERE content <> ticket;

        CREATE TABLE queue (
            serial INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE,
            revision INTEGER NOT NULL,
            isPaused INTEGER NOT NULL,
            notBefore INTEGER NOT NULL,
            waitsSince INTEGER,
            failures INTEGER NOT NULL,
            fence INTEGER NOT NULL,
            heldUntil INTEGER NOT NULL,
            ready INTEGER
        ) STRICT;
        CREATE INDEX queueReady ON queue (ready) WHERE ready IS NOT NULL;
        CREATE INDEX queueWaiting ON queue (waitsSince) WHERE waitsSince IS NOT NULL;

        CREATE TABLE content (
            serial INTEGER PRIMARY KEY,
            octets BLOB,
            file BLOB UNIQUE,
            CHECK ((octets IS NULL) <> (file IS NULL))
        ) STRICT;
        """

    /// Files alone are kept apart from one another: an index over the others, which have none, would get a row for each message.
    private static let contents = """
        CREATE TABLE newContent (
            serial INTEGER PRIMARY KEY,
            octets BLOB,
            file BLOB,
            CHECK ((octets IS NULL) <> (file IS NULL))
        ) STRICT;
        INSERT INTO newContent (serial, octets, file) SELECT serial, octets, file FROM content;
        DROP TABLE content;
        ALTER TABLE newContent RENAME TO content;
        CREATE UNIQUE INDEX contentFile ON content (file) WHERE file IS NOT NULL;
        """

    /// What RFC 3461 lets a sender ask for: the events as bits, of which NULL asks for nothing and 0 for none to be told; how
    /// much of the message comes back; and the sender's own name for it.
    private static let notifications = """
        ALTER TABLE entry ADD COLUMN notify INTEGER;
        ALTER TABLE entry ADD COLUMN ret BLOB;
        ALTER TABLE entry ADD COLUMN envid BLOB;
        """

    private static let notices = """
        CREATE TABLE notice (
            serial INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            account BLOB NOT NULL,
            mailbox BLOB NOT NULL REFERENCES mailbox (id),
            revision INTEGER NOT NULL,
            cause BLOB NOT NULL,
            provider BLOB NOT NULL,
            latest BLOB NOT NULL,
            beganAt INTEGER NOT NULL,
            count INTEGER NOT NULL,
            ticket BLOB,
            readAt INTEGER,
            clearedAt INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX noticeOpenOnce ON notice (mailbox, cause) WHERE clearedAt IS NULL;
        CREATE INDEX noticeOfMailbox ON notice (mailbox);
        CREATE INDEX noticeOfAccount ON notice (account);
        CREATE INDEX noticeOpen ON notice (account) WHERE clearedAt IS NULL;
        CREATE INDEX noticeUnread ON notice (account) WHERE readAt IS NULL;
        """

    /// 0 a verification, 1 a proof by signing in.
    private static let kindOfIssue = "ALTER TABLE issue ADD COLUMN kind INTEGER NOT NULL DEFAULT 0"

    /// That a verification was issued is remembered apart from it, since a limit must count it when the mailbox is gone.
    private static let issues = """
        CREATE TABLE issue (
            serial INTEGER PRIMARY KEY,
            account BLOB NOT NULL,
            address BLOB NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO issue (account, address, at) SELECT account, address, issuedAt FROM verification ORDER BY serial;
        CREATE INDEX issueToAddress ON issue (address, at);
        CREATE INDEX issueByAccount ON issue (account, at);
        CREATE INDEX issueAt ON issue (at);
        DROP INDEX verificationToAddress;
        DROP INDEX verificationByAccount;
        """
}
#endif
