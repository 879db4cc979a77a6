#if Web && Personas
import Foundation
import HTTPTypes
import HolubDetection
import HolubProviders
import HolubSender
import Logging
import Testing

@testable import Holub
@testable import HolubWeb

/// An application with its pages, whose network, clock and store are a test's own.
struct Scene: Sendable {
    let clock = VirtualWallClock()
    let server = FakeServer()
    let mailroom: Mailroom
    let pages: Pages
    let visitor = Visitor(account: "4711", session: "session of Jana", client: "192.0.2.1", language: nil)

    init(
        store: any Store = MemoryStore(), at prefix: String = "/mail", confirming: VerificationForm? = nil,
        offersRoute: Bool = false, language: Language = .czech, origin: String? = nil, look: Look = Look(),
        limits: PageLimits = .generous, candour: Candour = .byPolicy,
        detector: Detector = Detector(registry: .standard, resolver: nil), logger: Logger? = nil
    ) throws {
        let relay = try ApplicationRoute(
            server.courier,
            as: SubmissionAccount(
                address: EmailAddress("posta@fakturka.example"),
                endpoint: Endpoint(ServerHost("smtp.fakturka.example"), port: .submissions, security: .tls),
                credential: .password("heslo aplikace"), provider: ProviderRegistry.standard.fallback),
            name: "Fakturka")
        var core = MailroomCore(
            application: HostApplication(
                name: "Fakturka", language: language, timeZone: TimeZone(secondsFromGMT: 0) ?? .current),
            registry: .standard, store: store, keys: .key(.random()),
            verification: confirming.map { .message(through: relay, $0) } ?? .signIn, route: offersRoute ? relay : nil,
            detector: detector, courier: server.courier, clock: clock, tokens: nil,
            logger: logger, onNotice: nil)
        core.candour = candour
        mailroom = Mailroom(core: core)
        pages = try Pages(
            mailroom, at: prefix, origin: origin, look: look, limits: limits, logger: logger)
    }

    var account: Account { mailroom.account(visitor.account) }

    static let password = "tajné heslo Jany 4711"

    // MARK: Asking

    func get(_ path: String, as visitor: Visitor? = nil, _ headers: [String: String] = [:]) async -> PageResponse {
        await pages.respond(to: Scene.request(.get, path, headers), from: visitor ?? self.visitor)
    }

    /// Posts a form as a browser does, with the token that the page gave.
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], as visitor: Visitor? = nil) async
        -> PageResponse
    {
        let visitor = visitor ?? self.visitor
        let action = String(path.split(separator: "?", maxSplits: 1)[0])
        let token = pages.token.make(for: visitor, action: action)
        return await pages.respond(
            to: Scene.form(path, [(FormToken.field, token)] + fields.map { ($0.key, $0.value) }), from: visitor)
    }

    static func request(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: [UInt8] = []
    ) -> PageRequest {
        var head = HTTPRequest(method: method, scheme: "https", authority: "app.example", path: path)
        for (name, value) in headers { head.headerFields[HTTPField.Name(name)!] = value }
        return PageRequest(head: head, body: body)
    }

    static func form(
        _ path: String, _ fields: [(String, String)], _ headers: [String: String] = ["Sec-Fetch-Site": "same-origin"]
    ) -> PageRequest {
        let body = fields.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&")
        return request(
            .post, path, headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { first, _ in first },
            body: Array(body.utf8))
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { octet in
            switch octet {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(octet))
            default: "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16)
            }
        }.joined()
    }

    // MARK: What a test begins with

    func add(_ address: String = "jana@seznam.cz") async throws -> MailboxID { try await account.add(address) }

    /// Confirmed, by a code if that is the scene's way, and not connected.
    func verified(_ address: String = "jana@seznam.cz") async throws -> MailboxID {
        let mailbox = try await account.add(address)
        let store = mailroom.core.store
        var record = try #require(try await store.mailbox(mailbox))
        record.state = .verified
        record.verifiedAt = clock.now
        try await store.apply([.put(.mailbox(record))])
        return mailbox
    }

    func connected(_ address: String = "jana@seznam.cz") async throws -> MailboxID {
        let mailbox = try await account.add(address)
        let setUp = try await account.setUp(mailbox)
        let form =
            setUp.settings
            ?? .init(
                host: "smtp.firma.example", port: 465, security: "tls", username: address, provider: "generic")
        let proof = try await account.connect(mailbox, form, .password(Self.password))
        try #require(proof.succeeded)
        return mailbox
    }

    func message(_ subject: String = "Faktura", from: String = "jana@seznam.cz") throws -> Message {
        let address = try EmailAddress(from)
        return Message(
            from: Mailbox(address), to: [Mailbox(try EmailAddress("odberatel@example.com"))], subject: subject,
            text: "Dobrý den\n", date: try MessageDate(secondsSinceEpoch: Int(clock.now.milliseconds / 1000)),
            messageID: .random(domain: address.domain))
    }

    /// The form of Seznam's server, filled in.
    static let seznam: KeyValuePairs<String, String> = [
        "host": "smtp.seznam.cz", "port": "465", "security": "tls", "username": "jana@seznam.cz", "password": password,
    ]

    func settled(_ mailbox: MailboxID) async {
        await pages.desk.settled(.init(account: visitor.account, mailbox: mailbox))
    }
}

extension PageLimits {
    static var generous: PageLimits {
        var limits = PageLimits()
        for path in [\PageLimits.session, \.account, \.client, \.detection, \.host, \.hostOfAll] {
            limits[keyPath: path] = RateLimit(100_000, thenEvery: .milliseconds(1))
        }
        return limits
    }
}

extension PageResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { head.headerFields[$0] } }
    var location: String? { header("Location") }
}
#endif
