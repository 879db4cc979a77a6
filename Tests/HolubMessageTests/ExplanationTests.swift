import HolubMessage
import HolubSMTP
import Testing

@Suite("A message explains itself") struct ExplanationTests {
    private func message() throws -> Message {
        var message = try sample(text: "příliš mnoho textu v češtině\n")
        message.html = "<img src=logo.png>"
        message.attachments = [
            .data([UInt8](repeating: 1, count: 1000), name: try FileName("logo.png"), disposition: .inline),
            .data([1], name: try FileName("a.pdf")),
        ]
        return message
    }

    @Test("The tree has each part with its size, its encoding and the reason")
    func tree() throws {
        let explained = try message().explained()
        let (mixed, alternative) = (explained.root, explained.root.parts[0])
        #expect(mixed.type == "multipart/mixed" && mixed.encoding == nil && mixed.reason == nil)
        #expect(alternative.parts.map(\.type) == ["text/plain; charset=utf-8", "multipart/related"])
        #expect(alternative.parts[0].encoding == .quotedPrintable && alternative.parts[0].reason == .letters)
        let related = alternative.parts[1]
        #expect(related.parts.map(\.reason) == [.plain, .file])
        #expect(related.parts[1].contentID != nil && related.parts[1].name?.text == "logo.png")
        #expect(mixed.octets == mixed.parts.reduce(0) { $0 + $1.octets })
        #expect(explained.length == (try octets(of: message())).count)
    }

    @Test("The sizes are those of the parts that are sent")
    func sizes() throws {
        let explained = try message().explained(), sent = Entity(try octets(of: message()))
        #expect(explained.root.parts[0].parts[0].octets == sent.parts[0].parts[0].body.count)
        // The line end before a border belongs to the border; a reader counts one less than was written.
        #expect(explained.root.parts[1].octets == sent.parts[1].body.count)
    }

    @Test("It reads as lines, one for each part")
    func lines() throws {
        let text = try message().explained().description.split(separator: "\n")
        #expect(text.count == 9)
        #expect(text[0].hasSuffix(" octets; any server takes it"))
        #expect(text[1] == "MAIL FROM:<jana@firma.example>, since it is the author; 1 recipient")
        #expect(
            text[4].hasPrefix("    text/plain; charset=utf-8, ")
                && text[4].hasSuffix(EncodingReason.letters.description))
        #expect(text[8] == "  application/pdf “a.pdf”, 6 octets, base64: a file may hold anything")
    }

    @Test("Each reason is given where it holds")
    func reasons() throws {
        let server = Capabilities(try #require(Reply(pasted: "250-a\r\n250 8BITMIME\r\n")))
        func reason(_ text: String) throws -> EncodingReason? {
            try sample(text: text).explained(for: server).root.reason
        }
        #expect(try reason("a") == .plain)
        #expect(try reason("č") == .offered)
        #expect(try sample(text: "č").explained().root.reason == .letters)
        #expect(try reason(String(repeating: "y", count: 999)) == .longLine)
        #expect(try reason("a\u{7}") == .control)
        #expect(try reason("--=_") == .boundary)
        #expect(Set(EncodingReason.allCases.map(\.description)).count == EncodingReason.allCases.count)
    }

    @Test("The sender of the envelope is explained")
    func sender() throws {
        var message = try sample()
        #expect(try message.explained().senderReason == .author)
        message.coauthors = [try mailbox(nil, "eva@firma.example")]
        #expect(try message.explained().senderReason == .firstAuthor)
        message.sender = try mailbox(nil, "robot@firma.example")
        let explained = try message.explained()
        #expect(explained.senderReason == .sender && explained.envelope.sender.local == "robot")
        #expect(explained.description.contains("since the message names it as its sender"))
        message.bcc = [try mailbox(nil, "jiří@firma.example")]
        #expect(try message.explained().description.contains("needs SMTPUTF8"))
    }
}
