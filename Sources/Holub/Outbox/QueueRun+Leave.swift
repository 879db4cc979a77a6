#if Sending
/// Leave for last octets: that they may have left is on the disk before they do.
///
/// One change gives it to so many messages as leave while the disk works. The others in hand wait for theirs in the order of
/// the line, and what had leave and did not leave waits again (``putBack()``).
extension QueueRun {
    /// How old leave may be: later it is asked for anew, whether the line is still ours.
    private static let freshness = Duration.seconds(1)

    /// Whether the last octets of a message may leave. It is asked again when the message has to take another connection.
    func leave(_ ticket: Ticket) async throws -> Bool {
        while let leaving { await leaving.task.value }
        let asked = ContinuousClock.now
        tempo.asked(at: asked)
        defer { tempo.answered(at: .now) }
        guard isInTime(ticket), let place = place(of: ticket) else { return false }
        if let leftAt = messages[place].leftAt, !messages[place].isAsked, asked - leftAt < Self.freshness {
            messages[place].isAsked = true
            return true
        }
        let now = core.clock.now
        let behind = messages[(place + 1)...].filter { !$0.isLeaving && $0.entry.expires > now }
        let group = [messages[place].entry] + behind.prefix(tempo.width - 1).map(\.entry)
        // A task of its own: a session can end while the disk is still writing, and whoever settles the message waits for
        // what is stored.
        let task = Task { await storeLeave(group) }
        leaving = (Set(group.map(\.ticket)), task)
        await task.value
        // Settled in the meantime: then the session is over, and nothing may leave. How long the disk took is another matter:
        // what is stored as leaving nobody else sends.
        guard let place = self.place(of: ticket), let leftAt = messages[place].leftAt, leftAt >= asked else {
            return false
        }
        messages[place].isAsked = true
        return true
    }

    /// Whether the line is ours, and the message not past its time: a slow connection may have taken it there.
    private func isInTime(_ ticket: Ticket) -> Bool {
        let now = core.clock.now
        return heldUntil > now && place(of: ticket).map { messages[$0].entry.expires > now } ?? false
    }

    /// Where it is among those that were handed over.
    private func place(of ticket: Ticket) -> Int? { messages[..<underWay].firstIndex { $0.entry.ticket == ticket } }

    private func storeLeave(_ group: [EntryRecord]) async {
        let begun = ContinuousClock.now
        do {
            if try await storeLeave(of: group) {
                tempo.stored(in: .now - begun)
            } else if group.count > 1 {
                // One of them was changed meanwhile, or the line lost: the first alone, the others when they ask.
                _ = try await storeLeave(of: [group[0]])
            }
        } catch {
            core.log(error, in: key)
            await readAgain(group)
        }
        leaving = nil
    }

    /// After an error the change may be there or not. What is stored as leaving does not leave, and is put back.
    private func readAgain(_ group: [EntryRecord]) async {
        for old in group {
            do {
                guard let entry = try await core.store.entry(old.ticket), entry.state == .committing,
                    entry.revision == old.revision.next,
                    let place = messages.firstIndex(where: { $0.entry.ticket == entry.ticket })
                else { continue }
                noteLeave(of: entry, since: .now - Self.freshness, at: place, before: old)
                messages[place].isAsked = true
            } catch {
                // Then it is *perhaps sent* for whoever takes the line next.
                isStuck = true
            }
        }
    }

    /// False when somebody was faster: an entry that was cancelled has another revision, a line that was taken another
    /// fence.
    private func storeLeave(of group: [EntryRecord]) async throws -> Bool {
        let now = core.clock.now, begun = ContinuousClock.now
        let leaving = group.map { entry in
            var entry = entry
            entry.state = .committing
            entry.submittedAt = now
            return entry
        }
        let changes = [.expectFence(key, fence)] + leaving.map { StoreChange.put(.entry($0)) }
        guard try await core.applied(changes) else { return false }
        for (old, var entry) in zip(group, leaving) {
            guard let place = messages.firstIndex(where: { $0.entry.ticket == entry.ticket }) else { continue }
            entry.revision += 1
            noteLeave(of: entry, since: begun, at: place, before: old)
        }
        return true
    }

    private func noteLeave(
        of entry: EntryRecord, since begun: ContinuousClock.Instant, at place: Int, before old: EntryRecord
    ) {
        messages[place].entry = entry
        messages[place].leftAt = begun
        messages[place].isAsked = false
        if old.state == .queued { messages[place].submittedBefore = old.submittedAt }
    }

    // MARK: What did not leave

    /// Takes the next message out of hand; it waits again if it had leave. Gives it as it was read.
    func takeOut() async throws -> EntryRecord {
        while let leaving { await leaving.task.value }
        let message = messages.remove(at: underWay)
        if message.isLeaving { try await putBack([message]) }
        return message.entry
    }

    /// Lets go of the messages that were not handed over: those that had leave wait again.
    func putBack() async {
        while let leaving { await leaving.task.value }
        let rest = messages[underWay...].filter(\.isLeaving)
        (messages, underWay) = ([], 0)
        guard !rest.isEmpty else { return }
        do { try await stored { try await self.putBack(rest) } } catch {
            // They stay *committing*, and are *perhaps sent* for whoever takes the line next.
            isStuck = true
            core.log(error, in: key)
        }
    }

    private func putBack(_ messages: [LineMessage]) async throws {
        try await core.change { [fence] () -> ([StoreChange], Void) in
            guard try await core.store.queue(key)?.fence == fence else { return ([], ()) }
            var changes = [StoreChange.expectFence(key, fence)]
            for message in messages {
                guard var entry = try await core.store.entry(message.entry.ticket),
                    entry.revision == message.entry.revision
                else { continue }
                entry.state = .queued
                entry.submittedAt = message.submittedBefore
                changes.append(.put(.entry(entry)))
            }
            return (changes, ())
        }
    }
}

/// How many messages are given leave by one change: one, unless the server is faster than the disk. Then so many as it takes in
/// four times the time for which it has to wait for the disk. What is stored as leaving when the process crashes is *perhaps
/// sent*, and should be no more than it must.
struct LeaveTempo: Sendable {
    static let most = 32

    /// How long the disk takes to store leave.
    private var disk = Duration.zero
    /// How long the server took from the leave for one message to the question for the next, the last two times.
    private var latest: (Duration?, Duration?)
    private var answer: ContinuousClock.Instant?

    /// The longer of them. When a message is handed over behind another, its question comes at once, whatever the server: so one
    /// alone says nothing.
    private var each: Duration? {
        guard let last = latest.0, let before = latest.1 else { return nil }
        return max(last, before)
    }

    var width: Int {
        guard let each else { return 1 }
        guard each > .zero else { return Self.most }
        return Int(min(1 + 4 * (disk / each), Double(Self.most)))
    }

    mutating func asked(at now: ContinuousClock.Instant) {
        guard let answer else { return }
        latest = (now - answer, latest.0)
    }

    mutating func answered(at now: ContinuousClock.Instant) { answer = now }

    mutating func stored(in time: Duration) { disk = time }
}
#endif
