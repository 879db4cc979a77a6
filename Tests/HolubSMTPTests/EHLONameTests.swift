import HolubSMTP
import Testing

@Suite("The name that we greet with")
struct EHLONameTests {
    @Test(
        "A domain name or an address in brackets",
        arguments: [
            ("mx.example", "mx.example"), ("MX.Example", "mx.example"), ("localhost", "localhost"),
            ("[127.0.0.1]", "[127.0.0.1]"),
            ("[IPv6:::1]", "[IPv6:::1]"), ("[IPv6:2001:db8::1]", "[IPv6:2001:db8::1]"),
            ("xn--koka-hua.cz", "xn--koka-hua.cz"),
        ])
    func accepted(text: String, expected: String) throws { #expect(try EHLOName(text).text == expected) }

    @Test(
        "I19 Everything else is refused",
        arguments: [
            "", " ", "x\r\nMAIL FROM:<a@b.cz>", "x\r\n", "x\n", "a_b", "_", "a b", "č c", "kočka.cz", "ｍｘ.example",
            "[127.0.0.1", "127.0.0.1]",
            "[127.1]", "[]",
            "[[127.0.0.1]]", "[::1]", "[IPv6:]", "[IPv6:127.0.0.1]", "[IPv6:::1%eth0]", "[127.0.0.1]\r\n",
            "[127.0.0.1\r\n]",
            "[a.cz]", "127.0.0.1", "a.", ".", "a\u{0}b", "-a", "[", "]",
        ])
    func refused(text: String) { #expect(throws: ServerError.invalidEHLOName) { try EHLOName(text) } }

    @Test("The neutral name says nothing about the machine, and is one that a person could have typed")
    func neutral() throws { #expect(try EHLOName("[127.0.0.1]") == .neutral) }
}
