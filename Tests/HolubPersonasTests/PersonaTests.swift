#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite struct PersonaTests {
    @Test func everyHeaderAndConnectionIsRead() throws {
        let persona = try Persona(script: PersonaScript("blocked-first", Array(Scripts.blockedFirst.text.utf8)))
        #expect(persona.name == "blocked-first")
        #expect(persona.title == "Blocks the first sign-in and takes the second")
        #expect(persona.address.description == "jana@posta.example")
        #expect(persona.password == "abcd efgh")
        #expect(persona.accepts == "abcdefgh")
        #expect(persona.entrance == Persona.Entrance(.submissions, .tls))
        #expect(persona.mailExchangers == ["mx1.posta.example", "mx2.posta.example"])
        #expect(persona.guidance == "posta.unblock")
        #expect(persona.connections.count == 2)
        #expect(persona.connections[0].opening == .init(["220 smtp.posta.example ESMTP"]))
        #expect(persona.connections[0].exchanges[1].response.event == .drop)
        #expect(persona.connections[0].exchanges[1].response.lines.count == 2)
        #expect(persona.connections.map(\.ending) == [.failed(.loginBlocked), .sent])
        #expect(persona.connection(7) == persona.connections[1])
    }

    @Test func whatIsNotSaidHasItsUsualValue() throws {
        let persona = try Persona(text: "title: t\naddress: a@b.example\n--- connection\n~ stall")
        #expect(persona.password == "rehearsal" && persona.accepts == "rehearsal")
        #expect(persona.entrance == nil && persona.guidance == nil && persona.mailExchangers.isEmpty)
        #expect(persona.connections[0].ending == nil)
        let endpoints: [Endpoint] = [.tls("smtp.b.example"), .startTLS("smtp.b.example")]
        #expect(persona.endpoint(among: endpoints) == endpoints[0])
        #expect(try Scripts.startTLS.persona.endpoint(among: endpoints) == endpoints[1])
        #expect(try Scripts.startTLS.persona.endpoint(among: [endpoints[0]]) == nil)
    }

    @Test(arguments: Scripts.all)
    func theTextOfAPersonaGivesTheSamePersona(_ script: Script) throws {
        let persona = try script.persona
        #expect(try Persona(text: persona.text) == persona)
    }

    @Test(arguments: [
        ("title: t\r\n", 1, PersonaError.Reason.carriageReturn),
        ("title: a\tb", 1, .controlCharacter),
        ("hello", 1, .unknownLine),
        ("colour: red", 1, .unknownHeader),
        ("title: t\ntitle: u", 2, .doubleHeader),
        ("title:", 1, .emptyLine),
        ("address: jana", 1, .invalidAddress),
        ("endpoint: 465", 1, .invalidEndpoint),
        ("endpoint: 465 ssl", 1, .invalidEndpoint),
        ("endpoint: +465 tls", 1, .invalidEndpoint),
        ("mx: -", 1, .invalidDomain),
        ("S: 220 hello", 1, .beforeConnection),
        ("--- connection\nS: 220 x\ntitle: t", 3, .headerAfterConnection),
        ("--- connection\nC: EHLO *", 2, .noResponse),
        ("--- connection\nS: 220 x\nC: EHLO *\nC: AUTH *", 4, .noResponse),
        ("--- connection\nS: 220 x\nC: EHLO *\n= sent", 4, .noResponse),
        ("--- connection\n--- connection", 2, .noResponse),
        ("--- connection\nS: 220 x\nC: AUTH {token}", 3, .unknownPlaceholder),
        ("--- connection\nS: 220 x\nC: AUTH {user", 3, .unknownPlaceholder),
        ("--- connection\nS: 220 x\nC:", 3, .emptyLine),
        ("--- connection\nS: 220 x\n~ sleep", 3, .unknownEvent),
        ("--- connection\n~ drop\nS: 220 x", 3, .afterEvent),
        ("--- connection\nS: 220 x\n= Sent", 3, .invalidEnding),
        ("--- connection\nS: 220 x\n= sent\nC: QUIT", 4, .afterEnding),
        ("address: a@b.example\n--- connection\nS: 220 x", 3, .noTitle),
        ("title: t\n--- connection\nS: 220 x", 3, .noAddress),
        ("title: t\naddress: a@b.example", 2, .noConnection),
    ])
    func aMistakeIsNamedWithItsLine(_ text: String, _ line: Int, _ reason: PersonaError.Reason) {
        #expect(throws: PersonaError(line: line, reason)) { try Persona(text: text) }
    }

    @Test func whatIsNoUTF8IsRefused() {
        let script = PersonaScript("x", Array("title: a\n".utf8) + [0x53, 0x3A, 0xFF])
        #expect(throws: PersonaError(line: 2, .notUTF8)) { try Persona(script: script) }
        #expect(PersonaError(line: 2, .notUTF8).description == "line 2: This is not UTF-8; save the file as UTF-8.")
    }
}

@Suite struct PersonaRecorderTests {
    private func recorded() throws -> PersonaRecorder {
        let jana = try EmailAddress("jana.tajna@posta.example")
        let secret = try Secret("tajne-heslo")
        let exchange = try #require(SASLExchange(.plain, username: Username(jana), secret: secret))
        var recorder = PersonaRecorder(title: "A live session", address: jana, entrance: .init(.submission, .starttls))
        recorder.connected()
        recorder.server(Array("220 smtp.posta.example".utf8))
        recorder.client(.ehlo(.neutral))
        recorder.server(Reply(code: 250, lines: [Array("smtp".utf8), Array("STARTTLS".utf8)]))
        recorder.client(.startTLS)
        recorder.server(Array("220 go on".utf8))
        recorder.tlsStarted()
        recorder.client(.auth(.plain, initial: exchange.initialResponse))
        recorder.server(Array("235 hello Jana.Tajna@Posta.example".utf8))
        recorder.client(.mail(jana, MailParameters()))
        recorder.client(.rcpt(try EmailAddress("petr@jinde.example")))
        recorder.client(.data)
        recorder.server(Array("250 jana.tajna ok".utf8))
        recorder.server(Array("550-5.1.1 <petr@jinde.example>: <https://posta.example/unlock?who=jana".utf8))
        recorder.server(Array("550 5.1.1 rest-of-the-token> unknown".utf8))
        recorder.server(.drop)
        recorder.ended(.failed(.recipientUnknown))
        return recorder
    }

    @Test func aRecordedSessionIsAPersonaWithoutSecrets() throws {
        let persona = try #require(try recorded().recorded)
        #expect(
            persona.text == """
                title: A live session
                address: somebody@posta.example
                endpoint: 587 starttls

                --- connection
                S: 220 smtp.posta.example
                C: EHLO *
                S: 250-smtp
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go on
                ~ tls
                C: AUTH PLAIN *
                S: 235 hello somebody@posta.example
                C: MAIL FROM:<*>*
                S: 250 somebody ok
                C: RCPT TO:<*>*
                S: 550-5.1.1 <somebody@jinde.example>: <https://posta.example/
                S: 550 5.1.1> unknown
                C: DATA
                ~ drop
                = recipient-unknown

                """)
        #expect(try Persona(text: persona.text) == persona)
    }

    @Test func whatTheServerNeverAnsweredIsSilence() throws {
        var recorder = PersonaRecorder(title: "Silent", address: try EmailAddress("a@b.example"))
        #expect(recorder.recorded == nil)
        recorder.connected()
        #expect(recorder.recorded?.connections[0].opening.event == .stall)
    }
}
#endif
