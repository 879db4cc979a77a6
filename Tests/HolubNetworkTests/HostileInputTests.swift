#if Sending
import Foundation
import HolubSMTP
import NIOCore
import NIOPosix
import Testing

@testable import HolubNetwork

/// Hostile inputs of which no other test has the whole row, in the order of the list.
@Suite("Hostile inputs from the network")
struct HostileInputTests {
    @Test("I38 The machine's own name leads to the machine, and is blocked")
    func ownName() async throws {
        var octets = [CChar](repeating: 0, count: 256)
        #expect(gethostname(&octets, 255) == 0)
        let own = String(decoding: octets.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        // As Debian lists its own name, and as networks do.
        try await ScriptedDNS.answering { question, _ in
            let inside: [Record] =
                question.type == RecordType.a.rawValue
                ? [.a(.v4(0x7F00_0101)), .a(.v4(0x0A00_0001))] : [.aaaa(.v6(high: 0xFD00_0000_0000_0000, low: 1))]
            return [.message(question.message.response(inside.map { .init(question.name, ttl: 0, $0) }))]
        } during: { server in
            let resolver = Resolver(servers: [server.address], timeouts: ResolverTests.patient)
            let dialer = DialerTests.dialer(.publicOnly, resolver: resolver)
            // The name of this machine may be no host at all: then it is refused before anything is asked.
            for text in [own, own + ".firma.example", "holub-build", "holub-build.firma.example"] {
                guard let host = try? ServerHost(text) else { continue }
                await #expect(throws: DialError.blocked, "\(text)") { try await dialer.addresses(of: host) }
            }
            #expect(server.questions.count >= 4)
        }
    }

    static let ok = "HTTP/1.1 200 OK\r\n", chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"

    static let replies: [(String, String)] = [
        (ok + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi", "bad-reply"),
        (ok + "X: " + String(repeating: "x", count: 1_000_000) + "\r\n\r\n", "too-large"),
        (ok + String(repeating: "X: y\r\n", count: 100_000) + "\r\n", "bad-reply"),
        // What may go before a reply, without end, and once.
        (String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 100_000) + ok + "\r\nhi", "too-large"),
        (String(repeating: "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", count: 100_000), "too-large"),
        ("HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nhi", "document hi"),
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nhi", "status-101"),
        // Folded lines (RFC 9112 §5.2).
        (ok + "X: y\r\n z\r\n\r\nhi", "bad-reply"), (ok + "X: y\r\n\tz\r\n\r\nhi", "bad-reply"),
        (ok + "Content-Length:\r\n 2\r\n\r\nhi", "bad-reply"), (ok + "Content-Length: 2\r\n \r\n\r\nhi", "bad-reply"),
        (ok + " X: y\r\n\r\nhi", "bad-reply"), ("HTTP/1.1 302 x\r\nLocation: /y\r\n z\r\n\r\n", "bad-reply"),
        (ok + "Content-Length: 3\r\n\r\n\r\n ", "document \r\n "),
        // Sizes of chunks.
        (chunked + "zz\r\nhi\r\n0\r\n\r\n", "bad-reply"), (chunked + "\r\nhi\r\n0\r\n\r\n", "bad-reply"),
        (chunked + "0x2\r\nhi\r\n0\r\n\r\n", "bad-reply"), (chunked + "+2\r\nhi\r\n0\r\n\r\n", "bad-reply"),
        (chunked + " 2\r\nhi\r\n0\r\n\r\n", "bad-reply"), (chunked + "2 2\r\nhi\r\n0\r\n\r\n", "bad-reply"),
        (chunked + "2\r\nhix\r\n0\r\n\r\n", "bad-reply"),
        (chunked + "10000000000000002\r\nhi\r\n0\r\n\r\n", "bad-reply"),
    ]

    // In one test: as arguments these octets would be printed, a megabyte each.
    @Test("I52 Floods, folded lines and sizes that are none are refused")
    func http() throws {
        for (octets, expected) in Self.replies {
            // Octet by octet a megabyte tells nothing more.
            for piece in octets.utf8.count < 10_000 ? [1, 1000] : [1000] {
                let read = try HTTPReplyTests.read(Array(octets.utf8), piece: piece)
                #expect(HTTPReplyTests.verdict(read) == expected, "\(octets.prefix(80)) by \(piece)")
                #expect(read.received <= HTTPReplyTests.limits.wire + piece)
            }
        }
    }

    @Test("I59 An exchanger that is an address in digits is no host")
    func exchangerInDigits() throws {
        for text in ["192.0.2.1", "127.0.0.1", "2001:db8::1", "[192.0.2.1]"] {
            let name = try DNSName(labels: text.utf8.split(separator: UInt8(ascii: ".")).map { Array($0) })
            #expect(name.domain == nil, "\(text)")
        }
    }

    @Test("I60 A reply over TCP that comes octet by octet ends at the deadline", .timeLimit(.minutes(1)))
    func dribble() async throws {
        let dribbling: @Sendable (any Channel) -> Void = { channel in
            // A length of 64 KiB, and then nought after nought.
            channel.write(ByteBuffer(bytes: [0xFF, 0xFF]), promise: nil)
            let task = channel.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(1)) { _ in
                channel.writeAndFlush(ByteBuffer(bytes: [0]), promise: nil)
            }
            channel.closeFuture.whenComplete { _ in task.cancel() }
        }
        try await LoopbackServer.accepting(dribbling) { server in
            let exchange = DNSExchange(
                server: ServerAddress(DialerTests.loopback, port: server.port),
                query: DNSMessage(id: 7, questions: [.init(DNSName("firma.example"), .a)]),
                group: MultiThreadedEventLoopGroup.singleton)
            await #expect(throws: DNSExchange.Failure.timedOut) {
                try await exchange.run(over: .tcp, within: .milliseconds(200))
            }
        }
    }
}
#endif
