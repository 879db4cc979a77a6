#if Sending
public import HolubSMTP

/// An address of an account, and how it sends.
public struct MailboxRecord: Hashable, Sendable {
    /// How far an address has come.
    public enum State: String, Hashable, Sendable, Codable {
        /// Typed in, and not yet shown to be the person's.
        case added
        /// The person's. Without a server of its own this is a state to stay in.
        case verified
        /// Proved by signing in.
        case connected
        /// Connected, and something that a person has to do stands in the way. Its queue is paused.
        case needsAttention = "needs-attention"
        /// Switched off by the person. Its queue is paused.
        case disabled
    }

    public let id: MailboxID
    public let account: AccountID
    public let address: EmailAddress
    /// 0 for a record that is in no store yet.
    public var revision = 0
    public var state = State.added
    public var settings = MailboxSettings()
    /// The form with which the proof succeeded.
    public var form: SubmissionForm?
    /// The form as it was last typed; never with the password.
    public var draft: SubmissionForm?
    /// The password, sealed for this mailbox (``KeyRing``); nil where there is none, or a token is fetched.
    public var sealed: [UInt8]?
    /// The sign-in is by a token that the application fetches.
    public var signsInByToken = false
    /// The server that takes the mail for the address's domain (its MX), where no vetted provider is known: names whoever
    /// runs the domain's mail.
    public var mailExchanger: String?
    /// Why it needs attention.
    public var attention: CauseRecord?
    /// Since when the person waits for an administrator, who was asked to allow something; nil while they do not.
    public var awaitsAdministratorSince: Moment?
    public var addedAt: Moment
    public var verifiedAt: Moment?
    public var connectedAt: Moment?

    public init(id: MailboxID, account: AccountID, address: EmailAddress, addedAt: Moment) {
        self.id = id
        self.account = account
        self.address = address
        self.addedAt = addedAt
    }
}

/// A cause with the road's stretch where it showed, and the server's words.
public struct CauseRecord: Hashable, Sendable, Codable {
    /// A ``/HolubProviderKit/Cause``.
    public var cause: String
    /// A ``/HolubSMTP/Phase``.
    public var phase: String
    /// The server's reply, made inert; nil where the server said nothing.
    public var reply: String?
    public var at: Moment

    public init(cause: String, phase: String, reply: String?, at: Moment) {
        self.cause = cause
        self.phase = phase
        self.reply = reply
        self.at = at
    }
}

/// A message that asks whether an address is the person's.
public struct VerificationRecord: Hashable, Sendable {
    public let id: VerificationID
    public let mailbox: MailboxID
    public let account: AccountID
    public let address: EmailAddress
    public var revision = 0
    /// HMAC-SHA-256 of what the message says, 32 octets. The code itself is nowhere.
    public let digest: [UInt8]
    public let issuedAt: Moment
    public let expiresAt: Moment
    /// Wrong codes typed so far.
    public var misses = 0
    /// When it was used, or voided by a newer one; nil while it is open.
    public var closedAt: Moment?

    public init(
        id: VerificationID, mailbox: MailboxID, account: AccountID, address: EmailAddress, digest: [UInt8],
        issuedAt: Moment, expiresAt: Moment
    ) {
        self.id = id
        self.mailbox = mailbox
        self.account = account
        self.address = address
        self.digest = digest
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }
}

/// A message in the outbox.
public struct EntryRecord: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Will be tried when it is due and its queue is ready.
        case queued
        /// Written just before the message's last octets leave. Found after a crash, it means *perhaps sent*.
        case committing
        case sent
        /// Not sent, for good, unless a person tries it again.
        case refused
        /// Perhaps sent: a person decides (RFC 1047).
        case unknown
        case cancelled
        /// Not sent in time.
        case expired

        /// Whether nothing more happens by itself.
        public var isOver: Bool { self != .queued && self != .committing }
    }

    public let ticket: Ticket
    public let account: AccountID
    public let mailbox: MailboxID
    public var queue: QueueKey
    public var revision = 0
    public var state = State.queued
    /// Not before this.
    public var due: Moment
    /// When the wait until ``due`` began; nil where a person chose the time. A moment in the future shows that the clock was
    /// set back, and ``due`` is no longer what was meant.
    public var waitsSince: Moment?
    /// Not after this.
    public var expires: Moment
    /// Tries that have reached the server with this message.
    public var attempts = 0
    /// The application's own key: a second message with it is the same message.
    public var key: String?
    /// What the message with the key was, in octets that can only be compared; nil without a key, and in an entry that an
    /// earlier version wrote.
    public var keyFingerprint: [UInt8]?
    public let sender: EmailAddress
    /// Without those whose fate is another: they have an entry of their own.
    public var recipients: [EmailAddress]
    /// The reports that the sender asks for (RFC 3461); nil leaves them to the server.
    public var notifications: DeliveryNotification?
    /// For people: the subject as it was given.
    public let subject: String
    public let messageID: String
    /// Octets of the message.
    public let size: Int
    /// The ticket under which the octets are kept; nil once they are gone.
    public var content: Ticket?
    /// The entry that this one came of: these of its recipients were refused or put off, or a person sent it through the
    /// application.
    public var parent: Ticket?
    /// A person chose to send it again although it may have gone out.
    public var isPossibleDuplicate = false
    public let createdAt: Moment
    /// When its last octets were last allowed to leave: counts for the pace, also when the fate is unknown.
    public var submittedAt: Moment?
    /// When it was over; nil while something may still happen, and while a person has to decide.
    public var closedAt: Moment?
    /// What went wrong last, or nil.
    public var failure: CauseRecord?
    /// The server's words on taking it over, made inert.
    public var acceptance: String?

    public init(
        ticket: Ticket, account: AccountID, mailbox: MailboxID, queue: QueueKey, due: Moment, expires: Moment,
        key: String? = nil, sender: EmailAddress, recipients: [EmailAddress], subject: String, messageID: String,
        size: Int, content: Ticket?, parent: Ticket? = nil, createdAt: Moment
    ) {
        self.ticket = ticket
        self.account = account
        self.mailbox = mailbox
        self.queue = queue
        self.due = due
        self.expires = expires
        self.key = key
        self.sender = sender
        self.recipients = recipients
        self.subject = subject
        self.messageID = messageID
        self.size = size
        self.content = content
        self.parent = parent
        self.createdAt = createdAt
    }
}

/// Which line a message waits in: its mailbox's, or the application's own.
public struct QueueKey: Hashable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    public init(text: String) { self.text = text }

    public static func mailbox(_ id: MailboxID) -> QueueKey { QueueKey(text: id.text) }
    public static let application = QueueKey(text: "application")

    public var description: String { text }
}

/// A line of messages that leave one after the other, and who works on it.
public struct QueueRecord: Hashable, Sendable {
    public let key: QueueKey
    public var revision = 0
    /// A person has to do something first.
    public var isPaused = false
    /// Not before this, whatever is due: the server was down, or the provider's limit is reached.
    public var notBefore = Moment(milliseconds: 0)
    /// When the wait until ``notBefore`` began.
    public var waitsSince: Moment?
    /// Waits in a row after trouble: a connection that was not opened or broke, a server that was busy or takes no more for
    /// now, a message that perhaps went out. 0 again once the server has taken a message, or the mailbox was proved.
    public var failures = 0
    /// Raised by one whenever somebody takes the queue: who holds an older number holds nothing.
    public var fence = 0
    /// Until when somebody works on it; in the past when nobody does.
    public var heldUntil = Moment(milliseconds: 0)

    public init(key: QueueKey) { self.key = key }

    /// A lease longer than this was taken before the clock was set back.
    public static let longestLease = Duration.seconds(600)

    /// Whether somebody works on it.
    public func isHeld(at now: Moment) -> Bool { heldUntil > now && heldUntil <= now + Self.longestLease }
}

/// Something that a person should know: one for each cause and mailbox, however often it happens.
public struct NoticeRecord: Hashable, Sendable {
    public let id: NoticeID
    public let account: AccountID
    public let mailbox: MailboxID
    public var revision = 0
    /// A ``/HolubProviderKit/Cause``.
    public let cause: String
    /// The provider whose words explain it.
    public var provider: String
    /// The latest failure.
    public var latest: CauseRecord
    public let beganAt: Moment
    /// How often it happened.
    public var count = 1
    /// The latest message that it happened to; nil where it happened to none.
    public var ticket: Ticket?
    public var readAt: Moment?
    public var clearedAt: Moment?

    public init(
        id: NoticeID, account: AccountID, mailbox: MailboxID, provider: String, latest: CauseRecord, ticket: Ticket?
    ) {
        self.id = id
        self.account = account
        self.mailbox = mailbox
        cause = latest.cause
        self.provider = provider
        self.latest = latest
        beganAt = latest.at
        self.ticket = ticket
    }
}
#endif
