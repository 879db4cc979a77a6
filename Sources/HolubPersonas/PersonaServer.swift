#if Personas
public import HolubNetwork
public import HolubSMTP
public import NIOCore
public import NIOPosix
import NIOSSL
import Synchronization

/// A persona on a real socket: listens on 127.0.0.1, speaks TLS, and plays each connection that comes, in its turn.
///
/// What a client sees of it cannot be told from a server: octets, TLS records, and connections that close, are reset, or
/// fall silent.
public final class PersonaServer: Sendable {
    /// What came over the server's connections so far.
    public struct Report: Hashable, Sendable {
        /// TCP connections.
        public var accepted = 0
        /// Connections on which TLS could not be made, be it that the client did not trust the certificate.
        public var failedHandshakes = 0
        /// One for each connection that reached its greeting.
        public var records: [PersonaRecord] = []

        public var messages: [PersonaRecord.Message] { records.flatMap(\.messages) }
        public var surprises: [String] { records.flatMap(\.surprises) }
    }

    /// Where it listens.
    public let address: ServerAddress
    private let listener: any Channel
    private let ledger: Ledger

    private init(address: ServerAddress, listener: any Channel, ledger: Ledger) {
        self.address = address
        self.listener = listener
        self.ledger = ledger
    }

    /// Listens on a port of its own choice until ``stop()``.
    /// - Parameters:
    ///   - security: ``/HolubSMTP/Security/tls`` begins with the handshake; the others in clear, and TLS when the persona says
    ///     so. Nil: as the persona's endpoint says, and without one ``/HolubSMTP/Security/tls``.
    ///   - identity: with what it shows itself, from ``TestAuthority``.
    /// - Throws: what NIO throws when there is no port, or no sense in the identity.
    public static func start(
        _ persona: Persona, _ variant: Persona.Variant = .asWritten, security: Security? = nil,
        identity: ServerIdentity, group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) async throws -> PersonaServer {
        let security = security ?? persona.entrance?.security ?? .tls
        let ledger = Ledger()
        let tls = try NIOSSLContext(configuration: identity.serverConfiguration)
        let listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .childChannelInitializer { channel in
                guard ledger.admit(channel) else { return channel.close() }
                return channel.eventLoop.makeCompletedFuture {
                    let handler = PersonaHandler(
                        ledger, opensWithTLS: security == .tls,
                        player: { PersonaPlayer(persona, connection: $0, mishap: variant.mishap(on: $0)) }, tls: tls)
                    try channel.pipeline.syncOperations.addHandler(BreakHandler())
                    if security == .tls {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try ServerPort(listener.localAddress?.port ?? 0)
        let address = ServerAddress(.v4(0x7F00_0001), port: port)
        return PersonaServer(address: address, listener: listener, ledger: ledger)
    }

    /// What came so far; a message is in it before the client reads the verdict about it.
    public var report: Report { ledger.report }

    /// Closes the listener and what it has accepted, and returns when all is closed.
    public func stop() async {
        try? await listener.close()
        for channel in ledger.finish() {
            channel.triggerUserOutboundEvent(ConnectionBreak.close, promise: nil)
            try? await channel.closeFuture.get()
        }
    }

    /// Starts a server, and stops it when the body is done, whatever came of it.
    public static func running<Result>(
        _ persona: Persona, _ variant: Persona.Variant = .asWritten, security: Security? = nil,
        identity: ServerIdentity, _ body: (PersonaServer) async throws -> Result
    ) async throws -> Result {
        let server = try await start(persona, variant, security: security, identity: identity)
        do {
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }
}

/// What the connections of one server have in common: their numbers, and their report.
final class Ledger: Sendable {
    private struct State {
        var report = PersonaServer.Report()
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isFinished = false
    }

    private let state = Mutex(State())

    var report: PersonaServer.Report { state.withLock { $0.report } }

    /// False when the server is being stopped.
    func admit(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let isAdmitted = state.withLock { state in
            guard !state.isFinished else { return false }
            state.report.accepted += 1
            state.channels[id] = channel
            return true
        }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.channels[id] = nil } }
        return isAdmitted
    }

    /// A number for a connection that begins to talk.
    func open() -> Int {
        state.withLock { state in
            state.report.records.append(PersonaRecord())
            return state.report.records.count - 1
        }
    }

    func note(_ record: PersonaRecord, of number: Int) { state.withLock { $0.report.records[number] = record } }

    func noteFailedHandshake() { state.withLock { $0.report.failedHandshakes += 1 } }

    /// The connections that are still open; no more will be admitted.
    func finish() -> [any Channel] {
        state.withLock { state in
            state.isFinished = true
            return Array(state.channels.values)
        }
    }
}

extension ServerIdentity {
    fileprivate var serverConfiguration: TLSConfiguration {
        get throws {
            let chain = try NIOSSLCertificate.fromPEMBytes(Array(certificatePEM.utf8))
            let key = try NIOSSLPrivateKey(bytes: Array(privateKeyPEM.utf8), format: .pem)
            return .makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        }
    }
}
#endif
