import HolubSMTP
import Testing

@Suite("A domain is what goes on the wire")
struct DomainTests {
    @Test(
        "A name is mapped once, to A-labels in lower case",
        arguments: [
            ("firma.example", "firma.example"), ("FIRMA.Example", "firma.example"), ("kočka.cz", "xn--koka-hua.cz"),
            ("KOČKA.CZ", "xn--koka-hua.cz"), ("koc\u{30C}ka.cz", "xn--koka-hua.cz"), ("straße.de", "xn--strae-oqa.de"),
            ("ｆｉｒｍａ．ｃｚ", "firma.cz"), ("firma。cz", "firma.cz"), ("xn--koka-hua.cz", "xn--koka-hua.cz"),
            ("XN--KOKA-HUA.CZ", "xn--koka-hua.cz"), ("xn--koka-hua.čau.cz", "xn--koka-hua.xn--au-dma.cz"),
            ("localhost", "localhost"), ("a.b.c.d.e.f", "a.b.c.d.e.f"), ("r3---sn.example", "r3---sn.example"),
            ("1.2.3.4.example", "1.2.3.4.example"), ("xn--p1ai", "xn--p1ai"), ("почта.рф", "xn--80a1acny.xn--p1ai"),
        ])
    func maps(text: String, wire: String) throws { #expect(try Domain(text).name == wire) }

    @Test(
        "What is no name is refused",
        arguments: [
            ".", "..", ".cz", "cz.", "a..cz", "-a.cz", "a-.cz", "a.-cz", "a_b.cz", "_a.cz", "a b.cz", " a.cz", "a.cz ",
            "a\tb.cz",
            "a\r\nb.cz", "a.cz\n", "a\u{0}.cz", "a\u{7F}.cz", "*.cz", "a/b.cz", "a:25", "user@a.cz", "http://a.cz",
            "a?b.cz",
            "a#b.cz", "a%41.cz", "a%0d%0a.cz", "$(id)", "`id`", "a;b", "-oProxy=x", "a\\b.cz", "[a.cz]", "a'b.cz",
            "a\"b.cz",
            "1", "0", "127.1", "127.0.0.1", "2130706433", "0x7f000001", "0X7F000001", "0x", "0177.0.0.1", "a.0x1",
            "a.123",
            "１２７.０.０.１", "０x7f000001", "ex％41mple.cz", "ex％2fmple.cz", "a／b.cz", "a＃b.cz", "a：80.cz", "a＠b.cz",
            "a？b.cz", "a\u{2100}.cz", "a\u{FF3F}č.cz", "a_č.cz", "č..cz", "-č.cz", "č-.cz", "\u{301}a.cz", "č%41.cz",
            "č a.cz",
            "č/.cz", "č@b.cz", "č:1", "č\r\n.cz",
        ])
    func refuses(text: String) { #expect(throws: AddressError.invalidDomain) { try Domain(text) } }

    @Test(
        "I15 A label that begins with xn-- and stands for nothing is refused",
        arguments: [
            "xn--0", "xn--", "xn--a", "xn--koka-x4a", "xn--kocka-", "xn--abc-", "xn--99999999", "xn--0000h", "xn--1ug",
            "XN--0", "ｘｎ--0", "xn--1ug-", "xn--a-ecp\u{AD}",
        ])
    func badALabel(label: String) {
        #expect(throws: AddressError.invalidDomain) { try Domain(label + ".example") }
        #expect(throws: AddressError.invalidDomain) { try Domain("example." + label) }
        #expect(throws: AddressError.invalidDomain) { try Domain("čau." + label + ".cz") }
    }

    @Test(
        "I15 Invisible characters are refused, and not dropped",
        arguments: [
            "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FE0F}", "\u{FEFF}", "\u{202E}", "\u{180E}",
        ])
    func invisible(text: String) { #expect(throws: AddressError.invalidDomain) { try Domain("ex\(text)ample.com") } }

    @Test("I10 A label has up to 63 octets", arguments: [1, 62, 63, 64, 200])
    func label(count: Int) {
        let text = String(repeating: "a", count: count) + ".cz"
        if count <= 63 {
            #expect(throws: Never.self) { try Domain(text) }
        } else {
            #expect(throws: AddressError.labelTooLong) { try Domain(text) }
        }
    }

    @Test("A label's length is that of its A-label")
    func mappedLabel() {
        #expect(throws: Never.self) { try Domain(String(repeating: "č", count: 40) + ".cz") }
        #expect(throws: AddressError.self) { try Domain(String(repeating: "č", count: 62) + ".cz") }
    }

    @Test("I10 A name has up to 253 octets", arguments: [250, 252, 253, 254, 256, 300])
    func length(count: Int) {
        if count <= 253 {
            #expect(throws: Never.self) { try Domain(domainText(count)) }
        } else {
            #expect(throws: AddressError.domainTooLong) { try Domain(domainText(count)) }
        }
    }

    @Test("What is too long to be mapped is not mapped", arguments: [1024, 1025, 1_000_000])
    func megabyte(count: Int) {
        let expected: AddressError = count <= 1024 ? .invalidDomain : .domainTooLong
        #expect(throws: expected) { try Domain(String(repeating: "č", count: count / 2) + (count % 2 == 0 ? "" : "a")) }
    }

    @Test("An empty name says so", arguments: [""])
    func empty(text: String) { #expect(throws: AddressError.emptyDomain) { try Domain(text) } }

    @Test("A name knows what stands above it")
    func parent() {
        let domain: Domain = "a.b.cz"
        #expect(domain.labels == ["a", "b", "cz"])
        #expect(domain.parent == "b.cz")
        #expect(domain.parent?.parent == "cz")
        #expect(domain.parent?.parent?.parent == nil)
    }

    @Test(
        "A name is inside another by whole labels",
        arguments: [
            ("a.b.cz", "b.cz", true), ("b.cz", "b.cz", true), ("ab.cz", "b.cz", false), ("b.cz", "a.b.cz", false),
            ("b.cz.evil.example", "b.cz", false), ("x.a.b.cz", "b.cz", true), ("cz", "b.cz", false),
        ] as [(Domain, Domain, Bool)])
    func inside(name: Domain, other: Domain, expected: Bool) { #expect(name.isInside(other) == expected) }

    @Test("Names are ordered and equal by their octets")
    func order() {
        #expect(
            ["b.cz", "a.cz", "a-b.cz", "a.c"].map { $0 as Domain }.sorted().map(\.name) == [
                "a-b.cz", "a.c", "a.cz", "b.cz",
            ])
        #expect(Set<Domain>(["A.cz", "a.cz", "b.cz"]).count == 2)
    }
}
