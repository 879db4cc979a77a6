#if Sending
import HolubMessage
import HolubSMTP

extension Sender {
    /// Sends a message again to those for whom the server had no room in the first transaction (RFC 5321 §4.5.3.1.10), or
    /// for whom it said beforehand that it has none (RFC 9422 §4.2), or its provider does.
    func completed(
        _ result: SubmissionPool.Result, of submission: Submission, by account: SubmissionAccount
    ) async -> SubmissionPool.Result {
        var result = result
        var rest = result.outcome.rest
        // Each transaction reaches or names at least one of them, so that there is an end.
        while !rest.isEmpty, let message = submission.message.addressed(to: rest.map(\.recipient)) {
            var next = submission
            next.message = message
            let step = await depart([next], as: account).results()[0]
            result.add(step, about: rest)
            rest = step.outcome.rest
        }
        return result
    }
}

extension SubmissionPool.Result {
    /// What became of the message for those of whom the server had no room before.
    mutating func add(_ step: Self, about rest: [RefusedRecipient]) {
        outcome = outcome.with(step.outcome, about: rest)
        guard case .sent = outcome else {
            receipt = nil
            return
        }
        if receipt == nil {
            receipt = step.receipt
        } else {
            receipt?.recipients += step.receipt?.recipients ?? []
        }
    }
}

extension Outcome {
    /// The same of a message whose transaction named so many of its recipients and not these, as where the server itself
    /// says that it takes no more.
    func leaving(_ beyond: [EmailAddress], named: Int) -> Outcome {
        let left = beyond.map { RefusedRecipient(recipient: $0, failure: Failure(.rcpt, .tooManyRecipients)) }
        return switch self {
        case .sent(let reply, let refused): .sent(reply, refused: refused + left)
        // Each was refused who was named: it says nothing of the others.
        case .notSent(let failure, let refused) where failure.phase == .rcpt && refused.count == named:
            .notSent(failure, refused: refused + left)
        case .notSent: self
        case .unknown(let failure, let refused): .unknown(failure, refused: refused + left)
        }
    }

    /// Those who are still to be tried, in another transaction.
    var rest: [RefusedRecipient] {
        switch self {
        case .sent(_, let refused):
            refused.filter { $0.failure.fault == .tooManyRecipients || $0.reply?.saysTooManyRecipients == true }
        // Everybody was refused whom the server let us name; it says nothing of the others.
        case .notSent(let failure, let refused) where failure.phase == .rcpt:
            refused.filter { $0.failure.fault == .tooManyRecipients }
        case .notSent, .unknown: []
        }
    }

    /// What is true of the whole message after a further transaction, for `rest`.
    ///
    /// When the fate of one is unknown, so is that of the whole: for some of those who are not in `refused` another one is
    /// certain, and nobody may take the message for sent to all of them.
    func with(_ next: Outcome, about rest: [RefusedRecipient]) -> Outcome {
        let tried = Set(rest.map(\.recipient))
        let others = refused.filter { !tried.contains($0.recipient) }
        switch next {
        case .unknown(let failure, let refused): return .unknown(failure, refused: others + refused)
        case .sent(let reply, let refused): return with(others + refused, unlessSent: reply)
        case .notSent(let failure, let refused):
            // What was said of them now is the truer word. Those of whom nothing was said are put off as before, or have
            // missed the message for the reason for which nobody got it.
            let named = Set(refused.map(\.recipient))
            let left = rest.filter { !named.contains($0.recipient) }.map { refusal in
                refusal.reply == nil ? RefusedRecipient(recipient: refusal.recipient, failure: failure) : refusal
            }
            return with(others + refused + left, unlessSent: nil)
        }
    }

    private func with(_ refused: [RefusedRecipient], unlessSent reply: Reply?) -> Outcome {
        switch self {
        case .sent(let first, _): .sent(first, refused: refused)
        case .notSent(let failure, _): reply.map { .sent($0, refused: refused) } ?? .notSent(failure, refused: refused)
        case .unknown(let failure, _): .unknown(failure, refused: refused)
        }
    }

    private var refused: [RefusedRecipient] {
        switch self {
        case .sent(_, let refused), .notSent(_, let refused), .unknown(_, let refused): refused
        }
    }
}

extension Reply {
    /// RFC 5321 §4.5.3.1.10, RFC 3463 §3.6: no more recipients at a time; the others in another transaction.
    var saysTooManyRecipients: Bool {
        guard code == 452 || code == 552 else { return false }
        guard let status else { return code == 452 }
        return status.subject == 5 && status.detail == 3
    }
}
#endif
