#if Sending
import HolubMessage
import HolubSMTP

/// Messages that leave together.
struct Departure: Sendable {
    let submissions: [Submission]
    /// What signs in for them.
    var secret: Secret?
    private(set) var jobs: [SubmissionJob] = []
    /// Those that came to a lane.
    var handOver: HandOver?
    private var leaves: [LeaveTask] = []
    /// The others, by their places.
    private var failed: [Int: SubmissionPool.Result] = [:]

    init(_ submissions: [Submission]) { self.submissions = submissions }

    mutating func fail(_ result: SubmissionPool.Result) {
        for place in submissions.indices { failed[place] = result }
    }

    /// Opens what they are made of.
    mutating func open() async {
        for (place, submission) in submissions.enumerated() {
            let leave = submission.leave.map { LeaveTask($0) }
            do {
                jobs.append(try await .opening(submission.message, leave: leave))
                if let leave { leaves.append(leave) }
            } catch {
                var result = SubmissionPool.Result.untried(Failure(.data, .content(ContentFault(error))))
                // The message is at fault, and not the way to the server.
                result.wasConnected = true
                failed[place] = result
            }
        }
    }

    /// One for each, in order.
    func results() async -> [SubmissionPool.Result] {
        var fates = await handOver?.fates { [leaves] in for leave in leaves { leave.cancel() } } ?? []
        guard !failed.isEmpty else { return fates }
        fates.reverse()
        return submissions.indices.compactMap { failed[$0] ?? fates.popLast() }
    }
}

extension TokenRenewal {
    /// Whether any of these was to sign in with a token that was refused.
    func concerns(_ departures: [Departure]) -> Bool { departures.contains { replaces($0.secret) } }
}

extension Sender {
    func depart(_ submissions: [Submission], as account: SubmissionAccount) async -> Departure {
        var departure = Departure(submissions)
        do throws(Failure) { departure.secret = try await account.secret() } catch {
            departure.fail(.untried(error))
            return departure
        }
        await departure.open()
        if !departure.jobs.isEmpty {
            let lane = pool.lane(of: account, departure.secret, for: self)
            departure.handOver = lane.send(departure.jobs)
        }
        return departure
    }

    func report(
        _ departure: Departure, by account: SubmissionAccount, _ renewal: inout TokenRenewal
    ) async -> (reports: [SendReport], wasConnected: Bool) {
        var results = await departure.results()
        // No connection was opened for any of them: where a token was refused, all are tried once with another one.
        if let refused = results.first(where: { !$0.wasConnected }),
            let secret = await renewal.secret(after: refused, with: departure.secret, of: account)
        {
            var second = departure
            second.handOver = pool.lane(of: account, secret, for: self).send(departure.jobs)
            results = await second.results()
            if results.contains(where: { !$0.wasConnected }) { renewal.failed() }
        }
        var reports: [SendReport] = []
        for (submission, result) in zip(departure.submissions, results) {
            let result = await completed(result, of: submission, by: account)
            pool.metrics.settled(result.outcome, result.receipt)
            logger?.info(
                "submission", metadata: ["outcome": "\(result.outcome.word)", "server": "\(account.endpoint)"])
            reports.append(
                SendReport(result.outcome, of: submission.message, by: account, result.context, result.receipt))
        }
        return (reports, results.allSatisfy(\.wasConnected))
    }

    /// Sends a message again to those for whom the server had no room in the first transaction (RFC 5321 §4.5.3.1.10).
    ///
    /// As long as each takes some. When the fate of a later one is unknown, that of the whole is: for some of those who are not
    /// in `refused` it is certain, and nobody may take the message for sent to the others.
    private func completed(
        _ result: SubmissionPool.Result, of submission: Submission, by account: SubmissionAccount
    ) async -> SubmissionPool.Result {
        var result = result
        while case .sent(let reply, let refused) = result.outcome {
            let rest = refused.filter(\.reply.saysTooManyRecipients)
            guard !rest.isEmpty, let message = submission.message.addressed(to: rest.map(\.recipient)) else { break }
            let next = await depart([Submission(message, leave: submission.leave)], as: account).results()[0]
            let others = refused.filter { !$0.reply.saysTooManyRecipients }
            switch next.outcome {
            case .sent(_, let refusedNow):
                result.outcome = .sent(reply, refused: others + refusedNow)
                result.receipt?.recipients += next.receipt?.recipients ?? []
                if refusedNow.count(where: \.reply.saysTooManyRecipients) >= rest.count { return result }
            case .notSent: return result
            case .unknown(let failure, let refusedNow):
                result.outcome = .unknown(failure, refused: others + refusedNow)
                result.receipt = nil
            }
        }
        return result
    }
}
#endif
