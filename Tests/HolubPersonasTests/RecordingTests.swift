#if Personas
import Foundation
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import HolubSender
import Testing

@testable import HolubPersonas

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
        let (recording, report) = try await recording(lines, username: username, patience: patience)
        return (recording.persona, report)
    }

    private func recording(
        _ lines: [String], address: String = "jana@posta.example", username: Username? = nil,
        password: String? = nil, patience: Duration = .seconds(20)
    ) async throws -> (recording: SessionRecording, report: CheckReport) {
        let head = "title: t\naddress: \(address)\nendpoint: 465 tls\n\n--- connection\n"
        let persona = try Persona(text: head + lines.joined(separator: "\n") + "\n")
        let report = try await check(persona, username: username, password: password, patience: patience)
        let account = SubmissionAccount(
            address: persona.address, endpoint: Google().profile.endpoints[0], username: username,
            credential: try .password(password ?? persona.password), provider: Google())
        let recording = try #require(SessionRecording(of: report, by: account, in: "2026-11"))
        #expect(throws: Never.self) { try Persona(text: recording.persona) }
        return (recording, report)
    }

    /// A proof of the settings at a server that plays this.
    private func check(
        _ persona: Persona, username: Username? = nil, password: String? = nil, patience: Duration = .seconds(20)
    ) async throws -> CheckReport {
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
                credential: try .password(password ?? persona.password), provider: Google())
            let deadlines = Deadlines(reply: patience, data: patience, block: patience, final: patience)
            return await Sender(dialer: dialer, deadlines: deadlines).check(account)
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
                # The proof of the settings sent nothing: the answers from RCPT on are made up.
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
                C: RCPT TO:<*>*
                S: 250 2.1.5 OK
                C: DATA
                S: 354 Go ahead
                C: .
                S: 250 2.0.0 OK
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

    // MARK: Played again

    /// What the recording says of its end is what an attempt at it ends in, over sockets as it was.
    @Test(arguments: [
        greeting + ["C: AUTH PLAIN *", "S: 235 OK", "C: MAIL FROM:<*>*", "S: 250 OK", "C: RSET", "S: 250 OK"],
        greeting + ["C: AUTH PLAIN *", "S: 535 5.7.8 No"],
        greeting + ["C: AUTH PLAIN *", "S: 235 OK", "C: MAIL FROM:<*>*", "S: 553 5.7.1 Sender not owned by user"],
        greeting + ["C: AUTH PLAIN *", "S: 454 4.7.0 Later"], ["S: 554 5.7.1 Blocked using list.example"],
        Array(greeting.prefix(2)) + ["~ drop"],
        ["S: 220 hi", "C: EHLO *", "S: 250-hi", "S: 250 AUTH LOGIN"]
            + ["C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: {user}", "S: 334 UGFzc3dvcmQ6", "C: *", "S: 535 5.7.8 No"],
        [
            "S: 220 hi", "C: EHLO *", "S: 250-hi", "S: 250-PIPELINING", "S: 250-CHUNKING", "S: 250 AUTH PLAIN",
            "C: AUTH PLAIN *", "S: 235 OK", "C: MAIL FROM:<*>*", "S: 250 OK", "C: RSET", "S: 250 OK",
        ],
    ])
    func aRecordingPlayedAgainEndsAsItSays(_ script: [String]) async throws {
        let (recording, report) = try await recording(script)
        let persona = try Persona(text: recording.persona)
        let ending = try #require(persona.connections[0].ending, "\(recording.persona)")
        #expect(ending == report.diagnosis.map { .failed($0.cause) } ?? .sent)
        let again = try await check(persona)
        #expect(again.diagnosis?.cause == report.diagnosis?.cause, "\(recording.persona)")
        let result = MachineRehearsal(persona, mechanisms: Google().profile.mechanisms).attempt()
        let context = DiagnosisContext(mechanism: result.mechanism)
        #expect(Persona.Ending(result.outcome, by: Google(), in: context) == ending)
        #expect(result.record.surprises.isEmpty && result.isTruthful)
        // Nothing was refused where nothing is told of a reply.
        #expect((recording.reply == nil) == (report.diagnosis?.failure.reply == nil))
    }

    @Test func anEndThatNoScriptHasIsNotPromised() async throws {
        var report = CheckReport(
            steps: [], diagnosis: Google().diagnose(Failure(.tls, .tls(.expired))), transcript: Transcript())
        let account = SubmissionAccount(
            address: try EmailAddress("jana@posta.example"), endpoint: .startTLS("smtp.posta.example"),
            credential: try .password("x"), provider: Google())
        #expect(SessionRecording(of: report, by: account, in: "2026-11") == nil)
        let (_, other) = try await recording(Self.greeting + ["C: AUTH PLAIN *", "S: 535 5.7.8 No"])
        report.transcript = other.transcript
        let recording = try #require(SessionRecording(of: report, by: account, in: "2026-11"))
        #expect(recording.persona.hasPrefix("# The session ended in certificate-expired"))
        #expect(try Persona(text: recording.persona).connections[0].ending == nil)
    }

    // MARK: What is about somebody

    /// In each of these replies stands something that is not to be kept, and around it what is.
    @Test(arguments: [
        ("535 5.7.8 No <jana.novotna@novotna-ucty.example>", "535 5.7.8 No <somebody@firma.example>"),
        ("535 5.7.8 No Jana.Novotna (JANA.NOVOTNA)", "535 5.7.8 No somebody (somebody)"),
        ("535 5.7.8 User amFuYS5ub3ZvdG5h or", "535 5.7.8 User ID or"),
        ("535 5.7.8 User anM6amFuYS5ub3ZvdG5hQG5vdm90bmEtdWN0eS5leGFtcGxl", "535 5.7.8 User ID"),
        (
            "535 5.7.8 https://posta.example/?u=jana.novotna%40novotna-ucty.example&p=BadCredentials",
            "535 5.7.8 https://posta.example/?u=somebody%40firma.example&p=BadCredentials"
        ),
        ("535 5.7.8 at mail.novotna-ucty.example", "535 5.7.8 at mail.firma.example"),
        ("535 5.7.8 No k76sm6774626pfg.42 - gsmtp", "535 5.7.8 No ID.42 - gsmtp"),
        (
            "535 5.7.139 No [DB9PR04MB8123.eurprd04.prod.example 2026-11-28T10:20:30.123Z 08DC12AB34CD56EF]",
            "535 5.7.139 No [ID.eurprd04.prod.example 2026-11-28T10:20:30.123Z ID]"
        ),
        (
            "535 5.7.8 4C1B53E5A2: AADSTS7000112: RFC5321, 10240kB, OAuth2, Office365",
            "535 5.7.8 ID: AADSTS7000112: RFC5321, 10240kB, OAuth2, Office365"
        ),
        ("535 5.7.8 session 1700000000 (35882577), base64", "535 5.7.8 session ID (35882577), base64"),
        ("535 5.7.8 550e8400-e29b-41d4-a716-446655440000", "535 5.7.8 ID-e29b-41d4-a716-ID"),
        ("535 5.7.8 client cpe-203-0-113-77.upc.example[203.0.113.77]", "535 5.7.8 client client.example[192.0.2.1]"),
        ("535 5.7.8 notebook-jany.lan.example said no", "535 5.7.8 client.example said no"),
        ("535 5.7.8 host-203-0-113-77.upc.example is dynamic", "535 5.7.8 client.example is dynamic"),
        ("535 5.7.8 [IPv6:2001:db8::77] is listed", "535 5.7.8 [192.0.2.1] is listed"),
        (
            "535 5.7.8 Username and Password not accepted. Learn more at https://posta.example/answer/185833",
            "535 5.7.8 Username and Password not accepted. Learn more at https://posta.example/answer/185833"
        ),
    ])
    func whatIsAboutSomebodyIsNotKept(_ said: String, _ kept: String) async throws {
        let script = [
            "S: 220 smtp.posta.example ESMTP x1-20020a0000 notebook-jany.lan.example", "C: EHLO *",
            "S: 250-smtp.posta.example Hello notebook-jany.lan.example [203.0.113.77]", "S: 250-SIZE 35882577",
            "S: 250-X-SESSION 4C1B53E5A2", "S: 250 AUTH PLAIN", "C: AUTH PLAIN *", "S: \(said)",
        ]
        let (recording, report) = try await recording(script, address: "jana.novotna@novotna-ucty.example")
        let lines = recording.persona.split(separator: "\n").map(String.init)
        #expect(lines.contains("S: " + kept), "\(recording.persona)")
        #expect(lines.contains("S: 220 smtp.posta.example ESMTP x1-ID client.example"))
        #expect(lines.contains("S: 250-SIZE 35882577") && lines.contains("S: 250-X-SESSION ID"))
        #expect(lines.contains("address: somebody@firma.example"))
        let reply = try #require(recording.reply)
        let line = try #require(
            try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])
        #expect(line["text"] as? String == kept)
        #expect(line["provider"] as? String == "googlike" && line["phase"] as? String == "auth")
        #expect(line["code"] as? Int == 535 && line["mechanism"] as? String == "PLAIN")
        #expect(line["cause"] as? String == report.diagnosis?.cause.rawValue)
        #expect(line["retry"] as? String == report.diagnosis?.retry.rawValue && !reply.contains("\n"))
    }

    private static let secret = "tajne+Heslo/4711"
    private static let echoes = [
        secret, Data(secret.utf8).base64EncodedString(),
        Data("\0jana@posta.example\0\(secret)".utf8).base64EncodedString(), "tajne%2BHeslo%2F4711",
        "tajne%2bHeslo%2f4711", "74616a6e652b4865736c6f2f34373131",
    ]

    /// A server that repeats what signs in, in whatever form.
    @Test(arguments: echoes)
    func noFormOfThePasswordIsKept(_ echo: String) async throws {
        let (recording, _) = try await recording(
            Self.greeting + ["C: AUTH PLAIN *", "S: 535-5.7.8 No \(echo)", "S: 535 5.7.8 \(echo) is wrong"],
            password: Self.secret)
        let texts = [recording.persona, try #require(recording.reply)]
        for text in texts {
            for part in [echo, String(echo.dropFirst(4).prefix(8)), "Heslo", "4711"] {
                #expect(!text.contains(part), "\(text)")
            }
            #expect(text.contains("is wrong"))
        }
    }

    /// From salt and count and a server's proof a password can be guessed (RFC 5802 §9).
    @Test func ofSCRAMNothingIsKept() throws {
        var recorder = PersonaRecorder(title: "SCRAM", address: try EmailAddress("jana@posta.example"))
        recorder.connected()
        recorder.server(Array("220 hi".utf8))
        recorder.client(.ehlo(.neutral))
        recorder.server(
            Reply(code: 250, lines: ["hi", "AUTH SCRAM-SHA-256-PLUS SCRAM-SHA-256 LOGIN"].map { Array($0.utf8) }))
        recorder.client(.auth(.scramSHA256, initial: .empty))
        recorder.server(Array("334 cj1ub25jZSxzPXNhbHQsaT00MDk2".utf8))
        recorder.client(.authAnswer(.empty))
        recorder.server(Array("334 dj1wcm9vZg==".utf8))
        recorder.client(.authAnswer(.empty))
        recorder.server(Array("235 2.7.0 OK".utf8))
        let connection = try #require(recorder.recorded?.connections.first)
        #expect(connection.exchanges.map(\.pattern.description) == ["EHLO *", "AUTH PLAIN *"])
        #expect(connection.exchanges.map(\.response.lines) == [["250-hi", "250 AUTH LOGIN PLAIN"], ["235 2.7.0 OK"]])
    }

    @Test func aQuestionInWordsIsKeptAndNoOther() throws {
        for (said, kept) in [
            ("VXNlcm5hbWU6", "VXNlcm5hbWU6"), ("amFuYTo=", ""), ("eyJzdGF0dXMiOiI0MDEifQ==", ""), ("", ""), ("???", ""),
        ] {
            var recorder = PersonaRecorder(title: "Asks", address: try EmailAddress("jana@posta.example"))
            recorder.connected()
            recorder.client(.auth(.login, initial: nil))
            recorder.server(Array("220 hi".utf8))
            recorder.server(Array("334 \(said)".utf8))
            #expect(recorder.recorded?.connections[0].exchanges[0].response.lines == ["334 \(kept)"])
        }
    }
}
#endif
