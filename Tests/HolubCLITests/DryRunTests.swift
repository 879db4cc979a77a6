#if Command
import Foundation
import Testing

@Suite("holub send --dry-run") struct DryRunTests {
    static let base = ["send", "--dry-run", "--from", "jana@firma.example", "--to", "petr@firma.example"]

    @Test("shows parts, envelope and warnings, and connects to nobody")
    func typed() throws {
        let plain = try Run(Self.base + ["--text", "č", "--lang", "cs"])
        #expect(plain.status == 0 && plain.errors.isEmpty)
        #expect(
            plain.output.contains("text/plain; charset=utf-8, ")
                && plain.output.contains("MAIL FROM:<jana@firma.example>"))
        #expect(plain.output.contains("subject-missing: Zpráva nemá předmět."))
        let json = try Run(Self.base + ["--text", "a", "--subject", "b", "--json"]).json()
        #expect(
            json["mailFrom"] as? String == "jana@firma.example" && json["rcpt"] as? [String] == ["petr@firma.example"])
        let parts = try #require(json["parts"] as? [[String: Any]])
        #expect(parts[0]["encoding"] as? String == "7bit" && parts[0]["reason"] as? String == "plain")
        #expect((json["warnings"] as? [Any])?.isEmpty == true)
    }

    @Test("shows a ready message's envelope; and what would be refused is refused")
    func ready() throws {
        let message =
            "From: jana@firma.example\r\nTo: petr@firma.example\r\nDate: Mon, 23 Nov 2026 23:08:34 +0100\r\n\r\n"
        let json = try withFile(Array((message + "č\r\n").utf8)) {
            try Run(["send", "--dry-run", "--json", "--eml", $0]).json()
        }
        let one = try withFile(Array(message.utf8)) { try Run(["send", "--dry-run", "--eml", $0]) }
        #expect(one.output.contains("MAIL FROM:<jana@firma.example>; 1 recipient\n"), "\(one.output)")
        #expect(json["needs"] as? [String] == ["8BITMIME"] && json["octets"] as? Int == message.utf8.count + 4)
        let warnings = try #require(json["warnings"] as? [[String: Any]])
        #expect(warnings.map { $0["id"] as? String } == ["subject-missing"])
        let shown = try withFile(Array(message.utf8)) {
            try Run(["send", "--dry-run", "--lang", "cs", "--eml", $0, $0])
        }
        #expect(shown.status == 0 && shown.output.split(separator: "subject-missing: Zpráva nemá předmět.").count == 3)
        let bare = try withFile(Array((message + "a\nb\r\n").utf8)) { try Run(["send", "--dry-run", "--eml", $0]) }
        #expect(bare.status == 65 && bare.sentence != nil)
        #expect(try Run(Self.base + ["--store", "x.sqlite"]).status == 64)
        #expect(try Run(Self.base + ["--subject", "a\nb"]).status == 64)
    }
}
#endif
