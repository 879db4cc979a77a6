#if Sending
import HolubSMTP

/// A token that the server refuses is fetched once more: it may have run out since its source gave it.
///
/// It serves one message, or the messages of one run, so that a run fetches once and not once a message.
struct TokenRenewal {
    private var refused: Secret?
    /// What signs in instead; nil where there is nothing else, or where that was of no use.
    private var fresh: Secret?

    /// Whether messages that were to sign in with this are tried with another token.
    func replaces(_ secret: Secret?) -> Bool {
        guard let refused, let secret else { return false }
        return refused.matches(secret)
    }

    /// What signs in instead of a token after this result; nil when the result stands.
    mutating func secret(
        after result: SubmissionPool.Result, with departure: Departure, of account: SubmissionAccount
    ) async -> Secret? {
        guard case .token = account.credential, let used = departure.secret, result.refusesSignIn else { return nil }
        if !replaces(used) {
            refused = used
            fresh = try? await account.secret(before: departure.moment)
            // The same one again would be refused again.
            if replaces(fresh) { fresh = nil }
        }
        return fresh
    }

    /// The other token opened no connection either: it is tried for no other message.
    mutating func failed() { fresh = nil }
}

extension SubmissionPool.Result {
    /// No connection could be opened, because what was to sign in was refused.
    fileprivate var refusesSignIn: Bool {
        // RFC 4954 §6: 535 says that the credentials are invalid.
        guard !wasConnected, let failure = outcome.failure else { return false }
        return failure.phase == .auth && failure.reply?.code == 535
    }
}
#endif
