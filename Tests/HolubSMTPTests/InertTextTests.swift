import Testing

@testable import HolubSMTP

@Suite("A server's words are made inert")
struct InertTextTests {
    private func shown(_ lines: [String]) -> String { InertText.joined(lines.map { Array($0.utf8) }) }

    @Test(
        "No control, format or invisible character is shown, and none joins two words",
        arguments: [
            "\u{0}", "\u{7}", "\u{8}", "\t", "\r", "\n", "\u{1B}", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}", "\u{9F}",
            "\u{AD}", "\u{61C}",
            "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}",
            "\u{2060}",
            "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{FE0F}", "\u{E0001}", "\u{E000}", "\u{115F}", "\u{3164}", "\u{378}",
            "\u{1D173}",
        ])
    func inert(character: String) {
        #expect(shown(["ab\(character)cd"]) == "ab cd")
        #expect(shown([character]) == "")
    }

    @Test("A terminal escape loses its head")
    func escape() { #expect(shown(["\u{1B}[31mred\u{1B}[0m \u{9B}2J"]) == "[31mred [0m 2J") }

    @Test(
        "Letters of every script stay",
        arguments: ["příliš žluťoučký", "日本語", "עברית", "résumé", "a&b <c> \"d\" 'e'", "1 < 2"])
    func stays(text: String) { #expect(shown([text]) == text) }

    @Test("Octets that are no UTF-8 are replaced")
    func broken() {
        #expect(InertText.joined([[0x61, 0xFF, 0xC0, 0x80, 0x62]]).unicodeScalars.allSatisfy { $0.value >= 0x61 })
    }

    @Test("At most 2,000 characters are shown, of one line or of many", arguments: [1, 2, 17, 256])
    func limit(lines: Int) {
        for letter in ["a", "č", "😀", "a\u{301}", "\u{FFFF}", "a "] {
            let line = String(repeating: letter, count: 1999)
            #expect(shown(Array(repeating: line, count: lines)).unicodeScalars.count <= 2000)
        }
        #expect(
            InertText.joined(Array(repeating: Array(repeating: 0xFF, count: 4000), count: lines)).unicodeScalars.count
                <= 2000)
    }

    @Test("What fits is shown whole")
    func fits() {
        #expect(shown([String(repeating: "a", count: 1000), String(repeating: "b", count: 999)]).utf8.count == 2000)
        #expect(shown([String(repeating: "č", count: 1500)]) == String(repeating: "č", count: 1500))
    }

    @Test("A status is shown once, unless it changes")
    func status() {
        #expect(shown(["5.7.8 a", "5.7.8 b", "5.7.9 c", "d"]) == "5.7.8 a b 5.7.9 c d")
        #expect(shown(["5.07.8 a", "5.07.8 bcd"]) == "5.07.8 a bcd")
    }

    @Test(
        "A link that signs its reader in is left out, however many lines it takes",
        arguments: [
            [
                "5.7.14 <https://accounts.google.com/signin/continue?sarp=1&plt=SECRET", "5.7.14 SECRET-SECRET_",
                "5.7.14 SECRET> Please log in.",
            ],
            ["5.7.14 <https://accounts.google.com/ContinueSignIn?plt=SECRET> Please log in."],
            ["5.7.14 <HTTPS://Accounts.Google.com/x?plt=SECRET> Please log in."],
            [
                "5.7.14 <https://accounts.google.com/x?plt=SECRET> <https://accounts.google.com/y?plt=SECRET",
                "SECRET> Please log in.",
            ],
            ["5.7.14 https://accounts.google.com/signin/continue?plt=SECRET Please log in."],
        ])
    func link(lines: [String]) {
        let text = shown(lines)
        #expect(!text.contains("SECRET"))
        #expect(text.contains("‹link›"))
        #expect(text.hasSuffix("Please log in."))
    }

    @Test("A link that is cut off takes all that follows with it")
    func cutLink() { #expect(shown(["no <https://accounts.google.com/x?plt=SECRET", "SECRET"]) == "no ‹link›") }

    @Test("Other links stay")
    func otherLinks() {
        let text = "5.7.8 See https://support.google.com/mail/?p=BadCredentials <https://example.com/> a"
        #expect(shown([text]) == text)
    }

    @Test("Random octets give one line of visible text")
    func random() {
        var random = Seeded(8)
        for _ in 0..<4000 {
            let lines = (0..<3).map { _ in (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) } }
            let text = InertText.joined(lines)
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        }
    }
}
