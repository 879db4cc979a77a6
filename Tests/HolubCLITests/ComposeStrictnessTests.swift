#if Command
import Foundation
import Testing

/// What leaves open what was meant is refused, and told by its key: nothing is passed over, and nothing repaired.
@Suite("holub compose reads to the letter") struct ComposeStrictnessTests {
    /// A line of JSON in which `key` stands once more, in its object, with `value`.
    private static func twice(_ place: String, _ more: String) throws -> String {
        try line().replacing(place, with: "\(more),\(place)")
    }

    @Test("Of two members of one name none is chosen; the key is named")
    func duplicates() throws {
        let lines = [
            try Self.twice("\"subject\"", #""subject":"Other""#),
            try Self.twice("\"address\":\"petr", #""address":"eva@firma.example""#),
            try Self.twice("\"subject\"", #""s\u0075bject":"Other""#),
            try Self.twice("\"subject\"", #""bcc":[{"address":"a@b.example"}],"bcc":[]"#),
            try Self.twice("\"input\"", #""input":{}"#),
        ]
        let named = lines.enumerated().map { $1.replacing("\"m\"", with: "\"m\($0)\"") }
        try Bench.with(named) { bench throws in
            #expect(bench.run.status == 0, "\(bench.run.errors)")
            for (index, key) in ["subject", "to[0].address", "subject", "bcc", "input"].enumerated() {
                #expect(try bench.text("m\(index).reject") == "\(key): It stands twice; leave one out.\n")
            }
            #expect(try bench.files.count == lines.count)
        }
    }

    /// A change to the input, the key that is not known, and the one that is perhaps meant.
    static var unknown: [([String: Any?], String, String?)] {
        [
            (["replyto": [["address": "a@b.example"]]], "replyto", "replyTo"),
            (["reply-to": [["address": "a@b.example"]]], "reply-to", "replyTo"),
            (["bc": [["address": "a@b.example"]]], "bc", "bcc"), (["attachment": [Any]()], "attachment", "attachments"),
            (["hmtl": "<p>"], "hmtl", "html"), (["envelopeFrom": "x"], "envelopeFrom", nil), (["": "x"], "", nil),
            (["a\r\nb\u{202E}": 1], "a b", nil), (["to": [["adress": "a@b.example"]]], "to[0].address", nil),
            (["to": [["address": "a@b.example", "Name": "A"]]], "to[0].Name", "name"),
            (["attachments": [["base64": "", "path": "/etc/passwd"]]], "attachments[0].path", nil),
            (["attachments": [["base64": "", "fileName": "a.pdf"]]], "attachments[0].fileName", "filename"),
            (["calendar": ["method": "REQUEST", "content": "", "contents": ""]], "calendar.contents", "content"),
            (
                ["listUnsubscribe": ["mailto": "u@firma.example", "oneclick": true]], "listUnsubscribe.oneclick",
                "oneClick"
            ),
        ]
    }

    @Test("A key that is not known is refused, with the one that is perhaps meant")
    func unknownKeys() throws {
        let lines = try Self.unknown.enumerated().map { try line("m\($0.offset)", $0.element.0) }
        try Bench.with(lines) { bench throws in
            #expect(bench.run.status == 0, "\(bench.run.errors)")
            for (index, (_, key, meant)) in Self.unknown.enumerated() {
                let reason = try bench.text("m\(index).reject")
                #expect(
                    reason.hasPrefix(key) && reason.hasSuffix(".\n") && reason.count { $0.isNewline } == 1, "\(reason)")
                if let meant { #expect(reason.contains("perhaps \(meant) is meant"), "\(reason)") }
                if key.isEmpty { #expect(reason.contains("leave it out")) }
            }
        }
    }

    @Test("Of a long key its beginning is told, of whatever letters it is")
    func longKeys() throws {
        let key = "x" + String(repeating: "\u{301}", count: 5000)
        try Bench.with([try line("m", [key: 1])]) { bench throws in
            let reason = try bench.text("m.reject")
            #expect(reason.utf8.starts(with: "x\u{301}".utf8) && reason.unicodeScalars.count < 150, "\(reason)")
        }
    }

    @Test("Beside id, input and environment a line may carry what it likes")
    func notes() throws {
        let sound = try line("m", ["to": [["address": "petr@firma.example", "name": NSNull()]], "cc": NSNull()])
        let noted = sound.replacing("\"id\"", with: #""note":{"a":[1.5e3,-0,true,null,"\u00e9"],"id":7},"id""#)
        let doubtful = try line("n").replacing("\"id\"", with: #""note":{"input":1,"input":2},"n":"\ud800","n":0,"id""#)
        try Bench.with([noted, doubtful]) { bench throws in
            #expect(bench.run.status == 0, "\(bench.run.errors)")
            #expect(try bench.files == ["m", "n"].flatMap { ["\($0).eml", "\($0).env.json", "\($0).wire"] })
        }
    }

    @Test("What only resembles JSON is not read, and the place is named")
    func resembles() throws {
        let sound = try line()
        let lines = [
            "\(sound.prefix(sound.count - 1)),}", sound.replacing("]", with: ",]"), sound + "x", "\(sound)\(sound)",
            "{'id':1}",
            sound.replacing("\"ahoj\"", with: "\"a\thoj\""), sound.replacing("\"ahoj\"", with: "NaN"),
            sound.replacing("\"ahoj\"", with: "01"), sound.replacing("\"ahoj\"", with: "\"\\x41\""),
            sound.replacing("\"ahoj\"", with: "\"\\u12+4\""), "/* */ \(sound)", "{id:1}",
            String(sound.prefix(sound.count - 1)),
            String(repeating: "[", count: 100_000), "\u{FEFF}\(sound)", "\"a", "\"a\\", "-", "tru", "1.", "1e", "[1 2]",
            "{\"a\" 1}",
        ]
        try Bench.with(["null", "[]", "7"] + lines) { bench throws in
            #expect(bench.run.status == 65)
            #expect(try bench.files.isEmpty)
            let sentence = try #require(bench.run.sentence)
            #expect(
                sentence.hasPrefix(#"Line 1 is not {"id","input"}, line 2 is not {"id","input"}, line 3 is not {"id""#))
            #expect(sentence.contains("line 4 is not JSON, from its octet \(sound.utf8.count + 1) on"), "\(sentence)")
        }
    }

    @Test("A mark of the encoding before the first line is passed over; what is no UTF-8 is refused, by its key")
    func encoding() throws {
        let marked = try Bench([try "\u{FEFF}" + line()])
        defer { marked.remove() }
        #expect(try marked.files == ["m.eml", "m.env.json", "m.wire"])
        var octets = Array(try line().utf8)
        let place = try #require(octets.firstRange(of: Array("ahoj".utf8)))
        octets[place.lowerBound] = 0xE9
        let latin = try Bench(octets: octets)
        defer { latin.remove() }
        #expect(try latin.text("m.reject") == "text: It is no UTF-8; write it in that encoding.\n")
    }

    @Test("A line whose name or whose locales are in doubt is named, and nothing is made of it")
    func doubtfulHeads() throws {
        let sound = try line("HERE")
        let heads = [
            #""a\ud800""#, #""a","id":"b""#, "1.0", "true", "null", #"["a"]"#, "123456789012345678901234567890",
        ].map { sound.replacing("\"HERE\"", with: $0) }
        let environments = [
            #""C""#, "[]", #"{"locale":"C"}"#, #"{"locale":[1]}"#, #"{"locales":["C"]}"#,
            #"{"locale":["C"],"zone":"UTC"}"#,
            #"{"locale":["C"],"locale":[]}"#, #"{"locale":["\ud800"]}"#,
        ].map { sound.replacing("\"HERE\"", with: #""e","environment":"# + $0) }
        for (lines, word) in [(heads, "\"id\""), (environments, "\"environment\"")] {
            for one in lines {
                try Bench.with([one]) { bench throws in
                    #expect(
                        bench.run.status == 65 && bench.run.sentence?.contains(word) == true,
                        "\(one): \(bench.run.errors)")
                    #expect(try bench.files.isEmpty)
                }
            }
        }
        let plain = [#"{}"#, "null", #"{"locale":[]}"#].map {
            sound.replacing("\"HERE\"", with: #""e","environment":"# + $0)
        }
        for one in plain {
            let bench = try Bench([one])
            defer { bench.remove() }
            #expect(try bench.files.first == "e.eml")
        }
    }

    @Test("All that a server is said to offer counts, however long the list is")
    func longServer() throws {
        let filler = (0..<9000).map { "X-KEYWORD-\($0)" }
        try Bench.with([
            try line("m", ["server": filler + ["SIZE 100"]]),
            try line("n", ["server": filler + ["SMTPUTF8"], "cc": [["address": "jiří@firma.example"]]]),
        ]) { bench throws in
            #expect(try bench.text("m.reject").contains("the server takes 100"))
            #expect(try bench.envelope("n")["params"] == ["SMTPUTF8"])
        }
    }

    @Test(
        "An attachment needs its octets alone: its name is empty then, and its type the one that its name suggests")
    func bareAttachments() throws {
        let files: [[String: Any]] = [["base64": "AAEC"], ["base64": "AAEC", "filename": "a.pdf"]]
        try Bench.with([try line("m", ["attachments": files])]) { bench throws in
            let eml = try bench.text("m.eml")
            #expect(
                eml.contains(
                    "Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"\"\r\n"
                ))
            #expect(eml.contains("Content-Type: application/pdf"))
        }
    }

    @Test("What stands in the wrong place, or twice, is told by its key")
    func misplaced() throws {
        let file = ["base64": "AAEC", "contentID": "a@firma.example"]
        let lines = [
            try line("m0", ["attachments": [file, ["base64": "AAEC"], file]]),
            try line("m1", ["to": [["address": "Jan <a@b.example>"]]]), #"{"id":"m2","input":[]}"#,
        ]
        try Bench.with(lines) { bench throws in
            #expect(bench.run.status == 0, "\(bench.run.errors)")
            #expect(
                try bench.text("m0.reject")
                    == "attachments[2].contentID: It stands twice; give each attachment its own.\n")
            #expect(
                try bench.text("m1.reject")
                    == "to[0].address: It must be the address alone; put the name into name.\n")
            #expect(try bench.text("m2.reject") == "input: It must be an object.\n")
        }
    }

    @Test("A link in the folder is replaced; what it leads to stays as it was")
    func links() throws {
        let bench = try Bench([try line("a")])
        defer { bench.remove() }
        let target = bench.path("target")
        try Data("kept".utf8).write(to: URL(fileURLWithPath: target))
        for (name, leading) in [("a.eml", target), ("a.reject", bench.path("nowhere"))] {
            try? FileManager.default.removeItem(atPath: bench.path("out/" + name))
            try FileManager.default.createSymbolicLink(
                atPath: bench.path("out/" + name), withDestinationPath: leading)
        }
        let again = try Run(["compose", "--jsonl", bench.path("in.jsonl"), "--output", bench.path("out")])
        #expect(again.status == 0, "\(again.errors)")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "kept")
        #expect(try bench.files == ["a.eml", "a.env.json", "a.wire"])
        let kind =
            try FileManager.default.attributesOfItem(atPath: bench.path("out/a.eml"))[.type] as? FileAttributeType
        #expect(kind == .typeRegular)
    }

    @Test("A zone that is not known is written so, and a leap second is refused")
    func dates() throws {
        let typed = ["m": "2026-11-23T22:08:34-00:00", "n": "2016-12-31T23:59:60Z"]
        try Bench.with(try typed.sorted { $0.key < $1.key }.map { try line($0.key, ["date": $0.value]) }) {
            bench throws in
            #expect(try bench.text("m.eml").hasPrefix("Date: Mon, 23 Nov 2026 22:08:34 -0000\r\n"))
            #expect(try bench.text("n.reject").hasPrefix("date: "))
        }
    }
}
#endif
