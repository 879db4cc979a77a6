import Testing

@testable import HolubSMTP

@Suite("IDNA, through Foundation")
struct IDNATests {
    @Test(
        "Letters are mapped by UTS 46, without transitional forms",
        arguments: [
            ("kočka.cz", "xn--koka-hua.cz"), ("faß.de", "xn--fa-hia.de"), ("ς.gr", "xn--3xa.gr"),
            ("☃.net", "xn--n3h.net"),
        ])
    func maps(text: String, expected: String) { #expect(IDNA.aLabels(text) == expected) }

    @Test(
        "Nothing that ends a host in a URL reaches Foundation",
        arguments: Array("/?#@:[]%\\ \r\n\t\u{0}<>\"".unicodeScalars))
    func guarded(scalar: UnicodeScalar) { #expect(IDNA.aLabels("č\(scalar).cz") == nil) }

    @Test(
        "A-labels in use are valid",
        arguments: [
            "xn--koka-hua", "xn--p1ai", "xn--fiqs8s", "xn--vermgensberater-ctb", "xn--4gbrim", "xn--mgbaam7a8h",
            "xn--o3cw4h",
            "xn--xkc2al3hye2a", "xn--wgbh1c", "xn--strae-oqa", "xn--ls8h",
        ])
    func valid(label: String) { #expect(IDNA.isValidALabel(label)) }

    @Test(
        "A-labels that stand for nothing, or are spelled in another way, are not",
        arguments: ["xn--0", "xn--", "xn--abc-", "xn--KOKA-hua"])
    func invalid(label: String) { #expect(!IDNA.isValidALabel(label)) }
}
