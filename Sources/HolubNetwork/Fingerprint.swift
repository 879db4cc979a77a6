#if Sending
import Crypto

/// The SHA-256 of some octets: of a certificate in DER, by which two servers that show the same one are recognised, or of
/// a published document.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// 32 octets.
    public let octets: [UInt8]

    public init(of octets: some Sequence<UInt8>) { self.octets = Array(SHA256.hash(data: Array(octets))) }

    /// Takes a digest that was published.
    /// - Returns: nil for other than 32 octets.
    public init?(_ digest: [UInt8]) {
        guard digest.count == 32 else { return nil }
        octets = digest
    }

    /// In a time that does not depend on where two fingerprints differ.
    public static func == (left: Fingerprint, right: Fingerprint) -> Bool {
        zip(left.octets, right.octets).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Hexadecimal digits, two an octet.
    public var description: String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
#endif
