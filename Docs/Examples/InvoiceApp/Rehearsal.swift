import Foundation
import Holub
import HolubNetwork
import HolubPersonas
import HolubProviders
import HolubSender
import HolubWeb

/// What a rehearsal shows besides: the words after `--rehearse`.
struct RehearsalWishes: Sendable {
    enum Confirmation: Sendable { case signIn, code, link }

    /// `code` and `link`: addresses are confirmed by a message, and Fakturka sends in people's place where they choose that.
    var confirmation = Confirmation.signIn
    /// `trouble`: the first message is refused, as when somebody has changed the mailbox's password meanwhile.
    var hasTrouble = false

    init(_ words: some Sequence<String>) throws {
        for word in words {
            switch word {
            case "code": confirmation = .code
            case "link": confirmation = .link
            case "trouble": hasTrouble = true
            default: throw SettingsError.arguments
            }
        }
    }
}

/// A mailroom in memory, whose one provider is a script on this machine. A real application has this in its tests.
struct Stage: Sendable {
    static let address = "jana@zkouska.example"
    static let password = "holubnik"
    /// Fakturka's own address.
    private static let author = "fakturka@zkouska.example"
    private static let host: Domain = "smtp.zkouska.example"

    let mailroom: Mailroom
    private let server, relay: PersonaServer
    private let names: FakeDNS
    private let reader: Task<Void, any Error>

    /// - Parameters:
    ///   - origin: for the link that confirms an address.
    ///   - say: is given the texts of the messages that confirm an address, since nobody else could open them.
    static func start(
        _ wishes: RehearsalWishes, origin: String, say: @escaping @Sendable (String) -> Void
    ) async throws -> Stage {
        // Trusted by this rehearsal alone.
        let authority = try TestAuthority()
        let identity = try authority.identity(for: [.name(host)])
        let server = try await PersonaServer.start(
            Persona(text: script(for: address, [accepts] + (wishes.hasTrouble ? [refuses, accepts] : []))),
            security: .tls, identity: identity)
        let relay = try await PersonaServer.start(
            Persona(text: script(for: author, [accepts])), security: .tls, identity: identity)
        var zone = FakeZone()
        // 127.0.0.1
        zone.add(host, .a(.v4(0x7F00_0001)))
        let names = try await FakeDNS.start(zone)
        let resolver = Resolver(servers: [names.address])
        // Only here may servers of this machine be asked.
        let dialer = Dialer(
            resolver: resolver, policy: .any, trust: try .certificates(Array(authority.pem.utf8)))
        let route = try ApplicationRoute(
            sender: Sender(dialer: dialer),
            as: SubmissionAccount(
                address: EmailAddress(author),
                endpoint: Endpoint(.name(host), port: relay.address.port, security: .tls),
                credential: .password(password), provider: ProviderRegistry.standard.fallback),
            name: "Fakturka")
        let mailroom = Mailroom(
            for: Mail.application,
            providers: try ProviderRegistry.standard.adding(TrialProvider(host, port: server.address.port)),
            store: MemoryStore(), key: .key(.random()), verification: policy(wishes, route, origin),
            route: wishes.confirmation == .signIn ? nil : route, dialer: dialer, resolver: resolver)
        return Stage(
            mailroom: mailroom, server: server, relay: relay, names: names, reader: Task { try await read(relay, say) })
    }

    private static func policy(
        _ wishes: RehearsalWishes, _ route: ApplicationRoute, _ origin: String
    ) -> VerificationPolicy {
        switch wishes.confirmation {
        // With real customers this would let anybody who brings a server of their own use anybody's address.
        case .signIn: .signIn
        case .code: .message(through: route)
        case .link: .message(through: route, .link { Pages.confirmation(of: $0, at: origin, prefix: "/mail") })
        }
    }

    /// How many messages the mailbox's server has taken.
    var messages: Int { server.report.messages.count }

    func close() async {
        reader.cancel()
        await server.stop()
        await relay.stop()
        await names.stop()
    }

    // MARK: - What the application itself has sent

    private static func read(_ relay: PersonaServer, _ say: @Sendable (String) -> Void) async throws {
        var known = 0
        while true {
            let messages = relay.report.messages
            for message in messages.dropFirst(known) {
                // Invoices, which it sends in people's place, have several parts.
                if let text = text(of: message.octets) {
                    say("A message to \(message.recipients.joined(separator: ", ")):\n\n\(text)")
                }
            }
            known = messages.count
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// The text of a message that has no other part (RFC 2045 §6.7, §6.8).
    private static func text(of octets: [UInt8]) -> String? {
        let parts = String(decoding: octets, as: UTF8.self).components(separatedBy: "\r\n\r\n")
        let header = parts[0].lowercased(), body = parts.dropFirst().joined(separator: "\n\n")
        guard !header.contains("multipart/") else { return nil }
        guard !header.contains("base64") else {
            return Data(base64Encoded: body, options: .ignoreUnknownCharacters).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        return body.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "%", with: "%25")
            .replacingOccurrences(of: "=", with: "%").removingPercentEncoding
    }

    // MARK: - What the servers say

    /// Docs/Personas.md. Another address, or another password, is refused: to see that too.
    private static func script(for address: String, _ connections: [String]) -> String {
        "title: A server takes the message\naddress: \(address)\npassword: \(password)\n\n"
            + connections.joined(separator: "\n")
    }

    private static let accepts = """
        --- connection
        S: 220 smtp.zkouska.example ESMTP
        C: EHLO *
        S: 250-smtp.zkouska.example
        S: 250-PIPELINING
        S: 250-SIZE 52428800
        S: 250-ENHANCEDSTATUSCODES
        S: 250-8BITMIME
        S: 250 AUTH PLAIN
        C: AUTH PLAIN {sign-in}
        S: 235 2.7.0 Accepted
        C: AUTH PLAIN *
        S: 535 5.7.8 Authentication failed
        C: MAIL FROM:<*>*
        S: 250 2.1.0 OK
        C: RCPT TO:<*>
        S: 250 2.1.5 OK
        C: DATA
        S: 354 Go ahead
        C: .
        S: 250 2.0.0 Queued
        C: QUIT
        S: 221 2.0.0 Bye
        = sent

        """

    private static let refuses = """
        --- connection
        S: 220 smtp.zkouska.example ESMTP
        C: EHLO *
        S: 250-smtp.zkouska.example
        S: 250-ENHANCEDSTATUSCODES
        S: 250 AUTH PLAIN
        C: AUTH PLAIN *
        S: 535 5.7.8 Authentication failed
        = bad-credentials

        """
}

/// A provider that there is only here, so that its server can be on any port.
private struct TrialProvider: MailProvider {
    let profile: ProviderProfile

    init(_ host: Domain, port: ServerPort) {
        profile = ProviderProfile(
            id: "zkouska", name: "Zkušební pošta", domains: ["zkouska.example"],
            endpoints: [Endpoint(.name(host), port: port, security: .tls)],
            support: Support(url: "https://zkouska.example/podpora"), checked: "2026-11",
            sources: ["https://zkouska.example/"])
    }
}
