#if Personas
import HolubMessage
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubSender
import Testing

/// The sender over real sockets and TLS, against personas on which something goes wrong.
@Suite struct WholeRoadTests {
    private struct Posta: MailProvider {
        let profile = ProviderProfile(
            id: "posta", name: "Posta", domains: ["posta.example"],
            endpoints: [.tls("smtp.posta.example"), .startTLS("smtp.posta.example")],
            appPassword: .always(AppPasswordShape(letters: 8)), support: Support(url: "https://posta.example"),
            checked: "2026-11", sources: ["https://posta.example"])
    }

    /// Only a fault lets one of them pass; then the test fails, and does not hang.
    private static let deadlines = Deadlines(
        reply: .seconds(20), data: .seconds(20), block: .seconds(20), final: .seconds(20))

    /// One attempt to send over a server of its own; and what the server knows of it.
    private func attempt(
        _ persona: Persona, _ variant: Persona.Variant, _ authority: TestAuthority
    ) async throws -> (outcome: Outcome, record: PersonaRecord) {
        let endpoint = try #require(persona.endpoint(among: Posta().profile.endpoints))
        let identity = try authority.identity(for: [endpoint.host])
        let message = try Message(
            from: Mailbox(persona.address), to: [Mailbox(EmailAddress("petr@jinde.example"))], subject: "Rehearsal",
            text: "A line.\n.A line that begins with a dot.\n", date: MessageDate(secondsSinceEpoch: 1_800_000_000),
            messageID: .random(domain: persona.address.domain)
        ).compose()
        return try await PersonaServer.running(persona, variant, identity: identity) { server in
            let dialer = Dialer(
                resolver: Resolver(servers: []), policy: .publicOnly,
                trust: try .certificates(Array(authority.pem.utf8))
            ).rehearsing([Route(endpoint.host, endpoint.port): server.address])
            let account = SubmissionAccount(
                address: persona.address, endpoint: endpoint, credential: try .password(persona.password),
                provider: Posta())
            let report = await Sender(dialer: dialer, deadlines: Self.deadlines).send(message, as: account)
            var record = PersonaRecord()
            for part in server.report.records { record.append(part) }
            // Nobody is silent here.
            #expect(report.outcome.failure?.fault != .timedOut, "\(variant): \(report.outcome) \(record.transcript)")
            return (report.outcome, record)
        }
    }

    @Test(arguments: Scripts.all)
    func aScriptThatIsSaidToItsEndHasItsFate(_ script: Script) async throws {
        let authority = try TestAuthority()
        let persona = try script.persona
        for mishap in [nil, Mishap.dripped, .splitAtLines] {
            let (outcome, record) = try await attempt(persona, Persona.Variant(mishap), authority)
            let expected = MachineRehearsal(persona).attempt().outcome.word
            #expect(outcome.word == expected, "\(outcome) \(record.transcript)")
            #expect(MachineRehearsal.Result.allows(outcome, after: record))
            #expect(record.surprises.isEmpty)
        }
    }

    /// After each step the connection is closed or reset. A reset may take the verdict with it: then the fate is unknown.
    @Test(arguments: [Scripts.pipelined, Scripts.startTLS, Scripts.startTLSPipelined])
    func aBrokenConnectionGivesNoWrongFate(_ script: Script) async throws {
        let authority = try TestAuthority()
        let persona = try script.persona
        for variant in persona.variants([.close, .reset]) where !variant.isWhole {
            let (outcome, record) = try await attempt(persona, variant, authority)
            var withoutVerdict = record
            for index in record.messages.indices { withoutVerdict.messages[index].reply = nil }
            let isTrue = MachineRehearsal.Result.allows(outcome, after: record)
            let isLost =
                "\(variant)".contains("reset")
                && MachineRehearsal.Result.allows(outcome, after: withoutVerdict)
            #expect(isTrue || isLost, "\(variant): \(outcome) \(record.transcript)")
        }
    }
}
#endif
