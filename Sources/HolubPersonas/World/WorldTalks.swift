#if Personas
import HolubNetwork
import HolubSMTP
import NIOCore
import NIOSSL

/// What has to listen where, for all servers of a world.
struct WorldTalks {
    private(set) var talks: [ServerAddress: WorldListener.Talk] = [:]
    private let authority: TestAuthority
    private let lag: TimeAmount

    /// - Throws: ``WorldError`` when two servers stand at one address and port.
    init(
        _ world: World, _ addresses: WorldAddresses, _ authority: TestAuthority, _ record: WorldRecord, lag: Duration
    ) throws {
        self.authority = authority
        self.lag = TimeAmount(lag)
        try addPages(of: world, addresses, record)
        for server in world.mailServers {
            guard case .plays(let script) = server.behaviour else { continue }
            let talk = try talk(of: server, script, world.domain, record)
            for address in addresses.addresses(of: server.host) {
                try add(talk, at: ServerAddress(address, port: server.port))
            }
        }
    }

    private mutating func add(_ talk: WorldListener.Talk, at place: ServerAddress) throws(WorldError) {
        guard talks[place] == nil else {
            throw WorldError(line: 0, "two servers stand at \(place): \(talks[place]?.server ?? "") and \(talk.server)")
        }
        talks[place] = talk
    }

    /// Pages of one address are one server's: the certificate is the first one's, for all of their hosts.
    private mutating func addPages(of world: World, _ addresses: WorldAddresses, _ record: WorldRecord) throws {
        var places: [ServerAddress] = []
        var pages: [ServerAddress: [World.Page]] = [:]
        for page in world.pages {
            guard case .reply = page.answer else { continue }
            for address in addresses.addresses(of: page.host) {
                let place = ServerAddress(address, port: page.port)
                if pages[place] == nil { places.append(place) }
                pages[place, default: []].append(page)
            }
        }
        for place in places {
            guard let own = pages[place], let first = own.first else { continue }
            let certificate = own.first { $0.certificate != .own }?.certificate ?? .own
            let (domain, isSecure) = (world.domain, first.isSecure)
            let talk = WorldListener.Talk(
                server: "\(isSecure ? "https" : "http") \(first.host)", opensWithTLS: isSecure,
                tls: isSecure ? try context(certificate, own.map(\.host.description), isOld: false) : nil, lag: lag
            ) {
                WebPlayer(own, domain: domain, isSecure: isSecure) { record.requested($0) }
            }
            try add(talk, at: place)
        }
    }

    private func talk(
        of server: World.MailServer, _ script: World.Script, _ domain: Domain, _ record: WorldRecord
    ) throws -> WorldListener.Talk {
        let host = server.host.description
        var talk = WorldListener.Talk(
            server: "smtp \(host):\(server.port)", opensWithTLS: script.security == .tls,
            tls: script.security == .none ? nil : try context(server.certificate, [host], isOld: script.isOldTLS),
            lag: lag
        ) { MailPlayer(script, host: host) }
        if script.isWebServer {
            talk.player = { WebPlayer([], domain: domain, isSecure: true, isImpatient: true) { record.requested($0) } }
        }
        return talk
    }

    private func context(_ certificate: WorldCertificate, _ hosts: [String], isOld: Bool) throws -> NIOSSLContext {
        let identity: ServerIdentity
        switch certificate {
        case .own: identity = try authority.identity(named: hosts)
        case .names(let names): identity = try authority.identity(named: names)
        case .selfSigned: identity = try authority.identity(named: hosts, .selfSigned)
        case .expired: identity = try authority.identity(named: hosts, .expired)
        }
        let chain = try NIOSSLCertificate.fromPEMBytes(Array(identity.certificatePEM.utf8))
        let key = try NIOSSLPrivateKey(bytes: Array(identity.privateKeyPEM.utf8), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        if isOld {
            configuration.minimumTLSVersion = .tlsv1
            configuration.maximumTLSVersion = .tlsv1
        }
        return try NIOSSLContext(configuration: configuration)
    }
}
#endif
