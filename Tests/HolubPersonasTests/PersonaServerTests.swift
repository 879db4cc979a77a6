#if Personas
import HolubPersonas
import HolubProviderKit
import HolubSMTP
import Testing

@Suite struct PersonaServerTests {
    private static let host = "smtp.posta.example"

    /// Plays a persona to a client of a few lines.
    private func play(
        _ persona: Persona, _ variant: Persona.Variant = .asWritten,
        _ body: (PersonaServer, TestAuthority) async throws -> Void
    ) async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [ServerHost(Self.host)])
        try await PersonaServer.running(persona, variant, identity: identity) { try await body($0, authority) }
    }

    private func client(
        _ server: PersonaServer, _ authority: TestAuthority, _ security: Security = .tls
    ) async throws -> LoopbackClient {
        try await LoopbackClient(server, trusting: authority.pem, name: Self.host, security: security)
    }

    private func plain(_ password: String) -> String {
        let octets = Array("\u{0}jana@posta.example\u{0}\(password)".utf8)
        return String(decoding: Base64.encode(octets), as: UTF8.self)
    }

    @Test func aMessageArrivesOverImplicitTLS() async throws {
        try await play(try Scripts.pipelined.persona) { server, authority in
            var client = try await client(server, authority)
            try await client.expect("220 smtp.posta.example ESMTP\r\n")
            try await client.write("AUTH PLAIN \(plain("abcdefgh"))\r\n")
            try await client.expect("235 2.7.0 Accepted\r\n")
            try await client.write("MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n")
            try await client.expect("250 2.1.0 OK\r\n250 2.1.5 OK\r\n354 Go ahead\r\n")
            try await client.write("..\r\n.\r\nQUIT\r\n")
            let (text, isBroken) = await client.rest()
            #expect(text.hasSuffix("221 2.0.0 closing connection\r\n"))
            #expect(!isBroken)
            await client.close()
            #expect(server.report.messages.map(\.octets) == [Array(".\r\n".utf8)])
            #expect(server.report.accepted == 1 && server.report.surprises.isEmpty)
            #expect(server.report.records[0].clientLines.first == "AUTH PLAIN ‹redacted›")
        }
    }

    @Test func startTLSBeginsWhereThePersonaSaysSo() async throws {
        try await play(try Scripts.startTLS.persona) { server, authority in
            var client = try await client(server, authority, .starttls)
            try await client.expect("220 smtp.posta.example ESMTP\r\n")
            try await client.write("STARTTLS\r\n")
            try await client.expect("220 2.0.0 Ready\r\n")
            try await client.startTLS()
            try await client.write("NOOP\r\nQUIT\r\n")
            let (text, isBroken) = await client.rest()
            #expect(text == "250 2.0.0 OK\r\n221 2.0.0 closing connection\r\n")
            #expect(!isBroken)
            await client.close()
            #expect(server.report.records[0].clientLines == ["STARTTLS", "NOOP", "QUIT"])
            #expect(server.report.failedHandshakes == 0)
        }
    }

    @Test func eachConnectionHasItsTurn() async throws {
        try await play(try Scripts.blockedFirst.persona) { server, authority in
            for expected in ["534-5.7.14 Sign in", "235 2.7.0 Acc", "235 2.7.0 Acc"] {
                var client = try await client(server, authority)
                try await client.expect("220 smtp.posta.example ESMTP\r\n")
                try await client.write("AUTH PLAIN \(plain("abcdefgh"))\r\n")
                try await client.expect(expected)
                await client.close()
            }
            #expect(server.report.records.count == 3)
        }
    }

    @Test(arguments: [Mishap.dripped, .splitAtLines])
    func mishapsLeaveTheWordsAsTheyAre(_ mishap: Mishap) async throws {
        try await play(try Scripts.pipelined.persona, .init(mishap)) { server, authority in
            var client = try await client(server, authority)
            try await client.expect("220 smtp.posta.example ESMTP\r\n")
            try await client.write("EHLO x\r\n")
            try await client.expect(
                "250-smtp.posta.example\r\n250-SIZE 20000000\r\n250-PIPELINING\r\n250 AUTH LOGIN PLAIN\r\n")
            await client.close()
        }
    }

    /// A cut has no farewell of TLS, so that a client can tell it from a close.
    @Test(arguments: [Mishap.Break.close, .reset])
    func aCutIsAnError(_ how: Mishap.Break) async throws {
        let variant = Persona.Variant(.ended(how, after: .clientOctets(6)))
        try await play(try Scripts.pipelined.persona, variant) { server, authority in
            var client = try await client(server, authority)
            try await client.expect("220 smtp.posta.example ESMTP\r\n")
            try await client.write("NOOP\r\nNOOP\r\n")
            let (text, isBroken) = await client.rest()
            #expect(isBroken)
            if how == .close { #expect(text == "250 2.0.0 OK\r\n") }
            #expect(server.report.records[0].clientLines == ["NOOP"])
            await client.close()
        }
    }

    @Test func aDroppedConnectionIsClosedAsTLSWants() async throws {
        try await play(try Scripts.blockedFirst.persona) { server, authority in
            var client = try await client(server, authority)
            try await client.write("AUTH PLAIN x\r\n")
            let (text, isBroken) = await client.rest()
            #expect(text.hasSuffix("534 5.7.14 and try again\r\n"))
            #expect(!isBroken)
            await client.close()
        }
    }

    /// The stalled connection ends only because the server is stopped.
    @Test func stoppingClosesWhatStalls() async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [ServerHost(Self.host)])
        let variant = Persona.Variant(.ended(.stall, after: .serverSteps(1)))
        let server = try await PersonaServer.start(try Scripts.pipelined.persona, variant, identity: identity)
        var client = try await client(server, authority)
        try await client.expect("220 smtp.posta.example ESMTP\r\n")
        try await client.write("NOOP\r\n")
        await server.stop()
        #expect(await client.rest().text.isEmpty)
        await client.close()
        #expect(server.report.records[0].clientLines.isEmpty)
        await #expect(throws: (any Error).self) { _ = try await self.client(server, authority, .none) }
    }

    @Test func aFailedHandshakeIsNoConversation() async throws {
        let authority = try TestAuthority(), stranger = try TestAuthority()
        let identity = try authority.identity(for: [ServerHost(Self.host)])
        let server = try await PersonaServer.start(try Scripts.pipelined.persona, identity: identity)
        var client = try await client(server, stranger)
        #expect(await client.rest().isBroken)
        await client.close()
        await server.stop()
        #expect(server.report.failedHandshakes == 1)
        #expect(server.report.accepted == 1 && server.report.records.isEmpty)
    }
}
#endif
