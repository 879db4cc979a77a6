#if Sending
import HolubSender

/// What becomes of the messages of a line, and of the line.
extension QueueRun {
    /// What a report changes, given what is stored now.
    func settlement(
        of report: SendReport, _ sent: EntryRecord, _ account: SubmissionAccount
    ) async throws -> ([StoreChange], Settlement.Line) {
        guard let stored = try await core.store.entry(sent.ticket), report.mayOverrule(stored, sent) else {
            return ([], .overtaken)
        }
        let now = core.clock.now
        let line = try await core.store.queue(key) ?? QueueRecord(key: key)
        let settlement = Settlement(
            report, of: stored, in: line, at: now, chance: .random(in: 0..<1))
        var changes: [StoreChange] = [.put(.entry(settlement.entry))]
        changes += settlement.children.map { .put(.entry($0)) }
        guard let mailbox = try await core.store.mailbox(stored.mailbox) else { return (changes, settlement.line) }
        var told = settlement.notices
        switch settlement.line {
        // The application's own trouble is no customer's; the log says so.
        case .waits(_, let cause) where key == .application, .pauses(let cause) where key == .application:
            core.log(cause, in: key)
        case .pauses(let cause):
            // A person may have connected the mailbox anew since this run signed in: then it says nothing any more.
            guard mailbox.connectedAt == connectedAt else { break }
            changes += try await pausing(mailbox, for: cause)
            told.append((cause, stored.ticket))
        case .waits(_, let cause):
            // A short trouble is nobody's business; one that lasts is.
            if line.failures >= 2 { told.append((cause, stored.ticket)) }
        default: break
        }
        for (cause, ticket) in told.uniqued {
            changes.append(try await core.noticing(cause, of: mailbox, at: account.provider, ticket: ticket))
        }
        let changed = Set(changes.compactMap(\.notice))
        changes += try await clearing(settlement.passed, of: mailbox.id).filter {
            $0.notice.map { !changed.contains($0) } ?? true
        }
        if stored.state == .unknown { changes += try await core.clearingDoubt(of: mailbox.id) }
        return (changes, settlement.line)
    }

    /// The changes that clear what a success in these phases has answered. A message that leaves by the application's way says
    /// nothing of the person's own server.
    func clearing(_ passed: Set<Phase>, of mailbox: MailboxID) async throws -> [StoreChange] {
        try await core.clearing(key == .application ? passed.intersection(Phase.behindSender) : passed, of: mailbox)
    }

    /// The mailbox needs its person, and its line waits for that.
    private func pausing(_ mailbox: MailboxRecord, for cause: CauseRecord) async throws -> [StoreChange] {
        var mailbox = mailbox
        var changes: [StoreChange] = []
        if mailbox.state == .connected || mailbox.state == .needsAttention {
            mailbox.state = .needsAttention
            mailbox.attention = cause
            changes.append(.put(.mailbox(mailbox)))
        }
        if var queue = try await core.store.queue(key), !queue.isPaused {
            queue.isPaused = true
            changes.append(.put(.queue(queue)))
        }
        return changes
    }

    /// A mailbox that cannot sign in with what is stored. Its messages are held, not failed.
    ///
    /// What the application has to mend (a key, a source of tokens) waits and goes on by itself when it is mended; what only
    /// the person can (a password that was tampered with) pauses the line.
    func holdUnreadable(_ mailbox: MailboxRecord, _ error: any Error) async throws {
        core.log(error, in: key)
        let isApplications =
            switch error {
            case SealError.unknownKey, SealError.systemFailed, SealError.unknownVersion: true
            case MailroomError.noTokenSource: true
            default: false
            }
        let now = core.clock.now
        let word: Cause = error is CredentialError ? .usernameForm : .passwordUnreadable
        let cause = CauseRecord(cause: word.rawValue, phase: Phase.auth.rawValue, reply: nil, at: now)
        let holds = try await core.change { [connectedAt] () -> ([StoreChange], Bool) in
            // Connected anew since, it has another password.
            guard let mailbox = try await core.store.mailbox(mailbox.id), mailbox.connectedAt == connectedAt else {
                return ([], false)
            }
            let notice = try await core.noticing(cause, of: mailbox, at: core.provider(for: mailbox.form), ticket: nil)
            return (isApplications ? [notice] : try await pausing(mailbox, for: cause) + [notice], true)
        }
        if holds && isApplications { try await rest(by: .connection) }
    }

    /// A message whose octets cannot be read any more.
    func refuse(_ entry: EntryRecord) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            guard var entry = try await core.store.entry(entry.ticket), entry.state == .queued else { return ([], ()) }
            let cause = CauseRecord(
                cause: Cause.contentChanged.rawValue, phase: Phase.data.rawValue, reply: nil, at: core.clock.now)
            entry.state = .refused
            entry.closedAt = cause.at
            entry.failure = cause
            var changes: [StoreChange] = [.put(.entry(entry))]
            if let mailbox = try await core.store.mailbox(entry.mailbox) {
                changes.append(
                    try await core.noticing(
                        cause, of: mailbox, at: core.provider(for: mailbox.form), ticket: entry.ticket))
            }
            return (changes, ())
        }
    }

    /// A message that cannot be read now waits longer than its line, so that it holds no other.
    func putOff(_ entry: EntryRecord) async throws {
        let wait = Backoff.message.wait(
            after: try await core.store.queue(key)?.failures ?? 1, chance: .random(in: 0..<1))
        try await core.change { () -> ([StoreChange], Void) in
            guard var entry = try await core.store.entry(entry.ticket), entry.state == .queued else { return ([], ()) }
            entry.waitsSince = core.clock.now
            entry.due = core.clock.now + wait
            return ([.put(.entry(entry))], ())
        }
    }

    // MARK: Waits

    func prove() async throws {
        try await core.change { () -> ([StoreChange], Void) in
            guard var queue = try await core.store.queue(key), queue.failures > 0 else { return ([], ()) }
            queue.failures = 0
            return ([.put(.queue(queue))], ())
        }
        failures = 0
    }

    func rest(by backoff: Backoff) async throws {
        failures = (try await core.store.queue(key)?.failures ?? 0).next
        let wait = backoff.wait(after: failures, chance: .random(in: 0..<1))
        try await rest(until: core.clock.now + wait, failures: failures)
    }

    /// Nothing leaves before `moment`.
    func rest(until moment: Moment, failures: Int?) async throws {
        rests = true
        try await core.change { [fence] () -> ([StoreChange], Void) in
            guard var queue = try await core.store.queue(key), queue.fence == fence else { return ([], ()) }
            queue.notBefore = moment
            queue.waitsSince = core.clock.now
            if let failures { queue.failures = failures }
            return ([.put(.queue(queue))], ())
        }
    }
}

extension SendReport {
    /// Whether what is reported may stand in place of what is stored.
    ///
    /// Somebody may have taken the line in the meantime, or the person have cancelled the message before it could leave. Of
    /// what they wrote only *perhaps sent*, and what follows from it, gives way, and only to what the server has said: what
    /// was sent stays sent, whatever was decided and tried since.
    fileprivate func mayOverrule(_ stored: EntryRecord, _ sent: EntryRecord) -> Bool {
        if stored.revision == sent.revision { return true }
        switch outcome {
        case .sent: return stored.state != .committing && stored.state != .sent
        case .notSent(let failure, _): return failure.phase == .afterData && stored.state == .unknown
        case .unknown: return false
        }
    }
}

extension Phase {
    /// What the server says of recipients and messages, once it has taken the sender.
    static let behindSender: Set<Phase> = [.rcpt, .data, .afterData]
}

extension [(cause: CauseRecord, ticket: Ticket)] {
    /// One for each cause, the last one that happened.
    fileprivate var uniqued: Self {
        var latest: [String: (CauseRecord, Ticket)] = [:]
        for (cause, ticket) in self { latest[cause.cause] = (cause, ticket) }
        return latest.values.sorted { $0.0.cause < $1.0.cause }.map { ($0.0, $0.1) }
    }
}
#endif
