import HolubSMTP
import Testing

@Suite("ASCII on octets")
struct OctetsTests {
    @Test(
        "A number is digits and nothing else",
        arguments: ["", "+25", "-10", " 25", "25 ", "2 5", "25\n", "0x10", "1e3", "٣", "２", "25a", "1_000", ".5"])
    func refused(text: String) { #expect(ASCII.number(text.utf8) == nil) }

    @Test(
        "A number is what its digits say",
        arguments: [("0", 0), ("25", 25), ("007", 7), ("999999999999999999", 999_999_999_999_999_999)])
    func number(text: String, expected: Int) { #expect(ASCII.number(text.utf8) == expected) }

    @Test("A number with too many digits is none, however small", arguments: [18, 19, 20, 100, 1_000_000])
    func width(count: Int) {
        #expect((ASCII.number(String(repeating: "9", count: count).utf8) != nil) == (count <= 18))
        #expect((ASCII.number(String(repeating: "0", count: count).utf8, maxDigits: 1000) != nil) == (count <= 18))
        #expect(ASCII.number("123".utf8, maxDigits: 2) == nil)
    }

    @Test("Letters, digits and visible octets are those of ASCII", arguments: [UInt8](0...255))
    func classes(octet: UInt8) {
        let scalar = UnicodeScalar(octet)
        #expect(ASCII.isLetter(octet) == (("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)))
        #expect(ASCII.isDigit(octet) == ("0"..."9").contains(scalar))
        #expect(ASCII.isVisible(octet) == ("!"..."~").contains(scalar))
        #expect(ASCII.lowercased(octet) == (("A"..."Z").contains(scalar) ? octet + 32 : octet))
        #expect(ASCII.uppercased(octet) == (("a"..."z").contains(scalar) ? octet - 32 : octet))
    }

    @Test("Comparing without case folds ASCII letters alone")
    func folding() {
        #expect(ASCII.equalIgnoringCase("StartTLS".utf8, "STARTTLS".utf8))
        #expect(!ASCII.equalIgnoringCase("a".utf8, "ab".utf8))
        #expect(!ASCII.equalIgnoringCase("[".utf8, "{".utf8))
        #expect(!ASCII.equalIgnoringCase("č".utf8, "Č".utf8))
    }
}
