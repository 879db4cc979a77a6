import Testing

@testable import HolubSMTP

@Suite("Replies that are too long, or begin as none does")
struct ReplyParserLimitTests {
    /// What becomes of these octets: the replies, then the fault.
    func parse(_ octets: [UInt8], by step: Int) -> (replies: [Reply], fault: ProtocolFault?) {
        var parser = ReplyParser(), replies: [Reply] = []
        do throws(ProtocolFault) {
            for start in stride(from: 0, to: octets.count, by: step) {
                parser.append(octets[start..<min(start + step, octets.count)])
                while let reply = try parser.next() { replies.append(reply) }
            }
        } catch { return (replies, error) }
        return (replies, nil)
    }

    @Test(
        "A refusal with more words than anyone reads is a refusal, and keeps 256 lines of them", arguments: [450, 554])
    func longRefusal(code: Int) {
        let text = String(repeating: "\(code)-no\r\n", count: 10_000) + "\(code) no\r\n250 next\r\n"
        for step in [7, 4096, text.utf8.count] {
            let (replies, fault) = parse(Array(text.utf8), by: step)
            #expect(fault == nil && replies.map(\.code) == [code, 250])
            #expect(replies.first?.lines.count == 256)
        }
    }

    @Test("A refusal without end is given up at 16 MiB")
    func endlessRefusal() {
        let line = Array("550-".utf8) + [UInt8](repeating: 0x61, count: 4000) + [0x0D, 0x0A]
        var parser = ReplyParser(), said = 0
        #expect(throws: ProtocolFault.replyTooLong) {
            while said < 32 << 20 {
                parser.append(line)
                said += line.count
                _ = try parser.next()
            }
        }
        #expect(said < 17 << 20 && said > 15 << 20)
    }

    @Test("The codes of a long refusal are still compared to its end")
    func mixed() {
        let text = String(repeating: "550-no\r\n", count: 1000) + "250 yes\r\n"
        #expect(parse(Array(text.utf8), by: 64).fault == .mixedCodes)
    }

    @Test(
        "What begins as no reply is given up before its line ends",
        arguments: ["\u{15}\u{3}\u{1}", "*", "+", "H", " 2", "1", "6", "2a", "25a", "250x", "250\t", "2500"])
    func head(text: String) {
        for step in [1, text.utf8.count] { #expect(parse(Array(text.utf8), by: step).fault == .notAReply) }
    }

    @Test("What may still become a reply is waited for", arguments: ["2", "55", "354", "250-", "220 ", "250\r"])
    func hope(text: String) {
        for step in [1, text.utf8.count] { #expect(parse(Array(text.utf8), by: step).fault == nil) }
    }

    @Test(
        "After the terminator what begins as no reply leaves the message unknown, at once",
        arguments: ["\0", "H", "25x"])
    func afterTerminator(text: String) {
        var machine = Machine.committed()
        #expect(machine.hears(text).first?.hasPrefix("unknown after-data") == true)
    }
}
