#if Sending
import HolubSender

/// What one try means for the message, for its line, and for the person: decided by values alone.
struct Settlement: Sendable {
    /// What happens to the line of messages.
    enum Line: Hashable, Sendable {
        /// It goes on.
        case unchanged
        /// The server took something: earlier trouble is over.
        case proven
        /// Nothing leaves before the wait is over.
        case waits(Backoff, CauseRecord)
        /// A person has to do something first.
        case pauses(CauseRecord)
    }

    /// The entry as it is afterwards.
    var entry: EntryRecord
    private let content: Ticket?
    /// Entries for recipients whose fate differs from the message's.
    var children: [EntryRecord] = []
    var line = Line.unchanged
    /// What a person should know, each with the entry that it happened to.
    var notices: [(cause: CauseRecord, ticket: Ticket)] = []
    /// Notices of these phases are answered by this try.
    var passed: Set<Phase> = []

    /// - Parameters:
    ///   - entry: as it was stored last.
    ///   - chance: 0 up to 1, for the waits.
    init(_ report: SendReport, of entry: EntryRecord, at now: Moment, chance: Double) {
        self.entry = entry
        content = entry.content
        switch report.outcome {
        case .sent(let reply, _):
            close(.sent, at: now)
            self.entry.acceptance = reply.description
            self.entry.failure = nil
            self.entry.attempts += 1
            line = .proven
            passed = Set(report.refused.isEmpty ? Phase.all : Phase.all.filter { $0 != .rcpt })
            split(report.refused, at: now, chance)
        case .unknown:
            let cause = CauseRecord(report.diagnosis, at: now)
            self.entry.attempts += 1
            self.entry.failure = cause
            self.entry.state = .unknown
            notices = [(cause, entry.ticket)]
        case .notSent:
            guard let diagnosis = report.diagnosis else { return }
            notSent(diagnosis, report.refused, at: now, chance)
        }
    }

    /// A message that nobody has.
    private mutating func notSent(
        _ diagnosis: Diagnosis, _ refused: [(recipient: EmailAddress, diagnosis: Diagnosis)], at now: Moment,
        _ chance: Double
    ) {
        let cause = CauseRecord(diagnosis, at: now)
        // The terminator did not leave, or was answered by a refusal: the message is as before.
        entry.state = .queued
        entry.submittedAt = diagnosis.failure.phase == .afterData ? entry.submittedAt : nil
        let scope = diagnosis.scope
        // That we stopped is nothing that went wrong with the message.
        if scope != .nothing { entry.failure = cause }
        switch scope {
        case .nothing: break
        case .mailbox:
            line = diagnosis.retry == .later ? .waits(diagnosis.cause.backoff, cause) : .pauses(cause)
        case .message where diagnosis.failure.phase == .rcpt && Set(refused.map(\.diagnosis.retry)).count > 1:
            // Some recipients are put off and some are refused: each part has its own fate.
            close(.refused, at: now)
            split(refused, at: now, chance)
        case .message:
            entry.attempts += 1
            if diagnosis.retry == .later {
                wait(&entry, at: now, chance)
            } else {
                entry.state = .refused
                entry.closedAt = now
                notices = [(cause, entry.ticket)]
            }
        }
    }

    private mutating func close(_ state: EntryRecord.State, at now: Moment) {
        entry.state = state
        entry.closedAt = now
        entry.content = nil
    }

    private func wait(_ entry: inout EntryRecord, at now: Moment, _ chance: Double) {
        entry.due = now + Backoff.message.wait(after: entry.attempts, chance: chance)
        entry.waitsSince = now
    }

    /// A child for those who are put off, and one for those who are refused.
    private mutating func split(
        _ refused: [(recipient: EmailAddress, diagnosis: Diagnosis)], at now: Moment, _ chance: Double
    ) {
        let parts = [refused.filter { $0.diagnosis.retry == .later }, refused.filter { $0.diagnosis.retry != .later }]
        for (index, part) in parts.enumerated() {
            guard let first = part.first else { continue }
            let cause = CauseRecord(first.diagnosis, at: now)
            var child = entry.child(for: part.map(\.recipient), content: content, at: now)
            child.attempts = 1
            child.failure = cause
            if index == 0 {
                wait(&child, at: now, chance)
            } else {
                child.state = .refused
                child.closedAt = now
                for cause in Set(part.map { CauseRecord($0.diagnosis, at: now) }) {
                    notices.append((cause, child.ticket))
                }
            }
            children.append(child)
        }
    }
}

extension EntryRecord {
    /// The same message for some of its recipients.
    fileprivate func child(for recipients: [EmailAddress], content: Ticket?, at now: Moment) -> EntryRecord {
        EntryRecord(
            ticket: .random(), account: account, mailbox: mailbox, queue: queue, due: now, expires: expires,
            sender: sender, recipients: recipients, subject: subject, messageID: messageID, size: size,
            content: content, parent: ticket, createdAt: now)
    }
}

extension CauseRecord {
    init(_ diagnosis: Diagnosis, at now: Moment) {
        self.init(
            cause: diagnosis.cause.rawValue, phase: diagnosis.failure.phase.rawValue,
            reply: diagnosis.failure.reply?.description, at: now)
    }

    init(_ diagnosis: Diagnosis?, at now: Moment) {
        if let diagnosis {
            self.init(diagnosis, at: now)
        } else {
            self.init(cause: Cause.refused.rawValue, phase: Phase.afterData.rawValue, reply: nil, at: now)
        }
    }
}

extension Diagnosis {
    /// Whom a failure concerns.
    enum Scope: Hashable, Sendable {
        /// We stopped; it says nothing of the server.
        case nothing
        /// Every message of this mailbox would fare the same.
        case mailbox
        /// This message, or its recipients.
        case message
    }

    var scope: Scope {
        if failure.fault == .cancelled { return .nothing }
        if case .content = failure.fault { return .message }
        if case .tooLarge = failure.fault { return .message }
        switch failure.phase {
        case .dns, .connect, .tls, .ehlo, .starttls, .auth: return .mailbox
        // The sender is refused, not the message, unless the words say so.
        case .mail: return Cause.ofMessages.contains(cause) ? .message : .mailbox
        default: return Cause.ofMailboxes.contains(cause) ? .mailbox : .message
        }
    }
}

extension Cause {
    /// Of one message, in whatever phase the server says so.
    fileprivate static let ofMessages: Set<Cause> = [
        .messageTooLarge, .messageMalformed, .messageRejectedSpam, .attachmentBlocked, .contentChanged,
        .recipientAddressSyntax, .recipientUnknown, .recipientDomainUnknown, .recipientMailboxFull,
        .recipientRateLimited, .tooManyRecipients,
    ]

    /// Of the mailbox, though the server says so only when it hears of a recipient or of the message.
    fileprivate static let ofMailboxes: Set<Cause> = [
        .accountLocked, .appPasswordRequired, .authRequired, .badCredentials, .basicAuthDisabled,
        .clientAccessDisabled, .dailyLimit, .ipBlocked, .loginBlocked, .oauthTokenRejected, .orgPolicyBlocked,
        .rateLimited, .relayDenied, .relayNotAuthorised, .senderAccountSuspended, .senderDomainInvalid,
        .senderNotAllowed, .smtpAuthDisabled, .starttlsRequired, .termsNotAccepted, .tooManyConnections,
    ]

    /// How a mailbox waits when this stands in the way of all its messages.
    var backoff: Backoff {
        switch self {
        case .dailyLimit, .rateLimited, .tooManyAttempts, .ipBlocked: .limit
        default: .connection
        }
    }
}
#endif
