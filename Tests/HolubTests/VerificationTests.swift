#if Personas
import HolubSMTP
import Testing

@testable import Holub

@Suite("Verification") struct VerificationTests {
    private static let start = Moment(milliseconds: 1_800_000_000_000)
    private let keys = KeyRing.key(.random())

    private func issued(
        _ kind: VerificationProof.Kind, account: AccountID = "4711", address: String = "jana@firma.example",
        at moment: Moment = start
    ) throws -> IssuedVerification {
        Verification.issue(
            kind, of: .random(), account: account, address: try EmailAddress(address), at: moment, keys: keys)
    }

    private func isAccepted(_ record: VerificationRecord?, _ proof: VerificationProof, at moment: Moment = start)
        -> Bool
    {
        if case .accepted = Verification.judge(record, proof, at: moment, keys: keys) { true } else { false }
    }

    private func wrongCode(_ proof: VerificationProof) -> VerificationProof {
        var other = VerificationCode.random()
        while .code(other) == proof { other = .random() }
        return .code(other)
    }

    @Test func anAddressBeyondASCIICountsOnceInAllItsSpellings() throws {
        func key(_ local: String) throws -> [UInt8] {
            Array(VerificationCount.key(of: try EmailAddress("\(local)@firma.example")).utf8)
        }
        let spellings = ["ji\u{159}\u{ED}", "JI\u{158}\u{CD}", "jir\u{30C}i\u{301}", "\"Ji\u{159}\u{ED}\""]
        #expect(Set(try spellings.map(key)).count == 1)
        #expect(try key("jiri") != key("ji\u{159}\u{ED}"))
    }

    @Test("I65 A proof holds once", arguments: [VerificationProof.Kind.code, .link])
    func aProofHoldsOnce(_ kind: VerificationProof.Kind) throws {
        let issued = try issued(kind)
        #expect(issued.record.digest.count == 32)
        let later = Self.start + .seconds(60)
        var closed = issued.record
        closed.closedAt = later
        #expect(Verification.judge(issued.record, issued.proof, at: later, keys: keys) == .accepted(closed))
        #expect(Verification.judge(closed, issued.proof, at: later, keys: keys) == .refused(nil))
    }

    @Test("I65 A proof holds for half an hour") func itHoldsForHalfAnHour() throws {
        let issued = try issued(.code)
        let end = Self.start + .seconds(1800)
        #expect(issued.record.expiresAt == end)
        #expect(isAccepted(issued.record, issued.proof, at: end - .milliseconds(1)))
        #expect(Verification.judge(issued.record, issued.proof, at: end, keys: keys) == .refused(nil))
    }

    @Test func fiveWrongCodesVoidIt() throws {
        let issued = try issued(.code)
        var record = issued.record
        for miss in 1...5 {
            let judgement = Verification.judge(record, wrongCode(issued.proof), at: Self.start, keys: keys)
            guard case .refused(let changed?) = judgement else {
                Issue.record("\(judgement)")
                return
            }
            #expect(changed.misses == miss)
            #expect((changed.closedAt != nil) == (miss == 5))
            if miss < 5 { #expect(isAccepted(changed, issued.proof)) }
            record = changed
        }
        #expect(Verification.judge(record, issued.proof, at: Self.start, keys: keys) == .refused(nil))
        record.closedAt = nil
        #expect(Verification.judge(record, issued.proof, at: Self.start, keys: keys) == .refused(nil))
    }

    @Test("I65 What is unknown is refused alike") func whatIsUnknownIsRefusedAlike() throws {
        #expect(Verification.judge(nil, try issued(.link).proof, at: Self.start, keys: keys) == .refused(nil))
        let issued = try issued(.link)
        let voided = Verification.voided(issued.record, at: Self.start)
        #expect(Verification.judge(voided, issued.proof, at: Self.start, keys: keys) == .refused(nil))
        #expect(Verification.voided(voided, at: Self.start + .seconds(9)) == voided)
    }

    /// Every field of a record put in place of another's: the digest holds for its own alone.
    @Test("I66 A record's fields belong together") func aRecordsFieldsBelongTogether() throws {
        let first = try issued(.link), second = try issued(.link, account: "4712", address: "eva@firma.example")
        let (a, b) = (first.record, second.record)
        func mixed(
            id: VerificationID? = nil, mailbox: MailboxID? = nil, account: AccountID? = nil,
            address: EmailAddress? = nil, digest: [UInt8]? = nil, expiresAt: Moment? = nil
        ) -> VerificationRecord {
            VerificationRecord(
                id: id ?? a.id, mailbox: mailbox ?? a.mailbox, account: account ?? a.account,
                address: address ?? a.address, digest: digest ?? a.digest, issuedAt: a.issuedAt,
                expiresAt: expiresAt ?? a.expiresAt)
        }
        #expect(isAccepted(mixed(), first.proof))
        let forged = [
            mixed(id: b.id), mixed(mailbox: b.mailbox), mixed(account: b.account), mixed(address: b.address),
            mixed(digest: b.digest), mixed(expiresAt: a.expiresAt + .milliseconds(1)),
        ]
        for record in forged {
            #expect(!isAccepted(record, first.proof))
            #expect(!isAccepted(record, second.proof))
        }
    }

    @Test func everyBitOfADigestCounts() throws {
        let issued = try issued(.code)
        let record = issued.record
        func with(_ digest: [UInt8]) -> VerificationRecord {
            VerificationRecord(
                id: record.id, mailbox: record.mailbox, account: record.account, address: record.address,
                digest: digest, issuedAt: record.issuedAt, expiresAt: record.expiresAt)
        }
        for bit in 0..<256 {
            var digest = record.digest
            digest[bit / 8] ^= 1 << (bit % 8)
            #expect(!isAccepted(with(digest), issued.proof))
        }
        for digest in [[], Array(record.digest.dropLast()), record.digest + [0]] {
            #expect(!isAccepted(with(digest), issued.proof))
        }
    }

    @Test("I65 Every octet of a token counts") func everyOctetOfATokenCounts() throws {
        let issued = try issued(.link)
        guard case .link(let token) = issued.proof else { return }
        let word = Array(token.word.utf8)
        #expect(word.count == 64)
        #expect(LinkToken(token.word) == token)
        var tried = 0
        for index in word.indices {
            for octet in UInt8.min...UInt8.max where octet != word[index] {
                var changed = word
                changed[index] = octet
                guard let text = String(validating: changed, as: UTF8.self), let other = LinkToken(text) else {
                    continue
                }
                tried += 1
                #expect(!isAccepted(issued.record, .link(other)))
            }
        }
        // Fifteen other digits at each place; nothing else is a token at all.
        #expect(tried == 64 * 15)
    }

    @Test(
        "I65 Anything else is no token",
        arguments: [
            "", "abc", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
            String(repeating: "A", count: 64), String(repeating: "g", count: 64),
            " " + String(repeating: "a", count: 63),
            String(repeating: "a", count: 63) + "\n", String(repeating: "ａ", count: 64),
        ])
    func anythingElseIsNoToken(_ word: String) { #expect(LinkToken(word) == nil) }

    @Test("I65 A code is no link") func aCodeIsNoLink() throws {
        let code = VerificationProof.code(.random()), link = VerificationProof.link(.random(for: .random()))
        let record = try issued(.code).record
        let binding = VerificationBinding(record)
        #expect(!keys.isDigest(keys.digest(of: code, bound: binding), of: link, bound: binding))
        #expect(!keys.isDigest(keys.digest(of: link, bound: binding), of: code, bound: binding))
    }

    @Test func anEarlierKeyStillKnowsItsDigests() throws {
        let issued = try issued(.code)
        let turned = KeyRing(current: .random(), previous: [keys.current])
        #expect(turned.isDigest(issued.record.digest, of: issued.proof, bound: .init(issued.record)))
        #expect(!KeyRing.key(.random()).isDigest(issued.record.digest, of: issued.proof, bound: .init(issued.record)))
    }

    @Test func aCodeIsTypedAsPeopleType() throws {
        let code = VerificationCode.random()
        let digits = String(decoding: code.digits, as: UTF8.self)
        #expect(code.digits.count == 8)
        #expect(code.shown == "\(digits.prefix(4))\u{A0}\(digits.suffix(4))")
        let spellings = [
            digits, code.shown, "\(digits.prefix(4)) \(digits.suffix(4))", "\(digits.prefix(4))-\(digits.suffix(4))",
            " \(digits) ", digits.map { "\($0)" }.joined(separator: " "),
            "\(digits.prefix(4))\u{2011}\(digits.suffix(4))",
        ]
        for typed in spellings { #expect(VerificationCode(typed: typed) == code) }
    }

    @Test(arguments: [
        "", "1234567", "123456789", "1234567a", "12345678\n", "１２３４５６７８", "+1234567", "1234.5678", "12345678\u{301}",
        "1234\u{0}5678", String(repeating: " ", count: 40) + "12345678",
    ])
    func anythingElseIsNoCode(_ typed: String) { #expect(VerificationCode(typed: typed) == nil) }

    @Test func codesBeginWithNoughtsToo() {
        var first: Set<UInt8> = []
        for _ in 0..<2000 { first.insert(VerificationCode.random().digits[0]) }
        #expect(first.count == 10)
    }

    @Test func messagesAreLimited() {
        #expect(Verification.limit(sentToAddress: 4, byAccount: 19) == nil)
        #expect(Verification.limit(sentToAddress: 5, byAccount: 19) == .address)
        #expect(Verification.limit(sentToAddress: 4, byAccount: 20) == .account)
    }
}
#endif
