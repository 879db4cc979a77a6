#if Web
import Holub

/// The fields of a form (application/x-www-form-urlencoded, WHATWG URL §5.1), read octet by octet.
struct FormFields: Sendable {
    private var values: [String: [UInt8]] = [:]

    /// More fields than any of our forms has.
    static let most = 64

    init() {}

    /// - Returns: nil for a `%` without two hexadecimal digits, a NUL, octets that are no UTF-8 where a text is wanted, a
    ///   field that stands there twice, or too many of them.
    init?(_ octets: some Collection<UInt8>) {
        for part in octets.split(separator: UInt8(ascii: "&")) {
            let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let nameOctets = Self.decoded(pair[0]),
                let value = Self.decoded(pair.count > 1 ? pair[1] : pair[0][pair[0].endIndex...]),
                let name = Self.text(nameOctets), Self.text(value) != nil
            else { return nil }
            guard values[name] == nil, values.count < Self.most else { return nil }
            values[name] = value
        }
    }

    /// Nil where there is none.
    subscript(name: String) -> String? { values[name].map { String(decoding: $0, as: UTF8.self) } }

    /// The octets as they were typed: for what must not pass through a text.
    func octets(_ name: String) -> [UInt8]? { values[name] }

    var isEmpty: Bool { values.isEmpty }

    /// All but one of them, as they stand in an address.
    func encoded(without name: String) -> String {
        values.filter { $0.key != name }.sorted { $0.key < $1.key }
            .map { Self.encoded(Array($0.key.utf8)) + "=" + Self.encoded($0.value) }.joined(separator: "&")
    }

    private static func encoded(_ octets: [UInt8]) -> String {
        octets.map { octet in
            switch octet {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): String(UnicodeScalar(octet))
            default: "%" + Hexadecimal.text([octet])
            }
        }.joined()
    }

    private static func decoded(_ octets: some Collection<UInt8>) -> [UInt8]? {
        var output: [UInt8] = [], rest = octets[...]
        while let octet = rest.first {
            rest = rest.dropFirst()
            switch octet {
            case UInt8(ascii: "+"): output.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.first.flatMap(digit), let low = rest.dropFirst().first.flatMap(digit) else {
                    return nil
                }
                output.append(high << 4 | low)
                rest = rest.dropFirst(2)
            default: output.append(octet)
            }
        }
        return output.contains(0) ? nil : output
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x30...0x39: octet - 0x30
        case 0x41...0x46: octet - 0x41 + 10
        case 0x61...0x66: octet - 0x61 + 10
        default: nil
        }
    }

    /// Nil for what is no UTF-8.
    private static func text(_ octets: [UInt8]) -> String? { String(validating: octets, as: UTF8.self) }
}
#endif
