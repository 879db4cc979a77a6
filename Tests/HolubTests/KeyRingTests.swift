#if Personas
import HolubSMTP
import Testing

@testable import Holub

@Suite("Keys") struct KeyRingTests {
    private static let octets = [UInt8](0..<32)
    private static let base64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    private static let digits = "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F"
    private static let another = String(repeating: "5a", count: 32)

    @Test func aKeyIsReadFromEitherSpelling() throws {
        let key = try MasterKey(octets: Self.octets)
        #expect(try MasterKey(text: Self.base64) == key)
        #expect(try MasterKey(text: Self.digits) == key)
        #expect(try MasterKey(text: Self.another) != key)
        #expect(key.id.description.utf8.count == 16)
        #expect(try MasterKey(text: Self.base64).id == key.id)
        #expect(MasterKey.random() != MasterKey.random())
    }

    @Test(arguments: [
        "", " ", "x", "AAEC", digits + "0", " " + digits, digits + "\n", String(digits.dropLast()),
        String(base64.dropLast()), base64 + "=", String(repeating: "g", count: 64), String(repeating: "０", count: 64),
        String(base64.dropLast(2)) + "9=",
    ])
    func anythingElseIsRefused(_ text: String) {
        #expect(throws: MasterKeyError.self) { try MasterKey(text: text) }
    }

    @Test(arguments: [0, 16, 31, 33, 64])
    func aKeyHas32Octets(_ count: Int) {
        #expect(throws: MasterKeyError.wrongLength) { try MasterKey(octets: Array(repeating: 7, count: count)) }
    }

    @Test func aRingIsReadCurrentFirst() throws {
        let ring = try KeyRing(variable: "K", value: "\(Self.another),\(Self.base64)")
        #expect(ring.current == (try MasterKey(text: Self.another)))
        #expect(ring.previous == [try MasterKey(octets: Self.octets)])
        #expect(try KeyRing(variable: "K", value: Self.base64).previous == [])
    }

    @Test func aBadVariableIsNamedAndNotShown() throws {
        let bad: [(String?, KeyRingError)] = [
            (nil, .missing(variable: "SHOP_KEY")), ("", .missing(variable: "SHOP_KEY")),
            ("hunter2", .unusable(variable: "SHOP_KEY", position: 1, of: 1, .unreadable)),
            ("\(Self.base64),", .unusable(variable: "SHOP_KEY", position: 2, of: 2, .empty)),
            ("\(Self.base64), \(Self.another)", .unusable(variable: "SHOP_KEY", position: 2, of: 2, .unreadable)),
            ("aHVudGVyMg==,\(Self.base64)", .unusable(variable: "SHOP_KEY", position: 1, of: 2, .wrongLength)),
            ("\(Self.base64),\(Self.digits)", .twice(variable: "SHOP_KEY", position: 2)),
        ]
        for (value, expected) in bad {
            #expect(throws: expected) { try KeyRing(variable: "SHOP_KEY", value: value) }
            let sentence = expected.description
            #expect(sentence.contains("SHOP_KEY") && sentence.hasSuffix("."))
            for part in (value ?? "").split(separator: ",") { #expect(!sentence.contains(part)) }
        }
        #expect(throws: KeyRingError.missing(variable: "HOLUB_TEST_NO_SUCH_VARIABLE")) {
            try KeyRing.environment("HOLUB_TEST_NO_SUCH_VARIABLE")
        }
    }

    /// Print, interpolate, reflect, dump: a key, a ring, a code, a token and a proof say nothing.
    @Test func nothingSecretHasATextualForm() throws {
        let key = try MasterKey(octets: Self.octets)
        let code = VerificationCode.random(), token = LinkToken.random(for: .random())
        let values: [any Sendable] = [
            key, KeyRing(current: key, previous: [.random()]), code, token, VerificationProof.code(code),
            VerificationProof.link(token),
        ]
        for value in values {
            var said = "\(value) " + String(reflecting: value) + String(describing: [value])
            print(value, terminator: "", to: &said)
            debugPrint(value, terminator: "", to: &said)
            dump(value, to: &said)
            for child in Mirror(reflecting: value).children { said += "\(child)" }
            let hidden = [
                Self.base64, Self.digits.lowercased(), "0, 1, 2, 3", code.shown, token.word, "SymmetricKey",
                String(decoding: code.digits, as: UTF8.self), "\(code.digits)", "\(token.random)",
            ]
            for words in hidden { #expect(!said.lowercased().contains(words.lowercased())) }
            #expect(said.contains("‹redacted›"))
        }
    }
}
#endif
