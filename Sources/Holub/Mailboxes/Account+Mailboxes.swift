#if Sending
extension Account {
    /// How many addresses one account may have. Every page that lists them reads each.
    public static let mostAddresses = 200

    /// Adds an address. Where the policy is a message, it is sent at once.
    ///
    /// An address that the account has already is not added again: its mailbox is given back. A message is sent only when
    /// none that still holds waits for its answer: the one before may have got lost, or not have been sent at all.
    /// - Throws: ``/HolubSMTP/AddressError`` for what is no address, ``MailroomError``, ``StoreError``.
    @discardableResult
    public func add(_ address: String) async throws -> MailboxID {
        guard !id.text.utf8.isEmpty else { throw MailroomError.emptyAccount }
        let address = try EmailAddress(address)
        let mailbox = try await core.change { () -> ([StoreChange], MailboxID) in
            let mine = try await core.store.mailboxes(of: id)
            if let known = mine.first(where: { $0.address == address }) { return ([], known.id) }
            var record = MailboxRecord(id: .random(), account: id, address: address, addedAt: core.clock.now)
            guard mine.count < Self.mostAddresses else { throw MailroomError.tooManyAddresses }
            guard mine.isEmpty else {
                return ([.put(.mailbox(record)), .expectMailboxes(of: id, atMost: Self.mostAddresses)], record.id)
            }
            // Of several that are the first at once, one is the default: the others find it when they read again.
            record.settings.isDefault = true
            return ([.put(.mailbox(record)), .expectMailboxes(of: id, atMost: 1)], record.id)
        }
        if case .message = core.verification.way {
            let open = try await core.store.openVerifications(of: mailbox)
            let isWaiting = open.contains { core.clock.now < $0.expiresAt }
            if !isWaiting { try await sendVerification(mailbox) }
        }
        return mailbox
    }

    /// The account's addresses, in the order in which they were added.
    public func mailboxes() async throws -> [OwnMailbox] {
        var mailboxes: [OwnMailbox] = []
        for record in try await core.store.mailboxes(of: id) { mailboxes.append(try await view(of: record)) }
        return mailboxes
    }

    /// The address that messages leave from which name none.
    /// - Throws: ``MailroomError/noDefault``.
    public func defaultMailbox() async throws -> OwnMailbox { try await view(of: defaultRecord()) }

    public func mailbox(_ mailbox: MailboxID) async throws -> OwnMailbox {
        try await view(of: record(mailbox))
    }

    /// Changes what a person can set. A default takes the place of the one before.
    /// - Throws: ``/HolubSMTP/AddressError`` for a Reply-To that is no address, ``/HolubMessage/MessageError`` for a name
    ///   that is no line, or over 1024 octets: no reader shows so much of it.
    public func set(_ settings: MailboxSettings, of mailbox: MailboxID) async throws {
        let own = try await record(mailbox)
        let replyTo = try settings.replyTo.map { try EmailAddress($0) }
        _ = try Mailbox(name: settings.displayName, address: own.address)
        guard (settings.displayName?.utf8.count ?? 0) <= 1024 else { throw MessageError.tooLong(.displayName) }
        try await core.change { () -> ([StoreChange], Void) in
            var record = try await record(mailbox)
            record.settings = settings
            record.settings.replyTo = replyTo?.description
            var changes: [StoreChange] = [.put(.mailbox(record))]
            guard settings.isDefault else { return (changes, ()) }
            let all = try await core.store.mailboxes(of: id)
            for var other in all where other.id != mailbox {
                // The account's first is written as it is, too: two who choose a default at once meet there.
                guard other.settings.isDefault || other.id == all.first?.id else { continue }
                other.settings.isDefault = false
                changes.append(.put(.mailbox(other)))
            }
            return (changes, ())
        }
    }

    /// Switches an address off: its messages wait. What is under way is not called back.
    public func disable(_ mailbox: MailboxID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var record = try await record(mailbox)
            guard record.state != .disabled else { return ([], ()) }
            record.state = .disabled
            return (try await [.put(.mailbox(record)), pausing(mailbox, true)].compactMap { $0 }, ())
        }
    }

    /// Switches it on again, in the state that it had.
    public func enable(_ mailbox: MailboxID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            var record = try await record(mailbox)
            guard record.state == .disabled else { return ([], ()) }
            record.state =
                record.attention != nil
                ? .needsAttention : record.form != nil ? .connected : record.verifiedAt != nil ? .verified : .added
            let isPaused = record.state == .needsAttention
            return (try await [.put(.mailbox(record)), pausing(mailbox, isPaused)].compactMap { $0 }, ())
        }
        core.bell.ring()
    }

    /// Removes an address with everything that belongs to it: its password, its notices, its messages, also those that
    /// wait. What is under way in this moment is not called back.
    public func remove(_ mailbox: MailboxID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            let record = try await record(mailbox)
            return ([.removeMailbox(mailbox, revision: record.revision)], ())
        }
    }

    // MARK: -

    func defaultRecord() async throws -> MailboxRecord {
        let all = try await core.store.mailboxes(of: id)
        guard let chosen = all.first(where: \.settings.isDefault) else { throw MailroomError.noDefault }
        return chosen
    }

    /// The record, if it is the account's.
    func record(_ mailbox: MailboxID) async throws -> MailboxRecord {
        guard let record = try await core.store.mailbox(mailbox), record.account == id else {
            throw MailroomError.notFound
        }
        return record
    }

    func view(of record: MailboxRecord) async throws -> OwnMailbox {
        let key = QueueKey.mailbox(record.id)
        return OwnMailbox(
            record, queue: try await core.store.queue(key),
            waiting: try await core.store.count(in: key, [.queued]), now: core.clock.now)
    }

    /// The queue paused or not, if that changes it. A pause that ends also ends the wait after trouble.
    func pausing(_ mailbox: MailboxID, _ isPaused: Bool) async throws -> StoreChange? {
        var queue = try await core.store.queue(.mailbox(mailbox)) ?? QueueRecord(key: .mailbox(mailbox))
        guard queue.isPaused != isPaused || !isPaused && queue.failures > 0 else { return nil }
        queue.isPaused = isPaused
        if !isPaused && queue.failures > 0 {
            queue.failures = 0
            queue.notBefore = Moment(milliseconds: 0)
            queue.waitsSince = nil
        }
        return .put(.queue(queue))
    }
}
#endif
