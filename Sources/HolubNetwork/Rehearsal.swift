#if Sending
package import HolubSMTP

/// A server by the name or address and the port that a person would set.
package struct Route: Hashable, Sendable {
    package var host: ServerHost
    package var port: ServerPort

    package init(_ host: ServerHost, _ port: ServerPort) {
        self.host = host
        self.port = port
    }
}

extension Dialer {
    /// The same dialer for a rehearsal: what goes to one of these routes goes to a listener instead, without a lookup
    /// and without the policy. A routed host's other ports refuse.
    ///
    /// Certificates are still checked for the host of the route. One for a route by address must name both that
    /// address and the listener's, because the TLS library has a check of its own on the address dialled.
    package func rehearsing(_ routes: [Route: ServerAddress]) -> Dialer {
        var copy = self
        copy.rehearsal = Rehearsal(routes)
        return copy
    }
}

/// Stand-in addresses for routed hosts: from the range for documentation (RFC 3849), which nobody has and no policy
/// permits.
struct Rehearsal: Sendable {
    private struct Key: Hashable {
        let address: IPAddress
        let port: ServerPort
    }

    private var addresses: [ServerHost: IPAddress] = [:]
    private var targets: [Key: ServerAddress] = [:]
    private var known: Set<IPAddress> = []

    init(_ routes: [Route: ServerAddress] = [:]) {
        for (route, target) in routes {
            let next = IPAddress.v6(high: 0x2001_0DB8_FFFF_FFFF, low: UInt64(addresses.count + 1))
            let address: IPAddress
            if case .address(let own) = route.host { address = own } else { address = addresses[route.host] ?? next }
            addresses[route.host] = address
            known.insert(address)
            targets[Key(address: address, port: route.port)] = target
        }
    }

    func address(of host: ServerHost) -> IPAddress? { addresses[host] }

    func knows(_ address: IPAddress) -> Bool { known.contains(address) }

    func target(of address: IPAddress, _ port: ServerPort) -> ServerAddress? {
        targets[Key(address: address, port: port)]
    }
}
#endif
