#if Sending
/// A message in the outbox, as people see it.
public struct OutboxEntry: Hashable, Sendable {
    public let ticket: Ticket
    public let mailbox: MailboxID
    public let state: EntryRecord.State
    public let situation: Situation
    public let sender: EmailAddress
    public let recipients: [EmailAddress]
    public let subject: String
    public let messageID: String
    /// Octets.
    public let size: Int
    public let route: TakenRoute
    /// Tries that have reached the server with this message.
    public let attempts: Int
    /// The application's own key.
    public let key: String?
    /// The message that this one came of: these of its recipients were refused or put off, or it was sent through the
    /// application in its place.
    public let parent: Ticket?
    /// It may have gone out before, and a person chose to send it again.
    public let isPossibleDuplicate: Bool
    public let createdAt: Moment
    public let expiresAt: Moment
    public let closedAt: Moment?
    /// What went wrong last: a ``/HolubProviderKit/Cause``, the server's words, and when.
    public let failure: CauseRecord?
    /// The server's words on taking it over.
    public let acceptance: String?

    public enum TakenRoute: String, Hashable, Sendable, Codable { case own, application }

    /// What it is waiting for, or how it ended.
    ///
    /// Another case may come with a later version: an application that switches over them needs a `default`.
    public enum Situation: Hashable, Sendable {
        /// Leaves as soon as its turn comes.
        case queued
        case scheduled(Moment)
        /// Will be tried again.
        case waitsToRetry(Moment)
        /// The provider takes no more before that.
        case waitsForLimit(Moment)
        /// The server cannot be reached; the next try is then.
        case waitsForServer(Moment)
        /// The mailbox needs the person first.
        case waitsForPerson
        /// Its last octets are leaving.
        case committing
        case sent, refused, perhapsSent, cancelled, expired
    }

    init(_ entry: EntryRecord, queue: QueueRecord?, now: Moment) {
        ticket = entry.ticket
        mailbox = entry.mailbox
        state = entry.state
        situation = Self.situation(of: entry, queue, now)
        sender = entry.sender
        recipients = entry.recipients
        subject = entry.subject
        messageID = entry.messageID
        size = entry.size
        route = entry.queue == .application ? .application : .own
        attempts = entry.attempts
        key = entry.key
        parent = entry.parent
        isPossibleDuplicate = entry.isPossibleDuplicate
        createdAt = entry.createdAt
        expiresAt = entry.expires
        closedAt = entry.closedAt
        failure = entry.failure
        acceptance = entry.acceptance
    }

    private static func situation(of entry: EntryRecord, _ queue: QueueRecord?, _ now: Moment) -> Situation {
        switch entry.state {
        case .committing: return .committing
        case .sent: return .sent
        case .refused: return .refused
        case .unknown: return .perhapsSent
        case .cancelled: return .cancelled
        case .expired: return .expired
        case .queued: break
        }
        if queue?.isPaused == true { return .waitsForPerson }
        if let queue, queue.notBefore > now, queue.notBefore >= entry.due {
            return queue.failures == 0 ? .waitsForLimit(queue.notBefore) : .waitsForServer(queue.notBefore)
        }
        guard entry.due > now else { return .queued }
        return entry.waitsSince == nil ? .scheduled(entry.due) : .waitsToRetry(entry.due)
    }
}

/// What a person decides about a message that perhaps went out.
public enum Decision: String, Hashable, Sendable, CaseIterable {
    /// It arrived: nothing more is sent.
    case wentOut = "went-out"
    /// Send it again; recipients may get it twice.
    case sendAgain = "send-again"
}
#endif
