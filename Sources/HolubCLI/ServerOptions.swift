#if Command
import ArgumentParser
import Foundation
import HolubDetection
import HolubNetwork
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubSender

/// The server and how to sign in, the same for every command that connects.
struct ServerOptions: ParsableArguments {
    @Option(help: "The server's name; without it the settings are found from the address.")
    var host: String?

    @Option(help: "The port, 1 to 65535; by default 465 for tls and 587 for starttls.")
    var port: String?

    @Option(help: ArgumentHelp("How the connection is protected.", valueName: "tls|starttls|none"))
    var security: String?

    @Option(
        parsing: .unconditional,
        help: "The user name; by default as the provider wants it, most often the whole address.")
    var username: String?

    @Option(help: "A file that holds the password on one line.")
    var passwordFile: String?

    @Flag(help: "Read the password from standard input, one line.")
    var passwordStdin = false

    @OptionGroup var connection: ConnectionOptions

    /// Whether any of them was given.
    var isGiven: Bool {
        passwordStdin || connection.isGiven
            || [host, port, security, username, passwordFile].contains { $0 != nil }
    }

    /// Whom to send through. Everything typed is read before anything is looked up.
    func account(for address: EmailAddress) async throws -> SubmissionAccount {
        let typed = try typedEndpoint()
        let name = try username.map { text in
            do { return try Username(text) } catch { throw CommandFailure(.usage, "\(error)") }
        }
        let credential = try PasswordSource(file: passwordFile, standardInput: passwordStdin).credential()
        if typed?.security == Security.none, credential != nil {
            throw CommandFailure(.policy, "A password is never sent unprotected; use --security tls or starttls.")
        }
        guard credential != nil || typed?.security == Security.none else {
            throw CommandFailure(
                .usage, "A password is needed; give --password-file, --password-stdin or HOLUB_PASSWORD.")
        }
        let registry = ProviderRegistry.standard
        if let typed {
            // The provider's quirks are those of its own servers, and of no other.
            let own = registry.resolve(address.domain)?.provider
            let isOwn = own?.settings(for: address).endpoints.contains { $0.host == typed.host } == true
            let chosen = (isOwn ? own : registry.provider(at: typed.host)) ?? registry.fallback
            return SubmissionAccount(
                address: address, endpoint: typed, username: name ?? chosen.settings(for: address).username,
                credential: credential, provider: chosen)
        }
        // What is named without being a guess is proved a moment later, by signing in.
        var policy = DetectionPolicy()
        policy.probing = .guesses
        let detection = await Detector(
            registry: registry, resolver: try connection.dns.resolverValue(),
            dialer: try connection.dialer(forPerson: true)
        ).detect(address, policy: policy)
        guard let candidate = detection.candidates.first else { throw DetectCommand.failure(detection) }
        let found = "\(detection.provider.profile.name), \(candidate.endpoint.host)"
        // A password goes only where nobody has to be asked first.
        guard case .accept = detection.status else {
            throw CommandFailure(.policy, "This may be \(found); if it is, name the server with --host.")
        }
        if detection.restsOnMailExchanger {
            Terminal.complain("The domain's mail exchanger says that this is \(found).")
        } else if detection.restsOnDNS {
            Terminal.complain("DNS alone says that this is \(found).")
        }
        return SubmissionAccount(
            address: address, endpoint: candidate.endpoint, username: name ?? candidate.username,
            credential: credential, provider: detection.provider)
    }

    private func typedEndpoint() throws -> Endpoint? {
        let port = try port.map { text in
            do { return try ServerPort(text) } catch { throw CommandFailure(.usage, "\(error)") }
        }
        let security = try security.map { text in
            guard let security = Security(rawValue: text) else {
                throw CommandFailure(.usage, "\(ServerError.invalidSecurity)")
            }
            return security
        }
        guard let host else {
            guard port == nil, security == nil else {
                throw CommandFailure(.usage, "--port and --security need --host; name the server too.")
            }
            return nil
        }
        let server: ServerHost
        do { server = try ServerHost(host) } catch { throw CommandFailure(.usage, error.description) }
        let chosen = security ?? (port == .submission ? .starttls : .tls)
        if chosen == .none, !connection.allowPrivate {
            throw CommandFailure(.policy, "An unprotected connection is for private relays; add --allow-private.")
        }
        return Endpoint(server, port: port ?? (chosen == .tls ? .submissions : .submission), security: chosen)
    }
}
#endif
