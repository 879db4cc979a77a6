#if Personas
import HolubPersonas
import HolubSMTP
import NIOCore
import NIOPosix
import NIOSSL
import Testing

@Suite struct TestAuthorityTests {
    private let host = "smtp.posta.example"

    /// Shakes hands with a server of this identity; throws what the client finds wrong.
    private func shakeHands(_ identity: ServerIdentity, trusting pem: String, name: String?) async throws {
        let persona = try Scripts.pipelined.persona
        try await PersonaServer.running(persona, identity: identity) { server in
            var client = try await LoopbackClient(server, trusting: pem, name: name, security: .tls)
            do {
                try await client.expect("220 smtp.posta.example ESMTP\r\n")
                await client.close()
            } catch {
                await client.close()
                throw error
            }
        }
    }

    @Test func aGoodCertificateIsTakenByItsName() async throws {
        let authority = try TestAuthority()
        let names = try [ServerHost(host), ServerHost("127.0.0.1"), ServerHost("::1")]
        let identity = try authority.identity(for: names)
        try await shakeHands(identity, trusting: authority.pem, name: host)
        // Without a name the address is checked.
        try await shakeHands(identity, trusting: authority.pem, name: nil)
    }

    @Test(arguments: TestAuthority.Flaw.allCases)
    func aFlawedCertificateIsRefused(_ flaw: TestAuthority.Flaw) async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [ServerHost(host)], flaw)
        await #expect(throws: (any Error).self) {
            try await shakeHands(identity, trusting: authority.pem, name: host)
        }
    }

    @Test func anotherAuthorityIsNotTrusted() async throws {
        let authority = try TestAuthority(), other = try TestAuthority()
        let identity = try other.identity(for: [ServerHost(host)])
        await #expect(throws: (any Error).self) {
            try await shakeHands(identity, trusting: authority.pem, name: host)
        }
    }

    @Test func aKeyIsNotInTheDescription() throws {
        let identity = try TestAuthority().identity(for: [ServerHost(host)])
        #expect(identity.privateKeyPEM.contains("PRIVATE KEY"))
        #expect(!"\(identity)".contains("PRIVATE KEY"))
    }
}
#endif
