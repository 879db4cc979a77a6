import Testing

@testable import HolubSMTP

@Suite("Replies are parsed the same however they were cut")
struct ReplyParserTests {
    /// What a parser makes of its input: the replies, then a fault, then whether an octet is left.
    struct Parse: Equatable {
        var replies: [Reply] = []
        var fault: ProtocolFault?
        var isEmpty = true

        init(_ pieces: [some Sequence<UInt8>]) {
            var parser = ReplyParser()
            for piece in pieces where fault == nil {
                parser.append(piece)
                do {
                    while let reply = try parser.next() { replies.append(reply) }
                } catch { fault = error }
            }
            isEmpty = fault != nil || parser.isEmpty
        }
    }

    static let scripts: [String] = [
        "220 mx.example ESMTP\r\n", "250-mx\r\n250-SIZE 1\r\n250 8BITMIME\r\n250 2.1.0 ok\r\n354 go\r\n", "220\r\n",
        "250-\r\n250 \r\n",
        "250 a\rb\u{0}c\r\n", "250 ok\r\n25", "250-a\r\n", "250-a\r\n554 b\r\n", "250 ok\n", "250-a\n250 b\r\n", "\n",
        "\r\n", "ok\r\n",
        "25\r\n", "2500 ok\r\n", "+25 ok\r\n", "250ok\r\n", " 250 ok\r\n", "000 a\r\n", "199 a\r\n", "600 a\r\n",
        "250 a\r\r\n250 b\r\n",
        "250 ok\r\n\u{0}\u{0}\u{0}", "220 " + String(repeating: "x", count: 4090) + "\r\n",
        "220 " + String(repeating: "x", count: 4091) + "\r\n", "220 " + String(repeating: "x", count: 5000) + "\n",
        "220 " + String(repeating: "x", count: 5000), "250 ok\r\n" + String(repeating: "y", count: 5000) + "\r\n",
        String(repeating: "250-a\r\n", count: 255) + "250 b\r\n",
        String(repeating: "250-a\r\n", count: 256) + "250 b\r\n",
        String(repeating: "250-" + String(repeating: "z", count: 4000) + "\r\n", count: 17) + "250 b\r\n",
    ]

    @Test("Whole, by the line, by the octet, and cut at 1,000 random places", arguments: scripts)
    func chunkings(script: String) {
        let octets = Array(script.utf8)
        let whole = Parse([octets])
        var lines: [[UInt8]] = [[]]
        for octet in octets {
            lines[lines.count - 1].append(octet)
            if octet == 0x0A { lines.append([]) }
        }
        #expect(Parse(lines) == whole)
        #expect(Parse(octets.map { CollectionOfOne($0) }) == whole)
        var random = Seeded(6)
        let rounds = octets.count > 1000 ? 30 : 1000
        for _ in 0..<rounds {
            var rest = octets[...], pieces: [ArraySlice<UInt8>] = []
            while !rest.isEmpty {
                let count = Int.random(in: 1...min(rest.count, Bool.random(using: &random) ? 3 : 5000), using: &random)
                pieces.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            hold(Parse(pieces) == whole, "\(pieces.map(\.count))")
        }
    }

    @Test(
        "A line is three digits from 200 to 599, then a blank, a hyphen or its end",
        arguments: [
            ("250 ok", 250, "ok"), ("250", 250, ""), ("250 ", 250, ""), ("200 a", 200, "a"), ("599 a", 599, "a"),
            ("250  a", 250, " a"),
            ("250 -a", 250, "-a"), ("354 \u{0}\r", 354, "\u{0}\r"), ("235 \u{1B}[31m", 235, "\u{1B}[31m"),
        ])
    func line(text: String, code: Int, words: String) {
        #expect(Parse([Array((text + "\r\n").utf8)]).replies == [Reply(code: code, lines: [Array(words.utf8)])])
    }

    @Test(
        "Anything else is no reply",
        arguments: [
            "", "2", "25", "ok", "2500 ok", "250ok", "250\tok", "250_ok", "250=a", " 250 ok", "+25 ok", "-25 ok",
            "0x2 ok", "2 50 ok",
            "000 a", "100 a", "199 a", "600 a", "999 a", "２50 a", "\u{0}250 a", "* OK IMAP4", "+OK POP3",
            "HTTP/1.1 400 Bad Request",
            "\u{16}\u{3}\u{1}",
        ])
    func noReply(text: String) {
        let parse = Parse([Array((text + "\r\n").utf8)])
        #expect(parse.replies.isEmpty)
        #expect(parse.fault == .notAReply)
    }

    @Test("A line ends in CR LF alone", arguments: ["250 ok\n", "\n", "250-a\n250 b\n", "250 ok\r\n250 b\n"])
    func bareLineFeed(text: String) { #expect(Parse([Array(text.utf8)]).fault == .bareLineFeed) }

    @Test(
        "Every line of a reply has one code",
        arguments: ["250-a\r\n554 b\r\n", "250-a\r\n251-b\r\n250 c\r\n", "250-a\r\n421 bye\r\n"])
    func mixed(text: String) {
        #expect(Parse([Array(text.utf8)]).fault == .mixedCodes)
        #expect(Parse([Array(text.utf8)]).replies.isEmpty)
    }

    @Test("A line has up to 4,096 octets, its end counted", arguments: [4095, 4096, 4097, 100_000])
    func lineLimit(count: Int) {
        let line = Array("250 ".utf8) + Array(repeating: 0x61, count: count - 6) + [0x0D, 0x0A]
        #expect(Parse([line]).fault == (count > 4096 ? .lineTooLong : nil))
        #expect(Parse([line.dropLast(2)]).fault == (count - 2 > 4096 ? .lineTooLong : nil))
    }

    @Test("A reply has up to 256 lines", arguments: [255, 256, 257, 100_000])
    func lines(count: Int) {
        let text = String(repeating: "250-a\r\n", count: count - 1) + "250 a\r\n"
        #expect(Parse([Array(text.utf8)]).fault == (count > 256 ? .replyTooLong : nil))
    }

    @Test("A reply has up to 65,536 octets, line ends not counted", arguments: [-1, 0, 1])
    func replySize(over: Int) {
        let full = Array("250-".utf8) + Array(repeating: UInt8(0x61), count: 4090) + [0x0D, 0x0A]
        let rest = 65_536 - 16 * 4094 + over
        let last = Array("250 ".utf8) + Array(repeating: UInt8(0x61), count: rest - 4) + [0x0D, 0x0A]
        let parse = Parse([Array(repeatElement(full, count: 16).joined()) + last])
        #expect(parse.fault == (over > 0 ? .replyTooLong : nil))
        #expect(parse.replies.count == (over > 0 ? 0 : 1))
    }

    @Test(
        "An octet that waits is seen, wherever it is",
        arguments: ["2", "250 ok", "250 ok\r", "250-ok\r\n", "250 a\r\n2", "250 a\r\n250-b\r\n"])
    func waiting(text: String) throws {
        var parser = ReplyParser()
        #expect(parser.isEmpty)
        parser.append(text.utf8)
        #expect(!parser.isEmpty)
        while try parser.next() != nil {}
        #expect(!parser.isEmpty)
    }

    @Test("A second reply waits until it is asked for")
    func second() throws {
        var parser = ReplyParser()
        parser.append("250 a\r\n250 b\r\n".utf8)
        #expect(try parser.next()?.text == "a")
        #expect(!parser.isEmpty)
        #expect(try parser.next()?.text == "b")
        #expect(parser.isEmpty)
        #expect(try parser.next() == nil)
    }

    @Test("A hundred thousand random inputs never stop the program")
    func random() {
        var random = Seeded(7)
        let words = ["250", "2", "5", "-", " ", "\r\n", "\r", "\n", "\u{0}", "é", "354 ", "250-", "a"].map {
            Array($0.utf8)
        }
        var replies = 0, faults = 0
        for _ in 0..<100_000 {
            let pieces = (0..<Int.random(in: 0...12, using: &random)).map { _ in words.randomElement(using: &random)! }
            let parse = Parse(pieces)
            hold(parse.replies.allSatisfy { (200..<600).contains($0.code) && !$0.lines.isEmpty }, "\(pieces)")
            replies += parse.replies.count
            faults += parse.fault == nil ? 0 : 1
        }
        #expect(replies > 100)
        #expect(faults > 100)
    }
}
