#if Sending
import HolubSender

/// Verdicts on messages are stored: those that were taken together, all others alone and at once.
extension QueueRun {
    /// Takes what came of the message that was handed over first, and stores it.
    ///
    /// That the server took it to all its recipients is stored together with what it takes in the next moment, when more is under
    /// way, and the line goes on meanwhile. Anything else is stored before the next message is asked for, also when the task has been cancelled.
    func settle(_ report: SendReport, _ account: SubmissionAccount) async {
        let report = core.told(report, by: account, in: key)
        guard underWay > 0 else { return }
        let ticket = messages[0].entry.ticket
        // What is being stored of it comes to its end first; then what is stored is known, and nothing more will be.
        while let leaving, leaving.tickets.contains(ticket) { _ = await leaving.task.value }
        let sent = messages.removeFirst().entry
        underWay -= 1
        inHand.remove([ticket])
        guard case .sent = report.outcome, report.refused.isEmpty else {
            await settled()
            return await Task { await settleAlone(report, sent, account) }.value
        }
        taken.append((report, sent))
        if settling == nil { settling = Task { await self.settleTaken(account) } }
        // With nothing under way there is nothing to wait for.
        if underWay == 0 { return await settled() }
        if taken.count >= Self.together { lingering?.cancel() }
        if taken.count + beingSettled >= 2 * Self.together { await settled() }
    }

    /// Verdicts that are stored by one change. The line runs no further ahead of the disk than twice as many.
    private static let together = 32
    /// How long a verdict waits for others.
    private static let pause = Duration.milliseconds(10)

    /// All verdicts so far are stored.
    func settled() async {
        isAwaited = true
        lingering?.cancel()
        while let settling { await settling.value }
        isAwaited = false
    }

    private func linger() async {
        guard !isAwaited, taken.count < Self.together else { return }
        let pause = Task { _ = try? await Task.sleep(for: Self.pause) }
        lingering = pause
        await pause.value
        lingering = nil
    }

    private func settleTaken(_ account: SubmissionAccount) async {
        while !taken.isEmpty {
            await linger()
            let group = taken
            taken = []
            beingSettled = group.count
            defer { beingSettled = 0 }
            do {
                if try await stored({ try await self.settleTogether(group) }) {
                    if failures > 0 { try await prove() }
                } else {
                    for (report, sent) in group { await settleAlone(report, sent, account) }
                }
            } catch {
                giveUp(error)
            }
        }
        settling = nil
    }

    /// Stores that messages were taken, by what this run knows of them; false when somebody was faster.
    private func settleTogether(_ group: [(report: SendReport, sent: EntryRecord)]) async throws -> Bool {
        let now = core.clock.now, line = QueueRecord(key: key)
        var changes: [StoreChange] = []
        for (report, sent) in group {
            let settlement = Settlement(report, of: sent, in: line, at: now, chance: 0)
            changes.append(.put(.entry(settlement.entry)))
        }
        for mailbox in Set(group.map(\.sent.mailbox)) { changes += try await clearing(Set(Phase.all), of: mailbox) }
        let news = await core.news(in: changes)
        guard try await core.applied(changes) else { return false }
        await core.announce(news)
        return true
    }

    /// The entry stays *committing*, and is *perhaps sent* for whoever takes the line next.
    private func giveUp(_ error: any Error) {
        isStuck = true
        core.log(error, in: key)
    }

    private func settleAlone(_ report: SendReport, _ sent: EntryRecord, _ account: SubmissionAccount) async {
        do {
            let line = try await stored {
                try await self.core.change { try await self.settlement(of: report, sent, account) }
            }
            switch line {
            case .unchanged: if report.diagnosis?.scope == .nothing { try await keptBack(sent) }
            case .overtaken: break
            case .proven: try await prove()
            case .waits(let backoff, _): try await rest(by: backoff)
            case .pauses: rests = true
            }
        } catch {
            giveUp(error)
        }
    }

    /// Nothing went wrong with the server or the message, and still it did not leave: we stop, the line was lost, the message's
    /// time is over, or the store took no leave. In that last case whoever signs in again at once would do so without end.
    private func keptBack(_ sent: EntryRecord) async throws {
        if stop.isSet || sent.expires <= core.clock.now { return try await core.expire(sent.ticket) }
        guard try await core.store.queue(key)?.fence == fence else {
            isStuck = true
            return
        }
        try await rest(by: .connection)
    }

    /// What is known is not given up at the first refusal of the store: the line is ours a while longer.
    func stored<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        for pause in [50, 200, 1000, 3000] {
            do { return try await work() } catch let error as StoreError {
                core.log(error, in: key)
                try await Task.sleep(for: .milliseconds(pause))
            }
        }
        return try await work()
    }
}
#endif
