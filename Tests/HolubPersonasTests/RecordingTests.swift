#if Personas
import HolubMessage
import HolubNetwork
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import HolubSender
import Testing

/// What `holub check --record` writes, from a proof of the settings over real sockets and TLS.
@Suite struct RecordingTests {
    private struct Google: MailProvider {
        let profile = ProviderProfile(
            id: "googlike", name: "Googlike", domains: ["posta.example"], endpoints: [.tls("smtp.posta.example")],
            support: Support(url: "https://posta.example"), checked: "2026-11", sources: ["https://posta.example"])
    }

    private func recorded(
        _ lines: [String], username: Username? = nil, patience: Duration = .seconds(20)
    ) async throws -> (text: String, report: CheckReport) {
        let head = "title: t\naddress: jana@posta.example\nendpoint: 465 tls\n\n--- connection\n"
        let persona = try Persona(text: head + lines.joined(separator: "\n") + "\n")
        let endpoint = try #require(persona.endpoint(among: Google().profile.endpoints))
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [endpoint.host])
        return try await PersonaServer.running(persona, identity: identity) { server in
            let dialer = Dialer(
                resolver: Resolver(servers: []), policy: .publicOnly,
                trust: try .certificates(Array(authority.pem.utf8))
            ).rehearsing([Route(endpoint.host, endpoint.port): server.address])
            let account = SubmissionAccount(
                address: persona.address, endpoint: endpoint, username: username,
                credential: try .password(persona.password), provider: Google())
            let deadlines = Deadlines(reply: patience, data: patience, block: patience, final: patience)
            let report = await Sender(dialer: dialer, deadlines: deadlines).check(account)
            let text = try #require(PersonaRecorder.text(of: report, by: account))
            #expect(throws: Never.self) { try Persona(text: text) }
            return (text, report)
        }
    }

    private static let greeting = [
        "S: 220 smtp.posta.example ESMTP", "C: EHLO *", "S: 250-smtp.posta.example", "S: 250 AUTH PLAIN",
    ]

    /// Google's own lines, from Providers/Google/Personas/sign-in-blocked-first.smtp.
    private static let blocked = [
        "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbt-",
        "534-5.7.14 zPXsOHyn-XdTEcwxO9GPxKmPeT8WKUiz8l2gMTpoaq-xfQSvv4BIF-AFYSDDL6fcmDwlLD",
        "534-5.7.14 PEumDrVIlCQgaOORuCaq_UPsumE_o6cPSqdKEMnIXNjlt_DaoulJrK4ZIIF6FN5PlCu6SL",
        "534-5.7.14 aeQIUzpGdvpePZhyDqJ-2UB6k0r49pDwmbuV0UF3Jp5nKg6aMNANJuoCGEj9UO-ooolbpJ",
        "534-5.7.14 oxk1xidpoaostbBu24bi7IWN_wvO8> Please log in via your web browser and",
        "534-5.7.14 then try again.", "534-5.7.14 Learn more at",
        "534 5.7.14 https://support.google.com/mail/answer/78754 k76sm6774626pfg.42 - gsmtp",
    ]

    @Test(arguments: [
        (blocked, "534-5.7.14> Please log in"),
        // Without its brackets, and with a blank at the end of a line.
        (blocked.map { $0.replacing("<", with: "").replacing(">", with: "") }, "in via your web browser"),
        (blocked.map { $0.hasSuffix("bt-") ? $0 + " " : $0 }, "534-5.7.14> Please log in"),
        (blocked.map { $0.replacing("<https://accounts.google", with: "<HTTPS://Accounts.Google") }, "> Please log in"),
    ])
    func noPieceOfAOneTimeLinkIsWritten(_ reply: [String], _ kept: String) async throws {
        let (text, report) = try await recorded(
            Self.greeting + ["C: AUTH PLAIN *"] + reply.map { "S: \($0)" } + ["= login-blocked"])
        let shown = try #require(report.diagnosis?.failure.reply).text
        let token = Self.blocked.prefix(5).joined().split { " <>?&=".contains($0) }.filter { $0.utf8.count > 20 }
        let pieces = ["signin/continue", "sarp", "AKgnsbt-"] + token.filter { !$0.contains("//") }.map(String.init)
        #expect(pieces.count == 7)
        for piece in pieces {
            #expect(!text.contains(piece), "\(text)")
            if reply[0].contains("<") { #expect(!shown.contains(piece), "\(shown)") }
        }
        #expect(text.contains(kept) && text.contains("https://support.google.com/mail/answer/78754"))
        #expect(text.lowercased().contains("https://accounts.google.com/\n"))
    }

    @Test func neitherTheClientsAddressNorItsUserNameIsWritten() async throws {
        let (text, _) = try await recorded(
            [
                "S: 220 smtp.posta.example [198.51.100.9] ready for 203.0.113.77.", "C: EHLO *",
                "S: 250-smtp.posta.example at your service, cpe-203-0-113-77.upc.example [203.0.113.77]",
                "S: 250-SIZE 1000", "S: 250 AUTH PLAIN LOGIN", "C: AUTH PLAIN *", "S: 235-2.7.0 Hello Novak4711",
                "S: 235 2.7.0 of [IPv6:2001:db8:1::77], 2001:db8:2::77 or ::ffff:203.0.113.77:465 at 10:20:30",
                "C: MAIL FROM:<*>*", "S: 250 2.1.0 203.0.113.77/32", "C: RSET", "S: 250 OK", "C: QUIT", "S: 221 Bye",
            ], username: try Username("novak4711"))
        #expect(
            text == """
                title: Recorded at Googlike
                address: somebody@posta.example
                endpoint: 465 tls

                --- connection
                S: 220 smtp.posta.example [192.0.2.1] ready for 192.0.2.1.
                C: EHLO *
                S: 250-smtp.posta.example
                S: 250-SIZE 1000
                S: 250 AUTH PLAIN LOGIN
                C: AUTH PLAIN *
                S: 235-2.7.0 Hello somebody
                S: 235 2.7.0 of [192.0.2.1], 192.0.2.1 or 192.0.2.1:465 at 10:20:30
                C: MAIL FROM:<*>*
                S: 250 2.1.0 192.0.2.1/32
                C: RSET
                S: 250 OK
                C: QUIT
                S: 221 Bye
                = sent

                """)
    }

    @Test(arguments: ["~ drop", "~ stall"])
    func aServerThatClosesIsNotOneThatIsSilent(_ event: String) async throws {
        for said in [[], Array(Self.greeting.prefix(2)), Self.greeting + ["C: AUTH *"]] {
            let script = said + [event]
            let (text, _) = try await recorded(script, patience: event == "~ stall" ? .seconds(1) : .seconds(20))
            #expect(text.contains(event) && text.split(separator: "~").count == 2, "\(text)")
        }
    }

    @Test func afterTheEndOfAConnectionNothingIsSilence() throws {
        var recorder = PersonaRecorder(title: "Closes", address: try EmailAddress("a@b.example"))
        recorder.connected()
        recorder.server(Array("220 \u{9B}x\u{202E}".utf8))
        recorder.client(.mail(try EmailAddress("a@b.example"), MailParameters()))
        recorder.client(.data)
        recorder.server(.drop)
        let connection = try #require(recorder.recorded?.connections.first)
        #expect(connection.opening.lines == ["220  x "])
        #expect(connection.exchanges.map(\.response.event) == [.drop, .drop])
    }
}
#endif
