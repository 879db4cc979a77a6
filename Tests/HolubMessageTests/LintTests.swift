import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite("What a message may be warned of") struct LintTests {
    private func warnings(_ change: (inout Message) throws -> Void) throws -> [String] {
        var message = try sample()
        try change(&message)
        let warnings = message.warnings()
        // Whoever finds it ready is warned of the same, but that a page has as many octets then as are sent.
        let ready = try ready(octets(of: message)).filter { $0.id != .htmlTooLong }
        #expect(ready == warnings.filter { $0.id != .htmlTooLong })
        return warnings.map(written)
    }

    private func written(_ warning: MessageWarning) -> String {
        "\(warning.id)" + (warning.subject.map { " \($0)" } ?? "")
    }

    private func ready(_ octets: [UInt8]) throws -> [MessageWarning] {
        let path = FileManager.default.temporaryDirectory.path + "/holub-\(UUID().uuidString).eml"
        try Data(octets).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try ComposedMessage.warnings(eml: path)
    }

    private func warnings(ofReady lines: String...) throws -> [String] {
        try ready(Array(lines.joined(separator: "\r\n").utf8)).map(written)
    }

    private func warnings(ofPage html: String) throws -> [String] { try warnings { $0.html = html } }

    @Test("Of a sound message there is none")
    func none() throws {
        #expect(try warnings { _ in } == [])
        #expect(
            try warnings {
                $0.html = "<p>Dobrý den</p><a href=\"https://firma.example/\">Faktura</a><img src=logo.png alt=\"\">"
                $0.attachments = [
                    .data([1], name: try FileName("logo.png"), disposition: .inline),
                    .data([1], name: try FileName("a.pdf")),
                ]
                $0.calendar = try CalendarPart(method: "REQUEST", content: "BEGIN:VCALENDAR\r\nMETHOD:request\r\n")
                $0.replyTo = [try mailbox("faktury@firma.example", "faktury@firma.example")]
            } == [])
    }

    @Test("A subject, and a text beside HTML")
    func texts() throws {
        #expect(try warnings { $0.subject = " \u{200B}" } == ["subject-missing"])
        #expect(try warnings { $0.text = " \n" } == [])
        #expect(
            try warnings {
                $0.text = " \n"
                $0.html = "<p>x"
            } == ["text-missing"])
        #expect(try warnings(ofPage: String(repeating: "x", count: 102 * 1024)) == [])
        #expect(try warnings(ofPage: String(repeating: "x", count: 102 * 1024 + 1)) == ["html-too-long 104449"])
    }

    @Test(
        "A name that is another address",
        arguments: [
            ("podpora@banka.example", true), ("Banka <podpora@banka.example>", true), ("podpora＠banka.example", true),
            ("jana@firma.example", false), ("Jana @ Firma", false), ("Jana (jana@FIRMA.example)", false),
            ("Jana", false),
            ("\"podpora@banka.example\"", true),
        ]) func names(_ name: String, _ isWarned: Bool) throws
    {
        let expected = isWarned ? ["name-looks-like-address \(name)"] : []
        #expect(try warnings { $0.from = try mailbox(name, "jana@firma.example") } == expected)
        #expect(try warnings { $0.replyTo = [try mailbox(name, "jana@firma.example")] } == expected)
    }

    @Test(
        "A link whose text names another host",
        arguments: [
            ("<a href=\"https://evil.example/x\">https://firma.example/</a>", "firma.example → evil.example"),
            ("<a href=https://evil.example>www.<b>firma</b>.example</a>", "www.firma.example → evil.example"),
            (
                "<a href=https://firma.example.evil.example>firma.example</a>",
                "firma.example → firma.example.evil.example"
            ),
            ("<a href=\"https://firma.example@evil.example\">firma.example</a>", "firma.example → evil.example"),
            (
                "<a href=\"mailto:x@evil.example?subject=a\">jana@firma.example</a>",
                "jana@firma.example → x@evil.example"
            ),
            ("<a href=\"https://evil.example\">firma&#46;example</a>", "firma.example → evil.example"),
            ("<a href=\"https://firma.example\">www.firma.example</a>", nil),
            ("<a href=\"https://click.firma.example/7\">firma.example</a>", nil),
            ("<a href=\"https://firma.example\">https://app.firma.example/x?a=1&amp;b=2</a>", nil),
            ("<a href=\"https://evil.example\">Faktura na firma.example</a>", nil),
            ("<a href=\"https://firma.example\">faktura.pdf</a>", nil), ("<a name=x>firma.example</a>", nil),
            ("<a href=\"mailto:jana@firma.example\">jana@firma.example</a>", nil),
            ("<a href=\"https://kočka.cz\">xn--koka-hua.cz</a>", nil),
        ] as [(String, String?)]) func links(_ html: String, _ found: String?) throws
    {
        #expect(try warnings(ofPage: html) == (found.map { ["link-host-differs \($0)"] } ?? []))
    }

    @Test("Pictures without a text, from a server, or from nowhere")
    func pictures() throws {
        #expect(
            try warnings(ofPage: "<img src=\"data:image/png;base64,AA\">") == [
                "image-without-alt data:image/png;base64,AA"
            ])
        #expect(try warnings(ofPage: "<img alt src=\"HTTPS://cdn.example/a.png\">") == ["image-remote cdn.example"])
        #expect(try warnings(ofPage: "<img alt=x src=\"logo.png\">") == ["image-not-attached logo.png"])
        #expect(try warnings(ofPage: "<img alt=x src=\"cid:logo\">") == ["image-not-attached cid:logo"])
        #expect(try warnings(ofPage: "<img alt=x>") == ["image-not-attached "])
        #expect(try warnings(ofPage: "<!-- <img> -->") == [])
        #expect(
            try warnings {
                $0.html = "<img alt=x src=\"cid:logo\">"
                $0.attachments = [
                    .data([1], name: try FileName("l"), disposition: .inline, contentID: try ContentID("logo")),
                    .data([1], name: try FileName("jiné.png"), disposition: .inline),
                ]
            } == ["picture-unused jiné.png"])
    }

    @Test("A picture is found by its content ID, however the link spells it")
    func contentIDs() throws {
        for link in ["cid:a=b@x", "CID:a%3Db@x", "cid:a&#61;b&#x40;x", " Cid:a%3db%40x "] {
            let found = try warnings {
                $0.html = "<img alt=x src=\"\(link)\">"
                $0.attachments = [
                    .data([1], name: try FileName("l"), disposition: .inline, contentID: try ContentID("a=b@x"))
                ]
            }
            #expect(found == [], "\(link)")
        }
        // Named by its file name, the link is ours.
        #expect(
            try warnings {
                $0.html = "<img alt=x src=l.png>"
                $0.attachments = [
                    .data([1], name: try FileName("l.png"), disposition: .inline, contentID: try ContentID("a=b/c@x"))
                ]
            } == [])
        #expect(try warnings(ofPage: "<img alt=x src=\"CID:a%3Db@x\">") == ["image-not-attached CID:a%3Db@x"])
    }

    @Test("Marks of writing direction that are not closed")
    func bidi() throws {
        let paired = "\u{2067}שלום\u{2069} \u{202B}x\u{202A}y\u{202C}\u{202C}"
        #expect(try warnings { $0.subject = paired } == [])
        for text in ["a\u{202E}b", "a\u{202C}", "\u{2067}\u{202C}", "\u{2066}\u{202E}\u{2069}"] {
            #expect(try warnings { $0.subject = "x" + text }.first?.hasPrefix("bidi-unpaired x") == true)
        }
        #expect(
            try warnings { $0.attachments = [.data([1], name: try FileName("\u{202E}fdp.txt"))] }
                == ["bidi-unpaired fdp.txt"])
    }

    @Test("Answers to a recipient, programs, another method, active content; each once")
    func others() throws {
        #expect(
            try warnings { $0.replyTo = [try mailbox(nil, "petr@firma.example")] }
                == ["reply-to-recipient petr@firma.example"])
        #expect(
            try warnings { $0.attachments = [.data([1], name: try FileName("a.pdf.EXE"))] }
                == ["attachment-executable a.pdf.EXE"])
        #expect(
            try warnings { $0.calendar = try CalendarPart(method: "CANCEL", content: "METHOD:REQUEST\n") }
                == ["calendar-method REQUEST"])
        #expect(
            try warnings(ofPage: "<form><script></script><script></script>") == [
                "active-content form", "active-content script",
            ])
    }

    @Test("Each has a sentence, and a severity")
    func sentences() throws {
        var message = try sample(text: "")
        message.subject = "\u{202E}"
        message.html = "<img><script>" + String(repeating: "x", count: 110_000)
        for warning in message.warnings() {
            #expect(warning.description.hasSuffix(".") && warning.description.contains(" "))
            #expect(warning.severity == (warning.id == .imageWithoutAlt ? .note : .warning))
        }
        #expect(message.warnings().count == 7)
    }

    // MARK: Ready messages of others

    @Test("A ready message is read as others write it")
    func ready() throws {
        #expect(
            try warnings(
                ofReady: "From: \"podpora@banka.example\" <a@b.example>", "To: a@b.example, Eva <e@b.example>",
                "Reply-To: =?iso-8859-1?Q?=E9va?= <e@b.example>", "Subject: =?utf-8?b?4oCu?=", " =?utf-8*cs?q?=20?=",
                "Content-type: multipart/mixed; boundary=\"a b\"", "", "preamble", "--a b ", "Content-Type: TEXT/HTML",
                "Content-Transfer-Encoding: Quoted-Printable", "", "<img =", "alt=3D'' src=3Dcid:x@y><a href=",
                "=3Dhttps://evil.example/>firma.example</a>", "--a b",
                "Content-Disposition: ATTACHMENT; filename*0*=utf-8''%C5%BElu; filename*1=\"t\\\".e\"; filename*2=xe",
                "",
                "x", "--a b", "Content-Type: image/png; name==?utf-8?q?logo=2Epng?=", "Content-ID: <x@y>",
                "Content-Disposition: inline", "", "x", "--a b--", "epilogue")
                == [
                    "subject-missing", "text-missing", "name-looks-like-address podpora@banka.example",
                    "bidi-unpaired ", "reply-to-recipient e@b.example", "attachment-executable žlut\".exe",
                    "link-host-differs firma.example → evil.example",
                ])
    }

    @Test("The best form of a nested message is looked at, and what is attached is not its text")
    func nested() throws {
        #expect(
            try warnings(
                ofReady: "Subject: a", "Content-Type: multipart/mixed; boundary=x", "", "--x",
                "Content-Type: multipart/alternative; boundary=xx", "", "--xx",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64", "", "YWhvag==", "--xx",
                "Content-Type: text/calendar; method=REQUEST",
                "", "METHOD:CANCEL", "--xx--", "--x", "Content-Type: text/html; name=a.html", "", "<script>", "--x",
                "Content-Disposition: attachment", "", "text")
                == ["calendar-method CANCEL"])
        #expect(try warnings(ofReady: "Subject: =?utf-8?b?!?= =?x?q?y?= =?utf-8?q?=?", "", "<script>") == [])
    }

    @Test("Latin-1 is read in bodies and file names, too")
    func latin1() throws {
        #expect(
            try warnings(
                ofReady: "Subject: a", "Content-Type: multipart/mixed; boundary=x", "", "--x",
                "Content-Type: text/html; charset=ISO-8859-1", "Content-Transfer-Encoding: quoted-printable", "",
                "<img alt=3Dx src=3D=E9.png>", "--x",
                "Content-Disposition: attachment; filename*=iso-8859-1'cs'%E9.exe", "", "x", "--x",
                "Content-Disposition: attachment; filename*0*=ISO-8859-1''%E9; filename*1*=%E8.exe", "", "x", "--x--")
                == [
                    "text-missing", "attachment-executable é.exe", "attachment-executable éè.exe",
                    "image-not-attached é.png",
                ]
        )
    }

    @Test("Of a ready message a thousand parts are looked at, nested or not")
    func manyParts() throws {
        let program = ["--b", "Content-Disposition: attachment; filename=x.exe", "", "x"]
        for (count, isSeen) in [(999, true), (1000, false)] {
            let flat = ["Subject: a", "Content-Type: multipart/x; boundary=b", ""]
            let filler = Array(repeating: ["--b", "", "x"], count: count - 5).joined()
            let nest =
                ["--b", "Content-Type: multipart/x; boundary=c", ""]
                + Array(repeating: ["--c", "", "x"], count: 5).joined()
            let text = (flat + nest + filler + program).joined(separator: "\r\n")
            #expect(try ready(Array(text.utf8)).map(written) == (isSeen ? ["attachment-executable x.exe"] : []))
        }
    }

    @Test("Whatever a ready message holds, looking at it ends, and soon", .timeLimit(.minutes(1)))
    func hostile() throws {
        let deep = (0..<20_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }
        let long = String(repeating: "=?utf-8?q?a?= ", count: 100_000)
        let parts = String(repeating: "--b\r\n\r\nx\r\n", count: 100_000)
        for text in [
            "", "\r\n", ":", "\r", "Subject: \t \r\n\r\n", "Content-Type:\r\n\r\n", "Content-Disposition: ;=\"\r\n\r\n",
            "\n\n", "a", deep.joined(), "Subject: \(long)\r\n\r\n",
            "From: \(long)\r\n\r\n", "Content-Type: multipart/x; boundary=b\r\n\r\n\(parts)",
            "Content-Type: multipart/x; boundary=\"\"\r\n\r\n\(parts)",
            "Content-Type: multipart/x; boundary*0=\"b\r\n\r\n--b\r\n\r\n",
            "Content-Disposition: \(String(repeating: ";=\"", count: 100_000))",
            "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n===\r\n",
            "Subject: \(String(repeating: "=?", count: 100_000))\r\n\r\n",
        ] { _ = try ready(Array(text.utf8)) }
        #expect(throws: MessageError.self) { try ComposedMessage.warnings(eml: "/nonexistent/x.eml") }
        #expect(throws: MessageError.controlCharacter(.path)) { try ComposedMessage.warnings(eml: "a\u{0}") }
    }
}
