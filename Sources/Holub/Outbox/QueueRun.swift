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
    /// The messages that are under way, in the order in which they will be settled.
    var underWay: [(ticket: Ticket, attempt: Attempt, isSubmitted: Bool)] = []
    /// When the mailbox was connected with what this run signs in with; a person may connect it anew meanwhile.
    var connectedAt: Moment?
    private var handled = 0
    /// Set when nothing can be done now, though the line would be ready: we are to stop, or the store failed.
    var isStuck = false
    /// Set when the line has to rest: a wait or a pause.
    var rests = false

    /// How long a lease holds; it is renewed three times as often.
    static let lease = Duration.seconds(60)
    /// Messages after which other lines get their turn.
    private static let most = 200
    /// Messages that may be under way before the first is settled: so that the disk works for one while the server answers
    /// another.
    static let ahead = 4
    /// When to look again where what is under way uses up the provider's limit.
    private static let glance = Duration.seconds(1)

    init(core: MailroomCore, stop: StopSignal, key: QueueKey) {
        self.core = core
        self.stop = stop
        self.key = key
    }

    enum End: Sendable {
        case served
        /// Somebody else was faster.
        case overtaken
        /// Nothing can be done with it for the moment.
        case stuck
    }

    func serve() async throws -> End {
        guard try await take() else { return .overtaken }
        let renewal = Task { await self.renew() }
        do {
            try await finishWhatWasLeft()
            if try await core.store.queue(key)?.isPaused != true { try await sendWhatIsDue() }
        } catch {
            isStuck = true
            core.log(error, in: key)
        }
        // Or it would hold the line once more after it was given back.
        renewal.cancel()
        await renewal.value
        try await Task { try await giveBack() }.value
        return isStuck ? .stuck : .served
    }

    // MARK: The lease

    /// Takes the line, if it is still free.
    private func take() async throws -> Bool {
        let now = core.clock.now
        var queue = try await core.store.queue(key) ?? QueueRecord(key: key)
        guard !queue.isHeld(at: now) else { return false }
        queue.fence = queue.fence.next
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
    /// - Parameter isLast: behind all lines that are ready now.
    private func hold(until moment: Moment, asLast isLast: Bool = false) async throws {
        try await core.change { [fence] () -> ([StoreChange], Void) in
            guard var queue = try await core.store.queue(key), queue.fence == fence else { return ([], ()) }
            queue.heldUntil = moment
            if isLast { queue.notBefore = max(queue.notBefore, core.clock.now) }
            return ([.put(.queue(queue))], ())
        }
    }

    private func giveBack() async throws { try await hold(until: core.clock.now, asLast: handled >= Self.most) }

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
                                cause, of: mailbox, at: core.provider(of: key, mailbox), ticket: entry.ticket))
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
        let account: SubmissionAccount, courier: Courier
        if key == .application {
            guard let route = core.route else {
                // The application offered its route once and does so no longer; it may again.
                core.log(MailroomError.routeNotOffered, in: key)
                return try await rest(by: .connection)
            }
            (account, courier) = (route.account, route.courier)
        } else {
            guard let mailbox = try await core.mailbox(of: key) else {
                // No mailbox has this line: nothing can leave by it.
                isStuck = true
                return
            }
            connectedAt = mailbox.connectedAt
            do { account = try core.submissionAccount(of: mailbox) } catch {
                return try await holdUnreadable(mailbox, error)
            }
            courier = core.courier
        }
        await courier.run(account, { await self.next() }, { await self.settle($0, account) })
    }

    /// The next message that may leave now; nil ends the run.
    private func next() async -> Submission? {
        do {
            while handled < Self.most, !stop.isSet, !rests, !isStuck, !Task.isCancelled {
                let now = core.clock.now
                let due = try await core.store.entries(in: key, [.queued], dueBy: now, limit: underWay.count + 1)
                let known = Set(underWay.map(\.ticket))
                guard let entry = due.first(where: { !known.contains($0.ticket) }), try await mayGoOn(at: now) else {
                    return nil
                }
                handled += 1
                guard entry.expires > now else {
                    try await core.expire(entry.ticket)
                    continue
                }
                guard try await !isSwitchedOff(entry) else {
                    try await putOff(entry)
                    continue
                }
                if let submission = try await submission(of: entry) { return submission }
            }
        } catch {
            isStuck = true
            core.log(error, in: key)
        }
        return nil
    }

    /// In the application's line, which is everybody's: whether its own mailbox was switched off.
    private func isSwitchedOff(_ entry: EntryRecord) async throws -> Bool {
        guard key == .application else { return false }
        return try await core.store.mailbox(entry.mailbox)?.state == .disabled
    }

    /// Nil for a message whose octets are gone or not whole: that one is refused.
    private func submission(of entry: EntryRecord) async throws -> Submission? {
        let message: ComposedMessage
        do {
            message = try await core.message(of: entry)
        } catch MailroomError.contentGone, MessageError.attachmentMissing {
            try await refuse(entry)
            return nil
        } catch {
            // The disk, or too many files at once: the message may be as good as ever.
            try await rest(by: .connection)
            try await putOff(entry)
            throw error
        }
        guard message.length == entry.size else {
            try await refuse(entry)
            return nil
        }
        let attempt = Attempt(entry) { try await self.committed($0) }
        underWay.append((entry.ticket, attempt, false))
        return Submission(message) { try await attempt.commit() }
    }

    /// Whether the line is ours, not paused, and within the provider's pace.
    private func mayGoOn(at now: Moment) async throws -> Bool {
        guard let queue = try await core.store.queue(key), queue.fence == fence, !queue.isPaused,
            queue.notBefore <= now
        else { return false }
        // Connected anew, it may have another server and another password.
        if key != .application, try await core.mailbox(of: key)?.connectedAt != connectedAt { return false }
        guard let until = try await paceEnds(at: now) else { return true }
        try await rest(until: until, failures: nil)
        return false
    }

    /// When the provider's limits let the next message leave; nil for now.
    private func paceEnds(at now: Moment) async throws -> Moment? {
        let limits = core.provider(of: key, try await core.mailbox(of: key)).profile.limits
        var latest: Moment?
        let windows = [
            (limits.messagesPerMinute, Duration.seconds(60)), (limits.messagesPerHour, .hours(1)),
            (limits.messagesPerDay, .days(1)),
        ]
        for (limit, window) in windows {
            guard let limit, limit > 0 else { continue }
            // What is under way counts as if it were submitted now.
            let coming = underWay.count { !$0.isSubmitted }
            guard coming < limit else { return now + Self.glance }
            guard let oldest = try await core.store.submission(in: key, nthLatest: limit - coming),
                oldest + window > now
            else { continue }
            // A submission in the future was made before the clock was set back.
            latest = max(latest ?? now, min(oldest, now) + window)
        }
        return latest
    }

    /// Stores, just before the last octets leave, that they may have left; nil keeps them back.
    private func committed(_ entry: EntryRecord) async throws -> EntryRecord? {
        let now = core.clock.now
        guard let queue = try await core.store.queue(key), queue.fence == fence, queue.heldUntil > now else {
            return nil
        }
        // A slow connection may have taken it past its time.
        guard entry.expires > now else { return nil }
        var entry = entry
        entry.state = .committing
        entry.submittedAt = now
        // An entry that was cancelled meanwhile has another revision.
        guard try await core.applied([.expectFence(key, fence), .put(.entry(entry))]) else { return nil }
        entry.revision += 1
        if let index = underWay.firstIndex(where: { $0.ticket == entry.ticket }) { underWay[index].isSubmitted = true }
        return entry
    }
}

extension Int {
    /// One more; a number from a damaged store never traps.
    var next: Int { self < .max ? self + 1 : self }
}

extension MailroomCore {
    /// The provider by whose server a line's messages leave.
    func provider(of key: QueueKey, _ mailbox: MailboxRecord?) -> any MailProvider {
        if key == .application, let route { return route.account.provider }
        return provider(for: mailbox?.form)
    }

    /// The mailbox whose line this is.
    func mailbox(of key: QueueKey) async throws -> MailboxRecord? {
        guard let id = MailboxID(key.text) else { return nil }
        return try await store.mailbox(id)
    }
}
#endif
