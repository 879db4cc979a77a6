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

/// A whole network that is made up: addresses of the ranges for documentation lead to listeners, and nothing leads out of it.
///
/// Those addresses (RFC 5737 §3, RFC 3849 §2) stand in for public ones: any policy permits them. All others are judged as
/// usual, and those that are permitted refuse.
package struct RehearsedNetwork: Sendable {
    package var listeners: [ServerAddress: ServerAddress]
    /// Told of each address and port that was to be dialled, found or not.
    package var dialled: @Sendable (ServerAddress) -> Void

    package init(
        listeners: [ServerAddress: ServerAddress], dialled: @escaping @Sendable (ServerAddress) -> Void = { _ in }
    ) {
        self.listeners = listeners
        self.dialled = dialled
    }

    func standsIn(_ address: IPAddress) -> Bool {
        switch address {
        case .v4(let value): [0xC000_0200, 0xC633_6400, 0xCB00_7100].contains(value & 0xFFFF_FF00)
        case .v6(let high, _): high >> 32 == 0x2001_0DB8
        }
    }
}

extension Dialer {
    /// The same dialer in a network that is made up: names are resolved and addresses judged as usual, and no socket leaves
    /// it.
    package func rehearsing(_ network: RehearsedNetwork) -> Dialer {
        var copy = self
        copy.rehearsal = Rehearsal(network, policy)
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
    private var network: RehearsedNetwork?
    private var policy = AddressPolicy.publicOnly

    init(_ network: RehearsedNetwork, _ policy: AddressPolicy) {
        self.network = network
        self.policy = policy
    }

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

    /// Whether it is made of routes; in a whole network ports are judged as usual.
    var hasRoutes: Bool { !targets.isEmpty }

    /// Whether it stands in for a public address.
    func standsIn(_ address: IPAddress) -> Bool { network?.standsIn(address) ?? false }

    func knows(_ address: IPAddress) -> Bool {
        known.contains(address) || network.map { $0.standsIn(address) || policy.permits(address) } ?? false
    }

    func target(of address: IPAddress, _ port: ServerPort) -> ServerAddress? {
        guard let network else { return targets[Key(address: address, port: port)] }
        let place = ServerAddress(address, port: port)
        network.dialled(place)
        return network.listeners[place]
    }
}
#endif
