import Foundation
import HolubMessage
import HolubSMTP
import Testing

@Suite struct HeaderTests {
    @Test func fieldsComeInOrderAndNameNeitherApplicationNorMachine() throws {
        var message = try sample()
        message.sender = try mailbox(nil, "odeslal@firma.example")
        message.replyTo = [try mailbox(nil, "faktury@firma.example")]
        message.cc = [try mailbox("Účtárna", "uctarna@firma.example")]
        message.bcc = [try mailbox("Tajný", "tajny@firma.example")]
        message.inReplyTo = try [MessageID("<1@a.example>"), MessageID("<2@a.example>")]
        message.references = try [MessageID("<0@a.example>"), MessageID("<1@a.example>")]
        message.headers = [(try HeaderName("X-Invoice"), try HeaderText("4711"))]
        message.html = "<p>Hello</p>"
        message.attachments = [.data([1, 2, 3], name: try FileName("a.pdf"))]
        let octets = try octets(of: message)
        let entity = Entity(octets)
        #expect(
            entity.fields.map(\.name) == [
                "Date", "From", "Sender", "Reply-To", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "References",
                "X-Invoice", "MIME-Version", "Content-Type",
            ])
        #expect(entity["In-Reply-To"] == "<1@a.example> <2@a.example>")
        let partFields = Set((entity.parts + entity.parts[0].parts).flatMap(\.fields).map(\.name))
        #expect(partFields == ["Content-Type", "Content-Transfer-Encoding", "Content-Disposition"])
        let whole = text(octets).lowercased()
        #expect(!whole.contains("holub") && !whole.contains("swift") && !whole.contains("tajny"))
        var host = [CChar](repeating: 0, count: 256)
        #expect(gethostname(&host, 255) == 0)
        let hostName = String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        #expect(hostName.isEmpty || !whole.contains(hostName.lowercased()))
    }

    /// On a line of its own a value has a blank more for some readers.
    @Test func noValueBeginsOnTheSecondLine() throws {
        var message = try sample()
        let domain = Domain("fakturace.dodavatelska-spolecnost.example")
        message.messageID = .random(domain: domain)
        message.inReplyTo = [try MessageID("<CAK7LNAQt3bzFqj8Zz8J1WmQkYQ1p4y2K5aYp9UZ-q3nQxCTr8A@mail.firma.example>")]
        message.references = message.inReplyTo + [message.messageID]
        message.headers = [
            (try HeaderName("X-" + String(repeating: "N", count: 58)), try HeaderText("Příliš žluťoučký kůň")),
            (try HeaderName("X-Long"), try HeaderText(String(repeating: "y", count: 990))),
            (try HeaderName("X-Longer"), try HeaderText(String(repeating: "y", count: 996))),
        ]
        let fields = text(try octets(of: message)).components(separatedBy: "\r\n")
        #expect(!fields.contains { $0.hasSuffix(":") })
        #expect(fields.allSatisfy { $0.utf8.count <= 998 })
        #expect(
            fields.contains { $0.hasPrefix("X-Longer: =?") }
                && fields.contains("X-Long: " + String(repeating: "y", count: 990)))
    }

    @Test func aMessageOfOnePartIsWrittenToTheOctet() throws {
        #expect(
            try text(octets(of: sample())) == """
                Date: Mon, 23 Nov 2026 23:08:34 +0100\r
                From: Jana <jana@firma.example>\r
                To: petr@firma.example\r
                Subject: Invoice\r
                Message-ID: <4711@firma.example>\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=us-ascii\r
                Content-Transfer-Encoding: 7bit\r
                \r
                Hello\r

                """)
    }

    static let subjects = [
        "", "a", "Faktura č. 2024/017 za listopad", String(repeating: "slovo ", count: 40) + "konec",
        String(repeating: "x", count: 5000), String(repeating: "ž", count: 500), String(repeating: "🕊️", count: 300),
        String(repeating: "aé漢🕊", count: 200), " leading", "trailing ", "a  b   c", "tab\there", "=?utf-8?Q?x?=",
        "a =?b", "   ", String(repeating: "a" + String(repeating: " ", count: 90), count: 3) + "z", "_=?_ é ==",
        "\u{202E}gpj.exe", "e\u{301} \u{200D}",
    ]

    @Test(arguments: subjects) func aSubjectIsReadBackExactly(_ subject: String) throws {
        var message = try sample()
        message.subject = subject
        let octets = try octets(of: message)
        let value = try #require(Entity(octets)["Subject"])
        #expect(decodeWords(value).utf8.elementsEqual(subject.utf8))
        for line in lines(octets) { #expect(line.count <= 78) }
        for line in text(octets).components(separatedBy: "\r\n") where line.contains("=?utf-8?") {
            #expect(line.utf8.count <= 76)
        }
    }

    @Test("No text begins on the second line of its field") func noTextBeginsOnTheSecondLine() throws {
        for length in 60...100 {
            var message = try sample()
            message.subject = String(repeating: "x", count: length) + " y"
            message.headers = [(try HeaderName("X-Note"), try HeaderText(message.subject))]
            let octets = try octets(of: message)
            let text = text(octets), entity = Entity(octets)
            #expect(!text.contains("Subject:\r\n") && !text.contains("X-Note:\r\n"))
            #expect(
                [entity["Subject"], entity["X-Note"]].map { decodeWords($0 ?? "") } == [
                    message.subject, message.subject,
                ])
        }
    }

    @Test func everyLengthIsCutAtCharacterBorders() throws {
        for length in 1...130 {
            for letter in ["a", "č", "漢", "🕊"] {
                var message = try sample()
                message.subject =
                    String(repeating: "x", count: length % 7) + String(repeating: letter, count: length) + "é"
                let value = try #require(Entity(try octets(of: message))["Subject"])
                #expect(decodeWords(value).utf8.elementsEqual(message.subject.utf8))
            }
        }
    }

    @Test func theShorterOfTheTwoEncodingsIsTaken() throws {
        var message = try sample()
        message.subject = "Faktura č. 17"
        #expect(try text(octets(of: message)).contains("Subject: =?utf-8?Q?Faktura_=C4=8D=2E_17?="))
        message.subject = "Счёт"
        #expect(try text(octets(of: message)).contains("Subject: =?utf-8?B?"))
    }

    @Test("I22 A subject of a megabyte keeps its lines short") func aSubjectOfAMegabyteKeepsItsLinesShort() throws {
        var message = try sample()
        for subject in [String(repeating: "x", count: 1 << 20), String(repeating: "š", count: 1 << 19)] {
            message.subject = subject
            let octets = try octets(of: message)
            #expect(lines(octets).allSatisfy { $0.count <= 78 })
            #expect(decodeWords(Entity(octets)["Subject"] ?? "").utf8.elementsEqual(subject.utf8))
        }
    }

    @Test("I22 An extra field keeps its form, one of a megabyte too") func anExtraFieldKeepsItsForm() throws {
        var message = try sample()
        let link = "<https://firma.example/u?\(String(repeating: "k", count: 300))>, <mailto:u@firma.example>"
        message.headers = [
            (try HeaderName("List-Unsubscribe"), try HeaderText(link)),
            (try HeaderName("X-Note"), try HeaderText("příliš žluťoučký kůň")),
            (try HeaderName("X-Long"), try HeaderText(String(repeating: "y", count: 1 << 20))),
            (try HeaderName("X-Empty"), try HeaderText("")),
            (try HeaderName(String(repeating: "N", count: 76)), try HeaderText("krátký")),
        ]
        let octets = try octets(of: message)
        let entity = Entity(octets)
        #expect(lines(octets).allSatisfy { $0.count <= 998 })
        #expect(entity["List-Unsubscribe"] == link)
        #expect(decodeWords(entity["X-Note"] ?? "") == "příliš žluťoučký kůň")
        #expect(decodeWords(entity["X-Long"] ?? "").utf8.count == 1 << 20)
        #expect(entity["X-Empty"] == "")
        #expect(decodeWords(entity[String(repeating: "N", count: 76)] ?? "") == "krátký")
    }

    @Test(
        "I18 A plain display name is atoms, or quoted",
        arguments: [
            ("Jana", "Jana"), ("Jana Nova", "Jana Nova"), ("J. Nova", "\"J. Nova\""), ("Nova, Jana", "\"Nova, Jana\""),
            ("a\"b\\c", "\"a\\\"b\\\\c\""), ("\"; DROP", "\"\\\"; DROP\""),
            ("x <evil@a.example>", "\"x <evil@a.example>\""),
        ]) func aPlainNameIsAtomsOrQuoted(_ name: String, _ written: String) throws
    {
        var message = try sample()
        message.from = try mailbox(name, "jana@firma.example")
        #expect(try Entity(octets(of: message))["From"] == "\(written) <jana@firma.example>")
    }

    @Test(
        "I18 A long display name of atoms is folded between them",
        arguments: [
            String(repeating: "Dodavatel ", count: 30) + "Praha",
            String(repeating: "y", count: 75) + " " + String(repeating: "z", count: 75),
        ]) func aLongNameIsFolded(_ name: String) throws
    {
        var message = try sample()
        message.from = try mailbox(name, "jana@firma.example")
        message.to = [message.from, message.from]
        let octets = try octets(of: message), written = name + " <jana@firma.example>"
        #expect(Entity(octets)["From"] == written && Entity(octets)["To"] == "\(written), \(written)")
        #expect(lines(octets).allSatisfy { $0.count <= 78 && ($0.isEmpty || $0.contains { $0 != 0x20 }) })
    }

    /// Many readers end a quoted string where its line ends, and lose the recipients behind it.
    @Test("I18 A quoted display name stands on one line, or is encoded", arguments: 60...90)
    func aQuotedNameIsNotFolded(_ length: Int) throws {
        var message = try sample()
        let name = "Novak, " + String(repeating: "Jan ", count: 40).prefix(length - 8) + "."
        message.from = try mailbox(name, "jana@firma.example")
        message.to = try [
            mailbox("Jedna, Prvni", "jedna@dodavatelska-spolecnost.example"), mailbox("Novak, Jan", "novak@b.example"),
            mailbox(name, "x@y.example"), mailbox(nil, "x@y.cz"),
        ]
        message.cc = try [mailbox(name, "x@y.example"), mailbox("Žluťoučký kůň", "k@b.example")]
        let octets = try octets(of: message), header = lines(octets).prefix { !$0.isEmpty }
        #expect(header.allSatisfy { $0.count <= 78 && $0.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2) })
        let isQuoted = name.utf8.count + 3 <= 76
        #expect(Entity(octets)["From"]?.hasPrefix("\"Novak, ") == isQuoted)
        #expect(
            Entity(octets)["To"]?.hasPrefix(
                "\"Jedna, Prvni\" <jedna@dodavatelska-spolecnost.example>, \"Novak, Jan\" <novak@b.example>, ") == true)
        let from = try #require(Entity(octets)["From"]).dropLast(" <jana@firma.example>".count)
        #expect(isQuoted ? from == "\"\(name)\"" : decodeWords(String(from)) == name)
    }

    @Test(
        "I18 Any other display name is encoded",
        arguments: [
            "Jana Nová", "=?utf-8?b?eA==?=", "\u{202E}abc", String(repeating: "z", count: 999),
            String(repeating: "Žluťoučký kůň ", count: 70), "🕊️",
            String(repeating: "Nova, J. ", count: 20) + "a spol.  s r. o.",
            String(repeating: "\"", count: 38) + ".",
        ]) func anyOtherNameIsEncoded(_ name: String) throws
    {
        var message = try sample()
        message.from = try mailbox(name, "jana@firma.example")
        let octets = try octets(of: message)
        let value = try #require(Entity(octets)["From"])
        #expect(value.hasSuffix(" <jana@firma.example>"))
        #expect(decodeWords(String(value.dropLast(21))).utf8.elementsEqual(name.utf8))
        #expect(lines(octets).allSatisfy { $0.count <= 78 })
        // RFC 2047 §5 (3): no character in a phrase that ends it.
        #expect(!value.dropLast(21).contains { ",;:\"<>@".contains($0) })
    }

    @Test func longListsAreFolded() throws {
        var message = try sample()
        message.to = try (0..<300).map { try mailbox($0 % 2 == 0 ? "Číslo \($0)" : nil, "osoba\($0)@firma.example") }
        let octets = try octets(of: message)
        #expect(lines(octets).allSatisfy { $0.count <= 78 })
        let written = try #require(Entity(octets)["To"]).components(separatedBy: ", ")
        #expect(written.count == 300)
        #expect(written[1] == "osoba1@firma.example" && written[298].hasSuffix(" <osoba298@firma.example>"))
        #expect(try message.compose().envelope.recipients.count == 300)
    }

    @Test func hiddenRecipientsStandInTheEnvelopeAlone() throws {
        var message = try sample()
        message.to = []
        message.bcc = [try mailbox("Tajná", "tajna@firma.example")]
        let composed = try message.compose()
        #expect(composed.envelope.recipients.map(\.description) == ["tajna@firma.example"])
        let octets = try readAll(composed)
        #expect(Entity(octets)["To"] == "undisclosed-recipients:;")
        #expect(!text(octets).lowercased().contains("bcc") && !text(octets).contains("tajna"))
        message.cc = [try mailbox(nil, "kopie@firma.example")]
        #expect(try Entity(HolubMessageTests.octets(of: message))["To"] == nil)
    }

    @Test func theSenderIsWrittenOnlyWhenAnother() throws {
        var message = try sample()
        message.sender = message.from
        #expect(try Entity(octets(of: message))["Sender"] == nil)
        message.sender = try mailbox(nil, "robot@firma.example")
        #expect(try Entity(octets(of: message))["Sender"] == "robot@firma.example")
        #expect(try message.compose().envelope.sender.description == "robot@firma.example")
    }
}
