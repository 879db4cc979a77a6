#if Sending
public import HolubSMTP

/// Which addresses may be dialled. A policy judges the binary form of an address, never its text and never a name.
///
/// A host that a stranger chose (found by detection, typed into a form) may lead into the network of the machine that
/// dials. So the default of everything that many people share is ``publicOnly``.
public enum AddressPolicy: Hashable, Sendable {
    /// Addresses of the public Internet alone.
    case publicOnly
    /// Public ones, loopback, and the private ranges of RFC 1918 and RFC 4193. Link-local addresses, where clouds keep
    /// their metadata services, shared address space and everything that no mail server can have stay refused.
    case allowPrivate

    /// Whether a connection to this address may be opened.
    public func permits(_ address: IPAddress) -> Bool {
        switch (Self.reach(of: address), self) {
        case (.anyone, _): true
        case (.ownNetwork, .allowPrivate): true
        default: false
        }
    }

    private enum Reach {
        /// Reachable from anywhere, as far as the tables know.
        case anyone
        /// This machine or a private network.
        case ownNetwork
        /// Nothing that accepts mail.
        case nobody
    }

    private static func reach(of address: IPAddress) -> Reach {
        switch address {
        case .v4(let value):
            return specialIPv4.first { value & $0.mask == $0.prefix }?.reach ?? .anyone
        case .v6(0, 0), .v6(0, 1):
            break
        // RFC 4291 §2.5.5.1 and §2.5.5.2: IPv4-compatible and IPv4-mapped addresses lead where the inner one does.
        case .v6(0, let low) where low >> 32 == 0 || low >> 32 == 0xFFFF:
            return reach(of: .v4(UInt32(truncatingIfNeeded: low)))
        case .v6:
            break
        }
        guard case .v6(let high, let low) = address else { return .nobody }
        let match = specialIPv6.first { high & $0.highMask == $0.high && low & $0.lowMask == $0.low }
        return match?.reach ?? .anyone
    }

    private struct IPv4Range {
        let prefix, mask: UInt32
        let reach: Reach

        init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ length: Int, _ reach: Reach) {
            mask = UInt32.max << (32 - length)
            prefix = (a << 24 | b << 16 | c << 8) & mask
            self.reach = reach
        }
    }

    private struct IPv6Range {
        let high, low, highMask, lowMask: UInt64
        let reach: Reach

        init(_ high: UInt64, _ low: UInt64, _ length: Int, _ reach: Reach) {
            highMask = length >= 64 ? .max : .max << (64 - length)
            lowMask = length <= 64 ? 0 : .max << (128 - length)
            self.high = high & highMask
            self.low = low & lowMask
            self.reach = reach
        }
    }

    /// The IANA IPv4 special-purpose registry (RFC 6890), with multicast and what is reserved.
    private static let specialIPv4: [IPv4Range] = [
        // RFC 791 §3.2: "this network"
        .init(0, 0, 0, 8, .nobody),
        // RFC 1918 §3
        .init(10, 0, 0, 8, .ownNetwork),
        // RFC 6598 §7: shared address space behind carriers' NAT
        .init(100, 64, 0, 10, .nobody),
        // RFC 1122 §3.2.1.3: loopback
        .init(127, 0, 0, 8, .ownNetwork),
        // RFC 3927 §2: link-local, and the metadata services of clouds
        .init(169, 254, 0, 16, .nobody),
        // RFC 1918 §3
        .init(172, 16, 0, 12, .ownNetwork),
        // RFC 6890 §2.1: IETF protocol assignments
        .init(192, 0, 0, 24, .nobody),
        // RFC 5737 §3: documentation
        .init(192, 0, 2, 24, .nobody),
        // RFC 1918 §3
        .init(192, 168, 0, 16, .ownNetwork),
        // RFC 2544 §C.2.2: benchmarking
        .init(198, 18, 0, 15, .nobody),
        // RFC 5737 §3: documentation
        .init(198, 51, 100, 24, .nobody),
        // RFC 5737 §3: documentation
        .init(203, 0, 113, 24, .nobody),
        // RFC 5771 §3: multicast
        .init(224, 0, 0, 4, .nobody),
        // RFC 1112 §4: reserved; RFC 919 §7: 255.255.255.255 is broadcast
        .init(240, 0, 0, 4, .nobody),
    ]

    /// The IANA IPv6 special-purpose registry, as far as mail meets it.
    private static let specialIPv6: [IPv6Range] = [
        // RFC 4291 §2.5.2: unspecified
        .init(0, 0, 128, .nobody),
        // RFC 4291 §2.5.3: loopback
        .init(0, 1, 128, .ownNetwork),
        // RFC 3849 §2: documentation
        .init(0x2001_0DB8_0000_0000, 0, 32, .nobody),
        // RFC 4193 §3.1: unique local
        .init(0xFC00_0000_0000_0000, 0, 7, .ownNetwork),
        // RFC 4291 §2.5.6: link-local
        .init(0xFE80_0000_0000_0000, 0, 10, .nobody),
        // RFC 4291 §2.7: multicast
        .init(0xFF00_0000_0000_0000, 0, 8, .nobody),
    ]
}
#endif
