#if Sending
internal import Dispatch
public import HolubMessage
internal import Synchronization

/// A store that is gone with the process: for tests, and for programs that live no longer than their messages.
///
/// In all else it does as the contract of ``Store`` says. Every message is held as octets, and what a question costs grows
/// with the number of records.
public final class MemoryStore: Store {
    private let shelves = Mutex(MemoryShelves())

    public init() {}

    public func apply(_ changes: [StoreChange]) async throws(StoreError) {
        try shelves.withLock { (shelves) throws(StoreError) in try shelves.apply(changes) }
    }

    public func mailbox(_ id: MailboxID) async throws(StoreError) -> MailboxRecord? {
        shelves.withLock { $0.mailboxes[id] }
    }

    public func mailboxes(of account: AccountID) async throws(StoreError) -> [MailboxRecord] {
        shelves.withLock { $0.mailboxes.records { $0.account == account } }
    }

    public func mailboxesWithSecrets(after: MailboxID?, limit: Int) async throws(StoreError) -> [MailboxRecord] {
        shelves.withLock { shelves in
            let found = shelves.mailboxes.records { $0.sealed != nil && $0.id.text > after?.text ?? "" }
            return Array(found.sorted { $0.id.text < $1.id.text }.prefix(max(limit, 0)))
        }
    }

    public func verification(_ id: VerificationID) async throws(StoreError) -> VerificationRecord? {
        shelves.withLock { $0.verifications[id] }
    }

    public func openVerifications(of mailbox: MailboxID) async throws(StoreError) -> [VerificationRecord] {
        shelves.withLock { shelves in
            shelves.verifications.records { $0.mailbox == mailbox && $0.closedAt == nil }.reversed()
        }
    }

    public func verificationsIssued(_ to: VerificationCount, since: Moment) async throws(StoreError) -> Int {
        shelves.withLock { $0.issued(to, since: since) }
    }

    public func notice(_ id: NoticeID) async throws(StoreError) -> NoticeRecord? {
        shelves.withLock { $0.notices[id] }
    }

    public func openNotice(of mailbox: MailboxID, cause: String) async throws(StoreError) -> NoticeRecord? {
        shelves.withLock { $0.openNotice(mailbox, cause) }
    }

    public func openNotices(of mailbox: MailboxID) async throws(StoreError) -> [NoticeRecord] {
        shelves.withLock { $0.notices.records { $0.mailbox == mailbox && $0.clearedAt == nil } }
    }

    public func notices(
        of account: AccountID, _ which: NoticeFilter, limit: Int
    ) async throws(StoreError) -> [NoticeRecord] {
        shelves.withLock { shelves in
            let found = shelves.notices.records { notice in
                guard notice.account == account else { return false }
                return switch which {
                case .open: notice.clearedAt == nil
                case .unread: notice.readAt == nil
                case .all: true
                }
            }
            return Array(found.reversed().prefix(max(limit, 0)))
        }
    }

    public func keep(_ message: ComposedMessage) async throws(StoreError) -> KeptContent {
        if message.awaitsStreams {
            do { return .octets(try await message.octetsAwaited()) } catch { throw .message(error) }
        }
        // Reading a file waits for the disk.
        return try await Disk.waiting { () throws(StoreError) in try Self.read(message) }
    }

    public func discard(_ content: KeptContent) async {}

    private static func read(_ message: ComposedMessage) throws(StoreError) -> KeptContent {
        var octets: [UInt8] = []
        octets.reserveCapacity(message.length)
        do throws(MessageError) {
            var reader = try message.makeReader()
            while let piece = try reader.read(upTo: MessageReader.longestPiece) { octets += piece }
        } catch {
            throw .message(error)
        }
        return .octets(octets)
    }

    public func contents(of tickets: [Ticket]) async throws(StoreError) -> [Ticket: KeptContent] {
        shelves.withLock { shelves in
            tickets.reduce(into: [:]) { $0[$1] = shelves.contents[$1].map(KeptContent.octets) }
        }
    }

    /// What the shelves answer to a question about entries or queues.
    func asking<Answer: Sendable>(_ question: (MemoryShelves) -> Answer) -> Answer {
        shelves.withLock { question($0) }
    }
}
#endif
