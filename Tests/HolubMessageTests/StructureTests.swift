import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite struct StructureTests {
    func type(_ entity: Entity) -> String { entity["Content-Type"]?.components(separatedBy: ";")[0] ?? "" }

    @Test func textAndHTMLAreAlternatives() throws {
        var message = try sample(text: "Dobrý den\n")
        message.html = "<p>Dobrý den</p>"
        let octets = try octets(of: message)
        _ = lines(octets)
        let entity = Entity(octets)
        #expect(type(entity) == "multipart/alternative")
        #expect(entity.parts.map(type) == ["text/plain", "text/html"])
        #expect(entity.parts.map { $0.parameter("charset", of: "Content-Type") } == ["utf-8", "utf-8"])
        #expect(entity.parts.map { text($0.content) } == ["Dobrý den\r\n", "<p>Dobrý den</p>\r\n"])
    }

    @Test func picturesStandAroundTheHTMLAndFilesAroundAll() throws {
        var message = try sample()
        message.html = "<img src=\"cid:logo@firma.example\">"
        message.attachments = [
            .data([1], name: try FileName("faktura.pdf")),
            .data(
                [2], name: try FileName("logo.png"), disposition: .inline,
                contentID: try ContentID("logo@firma.example")),
            .data([3], name: try FileName("podpis.png"), disposition: .inline),
        ]
        let octets = try octets(of: message)
        _ = lines(octets)
        let mixed = Entity(octets)
        #expect(type(mixed) == "multipart/mixed")
        #expect(mixed.parts.map(type) == ["multipart/alternative", "application/pdf", "image/png"])
        let related = mixed.parts[0].parts[1]
        #expect(mixed.parts[0].parts.map(type) == ["text/plain", "multipart/related"])
        #expect(related.parts.map(type) == ["text/html", "image/png"])
        #expect(related.parameter("type", of: "Content-Type") == "text/html")
        #expect(related.parts[1]["Content-ID"] == "<logo@firma.example>")
        #expect(related.parts[1]["Content-Disposition"] == "inline; filename=logo.png")
        #expect([related.parts[1], mixed.parts[1], mixed.parts[2]].map(\.content) == [[2], [1], [3]])
        let boundaries = [mixed, mixed.parts[0], related].map { $0.parameter("boundary", of: "Content-Type") }
        #expect(Set(boundaries).count == 3)
    }

    @Test func anInlinePartWithoutHTMLIsAFile() throws {
        var message = try sample()
        message.attachments = [
            .data([9], name: try FileName("logo.png"), disposition: .inline, contentID: try ContentID("logo"))
        ]
        let entity = try Entity(octets(of: message))
        #expect(type(entity) == "multipart/mixed")
        #expect(entity.parts[1]["Content-ID"] == "<logo>")
    }

    static let names = [
        "faktura.pdf", "faktura 17.pdf", "příloha č. 1.pdf", "🕊️", String(repeating: "🕊️", count: 500), "a\"b.txt",
        "a\\b",
        "%0d%0a.txt", "../../x", "CON", "", "=?utf-8?Q?x?=", "a;b=c.txt", "it's*100%.txt", "漢字.pdf", ".", " ",
        String(repeating: "long", count: 40) + ".pdf", "e\u{301}", "\u{202E}fdp.exe", "přílohy/x",
    ]

    @Test("I29 A file name is read back exactly", arguments: names) func aFileNameIsReadBackExactly(_ name: String)
        throws
    {
        var message = try sample()
        message.attachments = [.data([1, 2], name: try FileName(name))]
        let octets = try octets(of: message)
        #expect(lines(octets).allSatisfy { $0.count <= 78 })
        let part = Entity(octets).parts[1]
        // The small reader of these tests splits at every semicolon.
        if !name.contains(";") {
            #expect(part.parameter("filename", of: "Content-Disposition")?.utf8.elementsEqual(name.utf8) == true)
        } else {
            #expect(part["Content-Disposition"] == "attachment; filename=\"\(name)\"")
        }
        #expect(part.content == [1, 2])
    }

    @Test func everyLengthOfANameKeepsItsLinesShort() throws {
        for length in 0...120 {
            for letter in ["n", "ř", "🕊", "'"] {
                let name = String(repeating: letter, count: length)
                var message = try sample()
                message.attachments = [.data([], name: try FileName(name))]
                let octets = try octets(of: message)
                #expect(lines(octets).allSatisfy { $0.count <= 78 })
                #expect(Entity(octets).parts[1].parameter("filename", of: "Content-Disposition") == name)
            }
        }
    }

    @Test func typesAreWrittenWithTheirParameters() throws {
        let type = try ContentType("Text/CSV; header=present; charset=\"utf-8\"").adding(
            parameter: "title", value: "č; b")
        var message = try sample()
        message.attachments = [.data([1], name: try FileName("x.csv"), type: type)]
        let part = try Entity(octets(of: message)).parts[1]
        #expect(part["Content-Type"] == "text/csv; header=present; charset=utf-8; title*=utf-8''%C4%8D%3B%20b")
    }

    @Test func typesAreSuggestedByNames() throws {
        for (name, type) in [
            ("a.PDF", "application/pdf"), ("a.b.png", "image/png"), ("a", "application/octet-stream"),
            ("a.eml", "application/octet-stream"), ("", "application/octet-stream"), ("a.", "application/octet-stream"),
        ] {
            #expect(ContentType(suggestedBy: try FileName(name)).description == type)
        }
    }

    @Test(arguments: ["message/rfc822", "multipart/mixed"]) func compositeTypesAreRefused(_ type: String) throws {
        var message = try sample()
        let name = try FileName("a.eml")
        message.attachments = [.data([1], name: name, type: try ContentType(type))]
        #expect(throws: MessageError.compositeAttachment(name)) { try message.compose() }
    }

    @Test func aMessageNeedsARecipient() throws {
        var message = try sample()
        message.to = []
        #expect(throws: MessageError.noRecipients) { try message.compose() }
    }
}
