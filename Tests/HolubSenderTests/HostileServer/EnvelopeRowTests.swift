#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// E. The envelope.
@Suite("Hostile servers: envelope")
struct EnvelopeRowTests {
    static let three = [jana, petr, CutTests.nobody]

    static let rows: [HostileRow] =
        senders + recipients + replies

    private static let senders: [HostileRow] = [
        ("451 4.3.0 Later", Fate.transient), ("452 4.3.1 Full", .transient), ("550 5.7.1 Not yours", .permanent),
        ("552 5.3.4 Too big", .permanent),
    ].map { reply, fate in
        HostileRow("S65 answers MAIL with \(reply)", fate, [.at("MAIL", .say("\(reply)\r\n"))]) {
            $0.never = ["‹content›"]
        }
    }

    private static let recipients: [HostileRow] = [
        .init("S66 refuses one of three for good", .sent, [.at("RCPT TO:<petr@", .say("550 5.1.1 No\r\n"))]) {
            $0.recipients = three
            $0.refused = [.permanent]
        },
        .init("S67 refuses one of three for now", .sent, [.at("RCPT TO:<petr@", .say("451 4.2.1 Later\r\n"))]) {
            $0.recipients = three
            $0.refused = [.transient]
        },
        .init("S68 refuses all for now", .transient, [.always("RCPT", .say("450 4.2.1 Later\r\n"))]) {
            $0.recipients = three
            $0.never = ["‹content›"]
        },
        .init(
            "S68 refuses all for now and asks for content", .transient,
            [
                .always("RCPT", .say("450 4.2.1 Later\r\n")), .at("DATA", .say("354 Go on\r\n")),
                .at(".", .say("554 5.5.1 Nobody\r\n")),
            ]
        ) {
            $0.recipients = three
            $0.says = ["."]
        },
        .init("S70 does not answer one of three", .notSent, [.at("RCPT TO:<jana@")]) { $0.recipients = three },
        .init("S71 says 421 to the second", .transient, [.at("RCPT TO:<petr@", .say("421 4.3.2 Bye\r\n"), .hangUp)]) {
            $0.recipients = three
            $0.never = ["‹content›"]
        },
    ]

    private static let replies: [HostileRow] =
        ["000 ok", "199 ok", "600 ok", "999 ok"].map { reply in
            HostileRow("S72 answers MAIL with \(reply)", .notSent, [.at("MAIL", .say("\(reply)\r\n"))]) {
                $0.never = ["‹content›"]
            }
        }
        + ["250ok", " 250 ok", "+25 ok"].map { reply in
            HostileRow("S73 answers MAIL with \"\(reply)\"", .notSent, [.at("MAIL", .say("\(reply)\r\n"))]) {
                $0.never = ["‹content›"]
            }
        } + [
            .init("S74 greets with LF alone", .notSent, [.at("greeting", .say("220 sink\n"))]) { $0.never = ["EHLO"] },
            .init("S74 ends a line of EHLO with LF alone", .notSent, [.at("EHLO", .say("250-sink\n250 SIZE\n"))]) {
                $0.never = ["AUTH", "MAIL"]
            },
            .init(
                "S75 has a bare CR and a NUL in its replies", .sent,
                [.at("MAIL", .say("250 a\rb\0c\r\n")), .at("content", .say("250 a\rb\0c\u{1B}[2J\r\n"))]),
        ]

    @Test("Envelopes", arguments: Self.rows)
    func row(_ row: HostileRow) throws { try row.play() }

    @Test("S76 does not offer SMTPUTF8, and an address needs it")
    func smtpUTF8() throws {
        // An address that cannot even be made is refused locally, too.
        guard let recipient = try? EmailAddress("žofie@firma.example") else { return }
        try HostileRow("S76 does not offer SMTPUTF8", .permanent, []) {
            $0.recipients = [recipient]
            $0.never = ["MAIL", "RCPT", "DATA"]
        }.play()
    }
}
#endif
