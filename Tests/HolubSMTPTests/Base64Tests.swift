import HolubSMTP
import Testing

@Suite("Base64 has one spelling")
struct Base64Tests {
    @Test(
        "RFC 4648 §10, both ways",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == Array(encoded.utf8))
        #expect(Base64.decode(Array(encoded.utf8)) == Array(plain.utf8))
    }

    @Test(
        "Another spelling is none",
        arguments: [
            "Z", "Zg", "Zg=", "Zm8", "Zh==", "Zn==", "Zv==", "Zm9=", "Zm8=\n", "Zm8=\r\n", " Zm8=", "Zm 8", "Zm-_",
            "====", "A===",
            "=AAA", "A=AA", "AA=A", "Zg==Zg==", "AAAA====", "Zm8=====", "AA======", "AAA=AAAA", "Zg==AAAA", "Zm9v!",
            "Zm9v*===",
            "Zm9v\u{0}AAA", "Zm9vé", "ZW==", "ZgA=AA==",
        ])
    func refused(text: String) { #expect(Base64.decode(Array(text.utf8)) == nil) }

    @Test("Every octet survives in each of the three places")
    func places() {
        for octet in UInt8.min...UInt8.max {
            for octets in [[octet], [0, octet], [0, 0, octet], [octet, 0xFF, octet]] {
                #expect(Base64.decode(Base64.encode(octets)) == octets)
            }
        }
    }

    @Test("Ten thousand random octets come back, and no neighbour of their spelling means the same")
    func roundTrips() {
        var random = Seeded(4)
        for _ in 0..<10_000 {
            let octets = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let text = Base64.encode(octets)
            hold(text.count == (octets.count + 2) / 3 * 4, "\(octets)")
            hold(Base64.decode(text) == octets, "\(octets)")
            guard let place = text.indices.randomElement(using: &random) else { continue }
            var other = text
            other[place] = UInt8.random(in: 0...255, using: &random)
            if other != text { hold(Base64.decode(other) != octets, "\(other)") }
        }
    }

    @Test("Whatever is accepted encodes back to the same text")
    func canonical() {
        var random = Seeded(5)
        let alphabet = Array("AZaz09+/=-_ \n".utf8)
        var accepted = 0
        for _ in 0..<100_000 {
            let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
            guard let octets = Base64.decode(text) else { continue }
            accepted += 1
            hold(Base64.encode(octets) == text, "\(text)")
        }
        #expect(accepted > 10_000)
    }
}
