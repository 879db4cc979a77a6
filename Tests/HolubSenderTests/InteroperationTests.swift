#if Sending
import Foundation
import HolubMessage
import HolubNetwork
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// What is tried with each server, in the order of the table in Docs/Interoperation.md.
enum InteroperationCase: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case text
    case eightBit = "8-bit"
    case smtpUTF8 = "SMTPUTF8"
    case large = "5 MB"
    case refused = "1 of 3 refused"
    case run = "run of 50"
    case bdat = "BDAT"
    case data = "BDAT forbidden"
    case flight = "BDAT in one flight"
    case chunkRefused = "BDAT refused"
    case dsn = "DSN"

    var testDescription: String { rawValue }
}

/// One matrix, over TLS and signed in. Each cell of the table in Docs/Interoperation.md is what its case returned and a line
/// of this test's output says: Tests/RealServers/table makes the table from them.
@Suite("Interoperation", .enabled(if: RealServer.isWanted, "HOLUB_REAL_… is not set"), .timeLimit(.minutes(5)))
struct InteroperationTests {
    @Test("Each case with each server", arguments: MailServer.wanted, InteroperationCase.allCases)
    func cell(server: MailServer, what: InteroperationCase) async throws {
        let cell = try Cell(server)
        let said =
            switch what {
            case .text: try await cell.text()
            case .eightBit: try await cell.eightBit()
            case .smtpUTF8: try await cell.international()
            case .large: try await cell.large()
            case .refused: try await cell.refused()
            case .run: try await cell.run()
            case .bdat: try await cell.framing(.afterReplies)
            case .data: try await cell.framing(.forbidden)
            case .flight: try await cell.framing(.inOneFlight)
            case .chunkRefused: try await cell.chunkRefused()
            case .dsn: try await cell.notifications()
            }
        await cell.sender.close()
        if what == .text { print("interop | \(server.rawValue) | version | \(cell.server.version)") }
        print("interop | \(server.rawValue) | \(what.rawValue) | \(said)")
    }
}

/// What one case does with one server. Each method returns what the table says.
private struct Cell {
    let server: InteroperationServer
    let sender: Sender
    let jana: EmailAddress

    init(_ server: MailServer) throws {
        self.server = try InteroperationServer(server)
        sender = try self.server.sender()
        jana = self.server.real.user
    }

    // MARK: The cases

    func text() async throws -> String {
        let message = try message(to: [jana])
        let (report, said) = try await send(message)
        #expect(report.tls != nil && report.refused.isEmpty)
        try await expectKept(message)
        return said.way
    }

    func eightBit() async throws -> String {
        let id = "<\(UUID().uuidString)@holub.test>"
        let header =
            "From: \(jana)\r\nTo: \(jana)\r\nDate: Sat, 28 Nov 2026 08:00:00 +0100\r\nMessage-ID: \(id)\r\n"
            + "Subject: 8 bit\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
        let file = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString).eml")
        defer { try? FileManager.default.removeItem(at: file) }
        // Every octet that a line may have.
        let line = (0x20...0xFF).filter { $0 != 0x7F }.map { UInt8($0) } + [0x0D, 0x0A]
        try Data(Array(header.utf8) + line + Array(".\r\n..\r\n".utf8)).write(to: file)
        let message = try ComposedMessage(eml: file.path)
        #expect(message.needs == .eightBitMIME)
        let (_, said) = try await send(message)
        #expect(said.client("MAIL ").allSatisfy { $0.hasSuffix(" BODY=8BITMIME") })
        try await expectKept(message)
        return "as it is, BODY=8BITMIME"
    }

    func international() async throws -> String {
        let message = try message(to: [jana, try EmailAddress("jiří@holub.test")])
        let report = await sender.send(message, as: try server.account())
        guard report.capabilities.smtpUTF8 else {
            #expect(report.outcome == .notSent(Failure(.mail, .lacks("SMTPUTF8")), refused: []))
            let said = Said(try await sender.transcript(of: try server.account()))
            #expect(said.client("MAIL ").isEmpty)
            return "not offered: not sent, before MAIL"
        }
        #expect(report.outcome.word == "sent" && report.refused.isEmpty, "\(report.outcome)")
        let said = Said(try await sender.transcript(of: try server.account()))
        #expect(said.client("MAIL ").allSatisfy { $0.contains(" SMTPUTF8") })
        try await expectKept(message)
        return said.way
    }

    func large() async throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "holub-\(UUID().uuidString).bin")
        defer { try? FileManager.default.removeItem(at: file) }
        let piece = Data((0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) })
        try (0..<80).reduce(into: Data()) { octets, _ in octets += piece }.write(to: file)
        let message = try message(to: [jana], attachments: [try .file(path: file.path)])
        #expect(message.length > 5_242_880)
        let (_, said) = try await send(message)
        try await expectKept(message)
        return said.way
    }

    func refused() async throws -> String {
        let nobody = try EmailAddress("nobody-here@holub.test")
        let message = try message(to: [jana, nobody, try EmailAddress("petr@holub.test")])
        let (report, _) = try await send(message)
        #expect(report.refused.map(\.recipient) == [nobody])
        guard case .sent(_, let refused) = report.outcome else { return "" }
        let reply = try #require(refused.first?.reply)
        #expect(reply.kind == .permanent)
        try await expectKept(message)
        return "sent to 2, \(reply.code)\(reply.status.map { " \($0)" } ?? "") for the third"
    }

    func run() async throws -> String {
        let subject = "run \(UUID().uuidString)"
        let messages = try (0..<50).map { try message(to: [jana], subject: "\(subject) \($0)") }
        let account = try server.account()
        let reports = await sender.send(messages, as: account)
        #expect(reports.map(\.outcome.word) == Array(repeating: "sent", count: 50))
        let said = Said(try await sender.transcript(of: account))
        let kept = try await server.mailbox.await(50, with: "Subject: \(subject) ")
        #expect(kept.count == 50)
        let connections = try await server.connections(of: kept)
        #expect(connections.count == 1)
        let pipelines = reports[0].capabilities.pipelining, turns = said.turnsInARun
        // Dovecot's submission dies of an envelope that comes right behind the end of a message.
        #expect(turns == (server.server == .dovecot ? 2 : pipelines ? 1 : 4))
        return "\(reports.count) sent, \(connections.count) connection, \(turns) turn\(turns == 1 ? "" : "s") each"
    }

    func framing(_ chunking: Chunking) async throws -> String {
        let message = try message(to: [jana])
        let (report, said) = try await send(message, chunking)
        let uses = report.capabilities.chunking && chunking != .forbidden
        #expect(said.client("BDAT ") == (uses ? ["BDAT \(message.length) LAST"] : []))
        #expect(said.client("DATA").count == (uses ? 0 : 1))
        if uses, report.capabilities.pipelining { #expect(said.turns == (chunking == .inOneFlight ? 1 : 2)) }
        try await expectKept(message)
        return (report.capabilities.chunking ? "" : "not offered: ") + said.way
    }

    /// All recipients are refused, and the chunk is already there.
    func chunkRefused() async throws -> String {
        let account = try server.account(.inOneFlight)
        let unknown = try message(to: [try EmailAddress("nobody-here@holub.test")])
        let job = try await SubmissionJob.opening(unknown, leave: nil)
        let result = await sender.pool.lane(of: account, try await account.secret(), for: sender).send([job]).fates()[0]
        #expect(result.outcome.word == "not-sent" && result.outcome.failure?.phase == .rcpt)
        let said = Said(result.context.transcript?.events ?? [])
        // The next message is not hurt by it: it takes a new connection, and DATA where BDAT was refused.
        let next = try message(to: [jana])
        let (_, after) = try await send(next, .inOneFlight)
        try await expectKept(next)
        guard result.context.capabilities.chunking else {
            return "not offered: \(said.codes), not sent; the next one sent"
        }
        #expect(!said.client("BDAT ").isEmpty)
        return "\(said.codes), not sent; the next one sent by \(after.framing)"
    }

    func notifications() async throws -> String {
        let id = "holub \(UUID().uuidString) +1=2"
        let asked = DeliveryNotification(
            notify: [.success, .failure], ret: .hdrs, envid: try EnvelopeID(id))
        let message = try message(to: [jana], notifications: asked)
        let (report, said) = try await send(message)
        try await expectKept(message)
        let mail = said.client("MAIL ").joined(), rcpt = said.client("RCPT ").joined()
        guard report.capabilities.dsn else {
            #expect(!mail.contains("RET=") && !mail.contains("ENVID=") && !rcpt.contains("NOTIFY="))
            return "not offered: sent without the parameters"
        }
        #expect(mail.contains(" RET=HDRS ENVID=holub+20") && mail.hasSuffix("+20+2B1+3D2"))
        #expect(rcpt.contains(" NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;jana@holub.test"))
        // The report about the delivery goes to the sender, who is Jana too.
        let reports = try await server.mailbox.await(1, with: try #require(message.messageID).text, in: .body)
        let words = try #require(reports.first.map { String(decoding: $0, as: UTF8.self).lowercased() })
        #expect(words.contains("\naction: delivered\n"))
        let named = words.firstMatch(of: #/\noriginal-envelope-id: (.*)\n/#).map { String($0.output.1) }
        #expect(
            named == nil || named == id.lowercased()
                || named.map { mail.lowercased().hasSuffix(" envid=\($0)") } == true)
        let how = named == nil ? "without ENVID" : named == id.lowercased() ? "with ENVID" : "with ENVID as xtext"
        return "asked; the report of the delivery came \(how)"
    }

    // MARK: What they share

    func message(
        to: [EmailAddress], subject: String = "Žluťoučký kůň: faktura č. 4711",
        attachments: [HolubMessage.Attachment] = [], notifications: DeliveryNotification? = nil
    ) throws -> ComposedMessage {
        try Message(
            from: Mailbox(name: "Jana Nováková", address: jana), to: to.map { Mailbox($0) }, subject: subject,
            text: "Dobrý den,\n.\n..tečky\nFrom Jana\nS pozdravem", attachments: attachments,
            date: try MessageDate(secondsSinceEpoch: 1_800_000_000, offsetMinutes: 60),
            messageID: try MessageID("<\(UUID().uuidString)@holub.test>"), notifications: notifications
        ).compose()
    }

    /// Sends it, and gives what was said on the way.
    func send(_ message: ComposedMessage, _ chunking: Chunking = .afterReplies) async throws -> (SendReport, Said) {
        let account = try server.account(chunking)
        let report = await sender.send(message, as: account)
        #expect(report.outcome.word == "sent", "\(report.outcome)")
        return (report, Said(try await sender.transcript(of: account)))
    }

    /// The server has kept it octet for octet, below the fields of its own, with its own line ends.
    func expectKept(_ message: ComposedMessage) async throws {
        let id = try #require(message.messageID)
        let kept = try #require(try await server.mailbox.await(1, with: "Message-ID: \(id.text)").first)
        var sent = Data(), reader = try message.makeReader()
        while let piece = try reader.read(upTo: 65_536) { sent += piece }
        if server.server != .aiosmtpd { sent = sent.withUnixLineEnds }
        #expect(kept.count >= sent.count && Data(kept.suffix(sent.count)) == sent)
        let trace = String(decoding: kept.prefix(max(0, kept.count - sent.count)), as: UTF8.self)
        #expect(trace.utf8.count < 2000 && !trace.contains("\n\n") && !trace.contains("\r\n\r\n"))
    }
}
#endif
