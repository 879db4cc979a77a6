#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// C. STARTTLS, in memory: up to the handshake and after it.
@Suite("Hostile servers: STARTTLS")
struct StartTLSRowTests {
    static let rows: [HostileRow] =
        [
            .init("S31 cannot start TLS now", .transient, [.at("STARTTLS", .say("454 4.7.0 Later\r\n"))]) {
                clear(&$0)
            },
            .init(
                "S33 says more behind its 220, in the same segment", .notSent,
                [.at("STARTTLS", .say("220 Go\r\n250-sink\r\n250 AUTH PLAIN LOGIN\r\n"), .startTLS)]
            ) {
                clear(&$0)
                $0.chunkings = [.whole]
            },
            .init(
                "S33 says half a line behind its 220, in the same segment", .notSent,
                [.at("STARTTLS", .say("220 Go\r\n250"), .startTLS)]
            ) {
                clear(&$0)
                $0.chunkings = [.whole]
            },
            .init("S34 refuses and goes on by itself", .notSent, [.at("STARTTLS", .say("454 Later\r\n" + session))]) {
                clear(&$0)
            },
            .init(
                "S41 offers STARTTLS again behind TLS", .sent,
                [
                    .at("STARTTLS", .say("220 Go\r\n"), .startTLS),
                    .always("STARTTLS", .say("503 5.5.1 Again?\r\n")),
                ]
            ) {
                $0.offers.append("STARTTLS")
                $0.offersSTARTTLS = false
                $0.roads = [.starttls]
            },
            .init("S41 offers STARTTLS behind TLS from the start", .sent, []) {
                $0.offers.append("STARTTLS")
                $0.roads = [.tls]
                $0.never = ["STARTTLS"]
            },
        ]
        + ["502 5.5.1 What?", "500 5.5.2 What?", "354 Go on", "250 Ok"].map { reply in
            HostileRow("S32 answers STARTTLS with \(reply)", .notSent, [.at("STARTTLS", .say("\(reply)\r\n"))]) {
                clear(&$0)
            }
        }

    private static let session =
        "250-sink\r\n250 AUTH PLAIN\r\n235 Ok\r\n250 Ok\r\n250 Ok\r\n354 Go\r\n250 Ok\r\n221 Bye\r\n"

    /// TLS never comes about, and nothing is said without it.
    private static func clear(_ row: inout HostileRow) {
        row.roads = [.starttls]
        row.never = ["AUTH", "MAIL"]
    }

    @Test("Words about TLS", arguments: Self.rows)
    func row(_ row: HostileRow) throws { try row.play() }
}
#endif
