#if Personas
public import HolubNetwork
public import HolubProviderKit
import HolubSMTP

/// A ``World`` with its servers up: a resolver that asks its DNS, a dialer whose network it is, the registry that its table
/// makes, and the record of what was asked.
///
/// ```swift
/// let detection = try await WorldStage.running(world) { stage in
///     await Detector(registry: stage.registry, resolver: stage.resolver, dialer: stage.dialer).detect(address)
/// }
/// ```
public final class WorldStage: Sendable {
    public let world: World
    /// What the world's `BT` lines make; its fallback claims nothing and guesses nothing.
    public let registry: ProviderRegistry
    public let resolver: Resolver
    /// Dials nothing outside the world.
    public let dialer: Dialer
    public let record: WorldRecord
    let addresses: WorldAddresses
    private let dns: FakeDNS
    private let listeners: [WorldListener]
    /// Nil where nothing leads to one.
    private let hole: BlackHole?

    private init(
        _ world: World, _ addresses: WorldAddresses, _ record: WorldRecord, _ trust: TrustRoots, _ dns: FakeDNS,
        _ plan: [ServerAddress: WorldListener], _ hole: BlackHole?
    ) throws {
        self.world = world
        self.addresses = addresses
        self.record = record
        self.dns = dns
        self.hole = hole
        listeners = Array(plan.values)
        registry = try WorldProvider.registry(of: world)
        // A busy machine is to make no difference: only where the world is silent are answers waited for as usual.
        let patient = Resolver.Timeouts(first: .seconds(20), retry: .seconds(20), whole: .seconds(60))
        resolver = Resolver(servers: [dns.address], timeouts: world.waitsForSilence ? Resolver.Timeouts() : patient)
        let network = RehearsedNetwork(
            listeners: Self.map(world, addresses, plan, hole), dialled: { record.dialled($0) })
        dialer = Dialer(
            resolver: resolver, policy: world.policy.isPublicOnly ? .publicOnly : .allowPrivate, trust: trust,
            deadlines: .probe
        ).rehearsing(network)
    }

    /// Starts everything that stands in the world.
    /// - Parameter lag: what each way to a server and back takes.
    /// - Throws: ``WorldError`` when two servers stand at one address and port; what NIO throws when a port cannot be had.
    public static func start(_ world: World, lag: Duration = .zero) async throws -> WorldStage {
        let addresses = try WorldAddresses(world)
        let record = WorldRecord()
        let authority = try TestAuthority(named: "Holub world authority")
        let trust = try TrustRoots.certificates(Array(authority.pem.utf8))
        let talks = try WorldTalks(world, addresses, authority, record, lag: lag).talks
        var plan: [ServerAddress: WorldListener] = [:]
        let hole = world.hasHoles ? try await BlackHole.start() : nil
        do {
            for (place, talk) in talks { plan[place] = try await WorldListener.start(talk, record) }
            let dns = try await FakeDNS.start(addresses.zone, lag: lag)
            do {
                return try WorldStage(world, addresses, record, trust, dns, plan, hole)
            } catch {
                await dns.stop()
                throw error
            }
        } catch {
            for listener in plan.values { await listener.stop() }
            await hole?.stop()
            throw error
        }
    }

    /// Closes all sockets, and returns when they are closed.
    public func stop() async {
        await dns.stop()
        for listener in listeners { await listener.stop() }
        await hole?.stop()
    }

    /// Starts a world, and stops it when the body is done, whatever came of it.
    public static func running<Result>(
        _ world: World, lag: Duration = .zero, _ body: (WorldStage) async throws -> Result
    ) async throws -> Result {
        let stage = try await start(world, lag: lag)
        do {
            let result = try await body(stage)
            await stage.stop()
            return result
        } catch {
            await stage.stop()
            throw error
        }
    }

    /// Where the dialer is led from each address and port; what is not here refuses.
    private static func map(
        _ world: World, _ addresses: WorldAddresses, _ plan: [ServerAddress: WorldListener], _ hole: BlackHole?
    ) -> [ServerAddress: ServerAddress] {
        var map = plan.mapValues(\.address)
        guard let hole else { return map }
        let ports = [25, 80, 443, 465, 587].compactMap { try? ServerPort($0) }
        for entry in world.holes {
            let places: Set<IPAddress>
            switch entry.place {
            case .everything: places = addresses.all
            case .host(let name): places = Set(addresses.addresses(of: name))
            case .address(let address): places = [address]
            }
            for address in places {
                for port in entry.port.map({ [$0] }) ?? ports { map[ServerAddress(address, port: port)] = hole.address }
            }
        }
        for server in world.mailServers where server.behaviour == .hole {
            for address in addresses.addresses(of: server.host) {
                map[ServerAddress(address, port: server.port)] = hole.address
            }
        }
        for page in world.pages where page.answer == .hole {
            for address in addresses.addresses(of: page.host) {
                map[ServerAddress(address, port: page.port)] = hole.address
            }
        }
        return map
    }

    // MARK: What was seen

    /// What DNS has been asked, in order.
    package var questions: [FakeDNS.Question] { dns.questions }

    /// The mark of everything up to now.
    package var mark: WorldRecord.Mark {
        var mark = record.mark
        mark.questions = dns.questions.count
        return mark
    }

    /// The servers that have received this text, in whatever case: `dns` among them.
    package func receivers(of text: String) -> [String] {
        let wanted = ASCII.lowercased(text.utf8)
        let isInDNS = dns.received.contains { ASCII.lowercased($0).holds(wanted) }
        return (isInDNS ? ["dns"] : []) + record.receivers(of: text)
    }

    /// The addresses of a host of the world, through its aliases; a text that is an address is its own.
    package func addresses(of host: String) -> [IPAddress] {
        if let address = IPAddress(host) { return [address] }
        let labels = host.utf8.split(separator: ASCII.dot).map { Array($0) }
        return (try? DNSName(labels: labels)).map { addresses.addresses(of: $0) } ?? []
    }

    /// The ports of its servers and of its DNS, without those of its black hole, to which it connects itself.
    package var portsOfServers: Set<UInt16> {
        Set(listeners.map(\.address.port.number) + [dns.address.port.number])
    }

    /// The real ports behind this world, on 127.0.0.1.
    package var ports: Set<UInt16> {
        Set(
            listeners.map(\.address.port.number) + [dns.address.port.number]
                + (hole.map { [$0.address.port.number] } ?? []))
    }
}

extension World.Page {
    var port: ServerPort {
        do { return try ServerPort(isSecure ? 443 : 80) } catch { preconditionFailure("not a port: \(error)") }
    }
}
#endif
