#if Personas
import HolubNetwork
import HolubSMTP

/// Which host of a world has which addresses. Those that are listed and say nothing of one get the next of the ranges for
/// documentation (RFC 5737 §3).
struct WorldAddresses {
    private(set) var zone = FakeZone()
    private var known: [DNSName: [IPAddress]] = [:]
    private var aliases: [DNSName: DNSName] = [:]
    private var next: UInt32 = 0

    /// - Throws: ``WorldError`` for a host that has the addresses of one that is not there.
    init(_ world: World) throws(WorldError) {
        for case .record(let name, let record) in world.zone {
            zone.add(name, record)
            switch record {
            case .a(let address), .aaaa(let address): known[name, default: []].append(address)
            case .cname(let target): aliases[name] = target
            default: break
            }
        }
        var shared: [(name: DNSName, other: DNSName)] = []
        for case .sameAs(let name, let other) in world.zone { shared.append((name, other)) }
        var listed: [DNSName] = []
        for case .listed(let name) in world.zone { listed.append(name) }
        listed += world.pages.map(\.host) + world.mailServers.map(\.host)
        for name in listed + shared.map(\.other) where !shared.contains(where: { $0.name == name }) { allot(name) }
        for (name, other) in shared {
            guard let addresses = known[other] else {
                throw WorldError(line: 0, "\(name) has the addresses of \(other), which has none of its own")
            }
            known[name] = addresses
            for address in addresses { add(address, to: name) }
        }
        zone.mischief = world.mischief
    }

    private mutating func allot(_ name: DNSName) {
        guard known[name] == nil, aliases[name] == nil else { return }
        next += 1
        // 192.0.2.1 to 192.0.2.255, and then on in 198.51.100.0.
        let address = IPAddress.v4(next < 256 ? 0xC000_0200 + next : 0xC633_6400 + next - 255)
        known[name] = [address]
        add(address, to: name)
    }

    private mutating func add(_ address: IPAddress, to name: DNSName) {
        if case .v6 = address { zone.add(name, .aaaa(address)) } else { zone.add(name, .a(address)) }
    }

    /// Through aliases.
    func addresses(of name: DNSName) -> [IPAddress] {
        var name = name
        for _ in 0..<8 {
            if let found = known[name] { return found }
            guard let target = aliases[name] else { return [] }
            name = target
        }
        return []
    }

    /// All that any host has.
    var all: Set<IPAddress> { Set(known.values.joined()) }
}
#endif
