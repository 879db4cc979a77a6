#if Sending
public import HolubSMTP
public import NIOCore
public import NIOPosix

/// Asks DNS: a stub over UDP, with TCP for answers that do not fit.
///
/// Each question has a socket, a port and an id of its own, and its name in randomly mixed case; only an answer of the
/// server asked that echoes all of it counts. A server that is silent, fails or refuses is passed over for the next
/// one, once. Names are sent as they are: no search list, no hosts file. `localhost` never leaves this machine.
///
/// Cancelling the task closes the sockets at once.
public struct Resolver: Sendable {
    /// How long a question may take.
    public struct Timeouts: Hashable, Sendable {
        /// Until the first server has answered over UDP.
        public var first: Duration
        /// Until the next server has.
        public var retry: Duration
        /// For the whole question: both tries, TCP, and the aliases that are followed.
        public var whole: Duration

        public init(
            first: Duration = .milliseconds(800), retry: Duration = .milliseconds(1200),
            whole: Duration = .milliseconds(2500)
        ) {
            self.first = first
            self.retry = retry
            self.whole = whole
        }
    }

    public let servers: [ServerAddress]
    public let timeouts: Timeouts
    private let group: any EventLoopGroup

    /// - Parameter servers: asked in this order; two of them at most are asked the same thing.
    public init(
        servers: [ServerAddress], timeouts: Timeouts = Timeouts(),
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) {
        self.servers = servers
        self.timeouts = timeouts
        self.group = group
    }

    /// The servers of this machine: the `nameserver` lines of `/etc/resolv.conf`, or a server on this very machine when
    /// there is none (resolv.conf(5)). Read anew with each call.
    public static func system(
        timeouts: Timeouts = Timeouts(), group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) -> Resolver {
        let file = contents(ofFile: "/etc/resolv.conf", limit: 65_536) ?? []
        var servers = ServerAddress.servers(inResolverFile: file)
        if servers.isEmpty, let local = try? ServerAddress("127.0.0.1:53") { servers = [local] }
        return Resolver(servers: servers, timeouts: timeouts, group: group)
    }

    /// Asks for the records of one type.
    ///
    /// What goes wrong is in ``Answer/outcome``. Aliases are followed, inside the answer and by further questions, up
    /// to ``Answer/maxAliases``.
    /// - Throws: `CancellationError` when the task is cancelled, and nothing else.
    public func query(_ name: DNSName, _ type: RecordType) async throws(CancellationError) -> Answer {
        try await query(name, type, within: timeouts.whole)
    }

    /// Asks for the records of one type of a domain.
    public func query(_ name: Domain, _ type: RecordType) async throws(CancellationError) -> Answer {
        try await query(DNSName(name), type)
    }

    /// The IPv4 and IPv6 addresses of a name, asked for at the same time; in the order of the answers, IPv6 first.
    ///
    /// With at least one address the outcome is ``Answer/Outcome/noError``. Without any, a failure of either question
    /// outweighs "no such name", which outweighs "no data".
    /// - Throws: `CancellationError` when the task is cancelled, and nothing else.
    public func addresses(
        of name: Domain
    ) async throws(CancellationError) -> (addresses: [IPAddress], outcome: Answer.Outcome) {
        try await addresses(of: name, within: timeouts.whole)
    }

    func addresses(
        of name: Domain, within limit: Duration
    ) async throws(CancellationError) -> (addresses: [IPAddress], outcome: Answer.Outcome) {
        async let quads = query(DNSName(name), .aaaa, within: limit)
        async let fours = query(DNSName(name), .a, within: limit)
        let answers: [Answer]
        do { answers = [try await quads, try await fours] } catch { throw CancellationError() }
        let addresses = answers.flatMap(\.records).compactMap { record -> IPAddress? in
            switch record {
            case .a(let address), .aaaa(let address): address
            default: nil
            }
        }
        guard addresses.isEmpty else { return (addresses, .noError) }
        let outcomes = answers.map(\.outcome)
        let failure = outcomes.first { ![.noError, .noData, .nxDomain].contains($0) }
        return ([], failure ?? (outcomes.contains(.nxDomain) ? .nxDomain : .noData))
    }

    // MARK: - One question

    func query(_ name: DNSName, _ type: RecordType, within limit: Duration) async throws(CancellationError) -> Answer {
        let deadline = ContinuousClock.now + limit
        var walk = AliasWalk(from: name, type)
        while true {
            if walk.name.isInside(Self.localhost) { return Self.answerForLocalhost(type, aliases: walk.aliases) }
            let message: DNSMessage
            switch try await ask(walk.name, type, until: deadline) {
            case .success(let reply): message = reply
            case .failure(let failure): return walk.answer(failure.outcome)
            }
            switch walk.read(message) {
            case .done(let answer): return answer
            case .askAgain: continue
            }
        }
    }

    // RFC 6761 §6.3: names at and below localhost are answered here and never asked for.
    private static let localhost = DNSName(unchecked: [Array("localhost".utf8)])

    private static func answerForLocalhost(_ type: RecordType, aliases: [DNSName]) -> Answer {
        switch type {
        case .a: Answer(records: [.a(.v4(0x7F00_0001))], outcome: .noError, aliases: aliases)
        case .aaaa: Answer(records: [.aaaa(.v6(high: 0, low: 1))], outcome: .noError, aliases: aliases)
        default: Answer(outcome: .noData, aliases: aliases)
        }
    }

    private struct Failure: Error { let outcome: Answer.Outcome }

    /// One name, at most two servers.
    private func ask(
        _ name: DNSName, _ type: RecordType, until deadline: ContinuousClock.Instant
    ) async throws(CancellationError) -> Result<DNSMessage, Failure> {
        var outcome = Answer.Outcome.timeout
        var usesEDNS = true
        guard !servers.isEmpty else { return .failure(Failure(outcome: outcome)) }
        for attempt in 0..<2 {
            let limit = min(attempt == 0 ? timeouts.first : timeouts.retry, deadline - .now)
            guard limit > .zero else { break }
            var random = SystemRandomNumberGenerator()
            // The second try is in lower case, for a server that does not echo the case of the question.
            let asked = attempt == 0 ? name.mixingCase(using: &random) : name.lowercased
            // RFC 6891 §6.2.5; 1,232 octets pass every path unfragmented.
            let query = DNSMessage(
                id: .random(in: 0...(.max), using: &random), questions: [.init(asked, type)],
                payloadSize: usesEDNS ? 1232 : nil)
            let server = servers[attempt % servers.count]
            switch try await exchange(query, with: server, within: limit, until: deadline) {
            case .success(let message):
                guard let failure = Self.failure(message) else { return .success(message) }
                // RFC 6891 §7: a server that does not know EDNS says "format error".
                if failure == .malformed { usesEDNS = false }
                outcome = failure
            case .failure(let failure):
                // What a server said tells more than the silence of the next one.
                if attempt == 0 || failure.outcome != .timeout { outcome = failure.outcome }
            }
        }
        return .failure(Failure(outcome: outcome))
    }

    /// Nil when the message answers the question, be it that there is no such name.
    private static func failure(_ message: DNSMessage) -> Answer.Outcome? {
        switch message.responseCode {
        case DNSMessage.ResponseCode.noError, DNSMessage.ResponseCode.nameError: nil
        case DNSMessage.ResponseCode.formatError: .malformed
        case DNSMessage.ResponseCode.refused: .refused
        default: .servFail
        }
    }

    private func exchange(
        _ query: DNSMessage, with server: ServerAddress, within limit: Duration,
        until deadline: ContinuousClock.Instant
    ) async throws(CancellationError) -> Result<DNSMessage, Failure> {
        let exchange = DNSExchange(server: server, query: query, group: group)
        do {
            let message = try await exchange.run(over: .udp, within: limit)
            // RFC 7766 §5: what was cut is asked for again over TCP.
            guard message.isTruncated else { return .success(message) }
            let whole = try await exchange.run(over: .tcp, within: deadline - .now)
            // There it has room: what is cut there as well says nothing for certain.
            return whole.isTruncated ? .failure(Failure(outcome: .malformed)) : .success(whole)
        } catch is CancellationError {
            throw CancellationError()
        } catch DNSExchange.Failure.malformed {
            return .failure(Failure(outcome: .malformed))
        } catch {
            return .failure(Failure(outcome: .timeout))
        }
    }
}
#endif
