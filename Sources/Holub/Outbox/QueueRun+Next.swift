#if Sending
import HolubMessage
import HolubSender

/// A message of a line, in the hands of the run that works on it.
struct LineMessage: Sendable {
    /// As it is stored.
    var entry: EntryRecord
    /// Its octets, until it is handed over.
    var content: KeptContent?
    /// That its last octets may have left is stored.
    var isLeaving = false
    /// When it was submitted before.
    var submittedBefore: Moment?
}

/// Which message comes next.
///
/// Messages are read many at a time, with the line, the mailbox and the provider's limits: what was read is good for a moment.
/// Whether a message is still the one that was read, the store says when it is to leave.
extension QueueRun {
    /// Messages that are read at a time, and about how many octets of them.
    private static let batch = 64
    private static let octets = 262_144
    /// How long what was read is good for.
    private static let moment = Duration.milliseconds(100)
    /// When to look again where what is under way uses up the provider's limit.
    private static let glance = Duration.seconds(1)

    /// The next message that may leave now; nil ends the run.
    func next() async -> Submission? {
        do {
            while !stop.isSet, !rests, !isStuck, !Task.isCancelled {
                let now = core.clock.now
                guard try await hasTurn(at: now) else { return nil }
                if !knowsNext(at: now), try await !read(at: now) { return nil }
                handled += 1
                let entry = messages[underWay].entry
                if entry.expires <= now {
                    try await core.expire(takeOut().ticket)
                } else if switchedOff.contains(entry.mailbox) {
                    try await putOff(takeOut())
                } else if let submission = try await submission() {
                    readAhead()
                    return submission
                }
            }
        } catch {
            isStuck = true
            core.log(error, in: key)
        }
        return nil
    }

    /// Whether it is still this line's turn. It has another one where no other line is ready.
    private func hasTurn(at now: Moment, behind inHand: Int = 0) async throws -> Bool {
        if handled + inHand < turn { return true }
        guard try await core.store.readyQueues(at: now, limit: 1).isEmpty else { return false }
        turn = handled + inHand + Self.most
        return true
    }

    /// Whether the next message is in hand, and what was read with it still good.
    private func knowsNext(at now: Moment) -> Bool {
        // A clock that was set back says nothing of how old it is.
        messages.count > underWay && readAt <= now && now < readAt + Self.moment
    }

    /// Reads what is due, as much of it as may leave; false when nothing may.
    private func read(at now: Moment) async throws -> Bool {
        await reading?.value
        if knowsNext(at: now) { return true }
        // Of those that come next some may be given leave just now: they stay in hand.
        while let leaving { _ = await leaving.task.value }
        messages[underWay...].removeAll { !$0.isLeaving }
        guard let mailbox = try await open(at: now) else { return false }
        guard messages.count == underWay else {
            // They count as submitted already.
            try await noteSwitchedOff(messages[underWay...].map(\.entry))
            readAt = now
            return true
        }
        let wanted = min(Self.batch, turn - handled)
        guard let room = try await room(by: mailbox, at: now, for: wanted), room > 0 else { return false }
        return try await add(room, at: now)
    }

    /// Reads so many more, if there are; false when there are none.
    private func add(_ room: Int, at now: Moment) async throws -> Bool {
        // What is in hand now may have left by the time that the answer comes.
        let known = Set(messages.map(\.entry.ticket)), waiting = messages.count { !$0.isLeaving }
        let due = try await core.store.entries(in: key, [.queued], dueBy: now, limit: waiting + room)
        let new = Self.short(due.filter { !known.contains($0.ticket) }.prefix(room))
        let contents = try await contents(of: new)
        try await noteSwitchedOff(messages[underWay...].map(\.entry) + new)
        readAt = now
        messages += new.map { LineMessage(entry: $0, content: $0.content.flatMap { contents[$0] }) }
        return !new.isEmpty
    }

    /// Reads more before the last in hand is handed over, so that a server which is faster than the disk need not wait for that.
    /// Where the provider limits how many may leave, what was submitted has to stand still while it is counted.
    private func readAhead() {
        let left = messages.count - underWay
        guard reading == nil, inHand.width > 1, left <= Self.batch / 2, left > 0, !isLimited else { return }
        reading = Task {
            defer { reading = nil }
            do {
                let now = core.clock.now
                guard try await hasTurn(at: now, behind: messages.count - underWay), try await open(at: now) != nil
                else { return }
                if try await add(Self.batch, at: now) { leaveAhead() }
            } catch {
                // Whoever needs the next one asks again.
                core.log(error, in: key)
            }
        }
    }

    /// The first of them, as far as their octets are not too many to be held in memory. Of long ones the octets stay in files.
    private static func short(_ entries: some Collection<EntryRecord>) -> [EntryRecord] {
        var octets = 0
        return Array(
            entries.prefix { entry in
                defer { octets += min(max(entry.size, 0), KeptContent.longestOctets) }
                return octets < Self.octets
            })
    }

    private func contents(of entries: [EntryRecord]) async throws -> [Ticket: KeptContent] {
        let tickets = entries.compactMap(\.content)
        guard !tickets.isEmpty else { return [:] }
        do throws(StoreError) {
            return try await core.store.contents(of: tickets)
        } catch {
            guard case .unreadable = error else { throw error }
            // One of them: each is asked for when its turn comes.
            return [:]
        }
    }

    /// In the application's line, which is everybody's: whose own mailbox was switched off.
    private func noteSwitchedOff(_ entries: [EntryRecord]) async throws {
        guard key == .application else { return }
        for mailbox in Set(entries.map(\.mailbox)) {
            if try await core.store.mailbox(mailbox)?.state == .disabled {
                switchedOff.insert(mailbox)
            } else {
                switchedOff.remove(mailbox)
            }
        }
    }

    /// Hands the next message over. Nil for one whose octets are gone or not whole: that one is refused.
    private func submission() async throws -> Submission? {
        let entry = messages[underWay].entry
        let message: ComposedMessage
        do {
            message = try await core.message(of: entry, messages[underWay].content)
        } catch MailroomError.contentGone, MessageError.attachmentMissing {
            try await refuse(takeOut())
            return nil
        } catch {
            // The disk, or too many files at once: the message may be as good as ever.
            try await rest(by: .connection)
            try await putOff(takeOut())
            throw error
        }
        guard message.length == entry.size else {
            try await refuse(takeOut())
            return nil
        }
        messages[underWay].content = nil
        underWay += 1
        leaveAhead()
        return Submission(message) {
            try await self.leave(entry.ticket)
        } leaveWasGiven: { [inHand, core] in
            inHand.take(entry.ticket, at: core.clock.now)
        } leaveHolds: { [core] in
            // That the line may be somebody else's by now is no reason: what is stored as leaving nobody else sends.
            entry.expires > core.clock.now
        }
    }

    // MARK: Whether it may

    /// By whose mailbox messages leave, none for the application's; nil when none may: the line is not ours, or paused.
    private func open(at now: Moment) async throws -> MailboxRecord?? {
        guard let queue = try await core.store.queue(key), queue.fence == fence, !queue.isPaused,
            queue.notBefore <= now
        else { return nil }
        let mailbox = try await core.mailbox(of: key)
        // Connected anew, it may have another server and another password.
        if key != .application, mailbox?.connectedAt != connectedAt { return nil }
        return .some(mailbox)
    }

    /// How many more messages may be handed over; nil when the provider's limit is reached.
    private func room(by mailbox: MailboxRecord?, at now: Moment, for wanted: Int) async throws -> Int? {
        let limits = core.provider(of: key, mailbox).profile.limits
        isLimited = [limits.messagesPerMinute, limits.messagesPerHour, limits.messagesPerDay].contains { $0 != nil }
        let (until, room) = try await pace(limits, at: now, for: wanted)
        guard let until else { return room }
        try await rest(until: until, failures: nil)
        return nil
    }

    /// When the provider's limits let the next message leave, nil for now; and how many of those that are wanted then.
    private func pace(_ limits: Limits, at now: Moment, for wanted: Int) async throws -> (Moment?, Int) {
        var latest: Moment?, room = wanted
        let windows = [
            (limits.messagesPerMinute, Duration.seconds(60)), (limits.messagesPerHour, .hours(1)),
            (limits.messagesPerDay, .days(1)),
        ]
        for (limit, window) in windows {
            guard let limit, limit > 0 else { continue }
            // What is under way counts as if it were submitted now.
            let free = limit - messages.count { !$0.isLeaving }
            guard free > 0 else { return (now + Self.glance, 0) }
            // All that are wanted, or one.
            let most = min(room, free)
            let last = try await core.store.submission(in: key, nthLatest: free - most + 1)
            if last.map({ $0 + window <= now }) ?? true {
                room = most
                continue
            }
            room = 1
            guard let oldest = try await core.store.submission(in: key, nthLatest: free), oldest + window > now else {
                continue
            }
            // A submission in the future was made before the clock was set back.
            latest = max(latest ?? now, min(oldest, now) + window)
        }
        return (latest, room)
    }
}
#endif
