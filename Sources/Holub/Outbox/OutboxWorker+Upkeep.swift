#if Sending
extension OutboxWorker {
    /// What time has done: waits that a clock set back would draw out, and messages that are too late or long over.
    ///
    /// Of each so much a turn; what is more has its turn when the next line ends.
    func upkeep() async throws {
        let now = core.clock.now
        // A record that cannot be read is no reason to send nothing.
        for work in [rebase, expire, forget] {
            do { try await work(now) } catch StoreError.unreadable(let detail) {
                core.log(StoreError.unreadable(detail))
            }
        }
    }

    /// How much of each is done in a turn.
    private static let most = 100

    private func rebase(at now: Moment) async throws {
        // All of it: what is not rebased is held back for as long as the clock was set back.
        while true {
            let waiting = try await core.store.entriesWaiting(since: now, limit: 100)
            let lines = try await core.store.queuesWaiting(since: now, limit: 100)
            if waiting.isEmpty && lines.isEmpty { break }
            var changes: [StoreChange] = []
            for var entry in waiting {
                entry.due = Self.rebased(entry.due, since: entry.waitsSince, at: now)
                entry.waitsSince = now
                changes.append(.put(.entry(entry)))
            }
            for var queue in lines {
                queue.notBefore = Self.rebased(queue.notBefore, since: queue.waitsSince, at: now)
                queue.waitsSince = now
                changes.append(.put(.queue(queue)))
            }
            // Whoever was faster has done the same.
            guard try await core.applied(changes) else { break }
        }
    }

    /// How long a message that is over can be looked up.
    static let memory = Duration.days(90)

    private func forget(at now: Moment) async throws {
        let old = try await core.store.closedEntries(before: now - Self.memory, limit: Self.most)
        // Whoever was faster has done the same.
        _ = try await core.applied(old.map { .removeEntry($0.ticket, revision: $0.revision) })
    }

    /// The whole wait once more, from now: how much of it has passed is what nobody knows any longer.
    private static func rebased(_ due: Moment, since: Moment?, at now: Moment) -> Moment {
        guard let since else { return now }
        return now + max(since.duration(to: due), .zero)
    }

    private func expire(at now: Moment) async throws {
        for entry in try await core.store.entriesExpired(by: now, limit: Self.most) {
            do { try await core.expire(entry.ticket) } catch StoreError.unreadable(let detail) {
                // Its mailbox cannot be read: others' messages are late all the same.
                core.log(StoreError.unreadable(detail), in: entry.queue)
            }
        }
    }
}

extension MailroomCore {
    /// A message that did not leave in time; nothing for one that is under way, or over.
    func expire(_ ticket: Ticket) async throws {
        try await change { () -> ([StoreChange], Void) in
            let now = clock.now
            guard var entry = try await store.entry(ticket), entry.state == .queued, entry.expires <= now else {
                return ([], ())
            }
            return (try await expiring(&entry, at: now), ())
        }
    }

    private func expiring(_ entry: inout EntryRecord, at now: Moment) async throws -> [StoreChange] {
        entry.state = .expired
        entry.closedAt = now
        let cause = CauseRecord(
            cause: Cause.notSentInTime.rawValue, phase: entry.failure?.phase ?? Phase.connect.rawValue,
            reply: entry.failure?.reply, at: now)
        guard let mailbox = try await store.mailbox(entry.mailbox) else { return [.put(.entry(entry))] }
        let notice = try await noticing(cause, of: mailbox, at: provider(for: mailbox.form), ticket: entry.ticket)
        return [.put(.entry(entry)), notice]
    }
}
#endif
