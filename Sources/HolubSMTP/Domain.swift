/// A domain name in the form that goes on the wire: A-labels, lower case, no dot at the end (RFC 5890 §2.3.2.1).
///
/// Two domains are equal when their octets are. What a person typed with other letters (`kočka.cz`) is mapped once, by
/// UTS 46, when the value is made.
public struct Domain: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name as octets of ASCII, for example `xn--koka-hua.cz`.
    public let name: String

    /// Reads a domain as a person or a server wrote it.
    /// - Throws: ``AddressError`` for what is no domain: an empty label, a label over 63 octets, a name over 253, a blank,
    ///   a control character, an underscore, a number in the place of a top-level domain, an address in digits.
    public init(_ text: String) throws(AddressError) {
        let octets = Array(text.utf8)
        guard !octets.isEmpty else { throw .emptyDomain }
        // RFC 5321 §4.5.3.1.2; before IDNA, so that nobody's megabyte is mapped.
        guard octets.count <= 1024 else { throw .domainTooLong }
        let ascii: [UInt8]
        if octets.allSatisfy({ $0 < 0x80 }) {
            ascii = ASCII.lowercased(octets)
        } else {
            guard let mapped = IDNA.aLabels(text) else { throw .invalidDomain }
            ascii = ASCII.lowercased(mapped.utf8)
        }
        try Self.check(ascii)
        name = String(decoding: ascii, as: UTF8.self)
    }

    /// A name that is known to be well formed: one label under a valid domain, or what remains of one.
    private init(unchecked name: String) { self.name = name }

    /// Letters, digits and hyphens (RFC 1123 §2.1, RFC 5890 §2.3.1), label by label.
    private static func check(_ octets: [UInt8]) throws(AddressError) {
        let labels = octets.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        for label in labels {
            guard !label.isEmpty else { throw .invalidDomain }
            // RFC 1035 §2.3.4
            guard label.count <= 63 else { throw .labelTooLong }
            guard label.first != ASCII.dash, label.last != ASCII.dash else { throw .invalidDomain }
            for byte in label where !ASCII.isLetter(byte) && !ASCII.isDigit(byte) && byte != ASCII.dash {
                throw .invalidDomain
            }
            if label.starts(with: Array("xn--".utf8)) {
                // RFC 5891 §4.2.3.1: an A-label must be one that IDNA can read back.
                guard IDNA.isValidALabel(String(decoding: label, as: UTF8.self)) else { throw .invalidDomain }
            }
        }
        // RFC 1035 §2.3.4: 255 octets with the length octets and the root, so 253 as text.
        guard octets.count <= 253 else { throw .domainTooLong }
        // RFC 3696 §2: a top-level domain is never all digits; so 127.1 and 2130706433 are no names either.
        guard let last = labels.last, !last.allSatisfy(ASCII.isDigit), !looksHexadecimal(last) else {
            throw .invalidDomain
        }
    }

    /// `0x7f000001` is an address to some resolvers.
    private static func looksHexadecimal(_ label: some Collection<UInt8>) -> Bool {
        label.starts(with: Array("0x".utf8))
    }

    /// The labels, from the left.
    public var labels: [Substring] { name.split(separator: ".") }

    /// The domain one label up; nil for a single label.
    public var parent: Domain? {
        guard let dot = name.utf8.firstIndex(of: ASCII.dot) else { return nil }
        return Domain(unchecked: String(name[name.index(after: dot)...]))
    }

    /// Whether this name equals `other` or stands below it.
    public func isInside(_ other: Domain) -> Bool {
        self == other || name.utf8.reversed().starts(with: ("." + other.name).utf8.reversed())
    }

    public static func == (left: Domain, right: Domain) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }

    public func hash(into hasher: inout Hasher) {
        // All octets at once: registries look domains up, and one by one takes longer than the look-up.
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }

    public static func < (left: Domain, right: Domain) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }

    public var description: String { name }
}

extension Domain: ExpressibleByStringLiteral {
    /// For names written in source. A literal that is no domain is a programmer's error and stops the program; text from
    /// a person or the network goes through the throwing initialiser.
    public init(stringLiteral text: String) {
        do { try self.init(text) } catch { preconditionFailure("not a domain name: \(text)") }
    }
}
