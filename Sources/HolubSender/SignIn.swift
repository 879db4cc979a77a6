#if Sending
import HolubProviderKit
import HolubSMTP

/// A sign-in as it will be made: the secret in the form that the provider takes.
struct SignIn: Sendable {
    let username: Username
    let secret: Secret
    let isPassword: Bool
    let provider: any MailProvider
    /// Blanks that the provider's page shows between groups of letters were taken out.
    let wasRepaired: Bool
    /// Whether the password has the shape of the provider's app passwords; nil where they have none.
    let looksLikeAppPassword: Bool?

    /// A password pasted from a page that shows it in groups loses its blanks, and only there.
    init(_ account: SubmissionAccount, with given: Secret) {
        username = account.username
        provider = account.provider
        isPassword = account.credential?.isPassword ?? true
        if isPassword, let shape = provider.profile.appPassword.shape {
            let repaired = shape.withoutGrouping(given)
            secret = repaired ?? given
            wasRepaired = repaired != nil
            looksLikeAppPassword = shape.matches(secret)
        } else {
            secret = given
            wasRepaired = false
            looksLikeAppPassword = nil
        }
    }

    /// The provider's first choice among what the server offers.
    func exchange(offered: [SASLMechanism]) -> SASLExchange? {
        provider.mechanisms(offered: offered, forPassword: isPassword).first
            .map { SASLExchange($0, username: username, secret: secret) }
    }
}

extension SubmissionAccount {
    /// What signs in, fetched now; nil for a relay that asks for no sign-in.
    func secret() async throws(Failure) -> Secret? {
        guard let credential else { return nil }
        // A password never crosses an unprotected connection.
        guard endpoint.security != .none else { throw Failure(.auth, .lacks("TLS")) }
        switch credential {
        case .password(let secret): return secret
        case .token(let fetch):
            do { return try await fetch() } catch {
                // Without a token there is nothing to sign in with.
                throw Failure(.auth, error is CancellationError ? .cancelled : .lacks("token"))
            }
        }
    }
}
#endif
