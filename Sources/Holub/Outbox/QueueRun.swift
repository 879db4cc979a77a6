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
    /// Waits in a row after trouble, as this run knows them.
    var failures = 0
    /// The messages that are in hand, in the line's order: those that were handed over, in the order in which they will be
    /// settled, and behind them those that were read and come next.
    var messages: [LineMessage] = []
    /// How many of them were handed over.
    var underWay = 0
    /// When those that come next were read.
    var readAt = Moment(milliseconds: 0)
    /// Whether the provider limits how many may leave.
    var isLimited = true
    /// Reads more of them while those in hand leave.
    var reading: Task<Void, Never>?
    /// In the application's line, the mailboxes among them that were switched off.
    var switchedOff: Set<MailboxID> = []
    /// A change that gives leave.
    var leaving: (tickets: Set<Ticket>, task: Task<Set<Ticket>, Never>)?
    /// What it gave, and how long the line is ours.
    let inHand = LeaveInHand()
    /// Messages that the server took, whose verdicts are to be stored, and the task that does it.
    var taken: [(report: SendReport, sent: EntryRecord)] = []
    /// So many more are being stored.
    var beingSettled = 0
    var settling: Task<Void, Never>?
    /// It waits for more of them, unless somebody waits for it.
    var lingering: Task<Void, Never>?
    var isAwaited = false
    /// When the mailbox was connected with what this run signs in with; a person may connect it anew meanwhile.
    var connectedAt: Moment?
    /// Messages that this run had its turn for.
    var handled = 0
    /// After so many other lines get their turn.
    var turn = QueueRun.most
    /// Set when nothing can be done now, though the line would be ready: we are to stop, or the store failed.
    var isStuck = false
    /// Set when the line has to rest: a wait or a pause.
    var rests = false

    /// How long a lease holds; it is renewed three times as often.
    static let lease = Duration.seconds(60)
    /// Messages after which other lines get their turn.
    static let most = 200
    /// Messages that may be under way before the first is settled: a few, unless the server is faster than the disk. Fewer in any
    /// case than would call for another connection.
    nonisolated var ahead: Int { inHand.width < LeaveTempo.most ? 4 : 8 }

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
        inHand.hold(until: queue.heldUntil)
        failures = queue.failures
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
        let isOurs = try await core.change { [fence] () -> ([StoreChange], Bool) in
            guard var queue = try await core.store.queue(key), queue.fence == fence else { return ([], false) }
            queue.heldUntil = moment
            if isLast { queue.notBefore = max(queue.notBefore, core.clock.now) }
            return ([.put(.queue(queue))], true)
        }
        // What has leave of a line that is lost stays here.
        inHand.hold(until: isOurs ? moment : Moment(milliseconds: 0))
    }

    private func giveBack() async throws { try await hold(until: core.clock.now, asLast: handled >= turn) }

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
        await courier.run(account, { self.ahead }, { await self.next() }, { await self.settle($0, account) })
        await settled()
        await reading?.value
        await Task { await putBack() }.value
    }
}

extension Int {
    /// One more; a number from a damaged store never traps.
    package var next: Int { self < .max ? self + 1 : self }
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
