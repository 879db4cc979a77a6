#if Sending
internal import Foundation
public import HolubMessage
public import HolubSMTP

/// Where a mailroom keeps what must survive: mailboxes, verifications, the outbox and its contents, notices.
///
/// A store knows nothing of mail. It keeps records, applies changes all or none, and answers a few questions by index. What
/// the records mean, and when which one changes, is decided above it, in pure functions. So a store is small, and
/// `StoreCheck` in HolubTesting proves one.
///
/// **Changes.** ``apply(_:)`` is the only way to write. It is *atomic*: all of the changes or none; *durable*: when it
/// returns, they survive the loss of power; *optimistic*: each record carries the revision that it was read with, and a
/// record that somebody changed meanwhile is a ``StoreError/conflict``. Callers read again and decide anew. Several processes
/// may share a store; nothing but records and revisions passes between them.
///
/// A conflict is also: a second address of the same account, a second entry of the same account and key, a second notice
/// of the same mailbox and cause while one is open; a verification, an entry or a notice of a mailbox that its account does
/// not have; a mailbox that moves to another account; an entry that names contents that are not there; contents under a
/// ticket, or in a file, that has some already.
///
/// **Contents.** A message is kept as the octets that will be sent (``keep(_:)``): a long one in a file of the store's,
/// which must be put within the hour. A file whose entry never came is removed by the store: when the process that wrote
/// it has ended, at the next start.
///
/// **Keys** are octets: two keys that only look alike are two.
///
/// A task that is cancelled still gets its answer: a change is never half known.
public protocol Store: Sendable {
    /// Applies every change in this order, each on what those before it left, or none. Revisions are raised by one for each
    /// record put. Changes are durable when it returns; with no change, what could be read before is.
    ///
    /// After an error other than ``StoreError/conflict`` the changes may be there or not: look the message up by its key.
    func apply(_ changes: [StoreChange]) async throws(StoreError)

    func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord?
    /// In the order in which they were added.
    func mailboxes(of account: AccountID) async throws(StoreError) -> [MailboxRecord]
    /// Mailboxes of all accounts that hold a sealed password, by id, from the one after `after` on.
    func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord]

    func verification(_ id: VerificationID) async throws(StoreError) -> VerificationRecord?
    /// The verifications of a mailbox that have been neither used nor voided, newest first.
    func openVerifications(of mailbox: MailboxID) async throws(StoreError) -> [VerificationRecord]
    /// How many verifications were issued, or proofs noted, since then. Those of mailboxes that were removed count too, or
    /// else removing and adding an address would be a way around a limit; what is more than ``VerificationCount/longestMemory`` older than the latest may be forgotten.
    func verificationsIssued(_ to: VerificationCount, since: Moment) async throws(StoreError) -> Int

    func entry(_ ticket: Ticket) async throws(StoreError) -> EntryRecord?
    /// The entry that an account sent with this key.
    func entry(of account: AccountID, key: String) async throws(StoreError) -> EntryRecord?
    /// Those put last first; of those, the ones put before `before`, so that a list can be read page by page. None when
    /// the account has no entry `before`.
    func entries(
        of account: AccountID, in states: Set<EntryRecord.State>, before: Ticket?, limit: Int
    ) async throws(StoreError) -> [EntryRecord]
    /// The entries of a queue in one of these states and due by then, in the order of ``EntryRecord/due``; of those due at
    /// once the one put first.
    func entries(
        in queue: QueueKey, _ states: Set<EntryRecord.State>, dueBy: Moment, limit: Int
    ) async throws(StoreError) -> [EntryRecord]
    func count(in queue: QueueKey, _ states: Set<EntryRecord.State>) async throws(StoreError) -> Int
    /// Entries of a mailbox, by whatever way, that are *perhaps sent* and wait for a person's decision.
    func undecided(of mailbox: MailboxID) async throws(StoreError) -> Int
    /// When the `nth` latest submission of a queue was made, counted from 1; nil when there were fewer.
    func submission(in queue: QueueKey, nthLatest: Int) async throws(StoreError) -> Moment?
    // The lists that follow are looked through on everybody's behalf: a record that cannot be read is left out of them.

    /// Queued entries whose wait began after `now`: the clock was set back. In no order, like the next.
    func entriesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord]
    /// Queues whose wait began after `now`.
    func queuesWaiting(since now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord]
    /// Queued entries that had to leave by `now`, in whatever line.
    func entriesExpired(by now: Moment, limit: Int) async throws(StoreError) -> [EntryRecord]
    /// Entries that are over and were closed before this, oldest first.
    func closedEntries(before: Moment, limit: Int) async throws(StoreError) -> [EntryRecord]

    func queue(_ key: QueueKey) async throws(StoreError) -> QueueRecord?
    /// Queues that nobody holds and of which an entry is due, the longest ready first.
    ///
    /// A queue is ready from the moment when its first entry is due, or from ``QueueRecord/notBefore`` if that is later. An
    /// entry counts in the states ``EntryRecord/State/queued`` and ``EntryRecord/State/committing``; of a queue that is
    /// paused only in the second, which somebody left behind. A lease that ends later than ``QueueRecord/longestLease``
    /// from now was taken before the clock was set back, and holds nothing.
    ///
    /// A queue that has entries and was never put is here as ``QueueRecord/init(key:)`` makes it, with revision 0.
    /// - Parameter key: only those that come behind this queue; none when it is not ready itself. Nil for all.
    func readyQueues(at now: Moment, after key: QueueKey?, limit: Int) async throws(StoreError) -> [QueueRecord]
    /// When the next queue becomes ready, whoever holds it; it may lie in the past. Nil when nothing waits.
    func nextReady() async throws(StoreError) -> Moment?

    func notice(_ id: NoticeID) async throws(StoreError) -> NoticeRecord?
    /// The one notice of this cause that has not been cleared.
    func openNotice(of mailbox: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord?
    /// Those of a mailbox that have not been cleared, in no order.
    func openNotices(of mailbox: MailboxID) async throws(StoreError) -> [NoticeRecord]
    /// Those put last first.
    func notices(
        of account: AccountID, _ which: NoticeFilter, limit: Int
    ) async throws(StoreError) -> [NoticeRecord]

    /// Reads a message to its end, and makes its octets ready to be put: up to ``KeptContent/longestOctets`` as octets, more
    /// in a file that is durable before this returns. (A store in memory has no files.) A message may have streams, which
    /// ``/HolubMessage/MessageReader/next(upTo:)`` reads, piece by piece, and which are read once.
    /// - Throws: ``StoreError/message(_:)`` when the message cannot be read to its end.
    func keep(_ message: ComposedMessage) async throws(StoreError) -> KeptContent
    /// Lets go of octets that were kept and will not be put. Where it fails they go with the next start.
    func discard(_ content: KeptContent) async
    /// The octets of the messages that were first kept with these tickets; of those that no entry names any more, none.
    func contents(of tickets: [Ticket]) async throws(StoreError) -> [Ticket: KeptContent]
}

extension Store {
    /// The first queues that are ready.
    public func readyQueues(at now: Moment, limit: Int) async throws(StoreError) -> [QueueRecord] {
        try await readyQueues(at: now, after: nil, limit: limit)
    }

    /// The octets of one message.
    public func content(_ ticket: Ticket) async throws(StoreError) -> KeptContent? {
        try await contents(of: [ticket])[ticket]
    }
}

/// One change of a store.
///
/// Another one may come with a later version. Who writes a store switches over all of them, without a default, so that the
/// compiler names it.
public enum StoreChange: Sendable {
    /// Writes a record: a new one when its revision is 0, else in place of the one with that revision.
    case put(StoreRecord)
    /// Keeps the octets of a new message, before the entry that names them is put. Nothing happens to them later, but that
    /// they go with the last entry that names them; with none, at the end of these changes.
    case content(Ticket, KeptContent)
    /// Removes a mailbox with its verifications, notices, entries and queue.
    case removeMailbox(MailboxID, revision: Int)
    case removeEntry(Ticket, revision: Int)
    /// Does not write: the queue must still have this fence (0 when it was never put), or nothing is applied.
    case expectFence(QueueKey, Int)
    /// Does not write: the mailbox's record must still have this revision, or nothing is applied. So what was read before
    /// may be used, however long ago that was.
    case expectMailbox(MailboxID, revision: Int)
    /// Does not write: with what the changes before it put, the account may have no more addresses than so many, or nothing
    /// is applied.
    case expectMailboxes(of: AccountID, atMost: Int)
    /// Remembers that settings of an account's address are proved by signing in; it is counted, and is in no other answer.
    case proof(AccountID, EmailAddress, at: Moment)
    /// Does not write: with what the changes before it put, no more than so many may be counted since, or nothing is
    /// applied. A limit that is only read beforehand lets everybody pass who reads at the same time.
    case expectIssued(VerificationCount, since: Moment, atMost: Int)
}

/// A record of any kind.
public enum StoreRecord: Sendable {
    case mailbox(MailboxRecord)
    case verification(VerificationRecord)
    case entry(EntryRecord)
    case queue(QueueRecord)
    case notice(NoticeRecord)
}

/// The octets of a message, from the header's first to the last line's CR LF, before dot-stuffing.
public enum KeptContent: Hashable, Sendable {
    case octets([UInt8])
    /// A file that belongs to the store, by its whole path.
    case file(path: String)

    /// The octets of a message that is kept without a file, at most.
    public static let longestOctets = 65_536
}

/// Printing and dumping tell how long a message is, and nothing of it.
extension KeptContent: CustomStringConvertible, CustomReflectable {
    public var description: String {
        switch self {
        case .octets(let octets): "‹\(octets.count) octets›"
        case .file(let path): path
        }
    }

    public var customMirror: Mirror { Mirror(reflecting: description) }
}

/// Which verifications, or which proofs by signing in, are counted.
///
/// Addresses count by their ``key(of:)``: one address in two spellings is counted once, and kept as it was typed. Another
/// case may come with a later version; see ``StoreChange``.
public enum VerificationCount: Hashable, Sendable {
    /// Those issued to an address, by whatever account.
    case address(EmailAddress)
    /// Those that an account issued.
    case account(AccountID)
    /// The proofs (``StoreChange/proof(_:_:at:)``) of one address of an account.
    case proofs(AccountID, of: EmailAddress)
    /// All proofs of an account.
    case allProofs(AccountID)

    /// How long it is remembered that a verification was issued, or settings were proved.
    public static let longestMemory = Duration.days(30)

    /// What an address counts as: without quotation marks, in lower case. Nearly every server takes letters of either case
    /// for the same (RFC 5321 §2.4 leaves it to each), and quotation marks are no part of the name (§4.1.2). For counting
    /// alone: a message goes to the address as it was typed.
    public static func key(of address: EmailAddress) -> String {
        var local = Array(address.local.utf8)
        if local.first == UInt8(ascii: "\"") {
            var isEscaped = false
            local = local.dropFirst().dropLast().filter { octet in
                isEscaped = !isEscaped && octet == UInt8(ascii: "\\")
                return !isEscaped
            }
        }
        var folded = String(decoding: local.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        // Letters beyond ASCII have more spellings than two; canonically equivalent ones look the same.
        if address.needsSMTPUTF8 { folded = folded.lowercased().precomposedStringWithCanonicalMapping }
        return folded + "@" + address.domain.name
    }
}

/// Which notices are listed.
public enum NoticeFilter: Hashable, Sendable {
    /// Not cleared.
    case open
    /// Not marked as read, cleared or not.
    case unread
    case all
}

/// Why a store could not do what it was asked for. The description is one sentence with the next step.
///
/// Another case may come with a later version: an application that switches over them needs a `default`.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A record was changed meanwhile, or one of the same key is there already. Nothing was applied.
    case conflict
    /// The disk, or the room that the store may take, is full.
    case full
    /// The file or its folder may not be written, or the folder is not there.
    case readOnly
    /// Somebody else holds the store for too long.
    case busy
    /// Written by a later version of Holub.
    case newer(version: Int, known: Int)
    /// Not a store, or damaged.
    case unreadable(String)
    /// The message to be kept cannot be read to its end; the store is sound.
    case message(MessageError)
    case failed(String)

    public var description: String {
        switch self {
        case .conflict: "The record was changed meanwhile; read it again and decide anew."
        case .full: "The store is full; make room on its disk and try again."
        case .readOnly: "The store cannot be written; check that its folder is there, and the permissions of both."
        case .busy: "Another program holds the store; try again in a moment."
        case .newer(let version, let known):
            "The store was written by a later version (\(version), this one knows \(known)); update the application."
        case .unreadable(let detail): "The file is not a store, or it is damaged (\(detail)); restore it from a backup."
        case .message(let fault): fault.description
        case .failed(let detail): "The store failed (\(detail)); check its disk and try again."
        }
    }
}
#endif
