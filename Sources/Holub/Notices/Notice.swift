#if Sending
/// What a person should know, in the notification centre: one for each cause and mailbox.
public struct Notice: Hashable, Sendable {
    public let id: NoticeID
    public let account: AccountID
    public let mailbox: MailboxID
    public let address: EmailAddress
    public let cause: Cause
    public let phase: Phase
    /// When it happened first, and last.
    public let beganAt: Moment
    public let latestAt: Moment
    /// How often it happened.
    public let count: Int
    /// Messages of the mailbox that wait.
    public let waiting: Int
    /// The latest message that it happened to, with its subject and its recipients while it is kept.
    public let ticket: Ticket?
    public let subject: String?
    public let recipients: [EmailAddress]
    /// What happened and what to do, in words.
    public let advice: Advice
    /// How many messages wait; nil when none does.
    public let waitingLine: String?
    /// How often it happened, and since when; of what was perhaps sent, how many messages are to be decided on. Nil when it
    /// is about one.
    public let countLine: String?
    /// The provider's name and where it helps.
    public let provider: String
    public let support: SupportContact
    /// Whoever runs the domain's mail, where the provider is not known (``ProviderFacts/mailExchanger``).
    public let mailExchanger: String?
    /// The server's words, made inert, for those who help.
    public let reply: String?
    /// Marked as read, or settled meanwhile.
    public let isRead: Bool
    /// When it was over; nil while it is open.
    public let clearedAt: Moment?
}

extension Account {
    /// The account's notices, newest first: the open ones, the unread ones, or all that there were.
    public func notices(
        _ which: NoticeFilter = .open, in language: Language? = nil, limit: Int = 100
    ) async throws -> [Notice] {
        var notices: [Notice] = []
        for record in try await core.store.notices(of: id, which, limit: limit) {
            if let notice = try await core.notice(record, in: language ?? core.application.language) {
                notices.append(notice)
            }
        }
        return notices
    }

    /// How many notices are open, for the mark beside a link to them; `limit` when there are so many or more.
    ///
    /// Cheaper than ``notices(_:in:limit:)``: nothing is put into words.
    public func openNotices(atMost limit: Int = 100) async throws -> Int {
        try await core.store.notices(of: id, .open, limit: limit).count
    }

    /// Notices of this account as they appear, grow, and are cleared, by this process. Begins with nothing: read
    /// ``notices(_:in:limit:)`` after you have begun to listen.
    public func noticeUpdates() -> AsyncStream<Notice> { core.hub.updates(of: id) }

    /// Marks a notice as read. It is unread again when it happens again.
    public func markRead(_ notice: NoticeID) async throws {
        try await core.change { () -> ([StoreChange], Void) in
            guard var record = try await core.store.notice(notice), record.account == id else {
                throw MailroomError.notFound
            }
            guard record.readAt == nil else { return ([], ()) }
            record.readAt = core.clock.now
            // That a message did not leave in time is over once it is known.
            if record.cause == Cause.notSentInTime.rawValue { record.clearedAt = record.clearedAt ?? record.readAt }
            return ([.put(.notice(record))], ())
        }
    }
}

extension MailroomCore {
    /// A notice in words; nil when its mailbox has been removed meanwhile.
    func notice(_ record: NoticeRecord, in language: Language) async throws -> Notice? {
        guard let mailbox = try await store.mailbox(record.mailbox) else { return nil }
        let provider = registry.provider(id: record.provider) ?? registry.fallback
        let cause = Cause(rawValue: record.cause)
        var entry: EntryRecord?
        if let ticket = record.ticket { entry = try await store.entry(ticket) }
        let parameters = parameters(
            for: mailbox.address, at: provider, in: language, host: mailbox.form?.host, time: record.latest.at,
            recipient: entry?.recipients.map(\.description).joined(separator: ", "), subject: entry?.subject)
        let waiting =
            record.clearedAt == nil ? try await store.count(in: .mailbox(mailbox.id), [.queued]) : 0
        return Notice(
            id: record.id, account: record.account, mailbox: record.mailbox, address: mailbox.address, cause: cause,
            phase: Phase(rawValue: record.latest.phase), beganAt: record.beganAt, latestAt: record.latest.at,
            count: record.count, waiting: waiting, ticket: record.ticket, subject: entry?.subject,
            recipients: entry?.recipients ?? [],
            advice: Advice(provider.guidance(for: cause), in: language, parameters),
            waitingLine: waiting > 0 ? NoticeTexts.waiting.rendered(in: language, waiting, parameters) : nil,
            countLine: try await countLine(of: record, in: language),
            provider: providerName(provider, of: mailbox.address),
            support: SupportContact(provider.profile.support), mailExchanger: mailbox.mailExchanger,
            reply: record.latest.reply,
            isRead: record.readAt != nil, clearedAt: record.clearedAt)
    }

    private func countLine(of record: NoticeRecord, in language: Language) async throws -> String? {
        guard record.count > 1 else { return nil }
        guard record.cause == Cause.perhapsSent.rawValue else {
            return NoticeTexts.failures.rendered(
                in: language, record.count,
                TextParameters(since: record.beganAt.written(in: language, timeZone: application.timeZone)))
        }
        // Nobody knows that those failed.
        let undecided = record.clearedAt == nil ? try await store.undecided(of: record.mailbox) : 0
        return undecided > 1 ? NoticeTexts.undecided.rendered(in: language, undecided) : nil
    }

    /// The change that tells a person of a cause: a new notice, or one more of the same.
    func noticing(
        _ cause: CauseRecord, of mailbox: MailboxRecord, at provider: any MailProvider, ticket: Ticket?
    ) async throws -> StoreChange {
        guard var open = try await store.openNotice(of: mailbox.id, cause: cause.cause) else {
            return .put(
                .notice(
                    NoticeRecord(
                        id: .random(), account: mailbox.account, mailbox: mailbox.id, provider: provider.profile.id,
                        latest: cause, ticket: ticket)))
        }
        open.count = open.count.next
        open.latest = cause
        open.provider = provider.profile.id
        open.ticket = ticket ?? open.ticket
        open.readAt = nil
        return .put(.notice(open))
    }

    /// The changes that clear what a success in these phases has answered. What perhaps went out is answered by a person,
    /// and that a message did not leave in time by nothing that leaves later.
    func clearing(_ phases: Set<Phase>, of mailbox: MailboxID) async throws -> [StoreChange] {
        guard !phases.isEmpty else { return [] }
        let lasting: Set<String> = [Cause.perhapsSent.rawValue, Cause.notSentInTime.rawValue]
        return try await store.openNotices(of: mailbox).compactMap { notice in
            guard phases.contains(Phase(rawValue: notice.latest.phase)), !lasting.contains(notice.cause) else {
                return nil
            }
            return .put(.notice(notice.cleared(at: clock.now)))
        }
    }

    /// The change that clears the question of what perhaps went out, when the entry that is settled now was the last one.
    ///
    /// Where others are left, the notice is written as it is: two that are settled at once meet there, so that the second
    /// counts again.
    func clearingDoubt(of mailbox: MailboxID) async throws -> [StoreChange] {
        // The notice first: who reads it as it is now, and an older count, meets whoever has changed the count since.
        guard let notice = try await store.openNotice(of: mailbox, cause: Cause.perhapsSent.rawValue) else { return [] }
        let isLast = try await store.undecided(of: mailbox) <= 1
        return [.put(.notice(isLast ? notice.cleared(at: clock.now) : notice))]
    }

    /// The change that clears the notice of a message that did not leave in time, when a person takes that one up.
    func clearingLateness(of entry: EntryRecord) async throws -> [StoreChange] {
        guard entry.state == .expired,
            let notice = try await store.openNotice(of: entry.mailbox, cause: Cause.notSentInTime.rawValue),
            notice.ticket == entry.ticket
        else { return [] }
        return [.put(.notice(notice.cleared(at: clock.now)))]
    }

    /// The notices that changes make other than they are. Asked before the changes are applied.
    func news(in changes: [StoreChange]) async -> [NoticeID] {
        // Asks the store; nobody may be listening.
        guard onNotice != nil || hub.hasListeners else { return [] }
        var news: [NoticeID] = []
        for case .put(.notice(let record)) in changes {
            if let old = try? await store.notice(record.id), old == record { continue }
            news.append(record.id)
        }
        return news
    }

    /// Tells listeners and the application's hook of notices that were just written.
    func announce(_ notices: [NoticeID]) async {
        for id in notices {
            guard let record = try? await store.notice(id),
                let notice = try? await notice(record, in: application.language)
            else { continue }
            hub.tell(notice)
            await onNotice?(notice)
        }
    }
}

extension NoticeRecord {
    /// What is settled asks for nothing any more, so it is no longer unread.
    func cleared(at now: Moment) -> NoticeRecord {
        var cleared = self
        cleared.clearedAt = now
        cleared.readAt = readAt ?? now
        return cleared
    }
}

extension StoreChange {
    /// The notice that it writes.
    var notice: NoticeID? { if case .put(.notice(let record)) = self { record.id } else { nil } }
}
#endif
