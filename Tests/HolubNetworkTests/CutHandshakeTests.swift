#if Sending
import HolubSMTP
import NIOCore
import NIOSSL
import Testing

@testable import HolubNetwork

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A handshake that ends in its middle, or that chooses what nobody offered.
@Suite("Handshakes that come to no end", .enabled(if: TestCertificates.areWanted, "openssl is missing"))
struct CutHandshakeTests {
    enum End: Sendable, CaseIterable { case close, reset }

    /// Connects to such a server and starts TLS; nil for success.
    private func fault(_ accept: @escaping @Sendable (any Channel) throws -> Void) async throws -> DialError? {
        try await LoopbackServer.accepting(accept) { server in
            let dialer = Dialer(
                resolver: DialerTests.nobody, policy: .allowPrivate, trust: try TestCertificates.require().trust,
                deadlines: DialerTests.patient)
            do {
                // A reset may be there before the connection is told of.
                let channel = try await dialer.connect(to: [DialerTests.loopback], port: server.port)
                _ = try await dialer.secure(channel, as: .name("mail.holub.test")).get()
                try? await channel.close().get()
                return nil
            } catch {
                return try #require(error as? DialError)
            }
        }
    }

    @Test(
        "Cut after any octet of the server's: never safe, never a hang, and said to be closed",
        arguments: [TLSVersion.tlsv12, .tlsv13], End.allCases)
    func cut(version: TLSVersion, end: End) async throws {
        let context = try TestCertificates.require().serverContext(.good, minimum: version, maximum: version)
        // Every octet up to the suite, where the first message is read by two; then by steps, past the end of the handshake.
        let places = Array(0..<96) + Array(stride(from: 96, to: 1_200, by: 13))
        var closed = 0
        for place in places {
            let fault = try await fault { channel in
                if end == .reset {
                    (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
                        .whenFailure { _ in channel.close(promise: nil) }
                }
                try channel.pipeline.syncOperations.addHandlers(
                    Cutting(after: place), NIOSSLServerHandler(context: context), Inbox())
            }
            guard let fault else {
                // The certificate alone is longer.
                #expect(place > 300)
                continue
            }
            #expect(fault == .tls(.closed), "after \(place) octets")
            closed += 1
        }
        #expect(closed > 100)
    }

    @Test(
        "Suites without a cipher, for export, or of no registry are refused",
        arguments: [0x0001, 0x0002, 0x0003, 0xFEFE])
    func suites(number: UInt16) async throws {
        let hello = ServerHelloTests.records(ServerHelloTests.message(number, session: 0, extensions: 0))
        let fault = try await fault { channel in
            channel.writeAndFlush(ByteBuffer(bytes: hello), promise: nil)
        }
        guard case .tls(.other) = fault else { return #expect(fault == .tls(.other("a reason"))) }
    }
}

/// Lets so many octets out, and then ends the connection.
private final class Cutting: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private var left: Int

    init(after count: Int) { left = count }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var buffer = unwrapOutboundIn(data)
        guard buffer.readableBytes >= left else {
            left -= buffer.readableBytes
            return context.write(data, promise: promise)
        }
        let end = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        end.futureResult.whenComplete { _ in bound.value.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(buffer.readSlice(length: left) ?? ByteBuffer()), promise: end)
        left = 0
        promise?.fail(ChannelError.ioOnClosedChannel)
    }
}
#endif
