import Foundation
import HolubMessage
import HolubSMTP
import Testing

/// What a business sends beside text and files.
@Suite("Authors, calendars, lists, servers") struct ModelTests {
    func type(_ entity: Entity) -> String { entity["Content-Type"]?.components(separatedBy: ";")[0] ?? "" }

    // MARK: Authors

    @Test("Of several authors one is the sender")
    func authors() throws {
        var message = try sample()
        message.coauthors = [try mailbox("Eva Černá", "eva@firma.example")]
        let composed = try message.compose(), entity = Entity(try readAll(composed))
        #expect(
            entity["From"] == "Jana <jana@firma.example>, =?utf-8?B?RXZhIMSMZXJuw6E=?= <eva@firma.example>")
        #expect(entity["Sender"] == "Jana <jana@firma.example>")
        #expect(composed.envelope.sender.description == "jana@firma.example")
        message.sender = try mailbox(nil, "eva@firma.example")
        #expect(try Entity(octets(of: message))["Sender"] == "eva@firma.example")
        #expect(try message.compose().envelope.sender.description == "eva@firma.example")
    }

    @Test("A recipient who is named twice is served once; two who differ in an octet are two")
    func recipients() throws {
        var message = try sample()
        message.to = try ["petr@firma.example", "PETR@firma.example"].map { try mailbox(nil, $0) }
        message.cc = [try mailbox("Petr", "petr@FIRMA.example")]
        message.bcc = [try mailbox(nil, "caf\u{E9}@firma.example"), try mailbox(nil, "cafe\u{301}@firma.example")]
        #expect(
            try message.compose().envelope.recipients.map { Array($0.description.utf8) }
                == [
                    "petr@firma.example", "PETR@firma.example", "caf\u{E9}@firma.example", "cafe\u{301}@firma.example",
                ].map { Array($0.utf8) })
    }

    // MARK: Calendars

    static let event = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Schůzka\nEND:VEVENT\nEND:VCALENDAR\n"

    @Test("An invitation is the last form of the message")
    func invitation() throws {
        var message = try sample()
        message.html = "<p>Hello</p>"
        message.calendar = try CalendarPart(method: "REQUEST", content: Self.event)
        message.attachments = [.data([1], name: try FileName("a.pdf"))]
        let octets = try octets(of: message)
        _ = lines(octets)
        let mixed = Entity(octets)
        #expect(type(mixed) == "multipart/mixed")
        #expect(mixed.parts[0].parts.map(type) == ["text/plain", "text/html", "text/calendar"])
        let calendar = mixed.parts[0].parts[2]
        #expect(calendar["Content-Type"] == "text/calendar; charset=utf-8; method=REQUEST")
        #expect(text(calendar.content) == Self.event.replacing("\n", with: "\r\n"))
        #expect(calendar["Content-Disposition"] == nil)
    }

    @Test(
        "A method is one word",
        arguments: ["", "A B", "REQUEST; x=y", "RÉPONSE", "R\r\nX: y", String(repeating: "A", count: 41)])
    func method(_ text: String) {
        #expect(throws: MessageError.malformed(.calendarMethod)) { try CalendarPart(method: text, content: "") }
        #expect(throws: MessageError.nul(.calendar)) { try CalendarPart(method: "REPLY", content: "a\0") }
    }

    // MARK: Lists

    @Test("A recipient leaves the list by a link, by mail, or by one click")
    func unsubscription() throws {
        var message = try sample()
        message.unsubscription = try Unsubscription(
            https: "https://firma.example/u?k=1,2", mailto: "odhlásit@firma.example", page: .oneClick)
        var entity = Entity(try octets(of: message))
        #expect(
            entity["List-Unsubscribe"]
                == "<https://firma.example/u?k=1,2>, <mailto:odhl%C3%A1sit@firma.example>")
        #expect(entity["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
        message.unsubscription = try Unsubscription(mailto: "mailto:u@firma.example?subject=odhl%C3%A1sit")
        entity = Entity(try octets(of: message))
        #expect(entity["List-Unsubscribe"] == "<mailto:u@firma.example?subject=odhl%C3%A1sit>")
        #expect(entity["List-Unsubscribe-Post"] == nil)
        for name in ["List-Unsubscribe", "list-unsubscribe-post"] {
            message.headers = [(try HeaderName(name), try HeaderText("x"))]
            #expect(throws: MessageError.reservedHeader(try HeaderName(name))) { try message.compose() }
        }
    }

    @Test("A long link stands on a line of its own, whole")
    func longLink() throws {
        var message = try sample()
        let link = "https://firma.example/" + String(repeating: "k", count: 870)
        message.unsubscription = try Unsubscription(https: link, mailto: "u@firma.example")
        let octets = try octets(of: message)
        #expect(lines(octets).allSatisfy { $0.count <= 998 })
        #expect(Entity(octets)["List-Unsubscribe"] == "<\(link)>, <mailto:u@firma.example>")
    }

    @Test(
        "Other links are refused",
        arguments: [
            "", "http://firma.example/", "https://", "https:///x", "https://firma.example/a b",
            "https://firma.example/>, <mailto:x@y.example", "https://firma.example/\r\nBcc: x@y.example",
            "https://firma.example/č", "https://firma.example/%0", "https://jana@firma.example/",
            "https://firma.example:x/", "https://firma.example:0/", "https://firma.example:65536/",
            "https://firma.example:99999999999999999999/", "https://[::1]/", "https://firma.example/u[1]",
            "https://firma.example/?k[]=1", "https://firma.example/#a#b", "javascript:alert(1)",
            "https://firma.example/\u{0}", "ftp://firma.example/",
            "https://firma.example/" + String(repeating: "k", count: 900),
        ]) func badLinks(_ link: String)
    {
        #expect(throws: MessageError.malformed(.unsubscription)) { try Unsubscription(https: link) }
        #expect(throws: MessageError.malformed(.unsubscription)) { try Unsubscription(mailto: link) }
        #expect(throws: MessageError.malformed(.unsubscription)) { try Unsubscription(mailto: "mailto:" + link) }
    }

    @Test(
        "Ports, and all that a path, a query and a fragment may hold, are written as they are given",
        arguments: [
            "https://firma.example:8443/u", "https://firma.example:1", "https://firma.example:65535/?a=b&c=%5B1%5D",
            "HTTPS://firma.example/a;b=(c)/~d@e:f?g=h/i?j#k/l?m",
        ])
    func goodLinks(_ link: String) throws { #expect(try Unsubscription(https: link).https == link) }

    @Test("One click needs a link by https, and a list one of the two")
    func oneClick() {
        #expect(throws: MessageError.malformed(.unsubscription)) {
            try Unsubscription(mailto: "u@firma.example", page: .oneClick)
        }
        #expect(throws: MessageError.malformed(.unsubscription)) { try Unsubscription() }
    }

    // MARK: Servers

    private func offering(_ keywords: String...) throws -> Capabilities {
        let lines = (["smtp.firma.example"] + keywords).enumerated()
        let text = lines.map { "250\($0 == keywords.count ? " " : "-")\($1)\r\n" }.joined()
        return Capabilities(try #require(Reply(pasted: text)))
    }

    @Test("Letters stay as they are where the server offers 8BITMIME, and every part around them says so")
    func eightBit() throws {
        var message = try sample(text: "příliš\n")
        message.html = "<p>kůň</p>"
        message.attachments = [.data([0xFF], name: try FileName("a"))]
        let composed = try message.compose(for: try offering("SIZE 1000", "8BITMIME"))
        #expect(composed.needs == .eightBitMIME)
        let mixed = Entity(try readAll(composed))
        #expect(mixed["Content-Transfer-Encoding"] == "8bit")
        #expect(mixed.parts[0]["Content-Transfer-Encoding"] == "8bit")
        #expect(mixed.parts[0].parts.map { $0["Content-Transfer-Encoding"] } == ["8bit", "8bit"])
        #expect(text(mixed.parts[0].parts[0].body) == "příliš\r\n")
        #expect(mixed.parts[1]["Content-Transfer-Encoding"] == "base64")
        #expect(try message.compose(for: try offering("SIZE 1000")).needs.isEmpty)
        #expect(try message.compose().needs.isEmpty)
    }

    @Test(
        "What no server may get as it is, is encoded all the same",
        arguments: ["\u{7}", String(repeating: "ž", count: 500), "--=_", "\u{7F}"])
    func stillEncoded(_ text: String) throws {
        let composed = try sample(text: "č" + "\n" + text).compose(for: try offering("8BITMIME", "SMTPUTF8"))
        #expect(composed.needs.isEmpty)
        _ = lines(try readAll(composed))
    }

    @Test("SMTPUTF8 is used for an address alone, not because it is offered")
    func smtpUTF8() throws {
        var message = try sample()
        message.subject = "č"
        let server = try offering("8BITMIME", "SMTPUTF8")
        #expect(try message.compose(for: server).needs.isEmpty)
        message.cc = [try mailbox(nil, "jiří@firma.example")]
        #expect(try message.compose(for: server).needs == .smtpUTF8)
    }

    // MARK: Dates

    @Test(
        "A date is read from ISO 8601",
        arguments: [
            ("2026-11-23T23:08:34+01:00", "Mon, 23 Nov 2026 23:08:34 +0100"),
            ("2026-11-23t22:08:34z", "Mon, 23 Nov 2026 22:08:34 +0000"),
            ("2024-02-29 00:00:00.999-09:30", "Thu, 29 Feb 2024 00:00:00 -0930"),
            ("1970-01-01T05:45:00+05:45", "Thu, 1 Jan 1970 05:45:00 +0545"),
            ("2000-12-31T23:59:59-00:00", "Sun, 31 Dec 2000 23:59:59 -0000"),
            ("1900-03-01T12:00:00+14:00", "Thu, 1 Mar 1900 12:00:00 +1400"),
        ]) func iso8601(_ typed: String, _ written: String) throws
    {
        #expect(try MessageDate(iso8601: typed).description == written)
    }

    @Test("Every day of four centuries is read as it is written")
    func everyDay() throws {
        for day in stride(from: -25_000, to: 125_000, by: 7) {
            let date = try MessageDate(secondsSinceEpoch: day * 86_400 + 43_200)
            let parts = Date(timeIntervalSince1970: Double(day * 86_400)).formatted(.iso8601).prefix(10)
            #expect(try MessageDate(iso8601: "\(parts)T12:00:00Z") == date)
        }
    }

    @Test(
        "Other dates are refused",
        arguments: [
            "", "2026-11-23", "2026-11-23T23:08:34", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-11-31T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z", "2026-11-23T23:08:60Z",
            "2026-11-23T23:08:34+24:00", "2026-11-23T23:08:34+01", "2026-11-23T23:08:34.Z", "2026-11-23T23:08:34ZZ",
            "+2026-11-23T23:08:34Z", "２026-11-23T23:08:34Z", "2026-11-23T23:08:34Z\r\n", "1899-12-31T00:00:00Z",
            "2026-11-23T23:08:34−01:00",
        ]) func badDates(_ text: String)
    {
        #expect(throws: MessageError.malformed(.date)) { try MessageDate(iso8601: text) }
    }
}
