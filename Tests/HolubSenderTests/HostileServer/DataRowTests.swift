#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// F. DATA and the verdict, in memory.
@Suite("Hostile servers: content")
struct DataRowTests {
    static let rows: [HostileRow] = invitations + interruptions + verdicts + garbled

    private static let invitations: [HostileRow] = [
        .init("S77 answers DATA with 250", .notSent, [.at("DATA", .say("250 Ok\r\n"))]),
        .init("S78 answers DATA with 451", .transient, [.at("DATA", .say("451 4.3.0 Later\r\n"))]),
        .init("S78 answers DATA with 554", .permanent, [.at("DATA", .say("554 5.7.1 No\r\n"))]),
        .init("S79 asks for content and hangs up", .transient, [.at("DATA", .stopReading, .say(go), .hangUp)]) {
            $0.length = 1 << 20
        },
        .init("S79 asks for content and reads none", .transient, [.at("DATA", .stopReading, .say(go))]) {
            $0.length = 1 << 20
            $0.after = 80
        },
        // The terminator has left with the rest, so nobody knows.
        .init("S79 asks for a short content and hangs up", .unknown, [.at("DATA", .say(go), .hangUp)]),
        .init("S80 stops reading in the middle of 20 MB", .transient, [.at("DATA", .stopReading, .say(go))]) {
            $0.length = 20 << 20
            $0.after = 80
        },
    ]

    private static let interruptions: [HostileRow] = [
        .init("S82 says 552 in the middle", .permanent, [.at("DATA", .stopReading, .say(go), .say(tooBig))]) {
            $0.length = 1 << 20
            $0.cause = .messageTooLarge
        },
        .init("S83 says 421 in the middle", .transient, [.at("DATA", .stopReading, .say(go), .say(bye), .hangUp)]) {
            $0.length = 1 << 20
        },
    ]

    private static let verdicts: [HostileRow] = [
        .init("S84 hangs up after the dot", .unknown, [.at("content", .hangUp)]),
        .init("S85 is silent after the dot", .unknown, [.at("content")]) { $0.after = 90 },
        .init("S89 says 451 after the dot", .transient, [.at("content", .say("451 4.3.0 Later\r\n"))]),
        .init("S89 says 554 after the dot", .permanent, [.at("content", .say("554 5.7.1 Spam\r\n"))]),
        .init("S90 asks for content once more", .unknown, [.at("content", .say(go))]),
        .init("S91 takes nearly ten minutes", .sent, [.at("content", .wait(590), .say("250 Ok\r\n"))]) {
            $0.deadlines = .delivery
        },
        .init("S92 accepts and repeats the message", .sent, [.at("content", .say(echo))]) { $0.isDropped = true },
        .init("S93 refuses after the dot with 10 MB of text", .permanent, [.at("content", .say(novel))]) {
            $0.roads = [.tls]
            $0.chunkings = [.whole]
        },
    ]

    private static let garbled: [HostileRow] = [
        ("S86 hangs up in a line", "250-"), ("S86 hangs up between lines", "250-Ok\r\n"), ("S87 says 25", "25\r\n"),
        ("S87 says 2500", "2500 ok\r\n"), ("S87 says ok", "ok\r\n"), ("S87 says NUL", "\0\0\0\r\n"),
        ("S88 says yes and no", "250-a\r\n554 b\r\n"), ("S88 says no and yes", "554-a\r\n250 b\r\n"),
    ].map { HostileRow("\($0) after the dot", .unknown, [.at("content", .say($1), .hangUp)]) }

    private static let go = "354 Go on\r\n", bye = "421 4.3.2 Bye\r\n", tooBig = "552 5.3.4 Too big\r\n"
    private static let echo = "250 Ok\r\nSubject: Faktura\r\n\r\n..Dobry den\r\n.\r\n"
    private static let novel =
        String(repeating: "550-\(String(repeating: "x", count: 70))\r\n", count: 140_000) + "550 5.7.1 No\r\n"

    @Test("Contents and verdicts", arguments: Self.rows)
    func row(_ row: HostileRow) throws { try row.play() }
}
#endif
