#if Sending
public import HolubSMTP
public import NIOCore
public import NIOPosix
import NIOSSL

/// How long each phase of a connection may take.
public struct DialDeadlines: Hashable, Sendable {
    /// From the name to its addresses.
    public var lookup: Duration
    /// Until one of the addresses has answered.
    public var connect: Duration
    /// The TLS handshake.
    public var tls: Duration

    public init(lookup: Duration, connect: Duration, tls: Duration) {
        self.lookup = lookup
        self.connect = connect
        self.tls = tls
    }

    /// For messages, which may wait: 10 s, 30 s, 30 s.
    public static let delivery = DialDeadlines(lookup: .seconds(10), connect: .seconds(30), tls: .seconds(30))
    /// For a person who waits: 5 s each.
    public static let probe = DialDeadlines(lookup: .seconds(5), connect: .seconds(5), tls: .seconds(5))
}

/// Opens connections: resolves, judges, orders and races addresses, and protects the connection by TLS.
///
/// A name never reaches a socket. It is resolved here, each of its addresses is judged by the policy, and those that
/// pass are dialled by number; so what was judged is what is connected to, whatever DNS says a moment later.
public struct Dialer: Sendable {
    public private(set) var resolver: Resolver
    public let policy: AddressPolicy
    public private(set) var deadlines: DialDeadlines
    let trust: TrustRoots
    let group: any EventLoopGroup
    var rehearsal = Rehearsal()

    public init(
        resolver: Resolver, policy: AddressPolicy, trust: TrustRoots = .system, deadlines: DialDeadlines = .delivery,
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) {
        self.resolver = resolver
        self.policy = policy
        self.trust = trust
        self.deadlines = deadlines
        self.group = group
    }

    /// The same dialer with other deadlines.
    public func with(_ deadlines: DialDeadlines) -> Dialer {
        var copy = self
        copy.deadlines = deadlines
        return copy
    }

    /// The same dialer with another name server.
    package func asking(_ resolver: Resolver) -> Dialer {
        var copy = self
        copy.resolver = resolver
        return copy
    }

    /// The addresses of a host that may be dialled, in the order in which they are: IPv6 first, then by turns
    /// (RFC 8305 §4).
    /// - Throws: ``DialError``: `notFound`, `lookupFailed`, `blocked` when none passes the policy, `cancelled`.
    public func addresses(of host: ServerHost) async throws(DialError) -> [IPAddress] {
        if let address = rehearsal.address(of: host) { return [address] }
        let found: [IPAddress]
        switch host {
        case .address(let address):
            found = [address]
        case .name(let name):
            guard policy.permits(name) else { throw .blocked }
            let limit = min(deadlines.lookup, resolver.timeouts.whole)
            let answer: (addresses: [IPAddress], outcome: Answer.Outcome)
            do { answer = try await resolver.addresses(of: name, within: limit) } catch { throw .cancelled }
            switch answer.outcome {
            case .noError: found = answer.addresses
            case .noData, .nxDomain: throw .notFound
            default: throw .lookupFailed(answer.outcome)
            }
        }
        let permitted = found.filter { rehearsal.standsIn($0) || policy.permits($0) }
        guard !permitted.isEmpty else { throw .blocked }
        return Self.ordered(permitted)
    }

    /// Connects to the first of these addresses that answers; each is judged once more.
    ///
    /// `prepare` is called with each channel that is tried, on its event loop and before it connects: a handler that it
    /// adds misses nothing. A handler that comes later may: the channel does not read by itself yet (`autoRead` is off),
    /// but what stands before an end of the stream is read with it. ``secure(_:as:)`` switches reading on, and so does
    /// setting the option.
    /// - Parameter port: under ``AddressPolicy/publicOnly`` one that can be a mail server's.
    /// - Throws: ``DialError``: `blocked`, `refused`, `unreachable`, `timedOut`, `failed`, `cancelled`; of several
    ///   addresses the failure that tells most. `notFound` without an address.
    public func connect(
        to addresses: [IPAddress], port: ServerPort,
        prepare: @escaping @Sendable (any Channel) throws -> Void = { _ in }
    ) async throws(DialError) -> any Channel {
        try await connect(to: addresses, port: port, for: .submission, on: nil, prepare: prepare)
    }

    /// The same on an event loop of ``eventLoop()``; on any with nil.
    package func connect(
        to addresses: [IPAddress], port: ServerPort, on loop: (any EventLoop)?,
        prepare: @escaping @Sendable (any Channel) throws -> Void
    ) async throws(DialError) -> any Channel {
        try await connect(to: addresses, port: port, for: .submission, on: loop, prepare: prepare)
    }

    /// One of the event loops on which connections live.
    package func eventLoop() -> any EventLoop { group.next() }

    /// The same for another purpose than mail.
    func connect(
        to addresses: [IPAddress], port: ServerPort, for purpose: DialPurpose, on loop: (any EventLoop)? = nil,
        prepare: @escaping @Sendable (any Channel) throws -> Void = { _ in }
    ) async throws(DialError) -> any Channel {
        guard !addresses.isEmpty else { throw .notFound }
        // A route of a rehearsal stands for whatever port it was made for.
        let isPermitted = rehearsal.hasRoutes || policy.permits(port, for: purpose)
        let targets = addresses.compactMap { address -> SocketAddress? in
            if rehearsal.knows(address) {
                guard isPermitted else { return nil }
                return rehearsal.target(of: address, port).flatMap { try? $0.address.socketAddress(port: $0.port) }
            }
            guard policy.permits(address), isPermitted else { return nil }
            return try? address.socketAddress(port: port)
        }
        guard !targets.isEmpty else {
            throw isPermitted && addresses.contains(where: rehearsal.knows) ? .refused : .blocked
        }
        let limit = TimeAmount(clamping: deadlines.connect)
        let loop = loop ?? group.next()
        let channel = try await ConnectionRace(to: targets, on: loop, within: limit, prepare: prepare).winner()
        guard !Task.isCancelled else {
            channel.close(promise: nil)
            throw .cancelled
        }
        return channel
    }

    /// Starts TLS on a connection, just opened or in mid-stream, and switches reading on.
    ///
    /// The certificate must be valid for `host`: a name by an alternative name of the certificate, an address by its
    /// octets (RFC 9525 §6). A failure closes the channel; there is no way back to clear text. May be called from
    /// anywhere. Handlers see nothing of the peer's before the result, and the result comes on the event loop, before
    /// the first decrypted octet.
    /// - Returns: a future that fails with ``DialError/tls(_:)``.
    public func secure(_ channel: any Channel, as host: ServerHost) -> EventLoopFuture<TLSSession> {
        secure(channel, as: host, seen: { _ in })
    }

    /// The same, and tells of the certificate that was shown, good or bad.
    /// - Parameter seen: called at most once, on the event loop and before the result, with a certificate in DER: the
    ///   server's own, or the one of its chain that was refused.
    package func secure(
        _ channel: any Channel, as host: ServerHost, seen: @escaping @Sendable ([UInt8]) -> Void
    ) -> EventLoopFuture<TLSSession> {
        secure(channel, as: host, in: trust.context, seen: seen)
    }

    /// The same in a context of the caller's.
    func secure(
        _ channel: any Channel, as host: ServerHost, in context: Result<NIOSSLContext, TrustRootsError>,
        seen: @escaping @Sendable ([UInt8]) -> Void
    ) -> EventLoopFuture<TLSSession> {
        let promise = channel.eventLoop.makePromise(of: TLSSession.self)
        let limit = TimeAmount(clamping: deadlines.tls)
        let begin = { @Sendable in
            do {
                let (tls, witness) = try CertificateWitness.makeHandler(try context.get(), for: host)
                let hello = ServerHelloHandler()
                let gate = TLSGate(
                    for: host, behind: tls, witness: witness, hello: hello, within: limit, seen: seen, promise)
                try channel.pipeline.syncOperations.addHandler(gate, position: .first)
                try channel.pipeline.syncOperations.addHandler(tls, position: .first)
                try channel.pipeline.syncOperations.addHandler(hello, position: .first)
                try channel.pipeline.syncOperations.addHandler(SocketCutter(), position: .first)
                channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
            } catch {
                let fault = channel.isActive ? TLSFault.other(String(describing: error)) : .closed
                channel.close(promise: nil)
                promise.fail(DialError.tls(fault))
            }
        }
        if channel.eventLoop.inEventLoop { begin() } else { channel.eventLoop.execute(begin) }
        return promise.futureResult
    }

    /// Closes a connection at once, without waiting for the peer's goodbye inside TLS; from anywhere.
    package func cut(_ channel: any Channel) { SocketCutter.cut(channel) }

    /// RFC 8305 §4: by turns of the two families, IPv6 first, each in the order that DNS gave.
    static func ordered(_ addresses: [IPAddress]) -> [IPAddress] {
        var sixes: [IPAddress] = [], fours: [IPAddress] = []
        for address in addresses {
            if case .v6 = address { sixes.append(address) } else { fours.append(address) }
        }
        return (0..<max(sixes.count, fours.count)).flatMap { index in
            [sixes, fours].compactMap { index < $0.count ? $0[index] : nil }
        }
    }
}
#endif
