public import HolubSMTP

/// A name as DNS has it: labels of arbitrary octets, among them the underscores of services.
///
/// Names are equal but for the case of ASCII letters (RFC 4343 §3); the case itself is kept, because an answer must
/// echo it.
public struct DNSName: Hashable, Sendable, CustomStringConvertible {
    /// From the left; none is empty. The root has no label.
    public let labels: [[UInt8]]

    /// The root of DNS. As an MX exchange or an SRV target it says that there is no such service.
    public static let root = DNSName(unchecked: [])

    init(unchecked labels: [[UInt8]]) { self.labels = labels }

    /// Takes labels as they are.
    /// - Throws: ``DNSNameError`` for an empty label, one over 63 octets, or a name over 255 octets on the wire.
    public init(labels: [[UInt8]]) throws(DNSNameError) {
        // RFC 1035 §2.3.4
        guard labels.allSatisfy({ (1...63).contains($0.count) }) else { throw .invalidLabel }
        guard labels.reduce(1, { $0 + $1.count + 1 }) <= 255 else { throw .tooLong }
        self.labels = labels
    }

    /// The same name; a ``/HolubSMTP/Domain`` is always short enough.
    public init(_ domain: Domain) { labels = domain.labels.map { Array($0.utf8) } }

    /// The name of a service of a domain (RFC 2782): `DNSName(service: "_submissions._tcp", of: domain)`.
    /// - Throws: ``DNSNameError`` when a label is empty or too long, or both together are too long.
    public init(service: String, of domain: Domain) throws(DNSNameError) {
        let prefix = service.utf8.split(separator: ASCII.dot, omittingEmptySubsequences: false).map { Array($0) }
        try self.init(labels: prefix + domain.labels.map { Array($0.utf8) })
    }

    public var isRoot: Bool { labels.isEmpty }

    /// The same name as a domain; nil when it holds what no host name holds (an underscore, a dot inside a label).
    public var domain: Domain? {
        let isHostName = labels.allSatisfy { label in
            label.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.dash }
        }
        return isHostName ? try? Domain(description) : nil
    }

    /// Presentation form without the last dot; the root is a single dot. What could be misread is escaped
    /// (RFC 1035 §5.1): a dot or a backslash in a label as `\.` and `\\`, other octets than visible ASCII as `\ddd`.
    public var description: String {
        guard !isRoot else { return "." }
        return labels.map { label in label.map(Self.presentation).joined() }.joined(separator: ".")
    }

    private static func presentation(_ byte: UInt8) -> String {
        switch byte {
        case ASCII.dot, UInt8(ascii: "\\"), UInt8(ascii: "\""): "\\" + String(UnicodeScalar(byte))
        case _ where ASCII.isVisible(byte): String(UnicodeScalar(byte))
        default: "\\" + String(byte / 100) + String(byte / 10 % 10) + String(byte % 10)
        }
    }

    /// Whether this name is `other` or stands below it.
    func isInside(_ other: DNSName) -> Bool {
        labels.count >= other.labels.count && DNSName(unchecked: labels.suffix(other.labels.count)) == other
    }

    /// The same name with the case of its letters chosen at random, which a forger would have to guess.
    func mixingCase(using random: inout some RandomNumberGenerator) -> DNSName {
        DNSName(unchecked: labels.map { $0.map { Bool.random(using: &random) ? ASCII.uppercased($0) : $0 } })
    }

    var lowercased: DNSName { DNSName(unchecked: labels.map { ASCII.lowercased($0) }) }

    public static func == (left: DNSName, right: DNSName) -> Bool {
        left.labels.elementsEqual(right.labels) { ASCII.equalIgnoringCase($0, $1) }
    }

    public func hash(into hasher: inout Hasher) {
        for label in labels { hasher.combine(ASCII.lowercased(label)) }
    }
}

/// Why labels make no name.
public enum DNSNameError: Error, Hashable, Sendable, CustomStringConvertible {
    case invalidLabel, tooLong

    public var description: String {
        switch self {
        case .invalidLabel: "A part of the name is empty or longer than 63 octets; check the name."
        case .tooLong: "The name is longer than DNS allows, 255 octets; check the name."
        }
    }
}
