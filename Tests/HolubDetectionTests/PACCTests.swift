import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("User agent configurations")
struct PACCTests {
    static func read(_ text: String) throws -> PublishedSettings { try PACCDocument.read(Array(text.utf8)) }

    static let document = """
        {"authentication": {"oauth-public": {"issuer": "https://id.example/"}, "password": true},
         "info": {"provider": {"name": "Firma ✓", "shortName": "F"}},
         "protocols": {"imap": {"host": "imap.firma.example"}, "submit": {"host": "SMTP.firma.example"}}}
        """

    @Test("The submission server, under its newer and its older name")
    func servers() throws {
        let expected = PublishedServer(
            host: "smtp.firma.example", port: .submissions, security: .tls, authentication: [.password, .oauth2],
            username: .address)
        #expect(try Self.read(Self.document).servers == [expected])
        #expect(try Self.read(Self.document.replacing("submit", with: "smtp")).servers == [expected])
        let both = "{\"protocols\": {\"smtp\": {\"host\": \"a.example\"}, \"submit\": {\"host\": \"b.example\"}}}"
        #expect(try Self.read(both).servers.map(\.host) == ["b.example"])
        #expect(try Self.read(both).servers.map(\.authentication) == [[]])
        for text in ["{\"protocols\": {}}", "{\"protocols\": {\"imap\": {\"host\": \"a.example\"}}}"] {
            let settings = try Self.read(text)
            #expect(settings.servers.isEmpty && settings.dropped.isEmpty)
        }
    }

    @Test(
        "I49 A host that is none",
        arguments: [
            "\"a.example\"", "{}", "{\"host\": 5}", "{\"host\": \"\"}", "{\"host\": \"localhost\"}", "null", "[]",
            "{\"host\": \"127.0.0.1\"}", "{\"host\": \"a.example:465\"}", "{\"host\": \"u@a.example\"}", "true",
            "{\"host\": \"a.example\\r\\nX\"}", "{\"host\": [\"a.example\"]}", "{\"host\": \"%EMAILDOMAIN%\"}",
        ])
    func badHosts(entry: String) throws {
        let settings = try Self.read("{\"protocols\": {\"submit\": \(entry)}}")
        #expect(settings.servers.isEmpty)
        #expect(settings.dropped == [DroppedSection(.badHost, index: 0)])
    }

    @Test(
        "Hostile JSON",
        arguments: [
            ("", .notADocument), ("<html>", .notADocument), ("[]", .notADocument), ("5", .notADocument),
            ("{}", .notADocument),
            ("{\"protocols\": []}", .notADocument), ("\u{FEFF}{\"protocols\": {}}", .notADocument),
            ("{\"protocols\": {}", .malformed), ("{\"protocols\": {}}}", .malformed),
            ("{\"protocols\": {}} x", .malformed),
            ("{'protocols': {}}", .malformed), ("{\"a\": \u{1}}", .malformed), ("{\"a\": \"\n\"}", .malformed),
            ("{\"a\": \"", .malformed), ("{\"a\": \"\\", .malformed), ("{\"a\": \"\\u12\"}", .malformed),
            ("{]", .malformed),
            ("{\"a\": " + String(repeating: "9", count: 33) + "}", .textTooLong),
            ("{\"a\": \"" + String(repeating: "x", count: 4097) + "\"}", .textTooLong),
            ("{\"a\": " + String(repeating: "[", count: 16), .depth),
            (String(repeating: "{\"a\":", count: 10_000), .depth),
            ("{\"a\": [" + String(repeating: "1,", count: 2000) + "1]}", .tooManyElements),
            ("{\"a\": \"" + String(repeating: " ", count: 65_536) + "\"}", .tooLarge),
            ("{\"a\": nul}", .malformed), ("{\"a\": 01}", .malformed), ("{\"a\": 1e}", .malformed),
            ("{\"a\": +1}", .malformed),
        ] as [(String, DocumentFault)])
    func refused(text: String, fault: DocumentFault) { #expect(throws: fault) { try Self.read(text) } }

    @Test("I50 Octets that are no UTF-8, and numbers beyond every type")
    func octets() {
        for octets in [
            [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D], [0xFF, 0xFE, 0x7B, 0],
            Array("{\"a\": \"".utf8) + [0xC0, 0x80] + Array("\"}".utf8),
        ] as [[UInt8]] {
            #expect(throws: DocumentFault.encoding) { try PACCDocument.read(octets) }
        }
        for number in [
            "1e999", "-1e999", "1e-999", "99999999999999999999999999999999", "0.1e+00000000000000000000000001",
        ] {
            _ = try? Self.read("{\"protocols\": {}, \"a\": \(number)}")
        }
    }
}
