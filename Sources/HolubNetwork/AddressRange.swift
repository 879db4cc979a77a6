public import HolubSMTP

/// A network: all addresses that begin with the same bits (RFC 4632 §3.1, RFC 4291 §2.3).
public struct AddressRange: Hashable, Sendable, CustomStringConvertible {
    /// The lowest address of the range.
    public let first: IPAddress
    /// How many leading bits all its addresses share: 0–32 for IPv4, 0–128 for IPv6.
    public let length: Int

    /// The range around this address: bits behind `length` are dropped.
    /// - Returns: nil when the address has fewer than `length` bits.
    public init?(_ address: IPAddress, length: Int) {
        guard (0...Self.width(of: address)).contains(length) else { return nil }
        first = Self.masked(address, to: length)
        self.length = length
    }

    /// Reads `10.0.0.0/8`, `fd12:3456::/32`, or one address alone. The bits behind the length must be zero, so that a slip
    /// does not name another network than it seems to.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let head = parts.first, parts.count <= 2,
            let address = IPAddress(String(decoding: head, as: UTF8.self))
        else { return nil }
        var length = Self.width(of: address)
        if parts.count == 2 {
            guard let number = ASCII.number(parts[1], maxDigits: 3), number <= length else { return nil }
            length = number
        }
        guard Self.masked(address, to: length) == address else { return nil }
        (first, self.length) = (address, length)
    }

    /// For the tables of this module, whose texts a test reads.
    init(literal text: StaticString) {
        guard let range = AddressRange(String(describing: text)) else {
            preconditionFailure("not a range of addresses: \(text)")
        }
        self = range
    }

    /// Whether the address is of the same version and begins with the same bits.
    public func contains(_ address: IPAddress) -> Bool {
        Self.width(of: address) == Self.width(of: first) && Self.masked(address, to: length) == first
    }

    public var isSingleAddress: Bool { length == Self.width(of: first) }

    public var description: String { isSingleAddress ? first.description : "\(first)/\(length)" }

    /// Loopback and the private networks: RFC 1122 §3.2.1.3, RFC 1918 §3, RFC 4291 §2.5.3, RFC 4193 §3.1.
    public static let privateNetworks: [AddressRange] = [
        AddressRange(literal: "127.0.0.0/8"), AddressRange(literal: "10.0.0.0/8"),
        AddressRange(literal: "172.16.0.0/12"), AddressRange(literal: "192.168.0.0/16"),
        AddressRange(literal: "::1"), AddressRange(literal: "fc00::/7"),
    ]

    private static func width(of address: IPAddress) -> Int { if case .v4 = address { 32 } else { 128 } }

    private static func masked(_ address: IPAddress, to length: Int) -> IPAddress {
        // Swift's `<<` gives zero for as many bits as there are, so no length needs a case of its own.
        switch address {
        case .v4(let value): .v4(value & UInt32.max << (32 - length))
        case .v6(let high, let low):
            .v6(high: high & UInt64.max << max(64 - length, 0), low: low & UInt64.max << min(128 - length, 64))
        }
    }
}
