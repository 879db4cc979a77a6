#if Sending
import HolubProviderKit
import HolubSMTP
import Testing

@testable import HolubSender

/// D. Signing in with a password, in memory.
@Suite("Hostile servers: AUTH")
struct AuthRowTests {
    static let user = "amFuYUBmaXJtYS5leGFtcGxl"
    /// The first letters of the password in base64.
    static let secret = "VGFq"

    static let rows: [HostileRow] =
        challenges + [
            .init("S47 refuses the password", .permanent, [.at("AUTH", .say("535 5.7.8 No\r\n"))]) {
                $0.cause = .badCredentials
                $0.never = ["MAIL"]
            },
            .init("S48 cannot check the password now", .transient, [.at("AUTH", .say("454 4.7.0 Later\r\n"))]) {
                $0.never = ["MAIL"]
            },
            .init("S53 offers mechanisms that nobody knows", .permanent, []) {
                $0.offers = ["AUTH FOO BAR-9"]
                $0.never = ["AUTH", "MAIL"]
            },
            .init("S54 offers GSSAPI, NTLM and CRAM-MD5 alone", .permanent, []) {
                $0.offers = ["AUTH GSSAPI NTLM CRAM-MD5"]
                $0.never = ["AUTH", "MAIL"]
                $0.cause = .authMechanismUnsupported
            },
            .init("S61 accepts the password and hangs up", .transient, [.at("AUTH", .say("235 Ok\r\n"), .hangUp)]) {
                $0.never = ["MAIL"]
            },
            .init("S62 wants TLS first", .permanent, [.at("AUTH", .say("538 5.7.11 Encryption required\r\n"))]) {
                $0.cause = .starttlsRequired
            },
            .init("S62 wants an app password", .permanent, [.at("AUTH", .say("534 5.7.9 Application password\r\n"))]) {
                $0.cause = .appPasswordRequired
            },
            .init("S62 wants a sign-in to sign in", .permanent, [.at("AUTH", .say("530 5.7.0 Sign in\r\n"))]) {
                $0.cause = .authRequired
            },
            .init("S64 accepts the password and forgets it", .permanent, [.at("MAIL", .say("530 5.7.0 Sign in\r\n"))]) {
                $0.cause = .authRequired
            },
        ]

    /// AUTH LOGIN answers `jana@firma.example` with `user`, then the password.
    private static let challenges: [HostileRow] = [
        .init(
            "S49 challenges without end", .notSent,
            [
                .always("AUTH", .say("334 Pg==\r\n")), .always(user, .say("334 Pg==\r\n")),
                .always(secret, .say("334 Pg==\r\n")), .always("*", .say("334 Pg==\r\n")),
            ]
        ) {
            byLogin(&$0)
            $0.says = ["*"]
        },
        .init("S49 challenges what has no answer", .notSent, [.always("AUTH", .say("334 \r\n"))]) { $0.says = ["*"] },
        .init("S50 challenges in no base64", .notSent, [.at("AUTH", .say("334 What is your name?\r\n"))]) {
            byLogin(&$0)
            $0.says = ["*"]
            $0.never = ["MAIL", user, secret]
        },
        .init(
            "S51 challenges with a megabyte", .notSent,
            [.at("AUTH", .say("334 "), .flood(String(repeating: "A", count: 1000)))]
        ) {
            byLogin(&$0)
            $0.never = ["MAIL", user, secret]
        },
        .init("S52 asks for the password first", .notSent, [.at("AUTH", .say("334 UGFzc3dvcmQ6\r\n"))]) {
            byLogin(&$0)
            $0.never = ["MAIL", user, secret]
        },
        .init(
            "S52 asks for the user name twice", .notSent,
            [.at("AUTH", .say("334 VXNlcm5hbWU6\r\n")), .at(user, .say("334 VXNlcm5hbWU6\r\n"))]
        ) {
            byLogin(&$0)
            $0.never = ["MAIL", secret]
        },
        .init(
            "S52 asks in another language", .sent,
            [.at("AUTH", .say("334 SmFrIHNlIGptZW51amV0ZT8=\r\n")), .at(user, .say("334 SGVzbG8/\r\n"))]
        ) {
            byLogin(&$0)
            $0.never = []
            $0.says = [user, secret]
        },
        .init("S63 accepts before it was answered", .notSent, [.at("AUTH", .say("235 Ok\r\n"))]) {
            byLogin(&$0)
            $0.never = ["MAIL", user, secret]
        },
        .init(
            "S63 accepts before it has the password", .notSent,
            [.at("AUTH", .say("334 VXNlcm5hbWU6\r\n")), .at(user, .say("235 Ok\r\n"))]
        ) {
            byLogin(&$0)
            $0.never = ["MAIL", secret]
        },
    ]

    private static func byLogin(_ row: inout HostileRow) {
        row.offers = ["PIPELINING", "AUTH LOGIN"]
        row.never = ["MAIL"]
    }

    @Test("Sign-ins", arguments: Self.rows)
    func row(_ row: HostileRow) throws { try row.play() }
}
#endif
