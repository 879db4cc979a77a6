#if Web && Personas
import Testing

@testable import Holub
@testable import HolubWeb

@Suite("Markup is built and never written") struct HTMLTests {
    private func text(_ html: HTML) -> String {
        var octets: [UInt8] = []
        html.write(to: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    @Test func whatIsTextComesOutAsText() {
        let page = HTML(.p, .class("a\"b")) { "<b>&'\"" }
        #expect(text(page) == "<p class=\"a&quot;b\">&lt;b&gt;&amp;&#39;&quot;</p>")
    }

    @Test func charactersThatXMLHasNoPlaceForAreReplaced() {
        #expect(text(.text("a\u{0}\u{1B}\u{85}\u{FFFE}b\rc\u{A0}")) == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b&#13;c\u{A0}")
    }

    @Test func elementsWithoutContentEnd() {
        #expect(text(HTML(.input, .type("text"), .required)) == "<input type=\"text\" required=\"required\" />")
    }

    @Test func aTextareaKeepsItsFirstLineEnd() {
        #expect(text(HTML(.textarea) { "\nb" }) == "<textarea>\n\nb</textarea>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "http://a.example", "HTTPS://a.example", "https://", "https://a b", "https://a\u{0}",
        "data:text/html,x", "//a.example", "https://é.example",
    ])
    func onlyHTTPSLeadsElsewhere(_ address: String) { #expect(Link.https(address) == nil) }

    @Test(arguments: ["//a.example", "a", "", "/a b", "/a\n", "/\\a.example/\\", "/é"])
    func onlyAPathLeadsHere(_ path: String) { #expect(Link.own(path) == nil) }

    @Test(arguments: ["a", "a@b?cc=c@d", "a@b&x", "a@b%0d", "a b@c", "\"a\"@b"])
    func onlyAnAddressIsAMailbox(_ address: String) { #expect(Link.mailto(address) == nil) }

    @Test func linksOfTextsBecomeLinks() {
        #expect(
            text(RichText.html("a [b](https://c.example/d) e"))
                == "a <a href=\"https://c.example/d\" rel=\"noopener noreferrer external\">b</a> e")
    }

    @Test(arguments: [
        ("\\[a\\](https://b.example)", "[a](https://b.example)"), ("[a](javascript:x)", "[a](javascript:x)"),
        ("[a", "[a"), ("[a](", "[a]("), ("[a]", "[a]"), ("\\", "\\"), ("\\\\a", "\\a"), ("[[a](x)", "[[a](x)"),
        ("[a\\", "[a\\"),
    ])
    func whatIsNoLinkStaysText(_ given: String, _ shown: String) { #expect(text(RichText.html(given)) == shown) }

    @Test func aLinksWordsMayHoldMarks() {
        #expect(text(RichText.html("[a\\]b](https://c.example)")).contains(">a]b</a>"))
    }
}

@Suite("The fields of a form") struct FormFieldsTests {
    private func read(_ text: String) -> FormFields? { FormFields(Array(text.utf8)) }

    @Test("I62 The octets of a form are decoded") func octetsAreDecoded() {
        let fields = read("a=1&b=+x%20y&c=&d&e=%C4%8D%3D=")
        #expect(fields?["a"] == "1" && fields?["b"] == " x y" && fields?["c"] == "" && fields?["d"] == "")
        #expect(fields?["e"] == "č==" && fields?["f"] == nil)
    }

    @Test(
        "I62 A form that is not well formed is refused",
        arguments: [
            "a=1&a=2", "a=1&%61=2", "a[]=1&a[]=2", "a=%", "a=%4", "a=%zz", "a=%00", "%00=a", "a=%FF", "a=%C0%80",
            "a=%ED%A0%80",
        ])
    func whatIsNotWellFormedIsRefused(_ text: String) { #expect(read(text) == nil) }

    @Test("I62 There are not endlessly many fields") func thereAreNotEndlesslyMany() {
        #expect(read((0..<64).map { "f\($0)=1" }.joined(separator: "&")) != nil)
        #expect(read((0..<65).map { "f\($0)=1" }.joined(separator: "&")) == nil)
    }

    /// Names that look the same and are other octets are two.
    @Test func aPasswordIsKeptOctetForOctet() {
        #expect(read("p=%C3%A9")?.octets("p") == [0xC3, 0xA9])
        #expect(read("p=e%CC%81")?.octets("p") == [0x65, 0xCC, 0x81])
        #expect(read("p=%0D%0A")?.octets("p") == [0x0D, 0x0A])
    }
}

@Suite("What a browser would rather read") struct AcceptedLanguagesTests {
    @Test(arguments: [
        ("cs", "cs"), ("cs-CZ,cs;q=0.9,en;q=0.8", "cs"), ("en-US,en;q=0.9,cs;q=0.8", "en"), ("sk", "cs"),
        ("de,cs;q=0.3,en;q=0.25", "cs"), ("cs;q=0, en;q=0.001", "en"), ("EN", "en"), ("en;q=0.5, cs;q=0.5", "en"),
    ])
    func isFound(_ header: String, _ language: String) {
        #expect(AcceptedLanguages.best(header)?.rawValue == language)
    }

    @Test(arguments: ["", "de", "csx", "cs;q=0", "*", ";;;,,,", "cs;q=0.x", "č"])
    func orNot(_ header: String) { #expect(AcceptedLanguages.best(header) == nil) }
}
#endif
