#if Sending
public import HolubNetwork
import HolubSMTP

/// The digests of its user agent configuration that a domain publishes in TXT records (draft-ietf-mailmaint-pacc):
/// `v=UAAC1; a=sha256; d=` and the SHA-256 of the document's octets in base64. Several may stand there while a document is
/// being replaced, and other records beside them.
public struct PACCDigests: Hashable, Sendable {
    /// The label below the domain that has the records.
    public static let label = "_ua-auto-config"

    public private(set) var fingerprints: [Fingerprint] = []

    /// Reads what DNS answered; records of another form are passed over.
    public init(_ records: [Record]) {
        for case .txt(let strings) in records {
            // As with every TXT record that has a grammar: the strings are joined with nothing between.
            guard let digest = Self.digest(Array(strings.joined())), !fingerprints.contains(digest) else { continue }
            fingerprints.append(digest)
        }
    }

    /// Whether the domain has published no digest at all.
    public var isEmpty: Bool { fingerprints.isEmpty }

    /// Whether the octets are those of a document that the domain vouches for.
    public func vouch(for octets: [UInt8]) -> Bool {
        let own = Fingerprint(of: octets)
        // No early exit: the comparison of each takes the same time, and so does that of all.
        return fingerprints.reduce(false) { $1 == own || $0 }
    }

    /// Tags in any order, divided by semicolons, with blanks around them. Tags that are not known are passed over, one that
    /// is known and stands twice spoils the record.
    private static func digest(_ text: [UInt8]) -> Fingerprint? {
        guard text.count <= 1024 else { return nil }
        var tags: [String: ArraySlice<UInt8>] = [:]
        for part in text.split(separator: UInt8(ascii: ";")) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: ASCII.lowercased(trimmed(part[..<equals])), as: UTF8.self)
            guard ["v", "a", "d"].contains(name) else { continue }
            guard tags.updateValue(trimmed(part[(equals + 1)...]), forKey: name) == nil else { return nil }
        }
        guard let version = tags["v"], ASCII.equalIgnoringCase(version, "UAAC1".utf8),
            let algorithm = tags["a"], ASCII.equalIgnoringCase(algorithm, "sha256".utf8), let value = tags["d"]
        else { return nil }
        return Base64.decode(value).flatMap(Fingerprint.init)
    }

    private static func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == ASCII.space || $0 == 0x09 }
        var rest = octets.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }
}
#endif
