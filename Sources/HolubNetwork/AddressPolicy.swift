public import HolubSMTP

/// Which addresses may be dialled. A policy judges the binary form of an address, never its text and never a name.
///
/// A host that a stranger chose (found by detection, typed into a form) may lead into the network of the machine that
/// dials. So the default of everything that many people share is ``publicOnly``.
///
/// Addresses that carry another one are judged by what they lead to: IPv4-mapped and -compatible ones, those of NAT64 and
/// of ISATAP. Those of 6to4 and Teredo are refused whole, because this machine's own tunnels decide where they lead. What
/// is in no table and outside the one block of IPv6 that is given out (`2000::/3`) is refused too.
public enum AddressPolicy: Hashable, Sendable {
    /// Addresses of the public Internet alone.
    case publicOnly
    /// Public ones, and these networks. The metadata services of clouds lie inside such networks and hand out keys: each of
    /// them has to be named by its own address.
    case allow([AddressRange])
    /// Whatever a connection can be made to: for an application that runs on its user's own machine. Multicast, broadcast
    /// and unspecified addresses stay refused.
    case any

    /// Public addresses, loopback, and the private ranges of RFC 1918 and RFC 4193.
    public static let allowPrivate = AddressPolicy.allow(AddressRange.privateNetworks)

    /// Whether a connection to this address may be opened.
    public func permits(_ address: IPAddress) -> Bool {
        let reach = AddressReach(of: address)
        return switch self {
        case .publicOnly: reach == .everywhere
        case .allow(let ranges): reach == .everywhere || Self.permits(address, reach, within: ranges)
        case .any: reach != .nowhere
        }
    }

    private static func permits(_ address: IPAddress, _ reach: AddressReach, within ranges: [AddressRange]) -> Bool {
        // The same machine by its shorter name: `::ffff:10.0.0.1` is allowed where `10.0.0.1` is.
        let names = [address, AddressReach.unwrapped(address)]
        return switch reach {
        case .nowhere: false
        case .metadata:
            ranges.contains { range in range.isSingleAddress && names.contains { range.contains($0) } }
        case .everywhere, .somewhere: ranges.contains { range in names.contains { range.contains($0) } }
        }
    }

    // MARK: - Names and ports

    /// Whether the name may be looked up in order to dial it. Under ``publicOnly`` names that no public DNS answers for are
    /// refused unasked: a resolver inside a network might.
    func permits(_ name: Domain) -> Bool {
        guard self == .publicOnly else { return true }
        return !Self.localNames.contains { name.isInside($0) }
    }

    // RFC 6761 §6.3, RFC 6762 §3, RFC 7686 §2, RFC 8375 §4; `internal` is reserved by ICANN (2024-07). `localhost` is
    // answered by the resolver, with addresses that are refused.
    private static let localNames: [Domain] = ["local", "onion", "home.arpa", "internal"]

    /// Whether a connection for this purpose may be opened to this port. Under ``publicOnly`` the ports of other well-known
    /// services are refused: a stranger could otherwise have them knocked at through us.
    func permits(_ port: ServerPort, for purpose: DialPurpose) -> Bool {
        guard self == .publicOnly else { return true }
        switch purpose {
        case .web: return [80, 443].contains(port.number)
        case .submission:
            // RFC 6335 §6: below 1024 stand the system ports, of which three carry mail from clients.
            if port.number < 1024 { return [25, 465, 587].contains(port.number) }
            return !Self.portsOfOthers.contains(port.number)
        }
    }

    /// Data bases, caches, remote shells and control planes: services that take lines of text from anybody who reaches them,
    /// or that nobody should reach from outside. All stand below 32768, where systems begin to give out ports of their own.
    private static let portsOfOthers: Set<UInt16> = [
        1433, 1521, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5432, 5672, 5900, 5984, 6000, 6379, 6380,
        6443,
        6667, 7001, 8086, 9000, 9042, 9092, 9200, 9300, 10250, 11211, 15672, 27017, 27018,
    ]
}

/// What a connection is for.
package enum DialPurpose: Hashable, Sendable {
    /// Mail: SMTP on whatever port a provider has chosen.
    case submission
    /// HTTP on its own two ports.
    case web
}
