#if Command
import Foundation
import Testing

/// A folder with a file of lines, and what `holub compose` makes of it.
struct Bench {
    let run: Run
    private let folder: URL

    /// - Parameter lines: JSON, or anything else.
    init(_ lines: [String], _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        try self.init(octets: Array(lines.joined(separator: "\n").utf8), arguments, environment: environment)
    }

    init(octets: [UInt8], _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("holub-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("in.jsonl")
        try Data(octets).write(to: file)
        run = try Run(
            ["compose", "--jsonl", file.path, "--output", folder.appendingPathComponent("out").path] + arguments,
            environment: environment)
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The names of what was written.
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted() }
    }

    func octets(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent("out/" + name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try octets(name), as: UTF8.self) }

    func envelope(_ id: String) throws -> [String: [String]] {
        let object = try JSONSerialization.jsonObject(with: Data(octets("\(id).env.json"))) as? [String: Any]
        var lists: [String: [String]] = [:]
        for (key, value) in object ?? [:] { lists[key] = value as? [String] ?? [value as? String ?? "none"] }
        return lists
    }

    static func with(_ lines: [String], _ arguments: [String] = [], _ body: (Bench) throws -> Void) throws {
        let bench = try Bench(lines, arguments)
        defer { bench.remove() }
        try body(bench)
    }
}

/// A line with these keys of the input changed; nil leaves one out.
func line(_ id: String = "m", _ changes: [String: Any?] = [:], locale: [String]? = nil) throws -> String {
    var input: [String: Any] = [
        "from": ["address": "jana@firma.example", "name": "Jana"], "to": [["address": "petr@firma.example"]],
        "subject": "Faktura", "text": "ahoj", "date": "2026-11-23T23:08:34+01:00",
    ]
    for (key, value) in changes { input[key] = value }
    var line: [String: Any] = ["id": id, "input": input]
    if let locale { line["environment"] = ["locale": locale] }
    return String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
}

@Suite("holub compose") struct ComposeTests {
    @Test("three files for a message: its octets, its envelope, and what is on the wire")
    func files() throws {
        try Bench.with([try line("a", ["text": "ahoj\n.\nžluť", "bcc": [["address": "eva@kočka.cz", "name": "Eva"]]])])
        { bench in
            #expect(bench.run.status == 0 && bench.run.output == "Built: 1, rejected: 0\n")
            #expect(try bench.files == ["a.eml", "a.env.json", "a.wire"])
            let eml = try bench.text("a.eml")
            #expect(eml.hasPrefix("Date: Mon, 23 Nov 2026 23:08:34 +0100\r\nFrom: Jana <jana@firma.example>\r\n"))
            #expect(eml.hasSuffix("Content-Transfer-Encoding: 8bit\r\n\r\nahoj\r\n.\r\nžluť\r\n"))
            #expect(!eml.lowercased().contains("bcc") && !eml.contains("eva"))
            #expect(try bench.text("a.wire") == eml.replacing("\r\n.\r\n", with: "\r\n..\r\n") + ".\r\n")
            let envelope = try bench.envelope("a")
            #expect(
                envelope == [
                    "mailFrom": ["jana@firma.example"], "rcpt": ["petr@firma.example", "eva@xn--koka-hua.cz"],
                    "params": ["BODY=8BITMIME"],
                ])
        }
    }

    @Test(
        "what is no base64, or not the one text of its octets, is refused",
        arguments: ["====", "AA=A", "AB==", "AAEC=", "A", "AAEC\n", "čau="])
    func base64(_ text: String) throws {
        let file = ["filename": "a.bin", "contentType": "application/octet-stream", "base64": text]
        let bench = try Bench([try line("m", ["attachments": [file]])])
        defer { bench.remove() }
        #expect(try bench.files == ["m.reject"])
        #expect(try bench.text("m.reject").contains("attachments[0].base64"))
    }

    @Test("a locale that cannot be tried, and a folder that takes no file, keep nothing else from being told")
    func onlyTheirOwn() throws {
        let long = String(repeating: "i", count: 200)
        let bench = try Bench(
            [try line(long, locale: [String(repeating: "x", count: 100)]), try line("good")], ["--json"])
        defer { bench.remove() }
        #expect(bench.run.status == 65 && bench.run.errors.contains("Line 1"))
        #expect(try bench.run.json()["built"] as? Int == 1)
        let run = try Run(["compose", "--jsonl", "/dev/null", "--output", ""])
        #expect(run.status == 64)
    }

    @Test("what the server offers decides how it is written")
    func server() throws {
        let international: [String: Any] = ["cc": [["address": "jiří@firma.example"]]]
        try Bench.with([
            try line("none", ["text": "č", "server": [String]()]),
            try line("size", ["server": ["SIZE 1000", "8bitmime"]]), try line("small", ["server": ["SIZE 100"]]),
            try line("utf8", international.merging(["server": ["8BITMIME", "SMTPUTF8"]]) { $1 }),
            try line("usual", international),
        ]) { bench in
            let none = try bench.octets("none.eml")
            #expect(none.allSatisfy { $0 < 0x80 })
            #expect(try bench.envelope("none")["params"] == [])
            let size = try bench.octets("size.eml").count
            #expect(try bench.envelope("size")["params"] == ["SIZE=\(size)"])
            #expect(try bench.text("small.reject").contains("the server takes 100"))
            #expect(try bench.envelope("utf8")["params"] == ["SMTPUTF8"])
            #expect(try bench.text("usual.reject").contains("SMTPUTF8"))
            #expect(bench.run.status == 0)
        }
    }

    @Test("every key of the schema has its place in the message")
    func everyKey() throws {
        let all: [String: Any] = [
            "from": [["address": "jana@firma.example"], ["address": "eva@firma.example"]],
            "sender": ["address": "robot@firma.example"], "cc": [["address": "c@firma.example"]],
            "replyTo": [["address": "r@firma.example"]], "flowed": true, "html": "<img src=\"logo.png\">",
            "inReplyTo": "<1@a.example> <2@a.example>", "references": ["<0@a.example>", "<1@a.example>"],
            "headers": [["X-Invoice", "4711"], ["X-Note", "kůň"]],
            "attachments": [
                ["filename": "logo.png", "base64": "AAEC", "disposition": "inline", "contentID": "logo"],
                [
                    "filename": "a.csv", "contentType": "text/csv", "base64": "YQ==",
                    "parameters": ["header": "present"],
                ],
            ], "calendar": ["method": "REQUEST", "content": "BEGIN:VCALENDAR\nEND:VCALENDAR"],
            "listUnsubscribe": ["https": "https://firma.example/u", "mailto": "u@firma.example", "oneClick": true],
        ]
        try Bench.with([try line("a", all.mapValues { $0 })]) { bench in
            let eml = try bench.text("a.eml")
            for piece in [
                "From: jana@firma.example, eva@firma.example\r\n", "Sender: robot@firma.example\r\n",
                "Cc: c@firma.example\r\n", "Reply-To: r@firma.example\r\n",
                "In-Reply-To: <1@a.example> <2@a.example>\r\n",
                "References: <0@a.example> <1@a.example>\r\n", "X-Invoice: 4711\r\n", "X-Note: =?utf-8?",
                "; format=flowed\r\n", "<img src=\"cid:logo\">",
                "Content-Disposition: inline; filename=logo.png\r\nContent-ID: <logo>\r\n\r\nAAEC",
                "Content-Type: text/csv; header=present\r\n", "text/calendar; charset=us-ascii; method=REQUEST\r\n",
                "List-Unsubscribe: <https://firma.example/u>, <mailto:u@firma.example>\r\n",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            ] { #expect(eml.contains(piece), "\(piece)") }
            #expect(try bench.envelope("a")["mailFrom"] == ["robot@firma.example"])
        }
    }

    /// Changes to the input, and the key that the reason begins with.
    static var refused: [(String, [String: Any?])] {
        [
            ("from", ["from": nil]), ("subject", ["subject": nil]), ("text", ["text": nil]),
            ("subject", ["subject": 5]),
            ("from", ["from": [Any]()]), ("to[0].address", ["to": [["address": "a@b@c.example"]]]),
            ("to[1].name", ["to": [["address": "a@b.example"], ["address": "a@b.example", "name": "a\r\nb"]]]),
            ("The subject", ["subject": "a\nBcc: x@y.example"]), ("The text", ["text": "a\u{0}b"]),
            ("The message has no recipient", ["to": [Any]()]), ("headers[0]", ["headers": [["X-A", "a\rb"]]]),
            ("headers[0]", ["headers": [["X A", "b"]]]), ("headers[0]", ["headers": [["X-A"]]]),
            ("The header Bcc", ["headers": [["Bcc", "x@y.example"]]]), ("date", ["date": "yesterday"]),
            ("attachments[0].base64", ["attachments": [["filename": "a", "base64": "a b"]]]),
            ("attachments[0].filename", ["attachments": [["filename": "a\n", "base64": ""]]]),
            ("attachments[0].contentType", ["attachments": [["contentType": "a", "base64": ""]]]),
            ("attachments[0].contentID", ["attachments": [["contentID": "<a>", "base64": ""]]]),
            ("attachments[0].disposition", ["attachments": [["disposition": "x", "base64": ""]]]),
            ("attachments[0].parameters", ["attachments": [["base64": "", "parameters": ["a\r\nb": "c"]]]]),
            ("attachments[0].parameters", ["attachments": [["base64": "", "parameters": ["a": "b\nc"]]]]),
            ("inReplyTo", ["inReplyTo": "1@a.example"]), ("references", ["references": ["<a\r\nb@c>"]]),
            ("inReplyTo", ["inReplyTo": ""]), ("references", ["references": "  "]),
            ("references", ["references": [""]]),
            ("inReplyTo", ["inReplyTo": "<1@a.example>\t<2@a.example>"]),
            ("calendar", ["calendar": ["method": "A B", "content": ""]]),
            ("calendar.content", ["calendar": ["method": "REQUEST"]]),
            ("listUnsubscribe", ["listUnsubscribe": ["https": "http://firma.example"]]),
            ("listUnsubscribe", ["listUnsubscribe": ["mailto": "u@firma.example", "oneClick": true]]),
            ("server", ["server": ["8BITMIME\r\nSMTPUTF8"]]), ("server", ["server": "8BITMIME"]),
            ("server[0]", ["server": [8]]), ("to", ["to": ["address": "a@b.example"]]), ("flowed", ["flowed": "yes"]),
            ("to[0]", ["to": ["a@b.example"]]), ("attachments[0].base64", ["attachments": [["filename": "a"]]]),
            ("attachments[0].parameters.a", ["attachments": [["base64": "", "parameters": ["a": 1]]]]),
        ]
    }

    @Test("what cannot be sent safely is refused, and the key is named")
    func refusals() throws {
        let lines = try Self.refused.enumerated().map { try line("m\($0.offset)", $0.element.1) }
        try Bench.with(lines) { bench in
            #expect(bench.run.status == 0, "\(bench.run.errors)")
            let files = try bench.files
            #expect(files.count == lines.count)
            for (index, (key, _)) in Self.refused.enumerated() {
                let reason = try bench.text("m\(index).reject")
                #expect(reason.hasPrefix(key) && reason.hasSuffix(".\n"), "\(index): \(reason)")
            }
        }
    }

    @Test(
        "I13 Half a surrogate is refused, and the line still has its name",
        arguments: [#"a\ud800"#, #"\udc00\ud83d"#, #"\\\ud800x"#])
    func surrogates(escaped: String) throws {
        let sound = try line("m", ["subject": "HERE"])
        try Bench.with([
            sound.replacing("HERE", with: escaped),
            sound.replacing("\"m\"", with: "\"n\"").replacing("HERE", with: #"\ud83d\udd4a \\ud800"#),
        ]) { bench in
            #expect(try bench.text("m.reject").contains("surrogate"))
            let files = try bench.files
            #expect(files.contains("n.eml"))
        }
    }

    @Test("a line that cannot be read is named, and the others are composed")
    func badLines() throws {
        let lines = [
            "nonsense", try line("a"), #"{"input":{}}"#, #"{"id":"b"}"#, try line("../c"), try line("a"), try line(""),
            try line("d\u{202E}"), try line("e", locale: ["../x"]), " \t\r", try line("f"), "\u{1}\u{2} ",
            try line("g", locale: ["C", "C"]),
        ]
        try Bench.with(lines) { bench in
            #expect(bench.run.status == 65)
            let files = try bench.files
            #expect(files.filter { $0.hasSuffix(".eml") } == ["a.eml", "f.eml"])
            let sentence = try #require(bench.run.sentence)
            for number in [3, 4, 5, 6, 7, 8, 9] { #expect(sentence.contains("line \(number) "), "\(sentence)") }
            #expect(
                sentence.hasPrefix("Line 1 is not") && !sentence.contains("line 10") && !sentence.contains("line 2 "))
            #expect(
                sentence.contains("line 12 is not JSON, from its octet 1 on")
                    && sentence.contains("line 13 has a \"locale\" that stands twice"), "\(sentence)")
        }
    }

    @Test("files that cannot be read, and folders that cannot be made")
    func access() throws {
        try withFile(Array(try line().utf8)) { file in
            #expect(try Run(["compose", "--jsonl", "/nonexistent/x", "--output", file]).status == 66)
            #expect(try Run(["compose", "--jsonl", "/", "--output", "/nonexistent/x"]).status == 66)
            let notAFolder = try Run(["compose", "--jsonl", file, "--output", file])
            #expect(notAFolder.status == 66 && notAFolder.sentence != nil, "\(notAFolder.errors)")
            // It is there, and takes no file, whoever asks.
            let takesNone = try Run(["compose", "--jsonl", file, "--output", "/proc/self"])
            #expect(takesNone.status == 66 && takesNone.sentence?.contains("cannot be written") == true)
        }
        #expect(try Run(["compose", "--jsonl", "x"]).status == 64)
    }

    @Test("the same line gives the same octets, under every locale")
    func locales() throws {
        let locales = [
            "C", "cs_CZ.UTF-8", "ar_SA.UTF-8", "fa_IR@calendar=persian", "th_TH@calendar=buddhist", "tr_TR.UTF-8",
            "ja_JP@calendar=japanese", "hi_IN@numbers=deva",
        ]
        let change: [String: Any] = [
            "html": "<IMG SRC=I.PNG>",
            "attachments": [["filename": "I.PNG", "base64": "AA==", "disposition": "inline"]],
        ]
        try Bench.with([try line("a", change, locale: locales), try line("b", ["subject": "\n"], locale: ["C"])]) {
            bench in
            #expect(bench.run.status == 0, "\(bench.run.errors)")
            #expect(bench.run.output.hasSuffix("Built: 8, rejected: 1\n"))
            let first = try bench.octets("a@C.eml")
            #expect(String(decoding: first, as: UTF8.self).hasPrefix("Date: Mon, 23 Nov 2026 23:08:34 +0100\r\n"))
            for locale in locales { #expect(try bench.octets("a@\(locale).eml") == first) }
            let files = try bench.files
            #expect(files.count == 3 * locales.count + 1)
        }
    }

    @Test("a second run leaves nothing of the first")
    func again() throws {
        try Bench.with([try line("a")]) { bench in
            let file = try #require(bench.run.status == 0 ? bench.path("in.jsonl") : nil)
            try Data(try line("a", ["subject": "\n"]).utf8).write(to: URL(fileURLWithPath: file))
            #expect(try Run(["compose", "--jsonl", file, "--output", bench.path("out")]).status == 0)
            #expect(try bench.files == ["a.reject"])
            try Data(try line("a").utf8).write(to: URL(fileURLWithPath: file))
            #expect(try Run(["compose", "--jsonl", file, "--output", bench.path("out")]).status == 0)
            #expect(try bench.files == ["a.eml", "a.env.json", "a.wire"])
        }
    }

    @Test("--lint says what recipients may not see, in the person's language; --json says all in one document")
    func lint() throws {
        let lines = [try line("a", ["subject": ""]), try line("b", ["subject": "\n"])]
        try Bench.with(lines, ["--lint", "--lang", "cs"]) { bench in
            #expect(bench.run.output.hasPrefix("a: subject-missing: Zpráva nemá předmět. Napište ho.\nb: The subject "))
            #expect(bench.run.output.hasSuffix("Sestaveno: 1, odmítnuto: 1\n"))
        }
        try Bench.with(lines, ["--lint", "--json"]) { bench in
            let json = try bench.run.json(), messages = try #require(json["messages"] as? [[String: Any]])
            #expect(json["built"] as? Int == 1 && json["rejected"] as? Int == 1)
            #expect(messages.map { $0["outcome"] as? String } == ["built", "rejected"])
            let warnings = messages[0]["warnings"] as? [[String: Any]]
            #expect(warnings?.map { $0["id"] as? String } == ["subject-missing"])
            #expect(warnings?[0]["severity"] as? String == "warning" && messages[1]["reason"] is String)
        }
    }
}
#endif
