#if Sending
import Foundation
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// What Tests/RealServers/start wrote into the environment.
struct RealServer: Sendable {
    let tlsPort, startTLSPort: ServerPort
    let trust: TrustRoots
    let user: EmailAddress
    let password: String
    let maildir: URL

    private static let environment = ProcessInfo.processInfo.environment
    /// Whether a missing server is a failure.
    private static var isRequired: Bool { environment["HOLUB_REQUIRE_REAL"] == "1" }

    /// Nil when there is no such server, which is said in one line.
    private static let shared: Result<RealServer, any Error>? = {
        guard environment["HOLUB_REAL_TLS_PORT"] != nil else {
            print("Tests with a real mail server are skipped: HOLUB_REAL_… is not set (Tests/RealServers/start).")
            return nil
        }
        return Result { try RealServer() }
    }()

    /// True also where a missing server must fail the test.
    static var isWanted: Bool { shared != nil || isRequired }

    static func require() throws -> RealServer {
        try #require(shared, "HOLUB_REAL_… is required here; see Tests/RealServers/README.md").get()
    }

    private init() throws {
        func value(_ name: String) throws -> String { try #require(Self.environment["HOLUB_REAL_\(name)"], "\(name)") }
        tlsPort = try ServerPort(try value("TLS_PORT"))
        startTLSPort = try ServerPort(try value("STARTTLS_PORT"))
        trust = try TrustRoots.pem(try value("CA_FILE"))
        user = try EmailAddress(try value("USER"))
        password = try String(contentsOfFile: try value("PASSWORD_FILE"), encoding: .utf8)
        maildir = URL(filePath: try value("MAILDIR"))
    }

    var sender: Sender {
        get throws {
            let host = try ServerHost("mail.holub.test")
            let loopback = try #require(IPAddress("127.0.0.1"))
            let routes = [tlsPort, startTLSPort].map { (Route(host, $0), ServerAddress(loopback, port: $0)) }
            let dialer = Dialer(resolver: Resolver(servers: []), policy: .publicOnly, trust: trust)
                .rehearsing(Dictionary(uniqueKeysWithValues: routes))
            return Sender(dialer: dialer)
        }
    }

    func account(_ security: Security, from address: EmailAddress? = nil, password: String? = nil) throws
        -> SubmissionAccount
    {
        let port = security == .tls ? tlsPort : startTLSPort
        return SubmissionAccount(
            address: address ?? user,
            endpoint: Endpoint(try ServerHost("mail.holub.test"), port: port, security: security),
            username: Username(user), credential: try .password(password ?? self.password), provider: TestProvider())
    }

    /// The delivered message with this ID, waited for as long as a delivery may take.
    func delivered(_ id: MessageID) async throws -> [UInt8] {
        for _ in 0..<600 {
            for folder in ["new", "cur"] {
                let files = try? FileManager.default.contentsOfDirectory(
                    at: maildir.appending(path: folder), includingPropertiesForKeys: nil)
                for file in files ?? [] {
                    guard let octets = try? Data(contentsOf: file),
                        octets.prefix(8192).range(of: Data(id.text.utf8)) != nil
                    else { continue }
                    return Array(octets)
                }
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw NotDelivered()
    }

    struct NotDelivered: Error {}
}

/// Against a real Postfix and Dovecot.
@Suite("Real mail server", .enabled(if: RealServer.isWanted, "HOLUB_REAL_… is not set"), .timeLimit(.minutes(5)))
struct RealServerTests {
    func message(
        from: EmailAddress, to: [String], subject: String = "Žluťoučký kůň: faktura č. 4711", html: String? = nil,
        attachments: [HolubMessage.Attachment] = [], text: String = "Dobrý den,\n.\n..tečky\nS pozdravem Jana"
    ) throws -> ComposedMessage {
        try Message(
            from: Mailbox(name: "Jana Nováková", address: from), to: try to.map { Mailbox(try EmailAddress($0)) },
            subject: subject, text: text, html: html, attachments: attachments,
            date: try MessageDate(secondsSinceEpoch: 1_800_000_000, offsetMinutes: 60),
            messageID: try MessageID("<\(UUID().uuidString)@holub.test>")
        ).compose()
    }

    func octets(of message: ComposedMessage) throws -> [UInt8] {
        var reader = try message.makeReader()
        var octets: [UInt8] = []
        while let piece = try reader.read(upTo: 65_536) { octets += piece }
        return octets
    }

    @Test(
        "Text, HTML and 5 MB arrive octet for octet", arguments: [Security.tls, .starttls], ["text", "html", "file"])
    func arrives(security: Security, kind: String) async throws {
        let real = try RealServer.require()
        var attachments: [HolubMessage.Attachment] = []
        let folder = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        if kind == "file" {
            let file = folder.appending(path: "Příloha – účet.pdf")
            try Data((0..<5_242_880).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) }).write(to: file)
            attachments = [try .file(path: file.path)]
        }
        let message = try message(
            from: real.user, to: ["jana@holub.test"], html: kind == "html" ? "<p>Dobrý <b>den</b></p>" : nil,
            attachments: attachments)
        let report = await (try real.sender).send(message, as: try real.account(security))
        #expect(report.outcome.word == "sent", "\(report.outcome)")
        #expect(report.tls != nil && report.refused.isEmpty && report.diagnosis == nil)
        let arrived = try await real.delivered(try #require(message.messageID))
        // The Maildir holds lines that end in LF, below the trace fields of the way.
        let sent = try octets(of: message).filter { $0 != 0x0D }
        #expect(arrived.suffix(sent.count).elementsEqual(sent))
        let trace = String(decoding: arrived.prefix(arrived.count - sent.count), as: UTF8.self)
        #expect(trace.hasPrefix("Return-Path: <jana@holub.test>\n") && trace.utf8.count < 2000)
    }

    @Test("The ladder passes", arguments: [Security.tls, .starttls])
    func check(security: Security) async throws {
        let real = try RealServer.require()
        let check = await (try real.sender).check(try real.account(security))
        #expect(check.steps.allSatisfy { $0.result == .passed } && check.steps.count == 7)
        #expect(check.diagnosis == nil && check.capabilities.pipelining && check.tls != nil)
        let leak = Leak(real.password, user: real.user.description)
        let events = check.transcript?.events ?? []
        #expect(!events.isEmpty && leak.found(in: utterances(check) + utterances(events)).isEmpty)
    }

    @Test("A wrong password: its cause, after one AUTH", arguments: [Security.tls, .starttls])
    func wrongPassword(security: Security) async throws {
        let real = try RealServer.require()
        let account = try real.account(security, password: "spatne heslo 1")
        let check = await (try real.sender).check(account)
        #expect(check.steps.first { $0.result == .failed }?.rung == .auth)
        #expect(check.diagnosis?.cause == .badCredentials && check.diagnosis?.failure.reply?.code == 535)
        let tries = check.transcript?.events.filter {
            if case .client(let line) = $0 { line.description.hasPrefix("AUTH") } else { false }
        }
        #expect(tries?.count == 1)
        let message = try message(from: real.user, to: ["jana@holub.test"])
        let report = await (try real.sender).send(message, as: account)
        #expect(report.outcome.word == "not-sent" && report.diagnosis?.cause == .badCredentials)
    }

    @Test("Recipients unknown, in part or all")
    func recipients() async throws {
        let real = try RealServer.require()
        let all = try message(from: real.user, to: ["nobody-here@holub.test"])
        let some = try message(from: real.user, to: ["nobody-here@holub.test", "jana@holub.test"])
        let reports = await (try real.sender).send([all, some], as: try real.account(.tls))
        #expect(reports.map(\.outcome.word) == ["not-sent", "sent"])
        #expect(reports[0].diagnosis?.cause == .recipientUnknown)
        #expect(
            reports.map { $0.refused.map(\.recipient.description) } == [
                ["nobody-here@holub.test"], ["nobody-here@holub.test"],
            ])
        #expect(reports[1].refused.first?.diagnosis.cause == .recipientUnknown)
        _ = try await real.delivered(try #require(some.messageID))
    }

    @Test("A sender that is somebody else's, and a recipient elsewhere")
    func policy() async throws {
        let real = try RealServer.require()
        let foreign = try EmailAddress("boss@holub.test")
        let forged = try message(from: foreign, to: ["jana@holub.test"])
        let report = await (try real.sender).send(forged, as: try real.account(.starttls, from: foreign))
        #expect(report.outcome.word == "not-sent" && report.diagnosis?.cause == .senderNotAllowed)
        let away = try message(from: real.user, to: ["a@elsewhere.example"])
        let refused = await (try real.sender).send(away, as: try real.account(.tls))
        #expect(refused.outcome.failure?.phase == .rcpt && refused.outcome.failure?.reply?.code == 554)
    }

    @Test("A message that is too large is found out without sending it")
    func tooLarge() async throws {
        let real = try RealServer.require()
        let file = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString).bin")
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 40 << 20)
        try handle.close()
        let message = try message(from: real.user, to: ["jana@holub.test"], attachments: [try .file(path: file.path)])
        let report = await (try real.sender).send(message, as: try real.account(.tls))
        #expect(report.outcome == .notSent(Failure(.mail, .tooLarge(limit: 41_943_040)), refused: []))
    }
}
#endif
