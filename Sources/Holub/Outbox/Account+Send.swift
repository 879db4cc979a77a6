#if Sending
extension Account {
    /// Hands a message to the outbox. When this returns, the message survives the loss of power, and leaves when its turn
    /// comes. Files and streams that are attached were read then.
    ///
    /// The mailbox's settings fill in what the message leaves open: the display name, Reply-To, a copy to oneself.
    /// - Parameters:
    ///   - mailbox: nil for the account's default.
    ///   - key: the application's own name for the message. A second call with it gives the same ticket and sends nothing,
    ///     whatever became of the mailbox's settings or of the message's files meanwhile; with another sender, other
    ///     recipients, another subject or other reports asked for it is refused. It is free again when the message is
    ///     forgotten: with its mailbox, or 90 days after it was over.
    ///   - time: not before.
    ///   - expiry: not after; by default five days after it may leave first, as long as RFC 5321 §4.5.4.1 has relays try.
    ///   - route: nil for the mailbox's own rule.
    /// - Throws: ``MailroomError``, ``/HolubMessage/MessageError`` for a message that cannot be composed,
    ///   ``StoreError`` when it could not be kept: then it will not be sent, unless the disk failed in that very moment; with
    ///   a key the same call can be made again.
    public func send(
        _ message: Message, from mailbox: MailboxID? = nil, key: String? = nil, notBefore time: Moment? = nil,
        expires expiry: Moment? = nil, route: Route? = nil
    ) async throws -> Ticket {
        let draft = Draft(message: message, mailbox: mailbox, key: key, time: time, expiry: expiry, route: route)
        do { return try await handOver(draft) } catch {
            // What was handed over once is handed over, also when it could not be now. Asked only here: most keys are new.
            if let known = try await known(draft) { return known }
            throw error
        }
    }

    /// What a caller of `send` gave.
    private struct Draft {
        var message: Message
        var mailbox: MailboxID?
        var key: String?
        var time: Moment?
        var expiry: Moment?
        var route: Route?
    }

    private func handOver(_ draft: Draft) async throws -> Ticket {
        if let mailbox = draft.mailbox, let record = core.shelf.record(mailbox, of: id) {
            do {
                if let ticket = try await keep(draft, by: record) { return ticket }
            } catch {
                // What stands in the way may be over, for all that this record knows. Not so what the store says: the
                // message may be in it.
                if error is StoreError { throw error }
            }
            core.shelf.remove(mailbox)
            if let known = try await known(draft) { return known }
        }
        // Again when the mailbox was changed while the message was composed.
        for _ in 0..<20 {
            let record = try await sending(draft.mailbox)
            if let ticket = try await keep(draft, by: record) {
                core.shelf.put(record)
                return ticket
            }
            if let known = try await known(draft) { return known }
        }
        throw StoreError.conflict
    }

    /// Composes the message and stores it; nil when the mailbox is no longer what the record says, or the key is taken.
    private func keep(_ draft: Draft, by record: MailboxRecord) async throws -> Ticket? {
        try requireSending(record)
        let isOwn = try takesOwnRoute(record, draft.route)
        let message = try addressed(draft.message, record, isOwn: isOwn)
        // Composing opens the files that are attached.
        let composed =
            message.attachments.isEmpty ? try message.compose() : try await Disk.waiting { try message.compose() }
        let now = core.clock.now
        let due = max(draft.time ?? now, now)
        let expires = draft.expiry ?? due + .days(5)
        guard expires > due else { throw MailroomError.timeInThePast }
        let ticket = Ticket.random()
        var entry = EntryRecord(
            ticket: ticket, account: id, mailbox: record.id, queue: isOwn ? .mailbox(record.id) : .application,
            due: due, expires: expires, key: draft.key, sender: composed.envelope.sender,
            recipients: composed.envelope.recipients, subject: draft.message.subject,
            messageID: draft.message.messageID.text, size: composed.length, content: ticket, createdAt: now)
        entry.notifications = composed.envelope.notifications
        if draft.key != nil { entry.keyFingerprint = draft.message.keyFingerprint }
        if draft.time == nil { entry.waitsSince = now }
        // A long message is a file: not one for each time that the same is handed over.
        if composed.length > KeptContent.longestOctets, let known = try await known(draft) { return known }
        let content = try await core.store.keep(composed)
        let changes: [StoreChange] = [
            .expectMailbox(record.id, revision: record.revision), .content(ticket, content), .put(.entry(entry)),
        ]
        do {
            guard try await core.applied(changes) else {
                await core.store.discard(content)
                return nil
            }
        } catch {
            await core.discard(content, unlessKeptAs: ticket)
            throw error
        }
        core.bell.ring()
        return ticket
    }

    /// The message that was sent with this key before.
    private func known(_ draft: Draft) async throws -> Ticket? {
        guard let key = draft.key, let entry = try await core.store.entry(of: id, key: key) else { return nil }
        // Without a fingerprint it was written by an earlier version: then the subject has to do.
        let isSame =
            entry.keyFingerprint.map { draft.message.hasKeyFingerprint($0) }
            ?? entry.subject.utf8.elementsEqual(draft.message.subject.utf8)
        guard isSame, draft.mailbox == nil || draft.mailbox == entry.mailbox else { throw MailroomError.keyReused }
        return entry.ticket
    }

    /// The mailbox named, or the default.
    private func sending(_ mailbox: MailboxID?) async throws -> MailboxRecord {
        if let mailbox { return try await record(mailbox) }
        return try await defaultRecord()
    }

    private func requireSending(_ record: MailboxRecord) throws {
        try requireVerified(record)
        // Where signing in confirms, there is nothing to confirm before.
        guard record.state != .added else { throw MailroomError.notConnected }
        guard record.state != .disabled else { throw MailroomError.disabled }
    }

    /// Whether the message leaves by the person's own mailbox.
    private func takesOwnRoute(_ record: MailboxRecord, _ route: Route?) throws -> Bool {
        let isOffered = core.route != nil
        switch route ?? record.settings.route {
        case .own:
            guard record.form != nil else { throw MailroomError.notConnected }
            return true
        case .ownOrApplication:
            if record.state == .connected { return true }
            guard isOffered else {
                guard record.form != nil else { throw MailroomError.notConnected }
                return true
            }
            return false
        case .application:
            guard isOffered else { throw MailroomError.routeNotOffered }
            return false
        }
    }

    /// The message with what the mailbox's settings fill in, from whom the route says.
    private func addressed(_ message: Message, _ record: MailboxRecord, isOwn: Bool) throws -> Message {
        guard message.from.address == record.address, message.sender == nil || message.sender?.address == record.address
        else { throw MailroomError.foreignSender }
        var message = message
        let person = try Mailbox(name: message.from.name ?? record.settings.displayName, address: record.address)
        message.from = person
        message.sender = nil
        if message.replyTo.isEmpty, let replyTo = record.settings.replyTo {
            message.replyTo = [Mailbox(try EmailAddress(replyTo))]
        }
        if record.settings.copiesToSelf { message.bcc.append(Mailbox(record.address)) }
        guard !isOwn, let route = core.route else { return message }
        message.from = try route.author(inPlaceOf: person)
        if message.replyTo.isEmpty { message.replyTo = [person] }
        return message
    }
}

extension ApplicationRoute {
    /// The application's address under the person's name. An address as a display name looks like a fraud, so a person
    /// without a name goes by the application's.
    func author(inPlaceOf person: Mailbox) throws(MessageError) -> Mailbox {
        try Mailbox(name: person.name ?? author.name, address: author.address)
    }
}
#endif
