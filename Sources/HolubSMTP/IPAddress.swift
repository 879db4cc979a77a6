/// An Internet address in its binary form. Policies judge this form and never the text.
public enum IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four octets, most significant first.
    case v4(UInt32)
    /// Sixteen octets, most significant first.
    case v6(high: UInt64, low: UInt64)

    /// Reads the one canonical text form: four decimal numbers without leading zeros (RFC 3986 §3.2.2), or RFC 4291 §2.2
    /// without a zone. `127.1`, `0x7f000001`, `0177.0.0.1` are no addresses here.
    public init?(_ text: String) {
        let octets = Array(text.utf8)
        if let v4 = Self.ipv4(octets) {
            self = .v4(v4)
        } else if let groups = Self.ipv6(octets) {
            self = .v6(
                high: groups[0..<4].reduce(0) { $0 << 16 | UInt64($1) },
                low: groups[4..<8].reduce(0) { $0 << 16 | UInt64($1) })
        } else {
            return nil
        }
    }

    private static func ipv4(_ octets: some Collection<UInt8>) -> UInt32? {
        let parts = octets.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var value: UInt32 = 0
        for part in parts {
            guard let number = ASCII.number(part, maxDigits: 3), number < 256, part.count == 1 || part.first != 0x30
            else {
                return nil
            }
            value = value << 8 | UInt32(number)
        }
        return value
    }

    private static func ipv6(_ octets: [UInt8]) -> [UInt16]? {
        guard octets.count >= 2, octets.count <= 45, octets.contains(UInt8(ascii: ":")) else { return nil }
        let colon = UInt8(ascii: ":")
        // RFC 4291 §2.2: "::" stands once for one or more groups of zeros.
        var split: Int?
        for index in octets.indices.dropLast() where octets[index] == colon && octets[index + 1] == colon {
            guard split == nil else { return nil }
            split = index
        }
        guard let split else { return groups(octets[...]).flatMap { $0.count == 8 ? $0 : nil } }
        let left = octets[..<split], right = octets[(split + 2)...]
        // Only the last group of all may be four decimal numbers.
        guard let head = left.isEmpty ? [] : groups(left), !left.contains(ASCII.dot),
            let tail = right.isEmpty ? [] : groups(right),
            head.count + tail.count <= 7
        else { return nil }
        return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
    }

    private static func groups(_ octets: ArraySlice<UInt8>) -> [UInt16]? {
        let parts = octets.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var result: [UInt16] = []
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(ASCII.dot) {
                guard let v4 = ipv4(part) else { return nil }
                result += [UInt16(v4 >> 16), UInt16(v4 & 0xFFFF)]
                continue
            }
            guard !part.isEmpty, part.count <= 4 else { return nil }
            var group: UInt16 = 0
            for byte in part {
                guard let digit = hexadecimal(byte) else { return nil }
                group = group << 4 | digit
            }
            result.append(group)
        }
        return result.count <= 8 ? result : nil
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch ASCII.lowercased(byte) {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x61...0x66: UInt16(ASCII.lowercased(byte) - 0x61) + 10
        default: nil
        }
    }

    /// Four decimal numbers, or eight hexadecimal groups in full.
    public var description: String {
        switch self {
        case .v4(let value):
            return [24, 16, 8, 0].map { String(value >> $0 & 0xFF) }.joined(separator: ".")
        case .v6(let high, let low):
            return [high, low].flatMap { half in [48, 32, 16, 0].map { String(half >> $0 & 0xFFFF, radix: 16) } }
                .joined(separator: ":")
        }
    }
}
