import HolubSMTP
import Testing

@Suite("A server's name and port")
struct ServerTests {
    @Test(
        "A host is a name or an address in digits",
        arguments: [
            ("smtp.example", "smtp.example"), ("SMTP.Example", "smtp.example"), ("localhost", "localhost"),
            ("192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8:0:0:0:0:0:1"), ("kočka.cz", "xn--koka-hua.cz"),
        ])
    func host(text: String, expected: String) throws { #expect(try ServerHost(text).description == expected) }

    @Test(
        "I41 I42 What is more than a host, or another spelling of an address, is refused",
        arguments: [
            "", " ", "smtp.example.com:25", "smtp.example.com/", "user@smtp.example.com", "smtp://a.cz", "a b",
            "a\r\nb",
            "-oProxy=x", "$(id)", "`id`", "a;b", "%0d%0a", "*.example.com", "_x.example.com", "localhost.", "127.1",
            "2130706433",
            "0x7f000001", "0177.0.0.1", "0", "127.0.0.01", "127.0.0.256", "127.0.0.1.", "127.0.0.1.1", "[::1]",
            "[127.0.0.1]",
            "fe80::1%eth0", "::1 ", ":", ":::", "1::2::3", "::ffff:127.1", "1.2.3.4::", "1:2", "１２７.０.０.１",
        ])
    func noHost(text: String) { #expect(throws: ServerError.invalidHost) { try ServerHost(text) } }

    @Test("I42 A name of 254 octets is refused")
    func longHost() {
        #expect(throws: Never.self) { try ServerHost(domainText(253)) }
        #expect(throws: ServerError.invalidHost) { try ServerHost(domainText(254)) }
    }

    @Test("A port is a number from 1 to 65535", arguments: ["1", "25", "465", "587", "65535", "00587"])
    func port(text: String) throws { #expect(try ServerPort(text).number == UInt16(text)) }

    @Test(
        "I43 I44 What is no such number is refused",
        arguments: [
            "", "0", "65536", "99999", "100000", "-1", "+587", "587abc", " 587", "587 ", "587\n", "5 8 7", "58７",
            "587;25", "587,25",
            "0x24b", "٥٨٧", "5.87", "99999999999999999999", "000587", "587\u{0}",
        ])
    func noPort(text: String) { #expect(throws: ServerError.invalidPort) { try ServerPort(text) } }

    @Test("I43 A number is held to the same bounds", arguments: [-1, 0, 65_536, Int.min, Int.max])
    func noPortNumber(number: Int) { #expect(throws: ServerError.invalidPort) { try ServerPort(number) } }

    @Test("An endpoint is spelled so that host and port cannot be mistaken for each other")
    func endpoint() throws {
        let named = Endpoint(try ServerHost("smtp.example"), port: .submissions, security: .tls)
        #expect(named.description == "smtp.example:465 (tls)")
        let numbered = Endpoint(try ServerHost("::1"), port: .submission, security: .starttls)
        #expect(numbered.description == "[0:0:0:0:0:0:0:1]:587 (starttls)")
    }
}
