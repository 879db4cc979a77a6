#if Sending
import HolubSMTP
import NIOCore
import Synchronization
import Testing

@testable import HolubNetwork

/// Hosts, addresses and ports that a stranger would like us to knock at: whatever they are, a listener on this machine
/// counts the connections that reach it, and the count is 0.
@Suite("Hostile targets")
struct HostileTargetTests {
    /// I34, I35 and the odd notations around them: refused as text, or blocked as addresses.
    static let ownMachine = [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0", "0.0.0.0", "127.0.0.1.",
        "127.0.1",
        "127.00.0.1", "::1", "::", "::ffff:127.0.0.1", "[::1]", "[127.0.0.1]", "fe80::1%eth0", "::1%lo", "fc00::1",
        "ff02::1",
        "::ffff:7f00:1", "::ffff:7f00:0001", "0:0:0:0:0:ffff:7f00:1", "64:ff9b::7f00:1", "2002:7f00:1::", "1.2.3.4.5",
        "256.0.0.1", "①②⑦.0.0.1", "１２７.0.0.1", "127。0。0。1", "0x7f.0x0.0x0.0x1", "017700000001", "127.0.0.0x1",
    ]

    /// I36 and I37.
    static let networks = [
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "fd00:ec2::254",
        "0.1.2.3", "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.51.100.1",
        "203.0.113.1", "2001:db8::1", "168.63.129.16",
    ]

    /// I38.
    static let names = [
        "localhost", "localhost.", "LOCALHOST", "a.localhost", "x.internal", "metadata.google.internal", "x.local",
        "x.home.arpa", "x.onion",
    ]

    /// I41 and I42.
    static let noHosts = [
        "smtp.example.com:25", "smtp.example.com/", "user@smtp.example.com", "smtp://smtp.example.com", "a b", "a\r\nb",
        "-oProxy=x", "$(id)", "`id`", "a;b", "%0d%0a", String(repeating: "a.", count: 127) + "a", "*.example.com",
        "_x.example.com", "smtp.example.com?x", "smtp.example.com#x", "smtp.example.com\\x", "smtp..example.com", ".",
        "",
        "\u{200B}smtp.example.com", "smtp.example.com\0.evil.example",
    ]

    /// Counts what is accepted, on the port that the targets are dialled at.
    private static func connections(_ body: (ServerPort) async throws -> Void) async throws -> Int {
        let count = Mutex(0)
        let hasIPv6 = (try? await LoopbackServer.with(host: "::1") { _ in true }) ?? false
        let accept: @Sendable (any Channel) -> Void = { channel in
            count.withLock { $0 += 1 }
            channel.close(promise: nil)
        }
        try await LoopbackServer.accepting(accept) { server in
            if hasIPv6 {
                try await LoopbackServer.accepting(host: "::1", port: Int(server.port.number), accept) { _ in
                    try await body(server.port)
                }
            } else {
                try await body(server.port)
            }
            // One that is allowed, so that what is counted is known to be counted.
            #expect(count.withLock { $0 } == 0)
            let channel = try await DialerTests.dialer().connect(to: [DialerTests.loopback], port: server.port)
            // The peer may have hung up already.
            try? await channel.setOption(.autoRead, value: true).get()
            try await channel.closeFuture.get()
        }
        let all = count.withLock { $0 }
        #expect(all >= 1)
        return all - 1
    }

    /// Refused as text, or blocked: the two ends that a hostile host may have.
    private static func knock(_ text: String, _ dialer: Dialer, _ port: ServerPort) async -> Bool {
        guard let host = try? ServerHost(text) else { return false }
        let error = await #expect(throws: DialError.self) {
            let channel = try await dialer.connect(to: try await dialer.addresses(of: host), port: port)
            channel.close(promise: nil)
        }
        #expect(error == .blocked, "\(text): \(String(describing: error))")
        return true
    }

    @Test("I34 I35 I36 I37 I38 This machine and its networks, in every notation: 0 connections")
    func addresses() async throws {
        let count = try await Self.connections { port in
            var blocked = 0
            for text in Self.ownMachine + Self.networks + Self.names
            where await Self.knock(text, DialerTests.dialer(.publicOnly), port) {
                blocked += 1
            }
            #expect(blocked >= 35, "only \(blocked) were read as hosts")
        }
        #expect(count == 0)
    }

    @Test("I41 I42 Text that is no host is refused before anything is asked", arguments: noHosts)
    func noHost(text: String) { #expect(throws: ServerError.self) { try ServerHost(text) } }

    @Test("I39 Public when asked first, this machine when asked again: what was judged is dialled")
    func rebinding() async throws {
        let count = try await Self.connections { port in
            try await ScriptedDNS.answering { question, number in
                let isFirst = number <= 2
                let record: Record =
                    question.type == RecordType.a.rawValue
                    ? .a(isFirst ? .v4(0x0909_0909) : DialerTests.loopback)
                    : .aaaa(isFirst ? .v6(high: 0x2606_4700_0000_0000, low: 1) : .v6(high: 0, low: 1))
                return [.message(question.message.response([.init(question.name, ttl: 0, record)]))]
            } during: { server in
                let resolver = Resolver(servers: [server.address], timeouts: ResolverTests.patient)
                let dialer = DialerTests.dialer(.publicOnly, resolver: resolver)
                let found = try await dialer.addresses(of: ServerHost("smtp.firma.example"))
                #expect(found == [.v6(high: 0x2606_4700_0000_0000, low: 1), .v4(0x0909_0909)])
                // The second lookup is blocked; the addresses of the first one are not looked up again to be dialled.
                #expect(await Self.knock("smtp.firma.example", dialer, port))
            }
        }
        #expect(count == 0)
    }

    @Test("I40 An alias of a private name, and a mixed answer of which only the public part is dialled")
    func aliases() async throws {
        let inside = try DNSName(labels: [Array("db".utf8), Array("intern".utf8)])
        let count = try await Self.connections { port in
            try await ScriptedDNS.answering { question, _ in
                guard question.type == RecordType.a.rawValue else { return [.message(question.message.response())] }
                return [
                    .message(
                        question.message.response([
                            .init(question.name, ttl: 0, .cname(inside)),
                            .init(inside, ttl: 0, .a(DialerTests.loopback)),
                            .init(inside, ttl: 0, .a(.v4(0x0A00_0001))),
                        ]))
                ]
            } during: { server in
                let resolver = Resolver(servers: [server.address], timeouts: ResolverTests.patient)
                #expect(
                    await Self.knock(
                        "smtp.firma.example", DialerTests.dialer(.publicOnly, resolver: resolver), port))
            }
        }
        #expect(count == 0)
    }

    @Test("I43 I44 Ports that are none, and those of other services", .timeLimit(.minutes(5)))
    func ports() async throws {
        for text in [
            "0", "65536", "-1", "99999999999999999999", "587abc", " 587", "587\n", "5 8 7", "58７", "", "+587", "0x24b",
        ] {
            #expect(throws: ServerError.self) { try ServerPort(text) }
        }
        let dialer = DialerTests.dialer(.publicOnly, connect: .milliseconds(1))
        let address = IPAddress.v4(0x0909_0909)
        for number in [1, 22, 23, 80, 110, 143, 443, 993, 3306, 5432, 6379, 10250, 11211, 27017] {
            let port = try ServerPort(number)
            await #expect(throws: DialError.blocked) { try await dialer.connect(to: [address], port: port) }
            #expect(AddressPolicy.any.permits(port, for: .submission))
        }
        for number in [25, 465, 587, 2465, 2525, 2587, 10025, 32768, 65535] {
            #expect(AddressPolicy.publicOnly.permits(try ServerPort(number), for: .submission), "\(number)")
        }
        for number in [25, 465, 8080, 8443] {
            #expect(!AddressPolicy.publicOnly.permits(try ServerPort(number), for: .web), "\(number)")
        }
    }
}
#endif
