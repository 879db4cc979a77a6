#if Personas && SQLite
/// What the first version wrote, as text: it must open for as long as there is a Holub.
enum OldStore {
    static let mailbox = "000102030405060708090a0b0c0d0e0f"
    static let ticket = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"
    static let verification = "aaaabbbbccccddddeeeeffff00001111"

    static let sql = """
        PRAGMA application_id = 1215261794;
        PRAGMA user_version = 1;
        CREATE TABLE mailbox (serial INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, account BLOB NOT NULL,
            address BLOB NOT NULL, revision INTEGER NOT NULL, details BLOB NOT NULL, sealed BLOB,
            UNIQUE (account, address)) STRICT;
        CREATE TABLE verification (serial INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
            mailbox BLOB NOT NULL REFERENCES mailbox (id), account BLOB NOT NULL, address BLOB NOT NULL,
            revision INTEGER NOT NULL, digest BLOB NOT NULL, issuedAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL,
            misses INTEGER NOT NULL, closedAt INTEGER) STRICT;
        CREATE INDEX verificationOfMailbox ON verification (mailbox);
        CREATE INDEX verificationOpen ON verification (mailbox) WHERE closedAt IS NULL;
        CREATE INDEX verificationToAddress ON verification (address, issuedAt);
        CREATE INDEX verificationByAccount ON verification (account, issuedAt);
        CREATE TABLE entry (serial INTEGER PRIMARY KEY, ticket BLOB NOT NULL UNIQUE, account BLOB NOT NULL,
            mailbox BLOB NOT NULL, queue INTEGER NOT NULL, revision INTEGER NOT NULL, state INTEGER NOT NULL,
            due INTEGER NOT NULL, waitsSince INTEGER, expires INTEGER NOT NULL, attempts INTEGER NOT NULL, key BLOB,
            sender BLOB NOT NULL, recipients BLOB NOT NULL, subject BLOB NOT NULL, messageID BLOB NOT NULL,
            size INTEGER NOT NULL, content BLOB, kept INTEGER, parent BLOB, isPossibleDuplicate INTEGER NOT NULL,
            createdAt INTEGER NOT NULL, submittedAt INTEGER, closedAt INTEGER, failureCause BLOB, failurePhase BLOB,
            failureReply BLOB, failureAt INTEGER, acceptance BLOB,
            CHECK ((content IS NULL) = (kept IS NULL))) STRICT;
        CREATE INDEX entryDue ON entry (queue, state, due);
        CREATE INDEX entryOfAccount ON entry (account, state);
        CREATE UNIQUE INDEX entryKey ON entry (account, key) WHERE key IS NOT NULL;
        CREATE INDEX entrySubmitted ON entry (queue, submittedAt) WHERE submittedAt IS NOT NULL;
        CREATE INDEX entryWaiting ON entry (waitsSince) WHERE waitsSince IS NOT NULL AND state = 0;
        CREATE INDEX entryClosed ON entry (closedAt) WHERE closedAt IS NOT NULL AND state >= 2;
        CREATE INDEX entryBorrowing ON entry (content) WHERE content <> ticket;
        CREATE TABLE queue (serial INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, revision INTEGER NOT NULL, isPaused INTEGER NOT NULL,
            notBefore INTEGER NOT NULL, waitsSince INTEGER, failures INTEGER NOT NULL, fence INTEGER NOT NULL,
            heldUntil INTEGER NOT NULL, ready INTEGER) STRICT;
        CREATE INDEX queueReady ON queue (ready) WHERE ready IS NOT NULL;
        CREATE INDEX queueWaiting ON queue (waitsSince) WHERE waitsSince IS NOT NULL;
        CREATE TABLE content (serial INTEGER PRIMARY KEY, octets BLOB, file BLOB UNIQUE,
            CHECK ((octets IS NULL) <> (file IS NULL))) STRICT;
        CREATE TABLE notice (serial INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, account BLOB NOT NULL,
            mailbox BLOB NOT NULL REFERENCES mailbox (id), revision INTEGER NOT NULL, cause BLOB NOT NULL,
            provider BLOB NOT NULL, latest BLOB NOT NULL, beganAt INTEGER NOT NULL, count INTEGER NOT NULL, ticket BLOB,
            readAt INTEGER, clearedAt INTEGER) STRICT;
        CREATE UNIQUE INDEX noticeOpenOnce ON notice (mailbox, cause) WHERE clearedAt IS NULL;
        CREATE INDEX noticeOfMailbox ON notice (mailbox);
        CREATE INDEX noticeOfAccount ON notice (account);
        CREATE INDEX noticeOpen ON notice (account) WHERE clearedAt IS NULL;
        CREATE INDEX noticeUnread ON notice (account) WHERE readAt IS NULL;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1');

        INSERT INTO mailbox VALUES (1, x'\(mailbox)', CAST('firma' AS BLOB), CAST('jana@firma.example' AS BLOB), 3,
            CAST('{"state":"verified","settings":{"isDefault":true,"copiesToSelf":false,"route":"own"},'
            || '"signsInByToken":false,"addedAt":1790000000000,"verifiedAt":1790000000500}' AS BLOB), NULL);
        INSERT INTO verification VALUES (1, x'\(verification)', x'\(mailbox)', CAST('firma' AS BLOB),
            CAST('jana@firma.example' AS BLOB), 2, x'0102', 1790000000000, 1790003600000, 1, 1790000000500);
        INSERT INTO queue VALUES (5, CAST('\(mailbox)' AS BLOB), 1, 0, 0, NULL, 0, 0, 0, 1790000000000);
        INSERT INTO content VALUES (9, x'610D0A', NULL);
        INSERT INTO entry VALUES (1, x'\(ticket)', CAST('firma' AS BLOB), x'\(mailbox)', 5, 1, 0, 1790000000000, NULL,
            1790086400000, 0, CAST('7' AS BLOB), CAST('jana@firma.example' AS BLOB),
            CAST('petr@seznam.example' || char(10) || 'eva@seznam.example' AS BLOB), CAST('Faktura' AS BLOB),
            CAST('<7@firma.example>' AS BLOB), 3, x'\(ticket)', 9, NULL, 0, 1790000000000, NULL, NULL, NULL, NULL, NULL,
            NULL, NULL);
        """
}
#endif
