import Testing

@testable import HolubSMTP

@Suite("Signing in, octet for octet")
struct SASLTests {
    private func line(_ command: Command) -> String {
        var octets: [UInt8] = []
        command.encode(into: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    private func exchange(_ mechanism: SASLMechanism, _ user: String, _ secret: String) throws -> SASLExchange {
        try #require(SASLExchange(mechanism, username: Username(user), secret: Secret(secret)))
    }

    /// Those that need no hashes.
    private static let simple: [SASLMechanism] = [.plain, .login, .xoauth2, .oauthBearer]

    // The expected lines were made with printf and base64.
    @Test(
        "I67 PLAIN says all in its first line",
        arguments: [
            ("tim", "tanstaaftanstaaf", "AHRpbQB0YW5zdGFhZnRhbnN0YWFm"),
            ("jana@firma.example", "heslo", "AGphbmFAZmlybWEuZXhhbXBsZQBoZXNsbw=="),
            ("jana", "žluťoučký kůň", "AGphbmEAxb5sdcWlb3XEjWvDvSBrxa/FiA=="), ("a", " ", "AGEAIA=="),
            ("a", ":=,\\\"", "AGEAOj0sXCI="),
        ])
    func plain(user: String, secret: String, encoded: String) throws {
        var exchange = try exchange(.plain, user, secret)
        #expect(line(.auth(.plain, initial: exchange.initialResponse)) == "AUTH PLAIN \(encoded)\r\n")
        #expect(exchange.answer(to: []) == nil)
    }

    @Test("LOGIN gives the user name, then the password, then no more")
    func login() throws {
        var exchange = try exchange(.login, "jana@firma.example", "heslo")
        #expect(exchange.initialResponse == nil)
        #expect(line(.auth(.login, initial: nil)) == "AUTH LOGIN\r\n")
        #expect(exchange.answer(to: []).map { line(.authAnswer($0)) } == "amFuYUBmaXJtYS5leGFtcGxl\r\n")
        #expect(exchange.answer(to: []).map { line(.authAnswer($0)) } == "aGVzbG8=\r\n")
        #expect(exchange.answer(to: []) == nil)
    }

    @Test("XOAUTH2 gives the token, and an empty line when it was refused")
    func xoauth2() throws {
        var exchange = try exchange(.xoauth2, "someuser@example.com", "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg")
        let expected =
            "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ=="
        #expect(line(.auth(.xoauth2, initial: exchange.initialResponse)) == "AUTH XOAUTH2 \(expected)\r\n")
        #expect(exchange.answer(to: []).map { line(.authAnswer($0)) } == "\r\n")
        #expect(exchange.answer(to: []) == nil)
    }

    @Test("A first line over 512 octets waits to be asked for", arguments: simple)
    func longResponse(mechanism: SASLMechanism) throws {
        for count in 300...420 {
            let secret = String(repeating: "s", count: count)
            var exchange = try exchange(mechanism, "jana", secret)
            let first = line(.auth(mechanism, initial: exchange.initialResponse))
            #expect(first.utf8.count <= 512)
            guard mechanism != .login else { continue }
            let deferred = exchange.initialResponse == nil
            let whole = try #require(exchange.initialResponse ?? exchange.answer(to: []))
            #expect(whole.secret.count > count)
            #expect((line(.auth(mechanism, initial: whole)).utf8.count > 512) == deferred)
        }
        #expect(try exchange(mechanism, "jana", String(repeating: "s", count: 4096)).initialResponse == nil)
    }

    @Test("An initial response of no octets is a sign of equality")
    func emptyInitial() { #expect(line(.auth(.plain, initial: .empty)) == "AUTH PLAIN =\r\n") }

    @Test("Only the mechanisms with a password take one")
    func password() {
        #expect(SASLMechanism.allCases.filter { !$0.takesPassword } == [.xoauth2, .oauthBearer])
    }

    @Test("SCRAM needs hashes, which this module has not", arguments: [SASLMechanism.scramSHA256, .scramSHA256Plus])
    func scram(mechanism: SASLMechanism) throws {
        let exchange = SASLExchange(mechanism, username: try Username("jana"), secret: try Secret("heslo"))
        #expect(exchange?.mechanism == nil)
    }

    @Test("Answers that depend on what the server says are asked for by that, after the first message")
    func responder() throws {
        let work: @Sendable () -> Void = {}
        let asked = SASLExchange.Responder(
            preparation: { $0 == [1] ? work : nil },
            answer: { $0 == [2] ? nil : SASLResponse(secret: Secret(unchecked: $0)) })
        let short = SASLResponse(secret: Secret(unchecked: [0x78]))
        var exchange = SASLExchange(.scramSHA256, first: short, responder: asked)
        #expect(exchange.initialResponse?.secret.count == 1)
        let isLong = [[1], [3]].map { exchange.preparation(for: $0) != nil }
        #expect(isLong == [true, false])
        #expect(exchange.answer(to: [3, 3]).map { line(.authAnswer($0)) } == "AwM=\r\n")
        #expect(exchange.answer(to: [2]) == nil)
        let long = SASLResponse(secret: Secret(unchecked: Array(repeating: 0x78, count: 400)))
        exchange = SASLExchange(.scramSHA256, first: long, responder: asked)
        let isLongAtFirst = exchange.preparation(for: [1]) != nil
        #expect(exchange.initialResponse?.secret.count == nil && !isLongAtFirst)
        #expect(exchange.answer(to: [2])?.secret.count == 400)
        #expect(exchange.answer(to: [2]) == nil)
    }

    // The example of RFC 7628 §4.1, without host and port, which a bearer token does not need.
    @Test("OAUTHBEARER gives the token, and one U+0001 when it was refused")
    func oauthBearer() throws {
        var exchange = try exchange(.oauthBearer, "user@example.com", "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==")
        let initial = try #require(exchange.initialResponse)
        #expect(
            initial.secret.withOctets { Array($0) }
                == Array(
                    "n,a=user@example.com,\u{1}auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\u{1}\u{1}".utf8))
        #expect(
            exchange.answer(to: Array(#"{"status":"invalid_token"}"#.utf8)).map { line(.authAnswer($0)) } == "AQ==\r\n")
        #expect(exchange.answer(to: []) == nil)
    }

    @Test("I68: OAUTHBEARER writes a comma and a sign of equality in a name in their own form")
    func oauthBearerName() throws {
        let initial = try #require(try exchange(.oauthBearer, "a,b=c", "t").initialResponse)
        #expect(initial.secret.withOctets { Array($0) } == Array("n,a=a=2Cb=3Dc,\u{1}auth=Bearer t\u{1}\u{1}".utf8))
    }

    @Test(
        "I68 A user name without control characters is taken as it is",
        arguments: ["jana", "jana@firma.example", "Jana Nová", "a,b=c", "\"", String(repeating: "a", count: 512)])
    func username(text: String) throws { #expect(try Username(text).description.utf8.elementsEqual(text.utf8)) }

    @Test(
        "I68 A user name that would read otherwise on the wire is refused",
        arguments: [
            "a\u{0}b", "a\u{1}b", "a\r\nb", "a\n", "\u{7F}", "\t", "\u{85}", "a\u{10D}\u{10A}b", "a\u{2028}b",
            "a\u{202E}b",
            "a\u{200B}b", "\u{FEFF}a", String(repeating: "a", count: 513),
        ])
    func badUsername(text: String) { #expect(throws: CredentialError.invalidUsername) { try Username(text) } }

    @Test("An empty user name says so")
    func emptyUsername() { #expect(throws: CredentialError.emptyUsername) { try Username("") } }

    @Test("User names are equal by octets, not by looks")
    func usernameEquality() throws {
        #expect(try Username("caf\u{E9}") != Username("cafe\u{301}"))
        #expect(try Set([Username("caf\u{E9}"), Username("cafe\u{301}"), Username("caf\u{E9}")]).count == 2)
        #expect(Username(address("jana")).text == "jana@x.example")
    }
}
