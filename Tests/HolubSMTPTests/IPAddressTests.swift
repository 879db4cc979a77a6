import HolubSMTP
import Testing

@Suite("An Internet address is read in one spelling")
struct IPAddressTests {
    @Test(
        "Four decimal numbers",
        arguments: [
            ("0.0.0.0", 0), ("127.0.0.1", 0x7F00_0001), ("255.255.255.255", 0xFFFF_FFFF), ("192.0.2.33", 0xC000_0221),
            ("10.20.30.40", 0x0A14_1E28),
        ] as [(String, UInt32)])
    func v4(text: String, value: UInt32) throws {
        #expect(IPAddress(text) == .v4(value))
        #expect(try #require(IPAddress(text)).description == text)
    }

    @Test(
        "Eight groups, one run of zeros left out, four decimal numbers at the end",
        arguments: [
            ("::", 0, 0), ("::1", 0, 1), ("1::", 0x0001_0000_0000_0000, 0), ("2001:db8::1", 0x2001_0DB8_0000_0000, 1),
            ("1:2:3:4:5:6:7:8", 0x0001_0002_0003_0004, 0x0005_0006_0007_0008),
            ("FE80::ABCD", 0xFE80_0000_0000_0000, 0xABCD),
            ("::ffff:127.0.0.1", 0, 0x0000_FFFF_7F00_0001),
            ("1:2:3:4:5:6:1.2.3.4", 0x0001_0002_0003_0004, 0x0005_0006_0102_0304),
            ("::2:3:4:5:6:7:8", 0x0000_0002_0003_0004, 0x0005_0006_0007_0008),
            ("1:2:3:4:5:6:7::", 0x0001_0002_0003_0004, 0x0005_0006_0007_0000), ("::1.2.3.4", 0, 0x0102_0304),
            ("0001:0:0:0:0:0:0:0001", 0x0001_0000_0000_0000, 1), ("1::8", 0x0001_0000_0000_0000, 8),
        ] as [(String, UInt64, UInt64)])
    func v6(text: String, high: UInt64, low: UInt64) { #expect(IPAddress(text) == .v6(high: high, low: low)) }

    @Test(
        "Every other spelling is none",
        arguments: [
            "", ".", "1", "1.2.3", "1.2.3.4.5", "1.2.3.4 ", " 1.2.3.4", "01.2.3.4", "1.2.3.256", "1.2.3.-4", "+1.2.3.4",
            "1..3.4",
            "1.2.3.", "0x7f.0.0.1", "127.1", "2130706433", "1.2.3.4444", "１.2.3.4", ":", ":::", "1:", ":1",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9", "1::2::3", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8", "12345::",
            "g::",
            "1.2.3.4::", "1.2.3.4::5", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3", "::1.2.3.4.5", "::01.2.3.4",
            "fe80::1%eth0", "[::1]", "::1/64", "::1 ", "::\u{660}", "::ffff:1.2.3.4\r\n",
        ])
    func refused(text: String) { #expect(IPAddress(text) == nil) }

    @Test("What is written reads back as itself")
    func roundTrip() {
        var random = Seeded(2)
        for _ in 0..<2000 {
            let four = IPAddress.v4(random.next())
            let six = IPAddress.v6(high: random.next() & random.next(), low: random.next() & random.next())
            #expect(IPAddress(four.description) == four)
            #expect(IPAddress(six.description) == six)
        }
    }

    @Test("Random text never stops the program")
    func random() {
        var random = Seeded(3)
        let alphabet = Array("0123456789abcdefFg:.:.".utf8)
        var accepted = 0
        for _ in 0..<100_000 {
            let octets = (0..<Int.random(in: 0...14, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            if IPAddress(String(decoding: octets, as: UTF8.self)) != nil { accepted += 1 }
        }
        #expect(accepted > 0)
    }
}
