#if Personas
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubSender
import Testing

/// What `holub providers check --live` finds out, from servers on loopback.
@Suite struct SurveyTests {
    private struct Posta: MailProvider {
        var profile = ProviderProfile(
            id: "posta", name: "Posta", domains: ["posta.example"],
            endpoints: [.tls("smtp.posta.example"), .startTLS("smtp.posta.example")], mechanisms: [.plain, .login],
            limits: Limits(messageSize: 1000), support: Support(url: "https://posta.example"),
            checked: "2026-11", sources: ["https://posta.example"])
    }

    /// Asks the provider's server that this script plays; and what the server heard.
    private func survey(
        _ lines: [String], port: String, by trust: TestAuthority? = nil, patience: Duration = .seconds(20)
    ) async throws -> (survey: Survey, heard: [String]) {
        let head = "title: t\naddress: jana@posta.example\nendpoint: \(port)\n\n--- connection\n"
        let persona = try Persona(text: head + lines.joined(separator: "\n") + "\n")
        let endpoint = try #require(persona.endpoint(among: Posta().profile.endpoints))
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [endpoint.host])
        return try await PersonaServer.running(persona, identity: identity) { server in
            let dialer = Dialer(
                resolver: Resolver(servers: []), policy: .publicOnly,
                trust: try .certificates(Array((trust ?? authority).pem.utf8))
            ).rehearsing([Route(endpoint.host, endpoint.port): server.address])
            let deadlines = Deadlines(reply: patience, data: patience, block: patience, final: patience)
            let survey = await Sender(dialer: dialer, deadlines: deadlines).survey(endpoint, of: Posta())
            return (survey, server.report.records.flatMap(\.clientLines))
        }
    }

    private static let starting = [
        "S: 220 smtp.posta.example ESMTP", "C: EHLO *", "S: 250-smtp.posta.example", "S: 250-CHUNKING",
        "S: 250-SIZE 500", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 Go ahead", "~ tls", "C: EHLO *",
    ]

    @Test func whatIsOfferedBehindTLSIsToldFromWhatIsOfferedBefore() async throws {
        let (survey, heard) = try await survey(
            Self.starting + [
                "S: 250-smtp.posta.example", "S: 250-SIZE 2000", "S: 250-DSN", "S: 250 AUTH PLAIN XOAUTH2 CRAM-MD5",
            ],
            port: "587 starttls")
        #expect(survey.diagnosis == nil && survey.tls != nil && survey.provider == "posta")
        #expect(survey.greeting?.description == "220 smtp.posta.example ESMTP")
        #expect(survey.beforeTLS?.all == ["CHUNKING", "SIZE", "STARTTLS"])
        #expect(survey.capabilities.all == ["AUTH", "DSN", "SIZE"])
        #expect(
            survey.differences.map(\.description) == [
                "mechanisms offered: PLAIN XOAUTH2 CRAM-MD5, known: PLAIN LOGIN", "size offered: 2000, known: 1000",
                "keywords only before TLS: CHUNKING, only behind it: DSN",
            ])
        // Nothing signs in, and nothing is sent.
        #expect(heard.map { $0.split(separator: " ")[0] } == ["EHLO", "STARTTLS", "EHLO", "QUIT"])
    }

    @Test func aServerThatIsAsKnownDiffersInNothing() async throws {
        let (survey, heard) = try await survey(
            [
                "S: 220 smtp.posta.example ESMTP", "C: EHLO *", "S: 250-smtp.posta.example", "S: 250-SIZE 1000",
                "S: 250 AUTH LOGIN PLAIN",
            ], port: "465 tls")
        #expect(survey.diagnosis == nil && survey.differences.isEmpty && survey.beforeTLS == nil)
        #expect(heard.count == 2)
    }

    @Test func whoCannotBeAskedDiffersInNothingAndSaysWhy() async throws {
        let refused = try await survey(["S: 554 5.7.1 Not for you"], port: "465 tls").survey
        #expect(refused.diagnosis?.cause == .ipBlocked && refused.differences.isEmpty)
        #expect(refused.greeting?.code == 554)
        let silent = try await survey(Self.starting + ["~ stall"], port: "587 starttls", patience: .seconds(1)).survey
        #expect(silent.diagnosis?.cause == .connectionTimeout && silent.differences.isEmpty)
        #expect(silent.beforeTLS?.startTLS == true && silent.capabilities == Capabilities())
        let bare = ["S: 220 smtp.posta.example", "C: EHLO *", "S: 250 smtp.posta.example"]
        let plain = try await survey(bare, port: "587 starttls").survey
        #expect(plain.diagnosis?.cause == .wrongSecurity && plain.differences.isEmpty)
        let foreign = try await survey(bare, port: "465 tls", by: try TestAuthority()).survey
        #expect(foreign.diagnosis?.cause == .certificateUntrusted && foreign.greeting == nil)
    }
}
#endif
