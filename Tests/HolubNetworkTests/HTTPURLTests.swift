#if Sending
import HolubSMTP
import Testing

@testable import HolubNetwork

@Suite("Addresses on the web")
struct HTTPURLTests {
    @Test(
        "What is read, and how it goes on the wire",
        arguments: [
            ("https://a.example", "a.example", "/"), ("HTTPS://A.Example:443/x", "a.example", "/x"),
            ("http://a.example:80?q", "a.example", "/?q"), ("https://a.example:/x?y=z#part", "a.example", "/x?y=z"),
            ("https://a.example/a/../b/./c", "a.example", "/b/c"), ("https://a.example/../../x", "a.example", "/x"),
            ("https://[2606:4700::1]/", "[2606:4700:0:0:0:0:0:1]", "/"), ("https://9.9.9.9/", "9.9.9.9", "/"),
            ("https://a.example/%2e%2e/%0d%0a", "a.example", "/%2e%2e/%0d%0a"),
            ("https://a.example/.", "a.example", "/"),
        ])
    func valid(text: String, host: String, target: String) throws {
        let url = try HTTPURL(text)
        #expect(url.hostField == host)
        #expect(url.target == target)
    }

    @Test(
        "What is refused",
        arguments: [
            ("", .unknownScheme), ("a.example", .unknownScheme), ("ftp://a.example/", .unknownScheme),
            ("file:///x", .unknownScheme), ("https:/a.example/", .malformed), ("https:a.example", .malformed),
            ("https://", .badHost), ("https:///x", .badHost), ("https://a.example:8443/", .otherPort),
            ("https://a.example:80/", .otherPort), ("https://a.example:+443/", .otherPort),
            ("https://a.example:000443/", .otherPort), ("https://u@a.example/", .userInside),
            ("https://u:p@a.example/", .userInside), ("https://a.example\\@b.example/", .malformed),
            ("https://a.example/ x", .malformed), ("https://a.example/\r\nX: y", .malformed),
            ("https://á.example/", .malformed),
            ("https://127.1/", .badHost), ("https://0x7f000001/", .badHost), ("https://2130706433/", .badHost),
            ("https://0177.0.0.1/", .badHost), ("https://a.example./", .badHost), ("https://[::1", .badHost),
            ("https://[127.0.0.1]/", .badHost), ("https://[fe80::1%25eth0]/", .badHost), ("https://::1/", .otherPort),
            ("https://%61.example/", .badHost), ("https://_a.example/", .badHost), ("https://a..example/", .badHost),
            ("https://" + String(repeating: "a", count: 2048), .tooLong),
        ] as [(String, HTTPURLError)])
    func invalid(text: String, error: HTTPURLError) { #expect(throws: error) { try HTTPURL(text) } }

    /// RFC 3986 §5.4, as far as these addresses go.
    @Test(
        "References are resolved",
        arguments: [
            ("g", "https://a.example/b/c/g"), ("./g", "https://a.example/b/c/g"), ("g/", "https://a.example/b/c/g/"),
            ("/g", "https://a.example/g"), ("//g.example", "https://g.example/"), ("?y", "https://a.example/b/c/d?y"),
            ("g?y", "https://a.example/b/c/g?y"), ("#s", "https://a.example/b/c/d?q"),
            ("", "https://a.example/b/c/d?q"),
            (".", "https://a.example/b/c/"), ("..", "https://a.example/b/"), ("../g", "https://a.example/b/g"),
            ("../../../../g", "https://a.example/g"), ("http://b.example/x", "http://b.example/x"),
            ("//b.example:443/x?y#z", "https://b.example/x?y"), ("g.", "https://a.example/b/c/g."),
            ("/a:b", "https://a.example/a:b"),
        ])
    func references(reference: String, expected: String) throws {
        let base = try HTTPURL("https://a.example/b/c/d?q")
        #expect(try base.resolving(Array(reference.utf8)) == HTTPURL(expected))
    }

    @Test(
        "References that lead nowhere",
        arguments: [
            "javascript:x", "mailto:a@b.example", "https:g", "data:,x", "//", "//u@b.example/", "\u{7F}", "a b",
        ])
    func badReferences(reference: String) throws {
        let base = try HTTPURL("https://a.example/b/c/d?q")
        #expect(throws: HTTPURLError.self) { try base.resolving(Array(reference.utf8)) }
    }

    @Test("Parameters are encoded whole")
    func parameters() throws {
        let url = try #require(
            HTTPURL(host: "a.example", path: "/p", parameters: ["emailaddress": "jana+1@firma.example", "x y": "č&=#"]))
        #expect(url.query == "emailaddress=jana%2B1%40firma.example&x%20y=%C4%8D%26%3D%23")
        for path in ["", "p", "/p?q", "/p q", "/\u{10D}", "/p#"] {
            #expect(HTTPURL(host: "a.example", path: path) == nil)
        }
    }
}

@Suite("Public suffixes")
struct PublicSuffixesTests {
    static let list = """
        // ===BEGIN ICANN DOMAINS===
        com
        uk
        co.uk   trailing words
        jp
        kobe.jp
        *.kobe.jp
        !city.kobe.jp
        *.ck
        !www.ck
        příklad
        // ===BEGIN PRIVATE DOMAINS===
        hoster.example

        """

    @Test(
        "Who owns a name",
        arguments: [
            ("com", nil), ("b.com", "b.com"), ("a.b.com", "b.com"), ("uk", nil), ("co.uk", nil), ("b.co.uk", "b.co.uk"),
            ("a.b.co.uk", "b.co.uk"), ("b.uk", "b.uk"), ("kobe.jp", nil), ("c.kobe.jp", nil),
            ("b.c.kobe.jp", "b.c.kobe.jp"),
            ("city.kobe.jp", "city.kobe.jp"), ("www.city.kobe.jp", "city.kobe.jp"), ("ck", nil), ("test.ck", nil),
            ("b.test.ck", "b.test.ck"), ("www.ck", "www.ck"), ("www.www.ck", "www.ck"), ("a.unknown", "a.unknown"),
            ("unknown", nil), ("hoster.example", nil), ("x.y.hoster.example", "y.hoster.example"),
            ("firma.příklad", "firma.příklad"), ("příklad", nil),
        ] as [(String, String?)])
    func registrable(name: String, owner: String?) throws {
        let suffixes = PublicSuffixes(listFile: Array(Self.list.utf8))
        #expect(try suffixes.registrable(Domain(name)) == owner.map { try Domain($0) })
    }

    @Test("A list that is none is empty, and then only single labels are suffixes")
    func empty() {
        for octets in [[], Array("// nothing\n\n".utf8), [0xFF, 0xFE, 0x0A, 0x21, 0x0A, 0x2A, 0x2E]] as [[UInt8]] {
            let suffixes = PublicSuffixes(listFile: octets)
            #expect(suffixes.isEmpty)
            #expect(suffixes.registrable("a.b.example") == "b.example")
        }
    }
}
#endif
