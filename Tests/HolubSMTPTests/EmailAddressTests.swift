import HolubSMTP
import Testing

@Suite("An address is read on its octets")
struct EmailAddressTests {
    @Test(
        "I8 An address in plain form is kept as it was typed",
        arguments: [
            "jana@firma.example", "j@a.cz", "a.b.c@x.example", "a+b@x.example", "!#$%&'*+-/=?^_`{|}~@x.example",
            "a%b@c.example", "a!b@c.example", "Jana@firma.example", "0@0.example", "a@xn--koka-hua.cz",
            "jiří@x.example", "J\u{159}@x.example", "jir\u{30C}i@x.example", "用户@x.example", "a.č.b@x.example",
            "č+ž@x.example", "👍@x.example", "o\u{2019}neil@x.example",
        ])
    func keeps(text: String) throws { #expect(try EmailAddress(text).description.utf8.elementsEqual(text.utf8)) }

    @Test(
        "I9 A quoted local part is kept as it was typed",
        arguments: [
            "\"a b\"", "\"a\\\"b\"", "\"a@b\"", "\"\\\\\"", "\" \"", "\">\"", "\"a\\ b\"", "\".\"", "\"ž č\"",
            "\"č@ž\"",
        ])
    func quoted(local: String) throws {
        let address = try EmailAddress(local + "@b.example")
        #expect(address.local == local)
        #expect(address.domain == "b.example")
    }

    @Test(
        "I7 I8 I9 I11 I12 What a person can mend has a name of its own",
        arguments: [
            ("", .empty), (" ", .noAtSign), ("postmaster", .noAtSign), ("a!b", .noAtSign),
            ("@", .emptyLocalPart),
            ("@b.cz", .emptyLocalPart),
            ("a@", .emptyDomain), ("a@b@c.cz", .twoAtSigns), ("@@", .twoAtSigns), ("a@@b.cz", .twoAtSigns),
            ("a b@c.cz", .blank), (" a@c.cz", .blank), ("a@c.cz ", .blank), ("a@c .cz", .blank), ("a@ c.cz", .blank),
            ("á..b@c.cz", .invalidLocalPart), (".á@c.cz", .invalidLocalPart), ("á(b)@c.cz", .invalidLocalPart),
            ("á b@c.cz", .blank), ("\"á@c.cz", .invalidLocalPart), ("jana@localhost", .singleLabel),
            ("a@b", .singleLabel),
            ("a@[127.0.0.1]", .addressLiteral), ("a@[IPv6:::1]", .addressLiteral), ("a@[", .addressLiteral),
            ("a@127.0.0.1", .invalidDomain), ("a@b..c", .invalidDomain), ("a@.b.c", .invalidDomain),
            ("a@b.c.", .invalidDomain), ("a@-b.c", .invalidDomain), ("a@b-.c", .invalidDomain),
            ("a@b_c.cz", .invalidDomain), ("a@b.cz>", .invalidDomain), ("a@b.cz,", .invalidDomain),
            ("a@b.cz;c", .invalidDomain), ("a@b.cz/", .invalidDomain), ("a@b.cz:25", .invalidDomain),
            (".a@b.cz", .invalidLocalPart), ("a.@b.cz", .invalidLocalPart), ("a..b@b.cz", .invalidLocalPart),
            ("<a@b.example>", .invalidLocalPart), ("Jana <a@b.example>", .blank), ("a@b.example> SIZE=1", .blank),
            ("<@x.example:a@b.example>", .twoAtSigns), ("a,b@c.cz", .invalidLocalPart),
            ("a(b)@c.cz", .invalidLocalPart),
            ("a:b@c.cz", .invalidLocalPart), ("a\\b@c.cz", .invalidLocalPart), ("\"\"@b.example", .invalidLocalPart),
            ("\"@b.example", .invalidLocalPart), ("\"a\"b@c.cz", .invalidLocalPart), ("a\"b\"@c.cz", .invalidLocalPart),
            ("\"a\\\"@c.cz", .invalidLocalPart), ("\"a\"b\"@c.cz", .invalidLocalPart),
            ("<á@b.example>", .invalidLocalPart), ("á@b@c.cz", .twoAtSigns),
            ("\"\\č\"@b.example", .invalidLocalPart), ("\"a\\👍\"@b.example", .invalidLocalPart),
        ] as [(String, AddressError)])
    func refuses(text: String, error: AddressError) { #expect(throws: error) { try EmailAddress(text) } }

    @Test("I3 No control character passes, wherever it stands", arguments: [UInt8](0..<0x20) + [0x7F])
    func controls(octet: UInt8) {
        let control = String(UnicodeScalar(octet))
        for text in [
            control + "a@b.example", "a\(control)b@c.example", "a@\(control)b.example", "a@b.example\(control)",
            "\"a\(control)b\"@c.example", "\"a\\\(control)b\"@c.example", control,
        ] {
            #expect(throws: AddressError.controlCharacter) { try EmailAddress(text) }
        }
    }

    @Test(
        "I1 I2 I4 A line break never begins a second command",
        arguments: [
            "a@b.example\r\nRCPT TO:<evil@x.example>", "a@b.example>\r\nDATA",
            "\"a\r\nRCPT TO:<e@x.example>\"@b.example",
            "\r\na@b.example", "a@b.example\r\n", "a@b.example\n", "a@b.example\r", "a@b.exa\r\nmple",
            "a\r\n@b.example",
        ])
    func injection(text: String) { #expect(throws: AddressError.controlCharacter) { try EmailAddress(text) } }

    @Test(
        "I5 Letters whose low octets are CR and LF are refused beside each other",
        arguments: [
            "a\u{10D}\u{10A}b@c.example", "a@c.example\u{10D}\u{10A}", "a@c\u{10D}\u{10A}RCPT.example",
            "a@c.example\u{760D}\u{760A}", "a\u{760D}\u{760A}@c.example",
            "a@b.example\u{10D}\u{10A}RCPT TO:<e@x.example>",
        ])
    func lookalikes(text: String) { #expect(throws: AddressError.self) { try EmailAddress(text) } }

    @Test("The same letters by themselves are letters, in a domain")
    func letters() throws { #expect(try EmailAddress("a@ko\u{10D}ka.cz").domain.name == "xn--koka-hua.cz") }

    @Test(
        "I6 Separators, invisible and replacement characters are refused in each part",
        arguments: [
            "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{3000}", "\u{200B}", "\u{200D}", "\u{AD}", "\u{FEFF}",
            "\u{202E}",
            "\u{FFFD}", "\u{FF20}", "\u{E0001}", "\u{2060}",
        ])
    func invisible(text: String) {
        #expect(throws: AddressError.self) { try EmailAddress("a\(text)b@c.example") }
        #expect(throws: AddressError.self) { try EmailAddress("a@b\(text)c.example") }
        #expect(throws: AddressError.self) { try EmailAddress("a@b.example\(text)") }
    }

    @Test(
        "What cannot be seen, a blank of any width and a replacement are told apart",
        arguments: [
            ("\u{85}", .controlCharacter), ("\u{9F}", .controlCharacter), ("\u{2028}", .controlCharacter),
            ("\u{2029}", .controlCharacter), ("\u{200B}", .controlCharacter), ("\u{202E}", .controlCharacter),
            ("\u{2067}", .controlCharacter), ("\u{FE0F}", .controlCharacter), ("\u{115F}", .controlCharacter),
            ("\u{E000}", .controlCharacter), ("\u{A0}", .blank), ("\u{2003}", .blank), ("\u{3000}", .blank),
            ("\u{FFFD}", .invalidLocalPart), ("\u{FF20}", .invalidLocalPart), ("\u{FE6B}", .invalidLocalPart),
        ] as [(String, AddressError)])
    func unseen(text: String, error: AddressError) {
        for local in ["\(text)a", "a\(text)", "č\(text)ž", "\"a\(text)b\"", text] {
            #expect(throws: error) { try EmailAddress(local + "@c.example") }
        }
    }

    @Test(
        "I13 Octets that are no UTF-8 become no address",
        arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF]] as [[UInt8]])
    func brokenUTF8(octets: [UInt8]) {
        let text = String(decoding: octets, as: UTF8.self)
        #expect(throws: AddressError.self) { try EmailAddress("a\(text)@b.example") }
        #expect(throws: AddressError.self) { try EmailAddress("a@b\(text).example") }
    }

    @Test("I14 Mixed scripts are kept before the @, and are A-labels behind it")
    func mixedScripts() throws {
        #expect(try EmailAddress("a@ex\u{430}mple.com").description == "a@xn--exmple-4nf.com")
        let mixed = try EmailAddress("r\u{430}ypal@ex\u{430}mple.com")
        #expect(mixed.description.utf8.elementsEqual("r\u{430}ypal@xn--exmple-4nf.com".utf8))
        #expect(try mixed != EmailAddress("raypal@ex\u{430}mple.com"))
    }

    @Test("A local part beyond ASCII needs SMTPUTF8, a domain does not")
    func needsSMTPUTF8() throws {
        for text in ["jiří@x.example", "\"ž\"@x.example"] { #expect(try EmailAddress(text).needsSMTPUTF8) }
        for text in ["jiri@kočka.cz", "\"a b\"@x.example"] { #expect(try !EmailAddress(text).needsSMTPUTF8) }
    }

    @Test("Spellings that look alike are two local parts")
    func spellings() throws {
        let composed = try EmailAddress("\u{10D}@x.example"), decomposed = try EmailAddress("c\u{30C}@x.example")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
    }

    @Test("The length of a local part is counted in octets", arguments: [("č", 2), ("用", 3), ("👍", 4)])
    func octetLength(letter: String, octets: Int) throws {
        let longest = String(repeating: letter, count: 64 / octets)
        #expect(try EmailAddress(longest + "@b.example").local.utf8.elementsEqual(longest.utf8))
        #expect(throws: AddressError.localPartTooLong) { try EmailAddress(longest + letter + "@b.example") }
    }

    @Test("I10 A local part has up to 64 octets", arguments: [1, 63, 64, 65, 1000])
    func localLength(count: Int) {
        let text = String(repeating: "a", count: count) + "@b.example"
        if count <= 64 {
            #expect(throws: Never.self) { try EmailAddress(text) }
        } else {
            #expect(throws: AddressError.localPartTooLong) { try EmailAddress(text) }
        }
    }

    @Test("A quoted local part's quotation marks count", arguments: [61, 62, 63])
    func quotedLength(count: Int) {
        let text = "\"" + String(repeating: "a", count: count) + "\"@b.example"
        #expect((try? EmailAddress(text)) != nil || count > 62)
        #expect((try? EmailAddress(text)) == nil || count <= 62)
    }

    @Test("I10 An address has up to 254 octets", arguments: [(64, 189), (64, 188), (1, 252), (1, 253), (2, 252)])
    func wholeLength(local: Int, domain: Int) throws {
        let text = String(repeating: "a", count: local) + "@" + domainText(domain)
        if local + 1 + domain <= 254 {
            #expect(try EmailAddress(text).description.utf8.count == local + 1 + domain)
        } else {
            #expect(throws: AddressError.addressTooLong) { try EmailAddress(text) }
        }
    }

    @Test("I17 A megabyte is refused unread")
    func megabyte() {
        #expect(throws: AddressError.addressTooLong) { try EmailAddress(String(repeating: "(", count: 1_000_000)) }
    }

    @Test("Addresses are equal by octets: the domain without regard to case, the local part with it")
    func equality() throws {
        #expect(try EmailAddress("a@B.Example") == EmailAddress("a@b.example"))
        #expect(try EmailAddress("A@b.example") != EmailAddress("a@b.example"))
        #expect(try Set([EmailAddress("A@b.cz"), EmailAddress("a@b.cz"), EmailAddress("a@B.cz")]).count == 2)
    }

    @Test("Two spellings of one word are one domain")
    func composition() throws {
        #expect(try EmailAddress("a@ko\u{10D}ka.cz") == EmailAddress("a@koc\u{30C}ka.cz"))
    }

    @Test(
        "Parts that together would read otherwise are refused",
        arguments: ["", "a@b", "a@", "a b", "a\r\n", "\"", "a@b\""])
    func parts(local: String) {
        #expect(throws: AddressError.self) { try EmailAddress(local: local, domain: "b.example") }
    }

    @Test("Parts make the address that they spell")
    func joined() throws {
        #expect(try EmailAddress(local: "jana", domain: "firma.example").description == "jana@firma.example")
    }

    @Test("Random text is refused, or stays one visible line that reads back as itself")
    func random() throws {
        var random = Seeded(1)
        let alphabet = Array("aA0.@\"\\ <>-_\r\n\u{0}\u{7F}čß％。\u{301}\u{10A}".unicodeScalars)
        var accepted = 0
        for _ in 0..<100_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...8, using: &random) { text.append(alphabet.randomElement(using: &random)!) }
            guard let address = try? EmailAddress(String(text) + "@b.cz") else { continue }
            accepted += 1
            hold(address.description.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(address)")
            hold(address.needsSMTPUTF8 || address.description.utf8.allSatisfy { $0 < 0x7F }, "\(address)")
            hold(try EmailAddress(address.description) == address, "\(address)")
        }
        #expect(accepted > 100)
    }
}

/// A domain of so many octets.
func domainText(_ count: Int) -> String {
    var labels: [String] = []
    var rest = count - 2
    while rest > 64 {
        labels.append(String(repeating: "b", count: 61))
        rest -= 62
    }
    if rest > 1 { labels.append(String(repeating: "c", count: rest - 1)) }
    let text = (labels + ["cz"]).joined(separator: ".")
    precondition(text.utf8.count == count, "\(text.utf8.count) for \(count)")
    return text
}
