#if Sending
import HolubSender

/// One holder's work on one line: takes it, finishes what a holder before left behind, sends what is due, and gives it back.
///
/// While it works nobody else does; that is what the lease and its fence are for. The lease is renewed while it works. If it
/// was lost all the same (the process slept, or the clock was set), the fence keeps the next terminator from leaving.
actor QueueRun {
    let core: MailroomCore
    let stop: StopSignal
    let key: QueueKey
    var fence = 0
    /// The entry that is under way, as it is stored.
    var current: EntryRecord?
    var handled = 0
    /// Set when the line has to rest: a wait or a pause.
    var rests = false

    /// How long a lease holds; it is renewed three times as often.
    static let lease = Duration.seconds(60)
    /// Messages after which other lines get their turn.
    private static let most = 200

    init(core: MailroomCore, stop: StopSignal, key: QueueKey) {
        self.core = core
        self.stop = stop
        self.key = key
    }

    /// Whether the line has its turn again at once.
    enum End: Sendable { case done, hasMore }

    func serve() async throws -> End {
        guard try await take() else { return .done }
        let renewal = Task { await self.renew() }
        defer { renewal.cancel() }
        do {
            try await finishWhatWasLeft()
            if try await core.store.queue(key)?.isPaused != true { try await sendWhatIsDue() }
        } catch {
            core.log(error, in: key)
        }
        try await Task { try await giveBack() }.value
        return handled == Self.most && !rests ? .hasMore : .done
    }

    // MARK: The lease

    /// Takes the line, if it is still free.
    private func take() async throws -> Bool {
        let now = core.clock.now
        var queue = try await core.store.queue(key) ?? QueueRecord(key: key)
        guard !queue.isHeld(at: now) else { return false }
        queue.fence += 1
        queue.heldUntil = now + core.lease
        guard try await core.applied([.put(.queue(queue))]) else { return false }
        fence = queue.fence
        return true
    }

    private func renew() async {
        while !Task.isCancelled {
            let next = core.clock.now + .milliseconds(core.lease.milliseconds / 3)
            do {
                while core.clock.now < next { try await core.clock.sleep(until: next) }
                try await hold(until: core.clock.now + core.lease)
            } catch is CancellationError {
                return
            } catch {
                // The next terminator finds out whether the line is still ours.
                continue
            }
        }
    }

    /// Sets the end of the lease, if it is still ours.
    private func hold(until moment: Moment) async throws {
        try await core.change { [fence] () -> ([StoreChange], Void) in
            guard var queue = try await core.store.queue(key), queue.fence == fence else { return ([], ()) }
            queue.heldUntil = moment
            return ([.put(.queue(queue))], ())
        }
    }

    private func giveBack() async throws { try await hold(until: core.clock.now) }

    // MARK: Messages

    /// Messages whose last octets a holder before us was about to send, and of which it said no more: perhaps sent.
    private func finishWhatWasLeft() async throws {
        while true {
            let left = try await core.store.entries(
                in: key, [.committing], dueBy: Moment(milliseconds: .max), limit: 50)
            guard !left.isEmpty else { return }
            for found in left {
                try await core.change { [fence] () -> ([StoreChange], Void) in
                    guard var entry = try await core.store.entry(found.ticket), entry.state == .committing else {
                        return ([], ())
                    }
                    let now = core.clock.now
                    let cause = CauseRecord(
                        cause: Cause.perhapsSent.rawValue, phase: Phase.afterData.rawValue, reply: nil, at: now)
                    entry.state = .unknown
                    entry.failure = cause
                    var changes: [StoreChange] = [.expectFence(key, fence), .put(.entry(entry))]
                    if let mailbox = try await core.store.mailbox(entry.mailbox) {
                        changes.append(
                            try await core.noticing(
                                cause, of: mailbox, at: core.provider(for: mailbox.form), ticket: entry.ticket))
                    }
                    return (changes, ())
                }
            }
        }
    }

    private func sendWhatIsDue() async throws {
        guard try await core.store.entries(in: key, [.queued], dueBy: core.clock.now, limit: 1).first != nil else {
            return
        }
        let account: SubmissionAccount
        if key == .application {
            guard let route = core.route else { return }
            account = route.account
            await route.courier.run(account, { await self.next() }, { await self.settle($0, account) })
        } else {
            guard let mailbox = try await core.mailbox(of: key) else { return }
            do { account = try core.submissionAccount(of: mailbox) } catch {
                return try await pauseUnreadable(mailbox)
            }
            await core.courier.run(account, { await self.next() }, { await self.settle($0, account) })
        }
    }

    /// The next message that may leave now; nil ends the run.
    private func next() async -> Submission? {
        current = nil
        do {
            while handled < Self.most, !stop.isSet, !rests, !Task.isCancelled {
                let now = core.clock.now
                let due = try await core.store.entries(in: key, [.queued], dueBy: now, limit: 1)
                guard let entry = due.first, try await mayGoOn(at: now) else { return nil }
                handled += 1
                do {
                    let message = try await core.message(of: entry)
                    current = entry
                    return Submission(message) { try await self.commit() }
                } catch let error as StoreError {
                    throw error
                } catch {
                    try await refuse(entry)
                }
            }
        } catch {
            core.log(error, in: key)
        }
        return nil
    }

    /// Whether the line is ours, not paused, and within the provider's pace.
    private func mayGoOn(at now: Moment) async throws -> Bool {
        guard let queue = try await core.store.queue(key), queue.fence == fence, !queue.isPaused,
            queue.notBefore <= now
        else { return false }
        guard let until = try await paceEnds(at: now) else { return true }
        try await rest(until: until, failures: nil)
        return false
    }

    /// When the provider's limits let the next message leave; nil for now.
    private func paceEnds(at now: Moment) async throws -> Moment? {
        let mailbox = try await core.mailbox(of: key)
        let provider = mailbox.map { core.provider(for: $0.form) } ?? core.route?.account.provider
        guard let limits = provider?.profile.limits else { return nil }
        var latest: Moment?
        for (limit, window) in [(limits.messagesPerHour, Duration.hours(1)), (limits.messagesPerDay, .days(1))] {
            guard let limit, limit > 0,
                let oldest = try await core.store.submission(in: key, nthLatest: limit), oldest + window > now
            else { continue }
            // A submission in the future was made before the clock was set back.
            latest = max(latest ?? now, min(oldest, now) + window)
        }
        return latest
    }

    /// Stores, just before the last octets leave, that they may have left. False keeps them back.
    private func commit() async throws -> Bool {
        guard var entry = current else { return false }
        let now = core.clock.now
        guard let queue = try await core.store.queue(key), queue.fence == fence, queue.heldUntil > now else {
            return false
        }
        entry.state = .committing
        entry.submittedAt = now
        // An entry that was cancelled meanwhile has another revision.
        guard try await core.applied([.expectFence(key, fence), .put(.entry(entry))]) else { return false }
        entry.revision += 1
        current = entry
        return true
    }
}

extension MailroomCore {
    /// The mailbox whose line this is.
    func mailbox(of key: QueueKey) async throws -> MailboxRecord? {
        guard let id = MailboxID(key.text) else { return nil }
        return try await store.mailbox(id)
    }
}
#endif
