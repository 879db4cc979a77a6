#if Sending
import HolubNetwork
import HolubSMTP
import Testing

@testable import HolubDetection

@Suite("Digests of user agent configurations")
struct PACCDigestTests {
    static let octets = Array("{\"protocols\": {}}".utf8)
    static let digest = String(decoding: Base64.encode(Fingerprint(of: octets).octets), as: UTF8.self)

    static func vouches(_ texts: [String]...) -> Bool {
        PACCDigests(texts.map { .txt($0.map { Array($0.utf8) }) }).vouch(for: octets)
    }

    @Test("SHA-256 of FIPS 180-4's example")
    func fingerprint() {
        #expect(
            Fingerprint(of: Array("abc".utf8)).description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Fingerprint([1, 2]) == nil)
    }

    @Test("Records that vouch: in several strings, in any order, beside others")
    func vouching() {
        let digest = Self.digest
        #expect(Self.vouches(["v=UAAC1; a=sha256; d=\(digest)"]))
        #expect(Self.vouches(["v=UAAC1; a=sha2", "56; d=\(digest.prefix(9))", String(digest.dropFirst(9))]))
        #expect(Self.vouches(["v=spf1 -all"], ["v=UAAC1;a=sha256;d=\(digest);"], ["x"]))
        #expect(Self.vouches(["d = \(digest) ; x=y; A=SHA256 ;\tV=uaac1"]))
        // While a document is being replaced the old digest stands beside the new one.
        let old = String(decoding: Base64.encode([UInt8](repeating: 7, count: 32)), as: UTF8.self)
        #expect(Self.vouches(["v=UAAC1; a=sha256; d=\(old)"], ["v=UAAC1; a=sha256; d=\(digest)"]))
        #expect(Self.vouches(["v=UAAC1; a=sha256; d=\(digest)"], ["v=UAAC1; a=sha256; d=\(old)"]))
    }

    @Test("Records that do not")
    func refusing() {
        let digest = Self.digest
        for text in [
            "", "v=UAAC1", "v=UAAC2; a=sha256; d=\(digest)", "v=UAAC1; a=sha1; d=\(digest)", "v=UAAC1; d=\(digest)",
            "a=sha256; d=\(digest)", "v=UAAC1; a=sha256; d=", "v=UAAC1; a=sha256; d=\(digest.dropLast())",
            "v=UAAC1; a=sha256; d=\(digest)AAAA", "v=UAAC1; a=sha256; d=\(digest); d=\(digest)",
            "v=UAAC1; v=UAAC1; a=sha256; d=\(digest)", "v=UAAC1; a=sha256; d=\(digest.lowercased())",
            "v=UAAC1; a=sha256; d=\(digest)" + String(repeating: ";x=y", count: 300),
        ] { #expect(!Self.vouches([text]), "\(text)") }
        #expect(PACCDigests([]).isEmpty && !PACCDigests([]).vouch(for: Self.octets))
        #expect(!PACCDigests([.txt([Array("v=UAAC1; a=sha256; d=\(digest)".utf8)])]).vouch(for: Self.octets + [0x20]))
    }
}
#endif
