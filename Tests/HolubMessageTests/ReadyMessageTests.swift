import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite struct ReadyMessageTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let header =
        "From: Jana <jana@firma.example>\r\nTo: petr@firma.example\r\nDate: Mon, 23 Nov 2026 23:08:34 +0100\r\n"

    func read(_ content: [UInt8], envelope: Envelope? = nil) throws -> ComposedMessage {
        try ComposedMessage(eml: folder.write(content, to: "zpráva.eml"), envelope: envelope)
    }

    func fault(_ content: [UInt8]) throws -> UnsoundMessage? {
        do {
            _ = try read(content)
            return nil
        } catch MessageError.unsound(let name, let fault) {
            #expect(name.text == "zpráva.eml")
            return fault
        }
    }

    func fault(_ content: String) throws -> UnsoundMessage? { try fault(Array(content.utf8)) }

    @Test func aSoundMessageIsSentAsItIs() throws {
        let content = Self.header + "Message-ID: <1@firma.example>\r\nSubject: a\r\n\tb\r\n\r\n.\r\nHello\r\n\r\n"
        let message = try read(Array(content.utf8))
        #expect(try text(readAll(message)) == content)
        #expect(message.length == content.utf8.count)
        #expect(message.messageID?.text == "<1@firma.example>")
        #expect(message.envelope.sender.description == "jana@firma.example")
        #expect(message.envelope.recipients.map(\.description) == ["petr@firma.example"])
        #expect(message.needs.isEmpty)
        for count in [1, 2, 3, 50, 65_536] { #expect(try text(readAll(message, by: count)) == content) }
    }

    @Test func whatWeComposeIsAReadyMessage() throws {
        var message = try sample(text: "příliš\n")
        message.subject = String(repeating: "žluťoučký ", count: 40) + "k"
        message.to = try (0..<20).map { try mailbox("Číslo, \($0)", "osoba\($0)@firma.example") }
        message.attachments = [.data([UInt8](repeating: 9, count: 100_000), name: try FileName("příloha"))]
        let octets = try octets(of: message)
        let ready = try read(octets)
        #expect(try readAll(ready) == octets)
        #expect(ready.envelope == (try message.compose().envelope))
        #expect(ready.messageID == message.messageID)
    }

    @Test(arguments: [
        ("\r\nx\r\n", true), ("\r\n", true), ("\r\nx", false), ("\r\nx\r\ny", false),
    ]) func theLastLineEndsInALineEnd(_ body: String, _ ends: Bool) throws {
        let message = try read(Array((Self.header + body).utf8))
        #expect(try text(readAll(message)) == Self.header + body + (ends ? "" : "\r\n"))
        #expect(message.length == (Self.header + body).utf8.count + (ends ? 0 : 2))
    }

    @Test("I30 Hidden recipients of a ready message are left out, and served")
    func hiddenRecipientsAreLeftOutAndServed() throws {
        let content =
            "Bcc: a@x.example\r\n" + Self.header + "BCC: \"T, A\" <b@x.example>,\r\n c@x.example\r\n\td@x.example\r\n"
        #expect(try fault(content + "\r\nx\r\n") == .addresses(try HeaderName("Bcc")))
        let sound = content.replacing("\td@", with: "\t,d@") + "X-Bcc: kept\r\nbcc:\r\n\r\nBcc: body\r\n"
        let message = try read(Array(sound.utf8))
        let sent = Self.header + "X-Bcc: kept\r\n\r\nBcc: body\r\n"
        for count in [1, 5, 65_536] { #expect(try text(readAll(message, by: count)) == sent) }
        #expect(message.length == sent.utf8.count)
        #expect(
            message.envelope.recipients.map(\.local) == ["petr", "a", "b", "c", "d"])
    }

    @Test func aGivenEnvelopeIsTaken() throws {
        let envelope = try Envelope(sender: address("a@x.example"), recipients: [address("b@x.example")])
        let content = Self.header.replacing("To: petr@", with: "To: (hi) petr@") + "Resent-From: x\r\n\r\nx\r\n"
        #expect(try read(Array(content.utf8), envelope: envelope).envelope == envelope)
        #expect(try fault(content) == .resent)
    }

    @Test func recipientsHiddenInAResentBlockAreLeftOut() throws {
        let envelope = try Envelope(sender: address("a@x.example"), recipients: [address("b@x.example")])
        let block = "Resent-From: a@x.example\r\n"
        let content = block + "Resent-Bcc: b@x.example\r\n" + Self.header + "\r\nx\r\n"
        #expect(try text(readAll(read(Array(content.utf8), envelope: envelope))) == block + Self.header + "\r\nx\r\n")
    }

    @Test("I30 Stray octets in a ready message are refused, with their line") func strayOctetsAreRefusedWithTheirLine()
        throws
    {
        let header = Self.header
        #expect(try fault("") == .empty)
        #expect(try fault(header.replacing("\r\n", with: "\n") + "\nx\n") == .lineFeedsOnly)
        #expect(try fault(header + "\r\na\nb\r\n") == .bareLineFeed(line: 5))
        #expect(try fault(header + "\r\na\rb\r\n") == .bareCarriageReturn(line: 5))
        #expect(try fault(header + "\r\na\r\r\n") == .bareCarriageReturn(line: 5))
        #expect(try fault(header + "\r\na\r") == .bareCarriageReturn(line: 5))
        #expect(try fault(header + "Subject: a\nBcc: b\r\n\r\n") == .bareLineFeed(line: 4))
        #expect(try fault(header + "Subject: a\rBcc: b\r\n\r\n") == .bareCarriageReturn(line: 4))
        #expect(try fault(header + "\r\na\n.\r\n") == .bareLineFeed(line: 5))
        #expect(try fault(header + "\r\na\0\r\n") == .nul(line: 5))
        #expect(try fault(header + "X: \0\r\n\r\n") == .nul(line: 4))
        #expect(try fault(header + "Subject: č\r\n\r\n") == .eightBitHeader(line: 4))
        #expect(try fault(Array(header.utf8) + [0x58, 0x3A, 0xFF, 13, 10, 13, 10]) == .eightBitHeader(line: 4))
    }

    @Test func linesHaveAtMost998Octets() throws {
        for (length, refused) in [(997, false), (998, false), (999, true), (1000, true)] {
            let long = String(repeating: "y", count: length)
            #expect(try fault(Self.header + "\r\n\(long)\r\nx") == (refused ? .lineTooLong(line: 5) : nil))
            let field = String(long.dropFirst(2))
            #expect(try fault(Self.header + "X:\(field)\r\n\r\n") == (refused ? .lineTooLong(line: 4) : nil))
        }
    }

    @Test("I30 The header of a ready message is complete") func theHeaderIsComplete() throws {
        let header = Self.header
        let (from, date) = try (HeaderName("From"), HeaderName("Date"))
        #expect(try fault(header) == .noBlankLine)
        #expect(try fault(header + "Hello") == .noBlankLine)
        #expect(try fault(header + "Hello\r\n\r\n") == .malformedHeader(line: 4))
        #expect(try fault(header + "Bcc : a@x.example\r\n\r\n") == .malformedHeader(line: 4))
        #expect(try fault(header + ": x\r\n\r\n") == .malformedHeader(line: 4))
        #expect(try fault(header + "X: y\r\n \t\r\n\r\n") == .malformedHeader(line: 5))
        #expect(try fault(" X: y\r\n" + header + "\r\n") == .malformedHeader(line: 1))
        #expect(try fault("From jana Mon Nov 23\r\n" + header + "\r\n") == .malformedHeader(line: 1))
        #expect(try fault("\r\n" + header) == .missing(date))
        #expect(try fault("Date: x\r\nTo: a@b.example\r\n\r\n") == .missing(from))
        #expect(try fault("From: a@b.example\r\nTo: a@b.example\r\n\r\n") == .missing(date))
        for name in ["From", "DATE", "to", "Subject", "Message-ID", "Content-Type"] {
            let field = "\(name): a@b.example\r\n"
            #expect(try fault(header + field + field + "\r\n") == .repeated(HeaderName(name)))
        }
        #expect(
            try fault(header + String(repeating: "X: \(String(repeating: "y", count: 900))\r\n", count: 5000))
                == .headerTooLong)
    }

    @Test(
        arguments: [
            ("a@b.example", ["a@b.example"]), (" a@b.example , c@d.example ", ["a@b.example", "c@d.example"]),
            ("<a@b.example>", ["a@b.example"]), ("Jan Novák", nil), ("Jan <a@b.example>", ["a@b.example"]),
            ("\"Novak, \\\"J\\\" <x@y.example>\" <a@b.example>, c@d.example", ["a@b.example", "c@d.example"]),
            ("J. =?utf-8?Q?Nov=C3=A1k?= <a@b.example>", ["a@b.example"]), ("\"a,b\"@c.example", ["\"a,b\"@c.example"]),
            ("(note) a@b.example", nil), ("a@b.example (Jan)", nil), ("Team: a@b.example, c@d.example;", nil),
            ("a@b.example,", nil), (",a@b.example", nil), ("a@b.example,,c@d.example", nil),
            ("a@b.example c@d.example", nil),
            ("<@x.example:a@b.example>", nil), ("Jan <a@b.example", nil), ("Jan a@b.example>", nil),
            ("\"Jan <a@b.example>", nil),
            ("<a@b.example> Jan", nil), ("a", nil), ("<>", nil), ("a@b.example;c@d.example", nil),
            ("Jan <a@b.example>>", nil),
            ("x@y.example <a@b.example>", nil), ("<a@b.example> <c@d.example>", nil), ("Jan, Eva <a@b.example>", nil),
            ("a@b.example\r\n\t, c@d.example", ["a@b.example", "c@d.example"]), ("a b@c.example", nil),
        ] as [(String, [String]?)]) func addressListsAreUnderstoodOrRefused(_ list: String, _ expected: [String]?)
        throws
    {
        guard list.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let content = "From: j@x.example\r\nDate: x\r\nTo: \(list)\r\n\r\n"
        if let expected {
            #expect(try read(Array(content.utf8)).envelope.recipients.map(\.description) == expected)
        } else {
            #expect(try fault(content) == .addresses(HeaderName("To")))
        }
    }

    @Test func theSenderIsOne() throws {
        let rest = "Date: x\r\nTo: a@b.example\r\n\r\n"
        #expect(try fault("From: a@b.example, c@d.example\r\n" + rest) == .severalAuthors)
        #expect(try fault("From:\r\n" + rest) == .addresses(HeaderName("From")))
        let message = try read(Array(("From: a@b.example, c@d.example\r\nSender: <e@f.example>\r\n" + rest).utf8))
        #expect(message.envelope.sender.description == "e@f.example")
        #expect(message.messageID == nil)
        #expect(try fault("From: a@b.example\r\nDate: x\r\n\r\n") == .noRecipients)
        #expect(try fault("From: a@b.example\r\nDate: x\r\nTo: undisclosed-recipients:;\r\n\r\n") == .noRecipients)
    }

    @Test("I28 Letters beyond ASCII in the body of a ready message are told") func lettersBeyondASCIIInTheBodyAreTold()
        throws
    {
        let content = Self.header + "\r\npříliš\r\n"
        let message = try read(Array(content.utf8))
        #expect(message.needs == .eightBitMIME)
        #expect(try text(readAll(message)) == content)
    }

    @Test("I31 A ready message whose file changes is not sent") func aFileThatChangesIsNotSent() throws {
        let path = try folder.write(Array((Self.header + "\r\nx\r\n").utf8), to: "a.eml")
        let message = try ComposedMessage(eml: path)
        var reader = try message.makeReader()
        #expect(truncate(path, 60) == 0)
        #expect(throws: MessageError.attachmentChanged(try FileName("a.eml"))) { try reader.read(upTo: 10) }
        #expect(throws: MessageError.attachmentChanged(try FileName("a.eml"))) { _ = try message.makeReader() }
        #expect(throws: MessageError.attachmentMissing(try FileName("b.eml"))) {
            try ComposedMessage(eml: folder.path + "/b.eml")
        }
        #expect(throws: MessageError.attachmentNotAFile(try FileName(lastComponentOf: folder.path))) {
            try ComposedMessage(eml: folder.path)
        }
    }

    @Test func aLongMessageIsReadInPieces() throws {
        let body = String(repeating: "The quick brown fox jumps over the lazy dog.\r\n", count: 20_000)
        let message = try read(Array((Self.header + "Bcc: x@y.example\r\n\r\n" + body).utf8))
        let sent = Self.header + "\r\n" + body
        #expect(try text(readAll(message)) == sent)
        #expect(try text(readAll(message, by: 1000)) == sent)
        #expect(message.length == sent.utf8.count)
    }
}
