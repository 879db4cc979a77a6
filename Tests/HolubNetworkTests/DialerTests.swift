#if Sending
import HolubSMTP
import NIOCore
import Testing

@testable import HolubNetwork

@Suite("Dialer")
struct DialerTests {
    static let loopback = IPAddress.v4(0x7F00_0001)
    static let second = IPAddress.v4(0x7F00_0002)
    /// Where success is expected: slow machines may take their time.
    static let patient = DialDeadlines(lookup: .seconds(30), connect: .seconds(30), tls: .seconds(30))
    static let nobody = Resolver(servers: [])

    static func dialer(
        _ policy: AddressPolicy = .allowPrivate, connect: Duration = .seconds(30), resolver: Resolver = nobody
    ) -> Dialer {
        Dialer(
            resolver: resolver, policy: policy,
            deadlines: DialDeadlines(lookup: .seconds(30), connect: connect, tls: .seconds(30)))
    }

    @Test("Connects by number, and reads nothing until told")
    func connects() async throws {
        try await LoopbackServer.accepting {
            $0.writeAndFlush(ByteBuffer(string: "220 hello\r\n"), promise: nil)
        } during: {
            server in
            let channel = try await Self.dialer().connect(to: [Self.loopback], port: server.port)
            #expect(try await channel.getOption(.autoRead).get() == false)
            #expect(try await channel.getOption(.tcpOption(.tcp_nodelay)).get() != 0)
            let pieces = try await channel.inbox()
            try await channel.setOption(.autoRead, value: true).get()
            for await piece in pieces {
                #expect(piece == "220 hello\r\n")
                break
            }
            try await channel.close().get()
        }
    }

    @Test("A closed port refuses")
    func refused() async throws {
        let port = try await LoopbackServer.closedPort()
        await #expect(throws: DialError.refused) {
            try await Self.dialer().connect(to: [Self.loopback, Self.second], port: port)
        }
    }

    @Test("A black hole ends at the deadline")
    func timedOut() async throws {
        try await LoopbackServer.withBlackHole { port in
            await #expect(throws: DialError.timedOut) {
                try await Self.dialer(connect: .milliseconds(50)).connect(to: [Self.loopback], port: port)
            }
            // One address refuses, the other one is silent: what was said counts.
            await #expect(throws: DialError.refused) {
                try await Self.dialer(connect: .milliseconds(500))
                    .connect(to: [Self.second, Self.loopback], port: port)
            }
        }
    }

    @Test("The second address wins when the first is a black hole, or refuses")
    func race() async throws {
        try await LoopbackServer.withBlackHole { port in
            try await LoopbackServer.with(host: "127.0.0.2", port: Int(port.number)) { _ in
                let channel = try await Self.dialer().connect(to: [Self.loopback, Self.second], port: port)
                #expect(channel.remoteAddress?.ipAddress == "127.0.0.2")
                try await channel.close().get()
            }
        }
        try await LoopbackServer.with(host: "127.0.0.2") { server in
            let channel = try await Self.dialer().connect(to: [Self.loopback, Self.second], port: server.port)
            #expect(channel.remoteAddress?.ipAddress == "127.0.0.2")
            try await channel.close().get()
        }
    }

    @Test("Cancelling ends every attempt")
    func cancellation() async throws {
        try await LoopbackServer.withBlackHole { port in
            let before = try PendingConnections.count(to: port.number)
            let task = Task { try await Self.dialer().connect(to: [Self.loopback, Self.loopback], port: port) }
            try await PendingConnections.reach(before + 2, to: port.number)
            task.cancel()
            await #expect(throws: DialError.cancelled) { try await task.value }
            try await PendingConnections.reach(before, to: port.number)
            let late = Task {
                try? await Task.sleep(for: .seconds(60))
                return try await Self.dialer().connect(to: [Self.loopback], port: port)
            }
            late.cancel()
            await #expect(throws: DialError.cancelled) { try await late.value }
        }
    }

    @Test("A settled race takes no more sockets and closes those it has")
    func scope() async throws {
        try await LoopbackServer.with { server in
            let channel = try await Self.dialer().connect(to: [Self.loopback], port: server.port)
            let scope = SocketScope<Void>(on: channel.eventLoop, within: .hours(1), orFailWith: DialError.timedOut)
            try await channel.eventLoop.submit {
                try scope.admit(channel)
                scope.fail(DialError.cancelled)
                scope.succeed(())
                #expect(throws: ChannelError.self) { try scope.admit(channel) }
            }.get()
            try await channel.closeFuture.get()
            await #expect(throws: DialError.cancelled) { try await scope.result {} }
        }
    }

    @Test("Addresses that the policy refuses are never dialled")
    func policy() async throws {
        try await LoopbackServer.accepting { _ in
            Issue.record("connected")
        } during: { server in
            await #expect(throws: DialError.blocked) {
                try await Self.dialer(.publicOnly).connect(
                    to: [Self.loopback, .v6(high: 0, low: 1)], port: server.port)
            }
        }
        let port = try ServerPort(465)
        await #expect(throws: DialError.notFound) { try await Self.dialer().connect(to: [], port: port) }
        await #expect(throws: DialError.blocked) {
            try await Self.dialer(.publicOnly).addresses(of: ServerHost("127.0.0.1"))
        }
        await #expect(throws: DialError.blocked) {
            try await Self.dialer(.publicOnly).addresses(of: ServerHost("localhost"))
        }
        #expect(
            try await Self.dialer().addresses(of: ServerHost("localhost")) == [.v6(high: 0, low: 1), Self.loopback])
        #expect(try await Self.dialer(.publicOnly).addresses(of: ServerHost("9.9.9.9")) == [.v4(0x0909_0909)])
    }

    @Test("A host's addresses are all judged, and dialled by turns")
    func addresses() async throws {
        let six = (1...2).map { IPAddress.v6(high: 0x2606_4700_0000_0000, low: $0) }
        let four = (1...3).map { IPAddress.v4(0x0909_0900 + $0) }
        let found = try await ScriptedDNS.answering { question, _ in
            let records: [Record] =
                question.type == RecordType.a.rawValue
                ? (four + [Self.loopback]).map { .a($0) } : (six + [.v6(high: 0, low: 1)]).map { .aaaa($0) }
            return [.message(question.message.response(records.map { .init(question.name, $0) }))]
        } during: { server in
            let resolver = Resolver(servers: [server.address], timeouts: ResolverTests.patient)
            return try await Self.dialer(.publicOnly, resolver: resolver).addresses(
                of: ServerHost("smtp.firma.example"))
        }
        #expect(found == [six[0], four[0], six[1], four[1], four[2]])
    }

    @Test(
        "What DNS says without an address",
        arguments: [
            (0, .notFound), (3, .notFound), (2, .lookupFailed(.servFail)), (5, .lookupFailed(.refused)),
        ] as [(UInt8, DialError)])
    func lookups(code: UInt8, error: DialError) async throws {
        try await ScriptedDNS.answering { question, _ in
            [.message(question.message.response(code: code))]
        } during: { server in
            let resolver = Resolver(servers: [server.address], timeouts: ResolverTests.patient)
            await #expect(throws: error) {
                try await Self.dialer(resolver: resolver).addresses(of: ServerHost("smtp.firma.example"))
            }
        }
        await #expect(throws: DialError.lookupFailed(.timeout)) {
            try await Self.dialer().addresses(of: ServerHost("smtp.firma.example"))
        }
    }

    @Test("A rehearsal sends routes to listeners and leaves the rest alone")
    func rehearsal() async throws {
        try await LoopbackServer.with { server in
            let target = ServerAddress(Self.loopback, port: server.port)
            let (name, literal) = (try ServerHost("smtp.firma.example"), try ServerHost("8.8.4.4"))
            let dialer = Self.dialer(.publicOnly).rehearsing([
                Route(name, .submissions): target, Route(name, .submission): target,
                Route(literal, .submissions): target,
            ])
            for host in [name, literal] {
                let addresses = try await dialer.addresses(of: host)
                let channel = try await dialer.connect(to: addresses, port: .submissions)
                #expect(channel.remoteAddress?.ipAddress == "127.0.0.1")
                try await channel.close().get()
                await #expect(throws: DialError.refused) {
                    try await dialer.connect(to: addresses, port: ServerPort(25))
                }
            }
            await #expect(throws: DialError.blocked) {
                try await dialer.connect(to: [Self.loopback], port: server.port)
            }
            await #expect(throws: DialError.lookupFailed(.timeout)) {
                try await dialer.addresses(of: ServerHost("other.example"))
            }
        }
    }

    @Test("Of several failures the one that tells most is kept")
    func telling() {
        #expect(DialError.unreachable.orMoreTelling(.timedOut) == .timedOut)
        #expect(DialError.refused.orMoreTelling(.timedOut) == .refused)
        #expect(DialError.failed(errno: 1).orMoreTelling(.refused) == .refused)
    }
}
#endif
