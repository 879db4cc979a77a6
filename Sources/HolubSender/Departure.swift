#if Sending
import HolubMessage
import HolubProviderKit
import HolubSMTP
import Logging

/// Messages that leave together.
struct Departure: Sendable {
    let submissions: [Submission]
    /// How many recipients the provider says that it takes a message. Of the size the server itself says more, and at once
    /// (RFC 1870): what was written down of it may be old, and nothing is refused for it.
    private let mostRecipients: Int?
    /// What signs in for them.
    var secret: Secret?
    /// Those that can be handed over, with their places.
    private(set) var jobs: [(place: Int, job: SubmissionJob)] = []
    private var handOver: HandOver?
    /// Who is asked, by the messages' places.
    private var leaves: [Int: LeaveTask] = [:]
    /// Recipients beyond what the provider takes a message, by the messages' places.
    private var beyond: [Int: [EmailAddress]] = [:]
    /// The others, by their places.
    private var failed: [Int: SubmissionPool.Result] = [:]

    init(_ submissions: [Submission], mostRecipients: Int?) {
        self.submissions = submissions
        self.mostRecipients = mostRecipients
    }

    /// The moment at which it is too late for all of them.
    var moment: ContinuousClock.Instant? {
        let moments = submissions.compactMap(\.moment)
        return moments.count == submissions.count ? moments.max() : nil
    }

    mutating func fail(_ result: SubmissionPool.Result) {
        for place in submissions.indices { failed[place] = result }
    }

    /// Opens what they are made of, each for as many recipients as the provider takes.
    mutating func open() async {
        for (place, submission) in submissions.enumerated() {
            let leave = submission.leave.map {
                LeaveTask(wasGiven: submission.leaveWasGiven, holds: submission.leaveHolds, $0)
            }
            do {
                let message = named(of: submission.message, at: place)
                jobs.append((place, try await .opening(message, leave: leave, before: submission.moment)))
                leaves[place] = leave
            } catch {
                let fault = error is TooLate ? Fault.tooLate : .content(ContentFault(error))
                var result = SubmissionPool.Result.untried(Failure(.data, fault))
                // The message is at fault, and not the way to the server.
                result.wasConnected = true
                failed[place] = result
            }
        }
    }

    /// The message for those of its recipients who are named now; the others are for another transaction.
    private mutating func named(of message: ComposedMessage, at place: Int) -> ComposedMessage {
        let recipients = message.envelope.recipients
        guard let most = mostRecipients, most > 0, recipients.count > most,
            let first = message.addressed(to: Array(recipients.prefix(most)))
        else { return message }
        beyond[place] = Array(recipients.dropFirst(most))
        return first
    }

    /// Hands over those for whom no connection was opened so far: all of them at first.
    mutating func handOver(to lane: SubmissionLane.Entrance, except settled: (Int) -> Bool = { _ in false }) {
        jobs.removeAll { settled($0.place) }
        handOver = jobs.isEmpty ? nil : lane.send(jobs.map(\.job))
    }

    /// One for each, in order; of those that were not handed over last, the one that was known before.
    func results(before: [SubmissionPool.Result] = []) async -> [SubmissionPool.Result] {
        let fates = await handOver?.fates { [leaves] in for leave in leaves.values { leave.cancel() } } ?? []
        // Nobody waits for the answer any more.
        for ((place, _), fate) in zip(jobs, fates) where fate.outcome.failure?.fault == .tooLate {
            leaves[place]?.cancel()
        }
        guard jobs.count < submissions.count || !beyond.isEmpty else { return fates }
        var known = failed
        for (place, result) in before.enumerated() where known[place] == nil { known[place] = result }
        for ((place, job), var fate) in zip(jobs, fates) {
            if let beyond = beyond[place] {
                fate.outcome = fate.outcome.leaving(beyond, named: job.envelope.recipients.count)
            }
            known[place] = fate
        }
        return submissions.indices.compactMap { known[$0] }
    }
}

extension TokenRenewal {
    /// Whether any of these was to sign in with a token that was refused.
    func concerns(_ departures: [Departure]) -> Bool { departures.contains { replaces($0.secret) } }
}

extension Sender {
    func depart(_ submissions: [Submission], as account: SubmissionAccount) async -> Departure {
        var departure = Departure(submissions, mostRecipients: account.provider.profile.limits.recipientsPerMessage)
        do throws(Failure) { departure.secret = try await account.secret(before: departure.moment) } catch {
            departure.fail(.untried(error))
            return departure
        }
        await departure.open()
        // What can only be told that it is not sent needs no way to a server.
        guard !departure.jobs.isEmpty else { return departure }
        departure.handOver(to: pool.lane(of: account, departure.secret, for: self))
        return departure
    }

    /// - Returns: the reports, and among them the first on a message for which no connection could be opened.
    func report(
        _ departure: Departure, by account: SubmissionAccount, _ renewal: inout TokenRenewal
    ) async -> (reports: [SendReport], untried: SendReport?) {
        var results = await departure.results()
        // Where a token was refused, those for whom no connection was opened are tried once with another one.
        if let refused = results.first(where: { !$0.wasConnected }),
            let secret = await renewal.secret(after: refused, with: departure, of: account)
        {
            var second = departure
            let first = results
            second.handOver(to: pool.lane(of: account, secret, for: self)) { first[$0].wasConnected }
            results = await second.results(before: first)
            if results.contains(where: { !$0.wasConnected }) { renewal.failed() }
        }
        var reports: [SendReport] = [], untried: SendReport?
        for (submission, result) in zip(departure.submissions, results) {
            let result = await completed(result, of: submission, by: account)
            pool.metrics.settled(result.outcome, result.receipt)
            logger?.info(
                "submission", metadata: ["outcome": "\(result.outcome.word)", "server": "\(account.endpoint)"])
            let report = SendReport(result.outcome, of: submission.message, by: account, result.context, result.receipt)
            if !result.wasConnected { untried = untried ?? report }
            reports.append(report)
        }
        return (reports, untried)
    }
}
#endif
