import Holub
import HolubNetwork
import HolubPersonas
import HolubProviders

/// A mailroom in memory, whose one provider is a script on this machine. A real application has this in its tests.
struct Stage: Sendable {
    static let address = "jana@zkouska.example"
    static let password = "holubnik"

    let mailroom: Mailroom
    private let server: PersonaServer
    private let names: FakeDNS

    static func start() async throws -> Stage {
        let host: Domain = "smtp.zkouska.example"
        // Trusted by this rehearsal alone.
        let authority = try TestAuthority()
        let server = try await PersonaServer.start(
            Persona(text: script), security: .tls, identity: authority.identity(for: [.name(host)]))
        var zone = FakeZone()
        // 127.0.0.1
        zone.add(host, .a(.v4(0x7F00_0001)))
        let names = try await FakeDNS.start(zone)
        let resolver = Resolver(servers: [names.address])
        let mailroom = Mailroom(
            for: HostApplication(name: "Fakturka", language: .czech),
            providers: try ProviderRegistry.standard.adding(TrialProvider(host, port: server.address.port)),
            store: MemoryStore(), key: .key(.random()),
            // There is nobody whose mail could be read to confirm an address; with real customers this would let anybody
            // who brings a server of their own use anybody's address.
            verification: .signIn,
            // Only here may servers of this machine be asked.
            dialer: Dialer(
                resolver: resolver, policy: .allowPrivate, trust: try .certificates(Array(authority.pem.utf8))),
            resolver: resolver)
        return Stage(mailroom: mailroom, server: server, names: names)
    }

    /// How many messages the server has taken.
    var messages: Int { server.report.messages.count }

    func close() async {
        await server.stop()
        await names.stop()
    }

    /// What the server says (Docs/Personas.md). Another address, or another password, is refused: to see that too.
    private static let script = """
        title: A server takes the message
        address: \(address)
        password: \(password)

        --- connection
        S: 220 smtp.zkouska.example ESMTP
        C: EHLO *
        S: 250-smtp.zkouska.example
        S: 250-PIPELINING
        S: 250-SIZE 52428800
        S: 250-ENHANCEDSTATUSCODES
        S: 250-8BITMIME
        S: 250 AUTH PLAIN
        C: AUTH PLAIN {sign-in}
        S: 235 2.7.0 Accepted
        C: AUTH PLAIN *
        S: 535 5.7.8 Authentication failed
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 250 2.0.0 Queued
        C: QUIT
        S: 221 2.0.0 Bye
        = sent
        """
}

/// A provider that there is only here, so that its server can be on any port.
private struct TrialProvider: MailProvider {
    let profile: ProviderProfile

    init(_ host: Domain, port: ServerPort) {
        profile = ProviderProfile(
            id: "zkouska", name: "Zkušební pošta", domains: ["zkouska.example"],
            endpoints: [Endpoint(.name(host), port: port, security: .tls)],
            support: Support(url: "https://zkouska.example/podpora"), checked: "2026-11",
            sources: ["https://zkouska.example/"])
    }
}
