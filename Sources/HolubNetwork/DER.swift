#if Sending
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
