#if Sending
extension Account {
    /// The account's messages, newest first.
    /// - Parameters:
    ///   - states: empty for all.
    ///   - before: the last ticket of the page before.
    public func outbox(
        in states: Set<EntryRecord.State> = [], before: Ticket? = nil, limit: Int = 100
    ) async throws -> [OutboxEntry] {
        let states = states.isEmpty ? Set(EntryRecord.State.allCases) : states
        var views: [OutboxEntry] = []
        for entry in try await core.store.entries(of: id, in: states, before: before, limit: limit) {
            views.append(try await view(of: entry))
        }
        return views
    }

    public func message(_ ticket: Ticket) async throws -> OutboxEntry { try await view(of: entry(ticket)) }

    /// Takes a message back that has not left.
    /// - Throws: ``MailroomError/notPossible(_:)`` once its last octets may have left.
    public func cancel(_ ticket: Ticket) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var entry = try await entry(ticket)
            switch entry.state {
            case .cancelled: return ([], ())
            case .queued, .refused, .expired: break
            case .committing, .sent, .unknown: throw MailroomError.notPossible(entry.state)
            }
            let late = try await core.clearingLateness(of: entry)
            entry.state = .cancelled
            entry.closedAt = core.clock.now
            entry.content = nil
            return ([.put(.entry(entry))] + late, ())
        }
    }

    /// Tries a message now: one that waits, or once more one that was refused or is too late.
    ///
    /// A message that perhaps went out is not tried again without ``decide(_:_:)``.
    public func retry(_ ticket: Ticket) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var entry = try await entry(ticket)
            switch entry.state {
            case .queued, .refused, .expired: break
            case .committing, .sent, .unknown, .cancelled: throw MailroomError.notPossible(entry.state)
            }
            let late = try await core.clearingLateness(of: entry)
            try requeue(&entry)
            return (try await [.put(.entry(entry))] + late + lifting(entry.queue), ())
        }
        core.bell.ring()
    }

    /// What a person decides about a message that perhaps went out. Until then it stays, and nothing happens by itself.
    public func decide(_ ticket: Ticket, _ decision: Decision) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var entry = try await entry(ticket)
            guard entry.state == .unknown else { throw MailroomError.notPossible(entry.state) }
            switch decision {
            case .wentOut:
                entry.state = .sent
                entry.closedAt = core.clock.now
                entry.content = nil
            case .sendAgain:
                try requeue(&entry)
                entry.isPossibleDuplicate = true
            }
            let lifted = decision == .sendAgain ? try await lifting(entry.queue) : []
            return (try await [.put(.entry(entry))] + core.clearingDoubt(of: entry.mailbox) + lifted, ())
        }
        core.bell.ring()
    }

    /// Sends this one through the application, where that is offered: for a message whose mailbox needs attention.
    /// The recipient sees the application's address, and answers go to the person.
    /// - Returns: the ticket of the message that leaves in its place.
    public func sendThroughApplication(_ ticket: Ticket) async throws -> Ticket {
        guard let route = core.route else { throw MailroomError.routeNotOffered }
        let original = try await entry(ticket)
        guard original.state == .queued || original.state == .refused || original.state == .expired,
            original.queue != .application
        else { throw MailroomError.notPossible(original.state) }
        let owner = try await record(original.mailbox)
        guard owner.state != .disabled else { throw MailroomError.disabled }
        let name = owner.settings.displayName
        let person = try Mailbox(name: name, address: original.sender)
        let composed = try await core.redirected(original, from: route.author(inPlaceOf: person), replyTo: person)
        let content = try await core.store.keep(composed)
        let new = Ticket.random()
        do {
            try await move(ticket, original.state, to: new, composed, content)
        } catch {
            await core.discard(content, unlessKeptAs: new)
            throw error
        }
        core.bell.ring()
        return new
    }

    private func move(
        _ ticket: Ticket, _ state: EntryRecord.State, to new: Ticket, _ composed: ComposedMessage,
        _ content: KeptContent
    ) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var moved = try await entry(ticket)
            guard moved.state == state else { throw MailroomError.notPossible(moved.state) }
            let now = core.clock.now
            let late = try await core.clearingLateness(of: moved)
            moved.state = .cancelled
            moved.closedAt = now
            moved.content = nil
            var entry = EntryRecord(
                ticket: new, account: id, mailbox: moved.mailbox, queue: .application, due: now,
                expires: max(moved.expires, now + .days(1)), sender: composed.envelope.sender,
                recipients: moved.recipients, subject: moved.subject, messageID: moved.messageID,
                size: composed.length, content: new, parent: ticket, createdAt: now)
            entry.notifications = moved.notifications
            entry.waitsSince = now
            entry.isPossibleDuplicate = moved.isPossibleDuplicate
            return ([.put(.entry(moved)), .content(new, content), .put(.entry(entry))] + late, ())
        }
    }

    // MARK: -

    /// The entry, if it is the account's.
    func entry(_ ticket: Ticket) async throws -> EntryRecord {
        guard let entry = try await core.store.entry(ticket), entry.account == id else { throw MailroomError.notFound }
        return entry
    }

    func view(of entry: EntryRecord) async throws -> OutboxEntry {
        OutboxEntry(entry, queue: try await core.store.queue(entry.queue), now: core.clock.now)
    }

    /// A person who asks for a try gets one: it ends a wait after trouble, though not one for a limit. How long the next
    /// wait is stays as it was.
    private func lifting(_ key: QueueKey) async throws -> [StoreChange] {
        guard key != .application, var queue = try await core.store.queue(key), queue.failures > 0 else { return [] }
        queue.notBefore = Moment(milliseconds: 0)
        queue.waitsSince = nil
        return [.put(.queue(queue))]
    }

    private func requeue(_ entry: inout EntryRecord) throws {
        guard entry.content != nil else { throw MailroomError.contentGone }
        let now = core.clock.now
        entry.state = .queued
        entry.due = now
        entry.waitsSince = now
        entry.closedAt = nil
        entry.expires = max(entry.expires, now + .days(1))
    }
}

extension MailroomCore {
    /// Lets go of what was kept for an entry that was not stored after all. Where nobody can say, it stays for the next start.
    func discard(_ content: KeptContent, unlessKeptAs ticket: Ticket) async {
        do {
            if try await store.entry(ticket) == nil { await store.discard(content) }
        } catch {
            return
        }
    }

    /// The message of an entry, ready to be sent.
    /// - Parameter content: its octets, where they are known.
    func message(of entry: EntryRecord, _ content: KeptContent?) async throws -> ComposedMessage {
        let (content, envelope, messageID) = try await parts(of: entry, content)
        switch content {
        case .octets(let octets): return ComposedMessage(kept: octets, envelope: envelope, messageID: messageID)
        case .file(let path):
            return try await Disk.waiting {
                try ComposedMessage(keptIn: path, envelope: envelope, messageID: messageID)
            }
        }
    }

    private func parts(
        of entry: EntryRecord, _ known: KeptContent? = nil
    ) async throws -> (KeptContent, Envelope, MessageID?) {
        var content = known
        if content == nil, let key = entry.content { content = try await store.content(key) }
        guard let content else { throw MailroomError.contentGone }
        let envelope = try Envelope(
            sender: entry.sender, recipients: entry.recipients, notifications: entry.notifications)
        return (content, envelope, try? MessageID(entry.messageID))
    }

    /// The message of an entry with another author, and answers to the person.
    fileprivate func redirected(
        _ entry: EntryRecord, from author: Mailbox, replyTo person: Mailbox
    ) async throws -> ComposedMessage {
        let (content, _, messageID) = try await parts(of: entry)
        let envelope = try Envelope(
            sender: author.address, recipients: entry.recipients, notifications: entry.notifications)
        switch content {
        case .octets(let octets):
            guard let (header, length) = Redirection.header(of: octets, from: author, replyTo: person) else {
                throw MailroomError.contentGone
            }
            return ComposedMessage(kept: header + octets[length...], envelope: envelope, messageID: messageID)
        case .file(let path):
            return try await Disk.waiting {
                try ComposedMessage(
                    keptIn: path, as: { Redirection.header(of: $0, from: author, replyTo: person) },
                    envelope: envelope, messageID: messageID)
            }
        }
    }
}
#endif
