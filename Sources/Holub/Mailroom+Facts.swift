#if Sending
import HolubNetwork

// What whoever draws the pages has to know of the mailroom.

/// How the mailroom has an address confirmed.
public enum Confirmation: String, Hashable, Sendable {
    /// By eight digits that a message brings.
    case code
    /// By a link that a message brings.
    case link
    /// By the first successful sign-in.
    case signIn = "sign-in"
}

extension Mailroom {
    /// The application that embeds it.
    public var application: HostApplication { core.application }

    /// Whether the application sends in people's place.
    public var offersApplicationRoute: Bool { core.route != nil }

    public var confirmation: Confirmation {
        switch core.verification.way {
        case .message(_, let form): form.kind == .link ? .link : .code
        case .signIn: .signIn
        }
    }

    /// Whether a person who names a server is told no more of it than that it could not be reached: anything else would tell
    /// where in a network something listens. A vetted provider's is no secret. One range that is allowed beside the public Internet opens no other.
    package func hides(host: String) -> Bool {
        guard let host = try? ServerHost(host) else { return core.hidesServers }
        return core.hides(host)
    }

    /// Whether a server is one of a provider's that was vetted: nobody learns anything new by asking it.
    package func isVetted(host: String) -> Bool {
        guard let host = try? ServerHost(host) else { return false }
        return core.isVetted(host)
    }

    package var clock: any WallClock { core.clock }

    /// For the tokens of pages' forms.
    package var keys: KeyRing { core.keys }
}

/// A provider as the pages of an address name it.
public struct ProviderFacts: Hashable, Sendable, Codable {
    /// The name that people know; the domain where nobody knows the provider.
    public var name: String
    /// Whether it is known at all. If not, whoever runs ``mailExchanger``, else ``host``, can help.
    public var isKnown: Bool
    /// The server that takes the messages; nil while none is connected.
    public var host: String?
    /// Whoever runs the domain's mail, by the server that takes it (its MX), where the provider is not known; nil where that
    /// could not be found out.
    public var mailExchanger: String?
    public var support: SupportContact
    public var helpLink: String?
    /// `yes`, `no` or `unknown`: whether it keeps a copy of what is sent.
    public var keepsSentCopy: String
}

extension Account {
    /// The provider of a mailbox, as its connected server shows it, else as its address does. Asks nobody.
    public func provider(of mailbox: MailboxID) async throws -> ProviderFacts {
        let record = try await record(mailbox)
        let provider =
            record.form == nil
            ? core.registry.resolve(record.address.domain)?.provider ?? core.registry.fallback
            : core.provider(for: record.form)
        let profile = provider.profile
        return ProviderFacts(
            name: core.providerName(provider, of: record.address),
            isKnown: profile.id != core.registry.fallback.profile.id, host: record.form?.host,
            mailExchanger: record.mailExchanger, support: SupportContact(profile.support), helpLink: profile.helpLink,
            keepsSentCopy: profile.keepsSentCopy.rawValue)
    }
}
#endif
