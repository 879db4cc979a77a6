import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite("A message between addresses beyond ASCII")
struct InternationalTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The one field of the header of this name, as it is written.
    private func field(_ name: String, of message: Message) throws -> String? {
        let header = try text(octets(of: message)).components(separatedBy: "\r\n\r\n")[0]
        return header.replacing("\r\n ", with: " ").components(separatedBy: "\r\n").first { $0.hasPrefix(name + ":") }
    }

    @Test("An address is written as UTF-8, and the name beside it as ever")
    func header() throws {
        var message = try sample()
        message.from = try mailbox("Jiří", "jiří@kočka.cz")
        message.to = [try mailbox(nil, "用户@firma.example"), try mailbox("Petr", "petr@firma.example")]
        #expect(try field("From", of: message) == "From: =?utf-8?B?SmnFmcOt?= <jiří@xn--koka-hua.cz>")
        #expect(try field("To", of: message) == "To: 用户@firma.example, Petr <petr@firma.example>")
    }

    @Test("The subject and all other fields stay ASCII")
    func otherFields() throws {
        var message = try sample(text: "příliš\n")
        message.from = try mailbox("Jiří", "jiří@firma.example")
        message.subject = "Žluťoučký kůň"
        let beyond = try octets(of: message).split(separator: 10).filter { $0.contains { $0 >= 0x80 } }
        #expect(beyond.map(text) == ["From: =?utf-8?B?SmnFmcOt?= <jiří@firma.example>\r"])
    }

    @Test("Each place of an address makes the message need SMTPUTF8, and nothing else does")
    func needs() throws {
        let international = try mailbox(nil, "jiří@firma.example")
        let places: [(inout Message) -> Void] = [
            { $0.from = international }, { $0.sender = international }, { $0.to.append(international) },
            { $0.cc = [international] }, { $0.bcc = [international] }, { $0.replyTo = [international] },
        ]
        for place in places {
            var message = try sample()
            place(&message)
            #expect(try message.compose().needs == .smtpUTF8)
        }
        var message = try sample(text: "žluť")
        message.from = try mailbox("Jiří", "jiri@kočka.cz")
        message.subject = "č"
        message.headers = [(try HeaderName("X-Kocka"), try HeaderText("č"))]
        #expect(try message.compose().needs.isEmpty)
    }

    @Test("A hidden recipient is in no header, and the message needs SMTPUTF8 all the same")
    func hidden() throws {
        var message = try sample()
        message.bcc = [try mailbox(nil, "jiří@firma.example")]
        #expect(try octets(of: message).allSatisfy { $0 < 0x80 })
    }

    @Test("What was kept needs what it needed when it was composed")
    func kept() throws {
        for address in ["jiri@firma.example", "jiří@firma.example"] {
            var message = try sample(text: String(repeating: "x\n", count: 40_000))
            message.replyTo = [try mailbox(nil, address)]
            message.cc = try (0..<4000).map { try mailbox("Osoba", "osoba\($0)@firma.example") }
            let composed = try message.compose()
            let octets = try readAll(composed)
            let path = try folder.write(octets, to: "kept")
            let memory = ComposedMessage(kept: octets, envelope: composed.envelope, messageID: nil)
            let file = try ComposedMessage(keptIn: path, envelope: composed.envelope, messageID: nil)
            let rewritten = try ComposedMessage(
                keptIn: path, as: { _ in (Array(octets.prefix(500)), 500) }, envelope: composed.envelope, messageID: nil
            )
            for again in [memory, file, rewritten] { #expect(again.needs == composed.needs) }
            #expect(composed.needs == (address.utf8.count == address.count ? [] : .smtpUTF8))
        }
    }

    @Test("A body of eight bits that was kept is no international header")
    func keptBody() throws {
        let octets = Array("From: a@b.example\r\nSubject: x\r\n\r\n".utf8) + [0xC4, 0x8D, 13, 10]
        let envelope = try Envelope(sender: address("a@b.example"), recipients: [address("c@d.example")])
        #expect(ComposedMessage(kept: octets, envelope: envelope, messageID: nil).needs.isEmpty)
        let path = try folder.write(octets, to: "kept")
        #expect(try ComposedMessage(keptIn: path, envelope: envelope, messageID: nil).needs.isEmpty)
    }

    @Test("Notifications that a message asks for are in its envelope")
    func notifications() throws {
        var message = try sample()
        #expect(try message.compose().envelope.notifications == nil)
        message.notifications = DeliveryNotification(notify: [.failure, .delay], ret: .hdrs)
        #expect(try message.compose().envelope.notifications == message.notifications)
    }

    // MARK: Ready messages

    private static let rest = "Date: Mon, 23 Nov 2026 23:08:34 +0100\r\n"

    private func ready(_ header: String, envelope: Envelope? = nil) throws -> ComposedMessage {
        try ComposedMessage(
            eml: folder.write(Array((header + Self.rest + "\r\nx\r\n").utf8), to: "a.eml"), envelope: envelope)
    }

    private func fault(_ header: String) throws -> UnsoundMessage? {
        do {
            _ = try ready(header)
            return nil
        } catch MessageError.unsound(_, let fault) { return fault }
    }

    @Test("A header in UTF-8 is sent as it is, where an address makes it one")
    func readyMessage() throws {
        let header = "From: Jiří Žluť <jiří@firma.example>\r\nTo: a@b.example\r\nSubject: kůň\r\n"
        let message = try ready(header)
        #expect(message.needs == .smtpUTF8)
        #expect(message.envelope.sender.local == "jiří")
        #expect(try text(readAll(message)) == header + Self.rest + "\r\nx\r\n")
        let answer = try ready("From: a@b.example\r\nTo: a@b.example\r\nReply-To: ž@b.example\r\n")
        #expect(answer.needs == .smtpUTF8)
    }

    @Test("Letters without such an address belong into encoded words")
    func lettersAlone() throws {
        #expect(try fault("From: a@b.example\r\nTo: Jiří <a@b.example>\r\n") == .eightBitHeader(line: 2))
        #expect(try fault("From: a@b.example\r\nTo: a@b.example\r\nSubject: a\r\n č\r\n") == .eightBitHeader(line: 4))
        let envelope = try Envelope(sender: address("jiří@b.example"), recipients: [address("a@b.example")])
        #expect(try ready("From: a@b.example\r\nSubject: č\r\n", envelope: envelope).needs == .smtpUTF8)
        #expect(try ready("From: a@b.example\r\nSubject: c\r\n", envelope: envelope).needs == .smtpUTF8)
    }

    @Test(
        "A header with controls beyond ASCII or with broken UTF-8 is refused",
        arguments: ["\u{85}", "\u{2028}", "\u{9B}"])
    func controls(text: String) throws {
        let from = "From: ž@b.example\r\nTo: a@b.example\r\n"
        #expect(try fault(from + "Subject: a\(text)b\r\n") == .eightBitHeader(line: 3))
        let broken = Array((from + Self.rest + "Subject: ").utf8) + [0xC4, 13, 10, 13, 10]
        #expect(throws: MessageError.unsound(try FileName("b.eml"), .eightBitHeader(line: 4))) {
            try ComposedMessage(eml: folder.write(broken, to: "b.eml"))
        }
    }
}
