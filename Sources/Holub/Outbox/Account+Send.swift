#if Sending
extension Account {
    /// Hands a message to the outbox. When this returns, the message survives the loss of power, and leaves when its turn
    /// comes.
    ///
    /// The mailbox's settings fill in what the message leaves open: the display name, Reply-To, a copy to oneself.
    /// - Parameters:
    ///   - mailbox: nil for the account's default.
    ///   - key: the application's own name for the message. A second call with it gives the same ticket and sends nothing.
    ///   - time: not before.
    ///   - expiry: not after; by default five days after it may leave first, as long as RFC 5321 §4.5.4.1 has relays try.
    ///   - route: nil for the mailbox's own rule.
    /// - Throws: ``MailroomError``, ``MessageError`` for a message that cannot be composed, ``StoreError`` when it could not
    ///   be kept: then it will not be sent.
    public func send(
        _ message: Message, from mailbox: MailboxID? = nil, key: String? = nil, notBefore time: Moment? = nil,
        expires expiry: Moment? = nil, route: Route? = nil
    ) async throws -> Ticket {
        let record = try await sending(mailbox)
        let isOwn = try takesOwnRoute(record, route)
        let composed = try addressed(message, record, isOwn: isOwn).compose()
        if let key, let known = try await known(key, composed.envelope.recipients, message.subject) { return known }
        let now = core.clock.now
        let due = max(time ?? now, now)
        let expires = expiry ?? due + .days(5)
        guard expires > due else { throw MailroomError.timeInThePast }
        let ticket = Ticket.random()
        var entry = EntryRecord(
            ticket: ticket, account: id, mailbox: record.id, queue: isOwn ? .mailbox(record.id) : .application,
            due: due, expires: expires, key: key, sender: composed.envelope.sender,
            recipients: composed.envelope.recipients, subject: message.subject,
            messageID: message.messageID.text, size: composed.length, content: ticket, createdAt: now)
        if time == nil { entry.waitsSince = now }
        let kept = try await keep(entry, try await core.store.keep(composed))
        core.bell.ring()
        return kept
    }

    /// Stores the entry with its octets. Two calls with one key that run side by side make one entry.
    /// - Returns: its ticket, or that of the entry that another call with the same key stored first.
    private func keep(_ entry: EntryRecord, _ content: KeptContent) async throws -> Ticket {
        if try await core.applied([.content(entry.ticket, content), .put(.entry(entry))]) { return entry.ticket }
        // The mailbox may have been removed while the message was composed.
        _ = try await record(entry.mailbox)
        guard let key = entry.key, let known = try await known(key, entry.recipients, entry.subject) else {
            throw StoreError.conflict
        }
        return known
    }

    /// The message that was sent with this key before.
    private func known(_ key: String, _ recipients: [EmailAddress], _ subject: String) async throws -> Ticket? {
        guard let entry = try await core.store.entry(of: id, key: key) else { return nil }
        guard entry.recipients == recipients, entry.subject.utf8.elementsEqual(subject.utf8) else {
            throw MailroomError.keyReused
        }
        return entry.ticket
    }

    /// The mailbox named, or the default.
    private func sending(_ mailbox: MailboxID?) async throws -> MailboxRecord {
        let found: MailboxRecord
        if let mailbox {
            found = try await record(mailbox)
        } else {
            let all = try await core.store.mailboxes(of: id)
            guard let chosen = all.first(where: \.settings.isDefault) else { throw MailroomError.noDefault }
            found = chosen
        }
        guard found.state != .added else { throw MailroomError.notVerified }
        guard found.state != .disabled else { throw MailroomError.disabled }
        return found
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
