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
    private let history: History

    /// By what a mailbox got in at its server before.
    struct History: Hashable, Sendable {
        /// The last that let it in.
        private(set) var latest: SASLMechanism?
        /// The server has taken a proof and given one. Whoever wants the password itself from then on may be another.
        private(set) var keptPassword = false

        mutating func succeeded(by mechanism: SASLMechanism) {
            latest = mechanism
            keptPassword = keptPassword || mechanism.keepsPassword
        }
    }

    /// A password pasted from a page that shows it in groups loses its blanks, and only there.
    init(_ account: SubmissionAccount, with given: Secret, knowing history: History = History()) {
        self.history = history
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

    /// What is known of binding a sign-in to the TLS connection when it is time to sign in.
    enum Binding: Sendable {
        /// This connection cannot be bound, and no other would be.
        case impossible
        /// Nobody has asked for it on this connection; the next could be bound.
        case possible
        case made(ChannelBinding)
        /// It was asked for, and the connection gave none.
        case failed
    }

    /// Whether a connection is worth opening anew, with a binding: the provider's first choice among these needs one.
    func wantsBinding(offered: [SASLMechanism]) -> Bool { order(offered).first == .scramSHA256Plus }

    /// The provider's first choice among what the server offers, as far as this connection can make it.
    ///
    /// - Returns: nil where none will do, and where a sign-in bound to the channel is the first choice and the binding is
    ///   missing, though it could be or was tried: from there is no way down to one that is not bound.
    /// - Throws: ``/HolubSMTP/Fault/lacks(_:)`` where the mailbox got in by SCRAM before and would have to show its
    ///   password now.
    func exchange(offered: [SASLMechanism], binding: Binding = .impossible) throws(Fault) -> SASLExchange? {
        if history.keptPassword, order(offered).isEmpty, !choice(offered).isEmpty {
            throw .lacks(SASLMechanism.scramSHA256.rawValue)
        }
        let wantsBinding = wantsBinding(offered: offered)
        let header: SCRAM.Header
        switch binding {
        case .impossible: header = .unbound
        case .possible, .failed: if wantsBinding { return nil } else { header = unboundHeader(offered, binding) }
        case .made(let made): header = wantsBinding ? .bound(made) : unboundHeader(offered, binding)
        }
        guard let mechanism = order(offered).first(where: { $0 != .scramSHA256Plus || wantsBinding && header.isBound })
        else { return nil }
        switch mechanism {
        case .scramSHA256, .scramSHA256Plus:
            return SCRAMExchange(header, username: username, password: secret).sasl
        case .plain, .login, .xoauth2, .oauthBearer:
            return SASLExchange(mechanism, username: username, secret: secret)
        }
    }

    private func choice(_ offered: [SASLMechanism]) -> [SASLMechanism] {
        provider.mechanisms(offered: offered, forPassword: isPassword)
    }

    /// The provider's choice in the light of what happened before.
    private func order(_ offered: [SASLMechanism]) -> [SASLMechanism] {
        var order = choice(offered)
        if isPassword, history.keptPassword { order.removeAll { !$0.keepsPassword } }
        // Of those that show the same thing, the one that worked.
        guard let latest = history.latest, !latest.keepsPassword, let place = order.firstIndex(of: latest),
            let first = order.firstIndex(where: { !$0.keepsPassword }), first < place
        else { return order }
        order.remove(at: place)
        order.insert(latest, at: first)
        return order
    }

    /// RFC 5802 §6: "y" says that the server offers no binding, and is true of no server that does.
    private func unboundHeader(_ offered: [SASLMechanism], _ binding: Binding) -> SCRAM.Header {
        if case .failed = binding { return .unbound }
        return offered.contains(.scramSHA256Plus) ? .unbound : .notOffered
    }
}

extension SubmissionAccount {
    /// The same, as far as it comes before the moment.
    func secret(before moment: ContinuousClock.Instant?) async throws(Failure) -> Secret? {
        // Only a token is waited for.
        guard case .token = credential else { return try await secret() }
        do { return try await doing(before: moment) { try await secret() } } catch {
            throw error as? Failure ?? Failure(.auth, .tooLate)
        }
    }

    /// What signs in, fetched now; nil for a relay that asks for no sign-in.
    func secret() async throws(Failure) -> Secret? {
        guard let credential else { return nil }
        // A password never crosses an unprotected connection.
        guard endpoint.security != .none else { throw Failure(.auth, .lacks("TLS")) }
        switch credential {
        case .password(let secret): return secret
        case .token(let fetch):
            let token: Secret
            do { token = try await fetch() } catch {
                // Without a token there is nothing to sign in with.
                throw Failure(.auth, error is CancellationError ? .cancelled : .lacks("token"))
            }
            // What is none would be read as further fields of the sign-in.
            guard token.isToken else { throw Failure(.auth, .lacks("token")) }
            return token
        }
    }
}
#endif
