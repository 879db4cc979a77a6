#if Personas
import HolubProviderKit
import HolubSMTP

/// A provider as a line of a world's table has it.
struct WorldProvider: MailProvider {
    let profile: ProviderProfile

    /// Where gateways and forwarders stand: a table is made of literals, so a world cannot choose their names.
    static let gateways: Domain = "gate.test", forwarders: Domain = "fwd.test"

    private static let services = ProviderTable(
        gathered: "2026-11", domains: "",
        exchangers: """
            fwd.test f Forwarder|2026-11|world.test
            gate.test g Gateway|2026-11|world.test

            """,
        providers: "")

    /// Gateways and forwarders are no providers.
    static func registry(of world: World) throws -> ProviderRegistry {
        var taken: Set<String> = []
        let providers = world.table.compactMap { entry -> WorldProvider? in
            guard var id = entry.id(in: world) else { return nil }
            while !taken.insert(id).inserted { id += "x" }
            return WorldProvider(entry, id: id)
        }
        let hasServices = world.table.contains { $0.id(in: world) == nil }
        return try ProviderRegistry(providers, table: hasServices ? services : nil, fallback: WorldProvider())
    }

    private init(_ entry: World.TableEntry, id: String) {
        var domains: [DomainClaim] = [], suffixes: [Domain] = []
        switch entry.claim {
        case .exact(let domain): domains = [.exact(domain)]
        case .exchangers(let suffix): suffixes = [suffix]
        case .gateway, .forwarder, .vetted: break
        }
        profile = ProviderProfile(
            id: id, name: id, domains: domains, mxSuffixes: suffixes, endpoints: entry.endpoints,
            username: entry.username, support: Support(url: "https://help.example/"), checked: "2026-11",
            sources: ["a world"])
    }

    /// The fallback claims nothing and guesses nothing.
    private init() {
        profile = ProviderProfile(
            id: "generic", name: "Generic", endpoints: [], suitability: .unknown, support: Support(),
            checked: "2026-11", sources: ["a world"])
    }
}

extension World.TableEntry {
    /// What it is called, from its claim: `mail-big` for `*.mail.big.test`, `exact` for the domain itself.
    fileprivate func id(in world: World) -> String? {
        switch claim {
        case .exact: "exact"
        case .vetted: "vetted"
        case .exchangers(let suffix):
            suffix == world.domain ? "own" : suffix.labels.dropLast().joined(separator: "-").lowercased()
        case .gateway, .forwarder: nil
        }
    }
}
#endif
