#if Command
import Holub
import HolubDetection
import HolubNetwork
import HolubPersonas
import HolubProviders
import HolubSender

/// A mailroom in memory whose servers are scripts on this machine: the provider of one address, and a name server.
struct RehearsalStage: Sendable {
    let address: EmailAddress
    let password: String
    let providerID: String
    let personaName: String
    let mailroom: Mailroom
    private let server: PersonaServer
    private let names: FakeDNS

    init(address typed: String, provider id: String?, persona name: String?, language: Language) async throws {
        let address = try Typed.address(typed)
        let chosen = try Self.provider(id, for: address)
        let persona = try Self.persona(name, of: chosen, for: address)
        let endpoints = chosen.settings(for: address).endpoints
        guard let endpoint = persona.endpoint(among: endpoints) else {
            throw CommandFailure(.usage, "This persona plays another server than the address's; name another one.")
        }
        let authority = try TestAuthority()
        server = try await PersonaServer.start(
            persona, security: endpoint.security, identity: try authority.identity(for: [endpoint.host]))
        names = try await FakeDNS.start(FakeZone(persona))
        let resolver = Resolver(
            servers: [names.address], timeouts: .init(first: .seconds(2), retry: .seconds(2), whole: .seconds(5)))
        let dialer = Dialer(
            resolver: resolver, policy: .publicOnly, trust: try .certificates(Array(authority.pem.utf8)),
            deadlines: .probe
        ).rehearsing([Route(endpoint.host, endpoint.port): server.address])
        mailroom = Mailroom(
            for: HostApplication(name: "Holub", language: language), providers: .standard, store: MemoryStore(),
            key: .key(.random()), dialer: dialer, candour: .full, resolver: resolver)
        (self.address, password) = (address, persona.password)
        (providerID, personaName) = (chosen.profile.id, persona.name)
    }

    func close() async {
        await server.stop()
        await names.stop()
    }

    private static func provider(_ id: String?, for address: EmailAddress) throws -> any MailProvider {
        if let id { return try Typed.provider(id, for: address) }
        guard let resolution = ProviderRegistry.standard.resolve(address.domain) else {
            throw CommandFailure(
                .usage,
                "Nobody claims the domain \(address.domain); name its provider with --at, such as --at generic.")
        }
        return resolution.provider
    }

    /// The persona of that name, or the provider's first, in the address's part.
    private static func persona(
        _ name: String?, of provider: any MailProvider, for address: EmailAddress
    ) throws -> Persona {
        let script = try Typed.persona(name, of: provider, for: address)
        do {
            return try Rehearsal(
                registry: .standard, provider: provider, persona: Persona(script: script), address: address
            ).persona
        } catch let error as RehearsalError {
            throw CommandFailure(.usage, error.description)
        }
    }
}
#endif
