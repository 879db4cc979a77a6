#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// A. The connection and its greeting.
@Suite("Hostile servers: greeting")
struct ConnectionRowTests {
    static let rows: [HostileRow] = [
        .init("S5 accepts and says nothing", .transient, [.at("greeting")]) { $0.after = 10 },
        .init("S6 greets with 554 and stays", .notSent, [.at("greeting", .say("554 5.7.1 No\r\n"))]) {
            $0.says = ["QUIT"]
            $0.never = ["EHLO", "AUTH"]
        },
        .init("S7 greets with 421", .transient, [.at("greeting", .say("421 4.3.2 Busy\r\n"))]) { $0.never = ["EHLO"] },
        .init("S8 greets with 250", .notSent, [.at("greeting", .say("250 Hello\r\n"))]) { $0.never = ["EHLO"] },
        .init("S9 greets with a page of HTTP", .notSent, [.at("greeting", .say(page))]) {
            $0.never = ["EHLO"]
            $0.cause = .wrongSecurity
        },
        .init("S10 greets as IMAP does", .notSent, [.at("greeting", .say("* OK IMAP4rev1 ready\r\n"))]) {
            $0.never = ["EHLO"]
            $0.cause = .wrongSecurity
        },
        .init("S10 greets as POP3 does", .notSent, [.at("greeting", .say("+OK ready\r\n"))]) {
            $0.never = ["EHLO"]
            $0.cause = .wrongSecurity
        },
        .init("S11 greets with an alert of TLS", .notSent, [.at("greeting", .octets([0x15, 3, 1, 0, 2, 2, 0x46]))]) {
            $0.never = ["EHLO"]
            $0.cause = .wrongSecurity
        },
        .init("S13 greets without end in one line", .notSent, [.at("greeting", .say("220 "), .flood(words))]) {
            $0.never = ["EHLO"]
        },
        .init("S14 greets without end in lines", .notSent, [.at("greeting", .flood("220-\r\n"))]) {
            $0.never = ["EHLO"]
        },
        .init("S15 greets with the code alone", .sent, [.at("greeting", .say("220\r\n"))]),
        .init("S16 hangs up when EHLO comes", .transient, [.at("EHLO", .hangUp)]) { $0.never = ["AUTH"] },
        .init("S18 greets twice in one segment", .notSent, [.at("greeting", .say("220 one\r\n220 two\r\n"))]) {
            $0.chunkings = [.whole]
            $0.never = ["EHLO"]
        },
    ]

    private static let page = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<h1>Bad Request</h1>\r\n"
    private static let words = String(repeating: "x", count: 70)

    @Test("Greetings", arguments: Self.rows)
    func row(_ row: HostileRow) throws { try row.play() }
}
#endif
