#if Sending
/// Leave for last octets: that they may have left is on the disk before they do.
///
/// One change gives it to so many messages as leave while the disk works. The others in hand wait for theirs in the order of
/// the line, and what had leave and did not leave waits again (``putBack()``).
extension QueueRun {
    /// Whether the last octets of a message may leave, when leave for it is not in hand. It is asked again when the message has
    /// to take another connection.
    func leave(_ ticket: Ticket) async throws -> Bool {
        // The wait for the disk says nothing of the server.
        let ready = ContinuousClock.now
        while let leaving { _ = await leaving.task.value }
        if place(of: ticket) != nil, inHand.take(ticket, at: core.clock.now, asked: ready) { return true }
        inHand.pace { $0.asked(at: ready) }
        defer { inHand.pace { $0.answered(at: .now) } }
        guard isInTime(ticket), let place = place(of: ticket) else { return false }
        let behind = waitingForLeave(from: place + 1, atMost: inHand.width - leavingCount - 1)
        let stored = await beginLeave([messages[place].entry] + behind).value
        // Settled in the meantime: then the session is over, and nothing may leave. How long the disk took is another matter:
        // what is stored as leaving nobody else sends.
        guard stored.contains(ticket), self.place(of: ticket) != nil else { return false }
        inHand.remove([ticket])
        return true
    }

    /// Has leave stored for those that come next while others leave, so that a server that is faster than the disk need not
    /// wait for it.
    func leaveAhead() {
        let width = inHand.width, room = width - leavingCount
        // By halves: for a few it is not worth a change.
        guard width > 1, leaving == nil, room >= (width + 1) / 2 else { return }
        let group = waitingForLeave(from: 0, atMost: room)
        if !group.isEmpty { beginLeave(group) }
    }

    /// Those that a crash would leave *perhaps sent*.
    private var leavingCount: Int { messages.count(where: \.isLeaving) }

    private func waitingForLeave(from place: Int, atMost count: Int) -> [EntryRecord] {
        let now = core.clock.now
        return messages[place...].lazy.filter { !$0.isLeaving && $0.entry.expires > now }.prefix(max(count, 0)).map(
            \.entry)
    }

    /// In a task of its own: a session can end while the disk is still writing, and whoever settles the message waits for what
    /// is stored.
    /// - Returns: for which of them it was stored, without any doubt.
    @discardableResult
    private func beginLeave(_ group: [EntryRecord]) -> Task<Set<Ticket>, Never> {
        let task = Task { await storeLeave(group) }
        leaving = (Set(group.map(\.ticket)), task)
        return task
    }

    /// Whether the line is ours, and the message not past its time: a slow connection may have taken it there.
    private func isInTime(_ ticket: Ticket) -> Bool {
        let now = core.clock.now
        return inHand.heldUntil > now && place(of: ticket).map { messages[$0].entry.expires > now } ?? false
    }

    /// Where it is among those that were handed over.
    private func place(of ticket: Ticket) -> Int? { messages[..<underWay].firstIndex { $0.entry.ticket == ticket } }

    private func storeLeave(_ group: [EntryRecord]) async -> Set<Ticket> {
        defer { leaving = nil }
        let begun = ContinuousClock.now
        do {
            if try await storeLeave(of: group) {
                let time = ContinuousClock.now - begun
                inHand.pace { $0.stored(in: time) }
                return Set(group.map(\.ticket))
            }
            // One of them was changed meanwhile, or the line lost: the first alone, the others when they ask.
            guard group.count > 1, try await storeLeave(of: [group[0]]) else { return [] }
            return [group[0].ticket]
        } catch {
            core.log(error, in: key)
            await readAgain(group)
            return []
        }
    }

    /// After an error the change may be there or not, and may be gone after a loss of power. What is stored as leaving does not
    /// leave, and is put back.
    private func readAgain(_ group: [EntryRecord]) async {
        for old in group {
            do {
                guard let entry = try await core.store.entry(old.ticket), entry.state == .committing,
                    entry.revision == old.revision.next,
                    let place = messages.firstIndex(where: { $0.entry.ticket == entry.ticket })
                else { continue }
                noteLeave(of: entry, at: place, before: old)
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
            entry.revision = entry.revision.next
            noteLeave(of: entry, at: place, before: old)
            inHand.give(entry.ticket, since: begun, until: entry.expires)
        }
        return true
    }

    private func noteLeave(of entry: EntryRecord, at place: Int, before old: EntryRecord) {
        messages[place].entry = entry
        messages[place].isLeaving = true
        if old.state == .queued { messages[place].submittedBefore = old.submittedAt }
    }

    // MARK: What did not leave

    /// Takes the next message out of hand; it waits again if it had leave. Gives it as it was read.
    func takeOut() async throws -> EntryRecord {
        while let leaving { _ = await leaving.task.value }
        let message = messages.remove(at: underWay)
        inHand.remove([message.entry.ticket])
        if message.isLeaving { try await stored { try await self.putBack([message]) } }
        return message.entry
    }

    /// Lets go of the messages that were not handed over: those that had leave wait again.
    func putBack() async {
        while let leaving { _ = await leaving.task.value }
        let rest = messages[underWay...].filter(\.isLeaving)
        inHand.remove(rest.map(\.entry.ticket))
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
#endif
