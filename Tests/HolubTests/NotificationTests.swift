#if Personas
import Foundation
import HolubNetwork
import HolubPersonas
import HolubProviders
import HolubSender
import Synchronization
import Testing

@testable import Holub

/// The reports about delivery that a message asks for (RFC 3461) are asked for when it leaves, whenever and however that is.
@Suite("Reports that are asked for")
struct NotificationTests {
    private static let asked = DeliveryNotification(
        notify: [.success, .delay], ret: .hdrs, envid: try? EnvelopeID("Fa+7"))

    private func message(_ office: Office, to: [String] = ["odberatel@example.com"]) throws -> Message {
        var message = try office.message(to: to)
        message.notifications = Self.asked
        return message
    }

    /// What a server is asked for, message for message.
    private func watch(_ server: StubServer) -> @Sendable () -> [DeliveryNotification?] {
        let seen = Asked()
        server.fate { number, submission in
            seen.list.withLock { $0.append(submission.message.envelope.notifications) }
            return number > 1 ? .accepts() : .accepts(refusing: ["plna@example.com": Reply(452, "4.2.2 Mailbox full")])
        }
        return { seen.list.withLock(\.self) }
    }

    private final class Asked: Sendable {
        let list = Mutex<[DeliveryNotification?]>([])
    }

    @Test("For a message, for those of its recipients who were put off, and for none that did not ask")
    func kept() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let asked = watch(office.server)
        _ = try await jana.send(message(office, to: ["ok@example.com", "plna@example.com"]), from: mailbox)
        try await office.pass(.hours(1))
        _ = try await jana.send(office.message(), from: mailbox)
        try await office.pass(.minutes(1))
        #expect(asked() == [Self.asked, Self.asked, nil])
    }

    @Test("By the application's way, from the start or in place of a message that waits")
    func byApplication() async throws {
        let relay = StubServer()
        let office = try Office(route: relay.route())
        let (jana, mailbox) = try await office.jana()
        let asked = watch(relay)
        _ = try await jana.send(message(office), from: mailbox, route: .application)
        let waiting = try await jana.send(message(office), from: mailbox)
        _ = try await jana.sendThroughApplication(waiting)
        try await office.pass(.minutes(1))
        #expect(asked() == [Self.asked, Self.asked])
    }

    @Test("A key stands for what is asked for as well; one that an earlier version kept, for the rest")
    func key() async throws {
        let office = try Office()
        let (jana, mailbox) = try await office.jana()
        let message = try message(office)
        let ticket = try await jana.send(message, from: mailbox, key: "faktura-1")
        #expect(try await jana.send(message, from: mailbox, key: "faktura-1") == ticket)
        for other in [nil, DeliveryNotification(notify: .never), DeliveryNotification(notify: [.success, .delay])] {
            var changed = message
            changed.notifications = other
            let different = changed
            await #expect(throws: MailroomError.self) {
                try await jana.send(different, from: mailbox, key: "faktura-1")
            }
        }
        // The first form of fingerprints, of this sender, recipient and subject.
        var entry = try #require(try await office.store.entry(ticket))
        entry.keyFingerprint = Hexadecimal.octets("3c3013b2f5ca18eb063eb8191aab86d3ccb10e154d09490d77ab90913c54b2c4")
        entry.notifications = nil
        try await office.store.apply([.put(.entry(entry))])
        #expect(try await jana.send(message, from: mailbox, key: "faktura-1") == ticket)
        await #expect(throws: MailroomError.self) {
            try await jana.send(office.message(to: ["jiny@example.com"]), from: mailbox, key: "faktura-1")
        }
    }

    /// Takes what is asked for in this way, and nothing else.
    private static let script = """
        title: A server that reports, and has no room for one recipient at first
        address: jana@seznam.cz
        password: tajné heslo Jany 4711

        \(connection([("petr", "250 2.1.5 OK"), ("eva", "452 4.2.2 Mailbox full")]))

        \(connection([("eva", "250 2.1.5 OK")]))
        """

    private static func connection(_ recipients: [(name: String, reply: String)]) -> String {
        let envelope = recipients.map { name, reply in
            """
            C: RCPT TO:<\(name)@example.com> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;\(name)@example.com
            S: \(reply)
            """
        }
        return """
            --- connection
            S: 220 smtp.seznam.cz ESMTP
            C: EHLO *
            S: 250-smtp.seznam.cz
            S: 250-PIPELINING
            S: 250-DSN
            S: 250 AUTH PLAIN LOGIN
            C: AUTH PLAIN {sign-in}
            S: 235 2.7.0 Accepted
            C: MAIL FROM:<jana@seznam.cz> RET=HDRS ENVID=Fa+2B7
            S: 250 2.1.0 OK
            \(envelope.joined(separator: "\n"))
            C: DATA
            S: 354 Go ahead
            C: .
            S: 250 2.0.0 Ok: queued
            = sent
            """
    }

    @Test("On the wire: RET, ENVID, NOTIFY and ORCPT, also at the second try")
    func onTheWire() async throws {
        let persona = try Persona(text: Self.script)
        let profile = try #require(ProviderRegistry.standard.provider(id: "seznam")).profile
        let endpoint = try #require(profile.endpoints.first { $0.security == .tls })
        let authority = try TestAuthority()
        let trust = try TrustRoots.certificates(Array(authority.pem.utf8))
        let identity = try authority.identity(for: [endpoint.host])
        try await PersonaServer.running(persona, security: .tls, identity: identity) { server in
            let dialer = Dialer(resolver: Resolver(servers: []), policy: .publicOnly, trust: trust)
                .rehearsing([Route(endpoint.host, endpoint.port): server.address])
            let sender = Sender(dialer: dialer), stub = StubServer().courier
            var courier = Courier(sender: sender, prober: sender)
            // What is proved is another matter.
            courier.check = stub.check
            let office = try Office(courier: courier)
            let (jana, mailbox) = try await office.jana()
            let ticket = try await jana.send(
                message(office, to: ["petr@example.com", "eva@example.com"]), from: mailbox)
            try await office.pass(.minutes(10))
            #expect(try await jana.message(ticket).state == .sent)
            #expect(try await jana.outbox(in: [.sent]).map(\.recipients.count).sorted() == [1, 2])
            #expect(server.report.surprises == [])
            #expect(server.report.messages.count == 2)
        }
    }
}
#endif
