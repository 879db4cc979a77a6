import HolubSMTP
import Testing

@Suite("A reply")
struct ReplyTests {
    @Test(
        "The enhanced status is read at the head of the text",
        arguments: [
            ("5.7.8 no", EnhancedStatus(5, 7, 8)), ("2.0.0", EnhancedStatus(2, 0, 0)),
            ("4.7.999 later", EnhancedStatus(4, 7, 999)),
            ("5.7.9: no", EnhancedStatus(5, 7, 9)), ("#5.7.9", nil), (" 5.7.9", nil), ("5.7", nil), ("5.7.8.9", nil),
            ("5.7.8.", nil),
            ("3.7.8", nil), ("5.7.1000", nil), ("55.7.8", nil), ("5..8", nil), (".7.8", nil), ("+5.7.8", nil),
            ("ok 5.7.8", nil),
            ("5.７.8", nil), ("", nil),
        ] as [(String, EnhancedStatus?)])
    func status(text: String, expected: EnhancedStatus?) {
        #expect(Reply(code: 550, lines: [Array(text.utf8)]).status == expected)
    }

    @Test("The first line with a status decides")
    func firstStatus() {
        let reply = Reply(code: 550, lines: [Array("no".utf8), Array("5.1.1 no".utf8), Array("5.2.2 no".utf8)])
        #expect(reply.status == EnhancedStatus(5, 1, 1))
    }

    @Test(
        "The first digit says of what kind it is",
        arguments: [
            (200, .completion), (250, .completion), (299, .completion), (334, .intermediate), (354, .intermediate),
            (421, .transient), (499, .transient), (500, .permanent), (599, .permanent),
        ] as [(Int, Reply.Kind)])
    func kind(code: Int, expected: Reply.Kind) { #expect(Reply(code: code, lines: []).kind == expected) }

    @Test(
        "A reply is shown on one line",
        arguments: [
            ([], "535"), ([""], "535"), (["no"], "535 no"), (["5.7.8 no,", "5.7.8 never"], "535 5.7.8 no, never"),
            (["5.7.8 no", "4.0.0 later"], "535 5.7.8 no 4.0.0 later"), (["  a   b ", "", " c"], "535 a b c"),
        ] as [([String], String)])
    func described(lines: [String], expected: String) {
        #expect(Reply(code: 535, lines: lines.map { Array($0.utf8) }).description == expected)
    }

    @Test(
        "A pasted reply is read with either line end, and with or without the code on each line",
        arguments: [
            ("535 no", 535, ["no"]), ("535-no\r\n535 never\r\n", 535, ["no", "never"]),
            ("535-no\n535 never", 535, ["no", "never"]),
            ("535-no\nnever\n", 535, ["no", "never"]), ("535", 535, [""]), ("\n535 no", 535, ["no"]),
            ("\r\n535 no\r\n\r\n", 535, ["no"]), ("535-no\n550 never", 535, ["no", "550 never"]),
            ("535-\n535 a", 535, ["", "a"]),
        ] as [(String, Int, [String])])
    func pasted(text: String, code: Int, lines: [String]) throws {
        let reply = try #require(Reply(pasted: text))
        #expect(reply.code == code)
        #expect(reply.lines.map { String(decoding: $0, as: UTF8.self) } == lines)
    }

    @Test(
        "What does not begin with a reply code is no pasted reply",
        arguments: ["", "\n", "no", "53", "5350 no", "535no", "600 a", "199 a", "+535 no", "５35 no", "no\n535 no"])
    func notPasted(text: String) { #expect(Reply(pasted: text) == nil) }

    @Test("A pasted megabyte is cut")
    func pastedMegabyte() throws {
        let reply = try #require(Reply(pasted: "535 " + String(repeating: "a", count: 1_000_000)))
        #expect(reply.lines.joined().count < 70_000)
        #expect(reply.text.utf8.count <= 2000)
    }
}
