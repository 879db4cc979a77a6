import Testing

@testable import HolubSMTP

@Suite("A secret has no textual form")
struct SecretTests {
    private static let text = "tajne-heslo-42"

    @Test("I67 Every secret octet is kept", arguments: [1, 2, 4095, 4096])
    func keeps(count: Int) throws {
        let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 % 200 + 20) }
        let secret = try Secret(octets)
        #expect(secret.withOctets { Array($0) } == octets)
        #expect(secret.count == count)
    }

    @Test("I67 A password is UTF-8, blanks and quotation marks included", arguments: [" a ", "\"\\=,:", "🔑", "ž"])
    func characters(text: String) throws { #expect(try Secret(text).withOctets { Array($0) } == Array(text.utf8)) }

    @Test(
        "I67 What no mechanism can carry is refused",
        arguments: [
            ("", .emptySecret), ("a\u{0}", .invalidSecret), ("a\r", .invalidSecret), ("a\nb", .invalidSecret),
            ("a\r\n", .invalidSecret),
            (String(repeating: "a", count: 4097), .secretTooLong),
        ] as [(String, CredentialError)])
    func refused(text: String, error: CredentialError) {
        do {
            _ = try Secret(text)
            Issue.record("taken")
        } catch let thrown {
            #expect(thrown == error)
            #expect(text.utf8.count < 2 || !"\(thrown) \(String(reflecting: thrown))".contains(text))
        }
    }

    /// Every way in which a program may print a value by accident.
    static func printed(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        let nested = [
            "\(value)", String(describing: value), String(reflecting: value), "\([value])",
            "\(Optional.some(value) as Any)",
        ]
        let children = Mirror(reflecting: value).children.map {
            "\($0.label ?? "") \($0.value) \(String(reflecting: $0.value))"
        }
        return ([dumped, "\(["key": value])"] + nested + children).joined(separator: "\n")
    }

    static func values() throws -> [Any] {
        let secret = try Secret(text), user = try Username("jana")
        var values: [Any] = [secret]
        for mechanism in SASLMechanism.allCases {
            let responder = SASLExchange.Responder(
                preparation: { _ in nil }, answer: { _ in SASLResponse(secret: secret) })
            let computed = SASLExchange(mechanism, first: SASLResponse(secret: secret), responder: responder)
            var exchange = SASLExchange(mechanism, username: user, secret: secret) ?? computed
            values.append(exchange)
            if let initial = exchange.initialResponse {
                values += [
                    initial, Command.auth(mechanism, initial: initial),
                    Session.Action.write([.auth(mechanism, initial: initial)]),
                ]
                var session = Machine.choosing().session
                session.signIn(by: mechanism, initial: initial)
                values.append(session)
            }
            for _ in 0..<3 {
                guard let answer = exchange.answer(to: []) else { break }
                values += [answer, Command.authAnswer(answer), Session.Action.write([.authAnswer(answer)])]
            }
        }
        return values
    }

    @Test("Neither a value that holds it nor a session that passes it on can be made to print it")
    func redacted() throws {
        let plain = Array("\u{0}jana\u{0}\(Self.text)".utf8)
        let spellings = [Array(Self.text.utf8), Base64.encode(Array(Self.text.utf8)), Base64.encode(plain)]
        let octets = Array(Self.text.utf8).map(String.init).joined(separator: ", ")
        for value in try Self.values() {
            let text = Self.printed(value)
            for spelling in spellings { #expect(!text.contains(String(decoding: spelling.prefix(12), as: UTF8.self))) }
            #expect(!text.contains(octets.prefix(20)))
        }
    }

    @Test("What is printed in its place says so")
    func placeholder() throws {
        let secret = try Secret(Self.text)
        #expect("\(secret)" == "‹redacted›")
        #expect(String(reflecting: secret) == "‹redacted›")
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(dumped.contains("‹redacted›"))
    }
}
