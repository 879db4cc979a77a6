#if Sending
package import HolubSMTP

/// The names that a certificate is for (RFC 5280 §4.2.1.6), and whether a host is one of them (RFC 9525 §6).
///
/// The TLS library has a check of its own, and it is kept. It is wider than the standard: it takes the address dialled
/// for a name, and a common name where there is no alternative one. A certificate for an attacker's own address would
/// do for every name that he makes lead there. So this second check must agree.
package struct CertificateNames: Hashable, Sendable {
    package private(set) var dnsNames: [[UInt8]] = []
    private(set) var addresses: [[UInt8]] = []

    /// Reads the names out of a certificate in DER; none when it has none or does not have the form of RFC 5280.
    package init(ofCertificate der: [UInt8]) {
        var file = DER(der[...])
        guard var certificate = file.next(0x30), var body = certificate.next(0x30) else { return }
        // RFC 5280 §4.1: the extensions are the last field of the certificate's body, tagged 3.
        while let field = body.next() {
            guard field.tag == 0xA3, var wrapped = Optional(field.content), var extensions = wrapped.next(0x30)
            else { continue }
            while var entry = extensions.next(0x30) {
                // RFC 5280 §4.2.1.6: subjectAltName is 2.5.29.17.
                guard let identifier = entry.next(), identifier.tag == 0x06,
                    identifier.content.octets.elementsEqual([0x55, 0x1D, 0x11])
                else { continue }
                readAlternativeNames(&entry)
            }
        }
    }

    private mutating func readAlternativeNames(_ entry: inout DER) {
        while let field = entry.next() {
            // The flag "critical" may stand before the value.
            guard field.tag == 0x04, var value = Optional(field.content), var names = value.next(0x30) else { continue }
            while let name = names.next() {
                // RFC 5280 §4.2.1.6: dNSName is tagged 2, iPAddress 7.
                if name.tag == 0x82 { dnsNames.append(Array(name.content.octets)) }
                if name.tag == 0x87 { addresses.append(Array(name.content.octets)) }
            }
        }
    }

    package func include(_ host: ServerHost) -> Bool {
        switch host {
        // RFC 9525 §6.4: an address only by iPAddress, octet for octet.
        case .address(let address): addresses.contains(address.octets)
        case .name(let domain): dnsNames.contains { Self.matches($0, domain) }
        }
    }

    // RFC 9525 §6.3: equal but for case; a star stands for exactly one whole label, the leftmost. We ask for two more
    // labels behind it.
    private static func matches(_ pattern: [UInt8], _ domain: Domain) -> Bool {
        let name = Array(domain.name.utf8)
        guard pattern.starts(with: [UInt8(ascii: "*"), ASCII.dot]) else {
            return ASCII.equalIgnoringCase(pattern, name)
        }
        guard let dot = name.firstIndex(of: ASCII.dot), pattern.dropFirst(2).contains(ASCII.dot) else { return false }
        return ASCII.equalIgnoringCase(pattern.dropFirst(1), name[dot...])
    }
}

/// A cursor over values in DER (X.690 §8.1): tag, length, content.
struct DER {
    private(set) var octets: ArraySlice<UInt8>

    init(_ octets: ArraySlice<UInt8>) { self.octets = octets }

    /// The content of the next value if it has this tag.
    mutating func next(_ tag: UInt8) -> DER? {
        guard octets.first == tag else { return nil }
        return next()?.content
    }

    mutating func next() -> (tag: UInt8, content: DER)? {
        guard octets.count >= 2, let tag = octets.popFirst(), let first = octets.popFirst() else { return nil }
        // Tags of several octets do not occur in certificates.
        guard tag & 0x1F != 0x1F else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            // X.690 §10.1: definite lengths alone; three octets of length are 16 MB.
            let count = Int(first & 0x7F)
            guard (1...3).contains(count), octets.count >= count else { return nil }
            length = octets.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            octets = octets.dropFirst(count)
        }
        guard octets.count >= length else { return nil }
        defer { octets = octets.dropFirst(length) }
        return (tag, DER(octets.prefix(length)))
    }
}
#endif
