#if Personas
import Foundation
import HolubNetwork
import HolubPersonas
import HolubProviders
import HolubSender
import Testing

@testable import Holub

/// The mailroom against scripted servers on loopback: real sockets, TLS and sign-ins.
@Suite("The mailroom on the wire")
struct RoadTests {
    private func with<Result: Sendable>(
        persona name: String, at provider: String,
        _ body: @Sendable (Mailroom, Persona, PersonaServer) async throws -> Result
    ) async throws -> Result {
        let profile = try #require(ProviderRegistry.standard.provider(id: provider)).profile
        let script = try #require(profile.personas.first { $0.name == name })
        let persona = try Persona(script: script)
        let endpoint = try #require(persona.endpoint(among: profile.endpoints))
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [endpoint.host])
        let trust = try TrustRoots.certificates(Array(authority.pem.utf8))
        return try await PersonaServer.running(persona, security: endpoint.security, identity: identity) { server in
            let dialer = Dialer(resolver: Resolver(servers: []), policy: .publicOnly, trust: trust)
                .rehearsing([Route(endpoint.host, endpoint.port): server.address])
            let mailroom = Mailroom(
                for: .init(name: "Fakturka", language: .czech), providers: .standard, store: MemoryStore(),
                key: .key(.random()), dialer: dialer, resolver: nil)
            return try await body(mailroom, persona, server)
        }
    }

    @Test("An address is added, connected by its provider's server, and a message arrives octet for octet")
    func accepted() async throws {
        try await with(persona: "accepts", at: "seznam") { mailroom, persona, server in
            let account = mailroom.account("4711")
            let mailbox = try await account.add(persona.address.description)
            let setUp = try await account.setUp(mailbox)
            let form = try #require(setUp.settings)
            let proof = try await account.connect(mailbox, form, .password(persona.password))
            #expect(proof.succeeded, "\(String(describing: proof.diagnosis))")
            #expect(proof.report.steps.allSatisfy { $0.result == .passed })
            let message = Message(
                from: Mailbox(persona.address), to: [Mailbox(try EmailAddress("petr@example.com"))],
                subject: "Faktura č. 1", text: "Dobrý den,\n.tečka\n",
                attachments: [.data([UInt8](repeating: 7, count: 100_000), name: try FileName("a.pdf"))],
                date: try MessageDate(secondsSinceEpoch: 0), messageID: .random(domain: persona.address.domain))
            let ticket = try await account.send(message, from: mailbox)
            #expect(try await mailroom.work() == nil)
            #expect(try await account.message(ticket).state == .sent)
            #expect(server.report.messages.last?.octets == StubServer.octets(of: try message.compose()))
        }
    }

    @Test("A sign-in that Google blocks first: the person is told at what time, allows it, and the messages leave")
    func blockedFirst() async throws {
        try await with(persona: "sign-in-blocked-first", at: "google") { mailroom, persona, _ in
            let account = mailroom.account("4711")
            let mailbox = try await account.add(persona.address.description)
            let form = try #require(try await account.setUp(mailbox).settings)
            let first = try await account.connect(mailbox, form, .password(persona.password))
            #expect(first.diagnosis?.cause == .loginBlocked)
            #expect(first.advice?.lead?.contains("Fakturka") == true)
            #expect(try await account.mailbox(mailbox).draft == form)
            let second = try await account.connect(mailbox, form, .password(persona.password))
            #expect(second.succeeded)
            #expect(try await account.mailbox(mailbox).state == .connected)
        }
    }
}
#endif
