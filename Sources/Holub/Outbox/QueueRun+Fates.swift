#if Sending
import HolubSender

/// What becomes of the messages of a line, and of the line.
extension QueueRun {
    /// Stores what came of a message, also when the task has been cancelled meanwhile.
    func settle(_ report: SendReport, _ account: SubmissionAccount) async {
        await Task { await settleNow(report, account) }.value
    }

    private func settleNow(_ report: SendReport, _ account: SubmissionAccount) async {
        guard let entry = current else { return }
        current = nil
        do {
            let line = try await core.change { () -> ([StoreChange], Settlement.Line) in
                try await settlement(of: report, entry, account)
            }
            switch line {
            case .unchanged: break
            case .proven: try await prove()
            case .waits(let backoff, _):
                rests = true
                try await rest(by: backoff)
            case .pauses: rests = true
            }
            // We stopped, or lost the line: it says nothing about the server.
            if report.diagnosis?.scope == .nothing { rests = true }
        } catch {
            // The entry stays *committing*, and is *perhaps sent* for whoever takes the line next.
            rests = true
            core.log(error, in: key)
        }
    }

    /// What a report changes, given what is stored now.
    private func settlement(
        of report: SendReport, _ sent: EntryRecord, _ account: SubmissionAccount
    ) async throws -> ([StoreChange], Settlement.Line) {
        guard let stored = try await core.store.entry(sent.ticket) else { return ([], .unchanged) }
        // Somebody took the line in the meantime, or the person cancelled the message before it could leave. Of what
        // they wrote only *perhaps sent* and what follows from it gives way, and only to what we know for sure.
        if stored.revision != sent.revision {
            guard report.outcome.word == "sent", stored.state == .unknown || stored.state == .queued else {
                return ([], .unchanged)
            }
        }
        let now = core.clock.now
        let settlement = Settlement(report, of: stored, at: now, chance: .random(in: 0..<1))
        var changes: [StoreChange] = [.put(.entry(settlement.entry))]
        changes += settlement.children.map { .put(.entry($0)) }
        guard let mailbox = try await core.store.mailbox(stored.mailbox) else { return (changes, settlement.line) }
        var told = settlement.notices
        switch settlement.line {
        case .pauses(let cause):
            guard key != .application else { break }
            changes += try await pausing(mailbox, for: cause)
            told.append((cause, stored.ticket))
        case .waits(_, let cause) where key != .application:
            // A short trouble is nobody's business; one that lasts is.
            if try await core.store.queue(key)?.failures ?? 0 >= 2 { told.append((cause, stored.ticket)) }
        default: break
        }
        for (cause, ticket) in told.uniqued {
            changes.append(try await core.noticing(cause, of: mailbox, at: account.provider, ticket: ticket))
        }
        let changed = Set(changes.compactMap(\.notice))
        if !settlement.passed.isEmpty && key != .application {
            changes += try await core.clearing(settlement.passed, of: mailbox.id, in: mailbox.account)
                .filter { $0.notice.map { !changed.contains($0) } ?? true }
        }
        // The application's own trouble is no customer's; the line waits, and the log says so.
        if case .pauses(let cause) = settlement.line, key == .application {
            core.log(cause, in: key)
            return (changes, .waits(.limit, cause))
        }
        return (changes, settlement.line)
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

    /// The application's key does not open the password. The messages are held, not failed.
    func pauseUnreadable(_ mailbox: MailboxRecord) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            guard let mailbox = try await core.store.mailbox(mailbox.id) else { return ([], ()) }
            let cause = CauseRecord(
                cause: Cause.passwordUnreadable.rawValue, phase: Phase.auth.rawValue, reply: nil, at: core.clock.now)
            let notice = try await core.noticing(cause, of: mailbox, at: core.provider(for: mailbox.form), ticket: nil)
            return (try await pausing(mailbox, for: cause) + [notice], ())
        }
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

    // MARK: Waits

    private func prove() async throws {
        try await core.change { () -> ([StoreChange], Void) in
            guard var queue = try await core.store.queue(key), queue.failures > 0 else { return ([], ()) }
            queue.failures = 0
            return ([.put(.queue(queue))], ())
        }
    }

    private func rest(by backoff: Backoff) async throws {
        let failures = (try await core.store.queue(key)?.failures ?? 0) + 1
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

extension [(cause: CauseRecord, ticket: Ticket)] {
    /// One for each cause, the last one that happened.
    fileprivate var uniqued: Self {
        var latest: [String: (CauseRecord, Ticket)] = [:]
        for (cause, ticket) in self { latest[cause.cause] = (cause, ticket) }
        return latest.values.sorted { $0.0.cause < $1.0.cause }.map { ($0.0, $0.1) }
    }
}
#endif
