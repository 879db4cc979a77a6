#if Personas
import HolubDetection
import HolubPersonas
import HolubProviderKit
import HolubProviders
import HolubSMTP
import HolubSender
import Testing

/// Every persona of every provider, from the address to the message, over real sockets and TLS.
@Suite("The whole road") struct RehearsalTests {
    struct Road: Sendable, CustomTestStringConvertible {
        var provider: any MailProvider
        var persona: Persona
        var testDescription: String { "\(provider.profile.id): \(persona.name)" }
    }

    static let roads: [Road] = ProviderRegistry.standard.providers.flatMap { provider in
        provider.profile.personas.compactMap { script in
            (try? Persona(script: script)).map { Road(provider: provider, persona: $0) }
        }
    }

    @Test func noPersonaIsLeftOut() {
        let all = ProviderRegistry.standard.providers.map(\.profile.personas.count).reduce(0, +)
        #expect(Self.roads.count == all)
        #expect(Self.roads.contains { $0.provider.profile.id == ProviderRegistry.standard.fallback.profile.id })
    }

    /// A password that nobody can type stops the rehearsal before any server listens.
    @Test func aBadPasswordIsAnErrorBeforeAnythingListens() async throws {
        var road = try #require(Self.roads.first)
        road.persona.password = "\u{0}"
        let rehearsal = try Rehearsal(
            registry: .standard, provider: road.provider, persona: road.persona, address: road.persona.address)
        await #expect(throws: CredentialError.self) { try await rehearsal.run([]) }
    }

    @Test(arguments: roads)
    func endsAsItSays(_ road: Road) async throws {
        var rehearsal = try Rehearsal(
            registry: .standard, provider: road.provider, persona: road.persona, address: road.persona.address)
        // A server that is silent makes us wait for it; with the others, a busy machine may be slow.
        rehearsal.patience = .seconds(road.persona.text.contains("\n~ stall\n") ? 2 : 60)
        let report = try await rehearsal.run(Array("an attachment".utf8))
        #expect(report.detection.provider.profile.id == road.provider.profile.id)
        for (attempt, connection) in zip(report.attempts, road.persona.connections) {
            let expected = try #require(connection.ending)
            // A proof that passes leaves it to the message to fail.
            let cause = attempt.diagnosis?.cause
            switch expected {
            case .sent: #expect(cause == nil)
            case .perhapsSent: #expect(attempt.sent?.outcome.word == "unknown")
            case .failed(let word): #expect(cause == word)
            }
        }
        #expect((report.outcome == "sent") == (report.attempts.last?.diagnosis == nil && !report.attempts.isEmpty))
        if report.outcome == "sent" { #expect(report.arrived.count == 1) }
    }
}
#endif
