import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite struct BodyTests {
    /// The body as a reader gets it, and how it was encoded.
    func body(_ text: String) throws -> (content: String, encoding: String, octets: [UInt8]) {
        let octets = try octets(of: sample(text: text))
        _ = lines(octets)
        let entity = Entity(octets)
        let content = try #require(String(validating: entity.content, as: UTF8.self))
        return (content, entity["Content-Transfer-Encoding"] ?? "", entity.body)
    }

    @Test(
        "I25 I26 Every line end becomes CR LF",
        arguments: [
            ("", ""), ("a", "a\r\n"), ("a\n", "a\r\n"), ("a\r", "a\r\n"), ("a\r\n", "a\r\n"), ("\n", "\r\n"),
            ("\r\r", "\r\n\r\n"), ("\n\r", "\r\n\r\n"), ("\r\r\n", "\r\n\r\n"), ("\r\n\n", "\r\n\r\n"),
            ("a\r\nb\nc\rd", "a\r\nb\r\nc\r\nd\r\n"), ("\n.\n", "\r\n.\r\n"), ("\r.\r", "\r\n.\r\n"), (".", ".\r\n"),
            ("\r\n.\r", "\r\n.\r\n"), ("\r\r\n.\r\r\nMAIL", "\r\n\r\n.\r\n\r\nMAIL\r\n"), ("\u{85}", "\u{85}\r\n"),
            ("\u{2028}\u{0B}\u{0C}", "\u{2028}\u{0B}\u{0C}\r\n"),
        ]) func everyLineEndBecomesOne(_ typed: String, _ read: String) throws
    {
        #expect(try body(typed).content.utf8.elementsEqual(read.utf8))
        #expect(try body("é" + typed).content.utf8.elementsEqual(("é" + (read.isEmpty ? "\r\n" : read)).utf8))
        #expect(try body("žščř" + typed).content.utf8.elementsEqual(("žščř" + (read.isEmpty ? "\r\n" : read)).utf8))
    }

    @Test(arguments: [
        ("plain text, even\twith tabs", "7bit"), ("příliš mnoho textu v češtině, ale čitelného", "quoted-printable"),
        ("счёт-фактура", "base64"), ("漢字", "base64"), ("bell \u{7}", "quoted-printable"),
    ]) func theEncodingFitsTheText(_ typed: String, _ encoding: String) throws {
        let result = try body(typed)
        #expect(result.encoding == encoding)
        #expect(result.content == typed + "\r\n")
    }

    @Test("I27 A line is plain up to 998 octets", arguments: [997, 998, 999, 1000]) func aLineIsPlainUpTo998Octets(
        _ length: Int
    ) throws {
        let typed = String(repeating: "y", count: length)
        #expect(try body(typed + "\n" + typed).encoding == (length <= 998 ? "7bit" : "quoted-printable"))
        #expect(try body(typed + "\n" + typed).content == typed + "\r\n" + typed + "\r\n")
    }

    @Test func quotedPrintableLinesAreShortAndEndInNoBlank() throws {
        var dice = Dice(state: 1)
        let alphabet = Array("ab \t.=é\n~\u{1}x")
        for _ in 0..<200 {
            let typed =
                "é"
                + String((0..<Int.random(in: 0...400, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! })
            let result = try body(typed + String(repeating: "plain ", count: 60))
            try #require(result.encoding == "quoted-printable")
            for line in text(result.octets).components(separatedBy: "\r\n") {
                #expect(line.utf8.count <= 76)
                #expect(line.last != " " && line.last != "\t")
            }
            let expected = (typed + String(repeating: "plain ", count: 60)).replacing("\n", with: "\r\n") + "\r\n"
            #expect(result.content.utf8.elementsEqual(expected.utf8))
        }
    }

    @Test("I27 A line of ten megabytes is encoded") func aLineOfTenMegabytesIsEncoded() throws {
        let typed = String(repeating: "0123456789", count: 1 << 20)
        let octets = try octets(of: sample(text: typed))
        let entity = Entity(octets)
        #expect(entity["Content-Transfer-Encoding"] == "quoted-printable")
        var length = 0, longest = 0
        for byte in octets {
            length = byte == 10 ? 0 : length + 1
            longest = max(longest, length)
        }
        #expect(longest == 77)
        #expect(entity.content.count == typed.utf8.count + 2)
    }

    @Test("I25 A NUL is refused") func aNULIsRefused() throws {
        #expect(throws: MessageError.nul(.text)) { try sample(text: "a\0b").compose() }
        var message = try sample()
        message.html = "\r\n\0.\r\n"
        #expect(throws: MessageError.nul(.html)) { try message.compose() }
    }

    @Test("I32 No boundary stands inside a part") func noBoundaryStandsInsideAPart() throws {
        var message = try sample()
        message.html = "<p>x</p>"
        let boundary = try #require(try Entity(octets(of: message)).parameter("boundary", of: "Content-Type"))
        message.text = "a\n--\(boundary)--\n--\(boundary)\nContent-Type: text/html\n\nevil\n"
        message.html = "--\(boundary)\n--=_"
        let parts = try Entity(octets(of: message)).parts
        #expect(parts.count == 2)
        #expect(text(parts[0].content) == message.text.replacing("\n", with: "\r\n"))
        #expect(text(parts[1].content) == "--\(boundary)\r\n--=_\r\n")
    }
}
