#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import Testing

@testable import HolubNetwork

/// Replies without a network: octets in, in pieces of any size, and one verdict out.
@Suite("HTTP replies")
struct HTTPReplyTests {
    static let limits = HTTPLimits()

    static func read(_ octets: [UInt8], piece: Int = .max, limits: HTTPLimits = limits) throws -> HTTPReply {
        let channel = EmbeddedChannel()
        let promise = channel.eventLoop.makePromise(of: HTTPReply.self)
        try HTTPExchange.install(HTTPReplyReader(limits, promise), limits, on: channel)
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 443)).wait()
        try HTTPExchange.ask(for: HTTPURL("https://a.example/"), on: channel)
        var rest = octets[...]
        while !rest.isEmpty {
            _ = try? channel.writeInbound(ByteBuffer(bytes: rest.prefix(piece)))
            rest = rest.dropFirst(piece)
        }
        _ = try? channel.finish()
        return try promise.futureResult.wait()
    }

    static func verdict(_ reply: HTTPReply) -> String {
        switch reply.result {
        case .success(.document(let octets)): "document \(String(decoding: octets, as: UTF8.self))"
        case .success(.redirection(let place)): "to \(String(decoding: place, as: UTF8.self))"
        case .failure(let fault): fault.code
        }
    }

    static let ok = "HTTP/1.1 200 OK\r\n"

    static let table: [(String, String)] = [
        (ok + "Content-Length: 2\r\n\r\nhi", "document hi"),
        (ok + "content-length: 2\r\nX: y\r\n\r\nhi and more", "document hi"),
        (ok + "Transfer-Encoding: Chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", "document hi"),
        (ok + "\r\nhi", "document hi"), (ok + "Content-Length: 0\r\n\r\n", "document "),
        // What ends too early.
        (ok + "Content-Length: 3\r\n\r\nhi", "closed"), (ok, "closed"), ("", "closed"), ("HTTP/1.1 20", "closed"),
        (ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhi", "closed"),
        // Lengths that are none, or two of them.
        (ok + "Content-Length: +2\r\n\r\nhi", "bad-reply"), (ok + "Content-Length: -2\r\n\r\nhi", "bad-reply"),
        (ok + "Content-Length: 0x2\r\n\r\nhi", "bad-reply"), (ok + "Content-Length: 2, 2\r\n\r\nhi", "bad-reply"),
        (ok + "Content-Length: 99999999999999999999999999\r\n\r\n", "bad-reply"),
        (ok + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi", "bad-reply"),
        (ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi", "bad-reply"),
        (ok + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", "bad-reply"),
        (ok + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\nhi\r\n0\r\n\r\n", "bad-reply"),
        ("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", "bad-reply"),
        (ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", "bad-reply"),
        (ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", "bad-reply"),
        // Too much.
        (ok + "Content-Length: 65537\r\n\r\n", "too-large"),
        (ok + "Content-Length: 18446744073709551615\r\n\r\n", "too-large"),
        (ok + "Transfer-Encoding: chunked\r\n\r\n20000\r\n" + String(repeating: "x", count: 0x20000), "too-large"),
        (ok + "X: " + String(repeating: "x", count: 80_000) + "\r\n\r\n", "too-large"),
        (ok + String(repeating: "X: y\r\n", count: 65) + "\r\n", "bad-reply"),
        // Codings.
        (ok + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nhi", "encoding"),
        (ok + "Content-Encoding: br\r\n\r\nhi", "encoding"),
        (ok + "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", "encoding"),
        // Other replies.
        ("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\n", "status-404"),
        ("HTTP/1.1 204 No Content\r\n\r\n", "status-204"), ("HTTP/1.1 206 Partial\r\n\r\n", "status-206"),
        ("HTTP/1.1 304 Not Modified\r\n\r\n", "status-304"), ("HTTP/1.1 503 x\r\n\r\n", "status-503"),
        ("HTTP/1.1 401 x\r\nWWW-Authenticate: Basic\r\n\r\n", "status-401"),
        ("HTTP/1.1 302 x\r\nLocation: /y\r\n\r\n", "to /y"), ("HTTP/1.1 302 x\r\n\r\n", "bad-redirect"),
        ("HTTP/1.1 302 x\r\nLocation: /y\r\nLocation: /z\r\n\r\n", "bad-redirect"),
        // What is not HTTP.
        ("SSH-2.0-OpenSSH_9.2\r\n", "bad-reply"), ("220 mail.example ESMTP\r\n", "bad-reply"),
        ("\0\0\0\0", "bad-reply"),
        ("HTTP/2.0 200 OK\r\n\r\n", "bad-reply"), ("HTTP/1.1 99999999999 OK\r\n\r\n", "bad-reply"),
        (ok + "X : y\r\n\r\n", "bad-reply"), (ok + "X: y\n z\r\n\r\n", "bad-reply"),
        (ok + "X\0: y\r\n\r\n", "bad-reply"),
    ]

    @Test("I52 What comes of a reply", arguments: table)
    func replies(octets: String, expected: String) throws {
        #expect(Self.verdict(try Self.read(Array(octets.utf8))) == expected)
    }

    @Test("The same octet by octet", arguments: table.filter { $0.0.utf8.count < 10_000 })
    func pieces(octets: String, expected: String) throws {
        #expect(Self.verdict(try Self.read(Array(octets.utf8), piece: 1)) == expected)
    }

    @Test("10,000 mutated replies: no trap, and never more than the limits")
    func mutated() throws {
        var random = DNSFuzzTests.Seeded(state: 130)
        let models = Self.table.map { Array($0.0.utf8) }.filter { $0.count < 2000 && !$0.isEmpty }
        var documents = 0
        for _ in 0..<10_000 {
            var octets = models[Int(random.next() % UInt64(models.count))]
            for _ in 0...Int(random.next() % 4) {
                let place = Int(random.next() % UInt64(octets.count))
                switch random.next() % 3 {
                case 0: octets[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: octets.insert(octets[Int(random.next() % UInt64(octets.count))], at: place)
                default: if octets.count > 1 { octets.remove(at: place) }
                }
            }
            let reply = try Self.read(octets, piece: 1 + Int(random.next() % 64))
            if case .success(.document(let body)) = reply.result {
                documents += 1
                #expect(body.count <= Self.limits.body)
            }
        }
        #expect(documents > 100)
    }
}
#endif
