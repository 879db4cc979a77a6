#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// B. EHLO and what the server offers.
@Suite("Hostile servers: EHLO")
struct EHLORowTests {
    static let rows: [HostileRow] =
        whatIsOffered + [
            .init(
                "S19 knows HELO alone", .notSent,
                [.always("EHLO", .say("502 5.5.1 What?\r\n")), .at("HELO", .say("250 sink\r\n"))]
            ) { $0.never = ["HELO", "AUTH", "MAIL"] },
            .init(
                "S20 has HTML and terminal escapes for a name", .sent,
                [
                    .always(
                        "EHLO", .say("250-<script>alert(1)</script>\u{1B}[2J\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n"))
                ]
            ) { $0.roads = [.tls] },
            .init("S27 answers EHLO with mixed codes", .notSent, [.at("EHLO", .say("250-a\r\n251-b\r\n250 c\r\n"))]) {
                $0.never = ["AUTH", "MAIL"]
            },
            .init(
                "S28 offers AUTH before TLS alone", .notSent,
                [.at("EHLO", .say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS\r\n"))]
            ) {
                $0.roads = [.starttls]
                $0.offers = ["PIPELINING"]
                $0.says = ["STARTTLS"]
                $0.never = ["AUTH", "MAIL"]
            },
            .init("S29 answers EHLO by the octet", .sent, []) { $0.chunkings = [.octets] },
            .init("S30 says 421 in the middle of its reply to EHLO", .transient, [.at("EHLO", .say(interrupted))]) {
                $0.never = ["AUTH", "MAIL"]
            },
        ]

    private static let interrupted = "250-sink\r\n250-PIPELINING\r\n421 4.3.2 Shutting down\r\n"

    private static let whatIsOffered: [HostileRow] = [
        .init("S21 takes messages of 2⁶³ octets", .sent, []) { $0.offers[1] = "SIZE 9223372036854775808" },
        .init("S21 takes messages of abc octets", .sent, []) { $0.offers[1] = "SIZE abc" },
        .init("S21 takes messages of −1 octets", .sent, []) { $0.offers[1] = "SIZE -1" },
        .init("S22 takes smaller messages than this", .permanent, []) {
            $0.offers[1] = "SIZE \(text.count - 1)"
            $0.never = ["MAIL", "DATA"]
            $0.cause = .messageTooLarge
        },
        .init("S23 writes keywords in its own way", .sent, []) {
            $0.offers = ["Pipelining  ", "sIzE\t40000000 \t", "auth=login", "8bitMime"]
            $0.says = ["AUTH LOGIN", "MAIL FROM:<jana@firma.example> SIZE="]
        },
        .init(
            "S23 writes STARTTLS in its own way", .sent,
            [.at("EHLO", .say("250-sink\r\n250 StartTls\t \r\n"))]
        ) { $0.roads = [.starttls] },
        .init("S24 does not offer STARTTLS", .notSent, []) { withoutSTARTTLS(&$0) },
        .init(
            "S25 offers STARTTLS to a second EHLO", .notSent,
            [.at("EHLO", .say("250-sink\r\n250 AUTH PLAIN LOGIN\r\n"))]
        ) {
            withoutSTARTTLS(&$0)
            $0.offersSTARTTLS = true
        },
        .init(
            "S26 offers XSTARTTLS", .notSent,
            [.at("EHLO", .say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 XSTARTTLS\r\n"))]
        ) {
            withoutSTARTTLS(&$0)
        },
        .init(
            "S26 offers STARTTLSX", .notSent,
            [.at("EHLO", .say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLSX\r\n"))]
        ) {
            withoutSTARTTLS(&$0)
        },
        .init(
            "S26 offers NOSTARTTLS", .notSent,
            [.at("EHLO", .say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 NOSTARTTLS\r\n"))]
        ) {
            withoutSTARTTLS(&$0)
        },
        .init(
            "S26 offers NO STARTTLS", .notSent,
            [.at("EHLO", .say("250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 NO STARTTLS\r\n"))]
        ) {
            withoutSTARTTLS(&$0)
        },
    ]

    private static func withoutSTARTTLS(_ row: inout HostileRow) {
        row.roads = [.starttls]
        row.offersSTARTTLS = false
        row.never = ["STARTTLS", "AUTH", "MAIL"]
    }

    @Test("Offers", arguments: Self.rows)
    func row(_ row: HostileRow) throws { try row.play() }

    @Test("S29 answers EHLO in two segments, cut anywhere")
    func everyCut() throws {
        let reply = Array("250-sink.test\r\n250-PIPELINING\r\n250-SIZE 40000000\r\n250 AUTH PLAIN LOGIN\r\n".utf8)
        for cut in 0...reply.count {
            let deed = Deed.at("EHLO", .octets(Array(reply[..<cut])), .octets(Array(reply[cut...])))
            try HostileRow("S29 cut after \(cut) octets", .sent, [deed]) {
                $0.roads = [.tls]
                $0.chunkings = [.whole]
            }.play()
        }
    }
}
#endif
