import Foundation
import HolubMessage
import HolubSMTP
import Testing

/// Hostile inputs of which no other test has the whole row, in the order of the list.
@Suite("Hostile inputs in a message") struct HostileInputTests {
    @Test(
        "I13 Half a surrogate in JSON becomes no address",
        arguments: [
            #"a\ud800@b.example"#, #"a\udfff@b.example"#, #"a\ude00\ud83d@b.example"#, #"a@b\ud800.example"#,
        ])
    func surrogates(escaped: String) {
        // Foundation refuses such an escape; whatever another parser makes of it is no address.
        if let text = try? JSONDecoder().decode(String.self, from: Data("\"\(escaped)\"".utf8)) {
            #expect(throws: AddressError.self) { try EmailAddress(text) }
        }
        let unit = escaped.contains("dfff") ? 0xDFFF : 0xD800 as UInt16
        let repaired = String(decoding: [0x61, unit] + "@b.example".utf16, as: UTF16.self)
        #expect(throws: AddressError.self) { try EmailAddress(repaired) }
    }

    @Test("I17 An address list of comments in one another is refused in one pass", arguments: [10_000, 1_000_000])
    func comments(depth: Int) throws {
        let line = "\r\n " + String(repeating: "(", count: 990)
        let header = "From: jana@firma.example\r\nDate: x\r\nTo:" + String(repeating: line, count: depth / 990 + 1)
        let ready = try ReadyMessageTests()
        #expect(try ready.fault(header + "\r\n a@b.example\r\n\r\nx\r\n") == .addresses(HeaderName("To")))
    }

    /// What goes out behind the reply to DATA.
    private func wire(_ message: [UInt8]) throws -> [UInt8] {
        var stuffer = DotStuffer(), output: [UInt8] = []
        try stuffer.stuff(message, into: &output)
        return output + (try stuffer.terminator())
    }

    /// The messages that a receiver reads where lines end as it believes; nil where the last one does not end.
    private func messages(_ octets: [UInt8], ends: [[UInt8]]) -> [[UInt8]]? {
        var messages: [[UInt8]] = [], message: [UInt8] = [], line: [UInt8] = []
        var rest = octets[...]
        while let octet = rest.first {
            guard let end = ends.first(where: { rest.starts(with: $0) }) else {
                line.append(octet)
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(end.count)
            if line == [0x2E] {
                messages.append(message)
                message = []
            } else {
                message += (line.first == 0x2E ? line.dropFirst() : line[...]) + end
            }
            line = []
        }
        return message.isEmpty && line.isEmpty ? messages : nil
    }

    private static let readers: [[[UInt8]]] = [
        [[13, 10]], [[13, 10], [10]], [[13, 10], [13]], [[13, 13, 10], [13, 10]],
    ]

    @Test(
        "I25 A text with an end of data and a second message in it is one message to every reader",
        arguments: ["\n.\n", "\n.\r\n", "\r.\r", "\r\n.\r", "\r\n.\n", "\r\r\n.\r\r\n", "\r\n.\r\n", "\n\n.\n\n"])
    func secondMessage(form: String) throws {
        let text = "first\(form)MAIL FROM:<e@x.example>\r\nRCPT TO:<e@x.example>\r\nDATA\r\nSubject: x\r\n\r\nx\(form)"
        // In seven bits, and in quoted-printable.
        for text in [text, "příliš " + text] {
            let message = try octets(of: sample(text: text)), wire = try wire(message)
            for ends in Self.readers { #expect(messages(wire, ends: ends) == [message]) }
        }
    }

    @Test("I25 Where a NUL would hide the dot, the text is refused")
    func hiddenDot() throws {
        #expect(throws: MessageError.nul(.text)) {
            try sample(text: "first\r\n\0.\r\nMAIL FROM:<e@x.example>\r\n").compose()
        }
    }

    @Test(
        "I26 Dots and ends are the same to the receiver",
        arguments: [".", "..", ".\r\n", ".a", ".\n.\n..", "a", "a.", "", "\n", "a\n.", "\n.\n"])
    func dots(text: String) throws {
        let message = try octets(of: sample(text: text))
        #expect(try messages(wire(message), ends: Self.readers[0]) == [message])
        let content = HolubMessageTests.text(Entity(message).content)
        let typed = text.replacing("\r\n", with: "\n")
        #expect(
            content == (typed.isEmpty || typed.hasSuffix("\n") ? typed : typed + "\n").replacing("\n", with: "\r\n"))
    }

    @Test("I28 Whatever is written, a message is composed in seven bits: every server takes it")
    func sevenBits() throws {
        var message = try sample(text: "příliš žluťoučký kůň\n漢字\u{7F}")
        message.subject = "č"
        message.html = "<p>č</p>"
        message.attachments = [.data(Array(0...255), name: try FileName("č"))]
        let composed = try message.compose()
        #expect(!composed.needs.contains(.eightBitMIME))
        #expect(try readAll(composed).allSatisfy { $0 < 0x80 })
    }

    #if os(Linux)
    @Test("I33 A file of two gigabytes is composed at once and read piece by piece")
    func twoGigabytes() throws {
        let folder = try TemporaryFolder(), size = 2 << 30
        let path = try folder.write([], to: "big.bin")
        #expect(truncate(path, size) == 0)
        var message = try sample()
        message.attachments = [try .file(path: path)]
        let resident = try AttachmentFileTests(), before = try resident.residentOctets()
        let composed = try message.compose()
        #expect(composed.length > size / 57 * 78)
        var reader = try composed.makeReader()
        var count = 0
        while count < 16 << 20, let piece = try reader.read(upTo: 65_536) { count += piece.count }
        #expect(count >= 16 << 20)
        // Other tests run beside this one; the file alone is larger than all that they need.
        #expect(try resident.residentOctets() - before < size / 2)
    }
    #endif
}
