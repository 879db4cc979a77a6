#if Personas
import Crypto
import Foundation
import HolubSMTP
import Testing

@testable import Holub

@Suite("Sealing") struct SealingTests {
    private static let jana = AccountID("4711"), eva = AccountID("4712")
    private static let mailbox = MailboxID("00112233445566778899aabbccddeeff")!
    private static let other = MailboxID("00112233445566778899aabbccddeefe")!
    private static let note = SealedField(rawValue: "note")
    private static let words = "correct horse battery staple"

    private let key = MasterKey.random()
    private var keys: KeyRing { .key(key) }

    private func sealed(_ words: String = words, by keys: KeyRing) throws -> [UInt8] {
        try keys.seal(Secret(words), field: .password, of: Self.mailbox, account: Self.jana)
    }

    private func opened(
        _ sealed: [UInt8], by keys: KeyRing, field: SealedField = .password, of mailbox: MailboxID = mailbox,
        account: AccountID = jana
    ) throws(SealError) -> [UInt8] {
        try keys.open(sealed, field: field, of: mailbox, account: account).withOctets { Array($0) }
    }

    @Test(arguments: [1, 3, 28, 59, 60, 61, 123, 124, 125, 4096])
    func whatIsSealedOpens(_ length: Int) throws {
        let words = String(repeating: "x", count: length)
        #expect(try opened(sealed(words, by: keys), by: keys) == Array(words.utf8))
    }

    @Test func nothingIsAlsoASecret() throws {
        let empty = try keys.seal(
            Secret(unchecked: []), field: .password, of: Self.mailbox, account: Self.jana)
        #expect(try opened(empty, by: keys) == [])
    }

    @Test func theLengthOfAPasswordDoesNotShow() throws {
        #expect(try sealed("a", by: keys).count == sealed(String(repeating: "a", count: 60), by: keys).count)
    }

    @Test("I70 Every bit of a sealed secret counts") func everyBitCounts() throws {
        let good = try sealed(by: keys)
        var refusals: [String: Int] = [:]
        for bit in 0..<(good.count * 8) {
            var changed = good
            changed[bit / 8] ^= 1 << (bit % 8)
            do throws(SealError) {
                _ = try opened(changed, by: keys)
                Issue.record("opened with bit \(bit) flipped")
            } catch {
                switch error {
                case .unknownVersion: refusals["version", default: 0] += 1
                case .unknownKey: refusals["key", default: 0] += 1
                case .tampered: refusals["tampered", default: 0] += 1
                case .systemFailed: refusals["system", default: 0] += 1
                }
            }
        }
        #expect(refusals == ["version": 8, "key": 64, "tampered": (good.count - 9) * 8])
    }

    @Test("I70 No piece of a sealed secret opens") func noPieceOpens() throws {
        let good = try sealed(by: keys)
        for length in 0..<good.count {
            #expect(throws: SealError.tampered) { try opened(Array(good[..<length]), by: keys) }
        }
        #expect(throws: SealError.tampered) { try opened(good + [0], by: keys) }
    }

    @Test("I70 A row in another's place does not open") func aRowInAnothersPlaceDoesNotOpen() throws {
        let good = try sealed(by: keys)
        #expect(throws: SealError.tampered) { try opened(good, by: keys, of: Self.other) }
        #expect(throws: SealError.tampered) { try opened(good, by: keys, account: Self.eva) }
        #expect(throws: SealError.tampered) { try opened(good, by: keys, field: Self.note) }
        #expect(throws: SealError.tampered) {
            try keys.rewrapped(good, field: .password, of: Self.other, account: Self.jana)
        }
    }

    /// Names whose octets are the same one after the other, but are divided elsewhere.
    @Test func placesAreNotRunTogether() throws {
        let mailbox = MailboxID(IdentifierBits(0, 0))
        typealias Names = (account: AccountID, field: String)
        let pairs: [(Names, Names)] = [(("m0", "b"), ("m", "0b")), (("m", "b0"), ("0m", "b"))]
        for (names, others) in pairs {
            let good = try keys.seal(
                Secret("x"), field: SealedField(rawValue: names.field), of: mailbox, account: names.account)
            #expect(throws: SealError.tampered) {
                try keys.open(
                    good, field: SealedField(rawValue: others.field), of: mailbox, account: others.account)
            }
        }
    }

    /// The two spellings of é are equal strings and two accounts.
    @Test func accountsAreOctets() throws {
        let good = try keys.seal(Secret("x"), field: .password, of: Self.mailbox, account: "caf\u{E9}")
        #expect(throws: SealError.tampered) { try opened(good, by: keys, account: "cafe\u{301}") }
    }

    /// The halves of two sealed secrets of one mailbox do not fit together.
    @Test func layersBelongTogether() throws {
        let first = try sealed("first", by: keys), second = try sealed("second", by: keys)
        #expect(throws: SealError.tampered) { try opened(Array(first[..<69] + second[69...]), by: keys) }
    }

    @Test("I70 Another key is named") func anotherKeyIsNamed() throws {
        let good = try sealed(by: keys)
        let strange = KeyRing.key(.random())
        #expect(throws: SealError.unknownKey(key.id)) { try opened(good, by: strange) }
        #expect(throws: SealError.unknownKey(key.id)) {
            try strange.rewrapped(good, field: .password, of: Self.mailbox, account: Self.jana)
        }
        #expect(SealError.unknownKey(key.id).description.contains(key.id.description))
    }

    @Test func rotationChangesTheWrappingOnly() throws {
        let old = try sealed(by: keys)
        let new = MasterKey.random()
        let both = KeyRing(current: new, previous: [key])
        #expect(keys.isCurrent(old))
        #expect(!both.isCurrent(old))
        #expect(try opened(old, by: both) == Array(Self.words.utf8))

        let turned = try both.rewrapped(old, field: .password, of: Self.mailbox, account: Self.jana)
        #expect(both.isCurrent(turned))
        #expect(turned.count == old.count)
        #expect(Array(turned[69...]) == Array(old[69...]))
        #expect(try opened(turned, by: .key(new)) == Array(Self.words.utf8))
        #expect(throws: SealError.unknownKey(new.id)) { try opened(turned, by: keys) }
    }

    @Test("I70 What is not sealed is not current, and another version is named") func whatIsNotSealedIsNotCurrent() {
        for octets: [UInt8] in [[], [1], [2] + key.id.octets, Array(repeating: 1, count: 200)] {
            #expect(!keys.isCurrent(octets))
        }
        #expect(throws: SealError.unknownVersion(2)) { try opened([2], by: keys) }
    }

    @Test func neitherSecretNorKeyStandsInIt() throws {
        let sealed = Data(try sealed(by: keys))
        let octets = key.key.withUnsafeBytes { Data($0) }
        let secret = Data(Self.words.utf8)
        for length in [8, 16, 28] {
            for start in 0...(secret.count - length) {
                #expect(sealed.range(of: secret[start..<(start + length)]) == nil)
            }
        }
        for hidden in [octets, octets.base64EncodedData(), Data(Hexadecimal.text(octets).utf8), octets.prefix(8)] {
            #expect(sealed.range(of: hidden) == nil)
        }
    }

    /// Both nonces, of 10^5 seals: none comes twice, and neither does a wrapped key.
    @Test func noNonceComesTwice() throws {
        let keys = keys, secret = try Secret("x")
        var seen: Set<[UInt8]> = []
        let count = 100_000
        seen.reserveCapacity(2 * count)
        for _ in 0..<count {
            let sealed = try keys.seal(secret, field: .password, of: Self.mailbox, account: Self.jana)
            seen.insert(Array(sealed[9..<21]))
            seen.insert(Array(sealed[69..<81]))
        }
        #expect(seen.count == 2 * count)
    }
}
#endif
