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

    /// Those whose domain leads to their provider: a fallback's own persona has nowhere to be found.
    static let roads: [Road] = ProviderRegistry.standard.providers.dropLast().flatMap { provider in
        provider.profile.personas.compactMap { script in
            (try? Persona(script: script)).map { Road(provider: provider, persona: $0) }
        }
    }

    @Test(arguments: roads)
    func endsAsItSays(_ road: Road) async throws {
        var rehearsal = try Rehearsal(
            registry: .standard, provider: road.provider, persona: road.persona, address: road.persona.address)
        // None of these servers is silent; a busy machine may be slow.
        rehearsal.patience = .seconds(60)
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
