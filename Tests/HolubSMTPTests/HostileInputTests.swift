import Testing

@testable import HolubSMTP

/// Hostile inputs of which no other test has the whole row, in the order of the list.
@Suite("Hostile inputs on the wire")
struct HostileInputTests {
    /// What a sign-in sends, line by line, decoded from base64.
    private func said(_ mechanism: SASLMechanism, _ user: String, _ secret: Secret) throws -> [[UInt8]] {
        var exchange = try #require(SASLExchange(mechanism, username: try Username(user), secret: secret))
        var responses = exchange.initialResponse.map { [$0] } ?? []
        while responses.count < mechanism.responsesOwed, let answer = exchange.answer(to: []) {
            responses.append(answer)
        }
        return try responses.map { response in
            var line: [UInt8] = []
            Command.authAnswer(response).encode(into: &line)
            #expect(line.suffix(2) == [0x0D, 0x0A])
            return try #require(Base64.decode(line.dropLast(2)))
        }
    }

    @Test(
        "I10 What is too long says which part",
        arguments: [
            (String(repeating: "a", count: 65) + "@b.example", .localPartTooLong),
            ("a@" + domainText(256), .domainTooLong),
            ("a@" + String(repeating: "b", count: 64) + ".example", .labelTooLong),
            ("ab@" + domainText(252), .addressTooLong),
        ] as [(String, AddressError)])
    func tooLong(text: String, error: AddressError) { #expect(throws: error) { try EmailAddress(text) } }

    @Test("I14 Of mixed scripts the domain is shown by its A-label; the local part is kept octet for octet")
    func mixedScripts() throws {
        let local = "р\u{430}ypal"
        let address = try EmailAddress(local + "@ex\u{430}mple.com")
        #expect(address.description.utf8.elementsEqual((local + "@xn--exmple-4nf.com").utf8))
    }

    @Test(
        "I15 A domain that stands for nothing is refused",
        arguments: ["a@xn--0.example", "a@example.xn--0", "a@ex\u{AD}ample.com", "a@example.c\u{AD}om"])
    func noDomain(text: String) { #expect(throws: AddressError.invalidDomain) { try EmailAddress(text) } }

    @Test("I17 Comments in one another are refused, however deep", arguments: [1, 500, 10_000])
    func comments(depth: Int) {
        let open = String(repeating: "(", count: depth), close = String(repeating: ")", count: depth)
        for text in [open, open + "a@b.example", open + close + "a@b.example", "a\(open)\(close)@b.example"] {
            #expect(throws: AddressError.self) { try EmailAddress(text) }
        }
        #expect(throws: AddressError.self) { try EmailAddress("a@b.example\(open)\(close)") }
    }

    @Test("I20 A size is digits", arguments: [0, 1, Int.max])
    func size(octets: Int) {
        var line: [UInt8] = []
        Command.mail(address("a"), MailParameters(size: octets)).encode(into: &line)
        #expect(line == Array("MAIL FROM:<a@x.example> SIZE=\(octets)\r\n".utf8))
    }

    @Test(
        "I67 A password is said exactly, by PLAIN and by LOGIN",
        arguments: [
            "x", " a", "a ", " ", "🔑", "\"", "\\", "=", ",", ":", "a=2Cb,c", "\t", "e\u{301}", "\u{10D}\u{10A}",
            String(repeating: "x", count: 4096),
        ])
    func password(text: String) throws {
        let user = Array("jana".utf8), octets = Array(text.utf8)
        #expect(try said(.plain, "jana", Secret(text)) == [[0] + user + [0] + octets])
        #expect(try said(.login, "jana", Secret(text)) == [user, octets])
    }

    @Test("I67 A password of ten kilobytes, or none, is refused")
    func passwordLength() {
        #expect(throws: CredentialError.secretTooLong) { try Secret(String(repeating: "x", count: 10_240)) }
        #expect(throws: CredentialError.emptySecret) { try Secret("") }
    }

    @Test(
        "I68 A user name is said exactly, by every mechanism that says it so",
        arguments: ["a,b=c", "=2C", "a=", ",", "=", "ž"])
    func username(text: String) throws {
        let user = Array(text.utf8), secret = try Secret("x")
        #expect(try said(.plain, text, secret) == [[0] + user + [0, 0x78]])
        #expect(try said(.login, text, secret) == [user, [0x78]])
        #expect(
            try said(.xoauth2, text, secret) == [
                Array("user=".utf8) + user + Array("\u{1}auth=Bearer x\u{1}\u{1}".utf8)
            ])
    }

    @Test(
        "I68 A token that holds the separator of its mechanism makes no sign-in",
        arguments: [SASLMechanism.xoauth2, .oauthBearer])
    func separator(mechanism: SASLMechanism) throws {
        let user = try Username("jana@firma.example")
        #expect(SASLExchange(mechanism, username: user, secret: try Secret("abc\u{1}auth=x")) == nil)
        #expect(SASLExchange(mechanism, username: user, secret: try Secret("abc")) != nil)
    }

    @Test(
        "I69 A token that holds a line break is refused, and not shortened",
        arguments: [
            "ya29.a\r\nMAIL FROM:<e@x.example>", "ya29.a\r\n", "\r\nya29.a", "ya29.a\n", "ya29.a\rb", "ya29.a\u{0}",
        ])
    func token(text: String) { #expect(throws: CredentialError.invalidSecret) { try Secret(text) } }
}
