import HolubSMTP
import Testing

@Suite("A message ends once")
struct DotStufferTests {
    private static let alphabet: [UInt8] = [0x0D, 0x0A, 0x2E, 0x78, 0x00]

    /// The message as it goes on the wire, terminator included; nil when it is refused.
    private func wire(_ pieces: [ArraySlice<UInt8>]) -> [UInt8]? {
        var stuffer = DotStuffer(), output: [UInt8] = []
        do {
            for piece in pieces { try stuffer.stuff(piece, into: &output) }
            return output + (try stuffer.terminator())
        } catch { return nil }
    }

    /// A receiver: the messages it reads when lines end as it believes, and what is left over.
    private func read(_ octets: [UInt8], ends: [[UInt8]]) -> (message: [UInt8], rest: ArraySlice<UInt8>)? {
        var message: [UInt8] = []
        var rest = octets[...], line: [UInt8] = []
        while !rest.isEmpty {
            guard let end = ends.first(where: { rest.starts(with: $0) }) else {
                line.append(rest.removeFirst())
                continue
            }
            rest = rest.dropFirst(end.count)
            if line == [0x2E] { return (message, rest) }
            message += (line.first == 0x2E ? Array(line.dropFirst()) : line) + end
            line = []
        }
        return nil
    }

    private static let readers: [[[UInt8]]] = [
        [[0x0D, 0x0A]], [[0x0D, 0x0A], [0x0A]], [[0x0D, 0x0A], [0x0D]], [[0x0D, 0x0D, 0x0A], [0x0D, 0x0A]],
    ]

    private func check(_ body: [UInt8]) {
        let whole = wire([body[...]])
        for cut in body.indices { hold(wire([body[..<cut], body[cut...]]) == whole, "\(body) cut at \(cut)") }
        let hasStray = zip([0] + body, body + [0]).contains { ($0 == 0x0D) != ($1 == 0x0A) } || body.contains(0)
        hold((whole == nil) == hasStray, "\(body)")
        guard let whole else { return }
        let complete = body.isEmpty || body.suffix(2) == [0x0D, 0x0A] ? body : body + [0x0D, 0x0A]
        for ends in Self.readers {
            let seen = read(whole, ends: ends)
            hold(seen?.message == complete, "\(body) to \(ends)")
            hold(seen?.rest.isEmpty == true, "\(body) to \(ends)")
        }
    }

    @Test(
        "I25 All strings of up to seven octets, cut in two at every place, are one message to four readers or refused",
        arguments: 0...7)
    func exhaustive(length: Int) {
        var digits = Array(repeating: 0, count: length)
        while true {
            check(digits.map { Self.alphabet[$0] })
            guard let place = digits.lastIndex(where: { $0 < Self.alphabet.count - 1 }) else { return }
            digits[place] += 1
            for later in digits.indices where later > place { digits[later] = 0 }
        }
    }

    @Test(
        "I25 Every known smuggling form is refused",
        arguments: [
            "\n.\n", "\n.\r\n", "\r.\r", "\r\n.\r", "\r\n\u{0}.\r\n", "\r\r\n.\r\r\n", "\r\n.\n", "\n\n.\r\n",
            "\r.\r\n", "\r\n.\r\r\n",
        ])
    func smuggling(form: String) {
        #expect(wire([Array("first\(form)MAIL FROM:<a@x.example>\r\n".utf8)[...]]) == nil)
    }

    @Test(
        "The fault is named",
        arguments: [
            ("a\nb", .bareLineFeed), ("\n", .bareLineFeed), ("\r\n\n", .bareLineFeed), ("a\rb", .bareCarriageReturn),
            ("\r\r\n", .bareCarriageReturn), ("\r", .bareCarriageReturn), ("a\u{0}", .nul),
            ("\r\u{0}", .bareCarriageReturn),
        ] as [(String, DotStuffer.Fault)])
    func faults(text: String, fault: DotStuffer.Fault) {
        #expect(throws: fault) {
            var stuffer = DotStuffer(), output: [UInt8] = []
            try stuffer.stuff(text.utf8, into: &output)
            _ = try stuffer.terminator()
        }
    }

    @Test(
        "I26 Dots and ends",
        arguments: [
            ("", ".\r\n"), (".", "..\r\n.\r\n"), ("..", "...\r\n.\r\n"), ("a", "a\r\n.\r\n"), ("a\r\n", "a\r\n.\r\n"),
            ("a\r\n.\r\n", "a\r\n..\r\n.\r\n"), ("a.b\r\n.c", "a.b\r\n..c\r\n.\r\n"), ("\r\n.\r\n", "\r\n..\r\n.\r\n"),
        ])
    func examples(text: String, expected: String) { #expect(wire([Array(text.utf8)[...]]) == Array(expected.utf8)) }
}
