import HolubSMTP

/// How far an address reaches, by the tables below.
enum AddressReach: Int, Hashable, Sendable, Comparable {
    /// A host anywhere on the Internet can have it.
    case everywhere
    /// It means something on this machine, in this network, or to nobody yet.
    case somewhere
    /// Some cloud's service that hands out keys and settings to whoever asks from inside.
    case metadata
    /// No connection can be made to it.
    case nowhere

    static func < (left: AddressReach, right: AddressReach) -> Bool { left.rawValue < right.rawValue }

    init(of address: IPAddress) {
        if Self.metadataServices.contains(where: { $0.contains(address) }) {
            self = .metadata
            return
        }
        switch address {
        case .v4:
            self = Self.specialIPv4.first { $0.range.contains(address) }?.reach ?? .everywhere
        case .v6(_, let low):
            let inner = Self.unwrapped(address)
            guard inner == address else {
                self = AddressReach(of: inner)
                return
            }
            // RFC 4291 §2.4 and the IANA registry of IPv6 address space: only 2000::/3 has been given out.
            let found = Self.specialIPv6.first { $0.range.contains(address) }?.reach
            let own = found ?? (Self.globalUnicast.contains(address) ? .everywhere : .somewhere)
            // RFC 5214 §6.1: ISATAP has 0000:5EFE or 0200:5EFE and an IPv4 address in the second half of any address, and
            // the packet goes to that one.
            guard low >> 32 == 0x0000_5EFE || low >> 32 == 0x0200_5EFE else {
                self = own
                return
            }
            self = max(own, AddressReach(of: .v4(UInt32(truncatingIfNeeded: low))))
        }
    }

    /// The IPv4 address to which a connection to this one goes, where that is laid down; else the address itself.
    static func unwrapped(_ address: IPAddress) -> IPAddress {
        guard case .v6(let high, let low) = address else { return address }
        let inner = IPAddress.v4(UInt32(truncatingIfNeeded: low))
        switch (high, low >> 32) {
        // RFC 4291 §2.5.2 and §2.5.3: unspecified and loopback look like IPv4-compatible ones.
        case (0, 0) where low <= 1: return address
        // RFC 4291 §2.5.5.1 and §2.5.5.2: IPv4-compatible and IPv4-mapped.
        case (0, 0), (0, 0xFFFF): return inner
        // RFC 2765 §2.1: IPv4-translated.
        case (0, 0xFFFF_0000): return inner
        // RFC 6052 §2.1: the well-known prefix of NAT64.
        case (0x0064_FF9B_0000_0000, 0): return inner
        default: return address
        }
    }

    private struct Entry {
        let range: AddressRange
        let reach: AddressReach

        init(_ range: StaticString, _ reach: AddressReach) {
            self.range = AddressRange(literal: range)
            self.reach = reach
        }
    }

    private static let globalUnicast = AddressRange(literal: "2000::/3")

    /// The IANA IPv4 special-purpose registry (RFC 6890 §2.2.2) without what it calls globally reachable, and multicast.
    private static let specialIPv4: [Entry] = [
        // RFC 791 §3.2: "this network"; its first address is "this host", which some systems connect to themselves.
        Entry("0.0.0.0/8", .nowhere),
        // RFC 1918 §3: private
        Entry("10.0.0.0/8", .somewhere), Entry("172.16.0.0/12", .somewhere), Entry("192.168.0.0/16", .somewhere),
        // RFC 6598 §7: shared address space behind carriers' NAT
        Entry("100.64.0.0/10", .somewhere),
        // RFC 1122 §3.2.1.3: loopback
        Entry("127.0.0.0/8", .somewhere),
        // RFC 3927 §2.1: link-local
        Entry("169.254.0.0/16", .somewhere),
        // RFC 6890 §2.1: IETF protocol assignments
        Entry("192.0.0.0/24", .somewhere),
        // RFC 5737 §3: documentation
        Entry("192.0.2.0/24", .somewhere), Entry("198.51.100.0/24", .somewhere), Entry("203.0.113.0/24", .somewhere),
        // RFC 7526 §4: relays of 6to4, given up
        Entry("192.88.99.0/24", .somewhere),
        // RFC 2544 §C.2.2: benchmarking
        Entry("198.18.0.0/15", .somewhere),
        // RFC 5771 §3: multicast
        Entry("224.0.0.0/4", .nowhere),
        // RFC 919 §7: broadcast; RFC 1112 §4: reserved
        Entry("255.255.255.255", .nowhere), Entry("240.0.0.0/4", .somewhere),
    ]

    /// The IANA IPv6 special-purpose registry (RFC 6890 §2.2.3), and multicast. What the registry calls globally reachable
    /// inside 2001::/23 are anycast and identifiers of protocols: no mail server.
    private static let specialIPv6: [Entry] = [
        // RFC 4291 §2.5.2: unspecified; §2.7: multicast
        Entry("::", .nowhere), Entry("ff00::/8", .nowhere),
        // RFC 4291 §2.5.3: loopback; §2.5.6: link-local
        Entry("::1", .somewhere), Entry("fe80::/10", .somewhere),
        // RFC 4291 §2.5.7: site-local, given up, and still private where it is used
        Entry("fec0::/10", .somewhere),
        // RFC 4193 §3.1: unique local
        Entry("fc00::/7", .somewhere),
        // RFC 8215 §7: NAT64 of one's own network: what stands inside is for its operator to say
        Entry("64:ff9b:1::/48", .somewhere),
        // RFC 6666 §3: discard only
        Entry("100::/64", .somewhere),
        // RFC 6890 §2.1, RFC 2928: IETF protocol assignments; Teredo (RFC 4380 §2.6), benchmarking (RFC 5180 §8), ORCHID
        // (RFC 7343 §2) stand in it
        Entry("2001::/23", .somewhere),
        // RFC 3849 §2, RFC 9637 §3: documentation
        Entry("2001:db8::/32", .somewhere), Entry("3fff::/20", .somewhere),
        // RFC 3056 §2: 6to4
        Entry("2002::/16", .somewhere),
        // RFC 9602 §5: segment routing
        Entry("5f00::/16", .somewhere),
    ]

    /// Some stand in public ranges; the rest would be refused as well, and are here so that allowing a network does not
    /// allow them.
    private static let metadataServices: [AddressRange] = [
        // Amazon EC2 and most others; containers of Amazon ECS; Amazon EC2 over IPv6
        "169.254.169.254", "169.254.170.2", "169.254.170.23", "fd00:ec2::254", "fd00:ec2::23",
        // Google Compute Engine over IPv6
        "fd20:ce::254",
        // Alibaba Cloud; Oracle Cloud; Azure, which took a public one
        "100.100.100.200", "192.0.0.192", "168.63.129.16",
        // OpenStack over IPv6
        "fe80::a9fe:a9fe",
    ].map { AddressRange(literal: $0) }
}
