#if Sending
import HolubSMTP
import NIOCore
import NIOEmbedded
import NIOSSL
import Testing

@testable import HolubNetwork

@Suite("The server's first message")
struct ServerHelloTests {
    /// A ServerHello without its records.
    static func message(_ suite: UInt16 = 0x1302, session: Int = 32, extensions: Int = 46) -> [UInt8] {
        var body: [UInt8] = [3, 3] + [UInt8](repeating: 0xAA, count: 32)
        body.append(UInt8(session))
        body += [UInt8](repeating: 0xBB, count: session)
        body += [UInt8(suite >> 8), UInt8(suite & 0xFF), 0]
        body += [UInt8](repeating: 0xCC, count: extensions)
        return [2, 0, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + body
    }

    /// The message in records whose contents end at these offsets.
    static func records(_ message: [UInt8], cutAt cuts: [Int] = []) -> [UInt8] {
        var octets: [UInt8] = []
        var begin = 0
        for end in cuts + [message.count] {
            let length = end - begin
            octets += [22, 3, 3, UInt8(length >> 8), UInt8(length & 0xFF)]
            octets += message[begin..<end]
            begin = end
        }
        return octets
    }

    static func state(after pieces: ArraySlice<UInt8>...) -> ServerHelloReader.State {
        var reader = ServerHelloReader()
        for piece in pieces { reader.read(piece) }
        return reader.state
    }

    @Test("Cut anywhere in the stream", arguments: [0, 1, 32])
    func pieces(session: Int) {
        let whole = Self.records(Self.message(0xC02F, session: session, extensions: 0))
        for cut in 0...whole.count {
            #expect(Self.state(after: whole[..<cut], whole[cut...]) == .found(0xC02F))
            for second in cut...whole.count {
                #expect(Self.state(after: whole[..<cut], whole[cut..<second], whole[second...]) == .found(0xC02F))
            }
        }
        // Header of the record, of the message, version, random, identifier, suite: known then, and no octet before.
        let needed = 5 + 4 + 2 + 32 + 1 + session + 2
        for length in 0..<needed { #expect(Self.state(after: whole[..<length]) == .reading) }
        #expect(Self.state(after: whole[..<needed]) == .found(0xC02F))
    }

    @Test("Cut anywhere into records")
    func recordsOfAnyLength() {
        let message = Self.message()
        for cut in 1..<message.count {
            let octets = Self.records(message, cutAt: [cut])
            #expect(Self.state(after: octets[...]) == .found(0x1302))
        }
        let single = Self.records(message, cutAt: Array(1..<message.count))
        #expect(single.count == 6 * message.count && Self.state(after: single[...]) == .found(0x1302))
        // What comes behind the message, in its record or another, is nobody's business.
        let more = Self.records(message + [11, 0, 0, 0]) + [23, 3, 3, 0, 1, 0]
        #expect(Self.state(after: more[...]) == .found(0x1302))
    }

    @Test("What is no ServerHello")
    func others() {
        let message = Self.message()
        func changed(_ offset: Int, _ octet: UInt8) -> [UInt8] {
            var octets = Self.records(message)
            octets[offset] = octet
            return octets
        }
        let short: [UInt8] = [2, 0, 0, 37] + message[4..<41]
        // The identifier is longer than the message.
        let long: [UInt8] = [2, 0, 0, 69] + message[4...]
        let inputs: [[UInt8]] = [
            Array("220 mail.holub.test ESMTP\r\n".utf8), Array("HTTP/1.1 400 Bad Request\r\n".utf8),
            changed(0, 20), changed(0, 21), changed(0, 23), changed(0, 0x80), changed(1, 2),
            [22, 3, 3, 0, 0], [22, 3, 3, 0x40, 0x01], [22, 3, 3, 0xFF, 0xFF],
            changed(5, 1), changed(5, 0), changed(9, 2), changed(43, 33), changed(43, 255),
            Self.records(short), Self.records(long),
        ]
        for input in inputs { #expect(Self.state(after: input[...]) == .none, "\(input.prefix(48))") }
        // Nothing behind a refusal counts.
        #expect(Self.state(after: [21], Self.records(message)[...]) == .none)
        #expect(Self.state(after: []) == .reading)
    }

    @Test("100,000 inputs neither trap nor are taken for what they are not")
    func hostile() {
        var random = DNSFuzzTests.Seeded(state: 2026)
        let model = Self.records(Self.message(session: 8))
        var found = 0
        for round in 0..<100_000 {
            var octets = model
            if round % 4 == 0 {
                octets = (0..<Int(random.next() % 200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            } else {
                for _ in 0...Int(random.next() % 4) {
                    octets[Int(random.next() % UInt64(octets.count))] = UInt8(truncatingIfNeeded: random.next())
                }
            }
            let cut = Int(random.next() % UInt64(octets.count + 1))
            let state = Self.state(after: octets[..<cut], octets[cut...])
            #expect(state == Self.state(after: octets[...]))
            guard case .found = state else { continue }
            found += 1
            #expect(octets[0] == 22 && octets[1] == 3 && octets[5] == 2)
        }
        #expect(found > 10_000)
    }

    @Test("Names of suites, and the number of one that has none here")
    func names() {
        #expect(CipherSuites.name(of: 0x1301) == "TLS_AES_128_GCM_SHA256")
        #expect(CipherSuites.name(of: 0xC02F) == "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
        #expect(CipherSuites.name(of: 0x1304) == "0x1304")
        #expect(CipherSuites.name(of: 0x0005) == "0x0005")
    }

    @Test("The handler passes every octet on and leaves")
    func handler() throws {
        let octets = Self.records(Self.message()) + [23, 3, 3, 0, 1, 0]
        for cut in 1..<octets.count {
            let hello = ServerHelloHandler()
            let channel = EmbeddedChannel(handler: hello)
            #expect(hello.cipher == nil)
            var passed: [UInt8] = []
            for piece in [octets[..<cut], octets[cut...], [1, 2, 3]] {
                try channel.writeInbound(ByteBuffer(bytes: piece))
                while let buffer = try channel.readInbound(as: ByteBuffer.self) { passed += buffer.readableBytesView }
            }
            #expect(passed == octets + [1, 2, 3] && hello.cipher == "TLS_AES_256_GCM_SHA384")
            #expect((try? channel.pipeline.syncOperations.handler(type: ServerHelloHandler.self)) == nil)
            _ = try channel.finish()
        }
    }

    @Test(
        "The dialer tells the suite of each version",
        .enabled(if: TestCertificates.areWanted, "openssl is missing"))
    func ofRealHandshakes() async throws {
        let suites: [(TestCertificates.Kind, NIOTLSCipher, String)] = [
            (.good, .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
            (
                .good, .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
                "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"
            ),
            (.rsa, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
        ]
        for (kind, cipher, name) in suites {
            let session = try await TLSTests().handshake(with: kind, maximum: .tlsv12, ciphers: [cipher])
            #expect(session == TLSSession(version: .tls12, cipher: name))
        }
        let modern = try #require(try await TLSTests().handshake(with: .good, minimum: .tlsv13).cipher)
        #expect(
            ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"].contains(modern))
    }

    @Test("A server that sends octet by octet", .enabled(if: TestCertificates.areWanted, "openssl is missing"))
    func octetByOctet() async throws {
        let context = try TestCertificates.require().serverContext(.good)
        let session = try await TLSTests().handshake { channel in
            try channel.pipeline.syncOperations.addHandlers(
                Dripping(), NIOSSLServerHandler(context: context), Inbox())
        }
        #expect(session.version == .tls13 && session.cipher != nil)
    }

    /// Sends every octet by itself.
    private final class Dripping: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            var buffer = unwrapOutboundIn(data)
            while buffer.readableBytes > 1, let octet = buffer.readSlice(length: 1) {
                context.writeAndFlush(wrapOutboundOut(octet), promise: nil)
            }
            context.writeAndFlush(wrapOutboundOut(buffer), promise: promise)
        }
    }
}
#endif
