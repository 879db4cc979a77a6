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

    /// Fetches the secret. A password pasted from a page that shows it in groups loses its blanks, and only there.
    init(_ account: SubmissionAccount, _ credential: Credential) async throws {
        username = account.username
        provider = account.provider
        isPassword = credential.isPassword
        let given: Secret
        switch credential {
        case .password(let secret): given = secret
        case .token(let fetch): given = try await fetch()
        }
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
#endif
