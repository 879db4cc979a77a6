#if Sending
import HolubSender

/// What one try means for the message, for its line, and for the person: decided by values alone.
struct Settlement: Sendable {
    /// What happens to the line of messages.
    enum Line: Hashable, Sendable {
        /// It goes on.
        case unchanged
        /// It goes on: somebody else has settled the message, such as the person who took it back.
        case overtaken
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
    /// In the application's line, where one customer's trouble must not hold the others.
    private let isApplications: Bool
    /// Entries for recipients whose fate differs from the message's.
    var children: [EntryRecord] = []
    var line = Line.unchanged
    /// What a person should know, each with the entry that it happened to.
    var notices: [(cause: CauseRecord, ticket: Ticket)] = []
    /// Notices of these phases are answered by this try.
    var passed: Set<Phase> = []

    /// - Parameters:
    ///   - entry: as it was stored last.
    ///   - queue: its line.
    ///   - chance: 0 up to 1, for the waits.
    init(_ report: SendReport, of entry: EntryRecord, in queue: QueueRecord, at now: Moment, chance: Double) {
        self.entry = entry
        content = entry.content
        isApplications = queue.key == .application
        switch report.outcome {
        case .sent(let reply, _):
            close(.sent, at: now)
            self.entry.acceptance = reply.description
            self.entry.failure = nil
            self.entry.attempts = self.entry.attempts.next
            line = .proven
            passed = Set(report.refused.isEmpty ? Phase.all : Phase.all.filter { $0 != .rcpt })
            split(report.refused, at: now, chance)
            // What kept the rest of the recipients from getting it may keep the next message too.
            if let trouble = report.refused.map(\.diagnosis).first(where: \.isOfTheWay) {
                passed = []
                line = rest(after: trouble, CauseRecord(trouble, at: now))
            }
        case .unknown:
            let cause = CauseRecord(report.diagnosis, at: now)
            self.entry.attempts = self.entry.attempts.next
            self.entry.failure = cause
            self.entry.state = .unknown
            notices = [(cause, entry.ticket)]
            // Whom the server refused before has not got it, whatever became of the rest.
            let refused = Set(report.refused.map(\.recipient))
            self.entry.recipients.removeAll(where: refused.contains)
            split(report.refused, at: now, chance)
            // A server that vanishes behind one message may do so behind each: the next one waits, and after three in a
            // row a person looks first. The application's line has no such person.
            line = queue.failures >= 2 && !isApplications ? .pauses(cause) : .waits(.connection, cause)
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
        case .mailbox where !(isApplications && Phase.behindSender.contains(diagnosis.failure.phase)):
            line = rest(after: diagnosis, cause)
        case .connection:
            // The line rests, and this message longer: it may be the one at which the server breaks down.
            line = rest(after: diagnosis, cause)
            entry.attempts = entry.attempts.next
            wait(&entry, at: now, chance)
        case .message where diagnosis.failure.phase == .rcpt && Set(refused.map(\.diagnosis.retry)).count > 1:
            // Some recipients are put off and some are refused: each part has its own fate.
            close(.refused, at: now)
            split(refused, at: now, chance)
        case .message, .mailbox:
            entry.attempts = entry.attempts.next
            if diagnosis.retry == .later {
                wait(&entry, at: now, chance)
            } else {
                entry.state = .refused
                entry.closedAt = now
                notices = [(cause, entry.ticket)]
            }
        }
    }

    /// What becomes of the line when every message of the mailbox, or of the connection, would fare the same.
    private func rest(after diagnosis: Diagnosis, _ cause: CauseRecord) -> Line {
        if diagnosis.scope == .connection { return .waits(.connection, cause) }
        return diagnosis.retry == .later || isApplications ? .waits(diagnosis.cause.backoff, cause) : .pauses(cause)
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

    /// A child for those who are put off, or were not asked for in the end, and one for those who are refused.
    private mutating func split(
        _ refused: [(recipient: EmailAddress, diagnosis: Diagnosis)], at now: Moment, _ chance: Double
    ) {
        let isPutOff = { (diagnosis: Diagnosis) in
            diagnosis.retry == .later || diagnosis.isOfTheWay || diagnosis.scope == .nothing
        }
        let parts = [refused.filter { isPutOff($0.diagnosis) }, refused.filter { !isPutOff($0.diagnosis) }]
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
        var child = EntryRecord(
            ticket: .random(), account: account, mailbox: mailbox, queue: queue, due: now, expires: expires,
            sender: sender, recipients: recipients, subject: subject, messageID: messageID, size: size,
            content: content, parent: ticket, createdAt: now)
        child.notifications = notifications
        child.isPossibleDuplicate = isPossibleDuplicate
        return child
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
        /// The connection, which broke behind the sender, or the disk: the next message may fare the same.
        case connection
        /// This message, or its recipients.
        case message
    }

    var scope: Scope {
        if failure.fault == .cancelled || failure.fault == .tooLate { return .nothing }
        // What cannot be read now may be as good as ever; what has changed is not what was to be sent.
        if case .content(.unreadable) = failure.fault { return .connection }
        if case .content = failure.fault { return .message }
        if case .tooLarge = failure.fault { return .message }
        switch failure.phase {
        case .dns, .connect, .tls, .ehlo, .starttls, .auth: return .mailbox
        // The sender is refused, not the message, unless the words say so.
        case .mail: return Cause.ofMessages.contains(cause) ? .message : .mailbox
        default:
            if Cause.ofMailboxes.contains(cause) { return .mailbox }
            guard let reply = failure.reply else { return .connection }
            return reply.code == 421 ? .connection : .message
        }
    }
}

extension Diagnosis {
    /// A recipient did not get the message for a reason that is not theirs: the server was not asked, or not heard.
    fileprivate var isOfTheWay: Bool {
        guard scope == .mailbox || scope == .connection else { return false }
        return failure.phase != .rcpt || failure.reply == nil
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
